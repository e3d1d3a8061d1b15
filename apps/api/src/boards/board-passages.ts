import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PassageHolders } from '../initiatives/redaction/passage-holders.js';

/** What boards wrote of an initiative loses a passage that is removed from it, ended rows too; counted for their own members alone. */
@Injectable()
export class BoardPassages implements OnModuleInit {
  constructor(private readonly holders: PassageHolders) {}

  onModuleInit(): void {
    const written = { kind: 'board_record' as const, of: 't.initiative_id = $1', versioned: true as const };
    this.holders.add({
      ...written,
      table: 'review',
      columns: { body: 'body', reason: 'reason' },
      visible: (viewer, bind) => `t.organisation_id = any(${bind.add(viewer.organisationIds)}::uuid[])`,
    });
    this.holders.add({
      ...written,
      table: 'seen_by_board',
      columns: { who: 'who', tookFromIt: 'took_from_it' },
      visible: (viewer, bind) => `t.organisation_id = any(${bind.add(viewer.organisationIds)}::uuid[])`,
    });
    this.holders.add({
      ...written,
      table: 'showing',
      columns: { when: 'takes_place', place: 'place', url: 'url', offeredTo: 'offered_to', note: 'note' },
      visible: (viewer, bind) =>
        `exists (select 1 from initiative i where i.id = t.initiative_id and i.lead_id = any(${bind.add(viewer.organisationIds)}::uuid[]))`,
    });
  }
}
