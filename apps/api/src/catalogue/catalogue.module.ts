import { Module } from '@nestjs/common';
import { InitiativesModule } from '../initiatives/initiatives.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { LoadCatalogue } from './load-catalogue.js';

/** Entries that no person wrote here: loading, claiming, reporting them, and the feeds. */
@Module({ imports: [InitiativesModule, OrganisationsModule], providers: [LoadCatalogue], exports: [LoadCatalogue] })
export class CatalogueModule {}
