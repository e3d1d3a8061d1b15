import { Module } from '@nestjs/common';
import { AdaptationsModule } from '../adaptations/adaptations.module.js';
import { CommercialModule } from '../commercial/commercial.module.js';
import { InitiativesModule } from '../initiatives/initiatives.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { PeopleModule } from '../people/people.module.js';
import { RecordsModule } from '../records/records.module.js';
import { SimilarityModule } from '../similarity/similarity.module.js';
import { TagsModule } from '../tags/tags.module.js';
import { AreaWorkReads } from './area-work.reads.js';
import { BriefSources } from './briefs/brief-sources.js';
import { BriefsController } from './briefs/briefs.controller.js';
import { MakeBrief } from './briefs/make-brief.js';
import { CommercialRows } from './commercial-rows.js';
import { CommentOnOverlap } from './groups/comment-on-overlap.js';
import { DecideOverlap } from './groups/decide-overlap.js';
import { FindOverlaps } from './groups/find-overlaps.js';
import { FollowOffices } from './groups/follow-offices.js';
import { OverlapReads } from './groups/overlap.reads.js';
import { OverlapFieldsResolver, OverlapMembersResolver } from './groups/overlap-fields.resolver.js';
import { OverlapPassages } from './groups/overlap-passages.js';
import { OverlapTexts } from './groups/overlap-texts.js';
import { OverlapCommentsResolver, OverlapsResolver } from './groups/overlaps.resolver.js';
import { OverlapsHeld } from './groups/overlaps-held.js';
import { PastOverlaps } from './groups/past-overlaps.js';
import { SeenItems } from './groups/seen-items.js';
import { WatchChanges } from './groups/watch-changes.js';
import { ReadWorklist } from './groups/worklist.js';
import { AreaMatrix } from './matrix/area-matrix.js';
import { MatrixResolver } from './matrix/matrix.resolver.js';
import { MatrixExportController } from './matrix/matrix-export.controller.js';
import { MatrixItems } from './matrix/matrix-items.js';
import { OwnAreas } from './own-areas.js';
import { AnswerReuse } from './planning/answer-reuse.js';
import { FindToReuse } from './planning/find-to-reuse.js';
import { ReuseReads } from './planning/reuse.reads.js';
import { ReuseResolver } from './planning/reuse.resolver.js';
import { ReuseHeld } from './planning/reuse-held.js';
import { AnswerRefiling } from './refiling/answer-refiling.js';
import { RefilingReads } from './refiling/refiling.reads.js';
import {
  InitiativeRefilingsResolver,
  OverlapRefilingsResolver,
  RefilingResolver,
  WorkingRevisionRefilingsResolver,
} from './refiling/refiling.resolver.js';
import { RefilingMail } from './refiling/refiling-mail.js';
import { RefilingsHeld } from './refiling/refilings-held.js';
import { SuggestRefiling } from './refiling/suggest-refiling.js';
import { ReadCapabilityByArea } from './regions/capability-by-area.js';
import { RegionsResolver } from './regions/regions.resolver.js';
import { Coverage } from './returns/coverage.js';
import { LoadFictionalReturns } from './returns/load-fictional-returns.js';
import { MakeReturn } from './returns/make-return.js';
import { OfficeCoverage } from './returns/office-coverage.js';
import { RemindOfReturns } from './returns/remind-of-returns.js';
import { ReminderMail } from './returns/reminder-mail.js';
import { ReturnReads } from './returns/return.reads.js';
import { ReturnsResolver } from './returns/returns.resolver.js';
import { ReturnsHeld } from './returns/returns-held.js';
import { ReadJoinUpWindows } from './windows/join-up-windows.js';
import { WindowsResolver } from './windows/windows.resolver.js';

/** What several trusts of a system may pay for twice: found, decided, bought together; and who has reported. */
@Module({
  imports: [
    AdaptationsModule,
    CommercialModule,
    InitiativesModule,
    OrganisationsModule,
    PeopleModule,
    RecordsModule,
    SimilarityModule,
    TagsModule,
  ],
  controllers: [BriefsController, MatrixExportController],
  providers: [
    AnswerRefiling,
    AreaMatrix,
    AreaWorkReads,
    CommercialRows,
    ReadCapabilityByArea,
    ReadJoinUpWindows,
    RegionsResolver,
    WindowsResolver,
    BriefSources,
    AnswerReuse,
    CommentOnOverlap,
    Coverage,
    DecideOverlap,
    FindOverlaps,
    FindToReuse,
    FollowOffices,
    InitiativeRefilingsResolver,
    LoadFictionalReturns,
    MakeBrief,
    MakeReturn,
    MatrixItems,
    MatrixResolver,
    OfficeCoverage,
    OverlapCommentsResolver,
    OverlapFieldsResolver,
    OverlapMembersResolver,
    OverlapPassages,
    OverlapReads,
    OverlapRefilingsResolver,
    OverlapsHeld,
    OverlapsResolver,
    OverlapTexts,
    OwnAreas,
    PastOverlaps,
    ReadWorklist,
    RefilingMail,
    RefilingReads,
    RefilingResolver,
    RefilingsHeld,
    RemindOfReturns,
    ReminderMail,
    ReturnReads,
    ReturnsHeld,
    ReturnsResolver,
    ReuseHeld,
    ReuseReads,
    ReuseResolver,
    SeenItems,
    SuggestRefiling,
    WatchChanges,
    WorkingRevisionRefilingsResolver,
  ],
  exports: [OwnAreas, ReadWorklist],
})
export class OverlapsModule {}
