import type { MarkJourneyInput } from '@kith/schema';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../people/current-viewer.js';
import type { Viewer } from '../../people/viewer.js';
import { JourneyReads, type JourneyView } from './journey.reads.js';
import { MarkJourney } from './mark-journey.js';

@Resolver()
export class JourneyResolver {
  constructor(
    private readonly reads: JourneyReads,
    private readonly mark: MarkJourney,
  ) {}

  @Query('journey')
  journey(@CurrentViewer() viewer: Viewer): Promise<JourneyView | null> {
    return this.reads.own(viewer);
  }

  @Mutation('markJourney')
  markJourney(@CurrentViewer() viewer: Viewer, @Args('input') input: MarkJourneyInput) {
    return this.mark.run(viewer, input);
  }
}
