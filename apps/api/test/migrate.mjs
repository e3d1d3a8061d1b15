import pg from 'pg';
import { importBuilt } from './test-build.mjs';

/** Applies extensions, migrations and the derived table of vectors as the application does at its start; with `appRole`, gives that role its rights too. */
export async function migrate({ connection, poolSize, appRole }) {
  const [{ checkDatabase }, { grantLeastRights }, { createDataSource }, { entities }, { dimsOf, makeVectorIndex, makeVectorTable }] =
    await Promise.all([
      importBuilt('platform/database/check-database.js'),
      importBuilt('platform/database/app-role.js'),
      importBuilt('platform/database/data-source.js'),
      importBuilt('entities.js'),
      importBuilt('similarity/vector-table.js'),
    ]);
  const client = new pg.Client(connection);
  await client.connect();
  const { vectorSearch } = await checkDatabase(client);
  await client.end();
  const dataSource = createDataSource({ connection, poolSize }, entities);
  await dataSource.initialize();
  try {
    await dataSource.runMigrations();
    if (vectorSearch === 'pgvector') {
      for (const dims of dimsOf({ KITH_EMBEDDINGS: 'off' })) {
        await makeVectorTable(dataSource, dims);
        await makeVectorIndex(dataSource, dims);
      }
    }
    if (appRole) await grantLeastRights(dataSource, appRole);
  } finally {
    await dataSource.destroy();
  }
}
