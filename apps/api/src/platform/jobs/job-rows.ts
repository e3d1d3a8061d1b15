import type { DataSource, EntityManager } from 'typeorm';
import type { Clock } from '../clock.js';
import { prepared } from '../database/prepared.js';
import { SOON_ON_DISK } from '../database/soon-on-disk.js';
import { newId } from '../ids.js';

export interface NewJob {
  readonly kind: string;
  readonly payload: Record<string, unknown>;
  /** Not before that instant; at once where none is given. */
  readonly runAfter?: Date;
}

export interface Claimed {
  id: string;
  kind: string;
  payload: Record<string, unknown>;
  attempts: number;
}

export const MOST_ATTEMPTS = 8;

/** How long a process may work on a job before another takes it over. */
const LEASE_MS = 120_000;
/** What is done is kept this long, for whoever looks into a fault; keys as long, since no client tries again later. */
const KEPT_DAYS = 30;

/** The table of jobs: what becomes of a row. When and by whom is up to `Jobs`. */
export class JobRows {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async add(manager: EntityManager, jobs: readonly NewJob[]): Promise<void> {
    if (jobs.length === 0) return;
    const now = this.clock.now();
    await manager.query(ENQUEUE, [
      jobs.map(newId),
      jobs.map(({ kind }) => kind),
      jobs.map(({ payload }) => JSON.stringify(payload)),
      jobs.map(({ runAfter }) => runAfter ?? now),
    ]);
  }

  /** The id follows from kind and day, so that the day's job of any number of processes is one row. */
  async ofDay(kind: string, day: string): Promise<void> {
    await this.dataSource.query(
      `insert into job (id, kind, payload, run_after) values (md5($1::text || $2::text)::uuid, $1, json_build_object('day', $2::text), $3) on conflict do nothing`,
      [kind, day, this.clock.now()],
    );
  }

  /** What is due, and what was never tried and is due so soon; `last`: only where nothing else is. */
  async claim({
    kinds,
    last,
    aheadMs,
  }: {
    readonly kinds: readonly string[];
    readonly last: readonly string[];
    readonly aheadMs: number;
  }): Promise<Claimed | null> {
    if (kinds.length === 0) return null;
    // TypeORM answers an update with [rows, count].
    const [rows]: [Claimed[], number] = await this.dataSource.query(
      `update job set run_after = $2, attempts = attempts + 1 where id = (
         select id from job where done_at is null and run_after <= $6 and (run_after <= $1 or attempts = 0) and kind = any($3) and attempts < $4
         order by kind = any($5), run_after limit 1 for update skip locked) and ${SOON_ON_DISK}
       returning id, kind, payload, attempts`,
      [this.clock.now(), this.clock.in(LEASE_MS), kinds, MOST_ATTEMPTS, last, this.clock.in(aheadMs)],
    );
    return rows[0] ?? null;
  }

  async done(id: string): Promise<void> {
    await this.dataSource.query(`update job set done_at = $2, last_error = null where id = $1 and ${SOON_ON_DISK}`, [id, this.clock.now()]);
  }

  /** As if it had never been claimed. */
  async back(id: string): Promise<void> {
    await this.dataSource.query(`update job set attempts = attempts - 1, run_after = $2 where id = $1`, [id, this.clock.now()]);
  }

  /** No failed attempt either, and not before that time has passed. */
  async putOff(id: string, reason: string, waitMs: number): Promise<void> {
    await this.dataSource.query(`update job set attempts = attempts - 1, last_error = $2, run_after = $3 where id = $1`, [
      id,
      reason,
      this.clock.in(waitMs),
    ]);
  }

  async failed(id: string, error: string, waitMs: number): Promise<void> {
    await this.dataSource.query(`update job set last_error = $2, run_after = $3 where id = $1`, [id, error, this.clock.in(waitMs)]);
  }

  /** Answers how many. */
  async retryGivenUp(): Promise<number> {
    const [, count]: [unknown, number] = await this.dataSource.query(
      `update job set attempts = 0, run_after = $1 where done_at is null and attempts >= $2`,
      [this.clock.now(), MOST_ATTEMPTS],
    );
    return count;
  }

  async forget(): Promise<void> {
    const before = this.clock.in(-KEPT_DAYS * 86_400_000);
    await this.dataSource.query(`delete from job where done_at < $1`, [before]);
    await this.dataSource.query(`delete from client_key where created_at < $1`, [before]);
  }

  /** Kinds of the jobs whose process died at their last attempt, each told once: they are tried no more, and nobody was there to say so. */
  async lost(): Promise<string[]> {
    const [lost]: [{ kind: string }[], number] = await this.dataSource.query(
      `update job set last_error = 'its process ended' where done_at is null and attempts >= $1 and last_error is null and run_after < $2 returning kind`,
      [MOST_ATTEMPTS, this.clock.now()],
    );
    return lost.map(({ kind }) => kind);
  }
}

const ENQUEUE = prepared(
  `insert into job (id, kind, payload, run_after) select * from unnest($1::uuid[], $2::text[], $3::jsonb[], $4::timestamptz[])`,
);
