import type { RefuseRevisionInput } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../people/viewer.js';
import { Acts, done, refused } from '../platform/acts.js';
import { Audit } from '../platform/audit/audit.js';
import { cleanText } from '../platform/clean-text.rules.js';
import { isId } from '../platform/ids.js';
import { findNhsNumbers } from '../platform/nhs-number.rules.js';
import { type InvalidInput, invalid, type NotAllowed, type NotFound, notAllowed, notFound, signInFirst } from '../platform/results.js';
import { mayEdit } from '../visibility/visibility.rules.js';
import { MayKnow } from './may-know.js';
import { approves, ReviewMail } from './review-mail.js';
import { lockInitiative } from './revision-rows.js';
import { type Conflict, conflict } from './save-draft.js';
import { WorkingRevisions, type WorkingView } from './working-revisions.js';

type Refused = NotFound | NotAllowed | InvalidInput | Conflict;

/** An approver sends back what is in review; its editors read why and go on. */
@Injectable()
export class RefuseRevision {
  constructor(
    private readonly acts: Acts,
    private readonly audit: Audit,
    private readonly working: WorkingRevisions,
    private readonly mayKnow: MayKnow,
    private readonly mail: ReviewMail,
  ) {}

  async run(viewer: Viewer, input: RefuseRevisionInput): Promise<WorkingView | Refused> {
    if (!viewer.personId) return signInFirst();
    const reason = cleanText(input.reason).trim();
    if (reason === '' || reason.length > 600)
      return invalid([{ field: 'reason', message: 'Say what is to be changed, in at most 600 characters.' }]);
    const patients = findNhsNumbers(reason, 'reason');
    if (patients.length > 0) return invalid(patients);
    const outcome = await this.acts.once<Refused>(viewer, 'refuseRevision', input.key, (manager) =>
      this.refuse(manager, viewer, { ...input, reason }),
    );
    if ('refused' in outcome) return outcome.refused;
    return (await this.working.byId(viewer, outcome.done)) ?? notFound();
  }

  private async refuse(manager: EntityManager, viewer: Viewer, input: RefuseRevisionInput) {
    const initiative = isId(input.id) ? await lockInitiative(manager, input.id) : null;
    if (!initiative?.leadId || !mayEdit(viewer, initiative.leadId)) return refused(await this.mayKnow.refusal(manager, viewer, input.id));
    const { working, leadId } = initiative;
    if (!approves(viewer, leadId)) return refused(notAllowed('Only an approver of the lead organisation can send this back.'));
    if (!working) return refused(notFound('Nothing is being worked on here. It may have been published already.'));
    if (working.version !== input.version) {
      const theirs = await this.working.byId(viewer, input.id, manager);
      return refused<Refused>(theirs ? conflict(theirs, working.content) : notFound());
    }
    if (working.state !== 'in_review') return refused(notAllowed('This is not in review any more: its editors go on with it already.'));
    await manager.query(
      // Another version: whoever has it open must not publish it without seeing that it was sent back.
      `update revision set state = 'refused', decided_by_id = $2, refused_reason = $3, sent_by_id = null, sent_at = null, version = version + 1 where id = $1`,
      [working.id, viewer.personId, input.reason],
    );
    await this.audit.record(manager, {
      personId: viewer.personId,
      organisationId: leadId,
      action: 'revision.refused',
      subjectId: initiative.id,
      detail: { version: working.version },
    });
    await this.mail.tellSender(manager, 'refused', {
      initiativeId: initiative.id,
      organisationId: leadId,
      personId: working.sentById,
      version: working.version + 1,
    });
    return done(initiative.id);
  }
}
