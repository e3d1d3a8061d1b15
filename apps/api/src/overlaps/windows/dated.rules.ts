import { nameKey } from '../../initiatives/initiative.rules.js';
import { isPartialDate, rangeOf } from '../../platform/dates.rules.js';
import type { CostBand } from '../../platform/money.rules.js';
import type { AreaEntry } from '../area-work.reads.js';
import { phaseOf } from '../phases.rules.js';
import type { Dated } from './windows.rules.js';

/** What a timeline reads of a contract, each fact as far as the viewer is told. */
export interface DatedContract {
  readonly id: string;
  readonly organisation: { readonly id: string };
  readonly capability?: { readonly id: string } | null;
  readonly product?: string | null;
  readonly ends?: string | null;
  readonly extension?: { readonly times: number; readonly months: number } | null;
  readonly route?: string | null;
  readonly wholeLifeBand?: CostBand | null;
}

export interface DatedNeed {
  readonly id: string;
  readonly organisation: { readonly id: string };
  readonly capability: { readonly id: string };
  readonly neededBy?: string | null;
  readonly level: string;
}

/** With what the page shows of it. */
export interface DatedThing extends Dated {
  readonly given: string;
  readonly products: readonly string[];
  readonly band: CostBand;
}

export interface NamedProduct {
  readonly id: string;
  readonly name: string;
}

export interface Sources {
  readonly entries: readonly AreaEntry[];
  readonly contracts: readonly DatedContract[];
  readonly needs: readonly DatedNeed[];
  readonly organisationIds: readonly string[];
  readonly national: (capability: string | null) => boolean;
}

/** Everything with a date, the nearest first, and how many things have none. What only an organisation itself may know stays out, as in every table. */
export function datedThings({ entries, contracts, needs, organisationIds, national }: Sources, day: string) {
  const planned = entries.filter(({ stage }) => phaseOf(stage) === 'planned');
  const shared = needs.filter(({ level }) => level !== 'organisation');
  const found = [
    ...contracts.map((one) => ofContract(one, national)),
    ...planned.map((one) => ofEntry(one, organisationIds, day, national)),
    ...shared.map((one) => ofNeed(one, national)),
  ];
  const things = found.filter((thing) => thing !== null);
  things.sort((one, other) => (one.latest + one.id < other.latest + other.id ? -1 : 1));
  return { things, undated: found.length - things.length };
}

/** Of these, what is for the capability and of the product, where either is chosen. */
export function narrowed(
  { entries, contracts, needs, ...rest }: Sources,
  chosen: { capability?: string | null; product?: string | null },
): Sources {
  const fits = (capability: string | null, products: readonly (string | null | undefined)[]): boolean =>
    (!chosen.capability || capability === chosen.capability) &&
    (!chosen.product || products.some((product) => product && nameKey(product) === chosen.product));
  return {
    ...rest,
    entries: entries.filter(({ primaryCapability, products }) =>
      fits(
        primaryCapability,
        products.map(({ name }) => name),
      ),
    ),
    contracts: contracts.filter(({ capability, product }) => fits(capability?.id ?? null, [product])),
    needs: needs.filter(({ capability }) => fits(capability.id, [])),
  };
}

/** Named as the first by its letters writes it. */
export function productsOf(things: readonly DatedThing[]): NamedProduct[] {
  const names = [...new Set(things.flatMap(({ products }) => products))].sort();
  const byKey = new Map(names.reverse().map((name) => [nameKey(name), name]));
  return [...byKey].map(([id, name]) => ({ id, name })).sort((one, other) => one.name.localeCompare(other.name, 'en-GB'));
}

type National = Sources['national'];

function ofContract(contract: DatedContract, national: National): DatedThing | null {
  const { id, organisation, capability, product, ends, extension, route } = contract;
  if (!ends) return null;
  return {
    id,
    kind: 'contract_end',
    organisationId: organisation.id,
    memberIds: [organisation.id],
    capability: capability?.id ?? null,
    ...named(product ? [product] : []),
    ...dated(ends),
    // A contract without options and one whose options nobody gave look the same.
    optionMonths: extension ? extension.times * extension.months : null,
    nationally: route === 'national_contract' || national(capability?.id ?? null),
    band: contract.wholeLifeBand ?? 'not_known',
  };
}

/** A plan is decided on a day, or begins on one; one that should have begun has no date that helps. */
function ofEntry(entry: AreaEntry, organisationIds: readonly string[], day: string, national: National): DatedThing | null {
  const organisationId = entry.memberIds.find((one) => organisationIds.includes(one));
  const given = [entry.decisionOn, entry.startedOn].find((date) => date && isPartialDate(date) && rangeOf(date).latest >= day);
  if (!given || !organisationId) return null;
  return {
    id: entry.id,
    kind: 'decision',
    organisationId,
    memberIds: entry.memberIds,
    capability: entry.primaryCapability,
    ...named(entry.products.map(({ name }) => name)),
    ...dated(given),
    optionMonths: null,
    nationally: national(entry.primaryCapability),
    band: entry.costBand,
  };
}

function ofNeed({ id, organisation, capability, neededBy }: DatedNeed, national: National): DatedThing | null {
  if (!neededBy) return null;
  return {
    id,
    kind: 'need',
    organisationId: organisation.id,
    memberIds: [organisation.id],
    capability: capability.id,
    ...named([]),
    ...dated(neededBy),
    optionMonths: null,
    nationally: national(capability.id),
    band: 'not_known',
  };
}

const dated = (given: string) => ({ given, ...rangeOf(given) });

const named = (names: readonly string[]) => {
  const products = names.filter((name) => nameKey(name) !== '');
  return { products, productKeys: [...new Set(products.map(nameKey))] };
};
