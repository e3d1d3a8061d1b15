import { singular, wordsOf } from './words.rules.js';

/** A term with the names by which people call it. */
export interface NamedTerm {
  readonly vocabulary: string;
  readonly id: string;
  readonly label: string;
  readonly synonyms: readonly string[];
}

/** A part of a query that names one or more terms. */
export interface Concept {
  /** Index of its first word, and how many words it spans. */
  readonly start: number;
  readonly length: number;
  readonly terms: readonly NamedTerm[];
  /** Every way to say it, what was typed among them; in plain words. */
  readonly phrases: readonly string[];
}

/** Names by their words, longest names known: made once, asked for every search. */
export interface SynonymIndex {
  readonly longest: number;
  readonly byName: ReadonlyMap<string, readonly NamedTerm[]>;
}

const key = (words: readonly string[]): string => words.map(singular).join(' ');
const namesOf = (term: NamedTerm): string[] => [term.label, ...term.synonyms];

export function indexSynonyms(terms: readonly NamedTerm[]): SynonymIndex {
  const byName = new Map<string, NamedTerm[]>();
  let longest = 0;
  for (const term of terms) {
    for (const name of namesOf(term)) {
      const words = wordsOf(name);
      if (words.length === 0) continue;
      longest = Math.max(longest, words.length);
      const known = byName.get(key(words)) ?? [];
      if (!known.includes(term)) byName.set(key(words), [...known, term]);
    }
  }
  return { longest, byName };
}

/** The concepts in a row of words, from the left, the longest name first; they never overlap. */
export function findConcepts(words: readonly string[], index: SynonymIndex): Concept[] {
  const concepts: Concept[] = [];
  let start = 0;
  while (start < words.length) {
    const concept = longestFrom(words, start, index);
    if (concept) concepts.push(concept);
    start += concept?.length ?? 1;
  }
  return concepts;
}

function longestFrom(words: readonly string[], start: number, index: SynonymIndex): Concept | null {
  for (let length = Math.min(index.longest, words.length - start); length > 0; length--) {
    const said = words.slice(start, start + length);
    const terms = index.byName.get(key(said));
    if (terms) return { start, length, terms, phrases: waysToSay(said, terms) };
  }
  return null;
}

function waysToSay(said: readonly string[], terms: readonly NamedTerm[]): string[] {
  const phrases = new Map([[key(said), said.join(' ')]]);
  for (const name of terms.flatMap(namesOf)) {
    const words = wordsOf(name);
    if (!phrases.has(key(words))) phrases.set(key(words), words.join(' '));
  }
  return [...phrases.values()];
}
