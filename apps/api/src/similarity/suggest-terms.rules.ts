import type { Vocabulary } from '../tags/term.entity.js';
import { wordsOf } from '../tags/words.rules.js';
import { questionsIn } from './question-cues.rules.js';

/** The vocabularies from which tags are suggested by names and by near entries; board questions are by what a text says of itself. */
export const SUGGESTED: readonly Vocabulary[] = ['capability', 'technology', 'care_setting', 'kind_of_change', 'success_measure'];

/** A near public entry with its tags, by vocabulary, and how alike it is (centred cosine). */
export interface Neighbour {
  readonly likeness: number;
  readonly primaryCapability: string | null;
  readonly capability: readonly string[];
  readonly technology: readonly string[];
  readonly care_setting: readonly string[];
  readonly kind_of_change: readonly string[];
  readonly success_measure: readonly string[];
}

export interface Suggestion {
  readonly vocabulary: Vocabulary;
  readonly id: string;
  readonly confidence: number;
}

/**
 * Measured by leaving out each of the 199 entries of the starter catalogue in turn: of the terms named in a title 0.91 are right, of those named
 * in the text 0.56. Of all suggestions from 0.5 on 0.81 are among the tags that the editors gave, from 0.6 0.87, from 0.8 0.91 and from 0.9 0.96
 * (docs/matching.md). Precision before recall: below `LEAST` nothing is suggested.
 */
const NAMED_IN_TITLE = 0.85;
const NAMED_IN_TEXT = 0.48;
const LEAST = 0.6;
const MOST = 10;
/** Neighbours of a text of fewer words have no vote: a few words, or an address, are near to anything. */
const LEAST_WORDS = 8;
/** Neighbours less alike than this have no vote. */
const LIKE_ENOUGH = 0.2;

export function suggest(question: {
  title: string;
  text: string;
  named: (words: string) => readonly { vocabulary: Vocabulary; id: string }[];
  neighbours: readonly Neighbour[];
}): Suggestion[] {
  const strength = new Map<string, Suggestion>();
  const raise = (vocabulary: Vocabulary, id: string, confidence: number) => {
    const key = `${vocabulary}/${id}`;
    // Two independent signs together: 1 - (1-a)(1-b).
    const before = strength.get(key)?.confidence ?? 0;
    strength.set(key, { vocabulary, id, confidence: 1 - (1 - before) * (1 - confidence) });
  };
  const inTitle = question.named(question.title);
  for (const { vocabulary, id } of inTitle) raise(vocabulary, id, NAMED_IN_TITLE);
  for (const { vocabulary, id } of question.named(question.text)) {
    if (!inTitle.some((other) => other.vocabulary === vocabulary && other.id === id)) raise(vocabulary, id, NAMED_IN_TEXT);
  }
  for (const { vocabulary, id, confidence } of questionsIn(question.title, question.text)) raise(vocabulary, id, confidence);
  const says = wordsOf(`${question.title} ${question.text}`).length >= LEAST_WORDS;
  const voters = says ? question.neighbours.filter(({ likeness }) => likeness >= LIKE_ENOUGH) : [];
  const all = voters.reduce((sum, { likeness }) => sum + likeness, 0);
  if (voters.length >= 3) {
    const votes = new Map<string, { vocabulary: Vocabulary; id: string; share: number }>();
    for (const voter of voters) {
      for (const vocabulary of SUGGESTED) {
        for (const id of voter[vocabulary as 'capability']) {
          const key = `${vocabulary}/${id}`;
          const vote = votes.get(key) ?? { vocabulary, id, share: 0 };
          vote.share += voter.likeness / all;
          votes.set(key, vote);
        }
      }
    }
    for (const { vocabulary, id, share } of votes.values()) raise(vocabulary, id, Math.min(0.9, share));
  }
  return [...strength.values()]
    .filter(({ confidence }) => confidence >= LEAST)
    .sort((a, b) => b.confidence - a.confidence || (a.id < b.id ? -1 : 1))
    .slice(0, MOST)
    .map((suggestion) => ({ ...suggestion, confidence: Math.round(suggestion.confidence * 100) / 100 }));
}
