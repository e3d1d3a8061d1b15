import { nameKey } from '../initiatives/initiative.rules.js';
import type { PublishedInitiative } from '../initiatives/published.js';
import { plainWords } from '../tags/words.rules.js';

/** The words of an initiative by how much they say of it: a title, B summary, outcome and tags, C story, D the rest. */
export interface WeighedText {
  readonly a: string;
  readonly b: string;
  readonly c: string;
  readonly d: string;
  readonly length: number;
}

/** `tags`: what the page calls its terms. `organisations`: names of lead and partners that Kith knows. */
export function weighedText(
  { content }: Pick<PublishedInitiative, 'content'>,
  tags: readonly string[],
  organisations: readonly string[],
): WeighedText {
  const join = (...parts: readonly string[]) => plainWords(parts.join('\n'));
  const a = join(content.title);
  const b = join(content.summary, content.outcome, ...tags);
  const c = join(
    content.forWhom,
    content.whatItTook,
    content.context,
    content.challenge,
    content.approach,
    content.impact,
    content.prerequisites,
    ...content.lessons.map(({ text }) => text),
  );
  const d = join(
    ...organisations,
    ...content.partners.map(({ name }) => name),
    ...content.products.flatMap(({ name, supplier }) => [name, supplier]),
    ...content.measures.map(({ name }) => name),
    ...content.quotes.map(({ text }) => text),
    ...content.assets.map(({ title }) => title),
  );
  return { a, b, c, d, length: [a, b, c, d].reduce((words, text) => words + (text === '' ? 0 : text.split(' ').length), 0) };
}

export const productKeys = (content: PublishedInitiative['content']): string[] => [
  ...new Set(content.products.map(({ name }) => nameKey(name)).filter(Boolean)),
];
