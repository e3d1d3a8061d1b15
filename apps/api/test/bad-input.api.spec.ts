import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { newId } from '../src/platform/ids.js';
import { addTrusts, publishEntries, signInEditors } from './scene.js';
import { useTestApp } from './test-app.js';

const kith = useTestApp(addTrusts);

/** What a client could make up, knowing how a cursor is marked. */
function madeUpCursor(body: string, scope: unknown): string {
  const encoded = Buffer.from(body).toString('base64url');
  const mark = createHash('sha256')
    .update(`${JSON.stringify(scope)}\n${encoded}`)
    .digest()
    .subarray(0, 9)
    .toString('base64url');
  return `${encoded}.${mark}`;
}

const BODIES = ['["a","b"]', '[1,2]', '["a\\u0000","00000000-0000-4000-8000-000000000000"]', '"x"', '{}', 'null', 'no json', '[]'];

test.each(BODIES)('a made-up cursor %s is a bad request in every list', async (body) => {
  const organisations = madeUpCursor(body, [{ mark: '', demonstration: false }, [], null, null]);
  const initiatives = madeUpCursor(body, [null, null, false, null, {}, 'newest']);
  const answers = [
    await kith.ask('query ($after: String) { organisations(after: $after) { totalCount } }', { after: organisations }),
    await kith.ask('query ($after: String) { initiatives(after: $after) { totalCount } }', { after: initiatives }),
  ];
  for (const { errors } of answers)
    expect(errors).toEqual([expect.objectContaining({ extensions: expect.objectContaining({ code: 'BAD_REQUEST' }) })]);
});

test.each(['2026-02-31', '0000-01-01', '2026-13-01', 'today'])('the day %s is a bad request, the first time and compiled', async (asOf) => {
  for (let time = 0; time < 3; time++) {
    const { errors } = await kith.ask('query ($asOf: Date) { system(odsCode: "QA1") { organisations(asOf: $asOf) { name } } }', { asOf });
    expect(errors).toEqual([expect.objectContaining({ extensions: expect.objectContaining({ code: 'BAD_REQUEST' }) })]);
  }
});

test.each(['2026-02-31', '0000', '0000-05'])('the date %s is not kept', async (stageAsOf) => {
  const { AAA } = await signInEditors(kith);
  const save = `mutation ($key: ID!, $stageAsOf: PartialDate) { saveDraft(input: { key: $key, content: { title: "t", stageAsOf: $stageAsOf } }) { __typename } }`;
  const { data, errors } = await kith.ask(save, { key: newId(), stageAsOf }, AAA);
  expect(data).toBeNull();
  expect(errors?.[0]?.extensions.code).toBe('BAD_REQUEST');
});

test.each(['\0', 'A\0A', '\ud800', ''])('acting for the code %j is not allowed', async (odsCode) => {
  const { AAA } = await signInEditors(kith);
  const { data } = await kith.ask('mutation ($odsCode: String) { actFor(odsCode: $odsCode) { __typename } }', { odsCode }, AAA);
  expect(data.actFor.__typename).toBe('NotAllowed');
});

test.each(['', 'x', '\0'])('an adaptation is not tied to the initiative %j', async (initiative) => {
  const { BBB } = await signInEditors(kith);
  const slug = `taken-${newId()}`;
  const { [slug]: origin } = await publishEntries(kith, [{ slug, organisation: 'AAA' }]);
  const record = `mutation ($key: ID!, $origin: ID!) { recordAdaptation(input: { key: $key, origin: $origin, status: LIVE, taken: "t" }) { ... on Adaptation { id version } } }`;
  const { recordAdaptation } = (await kith.ask(record, { key: newId(), origin }, BBB)).data;
  const update = `mutation ($key: ID!, $id: ID!, $version: Int!, $initiative: ID) {
    updateAdaptation(input: { key: $key, id: $id, version: $version, initiative: $initiative }) { __typename ... on InvalidInput { problems { field } } } }`;
  const { data } = await kith.ask(update, { key: newId(), ...recordAdaptation, initiative }, BBB);
  expect(data.updateAdaptation).toEqual({ __typename: 'InvalidInput', problems: [{ field: 'initiative' }] });
});

test('a key that was used for one change is refused for another, and gives the first outcome again', async () => {
  const { AAA } = await signInEditors(kith);
  const key = newId();
  const save = 'mutation ($key: ID!) { saveDraft(input: { key: $key, content: { title: "t" } }) { ... on WorkingRevision { id } } }';
  const first = await kith.ask(save, { key }, AAA);
  expect((await kith.ask(save, { key }, AAA)).data).toEqual(first.data);
  const archive = 'mutation ($key: ID!, $id: ID!) { archiveInitiative(input: { key: $key, id: $id, reason: "r" }) { __typename } }';
  const request =
    'mutation ($key: ID!) { requestTerm(input: { key: $key, vocabulary: CAPABILITY, label: "New", why: "" }) { __typename } }';
  for (const other of [archive, request]) {
    const { data, errors } = await kith.ask(other, { key, id: first.data.saveDraft.id }, AAA);
    expect(data).toBeNull();
    expect(errors).toEqual([expect.objectContaining({ extensions: expect.objectContaining({ code: 'BAD_REQUEST' }) })]);
  }
});

test.each(['\0', 'q\0', '\ud800', 'x'.repeat(70_000)])('a board question or a subject %# that nothing has finds nothing', async (id) => {
  const shown = await kith.ask(`query ($id: ID!) { shownAnswers(question: $id) { totalCount } }`, { id });
  expect(shown.data?.shownAnswers).toEqual({ totalCount: 0 });
  const { data } = await kith.ask(`query ($of: [ID!]) { boardQuestion(id: "q2") { approaches(successMeasure: $of) { totalCount } } }`, {
    of: [id],
  });
  expect(data?.boardQuestion).toEqual({ approaches: { totalCount: 0 } });
});
