import { Injectable, type OnModuleInit } from '@nestjs/common';
import { entersAnArea } from '../organisations/succession.sql.js';
import { FOLLOWED, followedValues, SuccessionListeners } from '../organisations/succession-listeners.js';
import { Clock } from '../platform/clock.js';

/**
 * What a board recorded is with the organisation that carries it on, named as its predecessor's: the new board sees it, and decides for itself.
 * Areas of elsewhere see nothing by it. Showings hang on the initiative, whoever leads it.
 */
@Injectable()
export class FollowBoard implements OnModuleInit {
  constructor(
    private readonly successions: SuccessionListeners,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.successions.add(async (manager, followed, only) => {
      const values = followedValues(followed);
      for (const table of ['review', 'seen_by_board'])
        await manager.query(
          `update ${table} set organisation_id = f.current, former_organisation_id = coalesce(former_organisation_id, f.former),
             level = case when level = 'system' and ${entersAnArea('f.former', 'f.current', '$3::date', `${table}.audience_known_on`)} then 'organisation' else level end
           from ${FOLLOWED} where organisation_id = f.former and ($4::uuid[] is null or ${table}.initiative_id = any($4::uuid[]))`,
          [...values, this.clock.today(), only],
        );
      // Partners that both marked one entry, or two that are followed by one: what the new one marked itself stands, else the newest.
      await manager.query(
        `update journey_mark set ended_at = $3 where id in (
           select id from (select m.id, row_number() over (partition by coalesce(f.current, m.organisation_id), m.initiative_id
               order by f.former is null desc, m.recorded_at desc, m.id) place
             from journey_mark m left join ${FOLLOWED} on f.former = m.organisation_id
               and ($4::uuid[] is null or m.initiative_id = any($4::uuid[])) where m.ended_at is null) marks where place > 1)`,
        [...values, this.clock.now(), only],
      );
      await manager.query(
        `update journey_mark set organisation_id = f.current from ${FOLLOWED}
         where organisation_id = f.former and ($3::uuid[] is null or journey_mark.initiative_id = any($3::uuid[]))`,
        [...values, only],
      );
    });
  }
}
