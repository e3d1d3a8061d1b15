import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyBaseLogger, FastifyServerOptions } from 'fastify';
import type { DataSource } from 'typeorm';
import { AppModule } from './app.module.js';
import type { Clock } from './platform/clock.js';
import type { Config } from './platform/config/config.js';
import { ErrorAnswers } from './platform/http/error-answers.js';
import { fastifyLog } from './platform/http/fastify-log.js';
import { onUnreadableAddress, openFrontDoor } from './platform/http/front-door.js';
import { NestLog } from './platform/http/nest-log.js';
import { letSavesGoFirst } from './platform/http/saves-go-first.js';
import { SavesFirst } from './platform/saves-first.js';

/** Largest body: a form with its longest stories in a script of four bytes a character fits twice. */
const BODY_LIMIT = 1_000_000;

/** Nest sets its own handler of errors when the routes stand already, too late to count for them; the front door has set ours. */
class Adapter extends FastifyAdapter {
  override setErrorHandler() {
    return this.getInstance();
  }
}

/** Builds the API over an open, migrated database. Nothing listens yet. */
export async function createApp({
  logTo,
  ...parts
}: {
  config: Config;
  dataSource: DataSource;
  clock?: Clock;
  logTo?: NodeJS.WritableStream | undefined;
}): Promise<NestFastifyApplication> {
  const { config } = parts;
  const options: FastifyServerOptions = {
    logger: fastifyLog(config.KITH_LOG_LEVEL, logTo),
    genReqId: () => randomUUID(),
    bodyLimit: BODY_LIMIT,
    // Only as many of X-Forwarded-For's addresses as there are proxies of ours: a client could invent the rest, and with it its limits.
    trustProxy: config.NODE_ENV === 'production' ? (_address, hop) => hop < config.KITH_PROXIES : false,
    frameworkErrors: onUnreadableAddress,
    forceCloseConnections: 'idle',
  };
  const adapter = new Adapter(options as never);
  const server = adapter.getInstance();
  const log = server.log as FastifyBaseLogger;

  await openFrontDoor(server as never, config);
  await server.register(cookie as never);

  const app = await NestFactory.create<NestFastifyApplication>(AppModule.forRoot({ ...parts, log }), adapter, {
    logger: new NestLog(log),
    bodyParser: true,
  });
  letSavesGoFirst(server as never, app.get(SavesFirst));
  app.useGlobalFilters(new ErrorAnswers(log));
  return app;
}
