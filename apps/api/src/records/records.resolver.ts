import type { ExportHeldInput } from '@kith/schema';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../people/current-viewer.js';
import type { Viewer } from '../people/viewer.js';
import { ExportHeld } from './export-held.js';

@Resolver()
export class RecordsResolver {
  constructor(private readonly held: ExportHeld) {}

  @Mutation('exportHeld')
  exportHeld(@CurrentViewer() viewer: Viewer, @Args('input') input: ExportHeldInput) {
    return this.held.run(viewer, input);
  }
}
