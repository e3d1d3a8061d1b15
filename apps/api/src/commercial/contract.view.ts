import type { Contract, Organisation } from '@kith/schema';
import type { Viewer } from '../people/viewer.js';
import type { Terms } from '../tags/terms.js';
import type { ContractSight } from '../visibility/commercial.rules.js';
import { mayKeep } from './commercial-roles.rules.js';
import { type ContractColumns, type ContractFact, contractHints, endsWithinYear, FACTS } from './contract.rules.js';

export interface ContractRow extends ContractColumns, ContractSight {
  readonly id: string;
  readonly organisation: Organisation;
  readonly organisation_id: string;
  readonly initiative_id: string | null;
  readonly version: number;
}

/** The fields of a Contract that one read gives; its initiative is read by who asks for it. */
export type ContractView = Omit<Contract, '__typename' | 'initiative'> & {
  readonly __typename: 'Contract';
  readonly initiativeId: string | null;
};

/** From a row to what this viewer is told of it. Every fact passes `told`. What stood on an earlier day (`asOf`) is nobody's to change. */
export function contractView(row: ContractRow, viewer: Viewer, terms: Terms, today: string, asOf: string | null = null): ContractView {
  const factsTold = FACTS.filter((fact) => row.whole || (row.notice && row.notice_facts.includes(fact)));
  const told = <T>(fact: ContractFact, value: T): T | null => (factsTold.includes(fact) ? value : null);
  const [wholeLife, yearly] = [told('whole_life_sum', row.whole_life_sum), told('yearly_sum', row.yearly_sum)];
  const isPast = asOf !== null && asOf < today;
  const canEdit = !isPast && mayKeep(viewer, row.organisation_id);
  const isMember = !isPast && viewer.organisationIds.includes(row.organisation_id);
  return {
    __typename: 'Contract',
    id: row.id,
    organisation: row.organisation,
    initiativeId: row.initiative_id,
    factsTold: [...factsTold],
    supplier: told('supplier', row.supplier),
    product: told('product', row.product),
    capability: told('capability', terms.term('capability', row.capability)),
    starts: told('starts', row.starts_on),
    ends: told('ends', row.ends_on),
    endsWithinYear:
      factsTold.includes('ends') || row.ends_within_year_open ? endsWithinYear(asOf ?? today, row.ends_earliest, row.ends_latest) : null,
    extension: told('extension', extensionOf(row)),
    route: told('route', row.route),
    money: wholeLife === null && yearly === null ? null : { wholeLife, yearly },
    wholeLifeBand: row.outline ? row.whole_life_band : told('whole_life_sum', row.whole_life_band),
    yearlyBand: row.outline ? row.yearly_band : told('yearly_sum', row.yearly_band),
    published: row.published,
    notice: row.published ? { reference: row.notice_reference ?? '', url: row.notice_url, facts: [...row.notice_facts] } : null,
    sharing: isMember ? { programmeOfficesMaySee: row.programme_offices_may_see, endsWithinYearOpen: row.ends_within_year_open } : null,
    version: canEdit ? row.version : null,
    hints: canEdit ? contractHints(row) : [],
    viewerCanEdit: canEdit,
  };
}

const extensionOf = ({ extension_times: times, extension_months: months }: ContractRow) =>
  times === null || months === null ? null : { times, months };
