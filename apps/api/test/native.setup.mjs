import { fork } from 'node:child_process';
import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { migrate } from './migrate.mjs';
import { runFolder, testBuild } from './test-build.mjs';

/**
 * One native server a run, on a Unix socket only; each spec file makes its database from a template. With KITH_TEST_SERVER, an address without
 * a database's name and of a superuser, the same tests run on a server that is there already: one with pgvector, or another version.
 */
const TEMPLATE = `kith_template_${process.pid}`;
/** The role with least rights as which the whole application runs in `*.api.spec.ts`. */
const APP = { user: 'kith_app', password: 'for-tests-only' };
const SETTINGS = {
  listen_addresses: '',
  max_connections: '200',
  shared_buffers: '64MB',
  jit: 'off',
  // Speed: what a crash would lose is thrown away anyway.
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  // A vacuum of the template would stop copies of it from being made.
  autovacuum: 'off',
};

let server;
/** The connection to a server that is not the run's own: its template is dropped at the end. */
let given;

export default async function setUp() {
  await testBuild();
  mkdirSync(runFolder, { recursive: true, mode: 0o700 });
  // Run as root, the server has an account of its own, which must be able to pass through to its folder.
  chmodSync(runFolder, 0o711);
  const connection = process.env.KITH_TEST_SERVER ? elsewhere(new URL(process.env.KITH_TEST_SERVER)) : await ownServer();
  try {
    await createTemplate(connection);
    await migrate({ connection, poolSize: 2, appRole: APP.user });
    process.env.KITH_TEST_NATIVE = JSON.stringify({ connection, app: APP });
  } catch (error) {
    await stopNative();
    throw error;
  }
}

async function ownServer() {
  const folder = join(runFolder, 'native');
  const connection = { host: folder, port: 5432, user: 'postgres', password: 'for-tests-only', database: TEMPLATE };
  await start({ folder, port: connection.port, password: connection.password, settings: { ...SETTINGS, unix_socket_directories: folder } });
  return connection;
}

function elsewhere({ hostname, port, username, password }) {
  const connection = {
    host: hostname,
    port: Number(port || 5432),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
  };
  given = connection;
  return { ...connection, database: TEMPLATE };
}

async function start(options) {
  server = fork(fileURLToPath(new URL('native-server.mjs', import.meta.url)), [JSON.stringify(options)], {
    execArgv: [],
    stdio: 'inherit',
  });
  const answer = await new Promise((resolve, reject) => {
    server.once('message', resolve);
    server.once('error', reject);
    server.once('exit', () => reject(new Error('The native PostgreSQL of the tests ended while it was starting.')));
  });
  if (!answer.ready) throw new Error(`The native PostgreSQL of the tests did not start: ${answer.reason}`);
}

export async function stopNative() {
  if (given) await administer(given, `drop database if exists ${TEMPLATE} with (force)`);
  if (!server?.connected) return;
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.send('stop');
  await ended;
}

async function createTemplate(connection) {
  await administer(connection, `create database ${TEMPLATE}`);
  await administer(
    connection,
    `do $$ begin create role ${APP.user} login password '${APP.password}'; exception when duplicate_object then null; end $$`,
  );
}

async function administer(connection, statement) {
  const client = new pg.Client({ ...connection, database: 'postgres' });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
