import type { FastifyServerOptions } from 'fastify';

/** Structured lines, on standard output where nothing else is said; secrets never enter them. */
export function fastifyLog(level: string, stream?: NodeJS.WritableStream): FastifyServerOptions['logger'] {
  if (level === 'silent') return false;
  return {
    level,
    ...(stream ? { stream } : {}),
    redact: ['req.headers.cookie', 'req.headers.authorization', 'req.headers["x-csrf-token"]', 'res.headers["set-cookie"]'],
    serializers: { req: (request) => ({ method: request.method, url: request.url.split('?')[0] }) },
  };
}
