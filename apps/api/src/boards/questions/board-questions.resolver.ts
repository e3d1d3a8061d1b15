import type { BoardQuestion, BoardQuestionApproachesArgs } from '@kith/schema';
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../people/current-viewer.js';
import type { Viewer } from '../../people/viewer.js';
import { spend } from '../../platform/graphql/allowance.js';
import { batched, type RequestContext } from '../../platform/graphql/context.js';
import { Terms } from '../../tags/terms.js';
import { Approaches, type ApproachesView } from './approaches.js';
import { type QuestionText, QuestionTexts } from './question-texts.js';

type BoardQuestionView = Omit<BoardQuestion, 'entries' | 'approaches' | '__typename'>;

/** Each reads the whole of what the viewer may see of a question; a page asks for one, a pack for a few. */
const MOST_APPROACHES = 10;

@Resolver('BoardQuestion')
export class BoardQuestionsResolver {
  constructor(
    private readonly texts: QuestionTexts,
    private readonly terms: Terms,
    private readonly peers: Approaches,
  ) {}

  @Query('boardQuestions')
  boardQuestions(): BoardQuestionView[] {
    return this.texts.all().flatMap((text) => this.view(text) ?? []);
  }

  @Query('boardQuestion')
  boardQuestion(@Args('id') id: string): BoardQuestionView | null {
    const text = this.texts.of(id);
    return text && this.view(text);
  }

  @ResolveField('entries')
  entries(@CurrentViewer() viewer: Viewer, @Parent() { id }: BoardQuestionView, @Context() context: RequestContext): Promise<number> {
    return batched(context, 'boardQuestionEntries', () => this.peers.entriesOfQuestions(viewer), 0).load(id);
  }

  @ResolveField('approaches')
  approaches(
    @CurrentViewer() viewer: Viewer,
    @Parent() { id }: BoardQuestionView,
    @Args() asked: BoardQuestionApproachesArgs,
    @Context() context: object,
  ): Promise<ApproachesView> {
    spend(context, 'approaches', MOST_APPROACHES);
    return this.peers.of(viewer, id, asked);
  }

  private view(text: QuestionText): BoardQuestionView | null {
    const term = this.terms.term('board_question', text.id);
    return term && { ...text, term };
  }
}
