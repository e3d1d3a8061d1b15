import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { testConfig, useTestApp } from '../../test/test-app.js';
import { BoardDemonstration } from '../boards/demonstration/board-demonstration.js';
import { LoadFictionalContracts } from '../commercial/load-fictional-contracts.js';
import { LoadEntries } from '../initiatives/load-entries.js';
import { LoadLessons } from '../lessons/load-lessons.js';
import { lookingAtDemonstration, NOBODY, type Viewer } from '../people/viewer.js';
import { Viewers } from '../people/viewers.js';
import { Bind } from '../platform/database/bind.js';
import { newId } from '../platform/ids.js';
import { visibleSql } from '../visibility/visible.sql.js';
import { LoadDemonstration } from './load-demonstration.js';
import { type Demonstration, readDemonstration } from './load-demonstration-files.js';

const kith = useTestApp(undefined, { KITH_DEMONSTRATION: 'on' });
const load = (settings: Record<string, string>) =>
  new LoadDemonstration(
    kith.test.dataSource,
    testConfig(settings),
    kith.app.get(LoadEntries, { strict: false }),
    kith.app.get(LoadLessons, { strict: false }),
    kith.app.get(LoadFictionalContracts, { strict: false }),
  );
const on = () => load({ KITH_DEMONSTRATION: 'on' });
const query = <T = Record<string, unknown>>(sql: string, values: unknown[] = []): Promise<T[]> => kith.test.dataSource.query(sql, values);

const TABLES = [
  'system',
  'organisation',
  'membership',
  'adjacency',
  'peer',
  'publishing_setting',
  'initiative',
  'revision',
  'lesson',
  'search_doc',
  'adaptation',
  'quiet_lesson',
  'contract',
  'need',
  'product',
  'supplier',
  'note',
];
/** Every row of every table that the loader writes. */
const everything = async (): Promise<Record<string, string[]>> => {
  const kept: Record<string, string[]> = {};
  for (const table of TABLES)
    kept[table] = (await query<{ row: string }>(`select to_jsonb(t)::text as row from "${table}" t order by 1`)).map(({ row }) => row);
  return kept;
};

let demonstration: Demonstration;
let first: { added: number; changed: number; adaptations: number };
const realId = newId();

beforeAll(async () => {
  demonstration = await readDemonstration();
  await query(
    `insert into organisation (id, ods_code, name, kind, latitude, longitude) values ($1, 'RTEST', 'A real trust', 'acute', 52, -1)`,
    [realId],
  );
  expect(await load({ KITH_DEMONSTRATION: 'off' }).run()).toEqual({ added: 0, changed: 0, adaptations: 0 });
  expect(await query(`select 1 from organisation where ods_code like 'DEMO%'`)).toEqual([]);
  first = await on().run();
});

test('loads everything in the files, marked as demonstration', async () => {
  expect(first).toEqual({ added: demonstration.entries.length, changed: 0, adaptations: demonstration.adaptations.length });
  const [counts] = await query(
    `select (select count(*)::int from organisation where demonstration) organisations, (select count(*)::int from system where demonstration) systems,
       (select count(*)::int from initiative where demonstration and published) initiatives, (select count(*)::int from initiative) "allInitiatives",
       (select count(*)::int from search_doc where not demonstration) "realDocs", (select count(*)::int from search_doc) docs,
       (select count(*)::int from adaptation where initiative_id is not null) "withOwn"`,
  );
  expect(counts).toEqual({
    organisations: demonstration.area.organisations.length,
    systems: 2,
    initiatives: demonstration.entries.length,
    allInitiatives: demonstration.entries.length,
    realDocs: 0,
    docs: demonstration.entries.length,
    withOwn: demonstration.adaptations.filter(({ initiative }) => initiative !== null).length,
  });
});

test('loads the lessons that are told without a name, behind the glass too', async () => {
  expect(
    await query(
      `select id, demonstration, state, level = 'system' as area, system_id is not null as in_area from quiet_lesson order by id`,
    ),
  ).toEqual(
    [...demonstration.lessons]
      .sort((one, other) => (one.id < other.id ? -1 : 1))
      .map(({ id, level }) => ({ id, demonstration: true, state: 'shared', area: level === 'system', in_area: level === 'system' })),
  );
});

test('holds all that fictional boards recorded, each with the entries that it names and no others', async () => {
  await kith.app.get(BoardDemonstration, { strict: false }).run();
  const file = async (name: string): Promise<{ dependsOn: string[] }[]> =>
    JSON.parse(await readFile(new URL(`../../data/demonstration/${name}.json`, import.meta.url), 'utf8'));
  const marks = await file('journey');
  const [counts] = await query(
    `select (select count(*)::int from review) reviews, (select count(*)::int from seen_by_board) seen, (select count(*)::int from showing) showings,
       (select count(*)::int from journey_mark) marks, (select sum(cardinality(depends_on))::int from journey_mark) needed`,
  );
  expect(counts).toEqual({
    reviews: (await file('reviews')).length,
    seen: (await file('seen')).length,
    showings: (await file('showings')).length,
    marks: marks.length,
    needed: marks.flatMap(({ dependsOn }) => dependsOn).length,
  });
});

test('gives every trust contracts, each joined to its entry where it names one, with several that end together', async () => {
  const [counts] = await query(
    `select (select count(*)::int from contract) contracts, (select count(*)::int from contract where initiative_id is not null) joined,
       (select count(*)::int from need) needs,
       (select count(distinct organisation_id)::int from contract where capability = 'staff-rostering' and ends_earliest <= '2028-06-30' and ends_latest >= '2028-03-01') "endingTogether"`,
  );
  expect(counts).toEqual({
    contracts: demonstration.contracts.length,
    joined: demonstration.contracts.filter(({ initiative }) => initiative !== null).length,
    needs: demonstration.needs.length,
    endingTogether: 5,
  });
  const without = await query(
    `select o.ods_code from organisation o where o.demonstration and o.kind not in ('icb', 'council', 'collaborative')
       and (select count(*) from contract c where c.organisation_id = o.id) < 2`,
  );
  expect(without).toEqual([]);
});

test('loading twice changes nothing, also when the note of the first time is lost', async () => {
  const { note: _, ...before } = await everything();
  expect(await on().run()).toEqual({ added: 0, changed: 0, adaptations: 0 });
  await query(`delete from note where key = 'demonstration'`);
  expect(await on().run()).toMatchObject({ added: 0, changed: 0 });
  const { note: __, ...after } = await everything();
  expect(after).toEqual(before);
});

test('keeps what was entered: a record that its adopter changed, and how a trust publishes', async () => {
  await query(
    `update adaptation set outcome = 'As we see it', version = 2 where origin_id = (select id from initiative where slug = 'demo-saltmere-bed-board')`,
  );
  await query(`update publishing_setting set approver_needed = false`);
  await query(
    `update contract set supplier = 'As we see it', version = 2 where product = 'Dunlin Rota' and organisation_id = (select id from organisation where ods_code = 'DEMO02')`,
  );
  await query(`delete from note where key = 'demonstration'`);
  await on().run();
  expect(await query(`select outcome from adaptation where version = 2`)).toEqual([{ outcome: 'As we see it' }]);
  expect(await query(`select supplier from contract where version = 2`)).toEqual([{ supplier: 'As we see it' }]);
  expect(
    await query(
      `select o.ods_code code, s.approver_needed needed from publishing_setting s join organisation o on o.id = s.organisation_id`,
    ),
  ).toEqual([{ code: 'DEMO03', needed: false }]);
});

test('leaves real organisations as they were and links none to the demonstration', async () => {
  expect(await query(`select id, ods_code, name, kind, demonstration from organisation where not demonstration`)).toEqual([
    { id: realId, ods_code: 'RTEST', name: 'A real trust', kind: 'acute', demonstration: false },
  ]);
  expect(
    await query(
      `select 1 from membership m join organisation o on o.id = m.organisation_id join system s on s.id = m.system_id where o.demonstration <> s.demonstration`,
    ),
  ).toEqual([]);
});

test('refuses to file anything under a real organisation that holds one of its codes', async () => {
  await query(`update organisation set demonstration = false where ods_code = 'DEMO02'`);
  await query(`delete from note where key = 'demonstration'`);
  await expect(on().run()).rejects.toThrow('DEMO02');
  expect(await query(`select 1 from note where key = 'demonstration'`)).toEqual([]);
  await query(`update organisation set demonstration = true where ods_code = 'DEMO02'`);
});

describe('one-way glass', () => {
  const visible = async (viewer: Viewer, table: 'initiative' | 'search_doc'): Promise<number> => {
    const bind = new Bind();
    const [row] = await query<{ count: number }>(
      `select count(*)::int count from ${table} i where ${visibleSql(viewer, 'i', bind)}`,
      bind.values,
    );
    return row?.count ?? 0;
  };
  const atLevels = (...levels: string[]): number => demonstration.entries.filter(({ level }) => levels.includes(level)).length;
  const memberOf = async (code: string): Promise<Viewer> => {
    const id = newId();
    await query(`insert into person (id, name, created_at) values ($1, 'A member', now())`, [id]);
    const [row] = await query<{ id: string }>(`select id from organisation where ods_code = $1`, [code]);
    await query(
      `insert into role_grant (id, person_id, organisation_id, role, starts_at) values ($1, $2, $3, 'editor', now() - interval '1 day')`,
      [newId(), id, row?.id],
    );
    return kith.app.get(Viewers, { strict: false }).ofPerson(id, { sessionId: null, csrfToken: null, actingFor: row?.id ?? null });
  };

  test.each(['initiative', 'search_doc'] as const)(
    'hides every %s from readers and members of real trusts, and shows them to whoever looks',
    async (table) => {
      const real = await memberOf('RTEST');
      expect(await visible(NOBODY, table)).toBe(0);
      expect(await visible(real, table)).toBe(0);
      expect(await visible(lookingAtDemonstration(NOBODY), table)).toBe(atLevels('public'));
      expect(await visible(lookingAtDemonstration(real), table)).toBe(atLevels('public', 'network'));
    },
  );

  test('shows a fictional trust what its levels allow, and no more of its neighbours’ own affairs', async () => {
    const own = demonstration.entries.filter(({ organisation, level }) => organisation === 'DEMO01' && level === 'organisation').length;
    expect(own).toBeGreaterThan(0);
    expect(await visible(await memberOf('DEMO01'), 'initiative')).toBe(atLevels('public', 'network', 'system') + own);
    expect(await visible(await memberOf('DEMO22'), 'initiative')).toBeLessThan(atLevels('public', 'network', 'system'));
  });

  test('shows an entry to whoever opens its address, at its level, and nowhere else', async () => {
    const ask = async (slug: string) => {
      const { data, errors } = await kith.ask(
        `query ($slug: String!) { initiative(slug: $slug) { demonstration } initiatives(search: "digital letters", first: 100) { edges { node { demonstration } } } }`,
        { slug },
      );
      expect(errors).toBeUndefined();
      expect(data.initiatives.edges.filter(({ node }: { node: { demonstration: boolean } }) => node.demonstration)).toEqual([]);
      return data.initiative;
    };
    const slugAt = (level: string) => demonstration.entries.find((entry) => entry.level === level)?.slug ?? '';
    expect(await ask(slugAt('public'))).toEqual({ demonstration: true });
    for (const level of ['network', 'system', 'organisation']) expect(await ask(slugAt(level))).toBeNull();
  });
});
