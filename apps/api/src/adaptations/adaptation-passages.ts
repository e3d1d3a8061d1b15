import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PassageHolders } from '../initiatives/redaction/passage-holders.js';
import { visibleAdaptationSql } from './visible-adaptations.sql.js';

/** What adopters wrote of an initiative loses a passage that is removed from it; so does what its own organisation wrote of others'. */
@Injectable()
export class AdaptationPassages implements OnModuleInit {
  constructor(private readonly holders: PassageHolders) {}

  onModuleInit(): void {
    this.holders.add({
      kind: 'adaptation',
      table: 'adaptation',
      columns: {
        taken: 'taken',
        changed: 'changed',
        why: 'why',
        outcome: 'outcome',
        stopReason: 'stop_reason',
        confirmationNote: 'confirmation_note',
      },
      versioned: true,
      of: '(t.origin_id = $1 or t.initiative_id = $1)',
      visible: (viewer, bind) =>
        `t.id in (select a.id from (select a.* from adaptation a join initiative i on i.id = a.origin_id where ${visibleAdaptationSql(viewer, 'a', 'i', bind)}) a)`,
    });
  }
}
