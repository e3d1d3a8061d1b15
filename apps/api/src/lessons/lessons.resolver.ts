import type {
  ChangeQuietLessonInput,
  QueryQuietLessonCheckArgs,
  QueryQuietLessonsArgs,
  TellQuietLessonInput,
  WithdrawQuietLessonInput,
} from '@kith/schema';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../people/current-viewer.js';
import type { Viewer } from '../people/viewer.js';
import { ChangeQuietLesson } from './change-quiet-lesson.js';
import { OwnLessonReads } from './own-lessons.reads.js';
import { QuietLessonReads } from './quiet-lesson.reads.js';
import { TellQuietLesson } from './tell-quiet-lesson.js';
import { TryLesson } from './try-lesson.js';
import { WithdrawQuietLesson } from './withdraw-quiet-lesson.js';

@Resolver()
export class LessonsResolver {
  constructor(
    private readonly reads: QuietLessonReads,
    private readonly own: OwnLessonReads,
    private readonly tried: TryLesson,
  ) {}

  @Query('quietLessons')
  quietLessons(@CurrentViewer() viewer: Viewer, @Args() args: QueryQuietLessonsArgs) {
    return this.reads.list(viewer, args);
  }

  @Query('quietLesson')
  quietLesson(@CurrentViewer() viewer: Viewer, @Args('id') id: string, @Args('demonstration') demonstration?: boolean | null) {
    return this.reads.byId(viewer, id, demonstration ?? false);
  }

  @Query('ownQuietLessons')
  ownQuietLessons(@CurrentViewer() viewer: Viewer) {
    return this.own.all(viewer);
  }

  @Query('quietLessonCheck')
  quietLessonCheck(@CurrentViewer() viewer: Viewer, @Args() args: QueryQuietLessonCheckArgs) {
    return this.tried.run(viewer, args);
  }
}

@Resolver()
export class LessonChangesResolver {
  constructor(
    private readonly telling: TellQuietLesson,
    private readonly changing: ChangeQuietLesson,
    private readonly withdrawing: WithdrawQuietLesson,
  ) {}

  @Mutation('tellQuietLesson')
  tellQuietLesson(@CurrentViewer() viewer: Viewer, @Args('input') input: TellQuietLessonInput) {
    return this.telling.run(viewer, input);
  }

  @Mutation('changeQuietLesson')
  changeQuietLesson(@CurrentViewer() viewer: Viewer, @Args('input') input: ChangeQuietLessonInput) {
    return this.changing.run(viewer, input);
  }

  @Mutation('withdrawQuietLesson')
  withdrawQuietLesson(@CurrentViewer() viewer: Viewer, @Args('input') input: WithdrawQuietLessonInput) {
    return this.withdrawing.run(viewer, input);
  }
}
