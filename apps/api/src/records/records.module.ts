import { Module } from '@nestjs/common';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { PeopleModule } from '../people/people.module.js';
import { ExportHeld } from './export-held.js';
import { HeldRecords } from './held-records.js';
import { PeopleHeld } from './people-held.js';
import { RecordsResolver } from './records.resolver.js';

/** What an organisation holds, for a freedom of information request. */
@Module({
  imports: [OrganisationsModule, PeopleModule],
  providers: [ExportHeld, HeldRecords, PeopleHeld, RecordsResolver],
  exports: [HeldRecords],
})
export class RecordsModule {}
