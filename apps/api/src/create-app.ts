import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyBaseLogger, FastifyServerOptions } from 'fastify';
import type { DataSource } from 'typeorm';
import { AppModule } from './app.module.js';
import type { Clock } from './platform/clock.js';
import type { Config } from './platform/config/config.js';
import { fastifyLog } from './platform/http/fastify-log.js';
import { NestLog } from './platform/http/nest-log.js';

/** Largest body: a form with its longest stories in a script of four bytes a character fits twice. */
const BODY_LIMIT = 1_000_000;

/** Builds the API over an open, migrated database. Nothing listens yet. */
export async function createApp(parts: { config: Config; dataSource: DataSource; clock?: Clock }): Promise<NestFastifyApplication> {
  const { config } = parts;
  const options: FastifyServerOptions = {
    logger: fastifyLog(config.KITH_LOG_LEVEL),
    genReqId: () => randomUUID(),
    bodyLimit: BODY_LIMIT,
    trustProxy: config.NODE_ENV === 'production',
    forceCloseConnections: 'idle',
  };
  const adapter = new FastifyAdapter(options as ConstructorParameters<typeof FastifyAdapter>[0]);
  const server = adapter.getInstance();
  const log = server.log as FastifyBaseLogger;

  await server.register(helmet as never, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
      },
    },
    strictTransportSecurity: config.publicUrl.startsWith('https:'),
  });
  await server.register(cookie as never);
  if (config.KITH_RATE_LIMIT > 0) await server.register(rateLimit as never, { max: config.KITH_RATE_LIMIT, timeWindow: '1 minute' });
  server.addHook('onSend', async (request, reply) => {
    reply.header('x-correlation-id', request.id);
  });

  const app = await NestFactory.create<NestFastifyApplication>(AppModule.forRoot({ ...parts, log }), adapter, { logger: new NestLog(log), bodyParser: true });
  return app;
}
