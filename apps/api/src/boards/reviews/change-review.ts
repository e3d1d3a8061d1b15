import type { ChangeReviewInput, WithdrawReviewInput } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../people/viewer.js';
import { Clock } from '../../platform/clock.js';
import { WRITERS_ONLY } from '../board-roles.rules.js';
import { ChangeBoardRecord, type RecordKind } from '../change-board-record.js';
import { ReviewReads, type ReviewView } from './review.reads.js';
import { readReview } from './review.rules.js';

export interface ReviewConflict {
  readonly __typename: 'ReviewConflict';
  readonly message: string;
  readonly theirs: ReviewView;
}

/** A review is put right, or taken back. */
@Injectable()
export class ChangeReview {
  private readonly kind: RecordKind<ReviewView, ReviewConflict>;

  constructor(
    private readonly records: ChangeBoardRecord,
    private readonly clock: Clock,
    reviews: ReviewReads,
  ) {
    this.kind = {
      table: 'review',
      // As clients' keys know the act, and as the audit does.
      change: { operation: 'changeReview', action: 'review.changed' },
      withdraw: { operation: 'withdrawReview', action: 'review.withdrawn' },
      byId: (viewer, id, db) => reviews.byId(viewer, id, db),
      whyNot,
      conflict,
      detail: ({ id, decision }) => ({ review: id, decision }),
    };
  }

  run(viewer: Viewer, input: ChangeReviewInput) {
    return this.records.run(viewer, input, readReview(input.content, this.clock.today()), this.kind);
  }

  withdraw(viewer: Viewer, input: WithdrawReviewInput) {
    return this.records.withdraw(viewer, input, this.kind);
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
