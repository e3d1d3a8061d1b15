import { beforeAll, describe, expect, it } from '@jest/globals';
import { readPdf } from '../../../test/read-pdf.js';
import { addTrusts, publishEntries, SUMMARISED, signInEditors, type TrustCode } from '../../../test/scene.js';
import { signedIn } from '../../../test/signed-in.js';
import { useTestApp } from '../../../test/test-app.js';
import { SuccessionListeners } from '../../organisations/succession-listeners.js';
import { newId } from '../../platform/ids.js';
import { Mailer } from '../../platform/mail/mail.js';
import { LoadVocabularies } from '../../tags/load-vocabularies.js';

/** AAA and BBB share an area; CCC is elsewhere. The maker writes for AAA and for CCC, the reader sits on the board of AAA. */
const kith = useTestApp(async (app) => {
  await app.app.get(LoadVocabularies).run();
  await addTrusts(app);
});
type Headers = Record<string, string>;
let editor: Record<TrustCode, Headers>;
let maker: Headers;
let reader: Headers;
let member: Headers;
let ids: Record<string, string>;
const people: Record<string, string> = {};

beforeAll(async () => {
  kith.clock.stand('2026-11-22T12:00:00Z');
  editor = await signInEditors(kith);
  maker = await signedIn(kith.app, {
    name: 'Mia Maker',
    grants: [
      { odsCode: 'AAA', role: 'editor' },
      { odsCode: 'CCC', role: 'editor' },
    ],
  });
  reader = await signedIn(kith.app, { name: 'Rae Reader', grants: [{ odsCode: 'AAA', role: 'board_member' }] });
  member = await signedIn(kith.app, { name: 'Max Member', grants: [{ odsCode: 'AAA', role: 'member' }] });
  for (const { id, name } of await kith.test.dataSource.query(`select id, name from person`)) people[name] = id;
  ids = await publishEntries(kith, [
    { slug: 'a-public', organisation: 'AAA', level: 'public', content: { outcome: 'Fewer falls.', stage: 'live' } },
    { slug: 'b-area', organisation: 'BBB', level: 'system', content: { outcome: 'Wards see it.', stage: 'pilot', stageAsOf: '2026-05' } },
    { slug: 'b-later', organisation: 'BBB', level: 'public', content: { stage: 'planned' } },
    { slug: 'c-own', organisation: 'CCC', level: 'organisation', content: { title: 'Quite secret' } },
    { slug: 'c-summary', organisation: 'CCC', level: 'public', source: SUMMARISED, content: { stage: 'stopped' } },
  ]);
});

const PACK = `id part title meetingOn viewerCanEdit issues { number issuedAt } draft { version sections { section version } purpose decisions
  questions { question { id } position approaches { slug } } comparison { slug } overlaps { id } recipients { name } allBoardMembers people { name boardMember }
  changes pages paper { caption title blocks { kind lines { runs { text } } rows } } }`;
const REFUSED = `... on InvalidInput { problems { field message } } ... on NotFound { message } ... on NotAllowed { message }`;
const begin = async (part: string, by: Headers = maker, questions: readonly string[] = ['q8']) =>
  (
    await kith.ask(
      `mutation ($input: CreatePackInput!) { createPack(input: $input) { __typename ... on Pack { ${PACK} } ${REFUSED} } }`,
      { input: { key: newId(), part, meeting: { meetingOn: '2026-12-03', body: 'Board of directors', title: 'Digital' }, questions } },
      by,
    )
  ).data.createPack;
const change = async (id: string, section: object, by: Headers = maker, version = 1) =>
  (
    await kith.ask(
      `mutation ($input: ChangePackInput!) { changePack(input: $input) { __typename ... on Pack { ${PACK} } ${REFUSED}
        ... on PackConflict { message theirs { ${PACK} } } } }`,
      { input: { key: newId(), id, version, ...section } },
      by,
    )
  ).data.changePack;
const pack = async (id: string, by: Headers = maker) =>
  (await kith.ask(`query ($id: ID!) { pack(id: $id) { ${PACK} } }`, { id }, by)).data.pack;
const ISSUE = `number issuedBy recipients pack { id title draft { purpose } } paper { caption title blocks { kind caption lines { runs { text link } } columns rows } footer }`;
const issue = async (id: string, by: Headers = maker, evenIfLong: boolean | null = null) => {
  const { version } = (await pack(id)).draft;
  return (
    await kith.ask(
      `mutation ($input: IssuePackInput!) { issuePack(input: $input) { __typename ... on PackIssue { ${ISSUE} } ${REFUSED} ... on PackConflict { message } } }`,
      { input: { key: newId(), id, version, evenIfLong } },
      by,
    )
  ).data.issuePack;
};
const remove = async (id: string, by: Headers = maker, version = 1) =>
  (
    await kith.ask(
      `mutation ($input: RemovePackInput!) { removePack(input: $input) { __typename ... on Removed { id } ... on NotAllowed { message } ... on PackConflict { theirs { draft { version } } } } }`,
      { input: { key: newId(), id, version } },
      by,
    )
  ).data.removePack;
const issued = async (id: string, number: number, by: Headers) =>
  (await kith.ask(`query ($id: ID!, $number: Int!) { packIssue(pack: $id, number: $number) { ${ISSUE} } }`, { id, number }, by)).data
    .packIssue;
const file = (id: string, number: number | string, by: Headers, format = 'pdf') =>
  kith.app
    .getHttpAdapter()
    .getInstance()
    .inject({ url: `/packs/${id}/issues/${number}/pack.${format}`, headers: by });
const said = (paper: { blocks: object[] }) => JSON.stringify(paper.blocks);
const idOf = async (code: string) => (await kith.test.dataSource.query(`select id from organisation where ods_code = $1`, [code]))[0].id;
const FRONT = {
  purpose: 'To choose.',
  recommendation: 'Copy it.',
  sponsor: 'Chief nurse',
  risk: 'Time.',
  consideredBefore: 'Digital committee, May',
};
const answer = (approaches: readonly string[], position = 'We have begun.') => ({ question: { question: 'q8', position, approaches } });

/** A pack ready to be issued to the whole board. */
async function ready(part: string, approaches: readonly string[]): Promise<string> {
  const { id } = await begin(part);
  await change(id, { frontSheet: FRONT });
  await change(id, answer(approaches));
  return id;
}

describe('a pack that is worked on', () => {
  it('is begun for one part of the meeting by those who write for an organisation or sit on its board', async () => {
    expect(await begin('PRIVATE', reader)).toMatchObject({
      __typename: 'Pack',
      part: 'PRIVATE',
      title: 'Digital',
      meetingOn: '2026-12-03',
    });
    expect(await begin('PUBLIC', member)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await begin('PUBLIC', {})).toMatchObject({ __typename: 'NotAllowed', message: 'Sign in to do this.' });
    expect(await begin('PUBLIC', maker, ['q99'])).toMatchObject({ problems: [{ field: 'questions' }] });
  });

  it('is seen by those who write for its organisation, and is nothing to anybody else', async () => {
    const { id } = await begin('PRIVATE');
    expect(await pack(id, reader)).toMatchObject({
      viewerCanEdit: true,
      draft: { people: expect.arrayContaining([{ name: 'Rae Reader', boardMember: true }]) },
    });
    for (const other of [member, editor.BBB, {}]) {
      expect(await pack(id, other)).toBeNull();
      expect(await change(id, { frontSheet: FRONT }, other)).toMatchObject({
        __typename: other === member || other === editor.BBB ? 'NotFound' : 'NotAllowed',
      });
    }
  });

  it('is changed a section at a time; of two who change the same one the second is shown both', async () => {
    const { id } = await begin('PRIVATE');
    expect(await change(id, { frontSheet: FRONT }, reader)).toMatchObject({
      __typename: 'Pack',
      draft: { purpose: 'To choose.', version: 2 },
    });
    // Another section, started from before that.
    expect(await change(id, { decisions: ['Agree.', ' ', 'Fund it.'] })).toMatchObject({ draft: { decisions: ['Agree.', 'Fund it.'] } });
    expect(await change(id, { frontSheet: { ...FRONT, purpose: 'Mine.' } })).toMatchObject({
      __typename: 'PackConflict',
      theirs: { draft: { purpose: 'To choose.' } },
    });
    expect((await change(id, { frontSheet: { ...FRONT, purpose: 'Mine.' } }, maker, 2)).draft.purpose).toBe('Mine.');
  });

  it('keeps what was written to a question that is taken out and chosen again', async () => {
    const { id } = await begin('PRIVATE');
    await change(id, answer([ids['b-area'] as string]));
    expect((await change(id, { questions: [] })).draft.questions).toEqual([]);
    expect((await change(id, { questions: ['q2', 'q8'] }, maker, 2)).draft.questions).toMatchObject([
      { question: { id: 'q2' }, position: '' },
      { question: { id: 'q8' }, position: 'We have begun.', approaches: [{ slug: 'b-area' }] },
    ]);
  });

  it('shows each who writes it what they may see, and a save by one loses nothing that another chose', async () => {
    const { id } = await begin('PRIVATE');
    await change(id, { comparison: [ids['c-own'], ids['b-area']] });
    expect((await pack(id, reader)).draft.comparison).toEqual([{ slug: 'b-area' }]);
    await change(id, { comparison: [ids['a-public'], ids['b-area']] }, reader, 2);
    expect((await pack(id)).draft.comparison).toEqual([{ slug: 'a-public' }, { slug: 'b-area' }, { slug: 'c-own' }]);
    // What the reader may not see is as if it were not there.
    expect(await change(id, { comparison: [ids['c-own']] }, reader, 3)).toEqual(await change(id, { comparison: [newId()] }, reader, 3));
  });
});

describe('a pack that is removed', () => {
  it('is gone with what was written for it, where it was never issued and nobody has changed it in the meantime', async () => {
    const { id } = await begin('PRIVATE');
    await change(id, answer([], 'We have begun.'));
    expect(await remove(id, editor.BBB, 2)).toEqual(await remove(newId(), editor.BBB));
    expect((await remove(id, {}, 2)).__typename).toBe('NotAllowed');
    expect(await remove(id, reader)).toEqual({ __typename: 'PackConflict', theirs: { draft: { version: 2 } } });
    expect(await remove(id, reader, 2)).toEqual({ __typename: 'Removed', id });
    expect(await pack(id)).toBeNull();
    expect(await change(id, { frontSheet: FRONT })).toMatchObject({ __typename: 'NotFound' });
    expect(
      await kith.test.dataSource.query(`select 1 from pack_edition where pack_id = $1 union all select 1 from pack where id = $1`, [id]),
    ).toEqual([]);
  });

  it('stays where it was issued', async () => {
    const id = await ready('PRIVATE', []);
    await issue(id);
    expect(await remove(id, maker, 3)).toMatchObject({ __typename: 'NotAllowed', message: expect.stringContaining('has been issued') });
    expect((await issued(id, 1, reader)).number).toBe(1);
  });
});

describe('the public part', () => {
  it('takes only what anyone may see, when it is chosen and again when it is issued', async () => {
    const { id } = await begin('PUBLIC');
    expect(await change(id, answer([ids['b-area'] as string]))).toMatchObject({
      problems: [
        {
          field: 'approaches',
          message: '‘b-area’ is shown only to its area. A pack for the public part can hold only what anyone may see: take it out.',
        },
      ],
    });
    expect(await change(id, { overlaps: [newId()] })).toMatchObject({ problems: [{ field: 'overlaps' }] });
    await change(id, { frontSheet: FRONT });
    await change(id, answer([ids['b-later'] as string, ids['c-summary'] as string]));
    const narrow = (level: string) =>
      kith.test.dataSource.query(
        `with i as (update initiative set level = $1 where slug = 'b-later' returning published_revision_id r) update revision set level = $1 from i where id = i.r`,
        [level],
      );
    await narrow('network');
    expect(await issue(id)).toMatchObject({
      problems: [{ field: 'approaches.q8', message: expect.stringContaining('‘b-later’ is shown only to signed-in members') }],
    });
    await narrow('public');
    expect(await issue(id)).toMatchObject({ __typename: 'PackIssue', number: 1, recipients: ['Rae Reader'] });
    expect(said((await issued(id, 1, reader)).paper)).toMatch(/c-summary.*not checked by the trust/);
  });
});

describe('issuing', () => {
  it('is refused for what somebody it names may not see, and tells that person nothing', async () => {
    const id = await ready('PRIVATE', [ids['b-area'] as string, ids['c-own'] as string]);
    expect(await issue(id)).toMatchObject({
      problems: [
        { field: 'approaches.q8', message: 'Not everybody this pack names may see ‘Quite secret’. Take it out, or name other people.' },
      ],
    });
    // Whoever may not see it themselves issues without it, and learns nothing of it.
    expect(said((await issue(id, reader)).paper)).not.toContain('secret');
    expect(said((await issued(id, 1, maker)).paper)).not.toContain('secret');
    expect((await pack(id)).draft.questions[0].approaches).toEqual([{ slug: 'b-area' }, { slug: 'c-own' }]);
  });

  it('asks for purpose, recommendation and a reader', async () => {
    const { id } = await begin('PRIVATE');
    await change(id, { recipients: { people: [], allBoardMembers: false } });
    expect((await issue(id)).problems.map(({ field }: { field: string }) => field)).toEqual(['purpose', 'recommendation', 'recipients']);
    expect(
      await change(id, { recipients: { people: [people['Editor of Birch NHS Trust']], allBoardMembers: false } }, maker, 2),
    ).toMatchObject({
      problems: [{ field: 'recipients' }],
    });
  });

  it('sends those it names a link and nothing of what it says; they read the issue, never the draft', async () => {
    const id = await ready('PRIVATE', [ids['b-area'] as string]);
    await change(id, { recipients: { people: [people['Max Member']], allBoardMembers: true } });
    kith.app.get(Mailer).kept.splice(0);
    expect(await issue(id)).toMatchObject({ number: 1, issuedBy: 'Mia Maker', recipients: ['Max Member', 'Rae Reader'] });
    await kith.drain();
    const mails = kith.app.get(Mailer).kept;
    expect(mails.map(({ to }) => to).sort()).toEqual(
      [people['Max Member'], people['Rae Reader']].map((one) => `${one}@example.org`).sort(),
    );
    expect(mails[0]?.text).toContain(`/packs/${id}/issues/1`);
    expect(mails[0]?.text).not.toMatch(/To choose|begun/);
    expect(await pack(id, member)).toMatchObject({ draft: null, viewerCanEdit: false, issues: [{ number: 1 }] });
    expect(await issued(id, 1, member)).toMatchObject({ pack: { draft: null }, recipients: ['Max Member', 'Rae Reader'] });
    expect((await remove(id, member)).__typename).toBe('NotAllowed');
    expect(await issued(id, 1, editor.BBB)).toBeNull();
    const list = `{ packs { totalCount edges { node { id draft { purpose } } } } }`;
    expect((await kith.ask(list, {}, member)).data.packs).toMatchObject({ totalCount: 1, edges: [{ node: { id, draft: null } }] });
    expect((await kith.ask(list, {}, editor.BBB)).data.packs.totalCount).toBe(0);
  });

  it('keeps what it said that day, and leaves out what is hidden since', async () => {
    const id = await ready('PRIVATE', [ids['b-area'] as string, ids['a-public'] as string]);
    await issue(id);
    await publishEntries(kith, [
      { slug: 'a-public', organisation: 'AAA', level: 'public', content: { title: 'Renamed', outcome: 'None.' } },
    ]);
    await change(id, answer([ids['b-area'] as string, ids['a-public'] as string], 'We have finished.'), maker, 2);
    const hide = (removed: boolean) => kith.test.dataSource.query(`update initiative set removed = $1 where slug = 'b-area'`, [removed]);
    await hide(true);
    const then = said((await issued(id, 1, reader)).paper);
    expect(then).toMatch(/We have begun.*a-public.*Fewer falls/);
    expect(then).not.toMatch(/Renamed|finished|b-area|Wards/);
    await hide(false);
    expect((await pack(id)).draft.changes).toEqual([
      expect.stringMatching(/^Where we stand was rewritten: “/),
      '‘Renamed’ has been revised by those who wrote it.',
    ]);
    const again = await issue(id);
    expect(again.number).toBe(2);
    expect(said(again.paper)).toMatch(/What has changed since issue 1.*We have finished/);
    expect(said((await issued(id, 1, maker)).paper)).not.toContain('What has changed');
  });

  it('asks before it issues more than six pages, and names the longest parts', async () => {
    const all = Array.from({ length: 9 }, (_, place) => `q${place + 1}`);
    const { id } = await begin('PRIVATE', maker, all);
    await change(id, { frontSheet: FRONT });
    const long = (sentence: string) => sentence.repeat(Math.floor(1_990 / sentence.length));
    for (const question of all) await change(id, { question: { question, position: long('We have begun with it.\n\n'), approaches: [] } });
    const { pages, lengths } = (
      await kith.ask(`query ($id: ID!) { pack(id: $id) { draft { pages lengths { heading pages } } } }`, { id }, maker)
    ).data.pack.draft;
    expect(pages).toBeGreaterThan(6);
    expect(lengths.map(({ heading }: { heading: string | null }) => heading)).toEqual([
      null,
      ...Array(9).fill(expect.any(String)),
      'Decisions asked for',
      'Sources',
    ]);
    expect(await issue(id)).toMatchObject({
      __typename: 'InvalidInput',
      problems: [
        {
          field: 'length',
          message: expect.stringMatching(new RegExp(`^On paper it has ${pages} pages; .*Leave something out of .*about 2 pages`)),
        },
      ],
    });
    expect(await issue(id, maker, true)).toMatchObject({ __typename: 'PackIssue', number: 1 });
  });

  it('goes by what was looked at: a draft that has changed since is not issued', async () => {
    const id = await ready('PRIVATE', []);
    const stale = await kith.ask(
      `mutation ($input: IssuePackInput!) { issuePack(input: $input) { __typename } }`,
      { input: { key: newId(), id, version: 1 } },
      maker,
    );
    expect(stale.data.issuePack.__typename).toBe('PackConflict');
  });

  it('is issued once, though two press the button', async () => {
    const id = await ready('PRIVATE', []);
    const [one, other] = await Promise.all([issue(id), issue(id, editor.AAA)]);
    expect([one.__typename, other.__typename].sort()).toEqual(['PackConflict', 'PackIssue']);
    expect((await pack(id)).issues).toHaveLength(1);
  });
});

describe('what is set into a pack', () => {
  it('begins with what the board says already; for the public part with what it has made public of that', async () => {
    const content = { text: 'We copy.', owner: 'Chair', standsOn: '2026-10', evidence: [], gap: 'Ask more.', shownPart: 'We share.' };
    const saved = await kith.ask(
      `mutation ($input: SaveBoardAnswerInput!) { saveBoardAnswer(input: $input) { __typename ... on InvalidInput { problems { field message } } } }`,
      { input: { key: newId(), organisation: await idOf('AAA'), question: 'q8', version: null, content: { ...content, level: 'PUBLIC' } } },
      reader,
    );
    expect(saved.data.saveBoardAnswer.__typename).toBe('BoardAnswer');
    expect((await begin('PRIVATE')).draft.questions[0].position).toBe('We copy.\n\nAsk more.');
    const { id, draft } = await begin('PUBLIC');
    expect(draft.questions[0].position).toBe('We share.');
    await change(id, answer([], 'Ours.'));
    // What was written stays.
    await change(id, { questions: ['q8', 'q2'] });
    expect((await pack(id)).draft.questions.map(({ position }: { position: string }) => position)).toEqual(['Ours.', '']);
  });

  it('holds a comparison, and possible overlaps of its area as far as each of its readers may see them', async () => {
    const plan = { stage: 'planned', primaryCapability: 'e-prescribing', products: [{ name: 'Larkspring', supplier: 'Dunlin' }] };
    await publishEntries(kith, [
      { slug: 'a-plan', organisation: 'AAA', level: 'system', content: plan },
      { slug: 'b-plan', organisation: 'BBB', level: 'system', content: plan },
    ]);
    await kith.drain();
    const id = await ready('PRIVATE', []);
    await change(id, { comparison: [ids['b-area'], ids['c-summary']] });
    const possible = (await kith.ask(`query ($id: ID!) { pack(id: $id) { draft { possibleOverlaps { id } } } }`, { id }, maker)).data.pack
      .draft;
    const [overlap] = possible.possibleOverlaps;
    expect(await change(id, { overlaps: [newId()] })).toMatchObject({ problems: [{ field: 'overlaps' }] });
    expect((await change(id, { overlaps: [overlap.id] })).draft.overlaps).toEqual([{ id: overlap.id }]);
    const { paper } = await issue(id);
    expect(said(paper)).toMatch(/Side by side.*How far it is \(they differ\).*Pilot, as of May 2026.*Stopped/);
    expect(said(paper)).toMatch(/Possible overlaps in our area.*Two trusts plan.*Birch NHS Trust: b-plan/);
    await kith.test.dataSource.query(`update initiative set removed = true where slug = 'b-plan'`);
    expect(said((await issued(id, 1, reader)).paper)).not.toMatch(/Possible overlaps|b-plan|Two trusts/);
  });
});

describe('on paper', () => {
  it('is a tagged PDF with its parts in order and the pages numbered, and a Word file', async () => {
    const id = await ready('PRIVATE', [ids['b-area'] as string, ids['c-summary'] as string]);
    await change(id, { decisions: ['Agree to copy it.'] });
    await issue(id);
    const answered = await file(id, 1, reader);
    expect([answered.statusCode, answered.headers['content-type']]).toEqual([200, 'application/pdf']);
    const { text, marked, language, pages, outline, bookmarks } = await readPdf(answered.rawPayload);
    expect([marked, language]).toEqual([true, 'en-GB']);
    expect(bookmarks).toEqual(['Digital', expect.stringMatching(/^Are we copying|copy/i), 'Decisions asked for', 'Sources']);
    expect(text).toMatch(
      /For the private part[\s\S]*Front sheet[\s\S]*To choose[\s\S]*Where we stand[\s\S]*How peers approach it[\s\S]*Decisions asked for[\s\S]*can’t be recalled[\s\S]*Sources/,
    );
    expect(pages[0]).toContain(`Page 1 of ${pages.length}`);
    expect(outline.filter((line) => line.trim().startsWith('TH')).length).toBeGreaterThan(8);
    expect((await pack(id)).draft.pages).toBe(pages.length);
    const word = await file(id, 1, reader, 'docx');
    expect(word.rawPayload.subarray(0, 2).toString()).toBe('PK');
  });

  it('is no file to whoever may not read it, nor what was not issued', async () => {
    const id = await ready('PRIVATE', []);
    await issue(id);
    for (const [number, by] of [
      [1, editor.BBB],
      [1, member],
      [1, {}],
      [0, maker],
      [2, maker],
      ['x', maker],
    ] as const)
      expect((await file(id, number, by)).statusCode).toBe(404);
  });
});

describe('a passage that is removed from an initiative', () => {
  it('goes from what packs that name it say, issued ones too; whoever has one open saves it back to nobody', async () => {
    const entry = await publishEntries(kith, [
      { slug: 'c-passage', organisation: 'CCC', level: 'public', content: { outcome: 'Dr Xu led it.' } },
    ]);
    const id = await ready('PRIVATE', [entry['c-passage'] as string]);
    await change(id, answer([entry['c-passage'] as string], 'Dr Xu led it at Cedar.'), maker, 2);
    await issue(id);
    const approver = await signedIn(kith.app, { name: 'Ana', grants: [{ odsCode: 'CCC', role: 'approver' }] });
    const removed = await kith.ask(
      `mutation ($input: RedactPassageInput!) { redactPassage(input: $input) { __typename ... on InvalidInput { problems { message } } } }`,
      { input: { key: newId(), id: entry['c-passage'], passage: 'Dr Xu', reason: 'A name.', messages: false } },
      approver,
    );
    expect(removed.data.redactPassage.__typename).toBe('PassageRemoved');
    expect(said((await issued(id, 1, reader)).paper)).not.toContain('Xu');
    expect((await pack(id)).draft.questions[0].position).not.toContain('Xu');
    expect(await change(id, answer([], 'Dr Xu led it.'), maker, 3)).toMatchObject({ __typename: 'PackConflict' });
  });
});

describe('an organisation that is followed by another', () => {
  it('leaves its packs to those who write for the other, named as its own', async () => {
    const before = await begin('PRIVATE', editor.BBB);
    const [from, to] = await Promise.all(
      ['BBB', 'CCC'].map(
        async (code) => (await kith.test.dataSource.query(`select id from organisation where ods_code = $1`, [code]))[0].id,
      ),
    );
    await kith.test.dataSource.transaction((manager) => kith.app.get(SuccessionListeners, { strict: false }).tell(manager, [{ from, to }]));
    const read = `query ($id: ID!) { pack(id: $id) { organisation { odsCode } madeBy { odsCode } draft { purpose } } }`;
    expect((await kith.ask(read, { id: before.id }, editor.CCC)).data.pack).toMatchObject({
      organisation: { odsCode: 'CCC' },
      madeBy: { odsCode: 'BBB' },
    });
  });
});
