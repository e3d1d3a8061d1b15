import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { openEmbeddingService } from '../../test/embedding-service.js';
import { addTrusts, publishEntries } from '../../test/scene.js';
import { testConfig, useTestApp } from '../../test/test-app.js';
import { createApp } from '../create-app.js';
import { MOST_ATTEMPTS } from '../platform/jobs/job-rows.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { CatchUp } from './catch-up.js';
import { EMBED_MANY } from './embed-jobs.js';
import { Model } from './model.js';

const MODEL = 'http:strict:16';
let slugs: Record<string, string>;
const kith = useTestApp(
  async (opened) => {
    await addTrusts(opened);
    slugs = await publishEntries(opened, [
      { slug: 'paper-drug-charts', organisation: 'AAA', level: 'public' },
      { slug: 'virtual-wards', organisation: 'BBB', level: 'public' },
    ]);
  },
  { KITH_EMBEDDINGS: 'off' },
  'owner',
);

let service: Awaited<ReturnType<typeof openEmbeddingService>>;
let refuses = (_: string): boolean => false;
let mayAnswer: Promise<void> = Promise.resolve();
let withModel: NestFastifyApplication;

beforeAll(async () => {
  kith.app.get(Jobs).rest();
  service = await openEmbeddingService({ refuses: (text) => refuses(text), mayAnswer: () => mayAnswer });
  const config = testConfig(service.settings('strict'));
  // Vectors of a model that nobody can ask any more were there before.
  await kith.test.dataSource.query(`insert into note (key, value) values ('similarity.model', '{"id": "before"}')`);
  withModel = await createApp({ config, dataSource: kith.test.dataSource, clock: kith.clock });
  await withModel.init();
});
beforeEach(async () => {
  refuses = () => false;
  mayAnswer = Promise.resolve();
  await kith.test.dataSource.query(`delete from job`);
  await kith.test.dataSource.query(`delete from initiative_vector`);
  await kith.test.dataSource.query(`delete from note where key like 'similarity.refused%'`);
});
afterAll(async () => {
  await withModel.close();
  service.close();
});

const catchUp = () => withModel.get(CatchUp, { strict: false }).run();
const drain = () => withModel.get(Jobs, { strict: false }).drain();
const hashes = async (): Promise<Map<string, string>> => {
  const rows: { id: string; hash: string }[] = await kith.test.dataSource.query(
    `select initiative_id id, text_hash hash from initiative_vector where model_id = $1`,
    [MODEL],
  );
  return new Map(rows.map(({ id, hash }) => [id, hash]));
};
const waiting = async (): Promise<number> => {
  const [row]: { n: number }[] = await kith.test.dataSource.query(`select count(*)::int n from job where kind = $1 and done_at is null`, [
    EMBED_MANY,
  ]);
  return row?.n ?? 0;
};

test('a text that the model refuses costs no other its vector, and is asked about no more', async () => {
  refuses = (text) => /virtual/i.test(text);
  expect(withModel.get(Model, { strict: false }).id).toBeNull();
  await catchUp();
  await drain();
  expect([...(await hashes()).keys()]).toEqual([slugs['paper-drug-charts']]);
  expect(withModel.get(Model, { strict: false }).id).toBe(MODEL);
  await catchUp();
  expect(await waiting()).toBe(0);
});

test('what lacks its vector is not left out because others wait, or because a job was given up', async () => {
  const [charts, wards] = [slugs['paper-drug-charts'], slugs['virtual-wards']];
  const jobs = withModel.get(Jobs, { strict: false });
  await jobs.enqueue(kith.test.dataSource.manager, EMBED_MANY, { ids: [charts] }, { ids: [wards] });
  await kith.test.dataSource.query(`update job set attempts = $2 where payload -> 'ids' ? $1`, [wards, MOST_ATTEMPTS]);
  await catchUp();
  expect(await waiting()).toBe(3);
  await drain();
  expect(new Set((await hashes()).keys())).toEqual(new Set([charts, wards]));
});

test('what was made of an older text never takes the place of what is published now', async () => {
  const id = slugs['paper-drug-charts'] as string;
  const remade = async () => {
    await kith.test.dataSource.query(`delete from initiative_vector`);
    await catchUp();
    await drain();
    return (await hashes()).get(id);
  };
  const before = await remade();
  await kith.test.dataSource.query(`delete from initiative_vector`);
  let answer = () => {};
  mayAnswer = new Promise((resolve) => {
    answer = resolve;
  });
  await catchUp();
  const slow = drain();
  await new Promise((resolve) => setTimeout(resolve, 300));
  await kith.test.dataSource.query(
    `update revision set content = content || '{"summary": "Nurses give medicines from a screen."}'
     where id = (select published_revision_id from initiative where id = $1)`,
    [id],
  );
  answer();
  await slow;
  await drain();
  const now = (await hashes()).get(id);
  expect(now).not.toBe(before);
  expect(now).toBe(await remade());
});
