import type { InitiativeFilter } from '@kith/schema';
import { holdsOn } from '../organisations/organisation.reads.js';
import type { Bind } from '../platform/database/bind.js';
import { chosen, type FacetName } from './facets.rules.js';
import { LEAD_COLUMNS, TERM_COLUMNS } from './filter.sql.js';

/** What counting needs of a match; narrow, since it is kept in memory for all of them. */
export const COUNTED_COLUMNS = `d.lead_id, d.stage, d.checked_by_trust, ${Object.values(TERM_COLUMNS)
  .map((column) => `d.${column}`)
  .join(', ')}`;

/** How many of the matches each lead organisation has: what is counted of leads is counted over these few hundred. */
export const leadsSql = (matches: string): string =>
  `${matches}_leads as materialized (select lead_id, count(*) documents from ${matches} group by lead_id)`;

/** What chosen systems are called, also where none of them has any. */
export function chosenSystems(filter: InitiativeFilter, bind: Bind, demonstration: boolean): string[] {
  const systems = chosen(filter, 'system');
  if (systems.length === 0) return [];
  const glass = demonstration ? '' : ' and not s.demonstration';
  return [`select 'system', s.ods_code, s.short_name, 0 from system s where s.ods_code = any(${bind.add(systems)}::text[])${glass}`];
}

/** Rows (name, value, label, count) of a facet over the matches under that name. */
export function countsOf(name: FacetName, matches: string, today: string): string {
  if (name in TERM_COLUMNS) {
    const column = TERM_COLUMNS[name as keyof typeof TERM_COLUMNS];
    return `select '${name}', v, null, count(*)::int from (select unnest(m.${column}) v from ${matches} m) g group by v`;
  }
  if (name in LEAD_COLUMNS) {
    const column = `o.${LEAD_COLUMNS[name as keyof typeof LEAD_COLUMNS]}`;
    return `select '${name}', ${column}, null, sum(m.documents)::int from ${matches}_leads m join organisation o on o.id = m.lead_id where ${column} is not null group by ${column}`;
  }
  if (name === 'stage') return `select 'stage', m.stage, null, count(*)::int from ${matches} m group by m.stage`;
  if (name === 'checked') {
    const value = `case when m.checked_by_trust then 'trust' else 'summary' end`;
    return `select 'checked', ${value}, null, count(*)::int from ${matches} m group by 2`;
  }
  return `select 'system', s.ods_code, s.short_name, sum(m.documents)::int from ${matches}_leads m
    join membership b on b.organisation_id = m.lead_id and ${holdsOn('b', today)} join system s on s.id = b.system_id group by s.ods_code, s.short_name`;
}
