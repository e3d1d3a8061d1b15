import type { Viewer } from '../../people/viewer.js';
import { Bind } from '../../platform/database/bind.js';
import { visibleSql } from '../../visibility/visible.sql.js';

/** What has ended, or waits: told beside what went well. */
const ENDED: readonly string[] = ['paused', 'stopped', 'retired'];

/** At least each third place of a list is one of these, as long as there are any: likeness must not put every failure on a later page. */
const EACH = 3;

export interface ApproachesAsked {
  readonly question: string;
  readonly successMeasures: readonly string[];
  /** How much each lead organisation is like one's own, by id; the others 0. */
  readonly likeness: ReadonlyMap<string, number>;
  readonly offset: number;
  readonly take: number;
}

export interface PlacedApproach {
  readonly id: string;
  readonly leadId: string | null;
  /** Whether likeness alone would have put it further down. */
  readonly movedUp: boolean;
}

export interface ApproachPage {
  readonly total: number;
  readonly real: number;
  readonly areas: readonly { readonly id: string; readonly count: number }[];
  readonly page: readonly PlacedApproach[];
}

/** Said with the words of the index `search_doc_board`, which alone is read: a row of the table is ten times as wide. */
const SPEAKS = `not d.archived and d.board_questions <> '{}'`;

const about = (viewer: Viewer, question: string, bind: Bind): string =>
  `select d.* from search_doc d where ${visibleSql(viewer, 'd', bind)} and ${SPEAKS} and ${question} = any(d.board_questions)`;

/** One page of what this viewer may see of a question, with its counts. One statement. */
export function approachesSql(viewer: Viewer, asked: ApproachesAsked): { sql: string; values: unknown[] } {
  const bind = new Bind();
  const question = `${bind.add(asked.question)}::text`;
  const ids = bind.add([...asked.likeness.keys()]);
  const likeness = bind.add([...asked.likeness.values()]);
  const narrowed = asked.successMeasures.length > 0 ? `d.success_measures && ${bind.add(asked.successMeasures)}::text[]` : 'true';
  const sql = `with d as materialized (
      select d.initiative_id, d.lead_id, d.demonstration, d.stage, d.checked_by_trust, d.published_at, d.success_measures
      from (${about(viewer, question, bind)}) d),
    placed as (
      select d.initiative_id, d.lead_id, d.stage = any(${bind.add(ENDED)}::text[]) ended,
        row_number() over (order by coalesce(l.likeness, 0) desc, d.checked_by_trust desc, d.published_at desc, d.initiative_id) place
      from d left join unnest(${ids}::uuid[], ${likeness}::float8[]) l(lead_id, likeness) on l.lead_id = d.lead_id
      where ${narrowed}),
    mixed as (
      select *, case when ended then least(place, ${EACH} * row_number() over (partition by ended order by place)) else place end among from placed),
    page as (
      select *, row_number() over (order by among, ended desc, place) at from mixed order by among, ended desc, place
      limit ${bind.add(asked.take)}::int offset ${bind.add(asked.offset)}::int)
    select (select count(*)::int from placed) total, (select count(*)::int from d where not d.demonstration) "real",
      (select coalesce(json_agg(json_build_object('id', id, 'count', n)), '[]')
        from (select unnest(d.success_measures) id, count(*)::int n from d group by 1) counted) areas,
      (select coalesce(json_agg(json_build_object('id', initiative_id, 'leadId', lead_id, 'movedUp', ended and at < place) order by at), '[]') from page) page`;
  return { sql, values: bind.values };
}

/** How many entries speak to each question, of those this viewer may see. One statement. */
export function entriesOfQuestionsSql(viewer: Viewer): { sql: string; values: unknown[] } {
  const bind = new Bind();
  return {
    sql: `select question id, count(*)::int entries from (
        select unnest(d.board_questions) question from search_doc d where ${visibleSql(viewer, 'd', bind)} and ${SPEAKS}) q group by question`,
    values: bind.values,
  };
}
