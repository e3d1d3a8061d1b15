import { RANKING } from '../similarity/ranking.js';

/** A document and how well it answers, by one way of looking. */
export interface Scored {
  readonly id: string;
  readonly score: number;
  /** In seconds; left out where only its meaning is known. */
  readonly publishedAt?: number;
}

/** Of two that answer equally well the newer; then by id, so that pages never overlap. */
export const bestFirst = (scored: readonly Scored[]): Scored[] =>
  [...scored].sort(
    (one, other) => other.score - one.score || (other.publishedAt ?? 0) - (one.publishedAt ?? 0) || (one.id < other.id ? -1 : 1),
  );

/** How many of the nearest are weighed: beyond them likeness says little. */
const WEIGHED = 200;
/**
 * Words and meaning in one order: each list brought to 0..1, then weighed. `byWords` and `byMeaning` are in their own order, best
 * first; a document that only one list knows has nothing of the other.
 */
export function fuse(byWords: readonly Scored[], byMeaning: readonly Scored[]): string[] {
  if (byMeaning.length === 0) return byWords.map(({ id }) => id);
  const meaning = RANKING.searchMeaning;
  const best = byWords[0]?.score ?? 0;
  const fused = new Map<string, Scored>();
  for (const hit of byWords) fused.set(hit.id, { ...hit, score: best > 0 ? (1 - meaning) * (hit.score / best) : 0 });
  const near = byMeaning.slice(0, WEIGHED);
  const nearest = near[0]?.score ?? 0;
  const farthest = near.at(-1)?.score ?? 0;
  for (const { id, score } of near) {
    const share = nearest > farthest ? (score - farthest) / (nearest - farthest) : 1;
    const known = fused.get(id);
    fused.set(id, { ...known, id, score: (known?.score ?? 0) + meaning * share });
  }
  return bestFirst([...fused.values()]).map(({ id }) => id);
}
