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
  // Behind the glass, of what is real only public entries may be shown.
  const network = viewer.fictional ? `(${alias}.level = 'network' and ${alias}.demonstration)` : `${alias}.level = 'network'`;
  return `(${shown} and (${alias}.level = 'public' or ${network}
    or ${alias}.member_ids && ${own}::uuid[]
    or (${alias}.level = 'system' and ${standsBesideSql(viewer, `${alias}.lead_id`, `${alias}.audience_known_on`, bind)})))`;
}

/** `standsBeside` as a bracketed condition on a column that holds an organisation, and one that holds the day that its owner knew. */
export function standsBesideSql(
  viewer: Pick<Viewer, 'coMemberIds' | 'mergedCoMembers'>,
  organisation: string,
  knownOn: string,
  bind: Bind,
): string {
  const asEver = `${organisation} = any(${bind.add(viewer.coMemberIds)}::uuid[])`;
  if (viewer.mergedCoMembers.length === 0) return `(${asEver})`;
  const ids = bind.add(viewer.mergedCoMembers.map(({ organisationId }) => organisationId));
  const since = bind.add(viewer.mergedCoMembers.map((merged) => merged.since));
  return `(${asEver} or (${organisation} = any(${ids}::uuid[]) and exists (
    select 1 from unnest(${ids}::uuid[], ${since}::date[]) merged(id, since) where merged.id = ${organisation} and merged.since <= ${knownOn})))`;
}
