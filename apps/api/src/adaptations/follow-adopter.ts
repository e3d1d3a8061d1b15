import { Injectable, type OnModuleInit } from '@nestjs/common';
import { entersAnArea } from '../organisations/succession.sql.js';
import { FOLLOWED, followedValues, SuccessionListeners } from '../organisations/succession-listeners.js';
import { Clock } from '../platform/clock.js';

/** Records of what an organisation took are those of the one that follows it. */
@Injectable()
export class FollowAdopter implements OnModuleInit {
  constructor(
    private readonly successions: SuccessionListeners,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.successions.add(async (manager, followed, only) => {
      await manager.query(
        `update adaptation set adopter_id = f.current,
           level = case when level = 'system' and ${entersAnArea('f.former', 'f.current', '$3::date', 'adaptation.audience_known_on')} then 'organisation' else level end
         from ${FOLLOWED} where adopter_id = f.former and ($4::uuid[] is null or adaptation.initiative_id = any($4::uuid[]))`,
        [...followedValues(followed), this.clock.today(), only],
      );
    });
  }
}
