import { expect, test } from '@jest/globals';
import { addTrusts, signInEditors } from '../../test/scene.js';
import { useTestApp } from '../../test/test-app.js';
import { newId } from '../platform/ids.js';

const kith = useTestApp(addTrusts);

const SAVE = `mutation ($key: ID!, $id: ID, $version: Int, $title: String!, $products: [DraftProductInput!]) {
  saveDraft(input: { key: $key, id: $id, version: $version, content: {
    title: $title, summary: "s", outcome: "o", stage: LIVE, contact: { role: "r" }, products: $products } }) {
    __typename ... on WorkingRevision { id version content { title } } ... on Conflict { theirs { version } differingFields } } }`;

test('of five saves at once from the same version one is kept and the others see it', async () => {
  const { AAA } = await signInEditors(kith);
  const begun = await kith.ask(SAVE, { key: newId(), title: 'First' }, AAA);
  const { id, version } = begun.data.saveDraft;
  const answers = await Promise.all([1, 2, 3, 4, 5].map((n) => kith.ask(SAVE, { key: newId(), id, version, title: `Save ${n}` }, AAA)));
  const kinds = answers.map(({ data }) => data.saveDraft.__typename).sort();
  expect(kinds).toEqual(['Conflict', 'Conflict', 'Conflict', 'Conflict', 'WorkingRevision']);
  for (const { data } of answers) {
    if (data.saveDraft.__typename === 'Conflict')
      expect(data.saveDraft).toMatchObject({ theirs: { version: version + 1 }, differingFields: ['title'] });
  }
});

test('a double click with one key makes one initiative', async () => {
  const { AAA } = await signInEditors(kith);
  const key = newId();
  const answers = await Promise.all([1, 2, 3, 4].map(() => kith.ask(SAVE, { key, title: 'Clicked twice' }, AAA)));
  expect(new Set(answers.map(({ data }) => data.saveDraft.id)).size).toBe(1);
});

const PUBLISH = `mutation ($key: ID!, $id: ID!, $version: Int!) {
  publishInitiative(input: { key: $key, id: $id, version: $version, level: PUBLIC }) { __typename ... on Initiative { revisionNumber } } }`;
const REVISE = `mutation ($key: ID!, $id: ID!) { reviseInitiative(input: { key: $key, id: $id }) { __typename ... on WorkingRevision { version } } }`;

const FULL = `mutation ($key: ID!, $products: [DraftProductInput!]) {
  saveDraft(input: { key: $key, content: { title: "t", summary: "s", outcome: "o", stage: LIVE, primaryCapability: "e-prescribing",
    careSettings: ["acute-hospital"], contact: { role: "r" }, products: $products } }) { ... on WorkingRevision { id version missing { field } } } }`;

const begin = async (headers: Record<string, string>, products: object[]) =>
  (await kith.ask(FULL, { key: newId(), products }, headers)).data.saveDraft as { id: string; version: number };

test('of publications at once with different keys one publishes, and revising at once opens one revision', async () => {
  const { AAA } = await signInEditors(kith);
  const { id, version } = await begin(AAA, []);
  const published = await Promise.all([1, 2, 3].map(() => kith.ask(PUBLISH, { key: newId(), id, version }, AAA)));
  expect(published.map(({ data }) => data.publishInitiative.__typename).sort()).toEqual(['Initiative', 'NotFound', 'NotFound']);
  const revised = await Promise.all([1, 2, 3].map(() => kith.ask(REVISE, { key: newId(), id }, AAA)));
  expect(revised.map(({ data }) => data.reviseInitiative)).toEqual(Array(3).fill({ __typename: 'WorkingRevision', version: 1 }));
});

test('a double click on publish publishes once, and each click is told what was published', async () => {
  const { AAA } = await signInEditors(kith);
  const { id, version } = await begin(AAA, []);
  const key = newId();
  const clicks = await Promise.all([1, 2, 3].map(() => kith.ask(PUBLISH, { key, id, version }, AAA)));
  expect(clicks.map(({ data }) => data.publishInitiative)).toEqual(Array(3).fill({ __typename: 'Initiative', revisionNumber: 1 }));
  expect(
    await kith.test.dataSource.query(`select count(*)::int n from audit_event where subject_id = $1 and action = 'initiative.published'`, [
      id,
    ]),
  ).toEqual([{ n: 1 }]);
});

test('publications at once that name the same new products the other way round both succeed', async () => {
  const { AAA, BBB } = await signInEditors(kith);
  for (let round = 0; round < 5; round++) {
    const products = Array.from({ length: 30 }, (_, n) => ({ name: `Product ${round} ${n}`, supplier: `Supplier ${round} ${n}` }));
    const drafts = [await begin(AAA, products), await begin(BBB, [...products].reverse())];
    const answers = await Promise.all(
      drafts.map(({ id, version }, index) => kith.ask(PUBLISH, { key: newId(), id, version }, index === 0 ? AAA : BBB)),
    );
    expect(answers.map(({ data }) => data?.publishInitiative.__typename)).toEqual(['Initiative', 'Initiative']);
  }
  const [kept]: { products: number; supplied: number }[] = await kith.test.dataSource.query(
    `select count(*)::int products, count(supplier_key)::int supplied from product`,
  );
  expect(kept).toEqual({ products: 150, supplied: 150 });
});
