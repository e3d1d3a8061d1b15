import { type GlossaryWord, type WordIndex, wordsIn } from './glossary.rules.js';

/** Of fewer words an age says nothing. */
const LEAST_WORDS = 30;
const LONG_SENTENCE = 25;
const MOST_SENTENCES = 5;
const MOST_HINTS = 30;
const MOST_SHOWN = 160;

export interface Reading {
  readonly words: number;
  readonly age: number | null;
  readonly longSentences: readonly string[];
  readonly hints: readonly { readonly said: string; readonly full: string | null; readonly plain: string }[];
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];

/** A line that ends, ends a sentence. Dots in figures and short forms don't. */
export const sentencesOf = (text: string): string[] =>
  text
    .replace(/\b(e\.g|i\.e|etc|Dr|Mr|Mrs|Ms|Prof|No|approx|vs)\./gi, '$1')
    .split(/(?<=[.!?])["”’)]*\s+|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => wordsOf(sentence).length > 0);

/**
 * The reading age of a text: the grade of Kincaid, Fishburne, Rogers and Chissom (Derivation of new readability formulas, 1975) is the year of an
 * American school, which one enters at six: five more are the age.
 */
export function readingAge(text: string, syllablesOf: (word: string) => number): number | null {
  const words = wordsOf(text);
  if (words.length < LEAST_WORDS) return null;
  // A figure is read in one go, whatever its length.
  const syllables = words.reduce((sum, word) => sum + (/\d/.test(word) ? 1 : Math.max(1, syllablesOf(word))), 0);
  const grade = (0.39 * words.length) / sentencesOf(text).length + (11.8 * syllables) / words.length - 15.59;
  return Math.max(5, Math.round(grade + 5));
}

export function readingOf(text: string, index: WordIndex, syllablesOf: (word: string) => number): Reading {
  const seen = new Set<GlossaryWord>();
  const hints = wordsIn(text, index).flatMap(({ said, word }) => {
    if (seen.has(word)) return [];
    seen.add(word);
    return [{ said, full: word.full, plain: word.plain }];
  });
  return {
    words: wordsOf(text).length,
    age: readingAge(text, syllablesOf),
    longSentences: sentencesOf(text)
      .filter((sentence) => wordsOf(sentence).length > LONG_SENTENCE)
      .slice(0, MOST_SENTENCES)
      .map((sentence) => (sentence.length > MOST_SHOWN ? `${sentence.slice(0, sentence.lastIndexOf(' ', MOST_SHOWN))} …` : sentence)),
    hints: hints.slice(0, MOST_HINTS),
  };
}
