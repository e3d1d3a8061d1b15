import type { Viewer } from '../people/viewer.js';
import type { Bind } from '../platform/database/bind.js';

/**
 * The rule of `visibility.rules.ts` as a condition on `initiative` or `search_doc` under this alias.
 * Always hand it out inside a restricted subquery: a later `where` must not replace it, an `or` must not widen it.
 */
export function visibleSql(viewer: Viewer, alias: string, bind: Bind): string {
  const glass = viewer.seesDemonstration ? '' : ` and not ${alias}.demonstration`;
  const shown = `${alias}.published and not ${alias}.removed${glass}`;
  if (!viewer.member) return `(${shown} and ${alias}.level = 'public')`;
  const own = bind.add(viewer.organisationIds);
  const coMembers = bind.add(viewer.coMemberIds);
  // Behind the glass, of what is real only public entries may be shown.
  const network = viewer.fictional ? `(${alias}.level = 'network' and ${alias}.demonstration)` : `${alias}.level = 'network'`;
  return `(${shown} and (${alias}.level = 'public' or ${network}
    or ${alias}.member_ids && ${own}::uuid[]
    or (${alias}.level = 'system' and ${alias}.lead_id = any(${coMembers}::uuid[]))))`;
}
