import type { RedactPassageInput } from '@kith/schema';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../people/current-viewer.js';
import type { Viewer } from '../../people/viewer.js';
import type { InitiativeView } from '../initiative.view.js';
import { mayRemovePassages, PassagePlaces } from './passage-places.js';
import { RedactPassage } from './redact-passage.js';

/** Removing a passage from every version. */
@Resolver('InitiativeHistory')
export class RedactionResolver {
  constructor(
    private readonly places: PassagePlaces,
    private readonly redact: RedactPassage,
  ) {}

  @Query('passagePlaces')
  passagePlaces(
    @CurrentViewer() viewer: Viewer,
    @Args('id') id: string,
    @Args('passage') passage: string,
    @Args('messages') messages: boolean | null = null,
  ) {
    return this.places.preview(viewer, id, passage, messages ?? false);
  }

  @Mutation('redactPassage')
  redactPassage(@CurrentViewer() viewer: Viewer, @Args('input') input: RedactPassageInput) {
    return this.redact.run(viewer, input);
  }

  @ResolveField('viewerMayRemovePassages')
  viewerMayRemovePassages(@CurrentViewer() viewer: Viewer, @Parent() { initiative }: { initiative: InitiativeView }) {
    return mayRemovePassages(viewer, initiative.leadId);
  }
}
