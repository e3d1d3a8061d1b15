import type { AskAboutInitiativeInput, InviteOrganisationInput, ReplyToThreadInput, ShareThreadInput } from '@kith/schema';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../people/current-viewer.js';
import type { Viewer } from '../people/viewer.js';
import { AskAboutInitiative } from './ask-about-initiative.js';
import { InviteOrganisation } from './invite-organisation.js';
import { ReplyToThread } from './reply-to-thread.js';
import { ShareThread } from './share-thread.js';
import { ThreadReads, type ThreadView } from './thread.reads.js';

@Resolver()
export class ConversationsResolver {
  constructor(
    private readonly reads: ThreadReads,
    private readonly ask: AskAboutInitiative,
    private readonly reply: ReplyToThread,
    private readonly share: ShareThread,
    private readonly invite: InviteOrganisation,
  ) {}

  @Query('thread')
  thread(@CurrentViewer() viewer: Viewer, @Args('id') id: string): Promise<ThreadView | null> {
    return this.reads.byId(viewer, id);
  }

  @Query('threads')
  threads(@CurrentViewer() viewer: Viewer): Promise<ThreadView[]> {
    return this.reads.own(viewer);
  }

  @Mutation('askAboutInitiative')
  askAboutInitiative(@CurrentViewer() viewer: Viewer, @Args('input') input: AskAboutInitiativeInput) {
    return this.ask.run(viewer, input);
  }

  @Mutation('replyToThread')
  replyToThread(@CurrentViewer() viewer: Viewer, @Args('input') input: ReplyToThreadInput) {
    return this.reply.run(viewer, input);
  }

  @Mutation('shareThread')
  shareThread(@CurrentViewer() viewer: Viewer, @Args('input') input: ShareThreadInput) {
    return this.share.run(viewer, input);
  }

  @Mutation('inviteOrganisation')
  inviteOrganisation(@CurrentViewer() viewer: Viewer, @Args('input') input: InviteOrganisationInput) {
    return this.invite.run(viewer, input);
  }
}
