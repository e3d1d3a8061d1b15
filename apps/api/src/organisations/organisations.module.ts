import { Module } from '@nestjs/common';
import { AddOrganisation } from './add-organisation.js';
import { FollowSuccession } from './follow-succession.js';
import { NearnessReads } from './nearness.reads.js';
import { OrganisationReads } from './organisation.reads.js';
import { OrganisationFieldsResolver } from './organisation-fields.resolver.js';
import { OrganisationHistoryReads } from './organisation-history.reads.js';
import { OrganisationSearchReads } from './organisation-search.reads.js';
import { OrganisationsResolver } from './organisations.resolver.js';
import { LoadRegister } from './register/load-register.js';
import { SuccessionListeners } from './succession-listeners.js';
import { SystemReads } from './system.reads.js';
import { SystemFieldsResolver } from './system-fields.resolver.js';

/** Organisations, systems, dated membership, succession, neighbours and peers. */
@Module({
  providers: [
    AddOrganisation,
    FollowSuccession,
    LoadRegister,
    NearnessReads,
    OrganisationFieldsResolver,
    OrganisationHistoryReads,
    OrganisationReads,
    OrganisationSearchReads,
    OrganisationsResolver,
    SuccessionListeners,
    SystemFieldsResolver,
    SystemReads,
  ],
  exports: [
    AddOrganisation,
    FollowSuccession,
    LoadRegister,
    NearnessReads,
    OrganisationHistoryReads,
    OrganisationReads,
    SuccessionListeners,
    SystemReads,
  ],
})
export class OrganisationsModule {}
