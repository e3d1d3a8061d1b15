import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DataSource } from 'typeorm';
import { openAndMigrate } from '../../src/boot.js';
import { LoadCatalogue } from '../../src/catalogue/load-catalogue.js';
import { createApp } from '../../src/create-app.js';
import { LoadRegister, REGISTER_FOLDER } from '../../src/organisations/register/load-register.js';
import { readConfig } from '../../src/platform/config/config.js';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import { LoadVocabularies } from '../../src/tags/load-vocabularies.js';
import type { BenchServer } from './bench-server.js';
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

/** The whole application over a database, at rest: it listens to nobody and does no jobs. */
export async function withApp<T>(
  settings: Record<string, string>,
  act: (app: NestFastifyApplication, db: DataSource) => Promise<T>,
): Promise<T> {
  const config = readConfig(settings);
  const opened = await openAndMigrate(config, () => {});
  const app = await createApp({ config, dataSource: opened.dataSource });
  try {
    app.get(Jobs).rest();
    await app.init();
    app.get(Jobs).rest();
    await app.getHttpAdapter().getInstance().ready();
    return await act(app, opened.dataSource);
  } finally {
    await app.close();
    if (opened.dataSource.isInitialized) await opened.dataSource.destroy();
    await opened.database.close();
  }
}

/** The database of so many made-up initiatives beside the register and the starter catalogue; made where it is not there yet. */
export async function benchDatabase(server: BenchServer, rows: number, say: (line: string) => void): Promise<Record<string, string>> {
  const name = `bench_${rows}`;
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
