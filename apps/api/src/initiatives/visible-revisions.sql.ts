import type { Viewer } from '../people/viewer.js';
import type { Bind } from '../platform/database/bind.js';
import { visibleSql } from '../visibility/visible.sql.js';

/**
 * What the visibility rule reads of a published revision `r` of the initiative `i`: each has its own level, for whoever may see the
 * initiative today may not have known of it before. Of its partners only those count that took part then and do so now.
 */
export const revisionFacts = (r: string, i: string): string =>
  `${r}.level, ${r}.audience_known_on, ${i}.lead_id, ${i}.published, ${i}.removed, ${i}.demonstration,
   array(select unnest(${i}.member_ids) intersect select unnest(array_append(${r}.member_ids, ${i}.lead_id))) member_ids`;

/** How many published revisions of `i`, up to the one with this number, the viewer may know of: a gap would tell of the rest. */
export function revisionNumberSql(viewer: Viewer, i: string, number: string, bind: Bind): string {
  return `(select count(*)::int from (
    select ${revisionFacts('earlier', i)} from revision earlier
    where earlier.initiative_id = ${i}.id and earlier.state = 'published' and earlier.number <= ${number}
  ) known where ${visibleSql(viewer, 'known', bind)})`;
}
