import { Module } from '@nestjs/common';
import { NearnessReads } from './nearness.reads.js';
import { OrganisationReads } from './organisation.reads.js';

/** Organisations, systems, dated membership, succession, neighbours and peers. */
@Module({
  providers: [NearnessReads, OrganisationReads],
  exports: [NearnessReads, OrganisationReads],
})
export class OrganisationsModule {}
