import { beforeAll, describe, expect, it } from '@jest/globals';
import { readXlsx } from 'hucre/xlsx';
import { addTrusts, publishEntries, SUMMARISED, signInEditors, type TrustCode } from '../../test/scene.js';
import { signedIn } from '../../test/signed-in.js';
import { statements } from '../../test/statements.js';
import { useTestApp } from '../../test/test-app.js';
import { newId } from '../platform/ids.js';
import { LoadVocabularies } from '../tags/load-vocabularies.js';

/** AAA and BBB share an area with its board QAI; CCC is elsewhere. */
const kith = useTestApp(async (app) => {
  await app.app.get(LoadVocabularies).run();
  await addTrusts(app);
  await app.test.dataSource.query(
    `with o as (insert into organisation (id, ods_code, name, kind) values ($1, 'QAI', 'The board', 'icb') returning id)
     insert into membership (id, organisation_id, system_id) select $2, o.id, s.id from o, system s where s.ods_code = 'QA1'`,
    [newId(), newId()],
  );
});
type Headers = Record<string, string>;
let editor: Record<TrustCode, Headers>;
let officer: Headers;
let ids: Record<string, string>;

const chart = { primaryCapability: 'e-prescribing', products: [{ name: 'Larkspring Chart', supplier: 'Larkspring' }] };
const CONTRACT = {
  supplier: 'Dunlin',
  product: 'Dunlin Rota',
  capability: 'staff-rostering',
  starts: '2022-04-01',
  ends: '2027-09-30',
  extensionTimes: 1,
  extensionMonths: 12,
  wholeLifeSum: 900_000,
  yearlySum: 150_000,
  published: false,
  programmeOfficesMaySee: true,
  endsWithinYearOpen: false,
};
const record = async (by: Headers, more: object) =>
  (
    await kith.ask(
      `mutation ($input: RecordContractInput!) { recordContract(input: $input) { ... on Contract { id } ... on InvalidInput { problems { field message } } } }`,
      { input: { key: newId(), content: { ...CONTRACT, ...more } } },
      by,
    )
  ).data.recordContract.id;

beforeAll(async () => {
  kith.clock.stand('2026-03-10T12:00:00Z');
  const early = [{ slug: 'a-chart', organisation: 'AAA', level: 'system', content: { ...chart, stage: 'planned' } }] as const;
  await publishEntries(kith, early);
  kith.clock.stand('2026-11-22T12:00:00Z');
  editor = await signInEditors(kith);
  officer = await signedIn(kith.app, { name: 'Olu', grants: [{ odsCode: 'QAI', role: 'programme_officer' }] });
  ids = await publishEntries(kith, [
    { ...early[0], content: { ...chart, stage: 'live' } },
    { slug: 'b-chart', organisation: 'BBB', level: 'network', content: { ...chart, stage: 'pilot', partners: [{ odsCode: 'AAA' }] } },
    { slug: 'a-secret', organisation: 'AAA', level: 'organisation', content: { ...chart, stage: 'planned' } },
    { slug: 'b-summary', organisation: 'BBB', level: 'public', source: SUMMARISED, content: { ...chart, stage: 'live' } },
    { slug: 'c-chart', organisation: 'CCC', level: 'public', content: { ...chart, stage: 'live' } },
    { slug: 'c-near', organisation: 'CCC', level: 'system', content: { ...chart, stage: 'live' } },
    { slug: 'x-chart', organisation: 'DEMOX', level: 'network', content: { ...chart, stage: 'live' } },
  ]);
  await record(editor.AAA, {});
  await record(editor.BBB, { programmeOfficesMaySee: false, supplier: 'Dunlin Ltd', initiative: ids['b-chart'] });
});

const COUNTS = 'planned underWay live ending other';
const MATRIX = `area { odsCode } by asOf organisations { id odsCode } rows { id label group nationally state total cells { organisationId ${COUNTS} } }`;
interface Row {
  id: string;
  label: string;
  state: string;
  total: number;
  cells: Record<string, number | string>[];
}
const matrix = async (by: Headers, variables: object = {}) =>
  (
    await kith.ask(
      `query ($area: String!, $by: MatrixAxis, $asOf: Date) { areaMatrix(area: $area, by: $by, asOf: $asOf) { ${MATRIX} } }`,
      { area: 'QA1', ...variables },
      by,
    )
  ).data.areaMatrix;
/** What a row holds: by code of the organisation, the figures in the order of COUNTS. */
const told = async (by: Headers, row: string, variables: object = {}) => {
  const { organisations, rows } = await matrix(by, variables);
  const found = (rows as Row[]).find(({ id }) => id === row);
  const code = new Map(organisations.map(({ id, odsCode }: { id: string; odsCode: string }) => [id, odsCode]));
  return (
    found &&
    Object.fromEntries(
      found.cells.map((cell) => [
        code.get(cell.organisationId),
        COUNTS.split(' ')
          .map((name) => cell[name])
          .join(' '),
      ]),
    )
  );
};
const items = async (by: Headers, variables: object) =>
  (
    await kith.ask(
      `query ($area: String!, $by: MatrixAxis, $row: ID!, $organisation: ID, $asOf: Date, $first: Int, $after: String) {
        areaMatrixItems(area: $area, by: $by, row: $row, organisation: $organisation, asOf: $asOf, first: $first, after: $after) { totalCount
          pageInfo { endCursor hasNextPage } edges { node { phase ending organisations { odsCode } initiative { slug } contract { supplier } } } } }`,
      { area: 'QA1', row: 'e-prescribing', ...variables },
      by,
    )
  ).data.areaMatrixItems;

describe('the matrix', () => {
  it('counts what trusts of the area published for it or more, partners in each column', async () => {
    // The contract on b-chart is told to nobody but its own trust: that it is ending is too.
    expect(await told(officer, 'e-prescribing')).toEqual({ AAA: '0 1 1 0 0', BBB: '0 1 0 0 0' });
    expect(await told(editor.BBB, 'e-prescribing')).toEqual({ AAA: '0 1 1 1 0', BBB: '0 1 0 1 0' });
    expect(await told(editor.AAA, 'e-prescribing')).toEqual({ AAA: '0 1 1 0 0', BBB: '0 1 0 0 0' });
  });

  it('has each member of the area as a column, trusts first, and each capability as a row', async () => {
    const { organisations, rows, asOf, by } = await matrix(officer);
    expect([by, asOf, organisations.map(({ odsCode }: { odsCode: string }) => odsCode)]).toEqual([
      'CAPABILITY',
      '2026-11-22',
      ['AAA', 'BBB', 'QAI'],
    ]);
    const found = rows as Row[];
    expect(found.find(({ id }) => id === 'virtual-ward')).toMatchObject({ state: 'EMPTY', total: 0, cells: [] });
    expect(found.find(({ id }) => id === 'e-prescribing')).toMatchObject({
      state: 'SOME',
      total: 2,
      nationally: expect.stringMatching(/Electronic Prescription Service/),
    });
  });

  it('shows a contract by itself to the office that it is told to, and to nobody else', async () => {
    expect(await told(officer, 'staff-rostering')).toEqual({ AAA: '0 0 1 1 0' });
    expect(await told(editor.AAA, 'staff-rostering')).toEqual({ AAA: '0 0 1 1 0' });
    // Of its own it has one too, for an entry that is filed under something else; the office is not told what that is for.
    expect(await told(editor.BBB, 'staff-rostering')).toEqual({ BBB: '0 0 1 1 0' });
  });

  it('goes by supplier and by product, named as those told name it', async () => {
    const names = async (by: Headers, axis: string) => (await matrix(by, { by: axis })).rows.map(({ label }: Row) => label);
    expect(await names(officer, 'SUPPLIER')).toEqual(['Dunlin', 'Larkspring']);
    expect(await names(editor.BBB, 'SUPPLIER')).toEqual(['Dunlin Ltd', 'Larkspring']);
    expect(await names(editor.BBB, 'PRODUCT')).toEqual(['Dunlin Rota', 'Larkspring Chart']);
    expect(await told(editor.BBB, 'larkspring', { by: 'SUPPLIER' })).toMatchObject({ BBB: '0 1 0 1 0' });
  });

  it('as of a day shows what was published then', async () => {
    expect(await told(officer, 'e-prescribing', { asOf: '2026-03-10' })).toEqual({ AAA: '1 0 0 0 0' });
    expect(await told(officer, 'e-prescribing', { asOf: '2026-03-09' })).toEqual({});
    expect((await matrix(officer, { asOf: '2030-01-01' })).asOf).toBe('2026-11-22');
  });

  it('is for members of the area', async () => {
    for (const by of [editor.CCC, editor.DEMOX, {}]) {
      expect(await matrix(by)).toBeNull();
      expect(await items(by, {})).toBeNull();
    }
    expect(await matrix(officer, { area: 'NOSUCH' })).toBeNull();
    expect(await matrix(officer, { area: 'DEMOQ' })).toBeNull();
    expect((await matrix(editor.DEMOX, { area: 'DEMOQ' })).organisations).toHaveLength(1);
    expect(await told(editor.DEMOX, 'e-prescribing', { area: 'DEMOQ' })).toEqual({ DEMOX: '0 0 1 0 0' });
  });
});

describe('what a row was counted from', () => {
  it('is listed, as long as the figure says, through every page', async () => {
    const all = await items(officer, {});
    expect(all.totalCount).toBe(2);
    const first = await items(officer, { first: 1 });
    const second = await items(officer, { first: 1, after: first.pageInfo.endCursor });
    expect([...first.edges, ...second.edges]).toEqual(all.edges);
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
    expect(all.edges.map(({ node }: { node: { initiative: { slug: string } } }) => node.initiative.slug).sort()).toEqual([
      'a-chart',
      'b-chart',
    ]);
  });

  it('of one cell is that organisation’s', async () => {
    const [, b] = (await matrix(officer)).organisations;
    const found = await items(officer, { organisation: b.id });
    expect(found.edges).toEqual([
      {
        node: {
          phase: 'UNDER_WAY',
          ending: false,
          organisations: [{ odsCode: 'AAA' }, { odsCode: 'BBB' }],
          initiative: { slug: 'b-chart' },
          contract: null,
        },
      },
    ]);
    expect((await items(officer, { row: 'staff-rostering' })).edges[0].node).toMatchObject({
      ending: true,
      contract: { supplier: 'Dunlin' },
    });
    expect((await items(officer, { row: 'no-such-thing' })).totalCount).toBe(0);
  });

  it('refuses a cursor of another list', async () => {
    const { pageInfo } = await items(officer, { first: 1 });
    const { errors } = await kith.ask(
      `query ($after: String) { areaMatrixItems(area: "QA1", row: "e-prescribing", after: $after) { totalCount } }`,
      { after: pageInfo.endCursor },
      editor.AAA,
    );
    expect(errors?.[0]?.message).toMatch(/another list/);
  });
});

interface Found {
  dated: { kind: string; given: string; organisation: { odsCode: string }; contract: { route: string | null } | null }[];
  windows: {
    opens: string;
    product: { name: string } | null;
    items: unknown[];
    exactWholeLife: number | null;
    bands: object;
    advice: string;
  }[];
  undated: number;
  products: { name: string }[];
  capabilities: { id: string }[];
}
const windows = async (by: Headers, variables: object = {}): Promise<Found | null> =>
  (
    await kith.ask(
      `query ($area: String!, $capability: ID, $product: ID, $asOf: Date) { joinUpWindows(area: $area, capability: $capability, product: $product, asOf: $asOf) {
        asOf undated products { id name } capabilities { id }
        dated { kind given latest extendableUntil nationally organisation { odsCode } capability { id } products
          initiative { slug } contract { route extension { times months } notice { reference } } need { id } }
        windows { product { name } capability { id } opens closes organisations bands { atLeast atMost known notKnown } exactWholeLife advice
          items { extends leastMonths mostMonths beyondOptions optionsKnown } } } }`,
      { area: 'QA1', ...variables },
      by,
    )
  ).data.joinUpWindows;

describe('join-up windows', () => {
  const rota = { capability: 'staff-rostering', supplier: 'Redshank', product: 'Redshank Rota' };
  beforeAll(async () => {
    // BBB publishes a notice without sums; AAA lets its office see everything.
    await record(editor.AAA, { ...rota, ends: '2027-03-31', extensionMonths: 12, wholeLifeSum: 600_000 });
    await record(editor.BBB, {
      ...rota,
      ends: '2027-12-31',
      programmeOfficesMaySee: false,
      published: true,
      noticeReference: '2023/S 7',
      noticeFacts: ['PRODUCT', 'CAPABILITY', 'ENDS'],
    });
    await record(editor.BBB, { ...rota, ends: '2027-11-30', programmeOfficesMaySee: false });
    const need = (level: string, neededBy: string) => ({ capability: 'staff-rostering', neededBy, note: '', level });
    for (const content of [need('SYSTEM', '2027-10'), need('ORGANISATION', '2027-11')])
      await kith.ask(
        `mutation ($input: RecordNeedInput!) { recordNeed(input: $input) { __typename } }`,
        { input: { key: newId(), content } },
        editor.BBB,
      );
  });

  it('say when two could buy together, and what each would have to do', async () => {
    const found = await windows(officer, { product: 'redshankrota' });
    expect(found?.dated.map(({ kind, given, organisation }) => [kind, given, organisation.odsCode])).toEqual([
      ['CONTRACT_END', '2027-03-31', 'AAA'],
      ['CONTRACT_END', '2027-12-31', 'BBB'],
    ]);
    expect(found?.windows).toEqual([
      {
        product: { name: 'Redshank Rota' },
        capability: { id: 'staff-rostering' },
        opens: '2027-12-31',
        closes: '2028-03-31',
        organisations: 2,
        // BBB's sum is not told to the office, its band neither.
        bands: { atLeast: 500_000, atMost: 2_000_000, known: 1, notKnown: 1 },
        exactWholeLife: null,
        advice: 'An extension needs procurement advice.',
        items: [
          { extends: true, leastMonths: 9, mostMonths: 9, beyondOptions: false, optionsKnown: true },
          { extends: true, leastMonths: 0, mostMonths: 0, beyondOptions: false, optionsKnown: false },
        ],
      },
    ]);
  });

  it('are found by capability too, with needs, each for those who are told', async () => {
    const dates = async (by: Headers) =>
      (await windows(by, { capability: 'staff-rostering' }))?.dated.map(
        ({ kind, given, organisation }) => `${organisation.odsCode} ${kind} ${given}`,
      );
    expect(await dates(officer)).toEqual([
      'AAA CONTRACT_END 2027-03-31',
      'AAA CONTRACT_END 2027-09-30',
      'BBB NEED 2027-10',
      'BBB CONTRACT_END 2027-12-31',
    ]);
    // AAA is no office: of BBB it is told the notice. BBB's own need at level organisation is on no timeline, as in no table.
    expect(await dates(editor.AAA)).toEqual(await dates(officer));
    expect(await dates(editor.BBB)).toEqual([
      'BBB CONTRACT_END 2027-09-30',
      'BBB NEED 2027-10',
      'BBB CONTRACT_END 2027-11-30',
      'BBB CONTRACT_END 2027-12-31',
    ]);
    const found = await windows(officer);
    expect(found?.products.map(({ name }) => name)).toEqual(['Dunlin Rota', 'Redshank Rota']);
    expect(found?.capabilities).toEqual([{ id: 'staff-rostering' }]);
  });

  it('give a sum only to whom each is told', async () => {
    const sums = async (by: Headers) =>
      (await windows(by, { product: 'redshankrota' }))?.windows.map(({ exactWholeLife }) => exactWholeLife);
    expect(await sums(officer)).toEqual([null]);
    // To BBB nothing is told of AAA’s contract, so there is no window at all.
    expect(await sums(editor.BBB)).toEqual([]);
  });

  it('are for members of the area', async () => {
    for (const by of [editor.CCC, editor.DEMOX, {}]) expect(await windows(by)).toBeNull();
    expect(await windows(officer, { area: 'DEMOQ' })).toBeNull();
    expect((await windows(editor.DEMOX, { area: 'DEMOQ' }))?.dated).toEqual([]);
    // Recorded since.
    expect((await windows(officer, { asOf: '2026-03-10' }))?.dated).toEqual([]);
  });
});

describe('what the pages of an area ask of the database', () => {
  // What else is due may go on meanwhile: only what reads for these pages is counted.
  const READS = /"officeId"|with place as|its_owner|overlap_group|"remindedOn"|from (initiative|contract|need)\b/;
  const WORKLIST = `{ overlaps(area: "QA1") { edges { node { sentence unknowns bands { known } organisations { name } otherAreas { shortName } decision { why }
    members { facts contract { route } need { note } } } } } }`;

  it.each<[what: string, ask: () => Promise<unknown>, statements: number]>([
    ['the matrix: the area, and its work', () => matrix(officer), 2],
    ['a row of it: those, and the entries of a page', () => items(officer, {}), 3],
    ['join-up windows: the area, and its work; the entries too where one is to be decided', () => windows(officer), 2],
    ['the worklist: the area, its groups, and what is in them', () => kith.ask(WORKLIST, {}, officer), 3],
    ['coverage: the area, and its trusts', () => kith.ask('{ areaCoverage(area: "QA1") { line } }', {}, officer), 2],
  ])('%s', async (_, ask, most) => {
    await kith.drain();
    const seen = await statements(kith.test.dataSource, ask);
    expect(seen.filter((one) => READS.test(one))).toHaveLength(most);
  });
});

describe('one capability across the areas', () => {
  const figures = async (by: Headers, variables: object = {}) =>
    (
      await kith.ask(
        `query ($capability: ID!, $demonstration: Boolean) { capabilityByArea(capability: $capability, demonstration: $demonstration) {
          capability { id } areas { area { odsCode } entries checked organisations } } }`,
        { capability: 'e-prescribing', ...variables },
        by,
      )
    ).data.capabilityByArea?.areas.map(({ area, ...counts }: { area: { odsCode: string } }) => [area.odsCode, ...Object.values(counts)]);

  it('counts what is shared with the network or with everybody, the same for every member, by name', async () => {
    // QA1: b-chart and the summary; what AAA shares with its area alone counts for nobody, not even for itself.
    const right = [
      ['QA1', 2, 1, 1],
      ['QC1', 1, 1, 1],
    ];
    for (const by of [officer, editor.AAA, editor.CCC]) expect(await figures(by)).toEqual(right);
  });

  it('shows only what is public to those who have only signed in, and to fictional people of what is real', async () => {
    const stranger = await signedIn(kith.app, { name: 'Stranger' });
    const open = [
      ['QA1', 1, 0, 1],
      ['QC1', 1, 1, 1],
    ];
    expect(await figures(stranger)).toEqual(open);
    expect(await figures(editor.DEMOX)).toEqual(open);
  });

  it('shows the demonstration where it is asked for', async () => {
    expect(await figures(editor.DEMOX, { demonstration: true })).toEqual([['DEMOQ', 1, 1, 1]]);
    expect(await figures(officer, { demonstration: true })).toEqual([['DEMOQ', 1, 1, 1]]);
  });

  it('is for whoever has signed in, and for capabilities that there are', async () => {
    expect(await figures({})).toBeUndefined();
    expect(await figures(officer, { capability: 'no-such-thing' })).toBeUndefined();
    expect((await figures(officer, { capability: 'virtual-ward' })).map(([, entries]: number[]) => entries)).toEqual([0, 0]);
  });

  it('takes two statements with its boundaries', async () => {
    const seen = await statements(kith.test.dataSource, () =>
      kith.ask('{ capabilityByArea(capability: "e-prescribing") { areas { entries area { boundary } } } }', {}, officer),
    );
    expect(seen.filter((one) => /search_doc|boundary/.test(one))).toHaveLength(2);
  });
});

describe('the matrix as a file', () => {
  const file = (name: string, headers: Headers = officer) =>
    kith.app.inject({ method: 'GET', url: `/exports/area-matrix.${name}`, headers });

  it('has a line for each row and a column for each organisation', async () => {
    const answer = await file('csv?area=QA1');
    const lines = answer.body.split('\r\n');
    expect(lines[0]).toBe('\uFEFFCapability,Said of the row,What is national,Alder NHS Trust,Birch NHS Trust,The board');
    expect(lines.find((line) => line.startsWith('Electronic prescribing'))).toMatch(/,1 under way; 1 live,1 under way,$/);
    expect(lines.at(-2)).toBe('0 of 2 trusts have reported for October to December 2026,,,has not reported,has not reported,');
    expect(answer.headers['content-disposition']).toBe('attachment; filename="kith-capability-QA1-2026-11-22.csv"');
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('as a workbook has the figures too', async () => {
    const { sheets } = await readXlsx((await file('xlsx?area=QA1&by=supplier&asOf=2026-11-22')).rawPayload);
    expect(sheets.map(({ name }) => name)).toEqual(['Supplier by organisation', 'Figures']);
    expect(sheets[1]?.rows).toContainEqual(['Larkspring', 'Alder NHS Trust', 'AAA', 0, 1, 1, 0, 0]);
  });

  it.each([['csv?area=QA1&by=cost'], ['csv?area=QA1&asOf=2026-02-31'], ['csv'], ['pdf?area=QA1'], ['csv?area=NOSUCH']])(
    'leads nowhere at %s',
    async (name) => {
      expect((await file(name)).statusCode).toBe(404);
    },
  );

  it('leads nowhere for anybody else', async () => {
    const answers = [await file('csv?area=QA1', editor.CCC), await file('csv?area=QA1', {}), await file('csv?area=NOSUCH', editor.CCC)];
    expect(answers.map(({ statusCode, json }) => [statusCode, json().message])).toEqual(
      Array(3).fill([404, 'There is no such file, or you may not have it.']),
    );
  });
});

describe('as of an earlier day', () => {
  const ward = { capability: 'virtual-ward', supplier: 'Grebe', product: 'Grebe Ward' };
  const change = (door: 'changeContract' | 'changeNeed', by: Headers, id: string, version: number, content: object) =>
    kith.ask(
      `mutation ($input: ${door === 'changeNeed' ? 'ChangeNeedInput' : 'ChangeContractInput'}!) { ${door}(input: $input) { __typename } }`,
      { input: { key: newId(), id, version, content } },
      by,
    );
  const dated = async (by: Headers, asOf?: string) =>
    (await windows(by, { capability: 'virtual-ward', asOf }))?.dated.map(({ kind, given }) => `${kind} ${given}`);
  let alder: Headers;
  let birch: Headers;
  let office: Headers;
  let contract: string;
  /** Sessions don't last for days. */
  const on = async (day: string) => {
    kith.clock.stand(`2026-${day}T12:00:00Z`);
    const by = (name: string, odsCode: string, role: 'editor' | 'programme_officer') =>
      signedIn(kith.app, { name: `${name} on ${day}`, grants: [{ odsCode, role }] });
    alder = await by('Alder', 'AAA', 'editor');
    birch = await by('Birch', 'BBB', 'editor');
    office = await by('Olu', 'QAI', 'programme_officer');
  };

  beforeAll(async () => {
    await on('11-23');
    contract = await record(alder, { ...ward, ends: '2028-01-31' });
    await record(birch, { ...ward, ends: '2028-03-31' });
    const said = await kith.ask(
      `mutation ($input: RecordNeedInput!) { recordNeed(input: $input) { ... on Need { id } } }`,
      { input: { key: newId(), content: { capability: 'virtual-ward', neededBy: '2027-12', note: '', level: 'SYSTEM' } } },
      birch,
    );
    const need = said.data.recordNeed.id;
    await on('11-25');
    await change('changeContract', alder, contract, 1, { ...CONTRACT, ...ward, ends: '2029-06-30' });
    await change('changeNeed', birch, need, 1, { capability: 'virtual-ward', neededBy: '2028-06', level: 'SYSTEM' });
    await on('11-27');
    await kith.ask(
      `mutation ($input: RemoveNeedInput!) { removeNeed(input: $input) { __typename } }`,
      { input: { key: newId(), id: need } },
      birch,
    );
    await on('11-28');
  });

  it('contracts and needs are as they stood at its end', async () => {
    const other = 'CONTRACT_END 2028-03-31';
    expect(await dated(office, '2026-11-22')).toEqual([]);
    expect(await dated(office, '2026-11-24')).toEqual(['NEED 2027-12', 'CONTRACT_END 2028-01-31', other]);
    expect(await dated(office, '2026-11-26')).toEqual([other, 'NEED 2028-06', 'CONTRACT_END 2029-06-30']);
    expect(await dated(office)).toEqual([other, 'CONTRACT_END 2029-06-30']);
    expect(await told(office, 'virtual-ward', { asOf: '2026-11-24' })).toEqual({ AAA: '0 0 1 1 0', BBB: '0 0 1 1 0' });
    // More than two years ahead.
    expect(await told(office, 'virtual-ward', { asOf: '2026-11-26' })).toEqual({ AAA: '0 0 1 0 0', BBB: '0 0 1 1 0' });
  });

  it('those that ended together then are in the worklist', async () => {
    const renewals = async (by: Headers, asOf: string) =>
      (
        await kith.ask(
          `query ($asOf: Date) { overlaps(area: "QA1", asOf: $asOf, kinds: [JOINT_RENEWAL], capability: "virtual-ward") {
            edges { node { members { facts } } } } }`,
          { asOf },
          by,
        )
      ).data.overlaps.edges.map(({ node }: { node: { members: { facts: string[] }[] } }) => node.members.map(({ facts }) => facts.join()));
    expect(await renewals(office, '2026-11-24')).toEqual([
      [expect.stringContaining('31 January 2028'), expect.stringContaining('31 March 2028')],
    ]);
    expect(await renewals(office, '2026-11-26')).toEqual([]);
    expect(await renewals(alder, '2026-11-24')).toEqual([]);
  });

  it('nothing is told that its owner has closed since, nor what was said before it was opened', async () => {
    const theirs = (by: Headers, day: string) => dated(by, day).then((all) => all?.filter((one) => !/2028-03-31|NEED/.test(one)));
    await change('changeContract', alder, contract, 2, { ...CONTRACT, ...ward, ends: '2029-06-30', programmeOfficesMaySee: false });
    expect(await theirs(office, '2026-11-24')).toEqual([]);
    expect(await theirs(alder, '2026-11-24')).toEqual(['CONTRACT_END 2028-01-31']);
    await on('11-30');
    await change('changeContract', alder, contract, 3, { ...CONTRACT, ...ward, ends: '2029-07-31' });
    expect(await theirs(office, '2026-11-29')).toEqual([]);
    expect(await theirs(alder, '2026-11-29')).toEqual(['CONTRACT_END 2029-06-30']);
    expect(await theirs(office, '2026-11-24')).toEqual(['CONTRACT_END 2028-01-31']);
  });

  it('a contract that was recorded by mistake is gone from it too', async () => {
    await kith.ask(
      `mutation ($input: RemoveContractInput!) { removeContract(input: $input) { __typename } }`,
      { input: { key: newId(), id: contract } },
      alder,
    );
    expect(await dated(office, '2026-11-24')).toEqual(['NEED 2027-12', 'CONTRACT_END 2028-03-31']);
  });
});
