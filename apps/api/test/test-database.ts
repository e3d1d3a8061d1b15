import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect } from '@jest/globals';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { entities } from '../src/entities.js';
import { createDataSource } from '../src/platform/database/data-source.js';
import { openEmbeddedDatabase } from '../src/platform/database/embedded/embedded-database.js';
import type { DatabaseConnection, OpenDatabase } from '../src/platform/database/open-database.js';

/** Where a test's database runs. */
export type TestEngine = 'embedded' | 'native';

/** A database of one's own with every migration applied and no rows but those the migrations make. */
export interface TestDatabase {
  readonly engine: TestEngine;
  /** As the application opens it. */
  readonly database: Pick<OpenDatabase, 'connection' | 'poolSize' | 'engine'>;
  readonly dataSource: DataSource;
  close(): Promise<void>;
}

declare const KITH_TEST_ENGINE: TestEngine | undefined;

/**
 * Connections to the native server. Where no races are tried it is one, as the embedded database is one session: there too,
 * a statement that is asked beside the transaction it belongs to never ends.
 */
const nativePool = (): number => (expect.getState().testPath?.endsWith('.native.spec.ts') ? 5 : 1);

/** `app`: on the native server as the running API's role, which may read and write rows and no more. */
export type TestRole = 'owner' | 'app';

export async function openTestDatabase(role: TestRole = 'owner'): Promise<TestDatabase> {
  const engine = testEngine();
  const { database, discard } = await (engine === 'native' ? copyNative(role) : copyEmbedded());
  const dataSource = createDataSource(database, entities);
  await dataSource.initialize();
  return {
    engine,
    database,
    dataSource,
    close: async () => {
      if (dataSource.isInitialized) await dataSource.destroy();
      await discard();
    },
  };
}

/**
 * Gives the spec file a database before its first test and takes it away after the last:
 * `const test = useTestDatabase();` at the top, `test.dataSource` inside tests and hooks.
 */
export function useTestDatabase(): Omit<TestDatabase, 'close'> {
  let open: TestDatabase | undefined;
  beforeAll(async () => {
    open = await openTestDatabase();
  });
  afterAll(async () => {
    await open?.close();
  });
  const now = () => {
    if (!open) throw new Error('The test database opens in beforeAll: use it inside tests and hooks, not while the file is read.');
    return open;
  };
  return {
    engine: testEngine(),
    get database() {
      return now().database;
    },
    get dataSource() {
      return now().dataSource;
    },
  };
}

function testEngine(): TestEngine {
  const engine = typeof KITH_TEST_ENGINE === 'undefined' ? undefined : KITH_TEST_ENGINE;
  if (!engine) throw new Error('A test with a database is named *.db.spec.ts, *.api.spec.ts or *.native.spec.ts.');
  return engine;
}

interface Copy {
  readonly database: Pick<OpenDatabase, 'connection' | 'poolSize' | 'engine'>;
  discard(): Promise<void>;
}

async function copyEmbedded(): Promise<Copy> {
  const { template, childFile, runFolder } = embeddedTemplate();
  const dataDir = join(runFolder, `embedded-${randomBytes(6).toString('hex')}`);
  // Node's own copy takes three times as long.
  await promisify(execFile)('cp', ['-R', template, dataDir]);
  const embedded = await openEmbeddedDatabase({ dataDir, log: console.error, childFile });
  return {
    database: { connection: embedded.connection, poolSize: 1, engine: 'embedded' },
    discard: async () => {
      await embedded.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function copyNative(role: TestRole): Promise<Copy> {
  const template = nativeServer();
  const login = role === 'app' ? nativeAppRole() : {};
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asAdministrator(`create database ${name} template ${template.database}`);
  return {
    database: { connection: { ...template, ...login, database: name }, poolSize: nativePool(), engine: 'server' },
    discard: () => asAdministrator(`drop database ${name} with (force)`),
  };
}

/** The folder that every embedded database of the run is a copy of, and the compiled process that opens one. */
export function embeddedTemplate(): { template: string; childFile: URL; runFolder: string } {
  const { childFile, ...rest } = fromSetup<{ template: string; childFile: string; runFolder: string }>('KITH_TEST_EMBEDDED');
  return { ...rest, childFile: new URL(childFile) };
}

/** The run's native server, as its superuser; its database is the template and must not be connected to. */
export function nativeServer(): Exclude<DatabaseConnection, { connectionString: string }> {
  return fromSetup<{ connection: Exclude<DatabaseConnection, { connectionString: string }> }>('KITH_TEST_NATIVE').connection;
}

const nativeAppRole = (): { user: string; password: string } =>
  fromSetup<{ app: { user: string; password: string } }>('KITH_TEST_NATIVE').app;

async function asAdministrator(statement: string): Promise<void> {
  const client = new pg.Client({ ...nativeServer(), database: 'postgres' });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function fromSetup<T>(name: string): T {
  const text = process.env[name];
  if (!text) throw new Error(`${name} is missing: run tests through jest.config.mjs.`);
  return JSON.parse(text) as T;
}
