import { Module } from '@nestjs/common';
import { OrganisationReads } from './organisation.reads.js';

/** Organisations, systems, dated membership, succession, neighbours and peers. */
@Module({
  providers: [OrganisationReads],
  exports: [OrganisationReads],
})
export class OrganisationsModule {}
