import rateLimit, { type CreateRateLimitOptions } from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { GraphQLError } from 'graphql';
import { refuse } from './refuse.js';

const WINDOW_S = 60;

/**
 * So many requests a minute for each address (of IPv6 the /64, which is what one subscriber gets), whatever they ask for but files of the pages:
 * a browser asks for thirty of these once and keeps them, and a hospital may have one address.
 * Answered here, before any session is looked up: a flood costs no statement. Counted in this process.
 */
export async function limitRequests(server: FastifyInstance, most: number): Promise<void> {
  if (most === 0) return;
  await server.register(rateLimit as never, { global: false });
  const options: CreateRateLimitOptions = { max: most, timeWindow: WINDOW_S * 1_000 };
  const count = server.createRateLimit(options);
  server.addHook('onRequest', async (request, reply) => {
    if (request.url.startsWith('/assets/')) return;
    const counted = await count(request);
    if (counted.isAllowed) return;
    sayLimit(reply, 'address', most, counted.remaining, counted.ttlInSeconds);
    if (!counted.isExceeded) return;
    reply.header('retry-after', counted.ttlInSeconds);
    return refuse(
      request,
      reply,
      429,
      'TOO_MANY_REQUESTS',
      `Too many requests came from your network. ${tryAgainIn(counted.ttlInSeconds)}`,
    );
  });
}

/**
 * The same for each person, from wherever they come and with whatever token: many addresses do not make many people. `most` 0 is no limit.
 * Counted in this process; forgotten with the window.
 */
export class PersonLimit {
  private readonly counts = new Map<string, { used: number; until: number }>();

  constructor(
    private readonly most: number,
    private readonly now: () => number = Date.now,
  ) {}

  /** Throws what is answered with 429. */
  count(personId: string, reply: FastifyReply): void {
    if (this.most === 0) return;
    const now = this.now();
    let counted = this.counts.get(personId);
    if (!counted || counted.until <= now) {
      for (const [id, { until }] of this.counts) if (until <= now) this.counts.delete(id);
      counted = { used: 0, until: now + WINDOW_S * 1_000 };
      this.counts.set(personId, counted);
    }
    counted.used += 1;
    const left = Math.max(1, Math.ceil((counted.until - now) / 1_000));
    sayLimit(reply, 'person', this.most, Math.max(0, this.most - counted.used), left);
    if (counted.used <= this.most) return;
    reply.header('retry-after', left);
    throw Object.assign(new GraphQLError(`Too many requests came in your name. ${tryAgainIn(left)}`), { statusCode: 429 });
  }
}

const tryAgainIn = (seconds: number): string =>
  `Try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}. Nothing that was saved is lost.`;

/** RateLimit and RateLimit-Policy, as the IETF's draft has them: a list, to which each limit adds itself. */
function sayLimit(reply: FastifyReply, name: string, most: number, remaining: number, seconds: number): void {
  append(reply, 'ratelimit-policy', `"${name}";q=${most};w=${WINDOW_S}`);
  append(reply, 'ratelimit', `"${name}";r=${remaining};t=${seconds}`);
}

function append(reply: FastifyReply, header: string, item: string): void {
  const before = reply.getHeader(header);
  reply.header(header, before ? `${String(before)}, ${item}` : item);
}
