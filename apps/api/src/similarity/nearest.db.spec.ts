import { beforeAll, describe, expect, test } from '@jest/globals';
import { useTestDatabase } from '../../test/test-database.js';
import { Clock } from '../platform/clock.js';
import { Bind } from '../platform/database/bind.js';
import { vectorSearchOf } from '../platform/database/vector-search.js';
import { newId } from '../platform/ids.js';
import { unit } from './embedding/vector-codec.js';
import { type Nearest, PgvectorNearest, PortableNearest } from './nearest.js';
import { packParts } from './story-parts.rules.js';
import { Vectors } from './vectors.js';

const MODEL = 'test-model';
const kith = useTestDatabase();
const log = { info: () => {}, warn: () => {}, error: () => {} };

/** Repeatable, so that a failure can be looked at again. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648 - 0.5;
  };
}
const random = numbers(7);
const vectorOf = (like?: Float32Array): Float32Array =>
  unit(Float32Array.from({ length: 384 }, (_, index) => random() + (like?.[index] ?? 0) * 12));

const ids = Array.from({ length: 300 }, newId);
const target = vectorOf();
const all = `select unnest(array(select initiative_id from search_doc)) initiative_id`;

beforeAll(async () => {
  const vectors = new Vectors(kith.dataSource, new Clock(), { KITH_EMBEDDINGS: 'hash' }, log);
  await vectors.onModuleInit();
  for (const [position, id] of ids.entries()) {
    await kith.dataSource.query(
      `insert into search_doc (initiative_id, member_ids, level, title, stage, length_in_words, published_at, words) values ($1, '{}', 'public', 't', 'live', 1, now(), '')`,
      [id],
    );
    await vectors.keep(kith.dataSource, { id, modelId: MODEL, textHash: 'h', vector: position < 20 ? vectorOf(target) : vectorOf() });
  }
});

let pgvector = false;
beforeAll(async () => {
  pgvector = (await vectorSearchOf(kith.dataSource)) === 'pgvector';
});

const ways = (): [string, Nearest][] => {
  const portable: [string, Nearest] = ['portable', new PortableNearest(() => new Bind())];
  const lookingOn: [string, Nearest] = ['portable, where the nearest of all are too few', new PortableNearest(() => new Bind(), 50)];
  return pgvector ? [portable, lookingOn, ['pgvector', new PgvectorNearest(() => new Bind())]] : [portable, lookingOn];
};

describe('each way to the nearest vectors', () => {
  test('gives the same twenty in the same order, nearest first', async () => {
    const answers = await Promise.all(
      ways().map(async ([, nearest]) =>
        (await nearest.find(kith.dataSource, { modelId: MODEL, vector: target, limit: 20, among: () => all })).map(({ id }) => id),
      ),
    );
    for (const answer of answers) expect(new Set(answer)).toEqual(new Set(ids.slice(0, 20)));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });

  test('finds only among what it is given, and stays full', async () => {
    const allowed = ids.slice(100, 160);
    for (const [, nearest] of ways()) {
      const found = await nearest.find(kith.dataSource, {
        modelId: MODEL,
        vector: target,
        limit: 30,
        among: (bind) => `select unnest(${bind.add(allowed)}::uuid[]) initiative_id`,
      });
      expect(found).toHaveLength(30);
      expect(found.filter(({ id }) => !allowed.includes(id))).toEqual([]);
    }
  });

  test('stays full also where the planner goes by the index', async () => {
    await kith.dataSource.query(`set enable_seqscan = off; set enable_sort = off`);
    const allowed = ids.slice(0, 300).filter((_, index) => index % 10 === 9);
    for (const [, nearest] of ways()) {
      const found = await nearest.find(kith.dataSource, {
        modelId: MODEL,
        vector: target,
        limit: 30,
        among: (bind) => `select unnest(${bind.add(allowed)}::uuid[]) initiative_id`,
      });
      expect(found).toHaveLength(30);
    }
    await kith.dataSource.query(`reset enable_seqscan; reset enable_sort`);
  });

  test('finds by its nearest part what as a whole is farther, by the share that it is given', async () => {
    const [first = '', second = ''] = ids;
    const asked = unit(Float32Array.from({ length: 384 }, (_, index) => (index === 5 ? 1 : 0)));
    const away = unit(Float32Array.from({ length: 384 }, (_, index) => (index === 9 ? 1 : index === 5 ? 0.3 : 0)));
    const vectors = new Vectors(kith.dataSource, new Clock(), { KITH_EMBEDDINGS: 'hash' }, log);
    await vectors.onModuleInit();
    const keep = async (id: string, modelId: string, vector: Float32Array, ...parts: Float32Array[]) => {
      await vectors.keep(kith.dataSource, { id, modelId, textHash: 'h', vector });
      if (parts.length > 0) await vectors.keepParts(kith.dataSource, { id, modelId, textHash: 'h', parts: packParts(parts) });
    };
    await keep(first, 'parts', away, away, asked);
    await keep(second, 'parts', unit(Float32Array.from(away, (value, index) => value + (index === 5 ? 0.1 : 0))));
    for (const [, nearest] of ways()) {
      const find = async (partShare: number) =>
        (await nearest.find(kith.dataSource, { modelId: 'parts', vector: asked, limit: 2, partShare, among: () => all })).map(
          ({ id }) => id,
        );
      expect(await find(0)).toEqual([second, first]);
      expect(await find(0.5)).toEqual([first, second]);
    }
  });

  test('never compares vectors of another model', async () => {
    for (const [, nearest] of ways()) {
      expect(await nearest.find(kith.dataSource, { modelId: 'another', vector: target, limit: 5, among: () => all })).toEqual([]);
    }
  });
});
