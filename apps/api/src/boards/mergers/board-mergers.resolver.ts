import type { ConfirmBoardAudienceInput } from '@kith/schema';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../people/current-viewer.js';
import type { Viewer } from '../../people/viewer.js';
import { ConfirmBoardAudience } from './confirm-board-audience.js';
import { WaitingRecords, type WaitingView } from './waiting-records.js';

@Resolver()
export class BoardMergersResolver {
  constructor(
    private readonly records: WaitingRecords,
    private readonly confirm: ConfirmBoardAudience,
  ) {}

  @Query('boardRecordsWaiting')
  boardRecordsWaiting(@CurrentViewer() viewer: Viewer): Promise<WaitingView[]> {
    return this.records.of(viewer, viewer.actingFor);
  }

  @Mutation('confirmBoardAudience')
  confirmBoardAudience(@CurrentViewer() viewer: Viewer, @Args('input') input: ConfirmBoardAudienceInput) {
    return this.confirm.run(viewer, input);
  }
}
