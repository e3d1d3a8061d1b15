import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from './place.mjs';

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const SERVER = fileURLToPath(new URL('server.mjs', import.meta.url));

/** A running Kith over one of the databases, asked over HTTP like any other. */
export class Kith {
  #process;

  constructor(place, database, { starter = false } = {}) {
    this.place = place;
    this.database = database;
    this.starter = starter;
  }

  #env(more) {
    return {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      DATABASE_URL: this.place.url(this.database),
      KITH_DATA_DIR: join(this.place.folder, 'data'),
      KITH_STARTER: this.starter ? 'on' : 'off',
      KITH_DEMONSTRATION: 'off',
      KITH_LOG_LEVEL: 'warn',
      KITH_RATE_LIMIT: '0',
      ...more,
    };
  }

  /** The import command, on a file. */
  async import(file, name) {
    const child = spawn(process.execPath, [CLI, 'import', file, '--collection', name], {
      env: this.#env({}),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => said.push(text));
    const [code] = await once(child, 'exit');
    if (code !== 0) throw new Error(`The import of ${name} failed:\n${said.join('').slice(-2_000)}`);
  }

  async start(settings = {}) {
    const port = await freePort();
    this.url = `http://127.0.0.1:${port}/graphql`;
    const said = [];
    this.#process = fork(SERVER, [], { env: this.#env({ PORT: String(port), ...settings }), stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
    await new Promise((resolve, reject) => {
      for (const stream of [this.#process.stdout, this.#process.stderr])
        createInterface({ input: stream }).on('line', (line) => {
          said.push(line);
          if (line.startsWith('kith: Ready')) resolve();
        });
      this.#process.once('exit', () => reject(new Error(`Kith ended:\n${said.slice(-20).join('\n')}`)));
    });
  }

  /** Tries other shares of the ranking from now on; none: those of the product. */
  async tryShares(shares = {}) {
    const done = once(this.#process, 'message');
    this.#process.send(shares);
    await done;
  }

  /** Until every published text has its vectors, those of its sentences too, and the mean has been made of them. */
  embedded() {
    return this.#doneWith('similarity.%');
  }

  /** Until the words of what was imported are counted, which an import leaves to the server. */
  counted() {
    return this.#doneWith('search.%');
  }

  async #doneWith(kinds) {
    for (;;) {
      const [{ open }] = await this.place.query(
        this.database,
        `select count(*)::int open from job where done_at is null and kind like $1`,
        [kinds],
      );
      if (open === 0) return;
      await wait(1_000);
    }
  }

  async ask(query, variables) {
    const answer = await fetch(this.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = await answer.json();
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  }

  async stop() {
    const child = this.#process;
    this.#process = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    await gone;
  }
}
