import type { Draft } from '../draft/draft';

/** As long as the reading of it may be; what is beyond is not looked at. */
const MOST_TEXT = 60_000;

/** All that is written in sentences, a paragraph each. Names, figures and titles are no prose. */
export function proseOf(draft: Draft): string {
  const { summary, outcome, context, challenge, approach, impact, whatItTook, forWhom, prerequisites, lessons } = draft;
  return [summary, outcome, context, challenge, approach, impact, whatItTook, forWhom, prerequisites, ...lessons.map(({ text }) => text)]
    .map((text) => text.trim())
    .filter(Boolean)
    .join('\n')
    .slice(0, MOST_TEXT);
}

/** What an age means for a page that a board and the public read. */
export function ageInWords(age: number): string {
  if (age <= 14) return `about ${age}: most people can read it easily`;
  return age <= 17
    ? `about ${age}: shorter sentences would help`
    : `${age > 25 ? 'over 25' : `about ${age}`}: hard going, even for experts`;
}
