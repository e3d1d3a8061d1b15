import { Injectable, type OnModuleInit } from '@nestjs/common';
import { entersAnArea } from '../organisations/succession.sql.js';
import { FOLLOWED, followedValues, SuccessionListeners } from '../organisations/succession-listeners.js';
import { Clock } from '../platform/clock.js';

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
      await manager.query(
        `update contract set organisation_id = f.current,
           programme_offices_may_see = programme_offices_may_see and not ${elsewhere('contract')}
         from ${FOLLOWED} where organisation_id = f.former and ($4::uuid[] is null or contract.initiative_id = any($4::uuid[]))`,
        [...values, only],
      );
      // A need is of no initiative.
      if (only) return;
      await manager.query(
        `update need set organisation_id = f.current,
           level = case when level = 'system' and ${elsewhere('need')} then 'organisation' else level end
         from ${FOLLOWED} where organisation_id = f.former`,
        values,
      );
    });
  }
}

const elsewhere = (table: string): string => entersAnArea('f.former', 'f.current', '$3::date', `${table}.audience_known_on`);
