import { Module } from '@nestjs/common';
import { InitiativesModule } from '../initiatives/initiatives.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { PeopleModule } from '../people/people.module.js';
import { RecordsModule } from '../records/records.module.js';
import { TagsModule } from '../tags/tags.module.js';
import { AskAboutQuietLesson } from './ask-about-quiet-lesson.js';
import { ChangeQuietLesson } from './change-quiet-lesson.js';
import { CheckLesson } from './check-lesson.js';
import { FollowTellers } from './follow-tellers.js';
import { KnownNamesReads } from './known-names.js';
import { LessonMail } from './lesson-mail.js';
import { LessonPassages } from './lesson-passages.js';
import { LessonQuestionReads } from './lesson-question.reads.js';
import { LessonQuestionsResolver } from './lesson-questions.resolver.js';
import { LessonChangesResolver, LessonsResolver } from './lessons.resolver.js';
import { LessonsHeld } from './lessons-held.js';
import { LoadLessons } from './load-lessons.js';
import { OwnLessonReads } from './own-lessons.reads.js';
import { QuietLessonReads } from './quiet-lesson.reads.js';
import { ReadLesson } from './read-lesson.js';
import { TellQuietLesson } from './tell-quiet-lesson.js';
import { TryLesson } from './try-lesson.js';
import { WithdrawQuietLesson } from './withdraw-quiet-lesson.js';
import { WriteInQuietQuestion } from './write-in-quiet-question.js';

/** Lessons told without their organisation's name, and questions about them that go through Kith. */
@Module({
  imports: [InitiativesModule, OrganisationsModule, PeopleModule, RecordsModule, TagsModule],
  providers: [
    AskAboutQuietLesson,
    ChangeQuietLesson,
    CheckLesson,
    FollowTellers,
    KnownNamesReads,
    LessonChangesResolver,
    LessonMail,
    LessonPassages,
    LessonQuestionReads,
    LessonQuestionsResolver,
    LessonsHeld,
    LessonsResolver,
    LoadLessons,
    OwnLessonReads,
    QuietLessonReads,
    ReadLesson,
    TellQuietLesson,
    TryLesson,
    WithdrawQuietLesson,
    WriteInQuietQuestion,
  ],
  exports: [LoadLessons],
})
export class LessonsModule {}
