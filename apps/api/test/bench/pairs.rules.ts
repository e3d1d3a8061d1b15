/** A pair of which it is known whether it is the same work, and how alike Kith finds it. */
export interface ScoredPair {
  readonly alike: number;
  readonly same: boolean;
}

export interface Point {
  readonly threshold: number;
  readonly precision: number | null;
  readonly recall: number;
}

/** Of the pairs from a threshold on, how many are the same; and of those that are, how many are found. Precision is null where none is found. */
export function pointAt(pairs: readonly ScoredPair[], threshold: number): Point {
  const found = pairs.filter(({ alike }) => alike >= threshold);
  const right = found.filter(({ same }) => same).length;
  const all = pairs.filter(({ same }) => same).length;
  return { threshold, precision: found.length === 0 ? null : right / found.length, recall: all === 0 ? 0 : right / all };
}

/** The lowest threshold at which each set keeps that precision: where most is found. Null where none does. */
export const lowestThreshold = (sets: readonly (readonly ScoredPair[])[], thresholds: readonly number[], least: number): number | null =>
  [...thresholds].sort((a, b) => a - b).find((threshold) => sets.every((pairs) => (pointAt(pairs, threshold).precision ?? 0) >= least)) ??
  null;

/** What grouping leaves of the pairs: `groupOf` names the group in which an item ended; none where it ended alone. */
export function grouped<P extends { readonly one: string; readonly other: string; readonly same: boolean }>(
  pairs: readonly P[],
  groupOf: ReadonlyMap<string, unknown>,
): Point {
  const together = ({ one, other }: P) => groupOf.get(one) !== undefined && groupOf.get(one) === groupOf.get(other);
  return pointAt(
    pairs.map((pair) => ({ alike: together(pair) ? 1 : 0, same: pair.same })),
    1,
  );
}
