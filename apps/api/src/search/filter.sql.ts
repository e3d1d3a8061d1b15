import type { InitiativeFilter } from '@kith/schema';
import { followedSql } from '../initiatives/following/followed.sql.js';
import { holdsOn } from '../organisations/organisation.reads.js';
import type { Viewer } from '../people/viewer.js';
import type { Bind } from '../platform/database/bind.js';
import { visibleSql } from '../visibility/visible.sql.js';
import { chosen, FACET_NAMES, type FacetName } from './facets.rules.js';

/** Columns of `search_doc` that hold term ids. */
export const TERM_COLUMNS = {
  capability: 'capabilities',
  technology: 'technologies',
  careSetting: 'care_settings',
  kindOfChange: 'kinds_of_change',
  successMeasure: 'success_measures',
  boardQuestion: 'board_questions',
} as const satisfies Partial<Record<FacetName, string>>;

/** Columns of the lead organisation. */
export const LEAD_COLUMNS = { region: 'region', organisationKind: 'kind', epr: 'epr_supplier' } as const satisfies Partial<
  Record<FacetName, string>
>;

/** Rows of `search_doc` that this viewer may know of and that the list is about: of today's or archived work, real or fictional, all or what they follow. */
export function visibleDocs(viewer: Viewer, filter: InitiativeFilter, bind: Bind): string {
  const archived = filter.archived ? 's.archived' : 'not s.archived';
  const side = typeof filter.demonstration === 'boolean' ? ` and ${filter.demonstration ? '' : 'not '}s.demonstration` : '';
  const followed = filter.followed ? ` and ${followedSql(viewer, 's.initiative_id', bind)}` : '';
  return `select s.* from search_doc s where ${visibleSql(viewer, 's', bind)} and ${archived}${side}${followed}`;
}

/** Conditions on `search_doc` under the alias `d`, one for each facet in which something was chosen; bound where they are first written. */
export interface Conditions {
  readonly facets: ReadonlyMap<FacetName, () => string>;
  /** What holds besides, whatever is counted. */
  readonly always: string;
}

/** `today`: an SQL date, for memberships. */
export function conditions(filter: InitiativeFilter, bind: Bind, today: string): Conditions {
  const facets = new Map<FacetName, () => string>();
  for (const name of FACET_NAMES) {
    const values = chosen(filter, name);
    let written: string | undefined;
    if (values.length > 0) facets.set(name, () => (written ??= conditionOf(name, values, bind, today)));
  }
  const leads = chosen(filter, 'organisation');
  return {
    facets,
    always: leads.length > 0 ? ledBy(`select o.id from organisation o where o.ods_code = any(${bind.add(leads)}::text[])`) : 'true',
  };
}

/** All conditions, or all but that of one facet: what that facet's own values are counted over. */
export const allBut = ({ facets, always }: Conditions, except?: FacetName): string =>
  [always, ...[...facets].filter(([name]) => name !== except).map(([, condition]) => condition())].join(' and ');

function conditionOf(name: FacetName, values: readonly string[], bind: Bind, today: string): string {
  const given = `${bind.add(values)}::text[]`;
  if (name in TERM_COLUMNS) return `d.${TERM_COLUMNS[name as keyof typeof TERM_COLUMNS]} && ${given}`;
  if (name in LEAD_COLUMNS) {
    return ledBy(`select o.id from organisation o where o.${LEAD_COLUMNS[name as keyof typeof LEAD_COLUMNS]} = any(${given})`);
  }
  if (name === 'stage') return `d.stage = any(${given})`;
  if (name === 'checked') return `case when d.checked_by_trust then 'trust' else 'summary' end = any(${given})`;
  return ledBy(`select m.organisation_id from membership m join system s on s.id = m.system_id
    where s.ods_code = any(${given}) and ${holdsOn('m', today)}`);
}

/** As an array that is worked out once: a join would look for the words anew for each organisation. */
const ledBy = (organisations: string): string => `d.lead_id = any(array(${organisations}))`;
