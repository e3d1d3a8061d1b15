import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { SavesFirst } from '../saves-first.js';

/** A request that asks for a change goes first, from when it has been read (who asks is looked up in the database too) until it has its answer. */
export function letSavesGoFirst(server: FastifyInstance, saves: SavesFirst): void {
  const ends = new WeakMap<FastifyRequest, () => void>();
  server.addHook('preHandler', async (request) => {
    if (asksForChange(request)) ends.set(request, saves.begin());
  });
  server.addHook('onResponse', (request, _reply, done) => {
    ends.get(request)?.();
    done();
  });
}

/** By its first word: whoever puts it elsewhere is served all the same. */
function asksForChange({ body }: FastifyRequest): boolean {
  const query = (body as { query?: unknown } | null | undefined)?.query;
  return typeof query === 'string' && /^\s*mutation\b/.test(query);
}
