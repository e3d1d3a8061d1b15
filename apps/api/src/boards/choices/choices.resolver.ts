import type { ChangeChoiceInput, QueryChoicesArgs, QueryShownChoicesArgs, RecordChoiceInput, TakeBackChoiceInput } from '@kith/schema';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { InitiativeView } from '../../initiatives/initiative.view.js';
import { VisibleInitiatives } from '../../initiatives/visible-initiatives.js';
import { CurrentViewer } from '../../people/current-viewer.js';
import { lookingAtDemonstration, type Viewer } from '../../people/viewer.js';
import { batched, type RequestContext } from '../../platform/graphql/context.js';
import type { ListConnection } from '../board-list.js';
import { ChangeChoice } from './change-choice.js';
import { ChoiceReads, type ChoiceView } from './choice.reads.js';
import { ChoicesOf } from './choices-of.js';
import { type EarlierChoiceView, NotDoneReads, type NotDoneView } from './not-done.reads.js';
import { RecordChoice } from './record-choice.js';

@Resolver()
export class ChoicesResolver {
  constructor(
    private readonly reads: ChoiceReads,
    private readonly of: ChoicesOf,
    private readonly own: NotDoneReads,
    private readonly record: RecordChoice,
    private readonly change: ChangeChoice,
  ) {}

  @Query('notDone')
  notDone(@CurrentViewer() viewer: Viewer): Promise<NotDoneView | null> {
    return this.own.run(viewer);
  }

  @Query('choices')
  choices(@CurrentViewer() viewer: Viewer, @Args() { organisation, ...asked }: QueryChoicesArgs): Promise<ListConnection<ChoiceView>> {
    return this.of.organisation(viewer, organisation, asked);
  }

  @Query('shownChoices')
  shownChoices(@CurrentViewer() viewer: Viewer, @Args() asked: QueryShownChoicesArgs): Promise<ListConnection<ChoiceView>> {
    return this.reads.ofOthers(viewer, asked);
  }

  @Query('choice')
  choice(@CurrentViewer() viewer: Viewer, @Args('id') id: string): Promise<ChoiceView | null> {
    return this.reads.byId(viewer, id);
  }

  @Mutation('recordChoice')
  recordChoice(@CurrentViewer() viewer: Viewer, @Args('input') input: RecordChoiceInput) {
    return this.record.run(viewer, input);
  }

  @Mutation('changeChoice')
  changeChoice(@CurrentViewer() viewer: Viewer, @Args('input') input: ChangeChoiceInput) {
    return this.change.run(viewer, input);
  }

  @Mutation('takeBackChoice')
  takeBackChoice(@CurrentViewer() viewer: Viewer, @Args('input') input: TakeBackChoiceInput) {
    return this.change.takeBack(viewer, input);
  }
}

@Resolver('Choice')
export class ChoiceFieldsResolver {
  constructor(
    private readonly initiatives: VisibleInitiatives,
    private readonly own: NotDoneReads,
  ) {}

  @ResolveField('initiative')
  initiative(
    @CurrentViewer() viewer: Viewer,
    @Parent() { initiativeId, organisation: { demonstration } }: ChoiceView,
    @Context() context: RequestContext,
  ): Promise<InitiativeView | null> | null {
    if (!initiativeId) return null;
    // Whoever is shown something fictional has it on this side of the glass already.
    const eyes = demonstration ? lookingAtDemonstration(viewer) : viewer;
    const seen = async (ids: readonly string[]) => new Map((await this.initiatives.byIds(eyes, ids)).map((one) => [one.id, one]));
    return batched<InitiativeView | null>(context, `choice.initiative.${demonstration}`, seen, null).load(initiativeId);
  }

  @ResolveField('earlier')
  earlier(
    @CurrentViewer() viewer: Viewer,
    @Parent() { id, organisation: { demonstration } }: ChoiceView,
    @Context() context: RequestContext,
  ): Promise<EarlierChoiceView[]> {
    const eyes = demonstration ? lookingAtDemonstration(viewer) : viewer;
    return batched<EarlierChoiceView[]>(context, `choice.earlier.${demonstration}`, (ids) => this.own.earlierOf(eyes, ids), []).load(id);
  }
}
