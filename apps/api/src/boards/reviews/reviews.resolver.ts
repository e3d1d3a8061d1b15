import type { ChangeReviewInput, QueryOwnReviewsArgs, QueryPeerReviewsArgs, RecordReviewInput, WithdrawReviewInput } from '@kith/schema';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../people/current-viewer.js';
import type { Viewer } from '../../people/viewer.js';
import { cleanLine } from '../../platform/clean-text.rules.js';
import type { ListConnection } from '../board-list.js';
import { ChangeReview } from './change-review.js';
import { PeerReviewReads, type PeerReviewsView } from './peer-reviews.reads.js';
import { RecordReview } from './record-review.js';
import { ReviewReads, type ReviewView } from './review.reads.js';

@Resolver()
export class ReviewsResolver {
  constructor(
    private readonly reviews: ReviewReads,
    private readonly peers: PeerReviewReads,
    private readonly record: RecordReview,
    private readonly change: ChangeReview,
  ) {}

  @Query('review')
  review(@CurrentViewer() viewer: Viewer, @Args('id') id: string): Promise<ReviewView | null> {
    return this.reviews.byId(viewer, id);
  }

  @Query('ownReviews')
  ownReviews(@CurrentViewer() viewer: Viewer, @Args() asked: QueryOwnReviewsArgs): Promise<ListConnection<ReviewView>> {
    return this.reviews.own(viewer, asked);
  }

  @Query('peerReviews')
  async peerReviews(
    @CurrentViewer() viewer: Viewer,
    @Args() { product, capability }: QueryPeerReviewsArgs,
  ): Promise<PeerReviewsView | null> {
    if ((product == null) === (capability == null)) return null;
    const [found] = await this.peers.of(viewer, [product == null ? { capability: capability ?? '' } : { product: plain(product) }]);
    return found ?? null;
  }

  @Mutation('recordReview')
  recordReview(@CurrentViewer() viewer: Viewer, @Args('input') input: RecordReviewInput) {
    return this.record.run(viewer, input);
  }

  @Mutation('changeReview')
  changeReview(@CurrentViewer() viewer: Viewer, @Args('input') input: ChangeReviewInput) {
    return this.change.run(viewer, input);
  }

  @Mutation('withdrawReview')
  withdrawReview(@CurrentViewer() viewer: Viewer, @Args('input') input: WithdrawReviewInput) {
    return this.change.withdraw(viewer, input);
  }
}

/** It stands in a sentence: whatever was sent, as one short line. */
const plain = (name: string): string => cleanLine(name).slice(0, 120);
