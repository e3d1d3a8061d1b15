import type { Viewer } from '../people/viewer.js';
import type { Bind } from '../platform/database/bind.js';
import { standsBesideSql, visibleSql } from '../visibility/visible.sql.js';

/**
 * May this viewer know of the adaptation under `alias`? The rule of `adaptation.rules.ts` as a condition. `originAlias` is what it was
 * taken from, as `initiative` or `search_doc`: whoever may not see that may not see who took it, but for the adopter itself, who keeps its
 * record without it. Whoever goes on from a record to its origin asks for that by itself. Like `visibleSql`, always inside a restricted
 * subquery.
 */
export function visibleAdaptationSql(viewer: Viewer, alias: string, originAlias: string, bind: Bind): string {
  const origin = visibleSql(viewer, originAlias, bind);
  const fictional = `exists (select 1 from organisation its_adopter where its_adopter.id = ${alias}.adopter_id and its_adopter.demonstration)`;
  const glass = viewer.seesDemonstration ? '' : `not ${originAlias}.demonstration and not ${fictional} and `;
  if (!viewer.member) return `(${glass}${origin} and ${alias}.level = 'public')`;
  const own = bind.add(viewer.organisationIds);
  const beside = standsBesideSql(viewer, `${alias}.adopter_id`, `${alias}.audience_known_on`, bind);
  const network = viewer.fictional ? `(${alias}.level = 'network' and ${fictional})` : `${alias}.level = 'network'`;
  return `(${glass}(${alias}.adopter_id = any(${own}::uuid[]) or coalesce(${originAlias}.lead_id = any(${own}::uuid[]), false)
    or (${origin} and (${alias}.level = 'public' or ${network} or (${alias}.level = 'system' and ${beside})))))`;
}

/** What was taken is called so today, to whoever may see it; to its adopter, so when it was taken; nothing once it was removed. */
export const originTitleSql = (viewer: Viewer, alias: string, originAlias: string, bind: Bind): string =>
  `(select r.content ->> 'title' from revision r where case when ${visibleSql(viewer, originAlias, bind)} then r.id = ${originAlias}.published_revision_id
    else not ${originAlias}.removed and r.initiative_id = ${originAlias}.id and r.number = ${alias}.origin_revision end)`;
