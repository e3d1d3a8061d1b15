import { expect, test } from '@jest/globals';
import { DataSource } from 'typeorm';
import { addTrusts, publishEntries, signInEditors } from '../../../test/scene.js';
import { signedIn } from '../../../test/signed-in.js';
import { useTestApp } from '../../../test/test-app.js';
import { newId } from '../../platform/ids.js';
import { LoadVocabularies } from '../../tags/load-vocabularies.js';

const STORY = 'Patients with frailty are looked after at home by a virtual ward with pulse oximeters and daily calls from a nurse.';
const plan = { stage: 'planned', primaryCapability: 'virtual-ward', summary: STORY };
const live = { ...plan, stage: 'live', assets: [{ title: 'Business case', kind: 'business-case' }] };
let editors: Awaited<ReturnType<typeof signInEditors>>;
let officer: Record<string, string>;

const kith = useTestApp(async (app) => {
  await app.app.get(LoadVocabularies).run();
  await addTrusts(app);
  const dataSource = app.app.get(DataSource);
  const board = newId();
  await dataSource.query(
    `insert into organisation (id, ods_code, name, kind, demonstration) values ($1, 'QA1B', 'QA1 Board', 'icb', false)`,
    [board],
  );
  await dataSource.query(`insert into membership (id, organisation_id, system_id) select $1, $2, id from system where ods_code = 'QA1'`, [
    newId(),
    board,
  ]);
  await publishEntries(app, [
    { slug: 'ward-a', organisation: 'AAA', level: 'system', content: plan },
    { slug: 'ward-b', organisation: 'BBB', level: 'network', content: plan },
    { slug: 'own-b', organisation: 'BBB', level: 'organisation', content: plan },
    {
      slug: 'summary-b',
      organisation: 'BBB',
      level: 'public',
      source: { title: 'S', url: '', date: null, summarisedBy: 'Kith' },
      content: plan,
    },
  ]);
  editors = await signInEditors(app);
  officer = await signedIn(app.app, { name: 'Officer', grants: [{ odsCode: 'QA1B', role: 'programme_officer' }] });
  await app.drain();
});

const LIST = `query ($state: OverlapState) { overlaps(area: "QA1", state: $state) { totalCount kinds { kind count } edges { node { id kind sentence state version viewerCanDecide
  members { initiative { slug } } changes { text before after } decisions { kind why lead { odsCode } decidedBy } comments { text name } } } } }`;
const list = async (headers?: Record<string, string>, variables = {}) => (await kith.ask(LIST, variables, headers)).data.overlaps;
const DECIDE = `mutation ($input: DecideOverlapInput!) { decideOverlap(input: $input) { __typename ... on Overlap { state version decision { kind } }
  ... on InvalidInput { problems { field } } ... on NotAllowed { message } ... on OverlapConflict { theirs { decision { why } } } } }`;
const decide = async (headers: Record<string, string>, input: object) =>
  (
    await kith.ask(
      DECIDE,
      { input: { key: newId(), kind: 'SHARED_PROCUREMENT', lead: 'AAA', why: 'One purchase.', version: 0, ...input } },
      headers,
    )
  ).data.decideOverlap;

test('members of the area see what its trusts plan in parallel, and nobody else sees the list', async () => {
  const seen = await list(editors.AAA);
  expect(seen).toMatchObject({ totalCount: 1, kinds: [{ kind: 'PARALLEL_PLAN', count: 1 }] });
  expect(seen.edges[0].node.members.map((member: { initiative: { slug: string } }) => member.initiative.slug)).toEqual([
    'ward-a',
    'ward-b',
  ]);
  expect(seen.edges[0].node).toMatchObject({
    sentence: 'Two trusts plan virtual ward and hospital at home.',
    state: 'OPEN',
    viewerCanDecide: false,
  });
  expect(await list(editors.CCC)).toBeNull();
  expect(await list()).toBeNull();
});

test('an officer decides, a member may not, and the second of two officers is told of the first', async () => {
  const [{ node }] = (await list(officer)).edges;
  expect(await decide(editors.AAA, { id: node.id })).toMatchObject({ __typename: 'NotAllowed' });
  expect(await decide(editors.CCC, { id: node.id })).toMatchObject({ __typename: 'NotFound' });
  expect(await decide(officer, { id: node.id, why: ' ', lead: 'CCC' })).toMatchObject({ problems: [{ field: 'why' }, { field: 'lead' }] });
  expect(await decide(officer, { id: node.id })).toEqual({
    __typename: 'Overlap',
    state: 'DECIDED',
    version: 1,
    decision: { kind: 'SHARED_PROCUREMENT' },
  });
  expect(await decide(officer, { id: node.id, kind: 'SEQUENCE' })).toMatchObject({ theirs: { decision: { why: 'One purchase.' } } });
  expect((await list(editors.BBB, { state: 'DECIDED' })).edges[0].node.decisions).toEqual([
    { kind: 'SHARED_PROCUREMENT', why: 'One purchase.', lead: { odsCode: 'AAA' }, decidedBy: 'Officer' },
  ]);
});

test('it keeps its id and opens again, saying what changed, when a plan goes live', async () => {
  const before = (await list(officer)).edges[0].node;
  await publishEntries(kith, [{ slug: 'ward-b', organisation: 'BBB', level: 'network', content: live }]);
  await kith.drain();
  const [{ node }] = (await list(officer)).edges;
  expect(node).toMatchObject({ id: before.id, kind: 'REINVENTING', state: 'REOPENED' });
  expect(node.changes).toEqual([{ text: 'The stage of “ward-b” (Birch NHS Trust) has changed.', before: 'Planned', after: 'Live' }]);
  expect(node.decisions).toHaveLength(1);
});

test('a member comments for the organisation they act for', async () => {
  const [{ node }] = (await list(editors.BBB)).edges;
  const say = (headers: Record<string, string>) =>
    kith.ask(
      `mutation ($input: CommentOnOverlapInput!) { commentOnOverlap(input: $input) { __typename ... on Overlap { comments { text name organisation { odsCode } } } } }`,
      { input: { key: newId(), id: node.id, text: 'We can show it.' } },
      headers,
    );
  expect((await say(editors.BBB)).data.commentOnOverlap.comments).toEqual([
    { text: 'We can show it.', name: 'Editor of Birch NHS Trust', organisation: { odsCode: 'BBB' } },
  ]);
  expect((await say(editors.CCC)).data.commentOnOverlap.__typename).toBe('NotFound');
});

test('it is gone for everybody where one of two is shown to fewer, and comes back as itself', async () => {
  const before = (await list(officer)).edges[0].node;
  const dataSource = kith.app.get(DataSource);
  await dataSource.query(`update initiative set level = 'organisation' where slug = 'ward-a'`);
  expect((await list(officer)).totalCount).toBe(0);
  expect((await list(editors.AAA)).totalCount).toBe(0);
  await dataSource.query(`update initiative set level = 'system' where slug = 'ward-a'`);
  expect((await list(officer)).edges[0].node.id).toBe(before.id);
});
