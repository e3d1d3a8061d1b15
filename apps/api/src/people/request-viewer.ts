import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Sessions } from './sessions.js';
import { NOBODY, type Viewer } from './viewer.js';
import { Viewers } from './viewers.js';

/** From a request to its viewer: cookie, session, person. */
@Injectable()
export class RequestViewer {
  constructor(
    private readonly sessions: Sessions,
    private readonly viewers: Viewers,
  ) {}

  /** `mayChange`: no session, or the session's token came along, so that another site can't make changes in a viewer's name. */
  async of(request: FastifyRequest): Promise<{ viewer: Viewer; mayChange: boolean }> {
    const session = await this.sessions.ofRequest(request);
    if (!session) return { viewer: NOBODY, mayChange: true };
    const viewer = await this.viewers.ofPerson(session.personId, {
      sessionId: session.id,
      csrfToken: session.csrfToken,
      actingFor: session.actingOrganisationId,
    });
    return { viewer, mayChange: request.headers['x-csrf-token'] === session.csrfToken };
  }
}
