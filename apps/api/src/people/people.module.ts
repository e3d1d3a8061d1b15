import { Module } from '@nestjs/common';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { AccessTokens } from './access-tokens.js';
import { ActFor } from './act-for.js';
import { AppointAdministrator } from './appoint-administrator.js';
import { BeginSignIn } from './begin-sign-in.js';
import { BundledProvider } from './bundled-provider/bundled-provider.js';
import { LoadFictionalPeople } from './bundled-provider/load-fictional-people.js';
import { ChangeAccessTokens } from './change-access-tokens.js';
import { ChangeContractor } from './change-contractor.js';
import { ChangeRoles } from './change-roles.js';
import { CompleteSignIn } from './complete-sign-in.js';
import { EndProviderSessions } from './end-provider-sessions.js';
import { EndSessions } from './end-sessions.js';
import { ErasePerson } from './erase-person.js';
import { FollowRoles } from './follow-roles.js';
import { IdentityProvider } from './identity-provider.js';
import { InvitationMail } from './invitation-mail.js';
import { InviteToRole } from './invite-to-role.js';
import { JoinedResolver } from './joined.resolver.js';
import { AddOperator } from './joining/add-operator.js';
import { AnswerOrganisationClaim } from './joining/answer-organisation-claim.js';
import { ApproveDomain } from './joining/approve-domain.js';
import { ApprovedDomains } from './joining/approved-domains.js';
import { AreaOffices } from './joining/area-offices.js';
import { ClaimMail } from './joining/claim-mail.js';
import { ClaimOrganisation } from './joining/claim-organisation.js';
import { ClaimTraces } from './joining/claim-traces.js';
import { ClaimsOfClosed } from './joining/claims-of-closed.js';
import { JoiningResolver } from './joining/joining.resolver.js';
import { JoiningWays } from './joining/joining-ways.js';
import { OrganisationClaims } from './joining/organisation-claims.js';
import { OrganisationPeople } from './organisation-people.js';
import { OrganisationPeopleResolver } from './organisation-people.resolver.js';
import { OwnAccount } from './own-account.js';
import { OwnAccountResolver } from './own-account.resolver.js';
import { OwnAddress } from './own-address.js';
import { PersonTraces } from './person-traces.js';
import { RequestViewer } from './request-viewer.js';
import { RoleInvitations } from './role-invitations.js';
import { Sessions } from './sessions.js';
import { SignInController } from './sign-in.controller.js';
import { SignIn } from './sign-in.js';
import { SignInAttempts } from './sign-in-attempts.js';
import { SignOutController } from './sign-out.controller.js';
import { SignOut } from './sign-out.js';
import { SignOutPeople } from './sign-out-people.js';
import { StopMailController } from './stopping/stop-mail.controller.js';
import { StopMail } from './stopping/stop-mail.js';
import { StoppableMailer } from './stopping/stoppable-mail.js';
import { StoppingResolver } from './stopping/stopping.resolver.js';
import { SuccessionMail } from './succession-mail.js';
import { ViewerResolver } from './viewer.resolver.js';
import { Viewers } from './viewers.js';

/** Who is signed in, and what their roles are. */
@Module({
  imports: [OrganisationsModule],
  controllers: [SignInController, SignOutController, StopMailController],
  providers: [
    AccessTokens,
    ActFor,
    AddOperator,
    AnswerOrganisationClaim,
    AppointAdministrator,
    ApproveDomain,
    ApprovedDomains,
    AreaOffices,
    BeginSignIn,
    BundledProvider,
    ChangeAccessTokens,
    ChangeContractor,
    ChangeRoles,
    ClaimMail,
    ClaimOrganisation,
    ClaimTraces,
    ClaimsOfClosed,
    CompleteSignIn,
    EndProviderSessions,
    EndSessions,
    ErasePerson,
    FollowRoles,
    IdentityProvider,
    InvitationMail,
    InviteToRole,
    JoinedResolver,
    JoiningResolver,
    JoiningWays,
    LoadFictionalPeople,
    OrganisationClaims,
    OrganisationPeople,
    OrganisationPeopleResolver,
    OwnAccount,
    OwnAccountResolver,
    OwnAddress,
    PersonTraces,
    RequestViewer,
    RoleInvitations,
    Sessions,
    SignIn,
    SignInAttempts,
    SignOut,
    SignOutPeople,
    StopMail,
    StoppableMailer,
    StoppingResolver,
    SuccessionMail,
    ViewerResolver,
    Viewers,
  ],
  exports: [
    AddOperator,
    ApproveDomain,
    AppointAdministrator,
    ErasePerson,
    PersonTraces,
    LoadFictionalPeople,
    RequestViewer,
    Sessions,
    SignOutPeople,
    StoppableMailer,
    Viewers,
  ],
})
export class PeopleModule {}
