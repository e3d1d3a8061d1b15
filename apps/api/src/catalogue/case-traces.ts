import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonTraces } from '../people/person-traces.js';

/** The address that was left with a report is forgotten with its person. */
@Injectable()
export class CaseTraces implements OnModuleInit {
  constructor(private readonly traces: PersonTraces) {}

  onModuleInit(): void {
    this.traces.add(async (manager, { id, email }) => {
      await manager.query(`update entry_case set reply_to = null where person_id = $1 or lower(reply_to) = lower($2)`, [id, email]);
    });
  }
}
