import { Injectable, type OnModuleInit } from '@nestjs/common';
import { factsOf, HeldRecords } from '../records/held-records.js';

/** Reports that an organisation made itself of an entry about it. What other readers report is the operators'. */
@Injectable()
export class CasesHeld implements OnModuleInit {
  constructor(private readonly held: HeldRecords) {}

  onModuleInit(): void {
    this.held.add<Record<string, string | null>>({
      heading: 'Its reports about entries',
      order: 40,
      tables: ['entry_case'],
      personal: true,
      needs: 'editor',
      sql: ({ organisationId, before, bind }) =>
        `select c.id, case c.kind when 'removal' then 'Removal asked for' else 'Mistake reported' end title, c.created_at "at",
           to_tsvector('english', c.message || ' ' || coalesce(c.answer, '')) words,
           json_build_object('message', c.message, 'outcome', c.outcome, 'answer', c.answer, 'answered on', c.answered_at) data
         from entry_case c where c.organisation_id = ${bind.add(organisationId)} and c.from_trust and c.created_at < ${bind.add(before)}`,
      facts: factsOf,
    });
  }
}
