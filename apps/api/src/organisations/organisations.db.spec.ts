import { beforeAll, describe, expect, test } from '@jest/globals';
import { registerLoader } from '../../test/register-loader.js';
import { useTestDatabase } from '../../test/test-database.js';
import { Audit } from '../platform/audit/audit.js';
import { Clock } from '../platform/clock.js';
import { AddOrganisation } from './add-organisation.js';
import { NearnessReads } from './nearness.reads.js';
import { type Place, relationBetween } from './nearness.rules.js';
import { OrganisationReads } from './organisation.reads.js';

class July extends Clock {
  override now(): Date {
    return new Date('2026-07-15T12:00:00Z');
  }
}

const kith = useTestDatabase();
const clock = new July();
const reads = new OrganisationReads(clock);
const nearness = new NearnessReads(reads);

async function one(odsCode: string) {
  const [organisation] = await reads.byOdsCodes(kith.dataSource, [odsCode]);
  if (!organisation) throw new Error(`${odsCode} is not there`);
  return organisation;
}

const areas = async (odsCode: string) => (await one(odsCode)).systems.map((system) => system.odsCode).sort();

beforeAll(async () => {
  await registerLoader(kith.dataSource, clock).runIfChanged();
});

describe('the register of July 2026', () => {
  test('holds 199 open trusts, 36 boards of today and 12 of before', async () => {
    const rows: { open: boolean; board: boolean; many: number }[] = await kith.dataSource.query(
      `select closed_on is null open, kind = 'icb' board, count(*)::int many from organisation group by 1, 2 order by 1 desc, 2`,
    );
    expect(rows).toEqual([
      { open: true, board: false, many: 199 },
      { open: true, board: true, many: 36 },
      { open: false, board: false, many: 72 },
      { open: false, board: true, many: 12 },
    ]);
  });

  test('closed twelve boards and opened six on 1 April 2026', async () => {
    const [row] = await kith.dataSource.query(
      `select count(*) filter (where closed_on = '2026-04-01')::int closed, count(*) filter (where opened_on = '2026-04-01')::int opened from system`,
    );
    expect(row).toEqual({ closed: 12, opened: 6 });
  });

  test.each([
    ['RD8', 'Milton Keynes University Hospital NHS Foundation Trust', 'acute', ['S1Y5D']],
    ['RX4', 'Cumbria, Northumberland, Tyne and Wear NHS Foundation Trust', 'mental_health_community', ['QHM']],
    ['RX2', 'Sussex Partnership NHS Foundation Trust', 'mental_health_community', ['S9B9J']],
    ['RYE', 'South Central Ambulance Service NHS Foundation Trust', 'ambulance', ['QRL', 'S0E4D']],
    ['S1Y5D', 'NHS Central East Integrated Care Board', 'icb', ['S1Y5D']],
  ])('knows %s', async (code, name, kind, systems) => {
    expect(await one(code)).toMatchObject({ name, kind, closedOn: null });
    expect(await areas(code)).toEqual(systems);
  });

  test('knows where a trust was before', async () => {
    const rows = await kith.dataSource.query(
      `select s.ods_code system, m.starts_on::text "from", m.ends_on::text "to" from membership m join system s on s.id = m.system_id
       join organisation o on o.id = m.organisation_id where o.ods_code = 'RYE' order by m.starts_on, s.ods_code`,
    );
    expect(rows).toEqual([
      { system: 'QNQ', from: '2022-07-01', to: '2026-04-01' },
      { system: 'QRL', from: '2022-07-01', to: null },
      { system: 'QU9', from: '2022-07-01', to: '2026-04-01' },
      { system: 'S0E4D', from: '2026-04-01', to: null },
    ]);
  });

  test('keeps a trust that was split once, with both that followed it', async () => {
    const rows = await kith.dataSource.query(
      `select s.ods_code successor from succession k join organisation p on p.id = k.predecessor_id join organisation s on s.id = k.successor_id
       where p.ods_code = 'RW6' order by 1`,
    );
    expect(rows).toEqual([{ successor: 'R0A' }, { successor: 'RM3' }]);
    expect(await one('RW6')).toMatchObject({ closedOn: '2021-10-01', kind: 'acute' });
  });

  test('names peers of the same kind only, and a supplier only with its date', async () => {
    const [row] = await kith.dataSource.query(
      `select (select count(*)::int from peer p join organisation a on a.id = p.organisation_id join organisation b on b.id = p.peer_id where a.kind <> b.kind or b.closed_on is not null) strange,
         (select count(*)::int from peer) peers,
         (select count(*)::int from organisation where (epr_supplier is null) <> (epr_as_of is null)) undated,
         (select count(*)::int from organisation where epr_supplier is not null) suppliers`,
    );
    expect(row).toEqual({ strange: 0, peers: 1477, undated: 0, suppliers: 177 });
  });

  test('draws every footprint of today and none of before', async () => {
    const [row] = await kith.dataSource.query(
      `select count(*) filter (where closed_on is null and boundary is null)::int missing, count(*) filter (where closed_on is not null and boundary is not null)::int stale from system`,
    );
    expect(row).toEqual({ missing: 0, stale: 0 });
  });
});

describe('nearness', () => {
  test('in SQL is what the rules say, for every pair of ten organisations with all others', async () => {
    const places: (Place & { code: string })[] = (await kith.dataSource.query(
      `select o.id, o.ods_code code, o.region, o.latitude, o.longitude, o.demonstration,
           coalesce((select array_agg(m.system_id) from membership m where m.organisation_id = o.id and m.ends_on is null), '{}') "systemIds"
         from organisation o where o.closed_on is null`,
    )) as (Place & { code: string })[];
    const borders: { a: string; b: string }[] = await kith.dataSource.query(`select system_id a, neighbour_id b from adjacency`);
    const touching = new Set(borders.map(({ a, b }) => `${a} ${b}`));
    const seen = new Set<string>();
    for (const from of places.filter(({ code }) =>
      ['RD8', 'RX4', 'RX2', 'RYE', 'K0N6A', 'RYF', 'QRL', 'R1F', 'RP4', 'REF'].includes(code),
    )) {
      const around = await nearness.around(kith.dataSource, from.id);
      expect(around.size).toBe(places.length);
      for (const to of places) {
        const relation = relationBetween(from, to, (a, b) => touching.has(`${a} ${b}`));
        expect({ to: to.code, relation: around.get(to.id)?.relation }).toEqual({ to: to.code, relation });
        seen.add(relation);
      }
    }
    expect([...seen].sort()).toEqual(['adjoining_system', 'elsewhere', 'near', 'own', 'same_region', 'same_system']);
  });

  test('lists the nearest kind first, and no board', async () => {
    const { id } = await one('RD8');
    const list = (await nearness.neighbours(kith.dataSource, [id], 50)).get(id) ?? [];
    const order = ['same_system', 'adjoining_system', 'same_region', 'near'];
    expect(list).toHaveLength(50);
    expect(list[0]?.relation).toBe('same_system');
    expect(list.map(({ relation }) => order.indexOf(relation))).toEqual(
      list.map(({ relation }) => order.indexOf(relation)).sort((a, b) => a - b),
    );
    const own = list
      .filter(({ relation, distanceKm }) => relation === 'same_system' && distanceKm !== null)
      .map(({ distanceKm }) => distanceKm ?? 0);
    expect(own).toEqual([...own].sort((a, b) => a - b));
    expect(
      list.filter(({ organisation }) => organisation.kind === 'icb' || organisation.closedOn || organisation.odsCode === 'RD8'),
    ).toEqual([]);
  });

  test('gives no distance to or from a place that is not known', async () => {
    const online = await one('K0N6A');
    const known = await one('RD8');
    expect((await nearness.around(kith.dataSource, online.id)).get(known.id)?.distanceKm).toBeNull();
    expect((await nearness.around(kith.dataSource, known.id)).get(online.id)?.distanceKm).toBeNull();
    expect((await nearness.around(kith.dataSource, known.id)).get(known.id)?.distanceKm).toBe(0);
  });

  test('of nobody is empty', async () => {
    expect((await nearness.around(kith.dataSource, '00000000-0000-4000-8000-000000000000')).size).toBe(0);
  });
});

describe('a body that no register holds', () => {
  const add = (input: object) =>
    new AddOrganisation(kith.dataSource, clock, new Audit(clock), reads).run({
      name: 'Milton Keynes City Council',
      kind: 'council',
      ...input,
    });

  test('is added without a code, in its areas from today, once', async () => {
    const added = await add({ systems: ['s1y5d'], town: ' Milton\u0000 Keynes ' });
    expect(added).toMatchObject({ odsCode: null, kind: 'council', town: 'Milton Keynes', systems: [{ odsCode: 'S1Y5D' }] });
    expect(await add({})).toMatchObject({ __typename: 'InvalidInput', problems: [{ field: 'name' }] });
  });

  test.each<[object, string]>([
    [{ kind: 'acute' }, 'kind'],
    [{ kind: 'shop' }, 'kind'],
    [{ name: '  ' }, 'name'],
    [{ name: 'x'.repeat(301) }, 'name'],
    [{ name: 'Another', odsCode: "A'; --" }, 'odsCode'],
    [{ name: 'Another', odsCode: 'DEMO1' }, 'odsCode'],
    [{ name: 'Another', odsCode: 'RD8' }, 'odsCode'],
    [{ name: 'Another', systems: ['QHG'] }, 'systems'],
    [{ name: 'Another', latitude: 52 }, 'latitude'],
  ])('is refused: %j', async (input, field) => {
    expect(await add(input)).toMatchObject({ __typename: 'InvalidInput', problems: [{ field }] });
  });
});
