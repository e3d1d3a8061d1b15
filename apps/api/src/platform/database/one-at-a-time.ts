import pg from 'pg';
import type { DatabaseConnection } from './open-database.js';

/** Among PostgreSQL's advisory locks, the one of whoever brings Kith's database up to date. */
const LOCK = 7_251_846;

/**
 * Of several processes that begin this on one database, one at a time; `waits` is told where another is at it. The lock belongs to a connection
 * of its own, and goes with it, however this process ends.
 */
export async function oneAtATime<T>(connection: DatabaseConnection, waits: () => void, act: () => Promise<T>): Promise<T> {
  const client = new pg.Client({ ...connection });
  // A connection that breaks meanwhile says so here; whoever acts has one of their own.
  client.on('error', () => {});
  await client.connect();
  try {
    const { rows } = await client.query<{ free: boolean }>('select pg_try_advisory_lock($1) free', [LOCK]);
    if (!rows[0]?.free) {
      waits();
      await client.query('select pg_advisory_lock($1)', [LOCK]);
    }
    return await act();
  } finally {
    await client.end();
  }
}
