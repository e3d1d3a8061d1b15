import type { QueryShownAnswersArgs, SaveBoardAnswerInput, TakeBackBoardAnswerInput } from '@kith/schema';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { InitiativeView } from '../../initiatives/initiative.view.js';
import { CurrentViewer } from '../../people/current-viewer.js';
import type { Viewer } from '../../people/viewer.js';
import { batched, type RequestContext } from '../../platform/graphql/context.js';
import type { ListConnection } from '../board-list.js';
import { BoardAnswerReads, type BoardAnswerView } from './board-answer.reads.js';
import { type OwnBoardQuestionView, OwnBoardReads, type OwnBoardView } from './own-board.reads.js';
import { SaveBoardAnswer } from './save-board-answer.js';
import { ShownAnswers, type ShownAnswerView } from './shown-answer.reads.js';
import { TakeBackBoardAnswer } from './take-back-board-answer.js';

@Resolver()
export class BoardAnswersResolver {
  constructor(
    private readonly own: OwnBoardReads,
    private readonly shown: ShownAnswers,
    private readonly save: SaveBoardAnswer,
    private readonly back: TakeBackBoardAnswer,
  ) {}

  @Query('ownBoard')
  ownBoard(@CurrentViewer() viewer: Viewer): Promise<OwnBoardView | null> {
    return this.own.board(viewer);
  }

  @Query('ownBoardQuestion')
  ownBoardQuestion(@CurrentViewer() viewer: Viewer, @Args('question') question: string): Promise<OwnBoardQuestionView | null> {
    return this.own.question(viewer, question);
  }

  @Query('shownAnswers')
  shownAnswers(
    @CurrentViewer() viewer: Viewer,
    @Args() { question, ...asked }: QueryShownAnswersArgs,
  ): Promise<ListConnection<ShownAnswerView>> {
    return this.shown.of(viewer, question, asked);
  }

  @Mutation('saveBoardAnswer')
  saveBoardAnswer(@CurrentViewer() viewer: Viewer, @Args('input') input: SaveBoardAnswerInput) {
    return this.save.run(viewer, input);
  }

  @Mutation('takeBackBoardAnswer')
  takeBackBoardAnswer(@CurrentViewer() viewer: Viewer, @Args('input') input: TakeBackBoardAnswerInput) {
    return this.back.run(viewer, input);
  }
}

@Resolver('OwnBoardQuestion')
export class OwnBoardQuestionResolver {
  constructor(
    private readonly own: OwnBoardReads,
    private readonly answers: BoardAnswerReads,
  ) {}

  @ResolveField('earlier')
  earlier(
    @CurrentViewer() viewer: Viewer,
    @Parent() { question, organisation }: OwnBoardQuestionView,
    @Context() context: RequestContext,
  ): Promise<BoardAnswerView[]> {
    return batched<BoardAnswerView[]>(
      context,
      'ownBoard.earlier',
      async (asked) => {
        const [only] = asked;
        const all = await this.answers.earlier(viewer, organisation.id, asked.length === 1 && only ? only : null);
        return new Map(asked.map((id) => [id, all.filter((answer) => answer.question.id === id)]));
      },
      [],
    ).load(question.id);
  }

  @ResolveField('entriesOfOthers')
  entriesOfOthers(
    @CurrentViewer() viewer: Viewer,
    @Parent() { question }: OwnBoardQuestionView,
    @Context() context: RequestContext,
  ): Promise<number> {
    return batched<number>(context, 'ownBoard.entriesOfOthers', (ids) => this.own.entriesOfOthers(viewer, ids), 0).load(question.id);
  }

  @ResolveField('ownEntries')
  ownEntries(@CurrentViewer() viewer: Viewer, @Parent() { question, organisation }: OwnBoardQuestionView): Promise<InitiativeView[]> {
    return this.own.ownEntries(viewer, organisation.id, question.id);
  }
}
