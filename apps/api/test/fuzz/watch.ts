import type { Asked } from './make-requests.js';

/** Longest that anybody may wait for an answer. */
export const SLOWEST_MS = 2_000;

/** Marks of the inside: stack lines, file names of the code, PostgreSQL's and TypeORM's sentences. */
const INSIDE =
  /node_modules|[\w-]+\.[cm]?[jt]s:\d+|\n\s+at |QueryFailedError|TypeORMError|syntax error at or near|(invalid input syntax|invalid byte sequence|value out of range|duplicate key|violates) |(relation|column|function|operator) [^"]{0,20}"[^"]*" does not exist|cannot cast type|\bpg_\w+|\bselect\b[^"]{1,200}\bfrom\b|TypeError|ReferenceError|RangeError|is not a function|Cannot read propert|ECONN|stack(trace)?"/;

export interface Answered {
  readonly status: number;
  readonly body: string;
  readonly ms: number;
}

export interface Finding {
  readonly what: string;
  readonly how: string;
  readonly asked: string;
  readonly answer: string;
}

/** Looks at every answer, counts, and keeps what must not be. */
export class Watch {
  /** One of each sort, with how often it occurred. */
  readonly findings: (Finding & { times: number })[] = [];
  readonly statuses = new Map<number, number>();
  readonly ways = new Map<string, number>();
  slowest: { ms: number; how: string; asked: string }[] = [];
  operations = 0;
  withData = 0;

  /** Gives what was found for the first time. */
  see({ how, request }: Asked, { status, body, ms }: Answered): Finding[] {
    const before = this.findings.length;
    this.operations++;
    count(this.statuses, status);
    count(this.ways, how);
    if (status === 200 && body.startsWith('{"data":{')) this.withData++;
    const asked = `${request.method} ${String(request.url).slice(0, 200)} ${String(request.payload ?? '').slice(0, 3_000)}`;
    const note = (what: string) => this.note({ what, how, asked, answer: `${status} ${body.slice(0, 600)}` });
    if (status >= 500) note('a fault');
    else if (body.includes('"INTERNAL"')) note('a fault inside an answer');
    // Pages and feeds are not answers to what was asked.
    if (status !== 200 || request.url === '/graphql') if (INSIDE.test(withoutEchoes(body))) note('something of the inside');
    this.slowest.push({ ms, how, asked: asked.slice(0, 300) });
    if (this.slowest.length > 200) this.slowest = this.slowestFew(10);
    return this.findings.slice(before);
  }

  private note(finding: Finding): void {
    const sort = ({ what, answer }: Finding) => `${what} ${answer.slice(0, 200).replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '')}`;
    const known = this.findings.find((one) => sort(one) === sort(finding));
    if (known) known.times++;
    else this.findings.push({ ...finding, times: 1 });
  }

  slowestFew(most: number) {
    return this.slowest.sort((a, b) => b.ms - a.ms).slice(0, most);
  }
}

/** Of errors only, and without what the asker said: refusals of variables repeat their values. */
function withoutEchoes(body: string): string {
  try {
    const { errors, data, ...rest } = JSON.parse(body) as { errors?: { message: string }[]; data?: unknown };
    if (!errors) return data === undefined ? JSON.stringify(rest) : '';
    return JSON.stringify(errors.map((error) => ({ ...error, message: error.message.replace(/ got invalid value .*?; /s, '') })));
  } catch {
    return body;
  }
}

const count = <K>(counts: Map<K, number>, key: K): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};
