import { Module } from '@nestjs/common';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { ActFor } from './act-for.js';
import { BeginSignIn } from './begin-sign-in.js';
import { BundledProvider } from './bundled-provider/bundled-provider.js';
import { LoadFictionalPeople } from './bundled-provider/load-fictional-people.js';
import { CompleteSignIn } from './complete-sign-in.js';
import { IdentityProvider } from './identity-provider.js';
import { JoinedResolver } from './joined.resolver.js';
import { OwnAddress } from './own-address.js';
import { RequestViewer } from './request-viewer.js';
import { Sessions } from './sessions.js';
import { SignInController } from './sign-in.controller.js';
import { SignIn } from './sign-in.js';
import { SignInAttempts } from './sign-in-attempts.js';
import { SignOut } from './sign-out.js';
import { ViewerResolver } from './viewer.resolver.js';
import { Viewers } from './viewers.js';

/** Who is signed in, and what their roles are. */
@Module({
  imports: [OrganisationsModule],
  controllers: [SignInController],
  providers: [
    ActFor,
    BeginSignIn,
    BundledProvider,
    CompleteSignIn,
    IdentityProvider,
    JoinedResolver,
    LoadFictionalPeople,
    OwnAddress,
    RequestViewer,
    Sessions,
    SignIn,
    SignInAttempts,
    SignOut,
    ViewerResolver,
    Viewers,
  ],
  exports: [LoadFictionalPeople, RequestViewer, Sessions, Viewers],
})
export class PeopleModule {}
