import { Module } from '@nestjs/common';
import { InitiativesModule } from '../initiatives/initiatives.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';

/** Asking someone who did it, through Kith. */
@Module({ imports: [InitiativesModule, OrganisationsModule] })
export class ConversationsModule {}
