import pg from 'pg';
import { importBuilt } from './test-build.mjs';

/** Applies the extensions and the migrations as the application does at its start. */
export async function migrate({ connection, poolSize }) {
  const [{ checkDatabase }, { createDataSource }, { entities }] = await Promise.all([
    importBuilt('platform/database/check-database.js'),
    importBuilt('platform/database/data-source.js'),
    importBuilt('entities.js'),
  ]);
  const client = new pg.Client(connection);
  await client.connect();
  await checkDatabase(client);
  await client.end();
  const dataSource = createDataSource({ connection, poolSize }, entities);
  await dataSource.initialize();
  try {
    await dataSource.runMigrations();
  } finally {
    await dataSource.destroy();
  }
}
