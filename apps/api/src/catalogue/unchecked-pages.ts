import type { ServerResponse } from 'node:http';
import { Injectable, type NestMiddleware } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CheckedEntries } from './checked-entries.js';

/** Tells robots that run no scripts what the page's meta tag tells the others: a summary that nobody has checked is not for an index. */
@Injectable()
export class UncheckedPages implements NestMiddleware {
  constructor(private readonly checked: CheckedEntries) {}

  async use(
    request: FastifyRequest['raw'] & { originalUrl?: string },
    response: ServerResponse,
    next: (error?: unknown) => void,
  ): Promise<void> {
    const slug = /^\/initiatives\/([^/?#]+)/.exec(request.originalUrl ?? request.url ?? '')?.[1];
    // An address with escapes is no slug of an entry.
    if (slug && /^[a-z0-9-]{1,120}$/.test(slug) && (await this.checked.isUnchecked(slug))) response.setHeader('x-robots-tag', 'noindex');
    next();
  }
}
