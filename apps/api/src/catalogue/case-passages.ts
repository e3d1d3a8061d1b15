import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PassageHolders } from '../initiatives/redaction/passage-holders.js';

/** Reports about an entry, and their answers, lose a passage that is removed from it. Only operators know of them. */
@Injectable()
export class CasePassages implements OnModuleInit {
  constructor(private readonly holders: PassageHolders) {}

  onModuleInit(): void {
    this.holders.add({
      kind: 'report',
      table: 'entry_case',
      columns: { message: 'message', answer: 'answer' },
      of: 't.initiative_id = $1',
      visible: () => null,
    });
  }
}
