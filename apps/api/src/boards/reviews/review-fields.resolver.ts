import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import type { InitiativeView } from '../../initiatives/initiative.view.js';
import { CurrentViewer } from '../../people/current-viewer.js';
import type { Viewer } from '../../people/viewer.js';
import { batched, type RequestContext } from '../../platform/graphql/context.js';
import { eyesFor } from '../eyes-for.js';
import { SeenInitiatives } from '../seen-initiatives.js';
import { EarlierReviewReads } from './earlier-review.reads.js';
import { mayReview } from './may-review.js';
import { PeerReviewReads, type PeerReviewsView, type PeerSubject } from './peer-reviews.reads.js';
import { ReviewReads, type ReviewView } from './review.reads.js';

@Resolver('Review')
export class ReviewFieldsResolver {
  constructor(
    private readonly initiatives: SeenInitiatives,
    private readonly earlierReads: EarlierReviewReads,
  ) {}

  @ResolveField('initiative')
  initiative(@CurrentViewer() viewer: Viewer, @Parent() { initiativeId, organisation }: ReviewView, @Context() context: RequestContext) {
    return this.initiatives.one(viewer, initiativeId, organisation, context);
  }

  @ResolveField('earlier')
  earlier(@CurrentViewer() viewer: Viewer, @Parent() { id }: ReviewView, @Context() context: RequestContext) {
    const load = (ids: readonly string[]) => this.earlierReads.ofReviews(viewer, ids);
    return batched<readonly unknown[]>(context, 'review.earlier', load, []).load(id);
  }
}

@Resolver('Initiative')
export class InitiativeReviewsResolver {
  constructor(
    private readonly dataSource: DataSource,
    private readonly reviewReads: ReviewReads,
    private readonly peers: PeerReviewReads,
  ) {}

  @ResolveField('reviews')
  reviews(
    @CurrentViewer() viewer: Viewer,
    @Parent() { id, demonstration }: InitiativeView,
    @Context() context: RequestContext,
  ): Promise<readonly ReviewView[]> {
    const eyes = eyesFor(viewer, { demonstration });
    const load = (ids: readonly string[]) => this.reviewReads.ofInitiatives(eyes, ids);
    return batched<readonly ReviewView[]>(context, `initiative.reviews.${demonstration}`, load, []).load(id);
  }

  @ResolveField('peerReviews')
  async peerReviews(
    @CurrentViewer() viewer: Viewer,
    @Parent() { products, primaryCapability, demonstration }: InitiativeView,
    @Context() context: RequestContext,
  ): Promise<PeerReviewsView[]> {
    const eyes = eyesFor(viewer, { demonstration });
    const load = async (keys: readonly string[]) => {
      const found = await this.peers.of(
        eyes,
        keys.map((key) => JSON.parse(key) as PeerSubject),
      );
      return new Map(keys.map((key, place) => [key, found[place] ?? null]));
    };
    const subjects: PeerSubject[] = [
      ...products.map(({ name }) => ({ product: name })),
      ...(primaryCapability ? [{ capability: primaryCapability.id }] : []),
    ];
    const loader = batched<PeerReviewsView | null>(context, `initiative.peerReviews.${demonstration}`, load, null);
    const found = await Promise.all(subjects.map((subject) => loader.load(JSON.stringify(subject))));
    return found.flatMap((one) => one ?? []);
  }

  @ResolveField('viewerMayReview')
  viewerMayReview(@CurrentViewer() viewer: Viewer, @Parent() { id }: InitiativeView, @Context() context: RequestContext): Promise<boolean> {
    return batched<boolean>(context, 'initiative.viewerMayReview', (ids) => mayReview(this.dataSource, viewer, ids), false).load(id);
  }
}
