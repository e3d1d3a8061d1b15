import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PassageHolders } from '../../initiatives/redaction/passage-holders.js';
import { factsOf, HeldRecords } from '../../records/held-records.js';

/** What an organisation said of reuse when it planned; it loses a passage that is removed from the entry. */
@Injectable()
export class ReuseHeld implements OnModuleInit {
  constructor(
    private readonly held: HeldRecords,
    private readonly holders: PassageHolders,
  ) {}

  onModuleInit(): void {
    this.held.add<Record<string, string | null>>({
      heading: 'Whether reuse was considered',
      order: 30,
      tables: ['reuse_answer'],
      personal: true,
      // Of a working revision, which an entry that is not published has alone, for those who write.
      needs: 'editor',
      sql: ({ organisationId, before, bind }) =>
        `select a.id, 'Reuse considered: ' || replace(a.kind, '_', ' ') title, a.answered_at "at",
           to_tsvector('english', a.reason || ' ' || replace(a.capability, '-', ' ')) words,
           json_build_object('entry', r.content->>'title', 'answer', replace(a.kind, '_', ' '), 'reason', a.reason, 'capability', a.capability, 'entries shown', jsonb_array_length(a.shown),
             'changed on', a.ended_at) data
         from reuse_answer a join initiative i on i.id = a.initiative_id left join revision r on r.id = i.published_revision_id
         where i.lead_id = ${bind.add(organisationId)} and not i.removed and a.answered_at < ${bind.add(before)}`,
      facts: factsOf,
    });
    this.holders.add({
      kind: 'overlap',
      table: 'reuse_answer',
      columns: { reason: 'reason' },
      of: 't.initiative_id = $1',
      visible: (viewer, bind) =>
        `exists (select 1 from initiative i where i.id = t.initiative_id and i.lead_id = any(${bind.add(viewer.organisationIds)}::uuid[]))`,
    });
  }
}
