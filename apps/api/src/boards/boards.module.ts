import { Module } from '@nestjs/common';
import { InitiativesModule } from '../initiatives/initiatives.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { OverlapsModule } from '../overlaps/overlaps.module.js';
import { PeopleModule } from '../people/people.module.js';
import { RecordsModule } from '../records/records.module.js';
import { TagsModule } from '../tags/tags.module.js';
import { ANSWERS } from './answers/providers.js';
import { BoardPassages } from './board-passages.js';
import { BoardRecordsHeld } from './board-records-held.js';
import { CHOICES } from './choices/providers.js';
import { CompareController } from './compare/compare.controller.js';
import { CompareResolver } from './compare/compare.resolver.js';
import { CompareApproaches } from './compare/compare-approaches.js';
import { CompareInitiatives } from './compare/compare-initiatives.js';
import { BoardDemonstration } from './demonstration/board-demonstration.js';
import { LoadFictionalRecords } from './demonstration/load-fictional-records.js';
import { DIGESTS } from './digests/providers.js';
import { FollowBoard } from './follow-board.js';
import { JOURNEY } from './journey/providers.js';
import { MERGERS } from './mergers/providers.js';
import { PacksController } from './packs/packs.controller.js';
import { PACKS } from './packs/providers.js';
import { Approaches } from './questions/approaches.js';
import { BoardQuestionsResolver } from './questions/board-questions.resolver.js';
import { LikeMine } from './questions/like-mine.js';
import { QuestionTexts } from './questions/question-texts.js';
import { READING } from './reading/providers.js';
import { SummaryController } from './reading/summary.controller.js';
import { REVIEWS } from './reviews/providers.js';
import { SeenInitiatives } from './seen-initiatives.js';
import { SHOWINGS } from './showings/providers.js';

/** What a board asks, how peers approach it, what it answers itself, and the pack for its meeting. */
@Module({
  imports: [InitiativesModule, OrganisationsModule, OverlapsModule, PeopleModule, RecordsModule, TagsModule],
  controllers: [CompareController, PacksController, SummaryController],
  providers: [
    ...ANSWERS,
    ...CHOICES,
    ...DIGESTS,
    ...JOURNEY,
    ...MERGERS,
    ...PACKS,
    ...READING,
    ...REVIEWS,
    ...SHOWINGS,
    Approaches,
    BoardDemonstration,
    BoardPassages,
    BoardQuestionsResolver,
    BoardRecordsHeld,
    CompareApproaches,
    CompareInitiatives,
    CompareResolver,
    FollowBoard,
    LikeMine,
    LoadFictionalRecords,
    QuestionTexts,
    SeenInitiatives,
  ],
})
export class BoardsModule {}
