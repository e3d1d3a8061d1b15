import type { ConfirmReviewedInput } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../people/viewer.js';
import { Acts, done, refused } from '../platform/acts.js';
import { Audit } from '../platform/audit/audit.js';
import { Clock } from '../platform/clock.js';
import { isId } from '../platform/ids.js';
import { type InvalidInput, invalid, type NotAllowed, type NotFound, notAllowed, notFound, signInFirst } from '../platform/results.js';
import { mayEdit } from '../visibility/visibility.rules.js';
import type { InitiativeView } from './initiative.view.js';
import { MayKnow } from './may-know.js';
import { PublishedFace } from './published-face.js';
import { addMonths, lastDayOf, reviewDay } from './review-dates.rules.js';
import { lockInitiative } from './revision-rows.js';
import { VisibleInitiatives } from './visible-initiatives.js';

type Refused = NotFound | NotAllowed | InvalidInput;

/** Longer than this, and the date would be a way round being asked at all. */
const MOST_YEARS = 3;

/** "Still right": what is published was looked at, and nothing in it changes but when that was. */
@Injectable()
export class ConfirmReviewed {
  constructor(
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly face: PublishedFace,
    private readonly reads: VisibleInitiatives,
    private readonly mayKnow: MayKnow,
  ) {}

  async run(viewer: Viewer, input: ConfirmReviewedInput): Promise<InitiativeView | Refused> {
    if (!viewer.personId) return signInFirst();
    const today = this.clock.today();
    const asked = input.reviewBy ?? null;
    if (asked !== null && (lastDayOf(asked) <= today || lastDayOf(asked) > addMonths(today, MOST_YEARS * 12)))
      return invalid([{ field: 'reviewBy', message: `Give a date after today, at most ${MOST_YEARS} years from now.` }]);
    const outcome = await this.acts.once<Refused>(viewer, 'confirmReviewed', input.key, (manager) =>
      this.confirm(manager, viewer, input.id, reviewDay(asked, today)),
    );
    if ('refused' in outcome) return outcome.refused;
    return (await this.reads.byId(viewer, outcome.done)) ?? notFound();
  }

  private async confirm(manager: EntityManager, viewer: Viewer, id: string, reviewBy: string) {
    const initiative = isId(id) ? await lockInitiative(manager, id) : null;
    if (!initiative?.published || initiative.removed || !mayEdit(viewer, initiative.leadId))
      return refused(await this.mayKnow.refusal(manager, viewer, id));
    if (initiative.archived) return refused(notAllowed('This entry is archived. Bring it back first.'));
    if (initiative.source)
      return refused(notAllowed('This is a summary that nobody from your organisation has checked. Claim it, and publish it as yours.'));
    await manager.query(`update initiative set reviewed_at = $2, review_by = $3 where id = $1`, [id, this.clock.now(), reviewBy]);
    await this.face.change(manager, id);
    await this.audit.record(manager, {
      personId: viewer.personId,
      organisationId: initiative.leadId,
      action: 'initiative.reviewed',
      subjectId: id,
      detail: { reviewBy },
    });
    return done(id);
  }
}
