import { cosine } from '../../similarity/embedding/vector-codec.js';

/** What a text brings to a comparison. */
export interface TextOf {
  /** Mean-centred, of length 1; null while there is none. */
  readonly vector: Float32Array | null;
  /** Stems with their weights, of length 1. */
  readonly words: ReadonlyMap<string, number>;
}

/** From here on two initiatives of one primary capability are the same work; why so much: `pnpm bench:overlaps`, docs/overlaps.md. */
export const SAME_WORK = 0.3;

/** Half meaning, half words; words alone where a vector is missing. 0 to 1. */
export function textLikeness(one: TextOf, other: TextOf): number {
  const words = shared(one.words, other.words);
  if (!one.vector || !other.vector) return words;
  return 0.5 * Math.max(0, cosine(one.vector, other.vector)) + 0.5 * words;
}

function shared(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  let sum = 0;
  for (const [stem, weight] of few) sum += weight * (many.get(stem) ?? 0);
  return sum;
}

/** `'stem':1A,7 'other':3` as PostgreSQL writes a tsvector: each stem, and in how many places it stands. */
export function stemsOf(tsvector: string): Map<string, number> {
  const stems = new Map<string, number>();
  for (const [, stem = '', places = ''] of tsvector.matchAll(/'((?:[^']|'')*)':([0-9A-D,]+)/g))
    stems.set(stem.replaceAll("''", "'"), places.split(',').length);
  return stems;
}

/** tf-idf of length 1. A stem of which `rarity` knows nothing counts nothing. */
export function weigh(stems: ReadonlyMap<string, number>, rarity: (stem: string) => number): Map<string, number> {
  const weights = [...stems]
    .map(([stem, times]) => [stem, (1 + Math.log(times)) * rarity(stem)] as const)
    .filter(([, weight]) => weight > 0);
  const length = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight * weight, 0));
  return new Map(length === 0 ? [] : weights.map(([stem, weight]) => [stem, weight / length]));
}

const MOST_COMMON_WORDS = 4;

/** Stems that all have, most telling first. */
export function commonWords(texts: readonly TextOf[]): string[] {
  const [first, ...others] = texts;
  if (!first || others.length === 0) return [];
  return [...first.words]
    .map(([stem, weight]) => [stem, Math.min(weight, ...others.map(({ words }) => words.get(stem) ?? 0))] as const)
    .filter(([, weight]) => weight > 0)
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .slice(0, MOST_COMMON_WORDS)
    .map(([stem]) => stem);
}
