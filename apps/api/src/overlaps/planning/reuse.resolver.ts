import type { AnswerReuseInput, QueryReuseCheckArgs } from '@kith/schema';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../people/current-viewer.js';
import type { Viewer } from '../../people/viewer.js';
import { AnswerReuse } from './answer-reuse.js';
import { type CheckView, ReuseReads } from './reuse.reads.js';

@Resolver()
export class ReuseResolver {
  constructor(
    private readonly reads: ReuseReads,
    private readonly answer: AnswerReuse,
  ) {}

  @Query('reuseCheck')
  reuseCheck(@CurrentViewer() viewer: Viewer, @Args() { id, capability }: QueryReuseCheckArgs): Promise<CheckView | null> {
    return this.reads.check(viewer, id, capability ?? null);
  }

  @Mutation('answerReuse')
  answerReuse(@CurrentViewer() viewer: Viewer, @Args('input') input: AnswerReuseInput) {
    return this.answer.run(viewer, input);
  }
}
