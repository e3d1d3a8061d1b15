import { fork } from 'node:child_process';
import { chmodSync, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

const PASSWORD = 'for-measurements-only';

/** A native PostgreSQL of its own, or the one at an address, with a database for each collection. */
export class Place {
  #server;

  constructor(folder, server) {
    this.folder = folder;
    this.server = server;
  }

  async open() {
    mkdirSync(this.folder, { recursive: true });
    // Run as root, the server has an account of its own, which must be able to pass through to its folder.
    chmodSync(this.folder, 0o711);
    if (this.server) return;
    const port = await freePort();
    this.server = `postgres://postgres:${PASSWORD}@127.0.0.1:${port}`;
    const settings = { listen_addresses: '127.0.0.1', shared_buffers: '128MB', jit: 'off', fsync: 'off', synchronous_commit: 'off' };
    this.#server = fork(
      fileURLToPath(new URL('../native-server.mjs', import.meta.url)),
      [JSON.stringify({ folder: join(this.folder, 'postgresql'), port, password: PASSWORD, settings })],
      { stdio: 'inherit' },
    );
    const { ready, reason } = await new Promise((resolve) => this.#server.once('message', resolve));
    if (!ready) throw new Error(`PostgreSQL did not start: ${reason}`);
  }

  url(database) {
    return `${this.server}/${database}`;
  }

  create(database) {
    return this.query('postgres', `create database ${database}`);
  }

  async query(database, sql, values = []) {
    const client = new pg.Client({ connectionString: this.url(database) });
    await client.connect();
    try {
      return (await client.query(sql, values)).rows;
    } finally {
      await client.end();
    }
  }

  async close() {
    if (!this.#server?.connected) return;
    const ended = new Promise((resolve) => this.#server.once('exit', resolve));
    this.#server.send('stop');
    await ended;
  }
}

export async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}
