import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it, test } from '@jest/globals';
import { judgedPairs, judgedSearches } from '../../test/matching/collections.mjs';
import { mean, ndcg } from '../../test/matching/measures.mjs';
import { useTestApp } from '../../test/test-app.js';
import { LoadRegister, REGISTER_FOLDER } from '../organisations/register/load-register.js';
import { LoadCatalogue } from './load-catalogue.js';

const kith = useTestApp(async ({ app }) => {
  await app.get(LoadRegister, { strict: false }).runIfChanged(REGISTER_FOLDER);
});

it('puts the starter catalogue over the register, once, unchecked and for anyone to read', async () => {
  const load = kith.app.get(LoadCatalogue, { strict: false });
  expect(await load.run()).toEqual({ added: 199, changed: 0 });
  expect(await load.run()).toEqual({ added: 0, changed: 0 });
  const { data } = await kith.ask(
    `{ initiative(slug: "mkuh-ecare-phased-rollout") { organisation { odsCode } source { summarisedBy } reviewedAt level } unclaimedEntries(odsCode: "RD8") { slug } }`,
  );
  expect(data.initiative).toEqual({
    organisation: { odsCode: 'RD8' },
    source: { summarisedBy: 'Kith editors' },
    reviewedAt: null,
    level: 'PUBLIC',
  });
  expect(data.unclaimedEntries.length).toBeGreaterThan(1);
});

/**
 * The same figures on the embedded database with pgvector and on a native server without: one ranking. The vectors are those of the tests, so
 * the figures are lower than those of docs/matching.md; whoever changes the ranking or the catalogue sets them anew.
 */
describe('judged questions over the starter catalogue', () => {
  const folder = fileURLToPath(new URL('../../test/matching', import.meta.url));
  beforeAll(() => kith.drain());

  test('searches are answered as well as on the other database', async () => {
    const values: number[] = [];
    for (const { text, grades } of judgedSearches(`${folder}/nhs-search.tsv`)) {
      const { data } = await kith.ask(
        `query ($text: String!) { initiatives(search: $text, first: 10) { meaningUsed edges { node { slug } } } }`,
        { text },
      );
      expect(data.initiatives.meaningUsed).toBe(true);
      values.push(
        ndcg(
          data.initiatives.edges.map(({ node }: { node: { slug: string } }) => node.slug),
          grades,
        ) ?? 0,
      );
    }
    expect(values).toHaveLength(37);
    expect(mean(values)).toBeCloseTo(0.681, 2);
  });

  test('similar work is found as well as on the other database', async () => {
    const values: number[] = [];
    for (const { id, grades } of judgedPairs(`${folder}/nhs-similar.tsv`)) {
      const { data } = await kith.ask(
        `query ($id: String!) { initiative(slug: $id) { similar(scope: EVERYWHERE, first: 11) { initiative { slug } } } }`,
        { id },
      );
      if (!data.initiative) continue;
      const found = data.initiative.similar.map(({ initiative }: { initiative: { slug: string } }) => initiative.slug);
      values.push(ndcg(found, grades, id) ?? 0);
    }
    expect(values.length).toBeGreaterThan(20);
    expect(mean(values)).toBeCloseTo(0.747, 2);
  });
});
