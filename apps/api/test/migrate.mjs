import pg from 'pg';
import { importBuilt } from './test-build.mjs';

/** Applies the extensions and the migrations as the application does at its start; with `appRole`, gives that role its rights too. */
export async function migrate({ connection, poolSize, appRole }) {
  const [{ checkDatabase }, { grantLeastRights }, { createDataSource }, { entities }] = await Promise.all([
    importBuilt('platform/database/check-database.js'),
    importBuilt('platform/database/app-role.js'),
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
    if (appRole) await grantLeastRights(dataSource, appRole);
  } finally {
    await dataSource.destroy();
  }
}
