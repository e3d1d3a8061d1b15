import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DataSource } from 'typeorm';
import { openAndMigrate } from '../../src/boot.js';
import { createApp } from '../../src/create-app.js';
import { readConfig } from '../../src/platform/config/config.js';
import { Jobs } from '../../src/platform/jobs/jobs.js';

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
