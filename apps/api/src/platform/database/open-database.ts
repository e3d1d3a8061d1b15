import pg from 'pg';
import { checkAppRole } from './app-role.js';
import { checkDatabase } from './check-database.js';
import { explainConnectionFailure } from './connection-failure.js';
import { DatabaseUnusable } from './database-unusable.js';
import { openEmbeddedDatabase } from './embedded/embedded-database.js';
import type { VectorSearch } from './vector-search.js';

export { DatabaseUnusable } from './database-unusable.js';

/** Where `pg` and TypeORM's postgres driver connect. `host` may be the folder of a Unix socket. */
export type DatabaseConnection =
  | { readonly host: string; readonly port: number; readonly user: string; readonly password?: string; readonly database: string }
  | { readonly connectionString: string };

/** A database that answers, fits Kith and is ours until `close`. */
export interface OpenDatabase {
  readonly engine: 'embedded' | 'server';
  readonly connection: DatabaseConnection;
  /** As the owner of the tables, for migrations; null where Kith has one role only. */
  readonly owner: DatabaseConnection | null;
  /** 1 for the embedded database, which is one session; else from configuration. */
  readonly poolSize: number;
  /** PostgreSQL's own version, such as "18.6". */
  readonly version: string;
  readonly vectorSearch: VectorSearch;
  /** Call it after the pool is closed. Closing twice does no harm. */
  close(): Promise<void>;
}

export interface OpenDatabaseOptions {
  /** External PostgreSQL; left out, the embedded database in `dataDir` is opened, and made if it is not there. */
  readonly databaseUrl?: string;
  /** The same database as the owner of its tables: with it, `databaseUrl` needs no right to make or change tables. */
  readonly ownerUrl?: string;
  readonly dataDir: string;
  /** Connections to an external server, 10 unless told. */
  readonly poolSize?: number;
  readonly log: (line: string) => void;
}

const CONNECT_WITHIN_MS = 10_000;

/** Opens the database and checks that Kith can live in it; throws `DatabaseUnusable` where it cannot. */
export async function openDatabase({ databaseUrl, ownerUrl, dataDir, poolSize = 10, log }: OpenDatabaseOptions): Promise<OpenDatabase> {
  if (databaseUrl) {
    const connection = { connectionString: databaseUrl };
    const owner = ownerUrl ? { connectionString: ownerUrl } : null;
    // First that each is in its place: what to do about missing rights is other advice where they are not.
    if (owner) await checkBoth(owner, connection);
    const found = await inspect(owner ?? connection, owner ? 'DATABASE_OWNER_URL' : 'DATABASE_URL', checkDatabase);
    return { engine: 'server', connection, owner, poolSize, ...found, close: async () => {} };
  }
  const { connection, close } = await openEmbeddedDatabase({ dataDir, log });
  try {
    const found = await inspect(connection, 'DATABASE_URL', checkDatabase);
    return { engine: 'embedded', connection, owner: null, poolSize: 1, ...found, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function checkBoth(owner: DatabaseConnection, app: DatabaseConnection): Promise<void> {
  await inspect(owner, 'DATABASE_OWNER_URL', (ownerClient) =>
    inspect(app, 'DATABASE_URL', (appClient) => checkAppRole(ownerClient, appClient)),
  );
}

async function inspect<T>(connection: DatabaseConnection, setting: string, check: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = clientFor(connection, setting);
  // A connection that breaks later also emits 'error'; the query in flight reports it, so nobody else need.
  client.on('error', () => {});
  try {
    await client.connect();
  } catch (error) {
    await client.end().catch(() => {});
    throw explainConnectionFailure(error, { host: client.host, port: client.port, user: client.user, database: client.database, setting });
  }
  try {
    return await check(client);
  } finally {
    await client.end();
  }
}

function clientFor(connection: DatabaseConnection, setting: string): pg.Client {
  try {
    return new pg.Client({ ...connection, connectionTimeoutMillis: CONNECT_WITHIN_MS });
  } catch {
    // The cause would repeat the address, password included.
    throw new DatabaseUnusable(
      `${setting} is not the address of a PostgreSQL database; it looks like postgresql://user:password@host:5432/database.`,
    );
  }
}
