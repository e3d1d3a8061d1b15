import { type BeforeApplicationShutdown, Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../clock.js';
import { prepared } from '../database/prepared.js';
import { SOON_ON_DISK } from '../database/soon-on-disk.js';
import { newId } from '../ids.js';
import { LOG, type Log } from '../log.js';
import { Lane } from './lane.js';

export interface NewJob {
  readonly kind: string;
  readonly payload: Record<string, unknown>;
  /** Not before that instant; at once where none is given. */
  readonly runAfter?: Date;
}

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

/** How long a process may work on a job before another takes it over, and how often others look. */
const LEASE_SECONDS = 120;
const POLL_MS = 2_000;
/** What is put off by less, so that one job does what many changes ask for, counts as due where all that is due is waited for. */
const PUT_OFF_MS = 60_000;
export const MOST_ATTEMPTS = 8;

/** What is done is kept this long, for whoever looks into a fault; keys as long, since no client tries again later. */
const KEPT_DAYS = 30;
const FORGET_EVERY_MS = 3_600_000;

const ENQUEUE = prepared(
  `insert into job (id, kind, payload, run_after) select * from unnest($1::uuid[], $2::text[], $3::jsonb[], $4::timestamptz[])`,
);

interface Claimed {
  id: string;
  kind: string;
  payload: Record<string, unknown>;
  attempts: number;
}

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

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    @Inject(LOG) private readonly log: Log,
  ) {}

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
    if (jobs.length === 0) return;
    const now = this.clock.now();
    await manager.query(ENQUEUE, [
      jobs.map(newId),
      jobs.map(({ kind }) => kind),
      jobs.map(({ payload }) => JSON.stringify(payload)),
      jobs.map(({ runAfter }) => runAfter ?? now),
    ]);
  }

  /** Once what hindered them is mended: jobs that were given up are due again. Answers how many. */
  async retryGivenUp(): Promise<number> {
    const [, count]: [unknown, number] = await this.dataSource.query(
      `update job set attempts = 0, run_after = $1 where done_at is null and attempts >= $2`,
      [this.clock.now(), MOST_ATTEMPTS],
    );
    return count;
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
    const now = this.clock.now();
    if (now.getTime() - this.lastForgot < FORGET_EVERY_MS) return;
    this.lastForgot = now.getTime();
    const before = new Date(now.getTime() - KEPT_DAYS * 86_400_000);
    await this.dataSource.query(`delete from job where done_at < $1`, [before]);
    await this.dataSource.query(`delete from client_key where created_at < $1`, [before]);
    await this.tellLost();
  }

  /** A job whose process died at its last attempt is tried no more, and nobody was there to say so. */
  private async tellLost(): Promise<void> {
    const [lost]: [{ kind: string }[], number] = await this.dataSource.query(
      `update job set last_error = 'its process ended' where done_at is null and attempts >= $1 and last_error is null and run_after < $2 returning kind`,
      [MOST_ATTEMPTS, this.clock.now()],
    );
    for (const { kind } of lost) this.log.error({ job: kind }, 'job failed for the last time: its process ended');
  }

  /** The id follows from kind and day, so that the day's job of any number of processes is one row. */
  private async beginDay(): Promise<void> {
    const day = this.clock.today();
    if (this.dayBegun === day) return;
    for (const kind of this.daily) {
      await this.dataSource.query(
        `insert into job (id, kind, payload, run_after) values (md5($1::text || $2::text)::uuid, $1, json_build_object('day', $2::text), $3) on conflict do nothing`,
        [kind, day, this.clock.now()],
      );
    }
    this.dayBegun = day;
  }

  /** What is due, and what was never tried and is due so soon. */
  private async claim(paces: readonly Pace[], aheadMs: number): Promise<Claimed | null> {
    const known = [...this.handlers].filter(([, { pace }]) => paces.includes(pace));
    if (known.length === 0) return null;
    const unhurried = known.filter(([, { pace }]) => pace === 'unhurried');
    // TypeORM answers an update with [rows, count].
    const [rows] = (await this.dataSource.query(
      `update job set run_after = $2, attempts = attempts + 1 where id = (
         select id from job where done_at is null and run_after <= $6 and (run_after <= $1 or attempts = 0) and kind = any($3) and attempts < $4
         order by kind = any($5), run_after limit 1 for update skip locked) and ${SOON_ON_DISK}
       returning id, kind, payload, attempts`,
      [
        this.clock.now(),
        this.clock.in(LEASE_SECONDS * 1_000),
        known.map(([kind]) => kind),
        MOST_ATTEMPTS,
        unhurried.map(([kind]) => kind),
        this.clock.in(aheadMs),
      ],
    )) as [Claimed[], number];
    return rows[0] ?? null;
  }

  private async run(job: Claimed): Promise<void> {
    try {
      await this.handlers.get(job.kind)?.handle(job.payload);
      await this.dataSource.query(`update job set done_at = $2, last_error = null where id = $1 and ${SOON_ON_DISK}`, [
        job.id,
        this.clock.now(),
      ]);
      await this.watchers
        .get(job.kind)?.()
        .catch((error: unknown) => this.log.warn({ err: error, job: job.kind }, 'nobody was told of a job'));
    } catch (error) {
      if (this.stopping) {
        // What it needed is closing down: that is no failed attempt, and the next process finds it due.
        await this.dataSource.query(`update job set attempts = attempts - 1, run_after = $2 where id = $1`, [job.id, this.clock.now()]);
        return;
      }
      if (error instanceof NotNow && !error.counts) {
        // Whoever threw it has said so in the log once; not each of ten thousand jobs.
        await this.dataSource.query(`update job set attempts = attempts - 1, last_error = $2, run_after = $3 where id = $1`, [
          job.id,
          error.message,
          this.clock.in(error.waitMs),
        ]);
        return;
      }
      const wait = error instanceof NotNow ? 2 ** (job.attempts - 1) * error.waitMs : 2 ** job.attempts * 1_000;
      const detail = { err: error, job: job.kind, attempts: job.attempts };
      if (job.attempts < MOST_ATTEMPTS) this.log.warn(detail, 'job failed and will be tried again');
      else this.log.error(detail, 'job failed for the last time');
      await this.dataSource.query(`update job set last_error = $2, run_after = $3 where id = $1`, [
        job.id,
        String(error),
        this.clock.in(wait),
      ]);
    }
  }
}
