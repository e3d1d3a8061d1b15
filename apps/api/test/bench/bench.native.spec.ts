import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import { expect, test } from '@jest/globals';
import { LoadCatalogue } from '../../src/catalogue/load-catalogue.js';
import { LoadRegister } from '../../src/organisations/register/load-register.js';
import { LoadVocabularies } from '../../src/tags/load-vocabularies.js';
import { useTestApp } from '../test-app.js';
import { SEED } from './bench-database.js';
import { plansOf } from './explain.js';
import { figuresOf, percentile } from './figures.rules.js';
import type { Load, Measured } from './load.js';
import { madeSystem } from './made-system.js';
import { grouped, lowestThreshold, pointAt } from './pairs.rules.js';
import { startHelper, stop } from './processes.js';
import { questions, READS } from './questions.js';
import { Random } from './random.rules.js';
import { record } from './record.js';
import { writeInitiatives } from './write-initiatives.js';

/** The benches in seconds, so that they still work when somebody measures. As the owner: indexes are made anew. */
const ROWS = 40;
const kith = useTestApp(
  async ({ app, drain }) => {
    await app.get(LoadVocabularies).run();
    await app.get(LoadRegister).runIfChanged();
    await app.get(LoadCatalogue).run();
    await drain();
    await writeInitiatives(app, ROWS, 1, () => {});
  },
  {},
  'owner',
);
const PAGES = new URL('../../../web/src/', import.meta.url);

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

/** Which columns hold something, by table and by whether it was published or made up; of unchecked public entries, which there are of both. */
async function shapes(table: string, key: string): Promise<Record<string, string[]>> {
  const rows: { made: boolean; columns: string[] }[] = await kith.test.dataSource.query(
    `select made, array_agg(distinct name order by name) columns from (
       select i.source->>'title' = 'Made up for measuring' made, c.key name from ${table} t join initiative i on i.id = t.${key}, jsonb_each(to_jsonb(t)) c
       where i.source is not null and i.level = 'public' and c.value <> 'null') s group by made order by made`,
  );
  return Object.fromEntries(rows.map(({ made, columns }) => [made ? 'made' : 'published', columns]));
}

test('a made-up initiative leaves the rows that publishing leaves', async () => {
  for (const [table, key] of [
    ['initiative', 'id'],
    ['revision', 'initiative_id'],
    ['lesson', 'initiative_id'],
    ['search_doc', 'initiative_id'],
    ['search_spelling', 'initiative_id'],
  ] as const) {
    const { made, published } = await shapes(table, key);
    expect({ table, columns: made }).toEqual({ table, columns: published });
  }
  const [vector] = await kith.test.dataSource.query(
    `select count(*)::int n, min(octet_length(vector)) bytes, min(length(bits)) bits, bool_and(octet_length(parts) % 384 = 0) whole
     from initiative_vector v join initiative i on i.id = v.initiative_id where i.source->>'title' = 'Made up for measuring' or i.reviewed_at is not null`,
  );
  expect(vector).toEqual({ n: ROWS, bytes: 1_536, bits: 384, whole: true });
});

test('the same seed gives the same numbers, and skewed ones are skewed', () => {
  const draw = (seed: number) => {
    const random = new Random(seed);
    return Array.from({ length: 1_000 }, () => random.skewed(['first', 'second', 'third', 'fourth']));
  };
  expect(draw(3)).toEqual(draw(3));
  expect(draw(3)).not.toEqual(draw(4));
  const times = (word: string) => draw(3).filter((each) => each === word).length;
  expect(times('first')).toBeGreaterThan(1.5 * times('third'));
  expect(times('fourth')).toBeGreaterThan(50);
});

test('times come to figures', () => {
  expect(percentile([], 0.95)).toBe(0);
  expect(figuresOf([5, 1, 3, 2, 4], 1_000)).toEqual({ perSecond: 5, p50: 3, p95: 5, p99: 5 });
});

test('precision and recall of pairs by a threshold, the lowest threshold that keeps a precision, and what grouping leaves', () => {
  const pairs = [
    { one: 'a', other: 'b', alike: 0.9, same: true },
    { one: 'b', other: 'c', alike: 0.7, same: true },
    { one: 'a', other: 'd', alike: 0.6, same: false },
    { one: 'c', other: 'd', alike: 0.2, same: true },
  ];
  expect(pointAt(pairs, 0.6)).toEqual({ threshold: 0.6, precision: 2 / 3, recall: 2 / 3 });
  expect(pointAt(pairs, 0.95)).toEqual({ threshold: 0.95, precision: null, recall: 0 });
  expect(lowestThreshold([pairs], [0.2, 0.6, 0.7, 0.8], 0.9)).toBe(0.7);
  expect(lowestThreshold([pairs, pairs.filter(({ same }) => !same)], [0.2, 0.6], 0.9)).toBeNull();
  expect(grouped(pairs, new Map(Object.entries({ a: 1, b: 1, d: 2 })))).toMatchObject({ precision: 1, recall: 1 / 3 });
});

test('the made-up system has duplicates in other words, near misses and chains, the same for the same seed', () => {
  const rows = madeSystem(SEED, ['A', 'B']);
  expect(rows).toEqual(madeSystem(SEED, ['A', 'B']));
  expect(new Set(rows.map(({ row }) => row.id)).size).toBe(rows.length);
  const [twins, chains] = [rows.filter(({ works }) => works[0]?.startsWith('twin/')), rows.filter(({ chain }) => chain)];
  expect(twins.length).toBeGreaterThan(3);
  expect(chains.length).toBeGreaterThan(0);
  for (const { works } of chains) expect(works).toHaveLength(2);
});

test('the pages’ questions are recorded, replayed by the handler with the same bytes, and explained', async () => {
  const slugs: { slug: string }[] = await kith.test.dataSource.query(
    `select slug from initiative where level = 'public' order by id limit 5`,
  );
  const asked = questions(
    3,
    1,
    PAGES,
    slugs.map(({ slug }) => slug),
  );
  const recorded = await record(kith.app, kith.test.dataSource, asked, {});
  expect(new Set(recorded.map(({ read }) => read))).toEqual(new Set(READS));
  for (const { statements } of recorded) expect(statements.length).toBeGreaterThan(1);

  const folder = mkdtempSync(join(tmpdir(), 'kith-bench-spec-'));
  const file = join(folder, 'recorded');
  writeFileSync(file, serialize(recorded));
  const { host, port, user, password, database } = kith.test.database.connection as Record<string, string>;
  const url = `postgresql://${user}:${password}@/${database}?host=${encodeURIComponent(host ?? '')}&port=${port}`;
  const compiled = join(process.env.KITH_TEST_BUILD ?? '', '..', 'test', 'bench');
  const at = await freePort();
  const hand = await startHelper(join(compiled, 'hand-written.js'), [file, String(at), url, '2']);
  const load = await startHelper(join(compiled, 'load.js'), [file]);
  try {
    load.send({ port: at, clients: 2, milliseconds: 200, read: 'mix', headers: {} } satisfies Load);
    const [measured] = (await once(load, 'message')) as [Measured];
    expect(measured.times.length).toBeGreaterThan(1);
    expect(measured.different).toBe(0);
  } finally {
    await stop(load);
    await stop(hand);
    rmSync(folder, { recursive: true });
  }
  expect(await plansOf(kith.test.dataSource, recorded.slice(0, 7), ROWS)).toContain('### search');
});
