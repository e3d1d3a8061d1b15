import { isDeepStrictEqual } from 'node:util';
import type { RestoreRevisionInput } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../people/viewer.js';
import { Acts, done, refused } from '../platform/acts.js';
import { Audit } from '../platform/audit/audit.js';
import { Clock } from '../platform/clock.js';
import { isId, newId } from '../platform/ids.js';
import { type NotAllowed, type NotFound, notAllowed, notFound, signInFirst } from '../platform/results.js';
import { mayEdit } from '../visibility/visibility.rules.js';
import { MayKnow } from './may-know.js';
import { RevisionHistory } from './revision-history.js';
import { insertWorkingRevision, lockInitiative, saveWorking } from './revision-rows.js';
import { WorkingRevisions, type WorkingView } from './working-revisions.js';

type Refused = NotFound | NotAllowed;

/** Opens a working revision filled from an older published one, at today's level. What somebody is writing is never written over. */
@Injectable()
export class RestoreRevision {
  constructor(
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly history: RevisionHistory,
    private readonly working: WorkingRevisions,
    private readonly mayKnow: MayKnow,
  ) {}

  async run(viewer: Viewer, input: RestoreRevisionInput): Promise<WorkingView | Refused> {
    if (!viewer.personId) return signInFirst();
    const outcome = await this.acts.once<Refused>(viewer, 'restoreRevision', input.key, (manager) => this.restore(manager, viewer, input));
    if ('refused' in outcome) return outcome.refused;
    return (await this.working.byId(viewer, outcome.done)) ?? notFound();
  }

  private async restore(manager: EntityManager, viewer: Viewer, input: RestoreRevisionInput) {
    const initiative = isId(input.id) ? await lockInitiative(manager, input.id) : null;
    if (!initiative || !mayEdit(viewer, initiative.leadId)) return refused(await this.mayKnow.refusal(manager, viewer, input.id));
    const content = await this.history.contentOf(manager, viewer, initiative.id, input.revisionId);
    if (!content) return refused(notFound());
    const { working } = initiative;
    const untouched = working?.state === 'working' && isDeepStrictEqual(working.content, initiative.publishedContent);
    if (working && !untouched)
      return refused(notAllowed('Someone is writing a revision of this already. Publish that first: restoring would write over it.'));
    const now = this.clock.now();
    if (working) {
      await saveWorking(manager, { id: working.id, content, level: working.level, savedById: viewer.personId, savedAt: now });
    } else {
      await insertWorkingRevision(manager, {
        id: newId(),
        initiativeId: initiative.id,
        content,
        level: initiative.level,
        savedById: viewer.personId,
        savedAt: now,
      });
    }
    await this.audit.record(manager, {
      personId: viewer.personId,
      organisationId: initiative.leadId,
      action: 'revision.restored',
      subjectId: initiative.id,
      detail: { from: input.revisionId },
    });
    return done(initiative.id);
  }
}
