import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addTrusts, publishEntries, signInEditors, type TrustCode } from '../../test/scene.js';
import { signedIn, standSignedIn } from '../../test/signed-in.js';
import { useTestApp } from '../../test/test-app.js';
import { FollowSuccession } from '../organisations/follow-succession.js';
import { newId } from '../platform/ids.js';
import { LoadVocabularies } from '../tags/load-vocabularies.js';
import { BoardDemonstration } from './demonstration/board-demonstration.js';

type Headers = Record<string, string>;

const kith = useTestApp(
  async (app) => {
    app.clock.stand('2026-05-01T12:00:00Z');
    await app.app.get(LoadVocabularies).run();
    await addTrusts(app);
  },
  { KITH_DEMONSTRATION: 'on' },
  'owner',
);
let editor: Record<TrustCode, Headers>;
let as: Record<'board' | 'member' | 'approver' | 'cedarMember', Headers>;
let ids: Record<string, string>;
let trusts: Record<string, string>;

const ANSWER = `id question { id } saidBy { odsCode } text owner standsOn evidence { slug } gap shownPart level version recordedBy until`;
const ANSWER_RESULT = `__typename ... on BoardAnswer { ${ANSWER} } ... on InvalidInput { problems { field } } ... on NotAllowed { message signInNeeded } ... on BoardAnswerConflict { theirs { text version } }`;
const CHOICE = `id title what reason decidedOn body capability { id } wantedBy wantedByOrganisations { odsCode } level version viewerCanEdit viewerCanTakeBack recordedBy
  saidBy { odsCode } organisation { odsCode } initiative { slug } earlier { title reason level recordedBy endNote }`;
const CHOICE_RESULT = `__typename ... on Choice { ${CHOICE} } ... on InvalidInput { problems { field } } ... on NotAllowed { message } ... on ChoiceConflict { theirs { reason version } }`;

const CONTENT = {
  text: 'We look at it twice a year.',
  owner: 'Chief information officer',
  standsOn: '2026-03',
  evidence: [],
  level: 'ORGANISATION',
};
const REASON = { title: 'A portal of our own', what: 'Buying one.', reason: 'The area has one.', level: 'ORGANISATION' };

const change = async (name: string, type: string, result: string, input: object, by: Headers) =>
  (await kith.ask(`mutation ($input: ${type}!) { ${name}(input: $input) { ${result} } }`, { input: { key: newId(), ...input } }, by)).data[
    name
  ];
const answer = (
  more: object = {},
  by: Headers = as.board,
  { question = 'q2', version = null as number | null, organisation = 'AAA' } = {},
) =>
  change(
    'saveBoardAnswer',
    'SaveBoardAnswerInput',
    ANSWER_RESULT,
    { organisation: trusts[organisation], question, version, content: { ...CONTENT, ...more } },
    by,
  );
const choose = (more: object = {}, by: Headers = as.board, organisation = 'AAA') =>
  change('recordChoice', 'RecordChoiceInput', CHOICE_RESULT, { organisation: trusts[organisation], content: { ...REASON, ...more } }, by);
const revise = (id: string, version: number, more: object = {}, by: Headers = as.board) =>
  change('changeChoice', 'ChangeChoiceInput', CHOICE_RESULT, { id, version, content: { ...REASON, ...more } }, by);
const takeBack = (id: string, version: number, by: Headers = as.board) =>
  change(
    'takeBackChoice',
    'TakeBackChoiceInput',
    '__typename ... on InvalidInput { problems { field } } ... on NotAllowed { message }',
    { id, version, reason: 'We began after all.' },
    by,
  );
const takeBackAnswer = (version: number, by: Headers = as.board, organisation = 'AAA') =>
  change(
    'takeBackBoardAnswer',
    'TakeBackBoardAnswerInput',
    '__typename ... on NotAllowed { message } ... on BoardAnswerConflict { theirs { text } }',
    { organisation: trusts[organisation], question: 'q2', version },
    by,
  );
const own = async (by: Headers, question = 'q2') =>
  (
    await kith.ask(
      `query ($question: ID!) { ownBoardQuestion(question: $question) { viewerCanWrite entriesOfOthers ownEntries { slug } answer { ${ANSWER} } earlier { ${ANSWER} } } }`,
      { question },
      by,
    )
  ).data.ownBoardQuestion;
const shown = async (by: Headers, question = 'q2', first = 20, after: string | null = null) =>
  (
    await kith.ask(
      `query ($question: ID!, $first: Int, $after: String) { shownAnswers(question: $question, first: $first, after: $after) {
        totalCount pageInfo { endCursor hasNextPage } edges { node { text standsOn organisation { odsCode } } } } }`,
      { question, first, after },
      by,
    )
  ).data.shownAnswers;
const choice = async (id: string, by: Headers = {}) =>
  (await kith.ask(`query ($id: ID!) { choice(id: $id) { ${CHOICE} } }`, { id }, by)).data.choice;
const titles = (list: { edges: { node: { title: string } }[] }) => list.edges.map(({ node }) => node.title);
const choicesOf = async (organisation: string, by: Headers) =>
  (
    await kith.ask(
      `query ($organisation: String!) { choices(organisation: $organisation) { totalCount edges { node { title } } } }`,
      { organisation },
      by,
    )
  ).data.choices;
const notDone = async (by: Headers) =>
  (
    await kith.ask(
      `{ notDone { viewerCanWrite ended { initiative { slug stage } saidOn choices { reason saidBy { odsCode } } } notStarted { title saidBy { odsCode } } takenBack { title endNote } } }`,
      {},
      by,
    )
  ).data.notDone;

beforeAll(async () => {
  editor = await signInEditors(kith);
  const person = (name: string, odsCode: string, role: 'member' | 'board_member' | 'approver') =>
    signedIn(kith.app, { name, grants: [{ odsCode, role }] });
  as = {
    board: await person('Bo Ard', 'AAA', 'board_member'),
    member: await person('Mem Ber', 'AAA', 'member'),
    approver: await person('App Rover', 'AAA', 'approver'),
    cedarMember: await person('Ce Dar', 'CCC', 'member'),
  };
  ids = await publishEntries(kith, [
    { slug: 'charts', organisation: 'AAA', level: 'organisation', content: { boardQuestions: ['q2'], stage: 'live' } },
    { slug: 'robot', organisation: 'AAA', level: 'system', content: { stage: 'stopped', stageAsOf: '2025' } },
    { slug: 'letters', organisation: 'AAA', level: 'network', content: { stage: 'live' } },
    { slug: 'birch-work', organisation: 'BBB', level: 'system', content: { boardQuestions: ['q2'] } },
    { slug: 'birch-inside', organisation: 'BBB', level: 'organisation', content: { boardQuestions: ['q2'] } },
  ]);
  const rows: { code: string; id: string }[] = await kith.test.dataSource.query(`select ods_code code, id from organisation`);
  trusts = Object.fromEntries(rows.map(({ code, id }) => [code, id]));
});
beforeEach(() => kith.test.dataSource.query(`delete from choice; delete from board_answer`));

describe('a board’s own answers', () => {
  it('are written by board members, kept when they change, and name who wrote them', async () => {
    const first = await answer({ evidence: [ids.charts], gap: 'We don’t look at what stopped.' });
    expect(first).toMatchObject({
      __typename: 'BoardAnswer',
      version: 1,
      evidence: [{ slug: 'charts' }],
      level: 'ORGANISATION',
      recordedBy: 'Bo Ard',
    });
    expect(await answer({ text: 'Four times.' }, as.approver, { version: 1 })).toMatchObject({ version: 2, recordedBy: 'App Rover' });
    expect(await own(as.member)).toMatchObject({
      viewerCanWrite: false,
      answer: { text: 'Four times.', until: null },
      earlier: [{ text: 'We look at it twice a year.', evidence: [{ slug: 'charts' }], until: expect.any(String) }],
    });
    const audit = await kith.test.dataSource.query(`select action, detail from audit_event order by at, detail`);
    expect(audit.map(({ action }: { action: string }) => action)).toEqual(['board_answer.saved', 'board_answer.saved']);
  });

  it('are a conflict where somebody else changed them in between, with what they said', async () => {
    await answer();
    expect(await answer({ text: 'Mine' })).toMatchObject({ __typename: 'BoardAnswerConflict', theirs: { text: CONTENT.text, version: 1 } });
    await answer({ text: 'Theirs' }, editor.AAA, { version: 1 });
    expect(await answer({ text: 'Mine' }, as.board, { version: 1 })).toMatchObject({ theirs: { text: 'Theirs', version: 2 } });
  });

  it('are taken back: none stands, nobody else is shown a part, and members find what stood before', async () => {
    await answer({ shownPart: 'We share.', level: 'PUBLIC' });
    for (const by of [as.member, editor.BBB, {}]) expect((await takeBackAnswer(1, by)).__typename).toBe('NotAllowed');
    expect((await takeBackAnswer(1, editor.BBB, 'BBB')).__typename).toBe('NotFound');
    expect(await takeBackAnswer(7)).toMatchObject({ __typename: 'BoardAnswerConflict', theirs: { text: CONTENT.text } });
    expect((await shown({})).totalCount).toBe(1);
    expect((await takeBackAnswer(1)).__typename).toBe('Removed');
    expect((await shown({})).totalCount).toBe(0);
    expect(await own(as.member)).toMatchObject({ answer: null, earlier: [{ text: CONTENT.text, until: expect.any(String) }] });
    expect((await takeBackAnswer(1)).__typename).toBe('NotFound');
    // Whoever still looks at the first is told: its version is not taken again.
    expect(await answer({ text: 'Anew.' })).toMatchObject({ version: 2 });
    expect(await answer({ text: 'From the first.' }, as.board, { version: 1 })).toMatchObject({ theirs: { text: 'Anew.' } });
  });

  it('are for members alone, and for the board page of whom one acts for', async () => {
    await answer();
    expect((await own(as.member)).answer.text).toBe(CONTENT.text);
    for (const by of [editor.BBB, as.cedarMember, editor.DEMOX]) expect(await own(by)).toMatchObject({ answer: null, earlier: [] });
    expect(await own({})).toBeNull();
    expect(await own(as.member, 'q99')).toBeNull();
    expect(await answer({}, as.member)).toMatchObject({ __typename: 'NotAllowed', signInNeeded: false });
    expect(await answer({}, {})).toMatchObject({ __typename: 'NotAllowed', signInNeeded: true });
    expect(await answer({}, editor.BBB)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await answer({}, as.board, { question: 'q99' })).toMatchObject({ __typename: 'NotFound' });
  });

  it('show others the chosen part alone, at its level', async () => {
    const secret = { text: 'Inner words.', gap: 'Inner gap.', owner: 'Inner role' };
    for (const [level, counts] of [
      ['ORGANISATION', [0, 0, 0, 0]],
      ['SYSTEM', [1, 0, 0, 0]],
      ['NETWORK', [1, 1, 0, 0]],
      ['PUBLIC', [1, 1, 1, 1]],
    ] as const) {
      await kith.test.dataSource.query(`delete from board_answer`);
      await answer({ ...secret, shownPart: 'What we show.', level });
      const lists = await Promise.all([editor.BBB, editor.CCC, {}, editor.DEMOX].map((by) => shown(by)));
      expect(lists.map(({ totalCount }) => totalCount)).toEqual(counts);
      expect(JSON.stringify(lists)).not.toContain('Inner');
      // One's own stands on one's own page.
      expect((await shown(as.member)).totalCount).toBe(0);
    }
  });

  it('are listed by the names of the organisations, page by page', async () => {
    for (const code of ['CCC', 'BBB'] as const)
      await answer({ shownPart: `Of ${code}`, level: 'PUBLIC' }, editor[code], { organisation: code });
    const first = await shown(as.board, 'q2', 1);
    expect(first).toMatchObject({ totalCount: 2, pageInfo: { hasNextPage: true }, edges: [{ node: { text: 'Of BBB' } }] });
    expect((await shown(as.board, 'q2', 1, first.pageInfo.endCursor)).edges).toMatchObject([{ node: { text: 'Of CCC' } }]);
    await answer({ shownPart: 'Of BBB, anew', level: 'PUBLIC' }, editor.BBB, { organisation: 'BBB', version: 1 });
    expect((await shown(as.board, 'q2', 1, first.pageInfo.endCursor)).edges).toMatchObject([{ node: { text: 'Of CCC' } }]);
  });

  it('take own published entries as evidence, and say what is wrong', async () => {
    expect(await answer({ evidence: [ids['birch-work']] })).toMatchObject({ problems: [{ field: 'evidence' }] });
    expect(await answer({ evidence: [newId()] })).toMatchObject({ problems: [{ field: 'evidence' }] });
    const wrong = await answer({ text: ' ', owner: '943 476 5919', gap: 'Ask jane.smith@nhs.net', standsOn: '2026-06', level: 'PUBLIC' });
    expect(wrong.problems.map(({ field }: { field: string }) => field)).toEqual(['text', 'owner', 'standsOn', 'gap', 'shownPart']);
    expect((await answer({ standsOn: '2026' })).__typename).toBe('BoardAnswer');
  });

  it('stand beside the own entries that may be evidence and the count of what others tell', async () => {
    const found = await own(as.board);
    expect(found.ownEntries.map(({ slug }: { slug: string }) => slug)).toEqual(['charts', 'letters', 'robot']);
    expect(found.entriesOfOthers).toBe(1);
    expect((await own(as.cedarMember)).entriesOfOthers).toBe(0);
    expect(
      (await kith.ask(`{ ownBoard { questions { question { id } answer { id } entriesOfOthers } } }`, {}, as.member)).data.ownBoard
        .questions,
    ).toHaveLength(9);
  });
});

describe('what a board chose not to do', () => {
  it('is seen by its level, with the organisation in the place of the lead', async () => {
    for (const level of ['ORGANISATION', 'SYSTEM', 'NETWORK', 'PUBLIC']) await choose({ title: level, level, decidedOn: '2025-06' });
    const counts = await Promise.all(
      [as.member, editor.BBB, editor.CCC, {}, editor.DEMOX].map(async (by) => (await choicesOf('AAA', by)).totalCount),
    );
    expect(counts).toEqual([4, 3, 2, 1, 1]);
    const others = (await kith.ask(`{ shownChoices { edges { node { title recordedBy earlier { title } version } } } }`, {}, editor.CCC))
      .data.shownChoices;
    expect(titles(others).sort()).toEqual(['NETWORK', 'PUBLIC']);
    expect(others.edges[0].node).toMatchObject({ recordedBy: null, earlier: [], version: null });
    expect(titles((await kith.ask(`{ shownChoices { edges { node { title } } } }`, {}, as.member)).data.shownChoices)).toEqual([]);
    expect((await choicesOf('NONE', as.member)).totalCount).toBe(0);
  });

  it('about an initiative is seen only by who sees both', async () => {
    const said = await choose({ initiative: ids.robot, title: null, level: 'PUBLIC' });
    expect(said).toMatchObject({ title: 'robot', initiative: { slug: 'robot' }, level: 'PUBLIC' });
    expect(await choice(said.id, editor.BBB)).toMatchObject({ title: 'robot', viewerCanEdit: false, version: null });
    for (const by of [editor.CCC, {}]) expect(await choice(said.id, by)).toBeNull();
    expect(await choose({ initiative: ids.robot, level: 'PUBLIC' })).toMatchObject({
      __typename: 'ChoiceConflict',
      theirs: { version: 1 },
    });
    expect(await choose({ initiative: ids['birch-work'] })).toMatchObject({ problems: [{ field: 'initiative' }] });
    expect(await notDone(as.member)).toMatchObject({
      viewerCanWrite: false,
      ended: [{ initiative: { slug: 'robot', stage: 'STOPPED' }, choices: [{ reason: REASON.reason }] }],
      notStarted: [],
    });
  });

  it('keeps what was said before it changed, and what was taken back, for members alone', async () => {
    const { id } = await choose({
      wantedBy: 'Small trusts',
      wantedByOrganisations: ['BBB'],
      capability: 'patient-portal',
      level: 'SYSTEM',
    });
    expect(await revise(id, 1, { reason: 'It costs too much.', level: 'SYSTEM' })).toMatchObject({
      version: 2,
      wantedByOrganisations: [],
      earlier: [{ reason: REASON.reason, recordedBy: 'Bo Ard', endNote: null }],
    });
    expect(await revise(id, 1)).toMatchObject({ __typename: 'ChoiceConflict', theirs: { version: 2 } });
    expect(await choice(id, editor.BBB)).toMatchObject({ reason: 'It costs too much.', earlier: [] });
    expect(await takeBack(id, 2, editor.BBB)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await takeBack(id, 2, editor.CCC)).toEqual(await takeBack(newId(), 2, editor.CCC));
    expect(await takeBack(id, 1)).toMatchObject({ __typename: 'ChoiceConflict' });
    expect(await takeBack(id, 2)).toMatchObject({ __typename: 'Removed' });
    expect(await choice(id, as.member)).toBeNull();
    expect(await notDone(as.member)).toMatchObject({
      notStarted: [],
      takenBack: [{ title: REASON.title, endNote: 'We began after all.' }],
    });
    expect(await notDone(editor.BBB)).toMatchObject({ takenBack: [] });
  });

  it('says what is wrong, and is written by those who write for the board', async () => {
    const wrong = await choose({ title: '', reason: '', decidedOn: '2027', capability: 'alchemy', wantedBy: '943 476 5919' });
    expect(wrong.problems.map(({ field }: { field: string }) => field)).toEqual(['title', 'reason', 'decidedOn', 'capability', 'wantedBy']);
    expect(await choose({ wantedByOrganisations: ['NONE'] })).toMatchObject({ problems: [{ field: 'wantedByOrganisations' }] });
    for (const by of [as.member, editor.BBB]) expect(await choose({}, by)).toMatchObject({ __typename: 'NotAllowed' });
  });
});

describe('of an organisation that another followed', () => {
  it('what its board said is read by the other’s members, named as theirs, and shown to others no more', async () => {
    const { dataSource } = kith.test;
    const elder = newId();
    await dataSource.query(
      `insert into organisation (id, ods_code, name, kind, closed_on) values ($1, 'EEE', 'Elder NHS Trust', 'acute', '2026-04-01')`,
      [elder],
    );
    await dataSource.query(
      `insert into board_answer (id, organisation_id, said_by_id, question, text, owner, stands_on, gap, shown_part, level, version, recorded_at)
       values ($1, $2, $2, 'q2', 'Elder answered.', 'Chair', '2025', '', 'Elder showed.', 'public', 1, '2025-05-01')`,
      [newId(), elder],
    );
    await dataSource.query(
      `insert into choice (id, choice_id, organisation_id, said_by_id, title, what, reason, body, wanted_by, level, audience_known_on, version, recorded_at)
       values ($1, $2, $3, $3, 'Elder left it', '', 'Because.', '', '', 'system', '2025-05-01', 1, '2025-05-01')`,
      [newId(), newId(), elder],
    );
    await answer({ text: 'Alder answers.' });
    await dataSource.query(`insert into succession (id, predecessor_id, successor_id, date) values ($1, $2, $3, '2026-04-01')`, [
      newId(),
      elder,
      trusts.AAA,
    ]);
    await kith.app.get(FollowSuccession, { strict: false }).run();
    expect(await own(as.member)).toMatchObject({
      answer: { text: 'Alder answers.' },
      earlier: [{ text: 'Elder answered.', saidBy: { odsCode: 'EEE' }, level: 'ORGANISATION' }],
    });
    expect((await shown({})).totalCount).toBe(0);
    const [left] = (await notDone(as.board)).notStarted;
    expect(left).toEqual({ title: 'Elder left it', saidBy: { odsCode: 'EEE' } });
    const list = (await kith.ask(`{ choices(organisation: "AAA") { edges { node { ${CHOICE} } } } }`, {}, as.board)).data.choices;
    const { id } = list.edges[0].node;
    expect(list.edges[0].node).toMatchObject({ level: 'ORGANISATION', viewerCanEdit: false, viewerCanTakeBack: true, version: 1 });
    expect(await revise(id, 1)).toMatchObject({ __typename: 'NotAllowed', message: expect.stringContaining('Elder NHS Trust') });
    expect(await takeBack(id, 1)).toMatchObject({ __typename: 'Removed' });
  });
});

describe('the demonstration', () => {
  it('holds answers and choices, loaded once, and not again over what somebody wrote', async () => {
    const { dataSource } = kith.test;
    await standSignedIn(kith, '2026-11-01T12:00:00Z');
    await dataSource.query(
      `insert into organisation (id, ods_code, name, kind, demonstration) values ($1, 'DEMO01', 'Alderbrook (fictional)', 'acute', true)`,
      [newId()],
    );
    await publishEntries(kith, [
      { slug: 'demo-alderbrook-sepsis-prediction', organisation: 'DEMO01' as TrustCode, content: { stage: 'stopped' } },
      { slug: 'demo-another', organisation: 'DEMO01' as TrustCode },
      { slug: 'demo-alderbrook-image-archive-renewal', organisation: 'DEMO01' as TrustCode },
      { slug: 'demo-alderbrook-network-segmentation', organisation: 'DEMO01' as TrustCode },
    ]);
    const load = () => kith.app.get(BoardDemonstration, { strict: false }).run();
    expect([await load(), await load()]).toEqual([true, false]);
    const helen = await signedIn(kith.app, { name: 'Helen Strand', grants: [{ odsCode: 'DEMO01', role: 'board_member' }] });
    const before = await own(helen);
    expect(before.answer.evidence).toEqual([{ slug: 'demo-alderbrook-sepsis-prediction' }]);
    expect((await notDone(helen)).ended).toMatchObject([{ choices: [{ saidBy: { odsCode: 'DEMO01' } }] }]);
    expect(before).toMatchObject({
      answer: { version: 2, recordedBy: null, level: 'NETWORK' },
      earlier: [{ version: 1, until: expect.any(String) }],
    });
    expect((await notDone(helen)).notStarted).toHaveLength(2);
    const { ownReviews, journey } = (
      await kith.ask(
        `{ ownReviews { edges { node { decision } } } journey { steps { initiative { slug } dependsOn { slug } } } }`,
        {},
        helen,
      )
    ).data;
    expect(ownReviews.edges).toEqual([{ node: { decision: 'DROP' } }]);
    expect(journey.steps[1]).toEqual({
      initiative: { slug: 'demo-alderbrook-image-archive-renewal' },
      dependsOn: [{ slug: 'demo-alderbrook-network-segmentation' }],
    });
    // On its side of the glass alone.
    expect([(await shown({})).totalCount, (await shown(editor.BBB)).totalCount, (await shown(editor.DEMOX)).totalCount]).toEqual([0, 0, 1]);
    const [{ id }] = await dataSource.query(`select id from organisation where ods_code = 'DEMO01'`);
    trusts.DEMO01 = id;
    await answer({ text: 'Ours.' }, helen, { version: 2, organisation: 'DEMO01' });
    await dataSource.query(`update note set value = '{}' where key = 'demonstration.boards'`);
    expect(await load()).toBe(true);
    expect(await own(helen)).toMatchObject({ answer: { text: 'Ours.', version: 3 }, earlier: [{ version: 2 }, { version: 1 }] });
  });
});
