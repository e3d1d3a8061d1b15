import type { OrganisationKind, Relation } from '@kith/schema';

/** How two lead organisations stand to each other; null where one is not known. */
export interface Standing {
  readonly relation: Relation;
  readonly distanceKm: number | null;
  readonly sameKind: boolean;
  readonly peer: boolean;
  /** Both on one supplier's EPR, with the dates for which that is known. */
  readonly epr: { readonly supplier: string; readonly asOf: readonly [string | null, string | null] } | null;
  readonly kind: OrganisationKind;
  /** Names of systems that both belong to today. */
  readonly sharedSystems: readonly string[];
  readonly region: string | null;
}

/** What the register says of an organisation, with the systems of today. */
export interface LeadFacts {
  readonly id: string;
  readonly kind: OrganisationKind;
  readonly region: string | null;
  readonly eprSupplier: string | null;
  readonly eprAsOf: string | null;
  readonly systems: readonly string[];
}

/** How an organisation is seen from another. */
interface Seen {
  readonly relation: Relation;
  readonly distanceKm: number | null;
  readonly peerRank: number | null;
}

/** What the register says of a trust whose record is no product: two of these have nothing in common. */
const NO_PRODUCT = 'In-house or generic';

/** Null where one of them is not known. */
export function standingOf(
  mine: LeadFacts | null,
  leadId: string | null,
  around: ReadonlyMap<string, Seen>,
  facts: ReadonlyMap<string, LeadFacts>,
): Standing | null {
  const theirs = leadId ? facts.get(leadId) : undefined;
  if (!mine || !theirs) return null;
  const own = mine.id === theirs.id;
  const between = around.get(theirs.id);
  return {
    relation: own ? 'own' : (between?.relation ?? 'elsewhere'),
    distanceKm: own ? 0 : (between?.distanceKm ?? null),
    sameKind: mine.kind === theirs.kind,
    kind: theirs.kind,
    peer: between?.peerRank !== null && between?.peerRank !== undefined,
    epr:
      mine.eprSupplier && mine.eprSupplier === theirs.eprSupplier && mine.eprSupplier !== NO_PRODUCT
        ? { supplier: mine.eprSupplier, asOf: [mine.eprAsOf, theirs.eprAsOf] }
        : null,
    sharedSystems: mine.systems.filter((name) => theirs.systems.includes(name)),
    region: mine.region && mine.region === theirs.region ? mine.region : null,
  };
}

const KIND_NAMES: Partial<Record<OrganisationKind, string>> = {
  acute: 'both acute trusts',
  specialist: 'both specialist trusts',
  mental_health_community: 'both mental health and community trusts',
  community: 'both community trusts',
  ambulance: 'both ambulance trusts',
  care_trust: 'both care trusts',
};

export type NearnessTerm = 'sameSystem' | 'adjoining' | 'region' | 'distance' | 'sameKind' | 'sameEpr' | 'peer';

/** What may be said of how two organisations stand, where the term holds; null where there is nothing to say. */
export const nearnessSentences = (standing: Standing | null): Record<NearnessTerm, string | null> => ({
  sameSystem: standing?.sharedSystems.length ? `both in ${joined(standing.sharedSystems)}` : null,
  adjoining: 'in an area next door',
  region: standing?.region ? `both in the ${standing.region.replace(/ region$/i, '')} region` : null,
  distance: standing && standing.distanceKm !== null ? `${distance(standing.distanceKm)} apart` : null,
  sameKind: (standing && KIND_NAMES[standing.kind]) ?? null,
  sameEpr: standing?.epr ? epr(standing.epr) : null,
  peer: 'statistical peers: alike in size and case mix',
});

const distance = (km: number): string => (km < 1 ? 'less than 1 km' : `${Math.round(km)} km`);

function epr({ supplier, asOf: [one, other] }: NonNullable<Standing['epr']>): string {
  const years = [...new Set([one, other].flatMap((date) => date?.slice(0, 4) ?? []))].sort();
  return `both on ${supplier}${years.length > 0 ? ` in ${joined(years)}` : ''}`;
}

/** As a reader would say a list: "one, two and three". */
export function joined(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
