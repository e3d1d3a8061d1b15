import { existsSync, renameSync, rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import { vector } from '@electric-sql/pglite-pgvector';
import { FolderLock } from './folder-lock.js';
import { CLOSE, type Place, type Report } from './messages.js';
import { OneSessionServer } from './one-session-server.js';

/**
 * The process of the embedded database. It ends when the process that started it tells it to, or dies: then its channel
 * closes, however it died. Ctrl-C and "stop" reach both processes at once, and the starter still has requests to answer.
 */
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});
const told = new Promise<void>((resolve) => {
  process.once('disconnect', resolve);
  process.on('message', (message) => {
    if (message === CLOSE) resolve();
  });
});

/** The database of a Kith that was just killed is given this long to close before a second one counts as two at once. */
const PATIENCE_MS = 3_000;

class Refused extends Error {}

async function takeLock(path: string): Promise<FolderLock> {
  for (const until = Date.now() + PATIENCE_MS; ; await wait(100)) {
    const lock = FolderLock.take(path);
    if (lock instanceof FolderLock) return lock;
    if (Date.now() > until) {
      throw new Refused(
        `Another Kith (process ${lock.parent}) is using the embedded database; stop it, or set KITH_DATA_DIR to another folder.`,
      );
    }
  }
}

async function open(folder: string): Promise<PGlite> {
  const options = { extensions: { vector, pg_trgm, unaccent }, relaxedDurability: false };
  if (!existsSync(folder)) {
    // Made aside: a start that is cut off half way leaves nothing that looks like a database.
    const beginnings = `${folder}.new`;
    rmSync(beginnings, { recursive: true, force: true });
    await (await PGlite.create(beginnings, options)).close();
    renameSync(beginnings, folder);
  }
  return PGlite.create(folder, options);
}

async function tell(report: Report): Promise<void> {
  // The starter may have died: then there is nobody to tell.
  await new Promise<void>((resolve) => (process.connected ? process.send?.(report, undefined, {}, () => resolve()) : resolve()));
}

async function serve({ folder, lockFile, socketFile }: Place): Promise<void> {
  const lock = await takeLock(lockFile);
  try {
    const database = await open(folder);
    const server = new OneSessionServer(database, (error) => {
      // Nothing acknowledged is lost: the starter sees this process end and starts another.
      console.error('The embedded database stopped working:', error);
      process.exit(1);
    });
    rmSync(socketFile, { force: true });
    await server.listen(socketFile);
    await tell({ kind: 'ready' });
    await told;
    await server.close();
    await database.close();
    rmSync(socketFile, { force: true });
  } finally {
    lock.release();
  }
}

try {
  await serve(JSON.parse(process.argv[2] ?? '') as Place);
  process.exit(0);
} catch (error) {
  const sentence =
    error instanceof Refused
      ? error.message
      : `The embedded database could not be opened (${error instanceof Error ? error.message : String(error)}).`;
  await tell({ kind: 'refused', sentence });
  process.exit(1);
}
