import { beforeAll, expect, test } from '@jest/globals';
import { addTrusts, signInEditors } from '../../test/scene.js';
import { signedIn, standSignedIn } from '../../test/signed-in.js';
import { useTestApp } from '../../test/test-app.js';

const kith = useTestApp();
const SAVE = `mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { ... on WorkingRevision { id version } } }`;
const NOTE = `mutation ($id: ID!) { noteEditing(id: $id) { person { name } since } }`;

let editors: Awaited<ReturnType<typeof signInEditors>>;
let second: Record<string, string>;
let id: string;

beforeAll(async () => {
  kith.clock.stand('2026-05-01T09:00:00Z');
  await addTrusts(kith);
  editors = await signInEditors(kith);
  second = await signedIn(kith.app, { name: 'Joe Bloggs', grants: [{ odsCode: 'AAA', role: 'approver' }] });
  const saved = await kith.ask(SAVE, { input: { key: 'p1', level: 'PUBLIC', content: { title: 'Watched' } } }, editors.AAA);
  id = saved.data.saveDraft.id;
});

const note = async (headers: Record<string, string>, of = id) => (await kith.ask(NOTE, { id: of }, headers)).data.noteEditing;

test('two editors learn of each other, and of whoever is gone no more', async () => {
  await standSignedIn(kith, '2026-05-01T12:00:00Z');
  expect(await note(editors.AAA)).toEqual([]);
  await standSignedIn(kith, '2026-05-01T12:00:40Z');
  const alder = { person: { name: 'Editor of Alder NHS Trust' }, since: '2026-05-01T12:00:00.000Z' };
  expect(await note(second)).toEqual([alder]);
  await standSignedIn(kith, '2026-05-01T12:00:44Z');
  expect(await note(editors.AAA)).toEqual([{ person: { name: 'Joe Bloggs' }, since: '2026-05-01T12:00:40.000Z' }]);
  // Forty-five seconds without a word.
  await standSignedIn(kith, '2026-05-01T12:01:26Z');
  expect(await note(editors.AAA)).toEqual([]);
  expect(await note(second)).toEqual([alder]);
  // Whoever comes back begins anew.
  expect(await note(editors.AAA)).toEqual([{ person: { name: 'Joe Bloggs' }, since: '2026-05-01T12:01:26.000Z' }]);
});

test('nobody else learns of it or is counted: another trust, a member, a reader, a wrong id', async () => {
  await standSignedIn(kith, '2026-05-02T12:00:00Z');
  await note(editors.AAA);
  const member = await signedIn(kith.app, { name: 'A member', grants: [{ odsCode: 'AAA', role: 'member' }] });
  for (const headers of [editors.BBB, member, {}]) expect(await note(headers)).toEqual([]);
  expect(await note(editors.AAA, 'no id')).toEqual([]);
  expect(await note(second)).toHaveLength(1);
});

test('what was not heard of is forgotten by the job of the day', async () => {
  await standSignedIn(kith, '2026-05-03T12:00:00Z');
  await note(second);
  await kith.drain();
  await standSignedIn(kith, '2026-05-04T12:00:00Z');
  await note(editors.AAA);
  await kith.drain();
  expect(await kith.test.dataSource.query(`select seen_at from presence`)).toEqual([{ seen_at: new Date('2026-05-04T12:00:00Z') }]);
});
