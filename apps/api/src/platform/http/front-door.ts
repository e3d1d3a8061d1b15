import helmet from '@fastify/helmet';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config/config.js';
import { answerError } from './error-answers.js';
import { limitRequests } from './rate-limit.js';
import { asksGraphql, page, refuse } from './refuse.js';
import { withoutPorts } from './without-ports.rules.js';

/** Nothing that Kith's pages use; a script that got in could not turn it on either. */
const NO_DEVICES = ['accelerometer', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'microphone', 'payment', 'usb']
  .map((device) => `${device}=()`)
  .join(', ');

/** What every request meets first: its number, the headers, the limit, and whether GraphQL is asked as it must be. */
export async function openFrontDoor(server: FastifyInstance, config: Config): Promise<void> {
  server.setErrorHandler((error, request, reply) => answerError(error, request, reply, server.log));
  // Set at once, so that whatever goes wrong later is answered under this number.
  server.addHook('onRequest', async (request, reply) => {
    const { headers } = request.raw;
    const forwarded = headers['x-forwarded-for'];
    if (forwarded) headers['x-forwarded-for'] = withoutPorts(String(forwarded));
    reply.header('x-correlation-id', request.id);
    reply.header('permissions-policy', NO_DEVICES);
    // Answers depend on who asks.
    if (asksGraphql(request)) reply.header('cache-control', 'no-store');
  });
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
    xFrameOptions: { action: 'deny' },
    strictTransportSecurity: config.publicUrl.startsWith('https:'),
  });
  await limitRequests(server, config.KITH_RATE_LIMIT);
  server.addHook('onRequest', async (request, reply) => {
    if (!asksGraphql(request)) return;
    // Only what another site's form or link cannot send. A question in an address would also end up in logs and histories.
    if (request.method !== 'POST') return refuse(request, reply.header('allow', 'POST'), 405, 'BAD_REQUEST', 'Ask /graphql with POST.');
    if (!/^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '')) {
      return refuse(request, reply, 415, 'BAD_REQUEST', 'Ask /graphql in JSON: the header content-type must be application/json.');
    }
  });
}

/** Addresses that the router itself cannot read. No hook runs for them. */
export function onUnreadableAddress(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  reply.header('x-correlation-id', request.id).header('x-content-type-options', 'nosniff');
  reply.header('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
  const status = error.statusCode ?? 400;
  const message = status < 500 ? 'This address can’t be read.' : 'Something went wrong on our side.';
  const isForReader = status < 500 && request.headers.accept?.includes('text/html');
  if (isForReader)
    reply
      .code(status)
      .type('text/html; charset=utf-8')
      .send(page(status, message, request.id));
  else reply.code(status).send({ message, correlationId: request.id });
}
