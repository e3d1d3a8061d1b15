import { execFile } from 'node:child_process';
import { createHash, randomBytes, randomInt, randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { embeddedTemplate } from '../test-database.js';
import { judge, read } from './judge.js';
import { KilledServer, type Place } from './killed-server.js';
import { type Account, type Publication, publish, publishUntilKilled } from './publishers.js';

declare const KITH_TEST_ENGINE: 'embedded' | 'native';

/** By command any number: `pnpm --filter @kith/api kill 100`. */
const KILLS = Number(process.env.KITH_KILLS ?? 3);
const CLIENTS = 4;
/** So many are acknowledged in a round at most; a slow machine takes longer for them, and is killed in the midst of work all the same. */
const MOST_ACKNOWLEDGED = 9;

let place: Place;
let server: KilledServer;
let account: Account;
let discard: () => Promise<void>;

beforeAll(async () => {
  ({ place, discard } = await (KITH_TEST_ENGINE === 'native' ? nativePlace() : embeddedPlace()));
  server = new KilledServer(place, await freePort());
  await server.start();
  account = await editor();
}, 120_000);
afterAll(async () => {
  await server?.stop();
  await discard?.();
}, 120_000);

async function embeddedPlace(): Promise<{ place: Place; discard: () => Promise<void> }> {
  const { template, runFolder } = embeddedTemplate();
  const dataDir = join(runFolder, `kill-${randomBytes(3).toString('hex')}`);
  await promisify(execFile)('cp', ['-R', template, dataDir]);
  return {
    place: {
      engine: 'embedded',
      settings: { KITH_DATA_DIR: dataDir },
      connection: { host: join(dataDir, 'run'), port: 5432, user: 'postgres', database: 'postgres' },
      dataDir,
    },
    discard: () => rm(dataDir, { recursive: true, force: true }),
  };
}

async function nativePlace(): Promise<{ place: Place; discard: () => Promise<void> }> {
  const { connection } = JSON.parse(process.env.KITH_TEST_NATIVE ?? '{}') as { connection: pg.ClientConfig };
  const database = `kith_kill_${randomBytes(6).toString('hex')}`;
  const asOwner = async (sql: string): Promise<void> => {
    const client = new pg.Client({ ...connection, database: 'postgres' });
    await client.connect();
    await client.query(sql);
    await client.end();
  };
  await asOwner(`create database ${database} template ${connection.database}`);
  const url = `postgres://${connection.user}:${connection.password}@localhost:${connection.port}/${database}?host=${encodeURIComponent(String(connection.host))}`;
  return {
    place: { engine: 'native', settings: { DATABASE_URL: url }, connection: { ...connection, database }, dataDir: null },
    discard: () => asOwner(`drop database if exists ${database} with (force)`),
  };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as { port: number };
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** An editor of a real trust of the register, signed in straight into the tables. */
async function editor(): Promise<Account> {
  const [token, csrf, personId] = [randomBytes(32).toString('base64url'), randomBytes(16).toString('hex'), randomUUID()];
  const [trust] = await server.query<{ id: string }>(`select id from organisation where ods_code = 'RD8'`);
  const [terms] = await server.query<{ capability: string; setting: string }>(
    `select (select id from term where vocabulary = 'capability' order by position limit 1) capability, (select id from term where vocabulary = 'care_setting' order by position limit 1) setting`,
  );
  await server.query(`insert into person (id, name, created_at) values ($1, 'An editor', now())`, [personId]);
  await server.query(`insert into role_grant (id, person_id, organisation_id, role, starts_at) values ($1, $2, $3, 'editor', now())`, [
    randomUUID(),
    personId,
    trust?.id,
  ]);
  await server.query(
    `insert into session (id, person_id, acting_organisation_id, csrf_token, created_at, last_seen_at) values ($1, $2, $3, $4, now(), now())`,
    [createHash('sha256').update(token).digest('base64url'), personId, trust?.id, csrf],
  );
  return {
    headers: { cookie: `kith_session=${token}`, 'x-csrf-token': csrf },
    content: {
      summary: 'Charts on screen.',
      outcome: 'Fewer missed doses',
      stage: 'LIVE',
      primaryCapability: terms?.capability,
      careSettings: [terms?.setting],
      contact: { role: 'Chief pharmacist' },
    },
  };
}

test(
  `kill -9 while four people publish, ${KILLS} times: what was acknowledged is there, and whatever was not is there wholly or not at all`,
  async () => {
    const everything: Publication[] = [];
    const total = { acknowledged: 0, whole: 0, absent: 0 };
    for (let kill = 0; kill < KILLS; kill += 1) {
      const round: Publication[] = [];
      const clients = Array.from({ length: CLIENTS }, () => publishUntilKilled(server, account, round));
      // Now and then none is: then the first transactions have hardly begun.
      const enough = kill % 4 === 3 ? 0 : randomInt(1, MOST_ACKNOWLEDGED);
      while (round.filter(({ slug }) => slug !== null).length < enough) await wait(2);
      await wait(randomInt(60));
      await server.kill(kill % 2 === 0);
      await Promise.all(clients);
      await server.start();
      const counts = await judge(server, round);
      for (const key of ['acknowledged', 'whole', 'absent'] as const) total[key] += counts[key];
      await read(server, account, round);
      // Whoever tries again with the same key finds it done, or does it: once.
      for (const one of round) if (one.slug === null) await publish(server, account, one);
      expect(await judge(server, round)).toEqual({ acknowledged: round.length, whole: 0, absent: 0 });
      await read(server, account, round);
      everything.push(...round);
    }
    // What a killed process was working on is leased to it for two minutes, and some is put off: nobody needs to wait for that here.
    await server.query(`update job set run_after = now() where done_at is null`);
    const waiting = async () => {
      await server.query(`update job set run_after = now() where done_at is null and attempts = 0 and run_after > now()`);
      return server.query<{ kind: string }>(`select kind from job where done_at is null`);
    };
    for (let time = 0; time < 200 && (await waiting()).length > 0; time += 1) await wait(100);
    expect(await waiting()).toEqual([]);
    expect(await judge(server, everything)).toEqual({ acknowledged: everything.length, whole: 0, absent: 0 });
    const [vectors] = await server.query(
      `select count(distinct initiative_id)::int from initiative_vector where initiative_id = any($1::uuid[])`,
      [everything.map(({ id }) => id)],
    );
    expect(vectors).toEqual({ count: everything.length });
    process.stdout.write(
      `kill -9 on the ${place.engine} database: ${KILLS} times, ${everything.length} publications begun: ${total.acknowledged} acknowledged and there, ` +
        `${total.whole} not acknowledged and wholly there, ${total.absent} wholly absent; all there once after trying again\n`,
    );
    expect(total.acknowledged).toBeGreaterThan(0);
  },
  Math.max(240_000, KILLS * 60_000),
);
