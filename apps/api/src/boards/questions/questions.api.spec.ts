import { describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { addTrusts, publishEntries, signInEditors, type TestEntry } from '../../../test/scene.js';
import { signedIn, standSignedIn } from '../../../test/signed-in.js';
import { useTestApp } from '../../../test/test-app.js';
import { Mailer } from '../../platform/mail/mail.js';

type Headers = Record<string, string>;

const about = (slug: string, organisation: TestEntry['organisation'], stage: string, more: Partial<TestEntry> = {}): TestEntry => ({
  slug,
  organisation,
  level: 'public',
  ...more,
  content: { boardQuestions: ['q9'], successMeasures: ['improve-care'], stage, lessons: [{ text: 'Begin small.' }], ...more.content },
});

let editors: Record<string, Headers>;

const kith = useTestApp(async (open) => {
  await addTrusts(open);
  const dataSource = open.app.get(DataSource);
  await dataSource.query(`update organisation set epr_supplier = 'Alpha', epr_as_of = '2024' where ods_code in ('AAA', 'CCC')`);
  await dataSource.query(`update organisation set kind = 'ambulance' where ods_code = 'CCC'`);
  editors = await signInEditors(open);
  await publishEntries(open, [
    about('beside', 'BBB', 'live'),
    about('beside-too', 'BBB', 'pilot', { content: { successMeasures: ['well-led'] } }),
    about('beside-as-well', 'BBB', 'live'),
    about('same-record', 'CCC', 'stopped'),
    about('own', 'AAA', 'live'),
    about('nobody-knows', null, 'live'),
    about('among-members', 'CCC', 'live', { level: 'network' }),
    about('in-the-area', 'BBB', 'paused', { level: 'system' }),
    about('fictional', 'DEMOX', 'live'),
    about('something-else', 'BBB', 'live', { content: { boardQuestions: ['q2'] } }),
  ]);
});

const APPROACHES = `query ($id: ID!, $organisation: String, $alike: [Alikeness!], $areas: [ID!], $first: Int, $after: String) { boardQuestion(id: $id) { entries
  approaches(organisation: $organisation, alike: $alike, successMeasure: $areas, first: $first, after: $after) { totalCount realCount alike seenFrom { odsCode }
    areas { successMeasure { id } count } pageInfo { endCursor hasNextPage } edges { node { movedUp initiative { slug stage lessons { text } } statements { alike text } } } } } }`;

async function approaches(headers: Headers = {}, variables: object = {}) {
  const { data } = await kith.ask(APPROACHES, { id: 'q9', first: 100, ...variables }, headers);
  return data.boardQuestion.approaches;
}
const slugs = ({ edges }: { edges: { node: { initiative: { slug: string } } }[] }) => edges.map(({ node }) => node.initiative.slug);

describe('board questions', () => {
  it('are nine, each explained in its own words, with its sources', async () => {
    const { data } = await kith.ask(
      `{ boardQuestions { id term { label } asks why good askOnThursday worries entries sources { title url } } }`,
    );
    expect(data.boardQuestions.map(({ id, entries }: { id: string; entries: number }) => [id, entries])).toEqual(
      ['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7', 'q8', 'q9'].map((id) => [id, { q2: 1, q9: 6 }[id] ?? 0]),
    );
    for (const one of data.boardQuestions) {
      expect(one.askOnThursday.length).toBeGreaterThan(1);
      expect(one.worries.length).toBeGreaterThan(1);
      expect(one.sources[0].title).toContain('2020');
    }
    expect((await kith.ask(`{ boardQuestion(id: "q10") { id } }`)).data).toEqual({ boardQuestion: null });
  });

  it('bring trusts like the one acted for first, and say why', async () => {
    const found = await approaches(editors.AAA);
    expect(found.seenFrom).toEqual({ odsCode: 'AAA' });
    const [first] = found.edges;
    expect(['beside', 'beside-as-well', 'beside-too', 'in-the-area']).toContain(first.node.initiative.slug);
    expect(first.node.statements).toEqual([
      { alike: 'KIND', text: 'both acute trusts' },
      { alike: 'PLACE', text: 'both in QA1' },
    ]);
    expect(found.edges.at(-1).node).toMatchObject({ initiative: { slug: 'own' }, statements: [{ alike: null, text: 'your own work' }] });
  });

  it('let the reader say what makes a trust like theirs', async () => {
    const found = await approaches(editors.AAA, { alike: ['EPR'] });
    expect(slugs(found).slice(0, 2).sort()).toEqual(['among-members', 'same-record']);
    expect(found.edges[0].node.statements).toEqual([{ alike: 'EPR', text: 'both on Alpha in 2024' }]);
    expect(found.alike).toEqual(['EPR']);
  });

  it('put what was stopped or paused beside what went well', async () => {
    const { edges } = await approaches({}, { organisation: 'AAA', alike: ['PLACE'] });
    const at = edges.findIndex(({ node }: { node: { initiative: { stage: string } } }) => node.initiative.stage === 'STOPPED');
    expect(at).toBe(2);
    expect(edges[at].node.movedUp).toBe(true);
    expect(edges.filter(({ node }: { node: { movedUp: boolean } }) => node.movedUp)).toHaveLength(1);
  });

  it('show nobody more than they may see, and count no more', async () => {
    const open = ['beside', 'beside-as-well', 'beside-too', 'nobody-knows', 'own', 'same-record'];
    expect(slugs(await approaches()).sort()).toEqual(open);
    expect(slugs(await approaches(editors.CCC)).sort()).toEqual(['among-members', ...open]);
    expect(slugs(await approaches(editors.BBB)).sort()).toEqual(['among-members', ...open.slice(0, 3), 'in-the-area', ...open.slice(3)]);
    const fictional = await approaches(editors.DEMOX);
    expect(slugs(fictional)).toContain('fictional');
    expect([fictional.totalCount, fictional.realCount]).toEqual([7, 6]);
    expect((await approaches()).areas).toEqual([
      { successMeasure: { id: 'well-led' }, count: 1 },
      { successMeasure: { id: 'improve-care' }, count: 5 },
    ]);
  });

  it('go on from page to page, and filter by area without losing the other areas’ counts', async () => {
    const all = slugs(await approaches(editors.AAA));
    const first = await approaches(editors.AAA, { first: 2 });
    const second = await approaches(editors.AAA, { first: 100, after: first.pageInfo.endCursor });
    expect([...slugs(first), ...slugs(second)]).toEqual(all);
    const refused = await kith.ask(APPROACHES, { id: 'q9', after: first.pageInfo.endCursor }, editors.BBB);
    expect(refused.errors?.[0]?.message).toContain('another list');
    const led = await approaches({}, { areas: ['well-led'] });
    expect([slugs(led), led.totalCount, led.realCount, led.areas.length]).toEqual([['beside-too'], 1, 6, 2]);
  });
});

describe('the monthly digest', () => {
  const entry = (slug: string, organisation: TestEntry['organisation'], questions: string[], level: TestEntry['level'] = 'public') =>
    about(slug, organisation, 'live', { level, content: { boardQuestions: questions } });
  const SET = `mutation ($wanted: Boolean!, $key: ID!) { setBoardDigest(input: { key: $key, wanted: $wanted }) { __typename ... on BoardDigestSetting { wanted } } }`;
  const STOP = `mutation ($token: String!, $key: ID!) { stopMail(input: { key: $key, token: $token }) { __typename ... on MailStopped { what } } }`;
  const WANTED = `{ ownAccount { boardDigest { wanted } } }`;

  /** What came by mail since the last look, on a day at nine in the morning. */
  async function on(day: string) {
    const { kept } = kith.app.get(Mailer);
    kept.splice(0);
    await standSignedIn(kith, `${day}T09:00:00Z`);
    await kith.drain();
    return kept.filter(({ subject }) => subject.startsWith('New for your board')).map(({ to, text }) => ({ to, text }));
  }

  it('is a choice of board members alone', async () => {
    expect((await kith.ask(SET, { wanted: false, key: 'd5' }, editors.AAA)).data.setBoardDigest.__typename).toBe('NotAllowed');
    expect((await kith.ask(SET, { wanted: false, key: 'd6' })).data.setBoardDigest.__typename).toBe('NotAllowed');
    expect((await kith.ask(WANTED, {}, editors.AAA)).data.ownAccount.boardDigest).toBeNull();
  });

  it('comes once a month with what is new of one’s area and peers, and can be stopped by its link', async () => {
    const { app } = kith;
    await standSignedIn(kith, '2031-03-10T09:00:00Z');
    const headers = await signedIn(app, { name: 'Helen', grants: [{ odsCode: 'AAA', role: 'board_member' }] });
    expect(await on('2031-04-01')).toEqual([]);
    await standSignedIn(kith, '2031-04-07T09:00:00Z');
    await publishEntries(kith, [
      entry('news-of-the-area', 'BBB', ['q3', 'q9'], 'system'),
      entry('news-of-others', 'CCC', ['q3']),
      entry('news-without-question', 'BBB', []),
      entry('news-kept-at-home', 'BBB', ['q3'], 'organisation'),
    ]);
    expect(await on('2031-04-20')).toEqual([]);
    const [mail, ...more] = await on('2031-05-02');
    expect(more).toEqual([]);
    expect(mail?.text).toContain('news-of-the-area (Birch NHS Trust)');
    expect(mail?.text).toContain('since 1 April 2031');
    for (const other of ['news-of-others', 'news-without-question', 'news-kept-at-home', 'beside-too'])
      expect(mail?.text).not.toContain(other);
    expect(await on('2031-05-03')).toEqual([]);

    const token = /mail\/stop#(\S+)/.exec(mail?.text ?? '')?.[1] ?? '';
    expect((await kith.ask(WANTED, {}, headers)).data.ownAccount.boardDigest).toEqual({ wanted: true });
    expect((await kith.ask(STOP, { token: `${token}x`, key: 'd1' })).data.stopMail.__typename).toBe('NotFound');
    for (const key of ['d2', 'd3', 'd3'])
      expect((await kith.ask(STOP, { token, key })).data.stopMail).toEqual({ __typename: 'MailStopped', what: 'BOARD_DIGEST' });
    expect((await kith.ask(WANTED, {}, headers)).data.ownAccount.boardDigest).toEqual({ wanted: false });
    await publishEntries(kith, [entry('more-news', 'BBB', ['q3'])]);
    expect(await on('2031-06-01')).toEqual([]);
    expect((await kith.ask(SET, { wanted: true, key: 'd4' }, headers)).data.setBoardDigest).toEqual({
      __typename: 'BoardDigestSetting',
      wanted: true,
    });
    expect((await on('2031-06-02'))[0]?.text).toContain('more-news');
  });

  it('is made from what its reader may see when it is sent, and for nobody who is no board member any more', async () => {
    const dataSource = kith.app.get(DataSource);
    await standSignedIn(kith, '2031-06-20T09:00:00Z');
    await signedIn(kith.app, { name: 'Gone', grants: [{ odsCode: 'BBB', role: 'board_member' }] });
    await publishEntries(kith, [entry('soon-hidden', 'AAA', ['q3'], 'system'), entry('still-there', 'AAA', ['q3'])]);
    await dataSource.query(`update search_doc set level = 'organisation', member_ids = array[lead_id] where title = 'soon-hidden'`);
    await dataSource.query(`update initiative set level = 'organisation' where slug = 'soon-hidden'`);
    const told = await on('2031-07-01');
    expect(told).toHaveLength(2);
    const [ofB] = told.filter(({ text }) => text.includes('board member of Birch'));
    expect(ofB?.text).toContain('still-there');
    expect(ofB?.text).not.toContain('soon-hidden');
    await dataSource.query(
      `update role_grant set ends_at = '2031-07-15' where organisation_id = (select id from organisation where ods_code = 'BBB') and role = 'board_member'`,
    );
    await standSignedIn(kith, '2031-07-16T09:00:00Z');
    await publishEntries(kith, [entry('later-still', 'AAA', ['q3'])]);
    expect((await on('2031-08-01')).filter(({ text }) => text.includes('board member of Birch'))).toEqual([]);
  });

  it('leaves to the next one what is published while it is made, and tells of it once', async () => {
    await standSignedIn(kith, '2031-09-01T08:50:00Z');
    await publishEntries(kith, [entry('at-the-last-moment', 'BBB', ['q3'])]);
    const told = [];
    for (const day of ['2031-09-01', '2031-10-01', '2031-11-01'])
      told.push((await on(day)).map(({ text }) => text.includes('at-the-last-moment')));
    expect(told).toEqual([[], [true], []]);
  });
});
