import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MAIN = join(__dirname, '../../api/dist/main.js');

/** The first start makes the database and loads what comes along: a quarter of a minute on two idle cores. */
const LONGEST_START_MS = 120_000;
const LONGEST_STOP_MS = 20_000;

export interface RunningKith {
  readonly address: string;
  readonly port: number;
  /** How long it took until Kith said that it is ready. */
  readonly startedInMs: number;
  /** Asks it to stop, as a service manager does. Throws with its last words where it did not end by itself and without an error. */
  stop(): Promise<void>;
  /** Ends it at once, if it is still there. */
  kill(): void;
}

/** A folder of its own for one Kith, outside the repository. */
export const freshFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'kith-journeys-'));

export const removeFolder = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true });

/** Starts the built Kith as `pnpm start` does, with the embedded database in `folder`; on a free port unless one is given. */
export async function startKith(folder: string, onPort?: number): Promise<RunningKith> {
  const port = onPort ?? (await freePort());
  const address = `http://localhost:${port}`;
  const { DATABASE_URL: _external, NODE_ENV: _test, NODE_OPTIONS: _options, ...env } = process.env;
  const began = Date.now();
  const child = spawn(process.execPath, [MAIN], {
    // All journeys come from one address, quicker than any reader: the limit on requests is tested elsewhere.
    env: { ...env, KITH_DATA_DIR: folder, PORT: String(port), KITH_LOG_LEVEL: 'warn', KITH_RATE_LIMIT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-10_000);
    });
  }
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const killChild = () => child.kill('SIGKILL');
  process.once('exit', killChild);
  void ended.then(() => process.removeListener('exit', killChild));

  const stop = async (): Promise<void> => {
    const asked = Date.now();
    child.kill('SIGTERM');
    const late = setTimeout(killChild, LONGEST_STOP_MS);
    const code = await ended;
    clearTimeout(late);
    if (code !== 0) throw new Error(`Kith did not stop cleanly: exit code ${code} after ${Date.now() - asked} ms\n${said}`);
  };

  let isEnded = false;
  void ended.then(() => {
    isEnded = true;
  });
  while (!(await isReady(address))) {
    if (isEnded) throw new Error(`Kith ended before it was ready:\n${said}`);
    if (Date.now() - began > LONGEST_START_MS) {
      killChild();
      throw new Error(`Kith was not ready after ${LONGEST_START_MS / 1000} seconds:\n${said}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { address, port, startedInMs: Date.now() - began, stop, kill: killChild };
}

async function isReady(address: string): Promise<boolean> {
  try {
    return (await fetch(`${address}/readyz`)).ok;
  } catch {
    return false;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const bound = server.address();
      const port = typeof bound === 'object' && bound ? bound.port : 0;
      server.close(() => resolve(port));
    });
  });
}
