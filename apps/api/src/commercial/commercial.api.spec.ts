import { beforeAll, beforeEach, describe, expect, it, test } from '@jest/globals';
import { DataSource } from 'typeorm';
import { addTrusts, publishEntries, signInEditors, type TrustCode } from '../../test/scene.js';
import { signedIn } from '../../test/signed-in.js';
import { useTestApp } from '../../test/test-app.js';
import { newId } from '../platform/ids.js';
import { LoadVocabularies } from '../tags/load-vocabularies.js';

const kith = useTestApp(async (app) => {
  await app.app.get(LoadVocabularies).run();
  await addTrusts(app);
  const { dataSource } = app.test;
  for (const [code, kind] of [
    ['QAI', 'icb'],
    ['QCI', 'icb'],
  ])
    await dataSource.query(
      `with o as (insert into organisation (id, ods_code, name, kind) values ($1, $2, $2, $3) returning id)
       insert into membership (id, organisation_id, system_id) select $4, o.id, s.id from o, system s where s.ods_code = $5`,
      [newId(), code, kind, newId(), code === 'QAI' ? 'QA1' : 'QC1'],
    );
});
type Headers = Record<string, string>;
let editor: Record<TrustCode, Headers>;
let as: Record<'member' | 'administrator' | 'officer' | 'farOfficer' | 'trustOfficer' | 'nobody', Headers>;
let ids: Record<string, string>;

const CONTRACT = `id factsTold supplier product starts ends endsWithinYear extension { times months } route money { wholeLife yearly } wholeLifeBand yearlyBand
  capability { id } published notice { reference url facts } initiative { slug } sharing { programmeOfficesMaySee endsWithinYearOpen } version viewerCanEdit
  hints { field } organisation { odsCode }`;
const RESULT = `__typename ... on Contract { ${CONTRACT} } ... on InvalidInput { problems { field message } } ... on NotAllowed { message signInNeeded } ... on ContractConflict { theirs { ${CONTRACT} } }`;
const NEED = `id capability { id } neededBy note level version viewerCanEdit organisation { odsCode }`;
const NEED_RESULT = `__typename ... on Need { ${NEED} } ... on InvalidInput { problems { field message } } ... on NotAllowed { message signInNeeded } ... on NeedConflict { theirs { ${NEED} } }`;

const FULL = {
  supplier: 'Larkspring Health',
  product: 'Larkspring Chart',
  capability: 'e-prescribing',
  starts: '2024-04',
  ends: '2027-03-31',
  extensionTimes: 2,
  extensionMonths: 12,
  wholeLifeSum: 1_234_567,
  yearlySum: 411_522,
  route: 'FRAMEWORK_COMPETITION',
  published: false,
  programmeOfficesMaySee: false,
  endsWithinYearOpen: false,
};

const record = async (more: object = {}, by: Headers = editor.AAA) =>
  (
    await kith.ask(
      `mutation ($input: RecordContractInput!) { recordContract(input: $input) { ${RESULT} } }`,
      { input: { key: newId(), content: { ...FULL, ...more } } },
      by,
    )
  ).data.recordContract;
const change = async (id: string, version: number, more: object = {}, by: Headers = editor.AAA) =>
  (
    await kith.ask(
      `mutation ($input: ChangeContractInput!) { changeContract(input: $input) { ${RESULT} } }`,
      { input: { key: newId(), id, version, content: { ...FULL, ...more } } },
      by,
    )
  ).data.changeContract;
const remove = async (id: string, by: Headers = editor.AAA) =>
  (
    await kith.ask(
      `mutation ($input: RemoveContractInput!) { removeContract(input: $input) { __typename ... on Removed { id } } }`,
      { input: { key: newId(), id } },
      by,
    )
  ).data.removeContract;
const contract = async (id: string, by: Headers = {}) =>
  (await kith.ask(`query ($id: ID!) { contract(id: $id) { ${CONTRACT} } }`, { id }, by)).data.contract;
const list = async (variables: object, by: Headers = {}) =>
  (
    await kith.ask(
      `query ($organisation: String, $first: Int, $after: String) { contracts(organisation: $organisation, first: $first, after: $after) {
        totalCount pageInfo { endCursor hasNextPage } edges { node { id ends } } } }`,
      variables,
      by,
    )
  ).data.contracts;

beforeAll(async () => {
  kith.clock.stand('2026-07-15T22:45:00Z');
  editor = await signInEditors(kith);
  const person = (name: string, odsCode: string, role: 'member' | 'administrator' | 'programme_officer') =>
    signedIn(kith.app, { name, grants: [{ odsCode, role }] });
  as = {
    member: await person('Mia', 'AAA', 'member'),
    administrator: await person('Ada', 'AAA', 'administrator'),
    officer: await person('Olu', 'QAI', 'programme_officer'),
    farOfficer: await person('Fay', 'QCI', 'programme_officer'),
    trustOfficer: await person('Tim', 'BBB', 'programme_officer'),
    nobody: {},
  };
  ids = await publishEntries(kith, [
    { slug: 'charts', organisation: 'AAA', level: 'public' },
    { slug: 'inner', organisation: 'AAA', level: 'organisation' },
    { slug: 'cedar-work', organisation: 'CCC', level: 'public' },
  ]);
});
beforeEach(() => kith.app.get(DataSource).query(`delete from contract; delete from need`));

describe('recording a contract', () => {
  it('keeps every fact, with bands that follow from the sums, once for each key', async () => {
    const found = await record({ initiative: ids.charts });
    expect(found).toMatchObject({
      __typename: 'Contract',
      supplier: 'Larkspring Health',
      ends: '2027-03-31',
      endsWithinYear: true,
      extension: { times: 2, months: 12 },
      money: { wholeLife: 1_234_567, yearly: 411_522 },
      wholeLifeBand: 'B_500K_2M',
      yearlyBand: 'B_100K_500K',
      initiative: { slug: 'charts' },
      sharing: { programmeOfficesMaySee: false, endsWithinYearOpen: false },
      version: 1,
      viewerCanEdit: true,
    });
    const input = { key: newId(), content: FULL };
    const send = () =>
      kith.ask(
        `mutation ($input: RecordContractInput!) { recordContract(input: $input) { ... on Contract { id } } }`,
        { input },
        editor.AAA,
      );
    expect((await send()).data).toEqual((await send()).data);
    expect((await list({}, editor.AAA)).totalCount).toBe(2);
  });

  it('is for editors, approvers and administrators, who act for the organisation', async () => {
    expect(await record({}, as.administrator)).toMatchObject({ __typename: 'Contract' });
    expect(await record({}, as.member)).toMatchObject({ __typename: 'NotAllowed', signInNeeded: false });
    expect(await record({}, as.nobody)).toMatchObject({ __typename: 'NotAllowed', signInNeeded: true });
  });

  it('says what is wrong, field by field', async () => {
    const { problems } = await record({ ends: '2020', yearlySum: -5, product: '943 476 5919', published: true });
    expect(problems.map(({ field }: { field: string }) => field)).toEqual(['product', 'ends', 'yearlySum', 'noticeReference']);
  });

  it('belongs only to what the organisation takes part in, and a guess at another tells nothing', async () => {
    const [theirs, none] = [await record({ initiative: ids['cedar-work'] }), await record({ initiative: newId() })];
    expect(theirs).toEqual(none);
    expect(theirs.problems[0].field).toBe('initiative');
  });

  it('wonders about VAT, for those who may change it', async () => {
    const vat = {
      starts: '2024-04-01',
      ends: '2027-03-31',
      yearlySum: 100_000,
      wholeLifeSum: 360_000,
      published: true,
      noticeReference: 'N1',
      noticeFacts: ['WHOLE_LIFE_SUM'],
    };
    const { id, hints } = await record(vat);
    expect(hints).toEqual([{ field: 'wholeLifeSum' }]);
    expect(await contract(id)).toMatchObject({ hints: [], money: { wholeLife: 360_000, yearly: null } });
  });
});

describe('who is told what of a contract', () => {
  const seenBy = async (id: string) =>
    Object.fromEntries(
      await Promise.all(
        Object.entries({ ...as, neighbour: editor.BBB, far: editor.CCC, fictional: editor.DEMOX }).map(async ([who, headers]) => {
          const found = await contract(id, headers);
          return [who, found && (found.money ? 'sums' : found.wholeLifeBand ? 'band' : 'exists')];
        }),
      ),
    );
  const nobodyElse = { officer: null, farOfficer: null, trustOfficer: null, nobody: null, neighbour: null, far: null, fictional: null };

  it('is for the owner alone unless it says otherwise', async () => {
    expect(await seenBy((await record()).id)).toEqual({ member: 'sums', administrator: 'sums', ...nobodyElse });
  });

  it('shows everything to its systems’ programme office if the owner allows, and to no other', async () => {
    const { id } = await record({ programmeOfficesMaySee: true });
    expect(await seenBy(id)).toEqual({ member: 'sums', administrator: 'sums', ...nobodyElse, officer: 'sums' });
    expect(await contract(id, as.officer)).toMatchObject({
      supplier: 'Larkspring Health',
      sharing: null,
      version: null,
      viewerCanEdit: false,
    });
  });

  it('shows bands to whoever sees its initiative, and nothing of an initiative that they don’t', async () => {
    const { id } = await record({ initiative: ids.charts });
    expect(await seenBy(id)).toEqual({
      member: 'sums',
      administrator: 'sums',
      officer: 'band',
      farOfficer: 'band',
      trustOfficer: 'band',
      nobody: 'band',
      neighbour: 'band',
      far: 'band',
      fictional: 'band',
    });
    expect(await contract(id)).toEqual({
      id,
      factsTold: [],
      supplier: null,
      product: null,
      capability: null,
      starts: null,
      ends: null,
      endsWithinYear: null,
      extension: null,
      route: null,
      money: null,
      wholeLifeBand: 'B_500K_2M',
      yearlyBand: 'B_100K_500K',
      published: false,
      notice: null,
      initiative: { slug: 'charts' },
      sharing: null,
      version: null,
      viewerCanEdit: false,
      hints: [],
      organisation: { odsCode: 'AAA' },
    });
    const inner = await record({ initiative: ids.inner });
    expect(await seenBy(inner.id)).toMatchObject(nobodyElse);
  });

  it('shows to everybody the facts that a published notice names, and no other', async () => {
    const { id } = await record({
      published: true,
      noticeReference: '2024/S 000-1',
      noticeUrl: 'https://notices.example.org/1',
      noticeFacts: ['SUPPLIER', 'ENDS'],
    });
    expect(await contract(id)).toMatchObject({
      factsTold: ['SUPPLIER', 'ENDS'],
      supplier: 'Larkspring Health',
      ends: '2027-03-31',
      endsWithinYear: true,
      product: null,
      money: null,
      wholeLifeBand: null,
      notice: { reference: '2024/S 000-1', url: 'https://notices.example.org/1', facts: ['SUPPLIER', 'ENDS'] },
      initiative: null,
    });
  });

  it('takes effect at once when the owner closes it again', async () => {
    const { id } = await record({ programmeOfficesMaySee: true });
    expect(await contract(id, as.officer)).not.toBeNull();
    expect(await change(id, 1)).toMatchObject({ __typename: 'Contract', version: 2 });
    expect(await contract(id, as.officer)).toBeNull();
  });

  it('keeps fictional contracts behind the glass, unless the fictional organisation is named', async () => {
    const { id } = await record({ published: true, noticeReference: 'D1', noticeFacts: ['SUPPLIER'] }, editor.DEMOX);
    expect(await contract(id, editor.AAA)).toBeNull();
    expect(await contract(id, editor.DEMOX)).toMatchObject({ supplier: 'Larkspring Health' });
    expect((await list({ organisation: 'DEMOX' })).totalCount).toBe(1);
  });
});

describe('whether a contract of an initiative ends within a year', () => {
  const ask = async (by: Headers = {}) =>
    (await kith.ask(`query { initiative(slug: "charts") { contractEndsWithinYear } }`, {}, by)).data.initiative.contractEndsWithinYear;

  test('is not known without a contract, and not told unless the owner opens it', async () => {
    expect(await ask(as.member)).toBeNull();
    const { id } = await record({ initiative: ids.charts });
    expect([await ask(as.member), await ask(as.officer), await ask()]).toEqual([true, null, null]);
    await change(id, 1, { initiative: ids.charts, endsWithinYearOpen: true });
    expect([await ask(as.officer), await ask(), (await contract(id)).endsWithinYear]).toEqual([true, true, true]);
    await change(id, 2, { initiative: ids.charts, endsWithinYearOpen: true, ends: '2029' });
    expect([await ask(), await ask(as.member)]).toEqual([false, false]);
  });

  test('by days in London: a date of today ends within a year, one of yesterday has ended', async () => {
    const { id } = await record({ initiative: ids.charts, ends: '2026-07-15' });
    expect(await ask(as.member)).toBe(true);
    kith.clock.stand('2026-07-15T23:05:00Z');
    expect(await ask(as.member)).toBe(false);
    expect((await contract(id, as.member)).endsWithinYear).toBe(false);
    kith.clock.stand('2026-07-15T22:45:00Z');
  });
});

describe('changing and removing a contract', () => {
  it('shows what somebody else made of it in between', async () => {
    const { id } = await record();
    await change(id, 1, { supplier: 'Another' }, as.administrator);
    expect(await change(id, 1, { supplier: 'Mine' })).toMatchObject({
      __typename: 'ContractConflict',
      theirs: { supplier: 'Another', version: 2 },
    });
  });

  it('keeps what it was for those who hold it, and takes that with it when it is removed', async () => {
    const { id } = await record({ supplier: 'Before Ltd' });
    await change(id, 1, { supplier: 'Between Ltd' });
    await change(id, 2, { supplier: 'After Ltd' });
    const held = async () => {
      const { data } = await kith.ask(
        `mutation ($input: ExportHeldInput!) { exportHeld(input: $input) { ... on HeldExport { sections { heading records { title facts { name } } } } } }`,
        { input: { key: newId(), subject: '' } },
        editor.AAA,
      );
      const sections: { heading: string; records: { title: string; facts: { name: string }[] }[] }[] = data.exportHeld.sections;
      return sections
        .find(({ heading }) => heading === 'Contracts')
        ?.records.filter(({ title }) => /(Before|Between|After) Ltd/.test(title))
        .map(({ title, facts }) => [title, facts.some(({ name }) => name === 'stood until')]);
    };
    expect((await held())?.sort()).toEqual([
      ['Larkspring Chart, After Ltd', false],
      ['Larkspring Chart, Before Ltd', true],
      ['Larkspring Chart, Between Ltd', true],
    ]);
    await remove(id);
    expect(await held()).toEqual([]);
  });

  it('is not for others: hidden is not found, seen is not allowed', async () => {
    const { id } = await record();
    expect(await change(id, 1, {}, editor.BBB)).toEqual(await change(newId(), 1, {}, editor.BBB));
    expect(await remove(id, editor.BBB)).toEqual({ __typename: 'NotFound' });
    expect(await change(id, 1, { programmeOfficesMaySee: true }, as.member)).toMatchObject({ __typename: 'NotAllowed' });
    await change(id, 1, { programmeOfficesMaySee: true });
    expect(await remove(id, as.officer)).toEqual({ __typename: 'NotAllowed' });
    expect(await remove('nonsense')).toEqual({ __typename: 'NotFound' });
  });

  it('removes, and keeps in the audit who opened what to whom, without a sum', async () => {
    const { id } = await record({ programmeOfficesMaySee: true });
    expect(await remove(id)).toEqual({ __typename: 'Removed', id });
    expect(await contract(id, editor.AAA)).toBeNull();
    const rows: { action: string; detail: object }[] = await kith.app
      .get(DataSource)
      .query(`select action, detail from audit_event where subject_id = $1 order by at, action`, [id]);
    expect(rows.map(({ action }) => action).sort()).toEqual(['contract.recorded', 'contract.removed']);
    expect(JSON.stringify(rows)).toContain('"programmeOfficesMaySee":true');
    expect(JSON.stringify(rows)).not.toContain('1234567');
  });
});

describe('the list of an organisation’s contracts', () => {
  it('goes by the ends that this viewer is told, page by page, and counts what they may see', async () => {
    const notice = { published: true, noticeReference: 'N', noticeFacts: ['ENDS'] };
    const late = await record({ ...notice, ends: '2029' });
    const soon = await record({ ...notice, ends: '2026-12' });
    const untold = await record({ ends: '2026-08', initiative: ids.charts });
    const hidden = await record({ ends: '2026-07' });
    const order = async (by: Headers) =>
      (await list({ organisation: 'AAA' }, by)).edges.map(({ node }: { node: { id: string } }) => node.id);
    expect(await order(as.member)).toEqual([hidden.id, untold.id, soon.id, late.id]);
    expect(await order({})).toEqual([soon.id, late.id, untold.id]);
    const first = await list({ organisation: 'AAA', first: 2 });
    expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    const { endCursor } = first.pageInfo;
    expect((await list({ organisation: 'AAA', first: 2, after: endCursor })).edges).toEqual([{ node: { id: untold.id, ends: null } }]);
    const other = await kith.ask(
      `query ($after: String) { contracts(organisation: "AAA", after: $after) { totalCount } }`,
      { after: endCursor },
      editor.BBB,
    );
    expect(other.errors?.[0]?.message).toMatch(/another list/);
  });

  it('is empty where there is no such organisation, and where none is acted for', async () => {
    expect(await list({ organisation: 'NONE' })).toMatchObject({ totalCount: 0, edges: [] });
    expect(await list({})).toMatchObject({ totalCount: 0, edges: [] });
  });
});

describe('needs', () => {
  const say = async (more: object = {}, by: Headers = editor.AAA) =>
    (
      await kith.ask(
        `mutation ($input: RecordNeedInput!) { recordNeed(input: $input) { ${NEED_RESULT} } }`,
        {
          input: {
            key: newId(),
            content: { capability: 'virtual-ward', neededBy: '2027-03', note: 'For frail people.', level: 'SYSTEM', ...more },
          },
        },
        by,
      )
    ).data.recordNeed;
  const revise = async (id: string, version: number, more: object = {}, by: Headers = editor.AAA) =>
    (
      await kith.ask(
        `mutation ($input: ChangeNeedInput!) { changeNeed(input: $input) { ${NEED_RESULT} } }`,
        { input: { key: newId(), id, version, content: { capability: 'virtual-ward', level: 'SYSTEM', ...more } } },
        by,
      )
    ).data.changeNeed;
  const need = async (id: string, by: Headers = {}) =>
    (await kith.ask(`query ($id: ID!) { need(id: $id) { ${NEED} } }`, { id }, by)).data.need;
  const listed = async (by: Headers) =>
    (await kith.ask(`query { needs(organisation: "AAA") { totalCount edges { node { level } } } }`, {}, by)).data.needs;

  it('are seen by their levels, with the organisation in the place of the lead', async () => {
    for (const level of ['ORGANISATION', 'SYSTEM', 'NETWORK', 'PUBLIC']) await say({ level });
    const counts = await Promise.all(
      [as.member, editor.BBB, as.officer, editor.CCC, {}, editor.DEMOX].map(async (by) => (await listed(by)).totalCount),
    );
    expect(counts).toEqual([4, 3, 3, 2, 1, 1]);
  });

  it('are recorded, changed and removed by those who look after them', async () => {
    const recorded = await say();
    expect(recorded).toMatchObject({ __typename: 'Need', neededBy: '2027-03', version: 1, viewerCanEdit: true });
    expect(await revise(recorded.id, 1, { neededBy: '2028' })).toMatchObject({ neededBy: '2028', note: '', version: 2 });
    expect(await revise(recorded.id, 1)).toMatchObject({ __typename: 'NeedConflict', theirs: { version: 2 } });
    expect(await need(recorded.id, editor.BBB)).toMatchObject({ version: null, viewerCanEdit: false });
    expect(await revise(recorded.id, 2, {}, editor.BBB)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await revise(recorded.id, 2, {}, editor.CCC)).toEqual(await revise(newId(), 2, {}, editor.CCC));
    const remove = async (by: Headers) =>
      (
        await kith.ask(
          `mutation ($input: RemoveNeedInput!) { removeNeed(input: $input) { __typename } }`,
          { input: { key: newId(), id: recorded.id } },
          by,
        )
      ).data.removeNeed.__typename;
    expect([await remove(editor.CCC), await remove(editor.BBB), await remove(editor.AAA), await remove(editor.AAA)]).toEqual([
      'NotFound',
      'NotAllowed',
      'Removed',
      'NotFound',
    ]);
  });

  it('say what is wrong', async () => {
    expect((await say({ capability: 'alchemy', note: '943 476 5919' })).problems.map(({ field }: { field: string }) => field)).toEqual([
      'capability',
      'note',
    ]);
    expect(await say({}, as.member)).toMatchObject({ __typename: 'NotAllowed' });
  });
});
