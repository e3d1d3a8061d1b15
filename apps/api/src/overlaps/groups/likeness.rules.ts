import type { TextOf, Weighed } from './ready-text.rules.js';
import { sieveOf, signsApart } from './signs.rules.js';

/**
 * What counts how much. What both say makes 1 at the most; tags are worth something beside it, and never enough by themselves: near misses have
 * the same tags. Chosen on the labelled pairs (docs/overlaps.md).
 */
const TEXT = { meaning: 0.5, title: 0.5 } as const;
const TAGS = { capability: 0.1, product: 0.25, technology: 0.05, careSetting: 0.05 } as const;
/** Titles that share so much are the same title but for what they don't share. */
const SAME_TITLE = 0.5;

/** From here on two initiatives are the same work; why so much: `pnpm bench:overlaps`, docs/overlaps.md. */
export const SAME_WORK = 0.62;

/** Filed under different capabilities, two texts that mean less of the same can't come to that, whatever they are called. */
const WORTH_A_LOOK = Math.sqrt((SAME_WORK - TEXT.title) / TEXT.meaning);

/** Of 384 signs so many differ where the cosine is just worth a look, and 25 more for chance: a look at the signs takes a twentieth of the time. */
const MOST_SIGNS_APART = 0.4;

/** How alike two initiatives are, 0 to 1.45; 0 where they are told apart, or where it is not worth working out. */
export function workLikeness(one: TextOf, other: TextOf): number {
  const filedTogether = one.primaryCapability !== null && one.primaryCapability === other.primaryCapability;
  if (!filedTogether && one.signs && other.signs && signsApart(one.signs, other.signs) > MOST_SIGNS_APART) return 0;
  const meaning = one.vector && other.vector ? Math.max(0, dot(one.vector, other.vector)) : null;
  if (!filedTogether && meaning !== null && meaning < WORTH_A_LOOK) return 0;
  const likeness = textLikeness(one, other, meaning, filedTogether) + (filedTogether ? tagLikeness(one, other) : 0);
  return likeness >= SAME_WORK && toldApart(one, other) ? 0 : likeness;
}

/**
 * "Virtual ward for frailty" and "Virtual ward for heart failure": called the same but for a word on each side, of which the other says nothing
 * anywhere. What differs is what is meant.
 */
function toldApart(one: TextOf, other: TextOf): boolean {
  const own = ({ ordinary }: TextOf, { words }: TextOf) => ordinary.some((stem) => !words.stems.includes(stem));
  return Math.min(covered(one.title, other.title), covered(other.title, one.title)) >= SAME_TITLE && own(one, other) && own(other, one);
}

/**
 * Squared: much in common tells far more than twice as much as half of it. Without vectors the words stand in for the meaning: they are alike
 * more seldom, so less is found, not more. With vectors the words of the whole text add nothing but near misses.
 */
function textLikeness(one: TextOf, other: TextOf, meaning: number | null, filedTogether: boolean): number {
  return TEXT.meaning * (meaning ?? product(one.words, other.words)) ** 2 + TEXT.title * titlesMet(one, other, filedTogether) ** 2;
}

/** Of two under one capability. Else what both are made with makes them no more alike: a patient record, and prescribing on that record. */
function tagLikeness(one: TextOf, other: TextOf): number {
  return (
    TAGS.capability +
    (one.productKeys.some((key) => other.productKeys.includes(key)) ? TAGS.product : 0) +
    TAGS.technology * overlap(one.technologies, other.technologies) +
    TAGS.careSetting * overlap(one.careSettings, other.careSettings)
  );
}

/**
 * How much of what each is called the other speaks of, in the middle: a virtual ward for frailty and one for heart failure share most words and
 * most of their meaning, but neither speaks of what the other is for. Filed together, both speak of what their capability is called, whichever of
 * its names they use: "LIMS replacement" and "A new laboratory system".
 */
const titlesMet = (one: TextOf, other: TextOf, filedTogether: boolean): number => {
  const called = filedTogether ? one.called : NOTHING;
  return (covered(one.title, other.words, called) + covered(other.title, one.words, called)) / 2;
};
const NOTHING: Int32Array = new Int32Array();

function covered({ stems, weights }: Weighed, { stems: others }: Weighed, said = NOTHING): number {
  let all = 0;
  let met = 0;
  let place = 0;
  for (let index = 0; index < stems.length; index += 1) {
    const stem = stems[index] as number;
    while (place < others.length && (others[place] as number) < stem) place += 1;
    all += weights[index] as number;
    if (others[place] === stem || said.includes(stem)) met += weights[index] as number;
  }
  return all === 0 ? 0 : met / all;
}

function product(one: Weighed, other: Weighed): number {
  let sum = 0;
  let b = 0;
  for (let a = 0; a < one.stems.length; a += 1) {
    const stem = one.stems[a] as number;
    while (b < other.stems.length && (other.stems[b] as number) < stem) b += 1;
    if (other.stems[b] === stem) sum += (one.weights[a] as number) * (other.weights[b] as number);
  }
  return sum;
}

/** How items are compared by their texts; null where that is not the same work. */
export const likenessOf = (texts: ReadonlyMap<string, TextOf>) => ({
  of: ({ id }: { readonly id: string }): TextOf | null => texts.get(id) ?? null,
  alike: (one: TextOf, other: TextOf): number | null => {
    const likeness = workLikeness(one, other);
    return likeness >= SAME_WORK ? likeness : null;
  },
  sieve: (told: readonly (TextOf | null)[]) => sieveOf(told, MOST_SIGNS_APART),
});

function dot(one: Float32Array, other: Float32Array): number {
  let sum = 0;
  for (let index = 0; index < one.length; index += 1) sum += (one[index] as number) * (other[index] as number);
  return sum;
}

function overlap(some: readonly string[], others: readonly string[]): number {
  const both = some.filter((one) => others.includes(one)).length;
  return both === 0 ? 0 : both / (some.length + others.length - both);
}
