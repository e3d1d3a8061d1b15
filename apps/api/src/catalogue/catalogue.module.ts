import { type MiddlewareConsumer, Module, type NestModule } from '@nestjs/common';
import { CommercialModule } from '../commercial/commercial.module.js';
import { InitiativesModule } from '../initiatives/initiatives.module.js';
import { LessonsModule } from '../lessons/lessons.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { PeopleModule } from '../people/people.module.js';
import { RecordsModule } from '../records/records.module.js';
import { TagsModule } from '../tags/tags.module.js';
import { AnswerEntryCase } from './answer-entry-case.js';
import { CaseMail } from './case-mail.js';
import { CasePassages } from './case-passages.js';
import { CaseTraces } from './case-traces.js';
import { CasesHeld } from './cases-held.js';
import { CatalogueResolver } from './catalogue.resolver.js';
import { CheckedEntries } from './checked-entries.js';
import { ClaimEntry } from './claim-entry.js';
import { EntryCaseReads } from './entry-case.reads.js';
import { ExportFile } from './exchange/export-file.js';
import { ImportFile } from './exchange/import-file.js';
import { ImportOwn } from './exchange/import-own.js';
import { ImportRuns } from './exchange/import-runs.js';
import { KnownNames } from './exchange/known-names.js';
import { OwnExportsController } from './exchange/own-exports.controller.js';
import { RememberedRows } from './exchange/remembered-rows.js';
import { FeedsController } from './feeds.controller.js';
import { LoadCatalogue } from './load-catalogue.js';
import { LoadDemonstration } from './load-demonstration.js';
import { ReportEntry } from './report-entry.js';
import { ReportLimit } from './report-limit.js';
import { UncheckedPages } from './unchecked-pages.js';
import { UnclaimedEntries } from './unclaimed-entries.js';

/** Entries that no person wrote here: loading, claiming, reporting them, and the feeds. */
@Module({
  imports: [CommercialModule, InitiativesModule, LessonsModule, OrganisationsModule, PeopleModule, RecordsModule, TagsModule],
  controllers: [FeedsController, OwnExportsController],
  providers: [
    AnswerEntryCase,
    CaseMail,
    CasePassages,
    CasesHeld,
    CaseTraces,
    CatalogueResolver,
    CheckedEntries,
    ClaimEntry,
    EntryCaseReads,
    ExportFile,
    ImportFile,
    ImportOwn,
    ImportRuns,
    KnownNames,
    LoadCatalogue,
    LoadDemonstration,
    RememberedRows,
    ReportEntry,
    ReportLimit,
    UnclaimedEntries,
  ],
  exports: [ExportFile, ImportFile, ImportRuns, LoadCatalogue, LoadDemonstration],
})
export class CatalogueModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(UncheckedPages).forRoutes('initiatives/*path');
  }
}
