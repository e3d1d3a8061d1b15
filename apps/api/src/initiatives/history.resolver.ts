import type { RestoreRevisionInput } from '@kith/schema';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../people/current-viewer.js';
import type { Viewer } from '../people/viewer.js';
import { RestoreRevision } from './restore-revision.js';
import { RevisionHistory } from './revision-history.js';

/** What an initiative said before. */
@Resolver()
export class HistoryResolver {
  constructor(
    private readonly history: RevisionHistory,
    private readonly restore: RestoreRevision,
  ) {}

  @Query('initiativeHistory')
  initiativeHistory(@CurrentViewer() viewer: Viewer, @Args('slug') slug: string, @Args('textsOf') textsOf: string[] | null = null) {
    return this.history.bySlug(viewer, slug.replaceAll('\0', ''), textsOf ?? []);
  }

  @Mutation('restoreRevision')
  restoreRevision(@CurrentViewer() viewer: Viewer, @Args('input') input: RestoreRevisionInput) {
    return this.restore.run(viewer, input);
  }
}
