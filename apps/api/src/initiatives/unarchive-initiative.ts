import type { UnarchiveInitiativeInput } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../people/viewer.js';
import { Acts, done, refused } from '../platform/acts.js';
import { Audit } from '../platform/audit/audit.js';
import { Clock } from '../platform/clock.js';
import { isId } from '../platform/ids.js';
import { type NotAllowed, type NotFound, notAllowed, notFound, signInFirst } from '../platform/results.js';
import { mayEdit } from '../visibility/visibility.rules.js';
import type { InitiativeView } from './initiative.view.js';
import { MayKnow } from './may-know.js';
import { PublishedFace } from './published-face.js';
import { reviewDay } from './review-dates.rules.js';
import { lockInitiative } from './revision-rows.js';
import { VisibleInitiatives } from './visible-initiatives.js';

type Refused = NotFound | NotAllowed;

/** Back into the lists, at the level it had. An editor who brings it back has looked at it: else the next day would archive it again. */
@Injectable()
export class UnarchiveInitiative {
  constructor(
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly face: PublishedFace,
    private readonly reads: VisibleInitiatives,
    private readonly mayKnow: MayKnow,
  ) {}

  async run(viewer: Viewer, input: UnarchiveInitiativeInput): Promise<InitiativeView | Refused> {
    if (!viewer.personId) return signInFirst();
    const outcome = await this.acts.once<Refused>(viewer, 'unarchiveInitiative', input.key, (manager) =>
      this.restore(manager, viewer, input.id),
    );
    if ('refused' in outcome) return outcome.refused;
    return (await this.reads.byId(viewer, outcome.done)) ?? notFound();
  }

  private async restore(manager: EntityManager, viewer: Viewer, id: string) {
    const initiative = isId(id) ? await lockInitiative(manager, id) : null;
    if (!initiative?.published || initiative.removed || !mayEdit(viewer, initiative.leadId))
      return refused(await this.mayKnow.refusal(manager, viewer, id));
    if (!initiative.archived) return refused(notAllowed('This entry is not archived. It may have been brought back already.'));
    // A summary that nobody checked is not checked by being brought back.
    const owned = initiative.source === null;
    await manager.query(
      `update initiative set archived = false, archive_reason = null, archived_at = null,
         reviewed_at = case when $2 then $3 else reviewed_at end, review_by = case when $2 then $4::date else null end where id = $1`,
      [id, owned, this.clock.now(), reviewDay(null, this.clock.today())],
    );
    await this.face.change(manager, id);
    await this.audit.record(manager, {
      personId: viewer.personId,
      organisationId: initiative.leadId,
      action: 'initiative.unarchived',
      subjectId: id,
      detail: { level: initiative.level },
    });
    return done(id);
  }
}
