import { createHash } from 'node:crypto';
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

/** By this (SHA-256) vectors know the text that they were made from. */
export const hashOfInitiative = (content: Told): string =>
  createHash('sha256')
    .update([textOfInitiative(content), ...storyOfInitiative(content)].join('\n\n'))
    .digest('hex');
