import type {
  CreateAccessTokenInput,
  DeleteOwnAccountInput,
  EndOtherSessionsInput,
  EndSessionInput,
  RevokeAccessTokenInput,
} from '@kith/schema';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { notAllowed } from '../platform/results.js';
import { ChangeAccessTokens } from './change-access-tokens.js';
import { CurrentViewer } from './current-viewer.js';
import { EndSessions } from './end-sessions.js';
import { ErasePerson } from './erase-person.js';
import { OwnAccount } from './own-account.js';
import type { Viewer } from './viewer.js';

@Resolver()
export class OwnAccountResolver {
  constructor(
    private readonly account: OwnAccount,
    private readonly sessions: EndSessions,
    private readonly tokens: ChangeAccessTokens,
    private readonly erase: ErasePerson,
  ) {}

  @Query('ownAccount')
  ownAccount(@CurrentViewer() viewer: Viewer) {
    return this.account.of(viewer);
  }

  @Mutation('endSession')
  async endSession(@CurrentViewer() viewer: Viewer, @Args('input') input: EndSessionInput) {
    return (await this.sessions.one(viewer, input)) ?? this.now(viewer);
  }

  @Mutation('endOtherSessions')
  async endOtherSessions(@CurrentViewer() viewer: Viewer, @Args('input') input: EndOtherSessionsInput) {
    return (await this.sessions.others(viewer, input)) ?? this.now(viewer);
  }

  @Mutation('createAccessToken')
  async createAccessToken(@CurrentViewer() viewer: Viewer, @Args('input') input: CreateAccessTokenInput) {
    const made = await this.tokens.create(viewer, input);
    if ('__typename' in made) return made;
    return { __typename: 'NewAccessToken', token: made.token, account: await this.account.of(viewer) };
  }

  @Mutation('revokeAccessToken')
  async revokeAccessToken(@CurrentViewer() viewer: Viewer, @Args('input') input: RevokeAccessTokenInput) {
    return (await this.tokens.revoke(viewer, input)) ?? this.now(viewer);
  }

  @Mutation('deleteOwnAccount')
  async deleteOwnAccount(@CurrentViewer() viewer: Viewer, @Args('input') input: DeleteOwnAccountInput) {
    return (await this.erase.own(viewer, input)) ?? { __typename: 'AccountDeleted', deleted: true };
  }

  private async now(viewer: Viewer) {
    return (await this.account.of(viewer)) ?? notAllowed('You are signed out.', true);
  }
}
