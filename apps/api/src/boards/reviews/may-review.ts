import type { Sql } from '../../initiatives/visible-initiatives.js';
import type { Viewer } from '../../people/viewer.js';
import { mayWriteForBoard } from '../board-roles.rules.js';

/** Which of these initiatives, all seen by the viewer, the organisation acted for may review: those that it leads, takes part in or adapted. */
export async function mayReview(db: Sql, viewer: Viewer, initiativeIds: readonly string[]): Promise<Map<string, boolean>> {
  const { actingFor } = viewer;
  if (!actingFor || !mayWriteForBoard(viewer, actingFor)) return new Map();
  const rows = await db.query<{ id: string }[]>(
    `select i.id from initiative i where i.id = any($2::uuid[]) and ($1::uuid = any(i.member_ids)
       or exists (select 1 from adaptation a where a.origin_id = i.id and a.adopter_id = $1))`,
    [actingFor, initiativeIds],
  );
  return new Map(rows.map(({ id }) => [id, true]));
}
