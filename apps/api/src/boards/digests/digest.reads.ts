import type { Viewer } from '../../people/viewer.js';
import { Bind } from '../../platform/database/bind.js';
import { visibleSql } from '../../visibility/visible.sql.js';
import type { Span } from './digest-looks.js';

export interface NewsAsked extends Span {
  readonly leads: readonly string[];
  /** Ids of the questions that the board looks at, in their order. */
  readonly questions: readonly string[];
  readonly most: number;
}

export interface NewsRow {
  readonly id: string;
  readonly questions: readonly string[];
  readonly total: number;
}

/** What was published or revised in that time, by these organisations, on these questions, of what this viewer may see; newest first. */
export function newsSql(viewer: Viewer, { leads, questions, since, until, most }: NewsAsked): { sql: string; values: unknown[] } {
  const bind = new Bind();
  const asked = `${bind.add(questions)}::text[]`;
  const sql = `select d.initiative_id id, (count(*) over ())::int total,
      array(select q from unnest(${asked}) with ordinality a(q, at) where q = any(d.board_questions) order by at) questions
    from (select * from search_doc d where ${visibleSql(viewer, 'd', bind)} and not d.archived and d.board_questions && ${asked}
      and d.lead_id = any(${bind.add(leads)}::uuid[])) d
    join initiative i on i.id = d.initiative_id join revision r on r.id = i.published_revision_id
    where r.published_at > ${bind.add(since)} and r.published_at <= ${bind.add(until)} order by r.published_at desc, d.initiative_id limit ${bind.add(most)}::int`;
  return { sql, values: bind.values };
}
