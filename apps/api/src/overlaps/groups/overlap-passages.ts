import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PassageHolders } from '../../initiatives/redaction/passage-holders.js';

/** What was decided and said about a group loses a passage that is removed from an initiative in it, where that was asked for. */
@Injectable()
export class OverlapPassages implements OnModuleInit {
  constructor(private readonly holders: PassageHolders) {}

  onModuleInit(): void {
    const of = 't.group_id in (select group_id from overlap_member where initiative_id = $1)';
    this.holders.add({
      kind: 'overlap',
      table: 'disposition',
      columns: { why: 'why' },
      of,
      visible: (viewer, bind) => `t.office_id = any(${bind.add(viewer.organisationIds)}::uuid[])`,
      whenAsked: true,
    });
    this.holders.add({
      kind: 'overlap',
      table: 'overlap_comment',
      columns: { text: 'text' },
      of,
      visible: (viewer, bind) => `t.organisation_id = any(${bind.add(viewer.organisationIds)}::uuid[])`,
      whenAsked: true,
    });
  }
}
