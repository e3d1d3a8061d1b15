import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { migrate } from './migrate.mjs';
import { importBuilt, keptFolder, runFolder, testBuild } from './test-build.mjs';

/** Once a run: an embedded database with every migration, of which each spec file opens its own copy. */
export default async function setUp() {
  const build = await testBuild();
  const childFile = pathToFileURL(join(build, 'platform/database/embedded/embedded-child.js'));
  const template = join(runFolder, 'embedded-template');
  mkdirSync(runFolder, { recursive: true, mode: 0o700 });
  cpSync(await emptyDatabase(childFile), template, { recursive: true });
  const { openEmbeddedDatabase } = await importBuilt('platform/database/embedded/embedded-database.js');
  const database = await openEmbeddedDatabase({ dataDir: template, log: console.error, childFile });
  try {
    await migrate({ connection: database.connection, poolSize: 1 });
  } finally {
    await database.close();
  }
  process.env.KITH_TEST_EMBEDDED = JSON.stringify({ template, childFile: childFile.href, runFolder });
}

/** Making a database from nothing takes seconds: an empty one is kept for each version of PGlite. */
async function emptyDatabase(childFile) {
  const packageFile = join(dirname(createRequire(import.meta.url).resolve('@electric-sql/pglite')), '..', 'package.json');
  const { version } = JSON.parse(readFileSync(packageFile, 'utf8'));
  const kept = join(keptFolder, `pglite-${version}`);
  if (existsSync(kept)) return kept;
  const fresh = `${kept}.${process.pid}`;
  const { openEmbeddedDatabase } = await importBuilt('platform/database/embedded/embedded-database.js');
  await (await openEmbeddedDatabase({ dataDir: fresh, log: console.error, childFile })).close();
  try {
    renameSync(fresh, kept);
  } catch {
    // Another run was quicker.
    rmSync(fresh, { recursive: true, force: true });
  }
  return kept;
}
