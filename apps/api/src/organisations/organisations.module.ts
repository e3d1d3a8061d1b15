import { Module } from '@nestjs/common';

/** Organisations, systems, dated membership, succession, neighbours and peers. */
@Module({})
export class OrganisationsModule {}
