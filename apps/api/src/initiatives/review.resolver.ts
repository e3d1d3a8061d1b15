import type { ChangePublishingRulesInput, RefuseRevisionInput, SendForReviewInput } from '@kith/schema';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../people/current-viewer.js';
import type { Viewer } from '../people/viewer.js';
import { ChangePublishingRules } from './change-publishing-rules.js';
import { RefuseRevision } from './refuse-revision.js';
import { SendForReview } from './send-for-review.js';

/** Review before publishing. Approving is publishing. */
@Resolver()
export class ReviewResolver {
  constructor(
    private readonly send: SendForReview,
    private readonly refuse: RefuseRevision,
    private readonly rules: ChangePublishingRules,
  ) {}

  @Mutation('sendForReview')
  sendForReview(@CurrentViewer() viewer: Viewer, @Args('input') input: SendForReviewInput) {
    return this.send.run(viewer, input);
  }

  @Mutation('refuseRevision')
  refuseRevision(@CurrentViewer() viewer: Viewer, @Args('input') input: RefuseRevisionInput) {
    return this.refuse.run(viewer, input);
  }

  @Mutation('changePublishingRules')
  changePublishingRules(@CurrentViewer() viewer: Viewer, @Args('input') input: ChangePublishingRulesInput) {
    return this.rules.run(viewer, input);
  }
}
