import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { prepared } from '../platform/database/prepared.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { type Effective, whoCarriesOn } from './succession.rules.js';
import { type Followed, SuccessionListeners } from './succession-listeners.js';

/** Asked for by whoever changes who follows whom; else each day. */
export const FOLLOW = 'organisations.follow_succession';

/** From the day on which one organisation follows another, what the former one had is the other's: moved each day, and when a register was loaded. */
@Injectable()
export class FollowSuccession implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly listeners: SuccessionListeners,
  ) {}

  onModuleInit(): void {
    this.jobs.everyDay(FOLLOW, () => this.run());
  }

  async run(): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      // Two processes at once: the second finds the work done.
      await manager.query(`select pg_advisory_xact_lock(hashtext($1))`, [FOLLOW]);
      const followed = await this.followed(manager);
      if (followed.length > 0) await this.listeners.tell(manager, followed);
    });
    this.jobs.wake();
  }

  /** These organisations as they are today: each that another carries on, as that one. */
  async current(manager: EntityManager, ids: readonly string[]): Promise<string[]> {
    return asToday(ids, await this.followed(manager));
  }

  /** Who is carried on by whom. A predecessor that is still open gave away a part: it keeps what it has. */
  async followed(manager: EntityManager): Promise<Followed[]> {
    const effective: Effective[] = await manager.query(
      prepared(`select k.predecessor_id "predecessorId", k.successor_id "successorId" from succession k join organisation p on p.id = k.predecessor_id
       where p.closed_on <= $1::date and coalesce(k.date, p.closed_on) <= $1::date order by k.date, k.id`),
      [this.clock.today()],
    );
    return whoCarriesOn(effective);
  }
}

/** The same where it is known who is carried on by whom. */
export function asToday(ids: readonly string[], followed: readonly Followed[]): string[] {
  const heirs = new Map(followed.map(({ from, to }) => [from, to]));
  return [...new Set(ids.map((id) => heirs.get(id) ?? id))];
}
