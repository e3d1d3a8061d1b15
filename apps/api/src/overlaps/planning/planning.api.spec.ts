import { beforeAll, beforeEach, describe, expect, it, test } from '@jest/globals';
import { DataSource } from 'typeorm';
import { addTrusts, publishEntries, signInEditors, type TrustCode } from '../../../test/scene.js';
import { signedIn } from '../../../test/signed-in.js';
import { statements } from '../../../test/statements.js';
import { useTestApp } from '../../../test/test-app.js';
import { newId } from '../../platform/ids.js';
import { LoadVocabularies } from '../../tags/load-vocabularies.js';
import { nearestFirst, readAnswer } from './reuse.rules.js';

type Headers = Record<string, string>;

const kith = useTestApp(async (app) => {
  await app.app.get(LoadVocabularies).run();
  await addTrusts(app);
  await app.test.dataSource.query(
    `with o as (insert into organisation (id, ods_code, name, kind) values ($1, 'QAI', 'Office of A', 'icb') returning id)
     insert into membership (id, organisation_id, system_id) select $2, o.id, s.id from o, system s where s.ods_code = 'QA1'`,
    [newId(), newId()],
  );
});
let editor: Record<TrustCode, Headers>;
let as: Record<'member' | 'officer' | 'nobody', Headers>;
let ids: Record<string, string>;

const CHECK = `id title stage viewerMayAnswer capability { id nationally } found { relation peer initiative { slug } }
  answer { kind reason answeredBy of { slug } capability { id } shown { title initiative { slug } } }`;
const check = async (by: Headers, id = ids.plan, capability?: string) =>
  (
    await kith.ask(
      `query ($id: ID!, $capability: ID) { reuseCheck(id: $id, capability: $capability) { ${CHECK} } }`,
      { id, capability },
      by,
    )
  ).data.reuseCheck;
const answer = async (by: Headers, more: object = {}) =>
  (
    await kith.ask(
      `mutation ($input: AnswerReuseInput!) { answerReuse(input: $input) { __typename ... on ReuseCheck { ${CHECK} } ... on NotAllowed { signInNeeded } ... on InvalidInput { problems { field } } } }`,
      { input: { key: newId(), id: ids.plan, kind: 'GO_ON', reason: 'Ours is for children.', ...more } },
      by,
    )
  ).data.answerReuse;

beforeAll(async () => {
  editor = await signInEditors(kith);
  as = {
    member: await signedIn(kith.app, { name: 'Mia', grants: [{ odsCode: 'AAA', role: 'member' }] }),
    officer: await signedIn(kith.app, { name: 'Olu', grants: [{ odsCode: 'QAI', role: 'programme_officer' }] }),
    nobody: {},
  };
  const content = { primaryCapability: 'e-prescribing', stage: 'live' };
  ids = await publishEntries(kith, [
    { slug: 'plan', organisation: 'AAA', level: 'system', content: { ...content, stage: 'planned' } },
    { slug: 'kept-close', organisation: 'AAA', level: 'organisation', content: { ...content, stage: 'planned' } },
    { slug: 'live-next-door', organisation: 'BBB', level: 'system', content },
    { slug: 'hidden-next-door', organisation: 'BBB', level: 'organisation', content },
    { slug: 'stopped-next-door', organisation: 'BBB', level: 'public', content: { ...content, stage: 'stopped' } },
    { slug: 'joint', organisation: 'BBB', level: 'public', content: { ...content, partners: [{ odsCode: 'AAA', name: '' }] } },
    { slug: 'another-thing', organisation: 'BBB', level: 'public', content: { ...content, primaryCapability: 'virtual-ward' } },
    { slug: 'far-away', organisation: 'CCC', level: 'public', content },
  ]);
});
beforeEach(() => kith.app.get(DataSource).query(`delete from reuse_answer`));

describe('what there is already', () => {
  it('is for the same capability, in the same area or with peers, and visible to whoever asks', async () => {
    expect(await check(editor.AAA)).toMatchObject({
      title: 'plan',
      stage: 'PLANNED',
      capability: { id: 'e-prescribing' },
      viewerMayAnswer: true,
      answer: null,
      found: [{ relation: 'SAME_SYSTEM', initiative: { slug: 'live-next-door' } }],
    });
    expect((await check(editor.AAA, ids.plan, 'virtual-ward')).found.map((one: any) => one.initiative.slug)).toEqual(['another-thing']);
    expect(await check(editor.AAA, ids.plan, 'no-such-term')).toMatchObject({ capability: null, found: [] });
  });

  it('is told to members and programme offices of the area, and to nobody else', async () => {
    expect(await check(as.member)).toMatchObject({ viewerMayAnswer: false });
    expect(await check(as.officer)).toMatchObject({ viewerMayAnswer: false });
    expect(await check(as.officer, ids['kept-close'])).toBeNull();
    for (const by of [editor.BBB, editor.CCC, editor.DEMOX, as.nobody]) expect(await check(by)).toBeNull();
    for (const id of [newId(), 'no id']) expect(await check(editor.AAA, id)).toBeNull();
    // While its trust's wish to have it removed waits, it is nobody's.
    const removed = (now: boolean) => kith.app.get(DataSource).query(`update initiative set removed = $2 where id = $1`, [ids.plan, now]);
    await removed(true);
    expect(await check(editor.AAA)).toBeNull();
    await removed(false);
  });
});

describe('what is said of it', () => {
  it('is kept with what was shown then, and changed', async () => {
    expect(await answer(editor.AAA)).toMatchObject({
      __typename: 'ReuseCheck',
      answer: {
        kind: 'GO_ON',
        reason: 'Ours is for children.',
        answeredBy: 'Editor of Alder NHS Trust',
        of: null,
        shown: [{ title: 'live-next-door', initiative: { slug: 'live-next-door' } }],
      },
    });
    expect(await answer(editor.AAA, { kind: 'COPY', of: ids['live-next-door'], reason: null })).toMatchObject({
      answer: { kind: 'COPY', reason: '', of: { slug: 'live-next-door' } },
    });
    expect((await check(as.officer)).answer).toMatchObject({ kind: 'COPY', answeredBy: null, shown: [{ title: 'live-next-door' }] });
    expect((await check(as.member)).answer.answeredBy).toBe('Editor of Alder NHS Trust');
    const acts: { detail: object }[] = await kith.app
      .get(DataSource)
      .query(`select detail from audit_event where action = 'reuse.answered' order by at`);
    expect(acts.map(({ detail }) => detail)).toEqual([{ kind: 'go_on' }, { kind: 'copy', before: 'go_on' }]);
    const kept: unknown[] = await kith.app.get(DataSource).query(`select 1 from reuse_answer`);
    expect(kept).toHaveLength(2);
  });

  it('names nothing that the reader may not see any more', async () => {
    await answer(editor.AAA, { kind: 'JOIN', of: ids['live-next-door'] });
    const narrow = (level: string) =>
      kith.app.get(DataSource).query(`update initiative set level = $2 where id = $1`, [ids['live-next-door'], level]);
    await narrow('organisation');
    expect((await check(editor.AAA)).answer).toMatchObject({ kind: 'JOIN', of: null, shown: [] });
    await narrow('system');
    expect((await check(editor.AAA)).answer).toMatchObject({ of: { slug: 'live-next-door' } });
  });

  it('is for those who write for the lead, of what they were shown, and with a reason where they go on', async () => {
    expect(await answer(as.nobody)).toMatchObject({ __typename: 'NotAllowed', signInNeeded: true });
    expect(await answer(as.member)).toMatchObject({ __typename: 'NotAllowed', signInNeeded: false });
    expect(await answer(editor.BBB)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await answer(editor.CCC)).toEqual({ __typename: 'NotFound' });
    expect(await answer(editor.AAA, { reason: ' ' })).toMatchObject({ problems: [{ field: 'reason' }] });
    expect(await answer(editor.AAA, { reason: 'Patient 943 476 5919' })).toMatchObject({ problems: [{ field: 'reason' }] });
    expect(await answer(editor.AAA, { kind: 'JOIN' })).toMatchObject({ problems: [{ field: 'of' }] });
    for (const slug of ['hidden-next-door', 'far-away', 'no-such'])
      expect(await answer(editor.AAA, { kind: 'JOIN', of: ids[slug] ?? newId() })).toMatchObject({ problems: [{ field: 'of' }] });
  });

  it('takes three statements, and one more for what was shown then', async () => {
    const asked = async () => {
      await kith.drain();
      const seen = await statements(kith.test.dataSource, () => check(editor.AAA));
      return seen.filter((one) => /reuse_answer|search_doc|from initiative|from revision/.test(one)).length;
    };
    expect(await asked()).toBe(3);
    await answer(editor.AAA);
    expect(await asked()).toBe(4);
  });
});

test('nearest first: the area before peers elsewhere, then by distance, and what is live before what is planned', () => {
  const one = (id: string, relation: 'same_system' | 'elsewhere', distanceKm: number | null, stage = 'live') => ({
    id,
    relation,
    distanceKm,
    stage,
  });
  const found = [
    one('f', 'elsewhere', 5),
    one('d', 'same_system', null),
    one('b', 'same_system', 20, 'idea'),
    one('a', 'same_system', 20),
    one('c', 'same_system', 30),
  ];
  expect(nearestFirst(found).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'f']);
});

test('an answer that goes on forgets which one was chosen before', () => {
  expect(readAnswer({ kind: 'go_on', of: 'x', reason: ' Why ' })).toEqual({ reason: 'Why', of: null });
  expect(readAnswer({ kind: 'copy', of: 'x', reason: '' })).toEqual({ reason: '', of: 'x' });
});
