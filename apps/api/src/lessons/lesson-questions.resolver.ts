import type { AskAboutQuietLessonInput, WriteInQuietQuestionInput } from '@kith/schema';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../people/current-viewer.js';
import type { Viewer } from '../people/viewer.js';
import { AskAboutQuietLesson } from './ask-about-quiet-lesson.js';
import { LessonQuestionReads, type QuestionView } from './lesson-question.reads.js';
import { WriteInQuietQuestion } from './write-in-quiet-question.js';

@Resolver()
export class LessonQuestionsResolver {
  constructor(
    private readonly reads: LessonQuestionReads,
    private readonly asking: AskAboutQuietLesson,
    private readonly writing: WriteInQuietQuestion,
  ) {}

  @Query('quietQuestions')
  quietQuestions(@CurrentViewer() viewer: Viewer): Promise<QuestionView[]> {
    return this.reads.own(viewer);
  }

  @Query('quietQuestion')
  quietQuestion(@CurrentViewer() viewer: Viewer, @Args('id') id: string): Promise<QuestionView | null> {
    return this.reads.byId(viewer, id);
  }

  @Mutation('askAboutQuietLesson')
  askAboutQuietLesson(@CurrentViewer() viewer: Viewer, @Args('input') input: AskAboutQuietLessonInput) {
    return this.asking.run(viewer, input);
  }

  @Mutation('writeInQuietQuestion')
  writeInQuietQuestion(@CurrentViewer() viewer: Viewer, @Args('input') input: WriteInQuietQuestionInput) {
    return this.writing.run(viewer, input);
  }
}
