/** Stems by their numbers in one vocabulary, rising, each with its weight: two of these are compared in one pass over both. */
export interface Weighed {
  readonly stems: Int32Array;
  readonly weights: Float32Array;
}

/** What an initiative brings to a comparison. Stems are those of one reading: only texts that were read together are compared. */
export interface TextOf {
  /** Mean-centred, of length 1; null while there is none. */
  readonly vector: Float32Array | null;
  /** Its signs, 32 in each number; null without a vector. */
  readonly signs: Int32Array | null;
  /** The whole text, of length 1. */
  readonly words: Weighed;
  /** The words of the title by their rarity alone. */
  readonly title: Weighed;
  /** Those of the title that public entries have too: ordinary words, and no made-up names. */
  readonly ordinary: Int32Array;
  readonly primaryCapability: string | null;
  /** The words of that capability's names, rising. */
  readonly called: Int32Array;
  readonly technologies: readonly string[];
  readonly careSettings: readonly string[];
  readonly productKeys: readonly string[];
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
    let times = 0;
    let inTitle = false;
    // Character by character: an area next to large ones has millions of places.
    for (let at = 0; at < places.length; at += 1) {
      const weight = places[at];
      if (weight !== 'A' && weight !== 'B' && weight !== 'C') continue;
      times += 1;
      inTitle ||= weight === 'A';
    }
    if (times > 0) stems.set(stem.includes("''") ? stem.replaceAll("''", "'") : stem, { times, inTitle });
  }
  return stems;
}

export interface Word {
  readonly number: number;
  readonly rarity: number;
  /** Whether public entries have it. */
  readonly ordinary: boolean;
}

/**
 * Words of any project, as stems: that something is planned, bought or begun says nothing of what it is. They stand in a title ("Phase 1: ...",
 * "... replacement contract") beside what it is called.
 */
const OF_ANY_PROJECT = new Set(
  `project programm scheme initi phase stage busi case outlin strateg procur tender contract pilot trial new replac renew upgrad
   introduc introduct implement rollout roll launch deliveri deliv deploy develop adopt expand expans extens improv transform`.split(/\s+/),
);

/** tf-idf of length 1, and the title by rarity. A stem of which `vocabulary` knows nothing counts nothing. `names`: what its capability is called. */
export function weigh(
  stems: ReadonlyMap<string, Stem>,
  vocabulary: ReadonlyMap<string, Word>,
  names: readonly string[] = [],
): Pick<TextOf, 'words' | 'title' | 'ordinary' | 'called'> {
  const known = [...stems]
    .flatMap(([stem, { times, inTitle }]) => {
      const word = vocabulary.get(stem);
      return word && word.rarity > 0
        ? [{ ...word, weight: (1 + Math.log(times)) * word.rarity, inTitle: inTitle && !OF_ANY_PROJECT.has(stem) }]
        : [];
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
    called: Int32Array.from(names.flatMap((stem) => vocabulary.get(stem)?.number ?? [])).sort(),
  };
}

const weighed = <W extends Word>(words: readonly W[], weight: (word: W) => number): Weighed => ({
  stems: Int32Array.from(words, ({ number }) => number),
  weights: Float32Array.from(words, weight),
});
