import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import { All, Controller, Inject, type OnModuleInit, Req, Res } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { LOG, type Log } from '../log.js';

/** The built pages; from `src` (tests) and from `dist` this is the same distance. */
const BUILT = fileURLToPath(new URL('../../../../web/dist/', import.meta.url));

/**
 * Whoever names no kind of answer, as probes and previews of links do, has the page too; not in place of a file, which a browser asks for in
 * the same way.
 */
const wantsPage = ({ headers: { accept = '*/*' }, url }: FastifyRequest): boolean =>
  accept.includes('text/html') || (/(^|,)\s*(\*|text)\/\*/.test(accept) && !/\.[^/]*$/.test(url.split('?', 1)[0] ?? ''));

/** Serves the built pages: hashed files for ever, index.html afresh, and the same page for every address of the client's router. */
@Controller()
export class PagesController implements OnModuleInit {
  static folder = BUILT;
  private index = '';

  constructor(
    private readonly host: HttpAdapterHost,
    @Inject(LOG) private readonly log: Log,
  ) {}

  async onModuleInit(): Promise<void> {
    const root = PagesController.folder;
    const file = join(root, 'index.html');
    if (!existsSync(file)) {
      this.log.warn({}, 'the pages are not built: only /graphql is served');
      return;
    }
    this.index = readFileSync(file, 'utf8');
    const server: FastifyInstance = this.host.httpAdapter.getInstance();
    await server.register(fastifyStatic, {
      root,
      wildcard: false,
      index: false,
      preCompressed: true,
      setHeaders: (reply, path) => {
        reply.header(
          'cache-control',
          path.includes('/assets/') && !path.includes('/assets/images/') ? 'public, max-age=31536000, immutable' : 'no-cache',
        );
      },
    });
  }

  @All('*')
  page(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const reads = request.method === 'GET' || request.method === 'HEAD';
    if (!this.index || !reads || !wantsPage(request)) {
      reply.code(404).send({ message: 'There is nothing here.', correlationId: request.id });
      return;
    }
    reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(this.index);
  }
}
