import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Provider } from 'oidc-provider';
import { DataSource } from 'typeorm';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { OwnAddress } from '../own-address.js';
import { BUNDLED_PATH, FICTIONAL_PEOPLE } from './fictional-people.js';
import { makeProvider, SESSION_MEMORY } from './make-provider.js';
import { choosePage, problemPage, STYLES, STYLES_PATH } from './pages.js';

/** Mounts the provider of fictional people under Kith's own address, on the same port. Its routes exist only while it is used. */
@Injectable()
export class BundledProvider implements OnModuleInit {
  private made: Promise<Provider> | null = null;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly host: HttpAdapterHost,
    private readonly own: OwnAddress,
    private readonly dataSource: DataSource,
  ) {}

  async onModuleInit(): Promise<void> {
    if (!this.config.bundledProvider) return;
    const server: FastifyInstance = this.host.httpAdapter.getInstance();
    await server.register(async (pages) => {
      pages.get(STYLES_PATH, (_request, reply) => reply.header('cache-control', 'no-cache').type('text/css; charset=utf-8').send(STYLES));
      pages.get(`${BUNDLED_PATH}/choose/:uid`, (request, reply) => this.show(request, reply));
      pages.post(`${BUNDLED_PATH}/choose/:uid`, (request, reply) => this.chosen(request, reply));
    });
    await server.register(async (raw) => {
      // The library reads bodies itself.
      raw.removeAllContentTypeParsers();
      raw.addContentTypeParser('*', (_request, _payload, done) => done(null));
      raw.all(`${BUNDLED_PATH}/*`, (request, reply) => this.answer(request, reply));
    });
  }

  private async answer(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const provider = await this.provider();
    reply.hijack();
    for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) reply.raw.setHeader(name, value);
    await provider.callback()(this.asOwn(request), reply.raw);
  }

  private async show(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    reply.header('cache-control', 'no-store').type('text/html; charset=utf-8');
    const provider = await this.provider();
    let uid: string;
    try {
      ({ uid } = await provider.interactionDetails(request.raw, reply.raw));
    } catch {
      reply.code(400).send(problemPage());
      return;
    }
    reply.send(choosePage(uid, await this.organisations()));
  }

  private async chosen(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    reply.header('cache-control', 'no-store');
    const provider = await this.provider();
    const subject = (request.body as { subject?: unknown } | undefined)?.subject;
    const person = FICTIONAL_PEOPLE.find((one) => one.subject === subject);
    const result = person
      ? { login: { accountId: person.subject, remember: false } }
      : { error: 'access_denied', error_description: 'Nobody was chosen.' };
    try {
      reply.redirect(await provider.interactionResult(request.raw, reply.raw, result, { mergeWithLastSubmission: false }), 303);
    } catch {
      reply.code(400).type('text/html; charset=utf-8').send(problemPage());
    }
  }

  /** Names of the demonstration organisations by their codes, as far as they are loaded. */
  private async organisations(): Promise<Map<string, string>> {
    const rows: { code: string; name: string }[] = await this.dataSource.query(
      `select ods_code code, name from organisation where demonstration`,
    );
    return new Map(rows.map(({ code, name }) => [code, name]));
  }

  /** Made at the first question, when the port is known. */
  private provider(): Promise<Provider> {
    this.made ??= makeProvider(this.own.origin);
    return this.made;
  }

  /**
   * The request as it would come to Kith's public address: the library makes its own addresses from what it sees, and Kith asks it
   * over loopback under another name. `originalUrl` tells it where it is mounted. Its memory of who signed in last is left out: one
   * chooses afresh each time, and changing the person needs no page in between that ends the earlier session by a script.
   */
  private asOwn({ raw }: FastifyRequest): FastifyRequest['raw'] {
    const { host, protocol } = new URL(this.own.origin);
    raw.headers['x-forwarded-host'] = host;
    raw.headers['x-forwarded-proto'] = protocol.slice(0, -1);
    raw.headers.cookie = raw.headers.cookie
      ?.split(';')
      .filter((cookie) => !cookie.trim().startsWith(SESSION_MEMORY))
      .join(';');
    return Object.assign(raw, { originalUrl: raw.url, url: raw.url?.slice(BUNDLED_PATH.length) });
  }
}
