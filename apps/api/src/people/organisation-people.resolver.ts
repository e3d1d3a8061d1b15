import type { ChangeContractorInput, EndRoleInput, GiveRoleInput, InviteToRoleInput, WithdrawRoleInvitationInput } from '@kith/schema';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { notAllowed } from '../platform/results.js';
import { ChangeContractor } from './change-contractor.js';
import { ChangeRoles } from './change-roles.js';
import { CurrentViewer } from './current-viewer.js';
import { InviteToRole } from './invite-to-role.js';
import { OrganisationPeople } from './organisation-people.js';
import type { Viewer } from './viewer.js';
import { Viewers } from './viewers.js';

@Resolver()
export class OrganisationPeopleResolver {
  constructor(
    private readonly people: OrganisationPeople,
    private readonly invite: InviteToRole,
    private readonly change: ChangeRoles,
    private readonly contractors: ChangeContractor,
    private readonly viewers: Viewers,
  ) {}

  @Query('organisationPeople')
  organisationPeople(@CurrentViewer() viewer: Viewer) {
    return this.people.of(viewer);
  }

  @Mutation('inviteToRole')
  async inviteToRole(@CurrentViewer() viewer: Viewer, @Args('input') input: InviteToRoleInput) {
    return (await this.invite.run(viewer, input)) ?? this.now(viewer);
  }

  @Mutation('withdrawRoleInvitation')
  async withdrawRoleInvitation(@CurrentViewer() viewer: Viewer, @Args('input') input: WithdrawRoleInvitationInput) {
    return (await this.invite.withdraw(viewer, input)) ?? this.now(viewer);
  }

  @Mutation('giveRole')
  async giveRole(@CurrentViewer() viewer: Viewer, @Args('input') input: GiveRoleInput) {
    return (await this.change.give(viewer, input)) ?? this.now(viewer);
  }

  @Mutation('changeContractor')
  async changeContractor(@CurrentViewer() viewer: Viewer, @Args('input') input: ChangeContractorInput) {
    return (await this.contractors.run(viewer, input)) ?? this.now(viewer);
  }

  @Mutation('endRole')
  async endRole(@CurrentViewer() viewer: Viewer, @Args('input') input: EndRoleInput) {
    return (await this.change.end(viewer, input)) ?? this.now(viewer);
  }

  /** After the change, as the viewer may see it then: whoever ended their own role sees nothing more. */
  private async now(viewer: Viewer) {
    const { personId, sessionId, csrfToken, actingFor } = viewer;
    const after = personId ? await this.viewers.ofPerson(personId, { sessionId, csrfToken, actingFor }) : viewer;
    return (await this.people.of(after)) ?? notAllowed('This is done. You are no longer an administrator of this organisation.');
  }
}
