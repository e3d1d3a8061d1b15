import { type ChildProcess, fork } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { DatabaseUnusable } from '../database-unusable.js';
import { CLOSE, type Place, type Report } from './messages.js';

export interface EmbeddedDatabase {
  readonly connection: { readonly host: string; readonly port: number; readonly user: string; readonly database: string };
  /** The process that holds the database now. */
  readonly pid: number;
  close(): Promise<void>;
}

export interface EmbeddedOptions {
  readonly dataDir: string;
  readonly log: (line: string) => void;
  /** The compiled process; tests that run from the sources name their own. */
  readonly childFile?: URL;
}

/** Part of the socket's name by PostgreSQL's custom; nothing listens on a network. */
const PORT = 5432;
/** Systems bound a Unix socket's path, macOS at 104 bytes. */
const LONGEST_SOCKET_PATH = 100;
const CLOSE_WITHIN_MS = 15_000;
/** A database that dies this often within a minute would only die again. */
const RESTARTS_A_MINUTE = 3;

/** Opens the embedded database in `dataDir`, in a process of its own; makes it where it is not there. Throws `DatabaseUnusable`. */
export async function openEmbeddedDatabase(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const { log, childFile = new URL('./embedded-child.js', import.meta.url) } = options;
  const dataDir = resolve(options.dataDir);
  privateFolder(dataDir);
  const { socketFolder, forget } = placeForSocket(dataDir);
  const place: Place = {
    folder: join(dataDir, 'database'),
    lockFile: join(dataDir, 'database.lock'),
    socketFile: join(socketFolder, `.s.PGSQL.${PORT}`),
  };
  const deaths: number[] = [];
  let closing: Promise<void> | undefined;
  let child: ChildProcess;

  const begin = async () => {
    const started = await start(place, childFile);
    started.once('exit', () => void revive());
    return started;
  };
  const revive = async () => {
    if (closing) return;
    const now = Date.now();
    deaths.push(now);
    if (deaths.filter((death) => now - death < 60_000).length > RESTARTS_A_MINUTE) {
      log('The embedded database keeps ending unexpectedly; Kith cannot answer until it is started again.');
      return;
    }
    log('The embedded database ended unexpectedly; starting it again. Nothing that was confirmed is lost.');
    try {
      const next = await begin();
      child = next;
      if (closing) await end(next);
    } catch (error) {
      log(error instanceof Error ? error.message : String(error));
    }
  };

  try {
    child = await begin();
  } catch (error) {
    forget();
    throw error;
  }
  return {
    connection: { host: socketFolder, port: PORT, user: 'postgres', database: 'postgres' },
    get pid() {
      return child.pid ?? 0;
    },
    close: () => {
      closing ??= end(child).then(forget);
      return closing;
    },
  };
}

function start(place: Place, childFile: URL): Promise<ChildProcess> {
  // NODE_OPTIONS and the flags of this process (a debugger's port, a tracer) are for this process only.
  const { NODE_OPTIONS: _, ...env } = process.env;
  const child = fork(fileURLToPath(childFile), [JSON.stringify(place)], { stdio: ['ignore', 2, 2, 'ipc'], execArgv: [], env });
  return new Promise((done, fail) => {
    const ended = () => fail(new DatabaseUnusable('The embedded database ended while it was starting.'));
    child.once('error', ended);
    child.once('exit', ended);
    child.once('message', (report: Report) => {
      child.off('exit', ended);
      if (report.kind === 'refused') return fail(new DatabaseUnusable(report.sentence));
      // The database alone keeps no process from ending.
      child.unref();
      child.channel?.unref();
      done(child);
    });
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = new Promise((done) => child.once('exit', done));
  child.ref();
  child.channel?.ref();
  if (child.connected) child.send(CLOSE);
  const late = new AbortController();
  const kill = wait(CLOSE_WITHIN_MS, undefined, { signal: late.signal }).then(
    () => child.kill('SIGKILL'),
    () => {},
  );
  await exit;
  late.abort();
  await kill;
}

function privateFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    chmodSync(path, 0o700);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new DatabaseUnusable(
      `The folder ${path} cannot be made or used for the embedded database (${code}); set KITH_DATA_DIR to one that this account may write.`,
    );
  }
}

/** The socket's folder is closed to other accounts, for the database asks nobody for a password. */
function placeForSocket(dataDir: string): { socketFolder: string; forget: () => void } {
  const beside = join(dataDir, 'run');
  if (Buffer.byteLength(join(beside, `.s.PGSQL.${PORT}`)) <= LONGEST_SOCKET_PATH) {
    privateFolder(beside);
    return { socketFolder: beside, forget: () => {} };
  }
  const apart = mkdtempSync(join(tmpdir(), 'kith-'));
  return { socketFolder: apart, forget: () => rmSync(apart, { recursive: true, force: true }) };
}
