import rateLimit, { type CreateRateLimitOptions } from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import { refuse } from './refuse.js';

const WINDOW_MS = 60_000;

/**
 * So many requests a minute for each address (of IPv6 the /64, which is what one subscriber gets), whatever they ask for.
 * Answered here, before any session is looked up: a flood costs no statement. Counted in this process.
 */
export async function limitRequests(server: FastifyInstance, most: number): Promise<void> {
  if (most === 0) return;
  await server.register(rateLimit as never, { global: false });
  const options: CreateRateLimitOptions = { max: most, timeWindow: WINDOW_MS };
  const count = server.createRateLimit(options);
  server.addHook('onRequest', async (request, reply) => {
    const counted = await count(request);
    if (counted.isAllowed) return;
    reply.header('x-ratelimit-limit', counted.max);
    reply.header('x-ratelimit-remaining', counted.remaining);
    reply.header('x-ratelimit-reset', counted.ttlInSeconds);
    if (!counted.isExceeded) return;
    reply.header('retry-after', counted.ttlInSeconds);
    return refuse(
      request,
      reply,
      429,
      'TOO_MANY_REQUESTS',
      `Too many requests came from your network. Try again in ${counted.ttlInSeconds} seconds.`,
    );
  });
}
