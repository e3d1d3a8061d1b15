import type { SendForReviewInput } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../people/viewer.js';
import { Acts, done, type Outcome, refused } from '../platform/acts.js';
import { Audit } from '../platform/audit/audit.js';
import { Clock } from '../platform/clock.js';
import { isId } from '../platform/ids.js';
import { type InvalidInput, invalid, type NotAllowed, type NotFound, notAllowed, notFound, signInFirst } from '../platform/results.js';
import { mayEdit } from '../visibility/visibility.rules.js';
import { missingToPublish } from './initiative.rules.js';
import { MayKnow } from './may-know.js';
import { widens } from './publishing.rules.js';
import { mayWidenFor, PublishingRulesReads } from './publishing-rules.js';
import { ReviewMail } from './review-mail.js';
import { lockInitiative } from './revision-rows.js';
import { type Conflict, conflict } from './save-draft.js';
import { WorkingRevisions, type WorkingView } from './working-revisions.js';

type Refused = NotFound | NotAllowed | InvalidInput | Conflict;

/** An editor who may not publish alone gives the working revision, as it stands, to the approvers. */
@Injectable()
export class SendForReview {
  constructor(
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly rules: PublishingRulesReads,
    private readonly working: WorkingRevisions,
    private readonly mayKnow: MayKnow,
    private readonly mail: ReviewMail,
  ) {}

  async run(viewer: Viewer, input: SendForReviewInput): Promise<WorkingView | Refused> {
    const { personId } = viewer;
    if (!personId) return signInFirst();
    const outcome = await this.acts.once<Refused>(viewer, 'sendForReview', input.key, (manager) =>
      this.within(manager, { ...viewer, personId }, input),
    );
    if ('refused' in outcome) return outcome.refused;
    return (await this.working.byId(viewer, outcome.done)) ?? notFound();
  }

  /** The same inside the caller's transaction. */
  async within(
    manager: EntityManager,
    viewer: Viewer & { readonly personId: string },
    input: SendForReviewInput,
  ): Promise<Outcome<Refused>> {
    const initiative = isId(input.id) ? await lockInitiative(manager, input.id) : null;
    if (!initiative?.leadId || !mayEdit(viewer, initiative.leadId)) return refused(await this.mayKnow.refusal(manager, viewer, input.id));
    const { working, leadId } = initiative;
    if (!working) return refused(notFound('Nothing is being worked on here. It may have been published already.'));
    if (working.version !== input.version) {
      const theirs = await this.working.byId(viewer, input.id, manager);
      return refused<Refused>(theirs ? conflict(theirs, working.content) : notFound());
    }
    if (working.state === 'in_review') {
      if (working.level === input.level) return done(initiative.id);
      const theirs = await this.working.byId(viewer, input.id, manager);
      return refused<Refused>(theirs ? conflict(theirs, working.content) : notFound());
    }
    const { approverNeeded, agreeing } = await this.rules.of(manager, leadId);
    const wider = widens(initiative.published ? initiative.level : null, input.level) && !mayWidenFor(viewer, leadId, agreeing);
    if (!approverNeeded && !wider)
      return refused(notAllowed('Your organisation wants no second person to agree: you can publish this yourself.'));
    const missing = missingToPublish(working.content);
    if (missing.length > 0)
      return refused(invalid(missing, 'A few things are needed before this can be sent for review. Everything you wrote is kept.'));
    await manager.query(
      `update revision set state = 'in_review', level = $2, sent_by_id = $3, sent_at = $4, decided_by_id = null, refused_reason = null where id = $1`,
      [working.id, input.level, viewer.personId, this.clock.now()],
    );
    await this.audit.record(manager, {
      personId: viewer.personId,
      organisationId: leadId,
      action: 'revision.sent_for_review',
      subjectId: initiative.id,
      detail: { version: working.version, level: input.level, wider },
    });
    await this.mail.tellApprovers(manager, {
      initiativeId: initiative.id,
      organisationId: leadId,
      personId: viewer.personId,
      version: working.version,
    });
    return done(initiative.id);
  }
}
