import { Injectable, type OnModuleInit } from '@nestjs/common';
import { factsOf, type HeldAsked, HeldRecords } from '../records/held-records.js';
import { visibleSql } from '../visibility/visible.sql.js';

type Texts = Record<string, string | number | null>;

/** What is called so today, as far as whoever makes the export may see it. */
const titleSql = ({ viewer, bind }: HeldAsked, initiative: string): string =>
  `coalesce((select r.content->>'title' from initiative i join revision r on r.id = i.published_revision_id
    where i.id = ${initiative} and ${visibleSql(viewer, 'i', bind)}), 'An entry that is not shown')`;

/** What a board recorded, with what it said before: reviews, what it has seen, how its own work can be seen, and its journey. */
@Injectable()
export class BoardRecordsHeld implements OnModuleInit {
  constructor(private readonly held: HeldRecords) {}

  onModuleInit(): void {
    this.held.add<Texts>({
      heading: 'Reviews by the board and its bodies',
      order: 33,
      tables: ['review'],
      personal: true,
      sql: (asked) =>
        `select t.id, ${titleSql(asked, 't.initiative_id')} title, t.recorded_at "at", to_tsvector('english', t.body || ' ' || t.reason) words,
           json_build_object('body', t.body, 'decided on', t.decided_on, 'decision', t.decision, 'reason', t.reason, 'level', t.level,
             'decided by', (select f.name from organisation f where f.id = t.former_organisation_id), 'stood until', t.ended_at) data
         from review t where t.organisation_id = ${asked.bind.add(asked.organisationId)} and t.recorded_at < ${asked.bind.add(asked.before)}`,
      facts: factsOf,
    });
    this.held.add<Texts>({
      heading: 'What the board has seen',
      order: 34,
      tables: ['seen_by_board'],
      personal: true,
      sql: (asked) =>
        `select t.id, ${titleSql(asked, 't.initiative_id')} title, t.recorded_at "at", to_tsvector('english', t.who || ' ' || t.took_from_it) words,
           json_build_object('seen on', t.seen_on, 'who', t.who, 'what the board took from it', t.took_from_it, 'level', t.level,
             'board of', (select f.name from organisation f where f.id = t.former_organisation_id), 'stood until', t.ended_at) data
         from seen_by_board t where t.organisation_id = ${asked.bind.add(asked.organisationId)} and t.recorded_at < ${asked.bind.add(asked.before)}`,
      facts: factsOf,
    });
    this.held.add<Texts>({
      heading: 'How its work can be seen',
      order: 35,
      tables: ['showing'],
      personal: true,
      sql: (asked) =>
        `select t.id, ${titleSql(asked, 't.initiative_id')} title, t.recorded_at "at",
           to_tsvector('english', concat_ws(' ', t.takes_place, t.place, t.url, t.offered_to, t.note)) words,
           json_build_object('kind', t.kind, 'when', t.takes_place, 'where', t.place, 'address', t.url, 'offered to', t.offered_to, 'note', t.note,
             'stood until', t.ended_at) data
         from showing t join initiative l on l.id = t.initiative_id
         where l.lead_id = ${asked.bind.add(asked.organisationId)} and not l.removed and t.recorded_at < ${asked.bind.add(asked.before)}`,
      facts: factsOf,
    });
    this.held.add<Texts>({
      heading: 'Marks on the board’s journey',
      order: 36,
      tables: ['journey_mark'],
      personal: false,
      sql: (asked) =>
        `select t.id, ${titleSql(asked, 't.initiative_id')} title, t.recorded_at "at", to_tsvector('english', '') words,
           json_build_object('business critical', case when t.business_critical then 'yes' else 'no' end, 'live from', t.live_from, 'live to', t.live_to,
             'depends on so many entries', nullif(cardinality(t.depends_on), 0), 'stood until', t.ended_at) data
         from journey_mark t where t.organisation_id = ${asked.bind.add(asked.organisationId)} and t.recorded_at < ${asked.bind.add(asked.before)}`,
      facts: factsOf,
    });
  }
}
