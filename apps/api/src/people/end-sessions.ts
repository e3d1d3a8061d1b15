import type { EndOtherSessionsInput, EndSessionInput } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import { Acts, done, refused } from '../platform/acts.js';
import { Audit } from '../platform/audit/audit.js';
import { type NotAllowed, type NotFound, notFound, signInFirst } from '../platform/results.js';
import { nameOfSession } from '../platform/session-name.js';
import type { Viewer } from './viewer.js';

/** Ends sessions of the viewer, such as one left open on a machine elsewhere. */
@Injectable()
export class EndSessions {
  constructor(
    private readonly acts: Acts,
    private readonly audit: Audit,
  ) {}

  async one(viewer: Viewer, { key, id: name }: EndSessionInput): Promise<NotFound | NotAllowed | null> {
    return this.end(viewer, 'endSession', key, (id) => nameOfSession(id) === name, 'This session has ended already.');
  }

  async others(viewer: Viewer, { key }: EndOtherSessionsInput): Promise<NotFound | NotAllowed | null> {
    return this.end(viewer, 'endOtherSessions', key, (id) => id !== viewer.sessionId, null);
  }

  private async end(viewer: Viewer, operation: string, key: string, chosen: (id: string) => boolean, none: string | null) {
    const { personId, sessionId, actingFor: organisationId } = viewer;
    if (!personId || !sessionId) return signInFirst();
    const outcome = await this.acts.once<NotFound>(viewer, operation, key, async (manager) => {
      const rows: { id: string }[] = await manager.query(`select id from session where person_id = $1`, [personId]);
      const ids = rows.map(({ id }) => id).filter(chosen);
      if (ids.length === 0 && none) return refused(notFound(none));
      await manager.query(`delete from session where person_id = $1 and id = any($2)`, [personId, ids]);
      const detail = { sessions: ids.length };
      await this.audit.record(manager, { personId, organisationId, action: 'session.ended', subjectId: personId, detail });
      return done(personId);
    });
    return 'refused' in outcome ? outcome.refused : null;
  }
}
