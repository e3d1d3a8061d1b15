import { Injectable, type OnModuleInit } from '@nestjs/common';
import { factsOf, HeldRecords } from '../../records/held-records.js';

/** What a trust said of its own list, quarter by quarter. */
@Injectable()
export class ReturnsHeld implements OnModuleInit {
  constructor(private readonly held: HeldRecords) {}

  onModuleInit(): void {
    this.held.add<Record<string, string | null>>({
      heading: 'Returns to the area',
      order: 28,
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
    // Those that it sent as an office, and those that it was sent.
    this.held.add<Record<string, string | null>>({
      heading: 'Reminders of returns',
      order: 29,
      tables: ['return_reminder'],
      personal: false,
      sql: ({ organisationId, before, bind }) => {
        const own = bind.add(organisationId);
        return `select r.id, 'Reminder for ' || r.period title, r.sent_at "at", to_tsvector('english', concat_ws(' ', 'reminder return', r.period, t.name)) words,
           json_build_object('quarter', r.period, 'to', t.name, 'from', o.name) data
         from return_reminder r join organisation t on t.id = r.organisation_id join organisation o on o.id = r.office_id
         where (r.organisation_id = ${own} or r.office_id = ${own}) and r.sent_at < ${bind.add(before)}`;
      },
      facts: factsOf,
    });
  }
}
