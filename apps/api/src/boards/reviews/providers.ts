import { ChangeBoardRecord } from '../change-board-record.js';
import { ChangeReview } from './change-review.js';
import { EarlierReviewReads } from './earlier-review.reads.js';
import { PeerReviewReads } from './peer-reviews.reads.js';
import { RecordReview } from './record-review.js';
import { ReviewReads } from './review.reads.js';
import { InitiativeReviewsResolver, ReviewFieldsResolver } from './review-fields.resolver.js';
import { ReviewsResolver } from './reviews.resolver.js';

/** What the module needs for keep, expand, adapt or drop. */
export const REVIEWS = [
  ChangeBoardRecord,
  ChangeReview,
  EarlierReviewReads,
  InitiativeReviewsResolver,
  PeerReviewReads,
  RecordReview,
  ReviewFieldsResolver,
  ReviewReads,
  ReviewsResolver,
];
