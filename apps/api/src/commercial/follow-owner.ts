import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { entersAnArea } from '../organisations/succession.sql.js';
import { FOLLOWED, followedValues, SuccessionListeners } from '../organisations/succession-listeners.js';
import { Clock } from '../platform/clock.js';
import { keepEarlier } from './kept-rows.js';

/** Contracts and needs of an organisation are those of the one that follows it; offices and areas of elsewhere see nothing by it. */
@Injectable()
export class FollowOwner implements OnModuleInit {
  constructor(
    private readonly successions: SuccessionListeners,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.successions.add(async (manager, followed, only) => {
      const values = [...followedValues(followed), this.clock.today()];
      await this.keepEarlier(manager, 'contract', values, only);
      await manager.query(
        `update contract set organisation_id = f.current,
           programme_offices_may_see = programme_offices_may_see and not ${elsewhere('contract')}
         from ${FOLLOWED} where organisation_id = f.former and ($4::uuid[] is null or contract.initiative_id = any($4::uuid[]))`,
        [...values, only],
      );
      // A need is of no initiative.
      if (only) return;
      await this.keepEarlier(manager, 'need', values, null);
      await manager.query(
        `update need set organisation_id = f.current,
           level = case when level = 'system' and ${elsewhere('need')} then 'organisation' else level end
         from ${FOLLOWED} where organisation_id = f.former`,
        values,
      );
    });
  }

  /** With whom they stood until now. */
  private async keepEarlier(
    manager: EntityManager,
    table: 'contract' | 'need',
    values: readonly unknown[],
    only: readonly string[] | null,
  ): Promise<void> {
    const ofThese = table === 'contract' ? 'and ($3::uuid[] is null or t.initiative_id = any($3::uuid[]))' : 'and $3::uuid[] is null';
    const moved: { id: string }[] = await manager.query(
      `select t.id from ${table} t join ${FOLLOWED} on t.organisation_id = f.former where true ${ofThese} order by t.id for update of t`,
      [...values.slice(0, 2), only],
    );
    await keepEarlier(
      manager,
      table,
      moved.map(({ id }) => id),
      this.clock.now(),
    );
  }
}

const elsewhere = (table: string): string => entersAnArea('f.former', 'f.current', '$3::date', `${table}.audience_known_on`);
