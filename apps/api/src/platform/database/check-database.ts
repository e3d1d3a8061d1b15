import type { Client } from 'pg';
import { DatabaseUnusable } from './database-unusable.js';
import { type VectorSearch, vectorSearchOf } from './vector-search.js';

const OLDEST_VERSION = 15;
/** Search by words needs these; both come with PostgreSQL's contrib package. */
const NEEDED_EXTENSIONS = ['pg_trgm', 'unaccent'];

interface Server {
  version: string;
  number: number;
  encoding: string;
  database: string;
  user: string;
  schema: string | null;
  readOnly: boolean;
  mayCreate: boolean;
}

/**
 * Checks a connected client's database: PostgreSQL 15 or newer, UTF-8, writable, rights to make tables, and the needed
 * extensions, which it creates where they are missing. Throws `DatabaseUnusable`.
 */
export async function checkDatabase(client: Client): Promise<{ version: string; vectorSearch: VectorSearch }> {
  const server = await describe(client);
  if (server.number < OLDEST_VERSION * 10_000) {
    throw new DatabaseUnusable(`Kith needs PostgreSQL ${OLDEST_VERSION} or newer; this server is version ${server.version}.`);
  }
  if (server.encoding !== 'UTF8') {
    throw new DatabaseUnusable(`The database "${server.database}" must be in UTF8; it is in ${server.encoding}.`);
  }
  if (server.readOnly) {
    throw new DatabaseUnusable(`The database "${server.database}" takes no writes: the server is a standby or read-only.`);
  }
  if (!server.schema || !server.mayCreate) {
    const schema = server.schema ?? 'public';
    throw new DatabaseUnusable(
      `The database user "${server.user}" may not make tables in "${server.database}"; an administrator can allow it with: grant usage, create on schema ${schema} to "${server.user}"`,
    );
  }
  for (const name of NEEDED_EXTENSIONS) {
    const state = await provide(client, name);
    if (state === 'present') continue;
    throw new DatabaseUnusable(
      state === 'absent'
        ? `The database server lacks the extension ${name}; it comes with PostgreSQL's contrib package.`
        : `The database user "${server.user}" may not create the extension ${name}; an administrator can do it in "${server.database}" with: create extension ${name}`,
    );
  }
  // Welcome, not needed: without it the nearest vectors are found in plain SQL.
  await provide(client, 'vector');
  return { version: server.version, vectorSearch: await vectorSearchOf({ query: async (sql) => (await client.query(sql)).rows }) };
}

async function describe(client: Client): Promise<Server> {
  const { rows } = await client.query<Server>(
    `select split_part(current_setting('server_version'), ' ', 1) as version,
            current_setting('server_version_num')::int as number,
            current_setting('server_encoding') as encoding,
            current_database() as database,
            current_user as user,
            current_schema() as schema,
            pg_is_in_recovery() or current_setting('transaction_read_only')::bool as "readOnly",
            coalesce(has_schema_privilege(current_schema(), 'create'), false) as "mayCreate"`,
  );
  return rows[0] as Server;
}

type Provision = 'present' | 'absent' | 'refused';

async function provide(client: Client, name: string): Promise<Provision> {
  const { rows } = await client.query<{ installed: string | null }>(
    'select installed_version as installed from pg_available_extensions where name = $1',
    [name],
  );
  const found = rows[0];
  if (!found) return 'absent';
  if (found.installed !== null) return 'present';
  try {
    await client.query(`create extension if not exists ${name}`);
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === '42501') return 'refused';
    // Another process that starts now has just made it: "if not exists" does not look twice.
    if (code !== '23505' && code !== '42710') throw error;
  }
  return 'present';
}
