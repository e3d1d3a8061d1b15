import { beforeAll, describe, expect, it } from '@jest/globals';
import { addTrusts, publishEntries, signInEditors, type TrustCode } from '../../test/scene.js';
import { signedIn } from '../../test/signed-in.js';
import { useTestApp } from '../../test/test-app.js';
import { FollowSuccession } from '../organisations/follow-succession.js';
import { newId } from '../platform/ids.js';
import { LoadVocabularies } from '../tags/load-vocabularies.js';

const kith = useTestApp(async (app) => {
  await app.app.get(LoadVocabularies).run();
  await addTrusts(app);
});
let editor: Record<TrustCode, Record<string, string>>;
let member: Record<string, string>;
let stranger: Record<string, string>;

const LESSON = `id outcome happened advice capability { id } level quarter demonstration`;
const RESULT = `__typename ... on OwnQuietLesson { ${LESSON.replace('demonstration', '')} state sharedOn version couldHaveWritten system { odsCode } initiative { slug } }
  ... on NamesFound { names { text kind field } } ... on QuietLessonConflict { theirs { version } }
  ... on InvalidInput { problems { field message } } ... on NotAllowed { signInNeeded }`;
const FORM = {
  outcome: 'BAD',
  happened: 'We trained everybody a month before the start, and it was forgotten.',
  advice: 'Train on the ward in the week of the start.',
  capability: 'e-prescribing',
  level: 'NETWORK',
  namesAccepted: [],
};

async function change(name: string, input: object, headers: Record<string, string> = {}) {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const answer = await kith.ask(
    `mutation ($input: ${type}!) { ${name}(input: $input) { ${RESULT} } }`,
    { input: { key: newId(), ...input } },
    headers,
  );
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return answer.data[name];
}
const tell = (headers: Record<string, string>, more: object = {}) => change('tellQuietLesson', { ...FORM, ...more }, headers);
const read = async (id: string, headers: Record<string, string> = {}, demonstration = false) =>
  (
    await kith.ask(
      `query ($id: ID!, $d: Boolean) { quietLesson(id: $id, demonstration: $d) { ${LESSON} } }`,
      { id, d: demonstration },
      headers,
    )
  ).data.quietLesson;
const list = async (args: object, headers: Record<string, string> = {}) => {
  const answer = await kith.ask(
    `query ($search: String, $capability: ID, $demonstration: Boolean, $first: Int, $after: String) {
       quietLessons(search: $search, capability: $capability, demonstration: $demonstration, first: $first, after: $after) {
         totalCount pageInfo { endCursor hasNextPage } capabilities { count capability { id } } edges { cursor node { ${LESSON} } } } }`,
    args,
    headers,
  );
  if (answer.errors) throw new Error(answer.errors[0]?.message);
  return answer.data.quietLessons;
};
const idsOf = ({ edges }: { edges: { node: { id: string } }[] }) => edges.map(({ node }) => node.id);
const own = async (headers: Record<string, string>) =>
  (await kith.ask(`{ ownQuietLessons { id state level couldHaveWritten } }`, {}, headers)).data.ownQuietLessons;

beforeAll(async () => {
  kith.clock.stand('2026-10-05T12:00:00Z');
  const { dataSource } = kith.test;
  // Five take part in QA1 and one is in both areas; the fictional area has five.
  const [{ id: qa1 }] = await dataSource.query(`select id from system where ods_code = 'QA1'`);
  const [{ id: qc1 }] = await dataSource.query(`select id from system where ods_code = 'QC1'`);
  const [{ id: demo }] = await dataSource.query(`select id from system where ods_code = 'DEMOQ'`);
  const add = async (code: string, systems: string[], demonstration = false) => {
    const id = newId();
    await dataSource.query(
      `insert into organisation (id, ods_code, name, kind, town, demonstration) values ($1, $2, $3, 'acute', $4, $5)`,
      [id, code, `${code} General Hospitals NHS Trust`, `${code}town`, demonstration],
    );
    for (const system of systems)
      await dataSource.query(`insert into membership (id, organisation_id, system_id) values ($1, $2, $3)`, [newId(), id, system]);
    if (!demonstration) await signedIn(kith.app, { name: `Member of ${code}`, grants: [{ odsCode: code, role: 'member' }] });
  };
  await add('FFF', [qa1]);
  await add('GGG', [qa1]);
  await add('HHH', [qa1, qc1]);
  for (const code of ['DEMO2', 'DEMO3', 'DEMO4', 'DEMO5']) await add(code, [demo], true);
  editor = await signInEditors(kith);
  member = await signedIn(kith.app, { name: 'A member of Alder', grants: [{ odsCode: 'AAA', role: 'member' }] });
  stranger = await signedIn(kith.app, { name: 'Only signed in' });
  await dataSource.query(`update role_grant set starts_at = '2020-01-01'`);
});

describe('telling', () => {
  it('shares what happened and what to do, dated by quarter, and nothing of who', async () => {
    const told = await tell(editor.AAA);
    expect(told).toMatchObject({
      __typename: 'OwnQuietLesson',
      state: 'SHARED',
      quarter: '2026-Q4',
      sharedOn: '2026-10-05',
      version: 1,
      couldHaveWritten: 6,
    });
    expect(await read(told.id, editor.CCC)).toEqual({
      id: told.id,
      outcome: 'BAD',
      happened: FORM.happened,
      advice: FORM.advice,
      capability: { id: 'e-prescribing' },
      level: 'NETWORK',
      quarter: '2026-Q4',
      demonstration: false,
    });
    expect(idsOf(await list({}, editor.CCC))).toContain(told.id);
  });

  it('is one lesson for one key', async () => {
    const key = newId();
    const first = await tell(editor.AAA, { key });
    expect((await tell(editor.AAA, { key })).id).toBe(first.id);
  });

  it('is for those who write for the organisation they act for', async () => {
    expect(await tell({})).toMatchObject({ __typename: 'NotAllowed', signInNeeded: true });
    expect(await tell(member)).toMatchObject({ __typename: 'NotAllowed', signInNeeded: false });
    expect(await tell(stranger)).toMatchObject({ __typename: 'NotAllowed', signInNeeded: false });
  });

  it.each<[string, object]>([
    ['happened', { happened: ' ' }],
    ['advice', { advice: 'x'.repeat(4_001) }],
    ['happened', { happened: 'It concerned 943 476 5919.' }],
    ['advice', { advice: 'Write to a.b@nhs.net' }],
    ['capability', { capability: 'no-such-thing' }],
    ['initiative', { initiative: newId() }],
    ['initiative', { initiative: 'no id' }],
    ['system', { level: 'SYSTEM', system: 'QC1' }],
  ])('refuses a wrong %s', async (field, more) => {
    expect(await tell(editor.AAA, more)).toMatchObject({ __typename: 'InvalidInput', problems: [{ field }] });
  });

  it('warns of names until each is said to stay', async () => {
    const text = { happened: 'At Alder we rang 01908 996 000.', advice: 'Ask CCC or Cedar.' };
    const warned = await tell(editor.AAA, text);
    expect(warned).toEqual({
      __typename: 'NamesFound',
      names: [
        { text: 'Alder', kind: 'ORGANISATION', field: 'happened' },
        { text: '01908 996 000', kind: 'TELEPHONE', field: 'happened' },
        { text: 'CCC', kind: 'CODE', field: 'advice' },
        { text: 'Cedar', kind: 'ORGANISATION', field: 'advice' },
      ],
    });
    expect(await tell(editor.AAA, { ...text, namesAccepted: ['Alder', 'CCC'] })).toMatchObject({ __typename: 'NamesFound' });
    expect(await tell(editor.AAA, { ...text, namesAccepted: warned.names.map((one: { text: string }) => one.text) })).toMatchObject({
      __typename: 'OwnQuietLesson',
    });
  });

  it('knows a product from what anyone may read, and from nothing else', async () => {
    await publishEntries(kith, [
      { slug: 'open', organisation: 'BBB', level: 'public', content: { products: [{ name: 'Openware', supplier: 'Openers' }] } },
      { slug: 'closed', organisation: 'BBB', level: 'system', content: { products: [{ name: 'Closedware', supplier: 'Closers' }] } },
    ]);
    const warned = await tell(editor.CCC, { happened: 'openware by Openers, closedware by Closers' });
    expect(warned.names).toMatchObject([
      { text: 'openware', kind: 'SUPPLIER' },
      { text: 'Openers', kind: 'SUPPLIER' },
    ]);
  });

  it('keeps the initiative it comes from to the own editors', async () => {
    const ids = await publishEntries(kith, [{ slug: 'ours', organisation: 'AAA', level: 'organisation' }]);
    expect(await tell(editor.AAA, { initiative: ids.ours })).toMatchObject({ initiative: { slug: 'ours' } });
    expect(await tell(editor.BBB, { initiative: ids.ours })).toMatchObject({
      __typename: 'InvalidInput',
      problems: [{ field: 'initiative' }],
    });
  });

  it('is refused where too few could have written it', async () => {
    const refused = await tell(editor.CCC, { level: 'SYSTEM' });
    expect(refused).toMatchObject({ __typename: 'InvalidInput', problems: [{ field: 'level' }] });
    expect(refused.problems[0].message).toMatch(/^Only 2 organisations that take part in QC1/);
    expect(await tell(editor.AAA, { level: 'SYSTEM' })).toMatchObject({ couldHaveWritten: 5, system: { odsCode: 'QA1' } });
  });

  it('asks for one area where there are several', async () => {
    const both = await signedIn(kith.app, { name: 'Editor of HHH', grants: [{ odsCode: 'HHH', role: 'editor' }] });
    expect(await tell(both, { level: 'SYSTEM' })).toMatchObject({ __typename: 'InvalidInput', problems: [{ field: 'system' }] });
    const told = await tell(both, { level: 'SYSTEM', system: 'qa1' });
    expect(told).toMatchObject({ system: { odsCode: 'QA1' } });
    // Whoever could compare what two areas are shown would know the one that is in both.
    expect(await read(told.id, editor.AAA)).not.toBeNull();
    expect(await read(told.id, editor.CCC)).toBeNull();
  });
});

describe('the check while writing', () => {
  const check = async (headers: Record<string, string>, args: object) =>
    (
      await kith.ask(
        `query ($happened: String!, $advice: String!, $level: LessonLevel!, $system: String) {
           quietLessonCheck(happened: $happened, advice: $advice, level: $level, system: $system) { names { text kind } problems { field } couldHaveWritten sentence } }`,
        { happened: '', advice: '', level: 'NETWORK', ...args },
        headers,
      )
    ).data.quietLessonCheck;

  it('says what telling would say', async () => {
    expect(await check(editor.AAA, { happened: 'Birch said', advice: 'a@b.uk', level: 'SYSTEM' })).toMatchObject({
      names: [{ text: 'Birch', kind: 'ORGANISATION' }],
      problems: [{ field: 'advice' }],
      couldHaveWritten: 5,
      sentence: expect.stringMatching(/^5 organisations that take part in QA1/),
    });
    expect(await check(editor.CCC, { level: 'SYSTEM' })).toMatchObject({ problems: [{ field: 'level' }], couldHaveWritten: 2 });
  });

  it('is for tellers', async () => {
    for (const headers of [{}, member, stranger]) expect(await check(headers, {})).toBeNull();
  });
});

describe('who sees a lesson', () => {
  it.each<[string, Record<string, boolean>]>([
    ['SYSTEM', { AAA: true, BBB: true, member: true, CCC: false, DEMOX: false, stranger: false, nobody: false }],
    ['NETWORK', { AAA: true, BBB: true, member: true, CCC: true, DEMOX: false, stranger: false, nobody: false }],
    ['PUBLIC', { AAA: true, BBB: true, member: true, CCC: true, DEMOX: true, stranger: true, nobody: true }],
  ])('at level %s', async (level, seen) => {
    const { id } = await tell(editor.AAA, { level });
    const viewers: Record<string, Record<string, string>> = { ...editor, member, stranger, nobody: {} };
    for (const [name, may] of Object.entries(seen)) {
      expect({ name, seen: (await read(id, viewers[name])) !== null }).toEqual({ name, seen: may });
      expect({ name, listed: idsOf(await list({ first: 100 }, viewers[name])).includes(id) }).toEqual({ name, listed: may });
    }
  });

  it('stays with the area it was told to when its teller moves', async () => {
    const { id } = await tell(editor.AAA, { level: 'SYSTEM' });
    const move = (from: string, to: string) =>
      kith.test.dataSource.query(
        `update membership set system_id = (select id from system where ods_code = $2) where system_id = (select id from system where ods_code = $1)
           and organisation_id = (select id from organisation where ods_code = 'AAA')`,
        [from, to],
      );
    await move('QA1', 'QC1');
    try {
      expect(await read(id, editor.BBB)).not.toBeNull();
      expect(await read(id, editor.CCC)).toBeNull();
      expect((await own(editor.AAA)).map((one: { id: string }) => one.id)).toContain(id);
    } finally {
      await move('QC1', 'QA1');
    }
  });

  it('stands behind the glass where it is fictional', async () => {
    const { id } = await tell(editor.DEMOX, { level: 'PUBLIC' });
    expect(await read(id, editor.DEMOX)).toMatchObject({ demonstration: true });
    for (const headers of [{}, editor.AAA]) {
      expect(await read(id, headers)).toBeNull();
      expect(idsOf(await list({ first: 100 }, headers))).not.toContain(id);
      expect(await read(id, headers, true)).toMatchObject({ id });
      expect(idsOf(await list({ first: 100, demonstration: true }, headers))).toEqual([id]);
    }
    expect(idsOf(await list({ first: 100, demonstration: false }, editor.DEMOX))).not.toContain(id);
  });
});

describe('the list', () => {
  const told: Record<string, string> = {};
  beforeAll(async () => {
    await kith.test.dataSource.query(`update quiet_lesson set state = 'withdrawn'`);
    const at = async (day: string, name: string, more: object) => {
      kith.clock.stand(`${day}T12:00:00Z`);
      told[name] = (await tell(editor.AAA, more)).id;
    };
    await at('2026-02-01', 'old', { happened: 'Drug charts were lost.', capability: 'e-prescribing' });
    await at('2026-05-01', 'ward', { happened: 'Nobody rang the families.', capability: 'virtual-ward' });
    await at('2026-06-30', 'sepsis', { happened: 'The alarm was too loud.', capability: 'decision-support' });
    await at('2026-05-20', 'hidden', { happened: 'Families of our area.', level: 'SYSTEM', capability: 'virtual-ward' });
    kith.clock.stand('2026-10-05T12:00:00Z');
  });

  it('begins with the newest quarter; within it order tells nothing', async () => {
    const same = [told.ward, told.sepsis].sort();
    expect(idsOf(await list({}, editor.CCC))).toEqual([...same, told.old]);
  });

  it('comes in pages whose cursors are the viewer’s own', async () => {
    const found: string[] = [];
    let after: string | null = null;
    do {
      const page: any = await list({ first: 1, after }, editor.CCC);
      expect(page.totalCount).toBe(3);
      found.push(...idsOf(page));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(found).toEqual(idsOf(await list({}, editor.CCC)));
    const { endCursor } = (await list({ first: 1 }, editor.CCC)).pageInfo;
    await expect(list({ first: 1, after: endCursor }, editor.BBB)).rejects.toThrow('another list');
  });

  it('is found by words, by other names of the same thing, and by capability', async () => {
    expect(idsOf(await list({ search: 'alarms' }, editor.CCC))).toEqual([told.sepsis]);
    expect(idsOf(await list({ search: 'hospital at home families' }, editor.CCC))).toEqual([told.ward]);
    expect(idsOf(await list({ search: 'families alarms' }, editor.CCC))).toEqual([]);
    expect(idsOf(await list({ capability: 'e-prescribing' }, editor.CCC))).toEqual([told.old]);
  });

  it('counts what this viewer may see, whichever capability was chosen', async () => {
    const counts = async (headers: Record<string, string>) =>
      (await list({ search: 'families', capability: 'e-prescribing' }, headers)).capabilities.map((one: any) => [
        one.capability.id,
        one.count,
      ]);
    expect(await counts(editor.CCC)).toEqual([['virtual-ward', 1]]);
    expect(await counts(editor.BBB)).toEqual([['virtual-ward', 2]]);
  });

  it.each(['the and of', '🙂', `'; drop table quiet_lesson; --`, 'x:* & !y | (z', '\\', '\0', 'word '.repeat(4_000)])(
    'takes %p without an error',
    async (search) => {
      expect((await list({ search })).totalCount).toBe(0);
    },
  );
});

describe('own lessons', () => {
  it('are listed for the editors of the organisation acted for, and nobody else', async () => {
    const { id } = await tell(editor.BBB);
    expect((await own(editor.BBB)).map((one: { id: string }) => one.id)).toEqual([id]);
    for (const headers of [{}, member, stranger]) expect(await own(headers)).toEqual([]);
    expect((await own(editor.CCC)).map((one: { id: string }) => one.id)).not.toContain(id);
  });

  it('are changed by the whole form, from the version one has seen; the quarter stays', async () => {
    kith.clock.stand('2026-08-01T12:00:00Z');
    const { id } = await tell(editor.AAA);
    kith.clock.stand('2026-10-05T12:00:00Z');
    const changed = await change('changeQuietLesson', { ...FORM, id, version: 1, advice: 'Train twice.', level: 'PUBLIC' }, editor.AAA);
    expect(changed).toMatchObject({
      __typename: 'OwnQuietLesson',
      advice: 'Train twice.',
      level: 'PUBLIC',
      version: 2,
      quarter: '2026-Q3',
    });
    expect(idsOf(await list({ search: 'twice' }))).toEqual([id]);
    expect(await change('changeQuietLesson', { ...FORM, id, version: 1 }, editor.AAA)).toMatchObject({
      __typename: 'QuietLessonConflict',
      theirs: { version: 2 },
    });
    expect(await change('changeQuietLesson', { ...FORM, id, version: 2, happened: 'At Alder' }, editor.AAA)).toMatchObject({
      __typename: 'NamesFound',
    });
  });

  it('are withdrawn at once, and stay with their editors', async () => {
    const { id } = await tell(editor.AAA, { level: 'PUBLIC' });
    expect(await change('withdrawQuietLesson', { id }, editor.AAA)).toMatchObject({ state: 'WITHDRAWN' });
    for (const headers of [{}, editor.AAA, editor.CCC]) expect(await read(id, headers)).toBeNull();
    expect((await own(editor.AAA)).find((one: { id: string }) => one.id === id)).toMatchObject({ state: 'WITHDRAWN' });
    expect(await change('changeQuietLesson', { ...FORM, id, version: 2 }, editor.AAA)).toMatchObject({ __typename: 'NotAllowed' });
  });

  it('are of the organisation that follows, and nobody else sees a difference', async () => {
    const { dataSource } = kith.test;
    const former = newId();
    await dataSource.query(`insert into organisation (id, ods_code, name, kind) values ($1, 'KKK', 'Kiln NHS Trust', 'acute')`, [former]);
    const theirs = await signedIn(kith.app, { name: 'Editor of KKK', grants: [{ odsCode: 'KKK', role: 'editor' }] });
    const { id } = await tell(theirs, { level: 'PUBLIC' });
    const before = await read(id, editor.CCC);
    await dataSource.query(`update organisation set closed_on = '2026-10-01' where id = $1`, [former]);
    await dataSource.query(
      `insert into succession (id, predecessor_id, successor_id, date) select $1, $2, id, '2026-10-01' from organisation where ods_code = 'AAA'`,
      [newId(), former],
    );
    await kith.app.get(FollowSuccession, { strict: false }).run();
    expect((await own(editor.AAA)).map((one: { id: string }) => one.id)).toContain(id);
    expect(await read(id, editor.CCC)).toEqual(before);
  });

  it('are nobody else’s to change: not theirs and not there are one answer', async () => {
    const { id } = await tell(editor.AAA, { level: 'PUBLIC' });
    for (const headers of [member, editor.CCC]) {
      for (const given of [id, newId(), 'no id']) {
        expect(await change('withdrawQuietLesson', { id: given }, headers)).toEqual({ __typename: 'NotFound' });
        expect(await change('changeQuietLesson', { ...FORM, id: given, version: 1 }, headers)).toEqual({ __typename: 'NotFound' });
      }
    }
    expect(await change('withdrawQuietLesson', { id }, {})).toMatchObject({ __typename: 'NotAllowed', signInNeeded: true });
  });
});
