import { LoadCatalogue } from '../../src/catalogue/load-catalogue.js';
import { LoadRegister, REGISTER_FOLDER } from '../../src/organisations/register/load-register.js';
import { LoadVocabularies } from '../../src/tags/load-vocabularies.js';
import type { BenchServer } from './bench-server.js';
import { withApp } from './with-app.js';
import { writeInitiatives } from './write-initiatives.js';

export const SEED = 20_260_601;

export const benchSettings = (databaseUrl: string, dataDir: string): Record<string, string> => ({
  NODE_ENV: 'test',
  DATABASE_URL: databaseUrl,
  KITH_DATA_DIR: dataDir,
  KITH_LOG_LEVEL: 'warn',
  KITH_RATE_LIMIT: '0',
  KITH_RATE_LIMIT_PERSON: '0',
});

/** The database of so many made-up initiatives beside the register and the starter catalogue; made where it is not there yet. */
export async function benchDatabase(
  server: BenchServer,
  rows: number,
  say: (line: string) => void,
  name = `bench_${rows}`,
): Promise<Record<string, string>> {
  const settings = benchSettings(server.url(name), `${server.folder}/data`);
  if (!(await server.create(name))) return settings;
  const began = Date.now();
  await withApp(settings, async (app, db) => {
    await app.get(LoadVocabularies).run();
    await app.get(LoadRegister).runIfChanged(REGISTER_FOLDER);
    await app.get(LoadCatalogue).run();
    await db.query(`alter database ${name} set synchronous_commit = off`);
    await writeInitiatives(app, rows, SEED, say);
    await db.query(`alter database ${name} reset synchronous_commit`);
  });
  say(`${rows} initiatives written in ${Math.round((Date.now() - began) / 1_000)} s`);
  return settings;
}
