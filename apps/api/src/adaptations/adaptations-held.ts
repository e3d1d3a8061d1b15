import { Injectable, type OnModuleInit } from '@nestjs/common';
import { factsOf, HeldRecords } from '../records/held-records.js';
import { originTitleSql, visibleAdaptationSql } from './visible-adaptations.sql.js';

/** Records that an organisation took somebody's work, and that others took its own. */
@Injectable()
export class AdaptationsHeld implements OnModuleInit {
  constructor(private readonly held: HeldRecords) {}

  onModuleInit(): void {
    this.held.add<Record<string, string | null>>({
      heading: 'Records of adapting, its own and of its work',
      order: 20,
      tables: ['adaptation'],
      personal: true,
      sql: ({ organisationId, viewer, before, bind }) =>
        `select a.id, coalesce(a.origin_title, 'An entry that was removed') title, a.recorded_at "at",
           to_tsvector('english', concat_ws(' ', a.origin_title, a.taken, a.changed, a.why, a.outcome, a.stop_reason, a.confirmation_note)) words,
           json_build_object('adopted by', a.adopter_name, 'status', a.status, 'taken', a.taken, 'changed', a.changed, 'why', a.why, 'how it went', a.outcome,
             'why it was stopped', a.stop_reason, 'confirmation', a.confirmation, 'note', a.confirmation_note, 'level', a.level,
             'changed last on', case when a.updated_at > a.recorded_at then a.updated_at end) data
         from (select a.*, ${originTitleSql(viewer, 'a', 'i', bind)} origin_title, o.name adopter_name from adaptation a
             join initiative i on i.id = a.origin_id join organisation o on o.id = a.adopter_id
           where ${bind.add(organisationId)} in (a.adopter_id, i.lead_id) and a.recorded_at < ${bind.add(before)}
             and ${visibleAdaptationSql(viewer, 'a', 'i', bind)}) a`,
      facts: factsOf,
    });
  }
}
