import { beforeAll, describe, expect, test } from '@jest/globals';
import { addTrusts, publishEntries, signInEditors, type TrustCode } from '../../test/scene.js';
import { signedIn } from '../../test/signed-in.js';
import { useTestApp } from '../../test/test-app.js';
import { newId } from '../platform/ids.js';

const kith = useTestApp(async (app) => {
  await addTrusts(app);
  await app.test.dataSource.query(
    `with o as (insert into organisation (id, ods_code, name, kind) values ($1, 'QAI', 'A board', 'icb') returning id)
     insert into membership (id, organisation_id, system_id) select $2, o.id, s.id from o, system s where s.ods_code = 'QA1'`,
    [newId(), newId()],
  );
});
type Headers = Record<string, string>;
let editor: Record<TrustCode, Headers>;
let officer: Headers;
let signedInOnly: Headers;
let ids: Record<string, string>;

const money = async (slug: string, by: Headers = {}) =>
  (
    await kith.ask(
      `query ($slug: String!) { initiative(slug: $slug) { costBand money { wholeLife yearly } contact { role } } }`,
      { slug },
      by,
    )
  ).data.initiative;

beforeAll(async () => {
  editor = await signInEditors(kith);
  officer = await signedIn(kith.app, { name: 'Olu', grants: [{ odsCode: 'QAI', role: 'programme_officer' }] });
  signedInOnly = await signedIn(kith.app, { name: 'New' });
  const sums = { wholeLife: 1_234_567, yearly: 345_678, programmeOfficesMaySee: false };
  const content = (programmeOfficesMaySee: boolean) => ({
    costBand: 'b_500k_2m',
    money: { ...sums, programmeOfficesMaySee },
    contact: { role: 'Chief pharmacist' },
    partners: [{ odsCode: 'CCC' }],
  });
  ids = await publishEntries(kith, [
    { slug: 'closed', organisation: 'AAA', level: 'public', content: content(false) },
    { slug: 'shared', organisation: 'AAA', level: 'public', content: content(true) },
    { slug: 'unpriced', organisation: 'AAA', level: 'public' },
  ]);
});

describe('exact sums of an initiative', () => {
  test('are for members of the lead, and its programme offices where it shares them; everybody has the band', async () => {
    const told = async (slug: string) => {
      const answers = [];
      for (const by of [editor.AAA, officer, editor.BBB, editor.CCC, editor.DEMOX, {}]) answers.push(await money(slug, by));
      return { sums: answers.map((one) => one.money?.wholeLife ?? null), bands: new Set(answers.map(({ costBand }) => costBand)) };
    };
    expect(await told('closed')).toEqual({ sums: [1_234_567, null, null, null, null, null], bands: new Set(['B_500K_2M']) });
    expect(await told('shared')).toEqual({ sums: [1_234_567, 1_234_567, null, null, null, null], bands: new Set(['B_500K_2M']) });
    expect(await money('unpriced', editor.AAA)).toMatchObject({ money: null, costBand: 'NOT_KNOWN' });
  });

  test('nor do older texts tell them to others', async () => {
    const texts = async (slug: string, by: Headers = {}) => {
      const ask = (textsOf: string[]) =>
        kith.ask(
          `query ($slug: String!, $textsOf: [ID!]) { initiativeHistory(slug: $slug, textsOf: $textsOf) { revisions { id texts { field text } } } }`,
          { slug, textsOf },
          by,
        );
      const [{ id }] = (await ask([])).data.initiativeHistory.revisions;
      return JSON.stringify((await ask([id])).data);
    };
    expect(await texts('closed', editor.AAA)).toContain('Whole life: £1,234,567');
    expect(await texts('shared', officer)).toContain('£345,678');
    for (const by of [officer, editor.CCC, {}]) expect(await texts('closed', by)).not.toMatch(/1,?234|345,?678/);
  });

  test('are not copied into an adaptation', async () => {
    const { data } = await kith.ask(
      `mutation ($input: RecordAdaptationInput!) { recordAdaptation(input: $input) { ... on Adaptation { id } } }`,
      { input: { key: newId(), origin: ids.shared, status: 'PLANNING', taken: 'All', openInitiative: true } },
      editor.BBB,
    );
    expect(data.recordAdaptation.id).toBeDefined();
    const drafts = (await kith.ask(`{ workingRevisions { content { costBand money { wholeLife } contact { role } } } }`, {}, editor.BBB))
      .data.workingRevisions;
    expect(drafts).toEqual([{ content: { costBand: 'NOT_KNOWN', money: null, contact: { role: '' } } }]);
  });
});

describe('writing exact sums', () => {
  const save = async (content: object) =>
    (
      await kith.ask(
        `mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { __typename ... on WorkingRevision { content { costBand money { wholeLife yearly programmeOfficesMaySee } } }
          ... on InvalidInput { problems { field } } } }`,
        { input: { key: newId(), content } },
        editor.AAA,
      )
    ).data.saveDraft;

  test('the band follows from the whole-life sum', async () => {
    expect((await save({ money: { wholeLife: 30_000, programmeOfficesMaySee: true } })).content).toEqual({
      costBand: 'B_25K_100K',
      money: { wholeLife: 30_000, yearly: null, programmeOfficesMaySee: true },
    });
    expect((await save({ costBand: 'OVER_10M', money: { yearly: 5_000 } })).content).toEqual({
      costBand: 'OVER_10M',
      money: { wholeLife: null, yearly: 5_000, programmeOfficesMaySee: false },
    });
    expect((await save({ costBand: 'UNDER_25K', money: {} })).content).toEqual({ costBand: 'UNDER_25K', money: null });
  });

  test.each([
    ['a band that does not hold the sum', { costBand: 'UNDER_25K', money: { wholeLife: 30_000 } }, 'content.costBand'],
    ['less than nothing', { money: { wholeLife: -1 } }, 'content.money.wholeLife'],
    ['too much', { money: { yearly: 2_000_000_001 } }, 'content.money.yearly'],
    ['a year dearer than the whole', { money: { wholeLife: 5, yearly: 6 } }, 'content.money.yearly'],
  ])('refuses %s', async (_, content, field) => {
    expect(await save(content)).toMatchObject({ __typename: 'InvalidInput', problems: [{ field }] });
  });
});

describe('who is told the contact', () => {
  const origin = `origin { contact { role deputyRole timeOffered replyTime } }`;
  test('members, and of real work no fictional ones; nobody who only signed in', async () => {
    const told = [];
    for (const by of [editor.AAA, editor.BBB, editor.CCC, officer, editor.DEMOX, signedInOnly, {}])
      told.push((await money('closed', by)).contact?.role ?? null);
    expect(told).toEqual([...Array(4).fill('Chief pharmacist'), null, null, null]);
  });

  test('on an adaptation’s page too, in lists and in feeds', async () => {
    const { data } = await kith.ask(
      `mutation ($input: RecordAdaptationInput!) { recordAdaptation(input: $input) { ... on Adaptation { id } } }`,
      { input: { key: newId(), origin: ids.closed, status: 'LIVE', taken: 'All', level: 'PUBLIC' } },
      editor.BBB,
    );
    const page = async (by: Headers = {}) =>
      (await kith.ask(`query ($id: ID!) { adaptation(id: $id) { ${origin} } }`, data.recordAdaptation, by)).data.adaptation;
    expect(await page(editor.CCC)).toMatchObject({ origin: { contact: { role: 'Chief pharmacist' } } });
    expect(await page()).toEqual({ origin: { contact: null } });
    const list = await kith.ask(`{ initiatives(first: 50) { edges { node { contact { role } money { wholeLife } } } } }`);
    expect(list.data.initiatives.edges.length).toBeGreaterThan(2);
    expect(JSON.stringify(list.data)).not.toMatch(/pharmacist|1234567/);
    const feed = await kith.app.inject({ method: 'GET', url: '/feed.atom' });
    expect(feed.statusCode).toBe(200);
    expect(feed.body).not.toMatch(/pharmacist|1,?234,?567/);
  });
});
