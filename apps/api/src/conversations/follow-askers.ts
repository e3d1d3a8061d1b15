import { Injectable, type OnModuleInit } from '@nestjs/common';
import { FOLLOWED, followedValues, SuccessionListeners } from '../organisations/succession-listeners.js';

/** Threads go on with the organisation that follows the one that asked or was shown them. Who wrote for whom at the time stays as it was. */
@Injectable()
export class FollowAskers implements OnModuleInit {
  constructor(private readonly successions: SuccessionListeners) {}

  onModuleInit(): void {
    this.successions.add(async (manager, followed, only) => {
      // Threads about an initiative hang on it; what was asked of others is nobody's part of it.
      if (only) return;
      const values = followedValues(followed);
      await manager.query(
        `update thread set asker_organisation_id = f.current from ${FOLLOWED} where asker_organisation_id = f.former`,
        values,
      );
      await manager.query(
        `update thread set shared_with_ids = (select array_agg(distinct coalesce(f.current, s.id)) from unnest(shared_with_ids) s(id) left join ${FOLLOWED} on f.former = s.id)
         where shared_with_ids && $1::uuid[]`,
        values,
      );
    });
  }
}
