import { print } from 'graphql';
import { pageDocuments } from './page-documents.js';
import { Random } from './random.rules.js';
import { realEntries } from './real-entries.js';

export const READS = ['search', 'detail', 'similar', 'similarTo'] as const;
export type Read = (typeof READS)[number];

/** What a page asks, as the browser sends it. */
export interface Question {
  readonly read: string;
  readonly body: string;
}

const OPERATIONS: Readonly<Record<Read, string>> = {
  search: 'Find',
  detail: 'InitiativePage',
  similar: 'SimilarWork',
  similarTo: 'SimilarWhileTyping',
};
const REGIONS = ['Midlands', 'London', 'South West', 'North West'];

/** So many of each kind, with the pages' own documents: searches of a few words, of a sentence and with facets chosen; pages of entries that are there. */
export function questions(of: number, seed: number, pages: URL, slugs: readonly string[]): Question[] {
  const random = new Random(seed);
  const documents = new Map(pageDocuments(pages).map(([name, document]) => [name, print(document)]));
  const { entries } = realEntries();
  const capabilities = entries.flatMap(({ content }) => content.primaryCapability ?? []);
  const variables: Readonly<Record<Read, () => object>> = {
    search: () => {
      const { content } = random.pick(entries);
      const filter = random.chance(0.3)
        ? random.chance(0.5)
          ? { capability: [random.pick(capabilities)] }
          : { region: [random.pick(REGIONS)] }
        : null;
      const from = random.next();
      const search = from < 0.75 ? some(content.title, 2 + random.below(3), random) : from < 0.9 ? some(content.summary, 12, random) : null;
      return { search, filter, sort: null, first: 20, after: null };
    },
    detail: () => ({ slug: random.pick(slugs) }),
    similar: () => ({ slug: random.pick(slugs), scope: random.chance(0.5) ? 'EVERYWHERE' : null, weights: null }),
    similarTo: () => {
      const { content } = random.pick(entries);
      return { title: content.title, text: `${content.summary} ${content.approach}`, organisation: 'RD8' };
    },
  };
  return READS.flatMap((read) => {
    const query = documents.get(OPERATIONS[read]);
    if (!query) throw new Error(`No page asks ${OPERATIONS[read]} any more: give the bench another question.`);
    return Array.from({ length: of }, () => ({ read, body: JSON.stringify({ query, variables: variables[read]() }) }));
  });
}

/** Words beside each other, from somewhere in a text. */
function some(text: string, count: number, random: Random): string {
  const words = text.split(/\s+/);
  const from = random.below(Math.max(1, words.length - count));
  return words.slice(from, from + count).join(' ');
}
