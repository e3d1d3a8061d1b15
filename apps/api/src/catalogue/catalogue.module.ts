import { Module } from '@nestjs/common';
import { InitiativesModule } from '../initiatives/initiatives.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';

/** Entries that no person wrote here: loading, claiming, reporting them, and the feeds. */
@Module({ imports: [InitiativesModule, OrganisationsModule] })
export class CatalogueModule {}
