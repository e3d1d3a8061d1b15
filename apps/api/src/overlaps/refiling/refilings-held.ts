import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PassageHolders } from '../../initiatives/redaction/passage-holders.js';
import { FOLLOWED, followedValues, SuccessionListeners } from '../../organisations/succession-listeners.js';
import { Clock } from '../../platform/clock.js';
import { factsOf, HeldRecords } from '../../records/held-records.js';
import { visibleSql } from '../../visibility/visible.sql.js';

type Facts = Record<string, string | null>;

/** What becomes of suggestions where organisations export what they hold, lose a passage, or follow another. */
@Injectable()
export class RefilingsHeld implements OnModuleInit {
  constructor(
    private readonly held: HeldRecords,
    private readonly holders: PassageHolders,
    private readonly successions: SuccessionListeners,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    const words = `to_tsvector('english', concat_ws(' ', t.label, r.note, d.why))`;
    const from = `from refiling r join disposition d on d.id = r.disposition_id join initiative i on i.id = r.initiative_id
      left join term t on t.vocabulary = 'capability' and t.id = r.capability left join person p on p.id = d.decided_by_id
      left join revision v on v.id = i.published_revision_id`;
    // What an owner may no longer be known by stays out of the office's export: its entry and its answer.
    this.held.add<Facts>({
      heading: 'Suggestions to file an entry elsewhere',
      order: 28,
      tables: ['refiling'],
      personal: true,
      sql: ({ viewer, organisationId, before, bind }) =>
        `select r.id, 'Suggestion: ' || coalesce(t.label, r.capability) title, d.decided_at "at", ${words} words,
           json_build_object('entry', case when seen.seen then v.content->>'title' end, 'suggested', coalesce(t.label, r.capability), 'why', d.why,
             'suggested by', p.name, 'answer', case when seen.seen then r.answer end, 'note', case when seen.seen then r.note end) data
         ${from} cross join lateral (select ${visibleSql(viewer, 'i', bind)} seen) seen
         where d.office_id = ${bind.add(organisationId)} and d.decided_at < ${bind.add(before)}`,
      facts: factsOf,
    });
    this.held.add<Facts>({
      heading: 'Suggestions that your entries be filed elsewhere',
      order: 29,
      tables: ['refiling'],
      personal: true,
      needs: 'editor',
      sql: ({ organisationId, before, bind }) =>
        `select r.id, coalesce(v.content->>'title', 'An entry') title, d.decided_at "at", ${words} words,
           json_build_object('suggested', coalesce(t.label, r.capability), 'by the office', o.name, 'why', d.why, 'answer', r.answer, 'note', r.note) data
         ${from} join organisation o on o.id = d.office_id
         where i.lead_id = ${bind.add(organisationId)} and not i.removed and d.decided_at < ${bind.add(before)}`,
      facts: factsOf,
    });
    this.holders.add({
      kind: 'overlap',
      table: 'refiling',
      columns: { note: 'note' },
      of: 't.initiative_id = $1',
      visible: (viewer, bind) => `t.initiative_id in (select id from initiative where lead_id = any(${bind.add(viewer.editsFor)}::uuid[]))`,
      whenAsked: true,
    });
    // Offices and owners are those of the decision and the initiative, which follow by themselves: of two offices that became one, the newest waits.
    this.successions.add(async (manager, followed, only) => {
      if (only) return;
      await manager.query(
        `update refiling r set answer = 'replaced', answered_at = $3 from disposition d
         where d.id = r.disposition_id and r.answer is null and d.office_id in (select current from ${FOLLOWED}) and exists (
           select 1 from refiling newer join disposition n on n.id = newer.disposition_id
           where newer.initiative_id = r.initiative_id and newer.answer is null and n.office_id = d.office_id
             and (n.decided_at, newer.id) > (d.decided_at, r.id))`,
        [...followedValues(followed), this.clock.now()],
      );
    });
  }
}
