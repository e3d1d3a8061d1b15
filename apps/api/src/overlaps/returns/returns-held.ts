import { Injectable, type OnModuleInit } from '@nestjs/common';
import { factsOf, HeldRecords } from '../../records/held-records.js';

/** What a trust said of its own list, quarter by quarter. */
@Injectable()
export class ReturnsHeld implements OnModuleInit {
  constructor(private readonly held: HeldRecords) {}

  onModuleInit(): void {
    this.held.add<Record<string, string | null>>({
      heading: 'Returns to the area',
      order: 26,
      tables: ['return'],
      personal: false,
      sql: ({ organisationId, before, bind }) =>
        `select r.id, r.period || ': ' || replace(r.kind, '_', ' ') title, r.made_at "at",
           to_tsvector('english', 'return ' || r.period || ' ' || replace(r.kind, '_', ' ')) words,
           json_build_object('quarter', r.period, 'said', case r.kind when 'complete' then 'our list is complete' else 'nothing to report' end,
             'withdrawn or changed on', r.ended_at) data
         from return r where r.organisation_id = ${bind.add(organisationId)} and r.made_at < ${bind.add(before)}`,
      facts: factsOf,
    });
  }
}
