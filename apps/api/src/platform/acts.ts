import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, QueryFailedError } from 'typeorm';
import { actingBy, type Means } from './audit/audit.js';
import { Clock } from './clock.js';
import { prepared } from './database/prepared.js';
import { together } from './database/together.js';
import { badRequest } from './graphql/bad-request.js';
import { Jobs } from './jobs/jobs.js';
import { LOG, type Log } from './log.js';

/** Whoever acts without being signed in. */
export const NOBODY_ID = '00000000-0000-0000-0000-000000000000';

/** What a client may make as a key. */
const KEY = /^[\x21-\x7e]{1,100}$/;

/** An expected refusal: rolls the transaction back and is the answer. */
export interface Refusal {
  readonly __typename: string;
}

export type Outcome<R extends Refusal> = { readonly done: string } | { readonly refused: R };

export const done = (subjectId: string) => ({ done: subjectId });
export const refused = <R extends Refusal>(refusal: R) => ({ refused: refusal });

/** What of a change can be said before it begins. */
export interface Ahead<A> {
  /** What it is about: kept with the key, which need not be written twice. */
  readonly about?: string | null;
  /** What it reads first, sent together with the key: begun without a wait, and of no consequence where the key was used before. */
  readonly know?: (manager: EntityManager) => Promise<A>;
}

/**
 * Runs a change in one transaction, once for each key that a client made: a double click or a retry finds the first outcome.
 * Jobs enqueued inside run after the commit. After a deadlock the change is begun anew: it keeps nothing outside the transaction but what it gives.
 */
@Injectable()
export class Acts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    @Inject(LOG) private readonly log: Log,
  ) {}

  async once<R extends Refusal, A = undefined>(
    actor: Means & { readonly personId: string | null },
    operation: string,
    key: string,
    act: (manager: EntityManager, known: A) => Promise<Outcome<R>>,
    { about = null, know }: Ahead<A> = {},
  ): Promise<Outcome<R>> {
    if (!KEY.test(key)) throw badRequest('`key` must be 1 to 100 letters, digits or marks, made afresh for each change, such as a UUID.');
    const person = actor.personId ?? NOBODY_ID;
    const outcome = await this.inTransaction(async (manager) => {
      // A second transaction with the same key waits here until the first has committed.
      const claim: Promise<unknown[]> = manager.query(CLAIM, [person, key, operation, this.clock.now(), about]);
      const [claimed, known] = await together([claim, know?.(manager)]);
      if (claimed.length === 0) return this.earlier<R>(manager, person, operation, key);
      actingBy(manager, actor);
      const result = await act(manager, known as A);
      if ('refused' in result) throw new RolledBack(result);
      if (result.done !== about)
        await manager.query(`update client_key set subject_id = $3 where person_id = $1 and key = $2`, [person, key, result.done]);
      return result;
    });
    // Whoever tries what they may not is worth a look; the texts of the attempt are not kept.
    if ('refused' in outcome && REFUSED.has(outcome.refused.__typename))
      this.log.warn({ operation, person, refused: outcome.refused.__typename }, 'a change was refused');
    this.jobs.wake();
    return outcome;
  }

  private async inTransaction<T extends object>(act: (manager: EntityManager) => Promise<T>, attempt = 1): Promise<T> {
    try {
      return await this.dataSource.transaction(act);
    } catch (error) {
      if (error instanceof RolledBack) return error.outcome as T;
      // Of two that wait for each other the server ends one, of which nothing is kept.
      if (isDeadlock(error) && attempt < MOST_ATTEMPTS) return this.inTransaction(act, attempt + 1);
      throw error;
    }
  }

  private async earlier<R extends Refusal>(manager: EntityManager, person: string, operation: string, key: string): Promise<Outcome<R>> {
    const rows: { operation: string; subject_id: string | null }[] = await manager.query(
      `select operation, subject_id from client_key where person_id = $1 and key = $2`,
      [person, key],
    );
    // Else whoever archives with the key by which they published would be told that it was done.
    if (rows[0]?.operation !== operation) throw badRequest('This `key` was used for another change. Make a new one for each.');
    return done(rows[0].subject_id ?? NOBODY_ID);
  }
}

const CLAIM = prepared(
  `insert into client_key (person_id, key, operation, created_at, subject_id) values ($1, $2, $3, $4, $5) on conflict do nothing returning 1`,
);

const MOST_ATTEMPTS = 3;
const isDeadlock = (error: unknown): boolean => error instanceof QueryFailedError && error.driverError.code === '40P01';

const REFUSED = new Set(['NotAllowed', 'NotFound']);

class RolledBack extends Error {
  constructor(readonly outcome: object) {
    super('rolled back');
  }
}
