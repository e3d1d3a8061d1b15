import { createHash } from 'node:crypto';
import type { InitiativeContent } from '../initiatives/initiative-content.js';

/** What the model reads of an initiative: the telling parts first, since it reads about 200 words. */
export function textOfInitiative(
  content: Pick<InitiativeContent, 'title' | 'summary' | 'outcome' | 'challenge' | 'approach' | 'impact' | 'context'>,
): string {
  const { title, summary, outcome, challenge, approach, impact, context } = content;
  return [title, summary, outcome, approach, challenge, impact, context].filter((part) => part !== '').join('\n');
}

/** By this a vector knows the text it was made from. */
export const textHash = (text: string): string => createHash('sha256').update(text).digest('hex');
