import { expect, test } from '@jest/globals';
import type { Client } from 'pg';
import { checkDatabase } from './check-database.js';
import { DatabaseUnusable } from './database-unusable.js';

const server = {
  version: '15.20',
  number: 150020,
  encoding: 'UTF8',
  database: 'kith',
  user: 'kith',
  schema: 'public',
  readOnly: false,
  mayCreate: true,
};

/** A server of another version or make than those that npm can install: only its answers are made up. */
function serverThatSays(described: Partial<typeof server>, extensions: Record<string, string>): Client {
  const query = async (sql: string, values?: string[]) => {
    if (sql.includes('server_version_num')) return { rows: [{ ...server, ...described }] };
    if (sql.includes('pg_available_extensions')) {
      const installed = extensions[values?.[0] ?? ''];
      return { rows: installed === undefined ? [] : [{ installed }] };
    }
    return { rows: extensions.vector === undefined ? [] : [{ extversion: extensions.vector }] };
  };
  return { query } as unknown as Client;
}

const contrib = { pg_trgm: '1.6', unaccent: '1.1' };

test('a version before 15 is refused by name', async () => {
  const old = checkDatabase(serverThatSays({ version: '14.13', number: 140013 }, contrib));
  await expect(old).rejects.toEqual(new DatabaseUnusable('Kith needs PostgreSQL 15 or newer; this server is version 14.13.'));
});

test('a server without contrib is refused by the extension it lacks', async () => {
  const bare = checkDatabase(serverThatSays({}, { pg_trgm: '1.6' }));
  await expect(bare).rejects.toEqual(
    new DatabaseUnusable(`The database server lacks the extension unaccent; it comes with PostgreSQL's contrib package.`),
  );
});

test.each([
  ['0.8.1', 'pgvector'],
  ['1.0.0', 'pgvector'],
  ['0.7.4', 'portable'],
  [undefined, 'portable'],
])('with pgvector %s the nearest vectors are found the %s way', async (vector, vectorSearch) => {
  const extensions: Record<string, string> = vector === undefined ? contrib : { ...contrib, vector };
  expect(await checkDatabase(serverThatSays({}, extensions))).toEqual({ version: '15.20', vectorSearch });
});
