import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { registerLoader } from '../../../test/register-loader.js';
import { useTestDatabase } from '../../../test/test-database.js';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock.js';
import { AddOrganisation } from '../add-organisation.js';
import { OrganisationReads } from '../organisation.reads.js';
import { REGISTER_FOLDER } from './load-register.js';
import { emptyReport, reportText } from './register-report.js';
import { RegisterUnreadable } from './register-table.js';

class Later extends Clock {
  override now(): Date {
    return new Date('2027-05-01T12:00:00Z');
  }
}

const kith = useTestDatabase();
const clock = new Later();
const reads = new OrganisationReads(clock);
const load = () => registerLoader(kith.dataSource, clock);
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'register-'));
  await cp(REGISTER_FOLDER, folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const change = async (file: string, from: string | RegExp, to: string) => {
  const before = await readFile(join(folder, file), 'utf8');
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${file} holds no ${from}`);
  await writeFile(join(folder, file), after);
};
const add = async (file: string, line: string) =>
  writeFile(join(folder, file), `${(await readFile(join(folder, file), 'utf8')).trimEnd()}\n${line}\n`);
const dated = (day: string) => writeFile(join(folder, 'register.json'), JSON.stringify({ asOf: day }));
const everything = () =>
  kith.dataSource.query(`select (select json_agg(o order by o.id) from organisation o)::text o, (select json_agg(m order by m.id) from membership m)::text m,
    (select json_agg(f order by f.id) from former_name f)::text f, (select json_agg(p order by p.organisation_id, p.peer_id) from peer p)::text p`);
const membershipsOf = (odsCode: string) =>
  kith.dataSource.query(
    `select s.ods_code system, m.starts_on::text "from", m.ends_on::text "to" from membership m join system s on s.id = m.system_id
     join organisation o on o.id = m.organisation_id where o.ods_code = $1 order by m.starts_on, s.ods_code`,
    [odsCode],
  );

// In this order: each test stands on the register that the one before has left.

test('the first register opens everything, a second time changes nothing', async () => {
  const report = await load().runIfChanged();
  expect(report?.opened).toHaveLength(199 + 36);
  expect(report?.closed).toHaveLength(72 + 12);
  expect(report?.moved).toEqual([]);
  const before = await everything();
  expect(await load().run(folder)).toEqual(emptyReport('2026-07-01'));
  expect(await everything()).toEqual(before);
  expect(await load().runIfChanged()).toBeNull();
  // What follows from it is looked for at once, and not only the next day.
  const [job]: { n: number }[] = await kith.dataSource.query(
    `select count(*)::int n from job where kind = 'organisations.follow_succession'`,
  );
  expect(job?.n).toBeGreaterThan(0);
});

test('a row that cannot be read is named, and nothing of the register is loaded', async () => {
  await change('organisations.csv', 'Milton Keynes University Hospital NHS Foundation Trust', 'Another Name NHS Trust');
  await change('organisations.csv', /^RX2,([^\n]*),2006-04-01/m, 'RX2,$1,2006-31-31');
  await change('organisations.csv', /^(RX4,.*),QHM,/m, '$1,QZZ,');
  const before = await everything();
  const refused = await load()
    .run(folder)
    .catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(RegisterUnreadable);
  expect((refused as RegisterUnreadable).problems).toEqual([
    { file: 'organisations.csv', row: expect.any(Number), column: 'open_date', message: 'is not a day such as 2026-04-01' },
  ]);
  expect((refused as Error).message).toMatch(/^organisations\.csv, line \d+, column open_date: /);
  expect(await everything()).toEqual(before);
});

test('codes that lead nowhere, a missing file and broken boundaries are named together', async () => {
  await add('trust_former_names.csv', 'ZZZ,Old Name,,nobody');
  await add('trust_successions.csv', 'RD8,Milton Keynes,2026-07-01,RAX,Kingston,2026-07-02,made up,acute');
  const problems = async () =>
    (
      (await load()
        .run(folder)
        .catch((error: unknown) => error)) as RegisterUnreadable
    ).problems.map(({ file, column }) => [file, column]);
  expect(await problems()).toEqual([
    ['trust_former_names.csv', 'ods_code'],
    ['trust_successions.csv', 'predecessor_ods_code'],
  ]);
  await rm(join(folder, 'icbs.csv'));
  await writeFile(join(folder, 'icb_boundaries.geojson'), '{');
  expect(await problems()).toEqual([
    ['icbs.csv', null],
    ['icb_boundaries.geojson', null],
  ]);
});

test('a register that is cut short is refused', async () => {
  const lines = (await readFile(join(folder, 'organisations.csv'), 'utf8')).split('\n');
  await writeFile(join(folder, 'organisations.csv'), lines.slice(0, 100).join('\n'));
  for (const file of ['trust_profile.csv', 'trust_former_names.csv', 'trust_successions.csv']) {
    await writeFile(join(folder, file), `${(await readFile(join(folder, file), 'utf8')).split('\n')[0]}\n`);
  }
  await expect(load().run(folder)).rejects.toThrow('cut short');
});

test('a newer register tells who opened, closed, merged, moved and has a new name', async () => {
  await dated('2027-01-01');
  await change('organisations.csv', /^(RD8,.*),S1Y5D,/m, '$1,QPM,');
  await change('organisations.csv', 'Sussex Partnership NHS Foundation Trust', 'Sussex Minds NHS Foundation Trust');
  await change('organisations.csv', /^RNS,.*\n/m, '');
  await change('trust_profile.csv', /^RNS,.*\n/m, '');
  await add(
    'trust_successions.csv',
    'RNS,Northampton General Hospital NHS Trust,2026-12-31,RNQ,Kettering General Hospital NHS Foundation Trust,2027-01-01,ODS,acute',
  );
  await add(
    'organisations.csv',
    'A1B2C,Brand New NHS Trust,acute,NN1 1AA,52.2,-0.9,QPM,Midlands,,Northampton,2027-01-01,,by hand,,postcode',
  );
  const { id } = (await reads.byOdsCodes(kith.dataSource, ['RNS']))[0] ?? {};

  const report = await load().run(folder);
  expect(report).toMatchObject({
    opened: [{ odsCode: 'A1B2C', date: '2027-01-01' }],
    closed: [{ odsCode: 'RNS', date: '2027-01-01' }],
    merged: [{ from: { odsCode: 'RNS' }, into: { odsCode: 'RNQ' }, date: '2027-01-01' }],
    moved: [{ odsCode: 'RD8', from: ['Central East'], to: ['Northamptonshire'], date: '2027-01-01' }],
    renamed: [{ odsCode: 'RX2', name: 'Sussex Minds NHS Foundation Trust', before: 'Sussex Partnership NHS Foundation Trust' }],
    unplaced: [],
  });
  expect(reportText(report)).toContain(
    'Moved: 1\n  Milton Keynes University Hospital NHS Foundation Trust (RD8): from Central East to Northamptonshire, 2027-01-01',
  );
  expect(await membershipsOf('RD8')).toEqual([
    { system: 'QHG', from: '2022-07-01', to: '2026-04-01' },
    { system: 'S1Y5D', from: '2026-04-01', to: '2027-01-01' },
    { system: 'QPM', from: '2027-01-01', to: null },
  ]);
  expect(await membershipsOf('RNS')).toEqual([{ system: 'QPM', from: '2022-07-01', to: '2027-01-01' }]);
  // The row that others point to is the same, and what it knew is kept.
  expect((await reads.byOdsCodes(kith.dataSource, ['RNS']))[0]).toMatchObject({
    id,
    town: 'Northampton',
    closedOn: '2027-01-01',
    systems: [],
  });
  expect(
    await kith.dataSource.query(
      `select f.name, f.until::text from former_name f join organisation o on o.id = f.organisation_id where o.ods_code = 'RX2'`,
    ),
  ).toEqual([{ name: 'Sussex Partnership NHS Foundation Trust', until: '2027-01-01' }]);
  expect(await load().run(folder)).toEqual(emptyReport('2027-01-01'));
});

test('an older register is refused, and the one that comes along does not undo a newer one', async () => {
  await expect(load().run(folder)).rejects.toThrow('older than the register of 2027-01-01');
  await kith.dataSource.query(`update note set value = value - 'cameAlong' where key = 'register'`);
  expect(await load().runIfChanged()).toBeNull();
});

test('when boards merge, trusts and councils go along; where a board is split, a council is asked', async () => {
  const added = new AddOrganisation(kith.dataSource, clock, new Audit(clock), reads);
  await added.run({ name: 'Kent Council', kind: 'council', systems: ['QKS'] });
  await added.run({ name: 'Devon Council', kind: 'council', systems: ['QJK'] });
  const trusts = await readFile(join(folder, 'organisations.csv'), 'utf8');
  await writeFile(
    join(folder, 'organisations.csv'),
    trusts.replaceAll(/,QKS,([^,]+),QKS,/g, ',K1K1K,$1,QKS,').replaceAll(/,QJK,([^,]+),QJK,/g, ',QSL,$1,QJK,'),
  );
  for (const code of ['QKS', 'QJK']) await change('icbs.csv', new RegExp(`^${code},.*\n`, 'm'), '');
  await add('icbs.csv', 'K1K1K,NHS Garden Integrated Care Board,South East,E54000099,Garden,51.2,0.7');
  const borders = (await readFile(join(folder, 'icb_adjacency.csv'), 'utf8')).split('\n');
  await writeFile(join(folder, 'icb_adjacency.csv'), borders.filter((line) => !/QKS|QJK/.test(line)).join('\n'));
  await add('icb_succession.csv', 'QKS,NHS Kent,K1K1K,NHS Garden,2027-04-01,merger');
  await add('icb_succession.csv', 'QJK,NHS Devon,QSL,NHS Somerset,2027-04-01,split');
  await add('icb_succession.csv', 'QJK,NHS Devon,QT6,NHS Cornwall,2027-04-01,split');
  await dated('2027-04-01');

  const report = await load().run(folder);
  expect(report.closed.map(({ odsCode }) => odsCode).sort()).toEqual(['A1B2C', 'QJK', 'QKS']);
  expect(report.unplaced).toEqual([{ odsCode: null, name: 'Devon Council', system: 'Devon' }]);
  expect(report.moved).toEqual(
    expect.arrayContaining([
      { odsCode: null, name: 'Kent Council', from: ['Kent and Medway'], to: ['Garden'], date: '2027-04-01' },
      expect.objectContaining({ odsCode: 'RPA', from: ['Kent and Medway'], to: ['Garden'], date: '2027-04-01' }),
      expect.objectContaining({ odsCode: 'RYD', from: ['Kent and Medway'], to: ['Garden'], date: '2027-04-01' }),
      expect.objectContaining({ odsCode: 'RK9', from: ['Devon'], to: ['Somerset'], date: '2027-04-01' }),
    ]),
  );
  expect(await membershipsOf('RPA')).toEqual([
    { system: 'QKS', from: '2022-07-01', to: '2027-04-01' },
    { system: 'K1K1K', from: '2027-04-01', to: null },
  ]);
  expect(await load().run(folder)).toEqual(emptyReport('2027-04-01'));
});
