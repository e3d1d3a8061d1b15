import type { RecordReviewInput } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import { VisibleInitiatives } from '../../initiatives/visible-initiatives.js';
import type { Viewer } from '../../people/viewer.js';
import { Acts, done, refused } from '../../platform/acts.js';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock.js';
import { newId } from '../../platform/ids.js';
import { type InvalidInput, invalid, type NotAllowed, type NotFound, notAllowed, notFound, signInFirst } from '../../platform/results.js';
import { mayWriteForBoard, WRITERS_ONLY } from '../board-roles.rules.js';
import { insertBoardRow } from '../board-rows.js';
import { mayReview } from './may-review.js';
import { ReviewReads, type ReviewView } from './review.reads.js';
import { readReview } from './review.rules.js';

type Refused = NotFound | NotAllowed | InvalidInput;

/** A body of the organisation acted for decided to keep, expand, adapt or drop something. */
@Injectable()
export class RecordReview {
  constructor(
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly initiatives: VisibleInitiatives,
    private readonly reviews: ReviewReads,
  ) {}

  async run(viewer: Viewer, { key, initiative, content }: RecordReviewInput): Promise<ReviewView | Refused> {
    if (!viewer.personId) return signInFirst();
    const owner = viewer.actingFor;
    if (!owner || !mayWriteForBoard(viewer, owner))
      return notAllowed(`${WRITERS_ONLY} record reviews: choose an organisation for which you are one.`);
    const read = readReview(content, this.clock.today());
    const outcome = await this.acts.once<Refused>(viewer, 'recordReview', key, async (manager) => {
      const about = await this.initiatives.byId(viewer, initiative, manager);
      if (!about) return refused(notFound());
      if (!(await mayReview(manager, viewer, [about.id])).get(about.id))
        return refused(
          notAllowed('An organisation reviews what it leads, takes part in or adapted. If you adapted this, record that first.'),
        );
      if ('problems' in read) return refused(invalid(read.problems));
      const recordId = newId();
      await insertBoardRow(manager, 'review', {
        ...read.columns,
        id: newId(),
        record_id: recordId,
        initiative_id: about.id,
        organisation_id: owner,
        audience_known_on: this.clock.today(),
        version: 1,
        recorded_by_id: viewer.personId,
        recorded_at: this.clock.now(),
      });
      await this.audit.record(manager, {
        personId: viewer.personId,
        organisationId: owner,
        action: 'review.recorded',
        subjectId: about.id,
        detail: { review: recordId, decision: read.columns.decision, level: read.columns.level },
      });
      return done(recordId);
    });
    if ('refused' in outcome) return outcome.refused;
    return (await this.reviews.byId(viewer, outcome.done)) ?? notFound();
  }
}
