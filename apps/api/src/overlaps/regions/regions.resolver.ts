import type { QueryCapabilityByAreaArgs } from '@kith/schema';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../people/current-viewer.js';
import type { Viewer } from '../../people/viewer.js';
import { type CapabilityByAreaView, ReadCapabilityByArea } from './capability-by-area.js';

@Resolver()
export class RegionsResolver {
  constructor(private readonly figures: ReadCapabilityByArea) {}

  @Query('capabilityByArea')
  capabilityByArea(@CurrentViewer() viewer: Viewer, @Args() asked: QueryCapabilityByAreaArgs): Promise<CapabilityByAreaView | null> {
    return this.figures.run(viewer, asked);
  }
}
