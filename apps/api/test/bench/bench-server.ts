import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { MOST_ATTEMPTS } from '../../src/platform/jobs/job-rows.js';
import { parentOf } from './processes.js';

/** As a hospital's server would be set up, but for its size; no JIT: it takes longer than it saves here. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  max_connections: '60',
  shared_buffers: '1GB',
  effective_cache_size: '4GB',
  maintenance_work_mem: '512MB',
  max_wal_size: '4GB',
};
const PASSWORD = 'for-benches-only';

export interface BenchServerPlace {
  /** Run from a compiled copy, this file is not where the helper stands. */
  readonly nativeServer: string;
  readonly port: number;
  /** A folder that stays, with what is in it. */
  readonly keep: string | null;
  /** The address of a server that runs already, one with pgvector for example, without a database's name; null for one of its own. */
  readonly server: string | null;
}

/** A native PostgreSQL for measuring: in a process and a folder of its own, or one that is there already. */
export class BenchServer {
  private process: ChildProcess | null = null;
  readonly folder: string;
  private readonly keep: string | null;

  constructor(private readonly place: BenchServerPlace) {
    const { keep } = place;
    this.keep = keep;
    this.folder = keep ?? mkdtempSync(join(tmpdir(), 'kith-bench-'));
    mkdirSync(this.folder, { recursive: true });
    // Run as root, the server has an account of its own, which must be able to pass through.
    chmodSync(this.folder, 0o711);
  }

  async start(): Promise<void> {
    if (this.place.server) return;
    const options = { folder: join(this.folder, 'cluster'), port: this.place.port, password: PASSWORD, settings: SETTINGS };
    this.process = fork(this.place.nativeServer, [JSON.stringify(options)], { execArgv: [], stdio: 'inherit' });
    const [answer] = (await once(this.process, 'message')) as [{ ready: boolean; reason?: string }];
    if (!answer.ready) throw new Error(`PostgreSQL did not start: ${answer.reason}`);
  }

  url(database: string): string {
    return `${this.place.server ?? `postgresql://postgres:${PASSWORD}@127.0.0.1:${this.place.port}`}/${database}`;
  }

  async query<T extends object>(database: string, sql: string): Promise<T[]> {
    const client = new pg.Client(this.url(database));
    await client.connect();
    try {
      return (await client.query<T>(sql)).rows;
    } finally {
      await client.end();
    }
  }

  /** False where it was there already. */
  async create(database: string): Promise<boolean> {
    const there = await this.query('postgres', `select 1 from pg_database where datname = '${database}'`);
    if (there.length === 0) await this.query('postgres', `create database ${database}`);
    return there.length === 0;
  }

  /** Waits until the API has done what an earlier run left to do, some of it put off by a minute. */
  async atRest(database: string): Promise<void> {
    const left = `select 1 from job where done_at is null and attempts < ${MOST_ATTEMPTS} and run_after < now() + interval '3 minutes' limit 1`;
    while ((await this.query(database, left)).length > 0) await setTimeout(1_000);
  }

  /** The server's first process, for counting what its children use; null where it is on another machine. */
  async postmaster(): Promise<number | null> {
    const client = new pg.Client(this.url('postgres'));
    await client.connect();
    try {
      const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() pid');
      return parentOf(rows[0]?.pid ?? 0);
    } finally {
      await client.end();
    }
  }

  async stop(): Promise<void> {
    if (this.process?.connected) {
      const ended = once(this.process, 'exit');
      this.process.send('stop');
      await ended;
    }
    if (!this.keep && existsSync(this.folder)) rmSync(this.folder, { recursive: true, force: true });
  }
}
