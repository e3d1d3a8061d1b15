import type { OrganisationKind, Relation, SimilarScope } from '@kith/schema';

/** The kinds of which most systems hold one: their leads look for trusts like theirs first. */
const ALONE_IN_THEIR_SYSTEM: readonly OrganisationKind[] = ['mental_health_community', 'community', 'ambulance', 'specialist'];

export const defaultScope = (kind: OrganisationKind | null): SimilarScope =>
  kind && ALONE_IN_THEIR_SYSTEM.includes(kind) ? 'like_mine' : 'everywhere';

const WITHIN: Record<Exclude<SimilarScope, 'like_mine' | 'everywhere'>, readonly Relation[]> = {
  system: ['own', 'same_system'],
  adjoining: ['own', 'same_system', 'adjoining_system'],
  region: ['own', 'same_system', 'adjoining_system', 'same_region'],
};

/** Which organisations a scope takes in; null means no limit. Peers where they are known, else every organisation of the kind. */
export function organisationsWithin(
  scope: SimilarScope,
  around: ReadonlyMap<string, { relation: Relation; sameKind: boolean; peerRank: number | null }>,
): string[] | null {
  if (scope === 'everywhere') return null;
  const entries = [...around];
  if (scope !== 'like_mine') return entries.filter(([, { relation }]) => WITHIN[scope].includes(relation)).map(([id]) => id);
  const peers = entries.filter(([, { peerRank }]) => peerRank !== null);
  const like = peers.length > 0 ? peers : entries.filter(([, { sameKind }]) => sameKind);
  const own = entries.filter(([, { relation }]) => relation === 'own');
  return [...new Set([...like, ...own].map(([id]) => id))];
}
