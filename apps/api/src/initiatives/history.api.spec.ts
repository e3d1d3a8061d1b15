import { describe, expect, test } from '@jest/globals';
import { addTrusts, publishEntries, signInEditors, type TrustCode } from '../../test/scene.js';
import { signedIn } from '../../test/signed-in.js';
import { useTestApp } from '../../test/test-app.js';
import { newId } from '../platform/ids.js';

const HISTORY = `query ($slug: String!, $textsOf: [ID!]) { initiativeHistory(slug: $slug, textsOf: $textsOf) { initiative { title } revisions { id number level isCurrent publishedBy { name } texts { field text } } } }`;
const RESTORE = `mutation ($input: RestoreRevisionInput!) { restoreRevision(input: $input) { __typename ... on WorkingRevision { id version level content { title } } ... on NotFound { message } ... on NotAllowed { message signInNeeded } } }`;

let editors: Record<TrustCode, Record<string, string>>;
let ids: Record<string, string>;
const kith = useTestApp(async (opened) => {
  await addTrusts(opened);
  editors = await signInEditors(opened);
  // The same address again with another text is another revision.
  await publishEntries(opened, [
    { slug: 'charts', organisation: 'AAA', level: 'organisation', content: { title: 'Inside only', impact: 'SECRET' } },
  ]);
  await publishEntries(opened, [
    { slug: 'charts', organisation: 'AAA', level: 'network', content: { title: 'For members', contact: { role: 'Pharmacist' } } },
  ]);
  ids = await publishEntries(opened, [
    { slug: 'charts', organisation: 'AAA', level: 'public', content: { title: 'For all', contact: { role: 'Pharmacist' } } },
  ]);
  await publishEntries(opened, [{ slug: 'closed', organisation: 'AAA', level: 'organisation' }]);
  const [{ id }] = await opened.test.dataSource.query(`select id from person where name = 'Editor of Alder NHS Trust'`);
  await opened.test.dataSource.query(`update revision set decided_by_id = $1`, [id]);
});
const history = async (as: Record<string, string> = {}, textsOf: string[] = [], slug = 'charts') => {
  const { data, errors } = await kith.ask(HISTORY, { slug, textsOf }, as);
  if (errors) throw new Error(JSON.stringify(errors));
  return data.initiativeHistory;
};
const numbered = (of: { revisions: { number: number; level: string }[] }) => of.revisions.map(({ number, level }) => `${number} ${level}`);

describe('history', () => {
  test('shows each revision only to those who may know of its own level, and leaves no gap', async () => {
    expect(numbered(await history(editors.AAA))).toEqual(['3 PUBLIC', '2 NETWORK', '1 ORGANISATION']);
    expect(numbered(await history(editors.CCC))).toEqual(['2 PUBLIC', '1 NETWORK']);
    expect(numbered(await history())).toEqual(['1 PUBLIC']);
    const revisions = (await history(editors.AAA)).revisions;
    const hidden = revisions[2].id;
    expect(JSON.stringify(await history(editors.CCC, [hidden]))).not.toContain('SECRET');
    expect(JSON.stringify(await history(editors.AAA, [hidden]))).toContain('SECRET');
    expect([await history(editors.CCC, [], 'closed'), await history({}, [], 'no-such')]).toEqual([null, null]);
  });

  test('keeps a former partner and a new one out of what was not theirs', async () => {
    const [{ id }] = await kith.test.dataSource.query(`select id from organisation where ods_code = 'BBB'`);
    await kith.test.dataSource.query(`update initiative set member_ids = array_append(member_ids, $2) where id = $1`, [ids.charts, id]);
    expect(numbered(await history(editors.BBB))).toEqual(['2 PUBLIC', '1 NETWORK']);
    await kith.test.dataSource.query(`update initiative set member_ids = array_remove(member_ids, $2) where id = $1`, [ids.charts, id]);
  });

  test('names whoever published to members of the lead, and the contact to members', async () => {
    const nameFor = async (as: Record<string, string>) => (await history(as)).revisions[0].publishedBy?.name ?? null;
    expect([await nameFor(editors.AAA), await nameFor(editors.CCC), await nameFor({})]).toEqual(['Editor of Alder NHS Trust', null, null]);
    const [current] = (await history()).revisions;
    expect(JSON.stringify(await history(editors.CCC, [current.id]))).toContain('Pharmacist');
    const shown = (await history({}, [current.id])).revisions[0].texts;
    expect(shown).toContainEqual({ field: 'title', text: 'For all' });
    expect(JSON.stringify(shown)).not.toContain('Pharmacist');
  });
});

describe('restoring', () => {
  test('opens a working revision from the older one at today’s level, and never writes over another’s work', async () => {
    const restore = async (revisionId: string, as: Record<string, string> = editors.AAA, id: string | undefined = ids.charts) =>
      (await kith.ask(RESTORE, { input: { key: newId(), id, revisionId } }, as)).data.restoreRevision;
    const [, second, first] = (await history(editors.AAA)).revisions;
    expect(await restore(newId())).toMatchObject({ __typename: 'NotFound' });
    expect(await restore(second.id, editors.CCC)).toMatchObject({ __typename: 'NotAllowed', signInNeeded: false });
    expect(await restore(second.id, {})).toMatchObject({ signInNeeded: true });
    expect(await restore(second.id, editors.CCC, newId())).toMatchObject({ __typename: 'NotFound' });
    expect(await restore(second.id)).toMatchObject({
      __typename: 'WorkingRevision',
      id: ids.charts,
      level: 'PUBLIC',
      content: { title: 'For members' },
    });
    expect(await restore(first.id)).toMatchObject({ __typename: 'NotAllowed', message: expect.stringContaining('write over') });
    const member = { ...(await signedIn(kith.app, { name: 'Mem Ber', grants: [{ odsCode: 'AAA', role: 'member' }] })) };
    expect(await restore(second.id, member)).toMatchObject({ __typename: 'NotAllowed' });
  });
});
