import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { embeddedTemplate } from '../../../../test/test-database.js';
import { DatabaseUnusable } from '../database-unusable.js';
import { type EmbeddedDatabase, openEmbeddedDatabase } from './embedded-database.js';

const { template, childFile, runFolder } = embeddedTemplate();
const opened: EmbeddedDatabase[] = [];
let room: string;
let copies = 0;

beforeAll(async () => {
  room = await mkdtemp(join(runFolder, 'spec-'));
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((database) => database.close()));
});
afterAll(async () => {
  await rm(room, { recursive: true, force: true });
});

async function dataDirOfOwn(under = room): Promise<string> {
  copies += 1;
  const dataDir = join(under, `${copies}`);
  await promisify(execFile)('cp', ['-R', template, dataDir]);
  return dataDir;
}

async function open(dataDir: string, log: (line: string) => void = () => {}): Promise<EmbeddedDatabase> {
  const database = await openEmbeddedDatabase({ dataDir, log, childFile });
  opened.push(database);
  return database;
}

async function connect({ connection }: EmbeddedDatabase): Promise<pg.Client> {
  const client = new pg.Client(connection);
  client.on('error', () => {});
  await client.connect();
  return client;
}

/** Tries until the database answers again. */
async function reconnect(database: EmbeddedDatabase): Promise<pg.Client> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await connect(database);
    } catch (error) {
      if (attempt > 200) throw error;
      await wait(50);
    }
  }
}

const idsIn = async (client: pg.Client) => (await client.query<{ id: number }>('select id from kept order by id')).rows.map(({ id }) => id);

async function untilGone(pid: number): Promise<boolean> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    // A process that nobody has asked after yet is dead all the same.
    const state = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
    if (state === undefined || state.slice(state.lastIndexOf(')') + 2).startsWith('Z')) return true;
    await wait(50);
  }
  return false;
}

test('a folder that cannot be one is refused in a sentence', async () => {
  const file = join(room, 'a-file');
  await writeFile(file, '');
  const dataDir = join(file, 'kith');
  const refused = openEmbeddedDatabase({ dataDir, log: () => {}, childFile });
  await expect(refused).rejects.toThrow(DatabaseUnusable);
  await expect(refused).rejects.toThrow(`The folder ${dataDir} cannot be made or used`);
});

describe('kill -9 loses no confirmed row', () => {
  test('of the database, which then starts again by itself', async () => {
    const lines: string[] = [];
    const database = await open(await dataDirOfOwn(), (line) => lines.push(line));
    let client = await connect(database);
    await client.query('create table kept (id int primary key)');
    const confirmed: number[] = [];
    let next = 0;
    for (let round = 1; round <= 3; round += 1) {
      const killed = database.pid;
      const enough = confirmed.length + 50 + 37 * round;
      try {
        for (;;) {
          next += 1;
          const id = next;
          const insert = client.query('insert into kept values ($1)', [id]);
          if (confirmed.length === enough) process.kill(killed, 'SIGKILL');
          await insert;
          confirmed.push(id);
        }
      } catch {
        // The row in flight was not confirmed: it may be there or not.
      }
      client = await reconnect(database);
      const ids = await idsIn(client);
      expect(ids).toEqual(expect.arrayContaining(confirmed));
      expect(ids.length - confirmed.length).toBeLessThanOrEqual(round);
      expect(confirmed.length).toBeGreaterThanOrEqual(enough);
    }
    await client.end();
    expect(lines).toHaveLength(3);
    expect(lines[0]).toBe('The embedded database ended unexpectedly; starting it again. Nothing that was confirmed is lost.');
  });

  test('of the process that started it; the database ends too, and opens again at once', async () => {
    const dataDir = await dataDirOfOwn();
    const program = `
      import pg from 'pg';
      const { openEmbeddedDatabase } = await import(process.argv[1]);
      const database = await openEmbeddedDatabase({ dataDir: process.argv[2], log: () => {} });
      const client = new pg.Client(database.connection);
      await client.connect();
      await client.query('create table kept (id int primary key)');
      console.log(database.pid);
      for (let id = 1; ; id += 1) {
        await client.query('insert into kept values ($1)', [id]);
        console.log(id);
      }`;
    const compiled = new URL('./embedded-database.js', childFile).href;
    const starter = spawn(process.execPath, ['--input-type=module', '-e', program, compiled, dataDir], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const said: number[] = [];
    for await (const line of createInterface(starter.stdout)) {
      said.push(Number(line));
      if (said.length === 150) starter.kill('SIGKILL');
    }
    const [child, ...confirmed] = said;
    expect(confirmed.length).toBeGreaterThanOrEqual(149);
    const again = await open(dataDir);
    expect(await untilGone(child as number)).toBe(true);
    const client = await connect(again);
    expect(await idsIn(client)).toEqual(expect.arrayContaining(confirmed));
    await client.end();
  });
});

describe('one folder has one database', () => {
  test('a second start is refused with one sentence, and the first goes on', async () => {
    const dataDir = await dataDirOfOwn();
    const first = await open(dataDir);
    await expect(open(dataDir)).rejects.toEqual(
      new DatabaseUnusable(
        `Another Kith (process ${process.pid}) is using the embedded database; stop it, or set KITH_DATA_DIR to another folder.`,
      ),
    );
    const client = await connect(first);
    expect((await client.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    await client.end();
  });

  test.each([
    ['of a process that is gone', { pid: 4_194_305, parent: 1, began: 'long ago' }],
    ['whose number another process has now', { pid: process.pid, parent: 1, began: 'before that process' }],
    ['that is not one', 'scribble'],
  ])('a lock %s holds nobody up', async (_, lock) => {
    const dataDir = await dataDirOfOwn();
    await writeFile(join(dataDir, 'database.lock'), typeof lock === 'string' ? lock : JSON.stringify(lock));
    const client = await connect(await open(dataDir));
    expect((await client.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    await client.end();
  });
});

describe('one session, any number of connections', () => {
  let database: EmbeddedDatabase;
  beforeAll(async () => {
    database = await openEmbeddedDatabase({ dataDir: await dataDirOfOwn(), log: () => {}, childFile });
  });
  afterAll(() => database.close());

  test('those that wait behind a transaction each get their own answer', async () => {
    const [busy, ...waiting] = await Promise.all([1, 2, 3, 4].map(() => connect(database)));
    await busy?.query('begin');
    // Unlike statements: a connection that were given another's would see another column.
    const answers = waiting.map((client, place) => client.query(`select $1::int as column_${place}`, [place]));
    await wait(50);
    await busy?.query('commit');
    expect((await Promise.all(answers)).map(({ rows }) => rows)).toEqual([[{ column_0: 0 }], [{ column_1: 1 }], [{ column_2: 2 }]]);
    await Promise.all([busy, ...waiting].map((client) => client?.end()));
  });

  test('a connection that breaks off inside a transaction leaves nothing behind', async () => {
    const leaver = await connect(database);
    await leaver.query('create table kept (id int)');
    await leaver.query(`set application_name = 'leaver'`);
    await leaver.query('begin');
    await leaver.query('insert into kept values (1)');
    const { stream } = (leaver as unknown as { connection: { stream: import('node:net').Socket } }).connection;
    stream.destroy();
    await once(stream, 'close');
    const next = await connect(database);
    expect(await idsIn(next)).toEqual([]);
    expect((await next.query('show application_name')).rows).toEqual([{ application_name: '' }]);
    await next.end();
  });

  test('large statements and answers arrive whole', async () => {
    const client = await connect(database);
    const text = 'å'.repeat(1_500_000);
    const { rows } = await client.query<{ text: string }>('select $1::text as text', [text]);
    expect(rows[0]?.text === text).toBe(true);
    await client.end();
  });
});

test('Ctrl-C is left to the process that started it', async () => {
  const database = await open(await dataDirOfOwn());
  const { pid } = database;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.kill(pid, signal);
  await wait(200);
  const client = await connect(database);
  expect((await client.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  await client.end();
  expect(database.pid).toBe(pid);
  await database.close();
  expect(await untilGone(pid)).toBe(true);
});

test('the socket is private, also where the folder has too long a path for one', async () => {
  const deep = join(room, 'a'.repeat(60), 'b'.repeat(60));
  await mkdir(deep, { recursive: true });
  const [near, far] = [await open(await dataDirOfOwn()), await open(await dataDirOfOwn(deep))];
  expect(near.connection.host.startsWith(room)).toBe(true);
  expect(dirname(far.connection.host)).toBe(tmpdir());
  for (const { connection } of [near, far]) expect((await stat(connection.host)).mode & 0o777).toBe(0o700);
  const client = await connect(far);
  await client.end();
  await far.close();
  await expect(stat(far.connection.host)).rejects.toThrow('ENOENT');
});
