import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { PersonTraces } from '../person-traces.js';

/** Claims of a person who is erased wait no more, and those that name them forget them. */
@Injectable()
export class ClaimTraces implements OnModuleInit {
  constructor(
    private readonly traces: PersonTraces,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.traces.add(async (manager, { id, email }) => {
      await manager.query(
        `update organisation_claim set state = 'withdrawn', answered_at = $2, statement = null, executive_name = null, executive_email = null
         where person_id = $1 and state = 'waiting'`,
        [id, this.clock.now()],
      );
      await manager.query(`update organisation_claim set executive_name = null, executive_email = null where executive_email = lower($1)`, [
        email,
      ]);
    });
  }
}
