import type { ChangeReviewInput, WithdrawReviewInput } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../../people/viewer.js';
import { Acts, done, refused } from '../../platform/acts.js';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock.js';
import { isId, newId } from '../../platform/ids.js';
import { type InvalidInput, invalid, type NotAllowed, type NotFound, notAllowed, notFound, signInFirst } from '../../platform/results.js';
import { WRITERS_ONLY } from '../board-roles.rules.js';
import { endBoardRow, insertBoardRow, lockBoardRow } from '../board-rows.js';
import { ReviewReads, type ReviewView } from './review.reads.js';
import { readReview } from './review.rules.js';

export interface ReviewConflict {
  readonly __typename: 'ReviewConflict';
  readonly message: string;
  readonly theirs: ReviewView;
}

type Refused = NotFound | NotAllowed | InvalidInput | ReviewConflict;

/** A review is put right, or taken back. What it said before is kept, with the time until which it stood. */
@Injectable()
export class ChangeReview {
  constructor(
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly reviews: ReviewReads,
  ) {}

  async run(viewer: Viewer, { key, id, version, content }: ChangeReviewInput): Promise<ReviewView | Refused> {
    if (!viewer.personId) return signInFirst();
    const read = readReview(content, this.clock.today());
    const outcome = await this.acts.once<Refused>(viewer, 'changeReview', key, async (manager) => {
      const before = await this.toChange(manager, viewer, id);
      if (!before) return refused(notFound());
      if (!before.viewerCanEdit) return refused(notAllowed(whyNot(before)));
      if ('problems' in read) return refused(invalid(read.problems));
      if (before.version !== version) return refused<Refused>(conflict(before));
      const now = this.clock.now();
      const ended = await endBoardRow(manager, 'review', before.id, now);
      await insertBoardRow(manager, 'review', {
        ...ended,
        ...read.columns,
        id: newId(),
        ...(before.level === read.columns.level ? {} : { audience_known_on: this.clock.today() }),
        version: version + 1,
        recorded_by_id: viewer.personId,
        recorded_at: now,
        ended_at: null,
      });
      await this.record(manager, viewer, before, 'review.changed', {
        decision: read.columns.decision,
        level: read.columns.level,
        before: { level: before.level },
      });
      return done(before.id);
    });
    if ('refused' in outcome) return outcome.refused;
    return (await this.reviews.byId(viewer, outcome.done)) ?? notFound();
  }

  async withdraw(viewer: Viewer, { key, id }: WithdrawReviewInput): Promise<{ __typename: 'Removed'; id: string } | NotFound | NotAllowed> {
    if (!viewer.personId) return signInFirst();
    const outcome = await this.acts.once<NotFound | NotAllowed>(viewer, 'withdrawReview', key, async (manager) => {
      const before = await this.toChange(manager, viewer, id);
      if (!before) return refused(notFound());
      if (!before.viewerCanWithdraw) return refused(notAllowed(whyNot(before)));
      await endBoardRow(manager, 'review', before.id, this.clock.now());
      await this.record(manager, viewer, before, 'review.withdrawn', { decision: before.decision });
      return done(before.id);
    });
    return 'refused' in outcome ? outcome.refused : { __typename: 'Removed', id: outcome.done };
  }

  /** Hidden and missing: the same statements. */
  private async toChange(manager: EntityManager, viewer: Viewer, id: string): Promise<ReviewView | null> {
    if (isId(id)) await lockBoardRow(manager, 'review', id);
    return this.reviews.byId(viewer, id, manager);
  }

  private record(manager: EntityManager, viewer: Viewer, review: ReviewView, action: string, detail: object): Promise<void> {
    return this.audit.record(manager, {
      personId: viewer.personId,
      organisationId: review.organisation.id,
      action,
      subjectId: review.initiativeId,
      detail: { review: review.id, ...detail },
    });
  }
}

const whyNot = ({ organisation, formerOrganisation }: ReviewView): string =>
  formerOrganisation
    ? `${formerOrganisation.name} decided this: it stays as it was. Record what ${organisation.name} decided since.`
    : `${WRITERS_ONLY} of ${organisation.name} can change this review.`;

const conflict = (theirs: ReviewView): ReviewConflict => ({
  __typename: 'ReviewConflict',
  message: 'Someone changed this review in the meantime. Nothing of yours is lost: compare, then save again.',
  theirs,
});
