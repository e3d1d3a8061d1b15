import { Injectable, type OnModuleInit } from '@nestjs/common';
import { FOLLOWED, followedValues, SuccessionListeners } from '../organisations/succession-listeners.js';

/** What an organisation told, and asked about lessons, is of the one that follows it. Nobody else can see the difference. */
@Injectable()
export class FollowTellers implements OnModuleInit {
  constructor(private readonly successions: SuccessionListeners) {}

  onModuleInit(): void {
    this.successions.add(async (manager, followed, only) => {
      const values = followedValues(followed);
      await manager.query(
        `update quiet_lesson set owner_id = f.current from ${FOLLOWED}
         where owner_id = f.former and ($3::uuid[] is null or quiet_lesson.initiative_id = any($3::uuid[]))`,
        [...values, only],
      );
      if (only) return;
      await manager.query(
        `update lesson_question set asker_organisation_id = f.current from ${FOLLOWED} where asker_organisation_id = f.former`,
        values,
      );
    });
  }
}
