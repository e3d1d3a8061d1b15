import { describe, expect, test } from '@jest/globals';
import { DataSource } from 'typeorm';
import { signedIn } from '../../test/signed-in.js';
import { statements } from '../../test/statements.js';
import { useTestApp } from '../../test/test-app.js';
import { newId } from '../platform/ids.js';
import { LoadRegister } from './register/load-register.js';

const kith = useTestApp(async ({ app, clock }) => {
  clock.stand('2026-07-15T12:00:00Z');
  await app.get(LoadRegister).runIfChanged();
  await fictionalArea(app.get(DataSource));
});

/** Two fictional trusts in a fictional area, on the very spot of a real one. */
async function fictionalArea(dataSource: DataSource): Promise<void> {
  const [system, ...trusts] = [newId(), newId(), newId()];
  await dataSource.query(
    `insert into system (id, ods_code, name, short_name, demonstration) values ($1, 'DEMO00', 'Vale ICS (fictional)', 'Vale', true)`,
    [system],
  );
  for (const [at, id] of trusts.entries()) {
    await dataSource.query(
      `insert into organisation (id, ods_code, name, kind, town, region, latitude, longitude, demonstration)
       values ($1, $2, $3, 'acute', 'Milton Keynes', 'East of England', 52.0266, -0.7362, true)`,
      [id, `DEMO0${at + 1}`, `Milton Vale ${at + 1} NHS Trust (fictional)`],
    );
    await dataSource.query(`insert into membership (id, organisation_id, system_id) values ($1, $2, $3)`, [newId(), id, system]);
  }
}

const ORGANISATION = `query ($odsCode: String!) { organisation(odsCode: $odsCode) {
  id odsCode name kind town region openedOn closedOn demonstration latitude longitude eprSupplier eprAsOf joined
  formerNames { name until }
  systems { odsCode shortName }
  memberships { system { odsCode } organisation { odsCode } startsOn endsOn }
  predecessors { organisation { name closedOn } name odsCode date }
  successors { organisation { odsCode } name odsCode date }
  neighbours(first: 50) { organisation { odsCode kind demonstration systems { odsCode } } relation distanceKm }
  peers { odsCode kind }
} }`;
const organisation = async (odsCode: string, headers = {}) => (await kith.ask(ORGANISATION, { odsCode }, headers)).data.organisation;

const DIRECTORY = `query ($search: String, $kind: OrganisationKind, $system: String, $first: Int, $after: String) {
  organisations(search: $search, kind: $kind, system: $system, first: $first, after: $after) {
    totalCount pageInfo { endCursor hasNextPage } edges { cursor node { odsCode name } } } }`;
const directory = async (variables: object, headers = {}) => {
  const { data, errors } = await kith.ask(DIRECTORY, { first: 100, ...variables }, headers);
  if (errors) throw new Error(errors[0]?.message);
  return { ...data.organisations, codes: data.organisations.edges.map((edge: { node: { odsCode: string } }) => edge.node.odsCode) };
};

describe('an organisation', () => {
  test('says what the register knows of it', async () => {
    const trust = await organisation('rd8');
    expect(trust).toMatchObject({
      odsCode: 'RD8',
      name: 'Milton Keynes University Hospital NHS Foundation Trust',
      kind: 'ACUTE',
      town: 'Milton Keynes',
      openedOn: '1992-04-01',
      closedOn: null,
      demonstration: false,
      eprSupplier: 'Oracle Health',
      eprAsOf: '2024-10',
      joined: false,
      systems: [{ odsCode: 'S1Y5D', shortName: 'Central East' }],
      memberships: [
        { system: { odsCode: 'S1Y5D' }, organisation: { odsCode: 'RD8' }, startsOn: '2026-04-01', endsOn: null },
        { system: { odsCode: 'QHG' }, startsOn: '2022-07-01', endsOn: '2026-04-01' },
      ],
    });
    expect(trust.peers.length).toBeGreaterThan(3);
    expect(new Set(trust.peers.map(({ kind }: { kind: string }) => kind))).toEqual(new Set(['ACUTE']));
    expect(trust.neighbours[0]).toMatchObject({ relation: 'SAME_SYSTEM', organisation: { systems: [{ odsCode: 'S1Y5D' }] } });
    expect(trust.neighbours[0].distanceKm).toBeGreaterThan(5);
  });

  test('knows its former names and whom it followed', async () => {
    const bristol = await organisation('RA7');
    expect(bristol.formerNames.map(({ until }: { until: string }) => until)).toEqual(['2026-07-01', '2020-04-01']);
    expect(bristol.predecessors.map(({ odsCode, date }: { odsCode: string; date: string }) => [odsCode, date])).toEqual([
      ['RVJ', '2026-07-01'],
      ['RA3', '2020-04-01'],
    ]);
    const gone = await organisation('RVJ');
    expect(gone).toMatchObject({
      name: 'North Bristol NHS Trust',
      closedOn: '2026-07-01',
      systems: [],
      successors: [{ odsCode: 'RA7', organisation: { odsCode: 'RA7' } }],
    });
  });

  test('whose end is known already is open until that day', async () => {
    const end = (day: string | null) => kith.test.dataSource.query(`update organisation set closed_on = $1 where ods_code = 'RD8'`, [day]);
    const [peer] = (await organisation('RD8')).peers;
    const peers = async () => (await organisation(peer.odsCode)).peers.map(({ odsCode }: { odsCode: string }) => odsCode);
    const before = await peers();
    await end('2026-07-16');
    expect((await organisation('RD8')).closedOn).toBeNull();
    expect(await peers()).toEqual(before);
    await end('2026-07-15');
    expect((await organisation('RD8')).closedOn).toBe('2026-07-15');
    await end(null);
  });

  test('that does not exist is null, whatever was typed', async () => {
    for (const odsCode of ['ZZZZ', '', '\u0000', "'; drop table organisation; --", '💊'.repeat(500), 'ŔD8'])
      expect(await organisation(odsCode)).toBeNull();
  });

  test('has joined once somebody holds a role there', async () => {
    await signedIn(kith.app, { name: 'Ada', grants: [{ odsCode: 'RX4', role: 'editor' }] });
    expect((await organisation('RX4')).joined).toBe(true);
    expect((await organisation('RX2')).joined).toBe(false);
  });

  test('on one side of the glass has no neighbour on the other', async () => {
    const real = await organisation('RD8');
    expect(
      real.neighbours.filter(({ organisation: { demonstration } }: { organisation: { demonstration: boolean } }) => demonstration),
    ).toEqual([]);
    const fictional = await organisation('DEMO01');
    expect(fictional.neighbours).toEqual([
      { organisation: expect.objectContaining({ odsCode: 'DEMO02' }), relation: 'SAME_SYSTEM', distanceKm: 0 },
    ]);
  });

  test('asked for no neighbours is a mistake of the client', async () => {
    const { errors } = await kith.ask('{ organisation(odsCode: "RD8") { neighbours(first: 0) { relation } } }');
    expect(errors?.[0]?.extensions.code).toBe('BAD_REQUEST');
  });
});

describe('the directory', () => {
  test('holds every open organisation by name, page by page', async () => {
    const all: string[] = [];
    let after: string | null = null;
    do {
      const page: { codes: string[]; totalCount: number; pageInfo: { endCursor: string; hasNextPage: boolean } } = await directory({
        first: 60,
        after,
      });
      expect(page.totalCount).toBe(199 + 36);
      all.push(...page.codes);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(new Set(all).size).toBe(235);
    expect(all).toHaveLength(235);
  });

  test.each<[string, string]>([
    ['milton keynes', 'RD8'],
    ['RD8', 'RD8'],
    ['Miltn Kaynes', 'RD8'],
    ['susex partnership', 'RX2'],
    ['st georges', 'RJ7'],
    ["St George's", 'RJ7'],
    ['Worthing', 'RX2'],
    ['University Hospitals Bristol and Weston', 'RA7'],
    ['North Bristol', 'RA7'],
    ['Lancashire and South Cumbria', 'RW5'],
    ['NORTHUMBERLAND tyne', 'RX4'],
  ])('finds by name, former name, town, code and in spite of a slip: %s', async (search, code) => {
    expect((await directory({ search })).codes).toContain(code);
  });

  test('asks for every word', async () => {
    expect((await directory({ search: 'milton keynes university' })).codes).toEqual(['RD8']);
    expect(await directory({ search: 'milton submarine' })).toMatchObject({
      totalCount: 0,
      codes: [],
      pageInfo: { endCursor: null, hasNextPage: false },
    });
  });

  test('narrows to a kind and an area', async () => {
    const ambulances = await directory({ kind: 'AMBULANCE' });
    expect(ambulances.totalCount).toBe(10);
    expect((await directory({ kind: 'AMBULANCE', system: 'qrl' })).codes).toEqual(['RYE']);
    expect((await directory({ system: 'nowhere at all' })).totalCount).toBe(0);
  });

  test('takes whatever is typed', async () => {
    for (const search of ['%', "'; --", '\u0000', '\u202Eemordnilap', '💊', 'a'.repeat(5_000), '<script>']) await directory({ search });
  });

  test('refuses a cursor of another list and a page of nothing', async () => {
    const { pageInfo } = await directory({ first: 5 });
    await expect(directory({ first: 5, after: pageInfo.endCursor, search: 'trust' })).rejects.toThrow('another list');
    await expect(directory({ first: 0 })).rejects.toThrow('whole number');
  });

  test('shows fictional trusts only to who acts for one', async () => {
    expect((await directory({ search: 'vale fictional' })).totalCount).toBe(0);
    const ada = await signedIn(kith.app, { name: 'Ada', grants: [{ odsCode: 'DEMO01', role: 'editor' }] });
    expect((await directory({ search: 'vale fictional' }, ada)).codes).toEqual(['DEMO01', 'DEMO02']);
    const real = await signedIn(kith.app, { name: 'Bea', grants: [{ odsCode: 'RD8', role: 'editor' }] });
    expect((await directory({}, real)).totalCount).toBe(235);
  });
});

describe('a system', () => {
  const SYSTEM = `query ($odsCode: String!, $asOf: Date) { system(odsCode: $odsCode) {
    odsCode name shortName region openedOn closedOn boundary neighbours { system { odsCode } kind }
    organisations(asOf: $asOf) { odsCode kind } predecessors { system { odsCode } date kind } successors { system { odsCode } date kind } } }`;
  const system = async (odsCode: string, asOf?: string) => (await kith.ask(SYSTEM, { odsCode, asOf })).data.system;
  const members = async (odsCode: string, asOf?: string) =>
    (await system(odsCode, asOf)).organisations.map((row: { odsCode: string }) => row.odsCode);

  test('knows its members of today, its shape and its neighbours', async () => {
    const valley = await system('s0e4d');
    expect(valley).toMatchObject({
      shortName: 'Thames Valley',
      region: 'South East',
      openedOn: '2026-04-01',
      closedOn: null,
      boundary: { type: expect.stringMatching(/Polygon$/) },
    });
    expect(await members('S0E4D')).toEqual(expect.arrayContaining(['RHW', 'RNU', 'RTH', 'RWX', 'RXQ', 'RYE', 'S0E4D']));
    expect(await members('QRL')).toContain('RYE');
    expect(valley.neighbours.map((row: { system: { odsCode: string } }) => row.system.odsCode)).toEqual(
      expect.arrayContaining(['QRL', 'S1Y5D', 'Z9B2Z']),
    );
    expect(valley.predecessors).toEqual(expect.arrayContaining([{ system: { odsCode: 'QU9' }, date: '2026-04-01', kind: 'merger' }]));
  });

  test('that has ended shows who belonged to it on its last day', async () => {
    expect(await system('QNX')).toMatchObject({
      closedOn: '2026-04-01',
      boundary: null,
      successors: [{ system: { odsCode: 'S9B9J' }, date: '2026-04-01' }],
    });
    expect(await members('QNX')).toContain('RX2');
  });

  test('as of a day', async () => {
    expect(await members('S0E4D', '2026-03-31')).toEqual([]);
    expect(await members('QU9', '2026-03-31')).toContain('RTH');
    expect(await members('QU9', '2026-04-01')).toEqual([]);
  });

  test('that does not exist is null', async () => {
    expect(await system('RD8')).toBeNull();
    expect(await system('\u0000')).toBeNull();
  });

  test('stands in the list of today, and among the former ones if they are asked for', async () => {
    const list = async (includeFormer: boolean) =>
      (await kith.ask('query ($f: Boolean) { systems(includeFormer: $f) { odsCode demonstration } }', { f: includeFormer })).data.systems;
    expect(await list(false)).toHaveLength(36);
    expect(await list(true)).toHaveLength(48);
  });
});

test('a list costs as many statements as its fields, not as its rows', async () => {
  // What is done in the background after a start asks too.
  await kith.drain();
  const asked = await statements(kith.test.dataSource, async () => {
    const { data } = await kith.ask(
      `{ systems { neighbours { kind } organisations { odsCode systems { odsCode } formerNames { name } joined } } }`,
    );
    expect(data.systems).toHaveLength(36);
  });
  expect(asked.filter((sql) => sql.trimStart().startsWith('select'))).toHaveLength(5);
});
