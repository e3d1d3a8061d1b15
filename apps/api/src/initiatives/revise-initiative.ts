import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../people/viewer.js';
import { Acts, done, type Outcome, refused } from '../platform/acts.js';
import { Audit } from '../platform/audit/audit.js';
import { Clock } from '../platform/clock.js';
import { isId, newId } from '../platform/ids.js';
import { type NotAllowed, type NotFound, notFound, signInFirst } from '../platform/results.js';
import { mayEdit } from '../visibility/visibility.rules.js';
import { MayKnow } from './may-know.js';
import { insertWorkingRevision, lockInitiative } from './revision-rows.js';
import { WorkingRevisions, type WorkingView } from './working-revisions.js';

type Refused = NotFound | NotAllowed;

/** Opens a working revision that starts from what is published; where one is open already, that one. */
@Injectable()
export class ReviseInitiative {
  constructor(
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly working: WorkingRevisions,
    private readonly mayKnow: MayKnow,
  ) {}

  async run(viewer: Viewer, input: { key: string; id: string }): Promise<WorkingView | Refused> {
    if (!viewer.personId) return signInFirst();
    const outcome = await this.acts.once<Refused>(viewer, 'reviseInitiative', input.key, (manager) =>
      this.within(manager, viewer, input.id),
    );
    if ('refused' in outcome) return outcome.refused;
    return (await this.working.byId(viewer, outcome.done)) ?? notFound();
  }

  /** The same inside the caller's transaction. */
  async within(manager: EntityManager, viewer: Viewer, id: string): Promise<Outcome<Refused>> {
    const initiative = isId(id) ? await lockInitiative(manager, id) : null;
    if (!initiative || !mayEdit(viewer, initiative.leadId)) return refused(await this.mayKnow.refusal(manager, viewer, id));
    if (initiative.working || !initiative.publishedContent) return done(initiative.id);
    await insertWorkingRevision(manager, {
      id: newId(),
      initiativeId: initiative.id,
      content: initiative.publishedContent,
      level: initiative.level,
      savedById: viewer.personId,
      savedAt: this.clock.now(),
    });
    await this.audit.record(manager, {
      personId: viewer.personId,
      organisationId: initiative.leadId,
      action: initiative.source ? 'initiative.claimed' : 'initiative.revision_opened',
      subjectId: initiative.id,
    });
    return done(initiative.id);
  }
}
