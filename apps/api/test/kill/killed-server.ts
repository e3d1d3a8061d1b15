import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';

/** Where a server's rows are, and how to look at them from outside. */
export interface Place {
  readonly engine: 'embedded' | 'native';
  /** Settings that make the server use it. */
  readonly settings: Readonly<Record<string, string>>;
  readonly connection: pg.ClientConfig;
  /** Of the embedded database. */
  readonly dataDir: string | null;
}

/** The product as `pnpm start` runs it, in a process of its own that can be killed. */
export class KilledServer {
  private process: ChildProcess | null = null;
  private said: string[] = [];

  constructor(
    private readonly place: Place,
    private readonly port: number,
  ) {}

  get url(): string {
    return `http://127.0.0.1:${this.port}/graphql`;
  }

  async start(): Promise<void> {
    this.said = [];
    const main = join(process.env.KITH_TEST_BUILD ?? '', 'main.js');
    const child = spawn(process.execPath, [main], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env.PATH,
        NODE_ENV: 'test',
        PORT: String(this.port),
        KITH_LOG_LEVEL: 'warn',
        KITH_EMBEDDINGS: 'hash',
        KITH_STARTER: 'off',
        KITH_DEMONSTRATION: 'off',
        KITH_RATE_LIMIT: '0',
        ...this.place.settings,
      },
    });
    this.process = child;
    const ready = new Promise<void>((resolve, reject) => {
      for (const stream of [child.stdout, child.stderr])
        createInterface(stream).on('line', (line) => {
          this.said.push(line);
          if (line.startsWith('kith: Ready')) resolve();
        });
      child.once('exit', () => reject(new Error(`The server ended while it was starting:\n${this.said.join('\n')}`)));
    });
    await ready;
  }

  /** As `kill -9`; `both`: the process of the embedded database in the same instant, which else follows a moment later. */
  async kill(both: boolean): Promise<void> {
    const child = this.process;
    if (!child?.pid || child.exitCode !== null) throw new Error(`There is no server to kill:\n${this.said.join('\n')}`);
    const gone = once(child, 'exit');
    const database = both ? this.databaseProcess() : null;
    process.kill(child.pid, 'SIGKILL');
    if (database) process.kill(database, 'SIGKILL');
    await gone;
    this.process = null;
  }

  /** The goodbye that a server is given; also after a failed test. */
  async stop(): Promise<void> {
    const child = this.process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    await gone;
    this.process = null;
  }

  /** Asks the tables beside the running server. */
  async query<T extends object>(sql: string, values: unknown[] = []): Promise<T[]> {
    const client = new pg.Client(this.place.connection);
    await client.connect();
    try {
      return (await client.query<T>(sql, values)).rows;
    } finally {
      await client.end();
    }
  }

  private databaseProcess(): number | null {
    const { dataDir } = this.place;
    if (dataDir === null) return null;
    const { pid } = JSON.parse(readFileSync(join(dataDir, 'database.lock'), 'utf8')) as { pid: number };
    return pid;
  }
}
