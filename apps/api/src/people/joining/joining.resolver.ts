import type { AnswerOrganisationClaimInput, ClaimOrganisationInput, WithdrawOrganisationClaimInput } from '@kith/schema';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Outcome, Refusal } from '../../platform/acts.js';
import { notFound } from '../../platform/results.js';
import { CurrentViewer } from '../current-viewer.js';
import type { Viewer } from '../viewer.js';
import { AnswerOrganisationClaim } from './answer-organisation-claim.js';
import { ClaimOrganisation } from './claim-organisation.js';
import { JoiningWays } from './joining-ways.js';
import { OrganisationClaims } from './organisation-claims.js';

@Resolver()
export class JoiningResolver {
  constructor(
    private readonly ways: JoiningWays,
    private readonly claims: OrganisationClaims,
    private readonly claim: ClaimOrganisation,
    private readonly answer: AnswerOrganisationClaim,
  ) {}

  @Query('joining')
  async joining(@CurrentViewer() viewer: Viewer, @Args('odsCode') odsCode: string) {
    const way = await this.ways.of(viewer, odsCode);
    if (!way) return null;
    const { organisation, bar, domains, officeAnswers } = way;
    return { organisation, bar, ownDomains: domains.own, sharedDomains: domains.shared, officeAnswers };
  }

  @Query('organisationClaims')
  organisationClaims(@CurrentViewer() viewer: Viewer, @Args('first') first: number | null, @Args('after') after: string | null) {
    return this.claims.waiting(viewer, first, after);
  }

  @Query('ownOrganisationClaims')
  ownOrganisationClaims(@CurrentViewer() viewer: Viewer) {
    return this.claims.own(viewer);
  }

  @Mutation('claimOrganisation')
  async claimOrganisation(@CurrentViewer() viewer: Viewer, @Args('input') input: ClaimOrganisationInput) {
    return this.shown(viewer, await this.claim.run(viewer, input));
  }

  @Mutation('answerOrganisationClaim')
  async answerOrganisationClaim(@CurrentViewer() viewer: Viewer, @Args('input') input: AnswerOrganisationClaimInput) {
    return this.shown(viewer, await this.answer.run(viewer, input));
  }

  @Mutation('withdrawOrganisationClaim')
  async withdrawOrganisationClaim(@CurrentViewer() viewer: Viewer, @Args('input') input: WithdrawOrganisationClaimInput) {
    return this.shown(viewer, await this.claim.withdraw(viewer, input));
  }

  private async shown<R extends Refusal>(viewer: Viewer, outcome: Outcome<R>) {
    return 'refused' in outcome ? outcome.refused : ((await this.claims.byId(viewer, outcome.done)) ?? notFound());
  }
}
