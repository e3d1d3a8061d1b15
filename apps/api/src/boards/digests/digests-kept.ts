import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonTraces } from '../../people/person-traces.js';

/** What was sent to somebody, and what they wished, goes with them. */
@Injectable()
export class DigestsKept implements OnModuleInit {
  constructor(private readonly traces: PersonTraces) {}

  onModuleInit(): void {
    this.traces.add(async (manager, { id }) => {
      await manager.query(`delete from board_digest where person_id = $1`, [id]);
      await manager.query(`delete from board_digest_stop where person_id = $1`, [id]);
    });
  }
}
