import 'reflect-metadata';
import { bootApp, openAndMigrate } from './boot.js';
import { readConfig, WrongSettings } from './platform/config/config.js';
import { DatabaseUnusable } from './platform/database/database-unusable.js';
import { explainListenFailure } from './platform/http/listen-failure.js';
import { watchQuietConnections } from './platform/http/quiet-connections.js';
import { CatchUp } from './similarity/catch-up.js';
import { Model } from './similarity/model.js';

const say = (line: string): void => {
  process.stdout.write(`kith: ${line}\n`);
};

/** Requests in flight are answered; whoever holds on longer than this is cut off. */
const LONGEST_GOODBYE_MS = 10_000;

async function main(): Promise<void> {
  const config = readConfig();
  const opened = await openAndMigrate(config, say);
  const app = await bootApp(config, opened, say);
  await app.get(CatchUp).run();
  const endQuietConnections = watchQuietConnections(app.getHttpServer());

  let closing = false;
  const stop = async (signal: string) => {
    if (closing) return;
    closing = true;
    say(`Stopping (${signal}): answering what is in flight`);
    const late = setTimeout(() => process.exit(1), LONGEST_GOODBYE_MS);
    late.unref();
    endQuietConnections();
    await app.close();
    await opened.dataSource.destroy();
    await opened.database.close();
    say('Stopped');
    process.exit(0);
  };
  process.on('SIGINT', () => void stop('SIGINT'));
  process.on('SIGTERM', () => void stop('SIGTERM'));

  await app.listen({ host: config.KITH_HOST, port: config.PORT }).catch((error: unknown) => {
    throw explainListenFailure(error, config);
  });
  if (!config.KITH_SMTP_URL && !config.bundledProvider) say('Warning: KITH_SMTP_URL is not set, so that nobody gets mail.');
  say(`Ready: ${config.publicUrl}`);
  app.get(Model).warm();
}

main().catch((error: unknown) => {
  if (error instanceof WrongSettings || error instanceof DatabaseUnusable) {
    process.stderr.write(`kith: ${error.message}\n`);
  } else {
    process.stderr.write(`kith: could not start. ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  }
  process.exit(1);
});
