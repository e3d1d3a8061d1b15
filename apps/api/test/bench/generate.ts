import { benchDatabase } from './bench-database.js';
import { BenchServer } from './bench-server.js';
import type { BenchArguments } from './run-bench.js';

/** `pnpm bench:generate --rows 10000 --keep FOLDER`: a database to look at. */
export async function generate(given: BenchArguments): Promise<void> {
  const server = new BenchServer(given);
  await server.start();
  try {
    for (const each of given.rows) await benchDatabase(server, each, given.say);
  } finally {
    await server.stop();
  }
}
