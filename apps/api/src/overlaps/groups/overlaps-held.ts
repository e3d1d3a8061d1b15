import { Injectable, type OnModuleInit } from '@nestjs/common';
import { factsOf, HeldRecords } from '../../records/held-records.js';

/** What an organisation decided as an area's office, and what it said about possible overlaps. */
@Injectable()
export class OverlapsHeld implements OnModuleInit {
  constructor(private readonly held: HeldRecords) {}

  onModuleInit(): void {
    this.held.add<Record<string, string | null>>({
      heading: 'Decisions on possible overlaps',
      order: 26,
      tables: ['disposition'],
      personal: true,
      sql: ({ organisationId, before, bind }) =>
        `select d.id, 'Decision: ' || replace(d.kind, '_', ' ') title, d.decided_at "at", to_tsvector('english', replace(d.kind, '_', ' ') || ' ' || d.why) words,
           json_build_object('decision', replace(d.kind, '_', ' '), 'why', d.why, 'who leads', l.name, 'look again on', d.look_again_on, 'recorded by', p.name) data
         from disposition d left join organisation l on l.id = d.lead_id left join person p on p.id = d.decided_by_id
         where d.office_id = ${bind.add(organisationId)} and d.decided_at < ${bind.add(before)}`,
      facts: factsOf,
    });
    this.held.add<Record<string, string | null>>({
      heading: 'Comments on possible overlaps',
      order: 27,
      tables: ['overlap_comment'],
      personal: true,
      sql: ({ organisationId, before, bind }) =>
        `select c.id, 'Comment' title, c.at, to_tsvector('english', c.text) words, json_build_object('text', c.text, 'by', p.name) data
         from overlap_comment c left join person p on p.id = c.person_id
         where c.organisation_id = ${bind.add(organisationId)} and c.at < ${bind.add(before)}`,
      facts: factsOf,
    });
  }
}
