import { Injectable, type OnModuleInit } from '@nestjs/common';
import { FOLLOWED, followedValues, SuccessionListeners } from '../organisations/succession-listeners.js';

/** Records of what an organisation took are those of the one that follows it. */
@Injectable()
export class FollowAdopter implements OnModuleInit {
  constructor(private readonly successions: SuccessionListeners) {}

  onModuleInit(): void {
    this.successions.add(async (manager, followed) => {
      await manager.query(
        `update adaptation set adopter_id = f.current from ${FOLLOWED} where adopter_id = f.former`,
        followedValues(followed),
      );
    });
  }
}
