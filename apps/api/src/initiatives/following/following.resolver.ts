import type { FollowInitiativeInput, Organisation, UnfollowInitiativeInput } from '@kith/schema';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../people/current-viewer.js';
import type { Viewer } from '../../people/viewer.js';
import { batched, type RequestContext } from '../../platform/graphql/context.js';
import type { AudiencePreviewView } from '../audience-preview.js';
import type { InitiativeView } from '../initiative.view.js';
import { FollowReads } from './follow.reads.js';
import { FollowInitiative } from './follow-initiative.js';
import { UnfollowInitiative } from './unfollow-initiative.js';

@Resolver('Initiative')
export class FollowingResolver {
  constructor(
    private readonly reads: FollowReads,
    private readonly follow: FollowInitiative,
    private readonly unfollow: UnfollowInitiative,
  ) {}

  @ResolveField('followed')
  async followed(
    @CurrentViewer() viewer: Viewer,
    @Parent() { id, demonstration }: InitiativeView,
    @Context() context: RequestContext,
  ): Promise<boolean | null> {
    if (viewer.organisationIds.length === 0 || (demonstration && !viewer.seesDemonstration)) return null;
    const load = async (ids: readonly string[]) => {
      const followed = await this.reads.followedBy(viewer, ids);
      return new Map(ids.map((one) => [one, followed.has(one)]));
    };
    return batched(context, 'initiative.followed', load, false).load(id);
  }

  @Mutation('followInitiative')
  followInitiative(@CurrentViewer() viewer: Viewer, @Args('input') input: FollowInitiativeInput) {
    return this.follow.run(viewer, input);
  }

  @Mutation('unfollowInitiative')
  unfollowInitiative(@CurrentViewer() viewer: Viewer, @Args('input') input: UnfollowInitiativeInput) {
    return this.unfollow.run(viewer, input);
  }
}

/** Before an entry is shown to fewer: for which organisations somebody follows it who would lose sight of it. */
@Resolver('AudiencePreview')
export class FollowedByResolver {
  constructor(private readonly reads: FollowReads) {}

  @ResolveField('followedBy')
  async followedBy(@Parent() { initiativeId, before, after }: AudiencePreviewView): Promise<Organisation[]> {
    // Whoever follows is a member.
    if (!before || after.count === null) return [];
    const idsOf = ({ organisations, offices }: typeof after) => new Set([...organisations, ...offices].map(({ id }) => id));
    const [seeing, kept] = [before.count === null ? null : idsOf(before), idsOf(after)];
    const following = await this.reads.organisationsOf(initiativeId);
    // Of who lost sight of it earlier nothing is told.
    return following.filter(({ id }) => !kept.has(id) && (seeing === null || seeing.has(id)));
  }
}
