import { createHash } from 'node:crypto';
import type { InitiativeView } from '../initiatives/initiative.view.js';
import type { InitiativeContent } from '../initiatives/initiative-content.js';

type Told = Pick<InitiativeContent, 'title' | 'summary' | 'outcome' | 'challenge' | 'approach' | 'impact' | 'context' | 'lessons'>;

/** What the model reads of an initiative as a whole: the telling parts first, since it reads about 200 words. */
export function textOfInitiative({ title, summary, outcome, challenge, approach, impact, context }: Omit<Told, 'lessons'>): string {
  return [title, summary, outcome, approach, challenge, impact, context].filter((part) => part !== '').join('\n');
}

/** What is cut into sentences: the story without its title, to the end. */
export function storyOfInitiative({ summary, outcome, context, challenge, approach, impact, lessons }: Told): string[] {
  return [summary, outcome, context, challenge, approach, impact, ...lessons.map(({ text }) => text)].filter((part) => part !== '');
}

/** All that an entry says in words of its own: what it is filed under and who leads it are known by other names. */
export const saidIn = (entry: InitiativeView): string =>
  [
    ...[entry.title, entry.summary, entry.outcome, entry.forWhom, entry.whatItTook, entry.prerequisites],
    ...[entry.context, entry.challenge, entry.approach, entry.impact],
    ...entry.lessons.map(({ text }) => text),
    ...entry.products.map(({ name }) => name),
    ...entry.measures.map(({ name }) => name),
    ...entry.quotes.map(({ text }) => text),
  ].join('\n');

/** Whether a text holds a word of this stem, as far as its beginning tells. */
export const speaksOf = (text: string, stem: string): boolean =>
  new RegExp(`(?<!\\p{L})${stem.replace(/[ei]$/, '').replace(/[^\p{L}]/gu, '.')}`, 'iu').test(text);

/** By this (SHA-256) vectors know the text that they were made from. */
export const hashOfInitiative = (content: Told): string =>
  createHash('sha256')
    .update([textOfInitiative(content), ...storyOfInitiative(content)].join('\n\n'))
    .digest('hex');
