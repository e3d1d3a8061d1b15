import { expect, test } from '@jest/globals';
import { useTestDatabase } from '../../test/test-database.js';
import { Clock } from '../platform/clock.js';
import { Bind } from '../platform/database/bind.js';
import { newId } from '../platform/ids.js';
import { unit } from './embedding/vector-codec.js';
import { PgvectorNearest, PortableNearest } from './nearest.js';
import { Vectors } from './vectors.js';

const kith = useTestDatabase();
const lines: string[] = [];
const log = { info: (_: object, line: string) => lines.push(line), warn: () => {}, error: () => {} };
const random = (seed: number) => () => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return seed / 2_147_483_648 - 0.5;
};

test('a filtered list stays full where the index of pgvector is used', async () => {
  const next = random(3);
  const vectorOf = () => unit(Float32Array.from({ length: 384 }, next));
  const vectors = new Vectors(kith.dataSource, new Clock(), { KITH_EMBEDDINGS: 'hash' }, log);
  await vectors.onModuleInit();
  const ids = Array.from({ length: 300 }, newId);
  for (const id of ids) await vectors.keep(kith.dataSource, { id, modelId: 'm', textHash: 'h', vector: vectorOf() });
  // As the planner chooses by itself from some thousands of rows on.
  for (const way of ['seqscan', 'sort', 'hashjoin']) await kith.dataSource.query(`set enable_${way} = off`);
  const allowed = ids.filter((_, index) => index % 3 === 0);
  const question = {
    modelId: 'm',
    vector: vectorOf(),
    limit: 80,
    among: (bind: Bind) => `select unnest(${bind.add(allowed)}::uuid[]) initiative_id`,
  };
  const found = await new PgvectorNearest(() => new Bind()).find(kith.dataSource, question);
  expect(found).toHaveLength(80);
  const exact = new Set((await new PortableNearest(() => new Bind()).find(kith.dataSource, question)).map(({ id }) => id));
  expect(found.filter(({ id }) => exact.has(id)).length).toBeGreaterThan(75);
  expect(await kith.dataSource.query(`select current_setting('hnsw.ef_search') ef`)).toEqual([{ ef: '40' }]);
});

/** On which each piece of 500 takes ten seconds. */
class SlowClock extends Clock {
  private at = Date.parse('2026-05-01T12:00:00Z');

  override now(): Date {
    this.at += 10_000;
    return new Date(this.at);
  }
}

test('what the index lacks is filled in at the next start, also where it does not fit into one read', async () => {
  await kith.dataSource.query(
    `insert into initiative_vector (initiative_id, model_id, text_hash, vector, bits)
     select gen_random_uuid(), 'm', 'h', vector, bits from initiative_vector, generate_series(1, 3) where model_id = 'm'`,
  );
  await new Vectors(kith.dataSource, new SlowClock(), { KITH_EMBEDDINGS: 'hash' }, log).onModuleInit();
  const [filled]: { kept: number; derived: number }[] = await kith.dataSource.query(
    `select (select count(*)::int from initiative_vector) kept, (select count(*)::int from vector_index_384) derived`,
  );
  expect(filled).toEqual({ kept: 1_200, derived: 1_200 });
  // Not with each piece, and nothing where there was nothing to wait for.
  expect(lines).toEqual(['vectors: 1000 of 1200 are in the table of pgvector, 50 a second, about 1 min']);
});
