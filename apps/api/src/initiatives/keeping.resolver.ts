import type { ConfirmReviewedInput, EditingNow, UnarchiveInitiativeInput } from '@kith/schema';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../people/current-viewer.js';
import type { Viewer } from '../people/viewer.js';
import { ConfirmReviewed } from './confirm-reviewed.js';
import { EditingNowReads } from './editing-now.js';
import { UnarchiveInitiative } from './unarchive-initiative.js';

/** What keeps entries right: who is at work on them, when they were looked at, and the way back from the archive. */
@Resolver()
export class KeepingResolver {
  constructor(
    private readonly editing: EditingNowReads,
    private readonly confirm: ConfirmReviewed,
    private readonly unarchive: UnarchiveInitiative,
  ) {}

  @Mutation('noteEditing')
  noteEditing(@CurrentViewer() viewer: Viewer, @Args('id') id: string): Promise<EditingNow[]> {
    return this.editing.note(viewer, id);
  }

  @Mutation('confirmReviewed')
  confirmReviewed(@CurrentViewer() viewer: Viewer, @Args('input') input: ConfirmReviewedInput) {
    return this.confirm.run(viewer, input);
  }

  @Mutation('unarchiveInitiative')
  unarchiveInitiative(@CurrentViewer() viewer: Viewer, @Args('input') input: UnarchiveInitiativeInput) {
    return this.unarchive.run(viewer, input);
  }
}
