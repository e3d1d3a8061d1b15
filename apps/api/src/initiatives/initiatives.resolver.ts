import type {
  ArchiveInitiativeInput,
  DraftContent,
  PublishInitiativeInput,
  PublishingRules,
  ReviseInitiativeInput,
  SaveDraftInput,
} from '@kith/schema';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../people/current-viewer.js';
import type { Viewer } from '../people/viewer.js';
import { badRequest } from '../platform/graphql/bad-request.js';
import { batched, type RequestContext } from '../platform/graphql/context.js';
import { ArchiveInitiative } from './archive-initiative.js';
import type { InitiativeView } from './initiative.view.js';
import { contentFromText } from './paste.rules.js';
import { PublishInitiative } from './publish-initiative.js';
import { PublishingRulesReads } from './publishing-rules.js';
import { ReviseInitiative } from './revise-initiative.js';
import { SaveDraft } from './save-draft.js';
import { VisibleInitiatives } from './visible-initiatives.js';
import { WorkingRevisions, type WorkingView } from './working-revisions.js';

/** Longest text that can be pasted: a long case study, five times over. */
const MOST_PASTED = 200_000;

@Resolver()
export class InitiativesResolver {
  constructor(
    private readonly reads: VisibleInitiatives,
    private readonly working: WorkingRevisions,
    private readonly rules: PublishingRulesReads,
  ) {}

  @Query('initiative')
  initiative(@CurrentViewer() viewer: Viewer, @Args('slug') slug: string): Promise<InitiativeView | null> {
    return this.reads.bySlug(viewer, slug.replaceAll('\0', ''));
  }

  @Query('workingRevision')
  workingRevision(@CurrentViewer() viewer: Viewer, @Args('id') id: string): Promise<WorkingView | null> {
    return this.working.byId(viewer, id);
  }

  @Query('workingRevisions')
  workingRevisions(@CurrentViewer() viewer: Viewer): Promise<WorkingView[]> {
    return this.working.ofOrganisation(viewer);
  }

  @Query('draftFromText')
  draftFromText(@Args('text') text: string): DraftContent {
    if (text.length > MOST_PASTED) throw badRequest('This text is too long to paste: at most 200,000 characters.');
    return contentFromText(text);
  }

  @Query('publishingRules')
  publishingRules(@CurrentViewer() viewer: Viewer): Promise<PublishingRules> {
    return this.rules.of(null, viewer.actingFor);
  }
}

@Resolver()
export class InitiativeChangesResolver {
  constructor(
    private readonly save: SaveDraft,
    private readonly publish: PublishInitiative,
    private readonly revise: ReviseInitiative,
    private readonly archive: ArchiveInitiative,
  ) {}

  @Mutation('saveDraft')
  saveDraft(@CurrentViewer() viewer: Viewer, @Args('input') input: SaveDraftInput) {
    return this.save.run(viewer, input);
  }

  @Mutation('publishInitiative')
  publishInitiative(@CurrentViewer() viewer: Viewer, @Args('input') input: PublishInitiativeInput) {
    return this.publish.run(viewer, input);
  }

  @Mutation('reviseInitiative')
  reviseInitiative(@CurrentViewer() viewer: Viewer, @Args('input') input: ReviseInitiativeInput) {
    return this.revise.run(viewer, input);
  }

  @Mutation('archiveInitiative')
  archiveInitiative(@CurrentViewer() viewer: Viewer, @Args('input') input: ArchiveInitiativeInput) {
    return this.archive.run(viewer, input);
  }
}

@Resolver('WorkingRevision')
export class WorkingRevisionResolver {
  constructor(private readonly reads: VisibleInitiatives) {}

  @ResolveField('adaptedFrom')
  adaptedFrom(
    @CurrentViewer() viewer: Viewer,
    @Parent() { adaptedFromId }: WorkingView,
    @Context() context: RequestContext,
  ): Promise<InitiativeView | null> | null {
    if (!adaptedFromId) return null;
    const seen = async (ids: readonly string[]) =>
      new Map((await this.reads.byIds(viewer, ids)).map((initiative) => [initiative.id, initiative]));
    return batched<InitiativeView | null>(context, 'workingRevision.adaptedFrom', seen, null).load(adaptedFromId);
  }
}
