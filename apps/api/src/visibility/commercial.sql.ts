import type { Viewer } from '../people/viewer.js';
import type { Bind } from '../platform/database/bind.js';
import type { ContractSight } from './commercial.rules.js';
import { standsBesideSql, visibleSql } from './visible.sql.js';

/**
 * The rule of `commercial.rules.ts` as conditions: on `contract` under `alias`, its organisation under `ownerAlias` and its initiative,
 * joined from the left, under `initiativeAlias`. Each is one bracketed whole and never null. Like `visibleSql`, always inside a restricted
 * subquery, and what is told is chosen by these columns, order included.
 */
export function contractSightSql(
  viewer: Viewer,
  { alias, ownerAlias, initiativeAlias }: { readonly alias: string; readonly ownerAlias: string; readonly initiativeAlias: string },
  bind: Bind,
): Record<keyof ContractSight, string> {
  const glass = viewer.seesDemonstration ? '' : `not ${ownerAlias}.demonstration and `;
  const own = bind.add(viewer.organisationIds);
  // An office stands beside its organisations as a member beside theirs.
  const offices = standsBesideSql(
    { coMemberIds: viewer.officeFor, mergedCoMembers: viewer.mergedOfficeFor },
    `${alias}.organisation_id`,
    `${alias}.audience_known_on`,
    bind,
  );
  const visible = visibleSql(viewer, initiativeAlias, bind);
  return {
    whole: `(${glass}(${alias}.organisation_id = any(${own}::uuid[])
      or (${alias}.programme_offices_may_see and ${offices})))`,
    notice: `(${glass}${alias}.published)`,
    outline: `(${glass}${initiativeAlias}.id is not null and coalesce(${visible}, false))`,
  };
}
