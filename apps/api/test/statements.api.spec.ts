import { describe, expect, test } from '@jest/globals';
import { LoadCatalogue } from '../src/catalogue/load-catalogue.js';
import { LoadRegister } from '../src/organisations/register/load-register.js';
import { newId } from '../src/platform/ids.js';
import { LoadVocabularies } from '../src/tags/load-vocabularies.js';
import { signedIn } from './signed-in.js';
import { statements } from './statements.js';
import { useTestApp } from './test-app.js';

const kith = useTestApp(async ({ app, drain }) => {
  await app.get(LoadVocabularies).run();
  await app.get(LoadRegister).runIfChanged();
  await app.get(LoadCatalogue).run();
  await drain();
});

const CARD = `slug title summary outcome stage stageAsOf adaptedByCount costBand reviewedAt organisation { odsCode name systems { shortName } } careSettings { label } primaryCapability { label }`;
const SEARCH = `query ($first: Int) { initiatives(search: "electronic prescribing", first: $first) { totalCount facets { name values { label count } } edges { highlight node { ${CARD} } } } }`;
const INITIATIVE = `query ($slug: String!, $first: Int) { initiative(slug: $slug) { ${CARD} lessons { text } measures { name } adaptations { id } adaptedFrom { id } lineage { nodes { id } }
  similar(scope: EVERYWHERE, first: $first) { score distanceKm reasons { text } initiative { ${CARD} } } } }`;
const ORGANISATION = `query ($first: Int) { organisation(odsCode: "RD8") { name systems { shortName } formerNames { name } neighbours(first: $first) { organisation { name systems { shortName } } distanceKm } peers { name systems { shortName } } }
  initiatives(filter: { organisation: ["RD8"] }, first: $first) { edges { node { ${CARD} } } } }`;

const data = (answer: { data: Record<string, any> | null; errors?: unknown }) => {
  expect(answer.errors).toBeUndefined();
  return answer.data as Record<string, any>;
};

describe('no list costs a statement for each of its rows', () => {
  test.each([
    ['search with facets', SEARCH, {}, 7, ({ initiatives }: any) => initiatives.edges.length],
    [
      'an initiative with what is similar',
      INITIATIVE,
      { slug: 'mkuh-ecare-phased-rollout' },
      18,
      ({ initiative }: any) => initiative.similar.length,
    ],
    ['an organisation with its neighbours', ORGANISATION, {}, 12, ({ organisation }: any) => organisation.neighbours.length],
  ])('%s', async (_, query, variables, most, rows) => {
    const counts: number[] = [];
    const lengths: number[] = [];
    for (const first of [2, 8]) {
      await kith.ask(query, { ...variables, first }); // once before, so that nothing is counted that is kept afterwards
      await kith.drain(); // nor what is done in the background after a start
      const seen = await statements(kith.test.dataSource, async () => {
        lengths.push(rows(data(await kith.ask(query, { ...variables, first }))));
      });
      counts.push(seen.length);
    }
    expect(lengths[1]).toBeGreaterThan(lengths[0] as number);
    expect(counts[1]).toBe(counts[0]);
    expect(counts[0]).toBeLessThanOrEqual(most);
  });
});

test('what an organisation is working on costs no statement for each that began as an adaptation', async () => {
  const editor = await signedIn(kith.app, { name: 'Ada', grants: [{ odsCode: 'RD8', role: 'editor' }] });
  const { initiatives } = data(await kith.ask('{ initiatives(first: 60) { edges { node { id organisation { odsCode } } } } }'));
  const origins: string[] = initiatives.edges.flatMap(({ node }: any) => (node.organisation?.odsCode === 'RD8' ? [] : [node.id]));
  const record = `mutation ($key: ID!, $origin: ID!) { recordAdaptation(input: { key: $key, origin: $origin, status: PLANNING, taken: "t", openInitiative: true }) { __typename } }`;
  const working = '{ workingRevisions { title: id adaptedFrom { title } } }';
  const counts: number[] = [];
  for (const origin of origins.slice(0, 3)) {
    data(await kith.ask(record, { key: newId(), origin }, editor));
    await kith.drain();
    const seen = await statements(kith.test.dataSource, async () => {
      const { workingRevisions } = data(await kith.ask(working, {}, editor));
      expect(workingRevisions.filter(({ adaptedFrom }: any) => adaptedFrom)).toHaveLength(counts.length + 1);
    });
    counts.push(seen.length);
  }
  expect(counts).toEqual(Array(3).fill(counts[0]));
});

describe('search on the real catalogue', () => {
  const titles = async (search: string) =>
    data(
      await kith.ask(`query ($s: String!) { initiatives(search: $s, first: 5) { edges { node { slug primaryCapability { id } } } } }`, {
        s: search,
      }),
    ).initiatives.edges;

  test('finds e-prescribing by what people say instead', async () => {
    const found = await titles('getting rid of paper drug charts');
    expect(found[0].node.primaryCapability.id).toMatch(/prescrib/);
  });

  test('shows the part that meets the words, and that the text goes on', async () => {
    const { initiatives } = data(await kith.ask(`{ initiatives(search: "drug charts", first: 5) { edges { highlight } } }`));
    const parts = initiatives.edges.map(({ highlight }: any) => highlight);
    expect(parts.filter((part: string) => part.startsWith('… ') || part.endsWith(' …')).length).toBeGreaterThan(2);
  });

  test.each<[string, object | null]>([
    ['getting rid of paper drug charts', null],
    ['people watched over at home instead of in a bed', null],
    ['people watched over at home instead of in a bed', { stage: ['LIVE', 'SCALED'] }],
    ['doctors and nurses on duty at night', { checked: ['summary'] }],
  ])('finds and counts the same in any order: %s', async (search, filter) => {
    const ask = async (sort: string) => {
      const query = `query ($s: String!, $f: InitiativeFilter, $o: InitiativeSort) { initiatives(search: $s, filter: $f, sort: $o, first: 100) {
        totalCount facets { name values { value count selected } } edges { node { slug } } } }`;
      const { initiatives } = data(await kith.ask(query, { s: search, f: filter, o: sort }));
      return { ...initiatives, edges: initiatives.edges.map(({ node }: any) => node.slug).sort() };
    };
    const byRelevance = await ask('RELEVANCE');
    expect(byRelevance.totalCount).toBeGreaterThan(3);
    expect(byRelevance.totalCount).toBeLessThanOrEqual(100);
    expect(byRelevance).toEqual(await ask('NEWEST'));
  });

  test.each([
    '',
    'a',
    'the and of',
    '🙂🙂',
    'ஆரோக்கியம்',
    `'; drop table search_doc; --`,
    'x:* & !y | (z',
    'word '.repeat(4_000),
    '\\',
    '%_',
    '"unclosed',
  ])('takes %p without an error', async (search) => {
    const answer = await kith.ask(`query ($s: String!) { initiatives(search: $s, first: 1) { totalCount } }`, { s: search });
    expect(answer.errors).toBeUndefined();
  });
});

describe('similar on the real catalogue', () => {
  test('from e-CARE gives true reasons only', async () => {
    const { similar } = data(await kith.ask(INITIATIVE, { slug: 'mkuh-ecare-phased-rollout', first: 6 })).initiative;
    expect(similar.length).toBeGreaterThan(0);
    const rows = await kith.test.dataSource.query(`select ods_code, epr_supplier from organisation`);
    const epr = new Map(rows.map((row: { ods_code: string; epr_supplier: string }) => [row.ods_code, row.epr_supplier]));
    for (const { reasons, initiative } of similar) {
      const said = reasons.some(({ text }: { text: string }) => text.startsWith('both on '));
      expect(said).toBe(epr.get(initiative.organisation.odsCode) === epr.get('RD8'));
    }
  });

  test('of something still being typed finds its like, and nonsense finds nothing', async () => {
    const ask = async (title: string) =>
      data(
        await kith.ask(
          `query ($t: String!) { similarTo(title: $t, organisation: "RD8", scope: EVERYWHERE) { score initiative { primaryCapability { id } } } }`,
          { t: title },
        ),
      ).similarTo;
    // Not necessarily all: a record with e-prescribing at a trust on the same EPR is like it too.
    const found = await ask('Electronic prescribing replaces paper drug charts on wards');
    expect(found.filter(({ initiative }: any) => /prescrib/.test(initiative.primaryCapability.id)).length).toBeGreaterThanOrEqual(3);
    expect(await ask('zxqv wrtk plmb')).toEqual([]);
  });
});
