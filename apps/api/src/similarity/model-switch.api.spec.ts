import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { openEmbeddingService } from '../../test/embedding-service.js';
import { addTrusts, publishEntries } from '../../test/scene.js';
import { testConfig, useTestApp } from '../../test/test-app.js';
import { createApp } from '../create-app.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { CatchUp } from './catch-up.js';
import { EMBED } from './embed-jobs.js';
import { Model } from './model.js';

const NEW_MODEL = 'http:small:16';
const kith = useTestApp(
  async (opened) => {
    await addTrusts(opened);
    await publishEntries(opened, [
      { slug: 'paper-drug-charts', organisation: 'AAA', level: 'public' },
      { slug: 'virtual-wards', organisation: 'BBB', level: 'public' },
      { slug: 'a-plan-of-our-own', organisation: 'AAA', level: 'organisation' },
    ]);
    await opened.drain();
  },
  {},
  // Another number of dimensions has a table of its own where there is pgvector.
  'owner',
);

let service: Awaited<ReturnType<typeof openEmbeddingService>>;
let configuredAnew: NestFastifyApplication;

beforeAll(async () => {
  kith.app.get(Jobs).rest();
  service = await openEmbeddingService();
  const config = testConfig(service.settings('small'));
  configuredAnew = await createApp({ config, dataSource: kith.test.dataSource, clock: kith.clock });
  await configuredAnew.init();
  await configuredAnew.getHttpAdapter().getInstance().ready();
});

afterAll(async () => {
  await configuredAnew.close();
  service.close();
});

async function search() {
  const query = '{ initiatives(search: "drug charts") { meaningUsed edges { node { slug } } } }';
  const answer = await configuredAnew.inject({ method: 'POST', url: '/graphql', payload: { query } });
  const { meaningUsed, edges } = answer.json().data.initiatives;
  return { meaningUsed, first: edges[0]?.node.slug };
}
const models = async (): Promise<Record<string, number>> => {
  const rows: { model: string; n: number }[] = await kith.test.dataSource.query(
    `select model_id model, count(*)::int n from initiative_vector group by 1`,
  );
  return Object.fromEntries(rows.map(({ model, n }) => [model, n]));
};

test('another model takes over once everything has its vectors, and not before', async () => {
  // The vectors are of a model that this process cannot ask: by words, and it says so.
  expect(await search()).toEqual({ meaningUsed: false, first: 'paper-drug-charts' });
  await configuredAnew.get(CatchUp, { strict: false }).run();
  expect(await models()).toEqual({ 'hash-384-1': 3 });
  expect(configuredAnew.get(Model, { strict: false }).id).toBeNull();

  await configuredAnew.get(Jobs, { strict: false }).drain();
  expect(await models()).toEqual({ 'hash-384-1': 3, [NEW_MODEL]: 3 });
  expect(configuredAnew.get(Model, { strict: false }).id).toBe(NEW_MODEL);
  expect(await search()).toEqual({ meaningUsed: true, first: 'paper-drug-charts' });

  await configuredAnew.get(CatchUp, { strict: false }).run();
  expect(await models()).toEqual({ [NEW_MODEL]: 3 });
});

test('a process with the earlier model makes no more vectors: it leaves that to the server that was started since', async () => {
  const earlier = await createApp({ config: testConfig(), dataSource: kith.test.dataSource, clock: kith.clock });
  await earlier.init();
  const [rows]: [{ id: string }[]] = await kith.test.dataSource.query(
    `delete from initiative_vector where ctid = (select ctid from initiative_vector limit 1) returning initiative_id id`,
  );
  const jobs = earlier.get(Jobs, { strict: false });
  await jobs.enqueue(kith.test.dataSource.manager, EMBED, { id: rows[0]?.id });
  await jobs.drain();
  expect(await models()).toEqual({ [NEW_MODEL]: 2 });
  await earlier.close();

  kith.clock.stand(new Date(Date.now() + 180_000));
  await configuredAnew.get(Jobs, { strict: false }).drain();
  expect(await models()).toEqual({ [NEW_MODEL]: 3 });
});
