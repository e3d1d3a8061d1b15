import type { OrganisationKind } from '../organisation.entity.js';
import { TRUSTS } from '../trusts.rules.js';

/** A day as 2026-04-01. */
export type Day = string;

export interface RegisterSystem {
  readonly odsCode: string;
  readonly name: string;
  readonly shortName: string;
  readonly region: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly openedOn: Day | null;
  readonly closedOn: Day | null;
  readonly boundary: object | null;
}

export interface RegisterOrganisation {
  readonly odsCode: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly town: string | null;
  readonly postcode: string | null;
  readonly region: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly openedOn: Day | null;
  readonly closedOn: Day | null;
  readonly eprSupplier: string | null;
  readonly eprAsOf: string | null;
}

export interface RegisterMembership {
  readonly organisation: string;
  readonly system: string;
  readonly startsOn: Day | null;
  readonly endsOn: Day | null;
}

export interface SystemSuccessor {
  readonly predecessor: string;
  readonly successor: string;
  readonly date: Day;
  readonly kind: string;
}

/** A register as read from its folder: checked, by code, not yet compared with what is known. */
export interface Register {
  readonly asOf: Day;
  readonly version: string;
  readonly systems: readonly RegisterSystem[];
  readonly systemSuccessions: readonly SystemSuccessor[];
  readonly adjacency: readonly {
    readonly system: string;
    readonly neighbour: string;
    readonly kind: 'land' | 'water' | 'corner';
    readonly borderKm: number | null;
  }[];
  /** Open trusts and boards, then closed ones. */
  readonly organisations: readonly RegisterOrganisation[];
  readonly memberships: readonly RegisterMembership[];
  readonly successions: readonly {
    readonly predecessor: string;
    readonly successor: string;
    readonly date: Day | null;
    readonly evidence: string;
  }[];
  readonly formerNames: readonly { readonly organisation: string; readonly name: string; readonly until: Day | null }[];
  readonly peers: readonly { readonly organisation: string; readonly peer: string; readonly rank: number }[];
}

/** Kinds whose opening and closing only a register decides; other bodies are added one by one. */
export const REGISTER_KINDS: readonly OrganisationKind[] = [...TRUSTS, 'icb'];

/** The register's types of trust. Mental health trusts with and without community services are one kind. */
export const KIND_OF_TYPE: Readonly<Record<string, OrganisationKind>> = {
  acute: 'acute',
  specialist: 'specialist',
  mental_health: 'mental_health_community',
  mental_health_community: 'mental_health_community',
  community: 'community',
  ambulance: 'ambulance',
  care_trust: 'care_trust',
};

/** The later of two days; what is not known does not count. */
export const later = (a: Day | null, b: Day | null): Day | null => (a && b ? (a > b ? a : b) : (a ?? b));

/** The earlier of two days; what is not known does not count. */
export const earlier = (a: Day | null, b: Day | null): Day | null => (a && b ? (a < b ? a : b) : (a ?? b));

/** The one system that follows another; null where it was split, for then nobody but the register can say who goes where. */
export function onlySuccessor(system: string, successions: readonly SystemSuccessor[]): string | null {
  const successors = new Set(successions.filter(({ predecessor }) => predecessor === system).map(({ successor }) => successor));
  const [only] = successors;
  return successors.size === 1 && only ? only : null;
}

interface Lifetimes {
  readonly systems: ReadonlyMap<string, Pick<RegisterSystem, 'openedOn' | 'closedOn'>>;
  /** First day of today's footprints. */
  readonly footprintsSince: Day | null;
}

/** A trust's memberships by the register: the board before, where it was another, and the board of today. */
export function registerMemberships(
  trust: { readonly odsCode: string; readonly openedOn: Day | null; readonly system: string; readonly systemBefore: string | null },
  { systems, footprintsSince }: Lifetimes,
): RegisterMembership[] {
  const { odsCode: organisation, openedOn, system, systemBefore } = trust;
  const today = systems.get(system);
  if (!systemBefore || systemBefore === system) {
    return [{ organisation, system, startsOn: later(today?.openedOn ?? null, openedOn), endsOn: null }];
  }
  const before = systems.get(systemBefore);
  const moved = before?.closedOn ?? footprintsSince;
  return [
    { organisation, system: systemBefore, startsOn: later(before?.openedOn ?? null, openedOn), endsOn: moved },
    { organisation, system, startsOn: later(later(today?.openedOn ?? null, openedOn), moved), endsOn: null },
  ].filter(({ startsOn, endsOn }) => !startsOn || !endsOn || startsOn < endsOn);
}

/** A membership written by hand lasts no longer than its system, and goes on in the one system that followed, where there is one. */
export function handMemberships(
  row: RegisterMembership,
  opened: Day | null,
  systems: Lifetimes['systems'],
  successions: readonly SystemSuccessor[],
): RegisterMembership[] {
  const system = systems.get(row.system);
  const endsOn = earlier(row.endsOn, system?.closedOn ?? null);
  const own = { ...row, startsOn: row.startsOn ?? later(system?.openedOn ?? null, opened), endsOn };
  const next = row.endsOn ? null : system?.closedOn ? onlySuccessor(row.system, successions) : null;
  return next ? [own, ...handMemberships({ ...row, system: next, startsOn: endsOn }, opened, systems, successions)] : [own];
}

/** One row for each organisation and system, from the earliest first day to the latest last. */
export function mergedMemberships(rows: readonly RegisterMembership[]): RegisterMembership[] {
  const merged = new Map<string, RegisterMembership>();
  for (const row of rows) {
    const key = `${row.organisation} ${row.system}`;
    const known = merged.get(key);
    const widened = known && {
      ...row,
      startsOn: known.startsOn && row.startsOn ? earlier(known.startsOn, row.startsOn) : null,
      endsOn: known.endsOn && row.endsOn ? later(known.endsOn, row.endsOn) : null,
    };
    merged.set(key, widened ?? row);
  }
  return [...merged.values()];
}

/** Peers of the same kind, both open. The source gives no order: rank 1 where each names the other, 2 where only one does. */
export function rankedPeers(
  named: ReadonlyMap<string, readonly string[]>,
  kinds: ReadonlyMap<string, OrganisationKind>,
): { organisation: string; peer: string; rank: number }[] {
  return [...named].flatMap(([organisation, peers]) =>
    peers
      .filter((peer) => peer !== organisation && kinds.has(peer) && kinds.get(peer) === kinds.get(organisation))
      .map((peer) => ({ organisation, peer, rank: named.get(peer)?.includes(organisation) ? 1 : 2 })),
  );
}
