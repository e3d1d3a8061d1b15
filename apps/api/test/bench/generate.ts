import { benchDatabase } from './bench-database.js';
import { BenchServer } from './bench-server.js';
import type { BenchArguments } from './run-bench.js';

/** `pnpm bench:generate --rows 10000 --keep FOLDER`: a database to look at. */
export async function generate({ rows, keep, port, nativeServer, say }: BenchArguments): Promise<void> {
  const server = new BenchServer(nativeServer, port, keep);
  await server.start();
  try {
    for (const each of rows) await benchDatabase(server, each, say);
  } finally {
    await server.stop();
  }
}
