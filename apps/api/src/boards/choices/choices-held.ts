import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PassageHolders } from '../../initiatives/redaction/passage-holders.js';
import { entersAnArea } from '../../organisations/succession.sql.js';
import { FOLLOWED, followedValues, SuccessionListeners } from '../../organisations/succession-listeners.js';
import { Clock } from '../../platform/clock.js';
import { factsOf, HeldRecords } from '../../records/held-records.js';
import { visibleSql } from '../../visibility/visible.sql.js';

type Facts = Record<string, string | null>;

/** What becomes of choices where an organisation exports what it holds, removes a passage, or is followed by another. */
@Injectable()
export class ChoicesHeld implements OnModuleInit {
  constructor(
    private readonly held: HeldRecords,
    private readonly holders: PassageHolders,
    private readonly successions: SuccessionListeners,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    // Of an initiative that is hidden from everybody while a removal is open, nothing is exported.
    this.held.add<Facts>({
      heading: 'What it chose not to do',
      order: 27,
      tables: ['choice'],
      personal: true,
      sql: ({ viewer, organisationId, before, bind }) =>
        `select c.id, coalesce(r.content->>'title', c.title) title, c.recorded_at "at",
           to_tsvector('english', concat_ws(' ', r.content->>'title', c.title, c.what, c.reason, c.body, c.wanted_by, c.end_note, t.label)) words,
           json_build_object('said by', s.name, 'what', c.what, 'reason', c.reason, 'decided on', c.decided_on, 'decided by', c.body, 'for', t.label,
             'who could still want it', c.wanted_by, 'organisations that could still want it',
               (select string_agg(w.name, '; ' order by w.name) from organisation w where w.id = any(c.wanted_by_ids)),
             'level', c.level, 'recorded by', p.name, 'until', case when c.ended_at < ${bind.add(before)} then c.ended_at end,
             'taken back because', case when c.ended_at < ${bind.add(before)} then c.end_note end) data
         from choice c join organisation s on s.id = c.said_by_id left join initiative i on i.id = c.initiative_id
           left join revision r on r.id = i.published_revision_id left join person p on p.id = c.recorded_by_id
           left join term t on t.vocabulary = 'capability' and t.id = c.capability
         where c.organisation_id = ${bind.add(organisationId)} and c.recorded_at < ${bind.add(before)}
           and (c.initiative_id is null or coalesce(${visibleSql(viewer, 'i', bind)}, false))`,
      facts: factsOf,
    });
    this.holders.add({
      kind: 'board_record',
      table: 'choice',
      columns: { what: 'what', reason: 'reason', body: 'body', wantedBy: 'wanted_by', endNote: 'end_note' },
      of: 't.initiative_id = $1',
      visible: (viewer, bind) => `t.organisation_id = any(${bind.add(viewer.organisationIds)}::uuid[])`,
      versioned: true,
    });
    // They stay what the former board said; areas of elsewhere see nothing by it.
    this.successions.add(async (manager, followed, only) => {
      await manager.query(
        `update choice c set organisation_id = f.current,
           level = case when c.level = 'system' and ${entersAnArea('f.former', 'f.current', '$3::date', 'c.audience_known_on')} then 'organisation' else c.level end
         from ${FOLLOWED} where c.organisation_id = f.former and ($4::uuid[] is null or c.initiative_id = any($4::uuid[]))`,
        [...followedValues(followed), this.clock.today(), only],
      );
    });
  }
}
