import { Module } from '@nestjs/common';
import { AddOrganisation } from './add-organisation.js';
import { NearnessReads } from './nearness.reads.js';
import { OrganisationReads } from './organisation.reads.js';
import { LoadRegister } from './register/load-register.js';

/** Organisations, systems, dated membership, succession, neighbours and peers. */
@Module({
  providers: [AddOrganisation, LoadRegister, NearnessReads, OrganisationReads],
  exports: [AddOrganisation, LoadRegister, NearnessReads, OrganisationReads],
})
export class OrganisationsModule {}
