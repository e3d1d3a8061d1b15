import type { DataSource } from 'typeorm';

/** Steps that the tables have been through and that this release does not know, by name; none where there are no tables yet. */
export async function migrationsOfALaterRelease(dataSource: DataSource): Promise<string[]> {
  const [{ isMade }]: [{ isMade: boolean }] = await dataSource.query(`select to_regclass('migrations') is not null "isMade"`);
  if (!isMade) return [];
  const known = dataSource.migrations.map((migration) => migration.name ?? migration.constructor.name);
  const rows: { name: string }[] = await dataSource.query(`select name from migrations where not name = any($1::text[]) order by id`, [
    known,
  ]);
  return rows.map(({ name }) => name);
}
