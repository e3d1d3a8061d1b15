import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bareCatalogue, collection, judgedPairs, restOfCatalogue } from './collections.mjs';

const RENEWED = 'federal-ai-renewed';

/**
 * Pairs of which somebody said whether they are the same work, with the rows to import: `pairs` by the names that the files give. Of a renewal
 * each other entry is another work.
 */
export function labelledSets(data) {
  if (!data) return [];
  const judged = join(data, 'retrieval', 'nhs-similar.tsv');
  const catalogue = join(data, 'catalogue');
  const renewed = join(data, 'retrieval', RENEWED);
  const nhs = existsSync(judged) && existsSync(join(catalogue, 'catalogue.jsonl'));
  return [
    ...(nhs
      ? [
          { name: 'nhs-similar', starter: true, rows: () => restOfCatalogue(catalogue), pairs: () => samePairs(judgedPairs(judged)) },
          { name: 'nhs-similar-bare', starter: false, rows: () => bareCatalogue(catalogue), pairs: () => samePairs(judgedPairs(judged)) },
        ]
      : []),
    ...(existsSync(renewed) ? [renewals(renewed)] : []),
  ];
}

/** Grade 2 against grades 1 and 0. */
const samePairs = (questions) =>
  questions.flatMap(({ id, grades }) => [...grades].map(([other, grade]) => ({ one: id, other, same: grade === 2 })));

function renewals(folder) {
  const { rows, questions } = collection(folder);
  return {
    name: RENEWED,
    starter: false,
    async *rows() {
      yield* rows();
      for (const { id, title, text } of questions) yield { id: `again-${id}`, title: (title || text).slice(0, 400), text };
    },
    async pairs() {
      const pairs = [];
      for await (const { id: other } of rows())
        for (const { id, grades } of questions) pairs.push({ one: `again-${id}`, other, same: grades.has(other) });
      return pairs;
    },
  };
}
