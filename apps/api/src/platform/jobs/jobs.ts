import { type BeforeApplicationShutdown, Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../clock.js';
import { LOG, type Log } from '../log.js';
import { type Claimed, JobRows, MOST_ATTEMPTS, type NewJob } from './job-rows.js';
import { Lane } from './lane.js';

export type JobHandler = (payload: Record<string, unknown>) => Promise<void>;

/**
 * How long others wait for a job of a kind. `prompt`: for a moment, and so in order. `long`: for seconds or minutes, so beside the prompt ones.
 * `unhurried`: beside them too, when nothing else is due there.
 */
type Pace = 'prompt' | 'long' | 'unhurried';

/**
 * Thrown by a handler whose work must wait for something else, such as a service that is down: not a failed attempt, however often it happens.
 * `counts`: an attempt all the same, since it may be for ever; each wait is twice the one before.
 */
export class NotNow extends Error {
  override readonly name = 'NotNow';

  constructor(
    reason: string,
    readonly waitMs: number,
    readonly counts = false,
  ) {
    super(reason);
  }
}

/** How often a process looks for what others have left. */
const POLL_MS = 2_000;
/** How often what is old is looked for. */
const FORGET_EVERY_MS = 3_600_000;
/** What is put off by less, so that one job does what many changes ask for, counts as due where all that is due is waited for. */
const PUT_OFF_MS = 60_000;

/**
 * Work after a commit. A job is a row written in the transaction that causes it; it runs at least once, so handlers are idempotent.
 * Woken in-process at the commit; other processes find it by polling.
 */
@Injectable()
export class Jobs implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly handlers = new Map<string, { readonly handle: JobHandler; readonly pace: Pace }>();
  private readonly watchers = new Map<string, () => Promise<void>>();
  private timer: NodeJS.Timeout | null = null;
  private readonly daily: string[] = [];
  private lastForgot = 0;
  private dayBegun = '';
  /** What takes long has a lane of its own, so that neither mail nor the vector of what was just published waits for it. */
  private readonly promptLane = new Lane((aheadMs) => this.promptWork(aheadMs));
  private readonly longLane = new Lane((aheadMs) => this.work(['long', 'unhurried'], aheadMs, () => this.promptLane.idle()));
  private readonly lanes = [this.promptLane, this.longLane];
  private stopping = false;
  private readonly rows: JobRows;

  constructor(
    dataSource: DataSource,
    private readonly clock: Clock,
    @Inject(LOG) private readonly log: Log,
  ) {
    this.rows = new JobRows(dataSource, clock);
  }

  /** Called by a feature when its module starts. */
  handle(kind: string, handler: JobHandler, pace: Pace = 'prompt'): void {
    this.handlers.set(kind, { handle: handler, pace });
  }

  /** Runs once on each London day, whichever process comes first; on a day on which none runs, not at all. */
  everyDay(kind: string, handler: JobHandler): void {
    this.handle(kind, handler);
    this.daily.push(kind);
  }

  /** Called after each job of a kind that was done. */
  watch(kind: string, after: () => Promise<void>): void {
    this.watchers.set(kind, after);
  }

  /** Due at once. */
  async enqueue(manager: EntityManager, kind: string, ...payloads: Record<string, unknown>[]): Promise<void> {
    await this.enqueueAt(manager, this.clock.now(), kind, ...payloads);
  }

  /** Not before that instant. */
  async enqueueAt(manager: EntityManager, runAfter: Date, kind: string, ...payloads: Record<string, unknown>[]): Promise<void> {
    await this.enqueueAll(
      manager,
      payloads.map((payload) => ({ kind, payload, runAfter })),
    );
  }

  /** Of any kinds, in one statement; none where there are none. */
  async enqueueAll(manager: EntityManager, jobs: readonly NewJob[]): Promise<void> {
    await this.rows.add(manager, jobs);
  }

  /** Once what hindered them is mended: jobs that were given up are due again. Answers how many. */
  async retryGivenUp(): Promise<number> {
    return this.rows.retryGivenUp();
  }

  /** What went wrong with a mail may name its recipient. */
  async forgetText(manager: EntityManager, text: string | null): Promise<void> {
    if (text) await manager.query(`update job set last_error = null where position(lower($1) in lower(last_error)) > 0`, [text]);
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => this.wake(), POLL_MS);
    this.timer.unref();
  }

  /** Before anything that a job in hand needs is closed: lets it end, and begins no other. */
  async beforeApplicationShutdown(): Promise<void> {
    this.rest();
    await Promise.all(this.lanes.map((lane) => lane.end()));
  }

  /** Looks for no more jobs by itself: for a command that needs the machine, and leaves them to the running Kith. */
  rest(): void {
    this.stopping = true;
    if (this.timer) clearInterval(this.timer);
    this.timer = null;
  }

  wake(): void {
    if (this.stopping) return;
    for (const lane of this.lanes) lane.wake();
  }

  /** Runs until nothing is due or put off for a moment, what is prompt first; what tests wait for. */
  async drain(): Promise<void> {
    let ran: number;
    do {
      ran = 0;
      for (const lane of this.lanes) ran += await lane.drain(PUT_OFF_MS);
    } while (ran > 0 && !this.stopping);
  }

  private async promptWork(aheadMs: number): Promise<number> {
    try {
      await this.forget();
      await this.beginDay();
    } catch (error) {
      this.log.error({ err: error }, 'the day of the jobs could not begin');
    }
    return this.work(['prompt'], aheadMs);
  }

  /** `ready`: awaited before each job, so that what is long begins nothing beside what is prompt, and people wait behind one of them at a time. */
  private async work(paces: readonly Pace[], aheadMs: number, ready = async () => {}): Promise<number> {
    let ran = 0;
    try {
      for (;;) {
        await ready();
        const job = this.stopping ? null : await this.claim(paces, aheadMs);
        if (!job) break;
        await this.run(job);
        ran += 1;
      }
    } catch (error) {
      this.log.error({ err: error }, 'jobs could not be read');
    }
    return ran;
  }

  /** Else these two tables would grow with every change there ever was. */
  private async forget(): Promise<void> {
    const now = this.clock.now().getTime();
    if (now - this.lastForgot < FORGET_EVERY_MS) return;
    this.lastForgot = now;
    await this.rows.forget();
    for (const kind of await this.rows.lost()) this.log.error({ job: kind }, 'job failed for the last time: its process ended');
  }

  private async beginDay(): Promise<void> {
    const day = this.clock.today();
    if (this.dayBegun === day) return;
    for (const kind of this.daily) await this.rows.ofDay(kind, day);
    this.dayBegun = day;
  }

  private async claim(paces: readonly Pace[], aheadMs: number): Promise<Claimed | null> {
    const known = [...this.handlers].filter(([, { pace }]) => paces.includes(pace));
    const last = known.filter(([, { pace }]) => pace === 'unhurried');
    return this.rows.claim({ kinds: known.map(([kind]) => kind), last: last.map(([kind]) => kind), aheadMs });
  }

  private async run(job: Claimed): Promise<void> {
    try {
      await this.handlers.get(job.kind)?.handle(job.payload);
      await this.rows.done(job.id);
      await this.watchers
        .get(job.kind)?.()
        .catch((error: unknown) => this.log.warn({ err: error, job: job.kind }, 'nobody was told of a job'));
    } catch (error) {
      // What it needed is closing down: that is no failed attempt, and the next process finds it due.
      if (this.stopping) return this.rows.back(job.id);
      // Whoever threw it has said so in the log once; not each of ten thousand jobs.
      if (error instanceof NotNow && !error.counts) return this.rows.putOff(job.id, error.message, error.waitMs);
      const wait = error instanceof NotNow ? 2 ** (job.attempts - 1) * error.waitMs : 2 ** job.attempts * 1_000;
      const detail = { err: error, job: job.kind, attempts: job.attempts };
      if (job.attempts < MOST_ATTEMPTS) this.log.warn(detail, 'job failed and will be tried again');
      else this.log.error(detail, 'job failed for the last time');
      await this.rows.failed(job.id, String(error), wait);
    }
  }
}
