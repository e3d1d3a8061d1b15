/** Stems by their numbers in one vocabulary, rising, each with its weight: two of these are compared in one pass over both. */
export interface Weighed {
  readonly stems: Int32Array;
  readonly weights: Float32Array;
}

/** What an initiative brings to a comparison. Stems are those of one reading: only texts that were read together are compared. */
export interface TextOf {
  /** Mean-centred, of length 1; null while there is none. */
  readonly vector: Float32Array | null;
  /** The whole text, of length 1. */
  readonly words: Weighed;
  /** The words of the title by their rarity alone. */
  readonly title: Weighed;
  /** Those of the title that public entries have too: ordinary words, and no made-up names. */
  readonly ordinary: Int32Array;
  readonly primaryCapability: string | null;
  readonly technologies: readonly string[];
  readonly careSettings: readonly string[];
  readonly productKeys: readonly string[];
}

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

/** Filed under different capabilities, two texts that mean less of the same are never the same work: not worth the closer look. */
const WORTH_A_LOOK = 0.4;

/** How alike two initiatives are, 0 to 1.45; 0 where they are told apart, or where it is not worth working out. */
export function workLikeness(one: TextOf, other: TextOf): number {
  const meaning = one.vector && other.vector ? Math.max(0, dot(one.vector, other.vector)) : null;
  const filedTogether = one.primaryCapability !== null && one.primaryCapability === other.primaryCapability;
  if (!filedTogether && meaning !== null && meaning < WORTH_A_LOOK) return 0;
  const likeness = textLikeness(one, other, meaning) + (filedTogether ? tagLikeness(one, other) : 0);
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
function textLikeness(one: TextOf, other: TextOf, meaning: number | null): number {
  return TEXT.meaning * (meaning ?? product(one.words, other.words)) ** 2 + TEXT.title * titlesMet(one, other) ** 2;
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
 * most of their meaning, but neither speaks of what the other is for.
 */
const titlesMet = (one: TextOf, other: TextOf): number => (covered(one.title, other.words) + covered(other.title, one.words)) / 2;

function covered({ stems, weights }: Weighed, { stems: others }: Weighed): number {
  let all = 0;
  let met = 0;
  let place = 0;
  for (let index = 0; index < stems.length; index += 1) {
    const stem = stems[index] as number;
    while (place < others.length && (others[place] as number) < stem) place += 1;
    all += weights[index] as number;
    if (others[place] === stem) met += weights[index] as number;
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

/** How alike two items are by their texts; null where that is not the same work. */
export const likenessOf =
  (texts: ReadonlyMap<string, TextOf>) =>
  (one: { readonly id: string }, other: { readonly id: string }): number | null => {
    const [a, b] = [texts.get(one.id), texts.get(other.id)];
    const alike = a && b ? workLikeness(a, b) : 0;
    return alike >= SAME_WORK ? alike : null;
  };

function dot(one: Float32Array, other: Float32Array): number {
  let sum = 0;
  for (let index = 0; index < one.length; index += 1) sum += (one[index] as number) * (other[index] as number);
  return sum;
}

function overlap(some: readonly string[], others: readonly string[]): number {
  const both = some.filter((one) => others.includes(one)).length;
  return both === 0 ? 0 : both / (some.length + others.length - both);
}

export interface Stem {
  /** In how many places of the story and its title it stands. */
  readonly times: number;
  readonly inTitle: boolean;
}

/** `'stem':1A,7C 'other':3` as PostgreSQL writes a tsvector. Places without a letter hold names of organisations and products: no words of the work. */
export function stemsOf(tsvector: string): Map<string, Stem> {
  const stems = new Map<string, Stem>();
  for (const [, stem = '', places = ''] of tsvector.matchAll(/'((?:[^']|'')*)':([0-9A-D,]+)/g)) {
    const told = places.split(',').filter((place) => /[ABC]$/.test(place));
    if (told.length > 0) stems.set(stem.replaceAll("''", "'"), { times: told.length, inTitle: told.some((place) => place.endsWith('A')) });
  }
  return stems;
}

export interface Word {
  readonly number: number;
  readonly rarity: number;
  /** Whether public entries have it. */
  readonly ordinary: boolean;
}

/** tf-idf of length 1, and the title by rarity. A stem of which `vocabulary` knows nothing counts nothing. */
export function weigh(
  stems: ReadonlyMap<string, Stem>,
  vocabulary: ReadonlyMap<string, Word>,
): Pick<TextOf, 'words' | 'title' | 'ordinary'> {
  const known = [...stems]
    .flatMap(([stem, { times, inTitle }]) => {
      const word = vocabulary.get(stem);
      return word && word.rarity > 0 ? [{ ...word, weight: (1 + Math.log(times)) * word.rarity, inTitle }] : [];
    })
    .sort((a, b) => a.number - b.number);
  const length = Math.sqrt(known.reduce((sum, { weight }) => sum + weight * weight, 0));
  const inTitle = known.filter((word) => word.inTitle);
  return {
    words: weighed(known, ({ weight }) => weight / length),
    title: weighed(inTitle, ({ rarity }) => rarity),
    ordinary: Int32Array.from(
      inTitle.filter(({ ordinary }) => ordinary),
      ({ number }) => number,
    ),
  };
}

const weighed = <W extends Word>(words: readonly W[], weight: (word: W) => number): Weighed => ({
  stems: Int32Array.from(words, ({ number }) => number),
  weights: Float32Array.from(words, weight),
});

/** A word of an initiative's text that may be worth naming, as public entries mostly write it. */
export interface NamedWord {
  readonly word: string;
  readonly weight: number;
  readonly inTitle: boolean;
}

/** A word is named when few public entries have it and it reads as one; as in `similar`. */
const RARE_ENOUGH = 0.06;
export const worthNaming = (word: string, documents: number, all: number): boolean =>
  documents <= Math.max(2, RARE_ENOUGH * all) && /^\p{L}{4,}$/u.test(word);

const MOST_NAMED = 4;

/**
 * Words that all speak of and that one at least is called by, most telling first: what stands in no title ("followed") names no work, and what
 * stands in `said` was said before.
 */
export function wordsToName(texts: readonly (readonly NamedWord[])[], said = ''): string[] {
  const [first, ...others] = texts.map((words) => new Map(words.map((word) => [word.word, word])));
  if (!first || others.length === 0) return [];
  const before = new Set(said.toLowerCase().split(/[^\p{L}]+/u));
  return [...first.keys()]
    .filter((word) => !before.has(word))
    .map((word) => [word, [first, ...others].flatMap((words) => words.get(word) ?? [])] as const)
    .filter(([, of]) => of.length === texts.length && of.some(({ inTitle }) => inTitle))
    .map(([word, of]) => ({ word, least: Math.min(...of.map(({ weight }) => weight)) }))
    .sort((a, b) => b.least - a.least || (a.word < b.word ? -1 : 1))
    .slice(0, MOST_NAMED)
    .map(({ word }) => word);
}
