import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { isId } from '../platform/ids.js';
import { AccessTokens } from './access-tokens.js';
import { Sessions } from './sessions.js';
import { NOBODY, type Viewer } from './viewer.js';
import { Viewers } from './viewers.js';

/** From a request to its viewer: cookie and session, or access token, then person. */
@Injectable()
export class RequestViewer {
  constructor(
    private readonly tokens: AccessTokens,
    private readonly sessions: Sessions,
    private readonly viewers: Viewers,
  ) {}

  /** `mayChange`: no session, or the session's token came along, so that another site can't make changes in a viewer's name. */
  async of(request: FastifyRequest, reply?: FastifyReply): Promise<{ viewer: Viewer; mayChange: boolean; refusal?: string }> {
    const token = await this.tokens.ofRequest(request);
    if (token === null)
      throw Object.assign(new GraphQLError('This access token is not valid: it has ended, or never was.'), { statusCode: 401 });
    if (token) {
      const viewer = await this.viewers.ofPerson(token.personId, {
        sessionId: null,
        tokenId: token.id,
        csrfToken: null,
        actingFor: token.actingOrganisationId,
      });
      // No browser sends the header by itself, so that nothing can be forged by it.
      return { viewer, mayChange: token.scope === 'write', refusal: 'This access token may only read.' };
    }
    const asked = this.sessions.asked(request);
    const found = asked && (await this.viewers.ofSession(asked, actingForOf(request)));
    if (!found) return { viewer: NOBODY, mayChange: true };
    const { viewer } = found;
    const session = await this.sessions.seen(found.session, request);
    // How many seconds are left, so that the page can warn before the session ends: without another request, and at most.
    const { idle, absolute } = this.sessions.left(session);
    reply?.header('kith-session-idle', idle).header('kith-session-left', absolute);
    return { viewer, mayChange: request.headers['x-csrf-token'] === session.csrfToken };
  }
}

/**
 * For whom a page says that it acts, by the organisation's id: in a header, or in the address of a file that it links to. Null for nobody, and
 * where a page says nothing it goes by its session. Two windows may act for two organisations: what is written in one is not to be saved for the
 * other's, nor a file made for it. It gives no rights: roles are looked at as ever.
 */
function actingForOf({ headers, query }: FastifyRequest): string | null | undefined {
  const said = headers['kith-acting-for'] ?? (query as Record<string, unknown>)['acting-for'];
  return said === undefined ? undefined : typeof said === 'string' && isId(said) ? said.toLowerCase() : null;
}
