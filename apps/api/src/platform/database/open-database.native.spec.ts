import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { nativeServer } from '../../../test/test-database.js';
import { DatabaseUnusable, openDatabase } from './open-database.js';

const server = nativeServer();
const mark = randomBytes(4).toString('hex');
const fresh = `open_${mark}`;
const latin = `latin_${mark}`;
const frozen = `frozen_${mark}`;
const guest = `guest_${mark}`;
const builder = `builder_${mark}`;
const SECRET = 'a-guest-password';

async function administer(database: string, ...statements: string[]): Promise<void> {
  const client = new pg.Client({ ...server, database });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

beforeAll(async () => {
  await administer(
    'postgres',
    `create database ${fresh}`,
    `create database ${frozen}`,
    `alter database ${frozen} set default_transaction_read_only = on`,
    `create database ${latin} template template0 encoding 'LATIN1' locale 'C'`,
    `create role ${guest} login password '${SECRET}'`,
    `create role ${builder} login password '${SECRET}'`,
  );
  await administer(fresh, `grant create on schema public to ${builder}`);
});

afterAll(async () => {
  const databases = [fresh, latin, frozen].map((name) => `drop database if exists ${name} with (force)`);
  await administer('postgres', ...databases, `drop role if exists ${guest}`, `drop role if exists ${builder}`);
});

const address = ({ host = server.host, port = server.port, user = server.user, password = server.password ?? '', database = fresh } = {}) =>
  `postgresql://${user}${password && `:${password}`}@${encodeURIComponent(host)}:${port}/${database}`;

const open = (databaseUrl: string) => openDatabase({ databaseUrl, dataDir: tmpdir(), poolSize: 7, log: () => {} });

/** What whoever starts Kith reads. */
async function refusal(databaseUrl: string): Promise<string> {
  const error: unknown = await open(databaseUrl).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(DatabaseUnusable);
  return (error as Error).message;
}

describe('a server that cannot be used is refused in one sentence', () => {
  const socket = `${server.host}:${server.port}`;
  test.each([
    ['nothing listens', address({ host: '127.0.0.1', port: 1 }), 'No PostgreSQL server answers at 127.0.0.1:1.'],
    [
      'nothing listens on either address of a name',
      address({ host: 'localhost', port: 1 }),
      'No PostgreSQL server answers at localhost:1.',
    ],
    ['no such socket', address({ port: 5433 }), `No PostgreSQL server listens in ${server.host} on port 5433.`],
    [
      'wrong password',
      address({ user: guest, password: 'guessed' }),
      `The database server at ${socket} refused the password of the database user "${guest}".`,
    ],
    [
      'no password',
      address({ user: guest, password: '' }),
      `The database server at ${socket} asks the database user "${guest}" for a password, and DATABASE_URL holds none.`,
    ],
    [
      'unknown user',
      address({ user: 'nobody_here' }),
      `The database server at ${socket} refused the password of the database user "nobody_here".`,
    ],
    ['unknown database', address({ database: 'not_there' }), `There is no database "not_there" on the server at ${socket}.`],
    [
      'TLS asked of a server without',
      `${address()}?ssl=true`,
      `The database server at ${socket} does not speak TLS, and DATABASE_URL asks for it.`,
    ],
    ['read-only', address({ database: frozen }), `The database "${frozen}" takes no writes: the server is a standby or read-only.`],
    ['not in UTF-8', address({ database: latin }), `The database "${latin}" must be in UTF8; it is in LATIN1.`],
    [
      'no right to make tables',
      address({ user: guest, password: SECRET }),
      `The database user "${guest}" may not make tables in "${fresh}"; an administrator can allow it with: grant usage, create on schema public to "${guest}"`,
    ],
    [
      'no right to create an extension',
      address({ user: builder, password: SECRET }),
      `The database user "${builder}" may not create the extension pg_trgm; an administrator can do it in "${fresh}" with: create extension pg_trgm`,
    ],
    [
      'not an address',
      'postgresql://user:hush@host:not-a-port/kith',
      'DATABASE_URL is not the address of a PostgreSQL database; it looks like postgresql://user:password@host:5432/database.',
    ],
  ])('%s', async (_, databaseUrl, sentence) => {
    expect(await refusal(databaseUrl)).toBe(sentence);
  });

  test('no password is repeated', async () => {
    expect(await refusal(address({ user: guest, password: 'hush-hush' }))).not.toContain('hush-hush');
  });
});

test('a fresh database is made ready, by two processes at once', async () => {
  const [one, two] = await Promise.all([open(address()), open(address())]);
  expect(one).toMatchObject({ engine: 'server', poolSize: 7, vectorSearch: 'portable', connection: { connectionString: address() } });
  expect(two.version).toMatch(/^\d+\.\d+/);
  const client = new pg.Client(one.connection);
  await client.connect();
  const { rows } = await client.query<{ extname: string }>(
    `select extname from pg_extension where extname in ('pg_trgm', 'unaccent') order by 1`,
  );
  await client.end();
  expect(rows.map(({ extname }) => extname)).toEqual(['pg_trgm', 'unaccent']);
});
