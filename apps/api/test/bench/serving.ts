import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import { benchDatabase } from './bench-database.js';
import { BenchServer } from './bench-server.js';
import { figuresOf, median, short, tableOf } from './figures.rules.js';
import type { Load, Measured } from './load.js';
import { cpuOf, cpuOfChildren, memoryOf, startApi, startHelper, stop } from './processes.js';
import { measurePublishing } from './publishing.js';
import { questions, READS } from './questions.js';
import { type Recorded, record } from './record.js';
import type { BenchArguments } from './run-bench.js';
import { withApp } from './with-app.js';
import { writeSection } from './write-section.js';

const CLIENTS = [1, 4, 16];
const ROUNDS = 3;
/** So many that a p95 does not hang on two of them. */
const OF_EACH = 120;
const POOL = 10;

interface Run extends Measured {
  readonly cpu: number | null;
  readonly databaseCpu: number | null;
}

/** The API beside a hand-written handler, in turns, over HTTP, each in a process of its own (docs/matching.md, Speed). */
export async function serving(given: BenchArguments): Promise<void> {
  const server = new BenchServer(given);
  await server.start();
  try {
    const parts: string[] = [];
    for (const rows of given.rows) parts.push(await servingOf(given, server, rows));
    process.stdout.write(`${parts.join('\n')}\n`);
    if (given.write) writeSection(given.docs, '## Speed, measured', parts.join('\n'));
  } finally {
    await server.stop();
  }
}

async function servingOf(given: BenchArguments, server: BenchServer, rows: number): Promise<string> {
  const { say, port, build, pages, seconds } = given;
  const settings = await benchDatabase(server, rows, say);
  const postmaster = await server.postmaster();
  const started = Date.now();
  const api = await startApi(join(build, 'main.js'), {
    ...settings,
    PORT: String(port + 1),
    KITH_DATABASE_POOL: String(POOL),
    NODE_ENV: 'development',
    KITH_OIDC_ISSUER: '',
  });
  const startTook = Date.now() - started;
  say('waiting for what an earlier run left to do');
  await server.atRest(`bench_${rows}`);
  const recorded = await withApp(settings, async (app, db) => {
    const found: { slug: string }[] = await db.query(
      `select slug from initiative where level = 'public' and published and not removed and not demonstration order by id limit 400`,
    );
    const asked = questions(
      OF_EACH,
      7,
      pages,
      found.map(({ slug }) => slug),
    );
    return record(app, db, asked, {});
  });
  const file = join(server.folder, 'recorded');
  writeFileSync(file, serialize(recorded));
  const helper = (name: string, args: string[]) => startHelper(join(build, '..', 'test', 'bench', name), args);
  const hand = await helper('hand-written.js', [file, String(port + 2), settings.DATABASE_URL ?? '', String(POOL)]);
  const load = await helper('load.js', [file]);
  try {
    const run = async (child: ChildProcess, at: number, read: string, clients: number, milliseconds: number): Promise<Run> => {
      const before = [cpuOf(child.pid ?? 0), cpuOfChildren(postmaster)];
      load.send({ port: at, read, clients, milliseconds, headers: {} } satisfies Load);
      const [measured] = (await once(load, 'message')) as [Measured];
      const after = [cpuOf(child.pid ?? 0), cpuOfChildren(postmaster)];
      const used = (place: number) => {
        const [from, to] = [before[place] ?? null, after[place] ?? null];
        return from === null || to === null ? null : (to - from) / Math.max(1, measured.times.length);
      };
      return { ...measured, cpu: used(0), databaseCpu: used(1) };
    };
    const lines: string[][] = [];
    for (const read of READS) {
      await run(api, port + 1, read, 4, 1_000);
      await run(hand, port + 2, read, 4, 500);
      for (const clients of CLIENTS) {
        const [ours, theirs]: [Run[], Run[]] = [[], []];
        for (let round = 0; round < ROUNDS; round += 1) {
          ours.push(await run(api, port + 1, read, clients, (seconds * 1_000) / ROUNDS));
          theirs.push(await run(hand, port + 2, read, clients, (seconds * 1_000) / ROUNDS));
        }
        lines.push(...lineOf(read, clients, ours, theirs, statementsOf(recorded, read)));
        say(
          lines
            .slice(-2)
            .map((cells) => cells.join(' '))
            .join('\n       '),
        );
      }
    }
    const idle = memoryOf(api.pid ?? 0);
    const publishing = await measurePublishing(given, server, `bench_${rows}`, settings, load);
    return `\n### ${rows} initiatives\n\n${tableOf(HEAD, lines)}\n\nThe API was ready after ${short(startTook / 1_000)} s and holds ${idle} MB after the reads, ${memoryOf(api.pid ?? 0)} MB at the end.\n\n${publishing}`;
  } finally {
    for (const child of [load, hand, api]) await stop(child);
  }
}

const HEAD = [
  'what',
  'clients',
  'server',
  'a second',
  'share of the handler',
  'p50 ms',
  'p95 ms',
  'p99 ms',
  'CPU ms',
  'database CPU ms',
  'statements',
  'other answers',
];

const statementsOf = (recorded: readonly Recorded[], read: string): number => {
  const counts = recorded.filter((each) => each.read === read).map(({ statements }) => statements.length);
  return counts.reduce((sum, count) => sum + count, 0) / counts.length;
};

function lineOf(read: string, clients: number, ours: readonly Run[], theirs: readonly Run[], statements: number): string[][] {
  const rate = ({ times, milliseconds }: Run) => times.length / milliseconds;
  const ratio = median(ours.map((run, round) => rate(run) / rate(theirs[round] as Run)));
  const line = (name: string, runs: readonly Run[], share: string): string[] => {
    const { perSecond, p50, p95, p99 } = figuresOf(
      runs.flatMap(({ times }) => times),
      runs.reduce((sum, { milliseconds }) => sum + milliseconds, 0),
    );
    const cpu = (of: (run: Run) => number | null) => short(median(runs.map((run) => of(run) ?? 0)));
    const different = runs.reduce((sum, run) => sum + run.different, 0);
    return [
      read,
      String(clients),
      name,
      short(perSecond),
      share,
      short(p50),
      short(p95),
      short(p99),
      cpu((run) => run.cpu),
      cpu((run) => run.databaseCpu),
      short(statements),
      String(different),
    ];
  };
  return [line('Kith', ours, ratio.toFixed(2)), line('hand-written', theirs, '1')];
}
