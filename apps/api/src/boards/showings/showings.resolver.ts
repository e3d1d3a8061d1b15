import type {
  ChangeSeenByBoardInput,
  ChangeShowingInput,
  QueryOwnSeenByBoardArgs,
  RecordSeenByBoardInput,
  RecordShowingInput,
  WithdrawSeenByBoardInput,
  WithdrawShowingInput,
} from '@kith/schema';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../people/current-viewer.js';
import type { Viewer } from '../../people/viewer.js';
import type { ListConnection } from '../board-list.js';
import { ChangeSeen } from './change-seen.js';
import { KeepShowing } from './keep-showing.js';
import { RecordSeen } from './record-seen.js';
import { SeenReads, type SeenView } from './seen-by-board.reads.js';
import { ShowingReads, type ShowingView } from './showing.reads.js';

@Resolver()
export class ShowingsResolver {
  constructor(
    private readonly reads: ShowingReads,
    private readonly keep: KeepShowing,
  ) {}

  @Query('showing')
  showing(@CurrentViewer() viewer: Viewer, @Args('id') id: string): Promise<ShowingView | null> {
    return this.reads.byId(viewer, id);
  }

  @Mutation('recordShowing')
  recordShowing(@CurrentViewer() viewer: Viewer, @Args('input') input: RecordShowingInput) {
    return this.keep.record(viewer, input);
  }

  @Mutation('changeShowing')
  changeShowing(@CurrentViewer() viewer: Viewer, @Args('input') input: ChangeShowingInput) {
    return this.keep.change(viewer, input);
  }

  @Mutation('withdrawShowing')
  withdrawShowing(@CurrentViewer() viewer: Viewer, @Args('input') input: WithdrawShowingInput) {
    return this.keep.withdraw(viewer, input);
  }
}

@Resolver()
export class SeenByBoardResolver {
  constructor(
    private readonly reads: SeenReads,
    private readonly record: RecordSeen,
    private readonly change: ChangeSeen,
  ) {}

  @Query('seenByBoard')
  seenByBoard(@CurrentViewer() viewer: Viewer, @Args('id') id: string): Promise<SeenView | null> {
    return this.reads.byId(viewer, id);
  }

  @Query('ownSeenByBoard')
  ownSeenByBoard(@CurrentViewer() viewer: Viewer, @Args() asked: QueryOwnSeenByBoardArgs): Promise<ListConnection<SeenView>> {
    return this.reads.own(viewer, asked);
  }

  @Mutation('recordSeenByBoard')
  recordSeenByBoard(@CurrentViewer() viewer: Viewer, @Args('input') input: RecordSeenByBoardInput) {
    return this.record.run(viewer, input);
  }

  @Mutation('changeSeenByBoard')
  changeSeenByBoard(@CurrentViewer() viewer: Viewer, @Args('input') input: ChangeSeenByBoardInput) {
    return this.change.run(viewer, input);
  }

  @Mutation('withdrawSeenByBoard')
  withdrawSeenByBoard(@CurrentViewer() viewer: Viewer, @Args('input') input: WithdrawSeenByBoardInput) {
    return this.change.withdraw(viewer, input);
  }
}
