import type { Viewer } from '../people/viewer.js';
import type { Bind } from '../platform/database/bind.js';
import { standsBesideSql, visibleSql } from '../visibility/visible.sql.js';

/**
 * May this viewer know of the adaptation under `alias`? The rule of `adaptation.rules.ts` as a condition. `originAlias` is what it was
 * taken from, as `initiative` or `search_doc`: whoever may not see that may not see who took it. Like `visibleSql`, always inside a
 * restricted subquery.
 */
export function visibleAdaptationSql(viewer: Viewer, alias: string, originAlias: string, bind: Bind): string {
  const origin = visibleSql(viewer, originAlias, bind);
  const fictional = `exists (select 1 from organisation its_adopter where its_adopter.id = ${alias}.adopter_id and its_adopter.demonstration)`;
  const glass = viewer.seesDemonstration ? '' : ` and not ${fictional}`;
  if (!viewer.member) return `(${origin}${glass} and ${alias}.level = 'public')`;
  const own = bind.add(viewer.organisationIds);
  const beside = standsBesideSql(viewer, `${alias}.adopter_id`, `${alias}.audience_known_on`, bind);
  const network = viewer.fictional ? `(${alias}.level = 'network' and ${fictional})` : `${alias}.level = 'network'`;
  return `(${origin}${glass} and (${alias}.level = 'public' or ${network}
    or ${alias}.adopter_id = any(${own}::uuid[]) or ${originAlias}.lead_id = any(${own}::uuid[])
    or (${alias}.level = 'system' and ${beside})))`;
}
