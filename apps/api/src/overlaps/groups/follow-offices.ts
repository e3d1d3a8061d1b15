import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { FOLLOWED, type Followed, followedValues, SuccessionListeners } from '../../organisations/succession-listeners.js';
import { Clock } from '../../platform/clock.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { WAIT_TO_FOLLOW } from './follow-systems.sql.js';
import { CHANGED, EVERYWHERE } from './watch-changes.js';

/**
 * What an organisation decided, was to lead, and said is that of the one that follows it. Two members of a group that become one organisation make
 * none any more: groups are found anew. Where areas have merged, everywhere.
 */
@Injectable()
export class FollowOffices implements OnModuleInit {
  constructor(
    private readonly successions: SuccessionListeners,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.successions.add(async (manager, followed, only) => {
      const organisations = [...new Set(followed.flatMap(({ to }) => to ?? []))];
      const changed = organisations.length > 0 && (only !== null || (await this.isNew(manager, followed)));
      if (changed) await this.jobs.enqueue(manager, CHANGED, { organisations });
      if (only) return;
      const waiting: unknown[] = await manager.query(WAIT_TO_FOLLOW, [this.clock.today()]);
      if (waiting.length > 0) await this.jobs.enqueue(manager, EVERYWHERE, {});
      const values = followedValues(followed);
      await manager.query(`update disposition set office_id = f.current from ${FOLLOWED} where office_id = f.former`, values);
      await manager.query(`update disposition set lead_id = f.current from ${FOLLOWED} where lead_id = f.former`, values);
      await manager.query(
        `update overlap_comment set organisation_id = f.current from ${FOLLOWED} where organisation_id = f.former`,
        values,
      );
    });
  }

  /** All that was ever followed is told at each start and each day; most times as the time before, and then nothing need be found anew. */
  private async isNew(manager: EntityManager, followed: readonly Followed[]): Promise<boolean> {
    const told = followed.map(({ from, to }) => `${from} ${to ?? ''}`).sort();
    const written: unknown[] = await manager.query(
      `insert into note (key, value) values ('overlaps.followed', $1::jsonb) on conflict (key) do update set value = excluded.value
       where note.value is distinct from excluded.value returning key`,
      [JSON.stringify(told)],
    );
    return written.length > 0;
  }
}
