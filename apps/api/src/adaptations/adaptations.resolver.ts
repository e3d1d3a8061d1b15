import type { ConfirmAdaptationInput, RecordAdaptationInput, TakeBackAdaptationInput, UpdateAdaptationInput } from '@kith/schema';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../people/current-viewer.js';
import type { Viewer } from '../people/viewer.js';
import { batched, type RequestContext } from '../platform/graphql/context.js';
import { AdaptationReads, type AdaptationView } from './adaptation.reads.js';
import { ConfirmAdaptation } from './confirm-adaptation.js';
import { LineageReads, type LineageView } from './lineage.reads.js';
import { RecordAdaptation } from './record-adaptation.js';
import { TakeBackAdaptation } from './take-back-adaptation.js';
import { UpdateAdaptation } from './update-adaptation.js';

@Resolver()
export class AdaptationsResolver {
  constructor(
    private readonly reads: AdaptationReads,
    private readonly record: RecordAdaptation,
    private readonly update: UpdateAdaptation,
    private readonly takeBack: TakeBackAdaptation,
    private readonly confirm: ConfirmAdaptation,
  ) {}

  @Query('adaptation')
  adaptation(@CurrentViewer() viewer: Viewer, @Args('id') id: string): Promise<AdaptationView | null> {
    return this.reads.byId(viewer, id);
  }

  @Query('ownAdaptations')
  ownAdaptations(@CurrentViewer() viewer: Viewer): Promise<AdaptationView[]> | AdaptationView[] {
    return viewer.actingFor ? this.reads.ofOrganisation(viewer, viewer.actingFor) : [];
  }

  @Mutation('recordAdaptation')
  recordAdaptation(@CurrentViewer() viewer: Viewer, @Args('input') input: RecordAdaptationInput) {
    return this.record.run(viewer, input);
  }

  @Mutation('updateAdaptation')
  updateAdaptation(@CurrentViewer() viewer: Viewer, @Args('input') input: UpdateAdaptationInput) {
    return this.update.run(viewer, input);
  }

  @Mutation('takeBackAdaptation')
  takeBackAdaptation(@CurrentViewer() viewer: Viewer, @Args('input') input: TakeBackAdaptationInput) {
    return this.takeBack.run(viewer, input);
  }

  @Mutation('confirmAdaptation')
  confirmAdaptation(@CurrentViewer() viewer: Viewer, @Args('input') input: ConfirmAdaptationInput) {
    return this.confirm.run(viewer, input);
  }
}

/** What an initiative page shows of adaptations; one batch for all initiatives of an answer. */
@Resolver('Initiative')
export class InitiativeAdaptationsResolver {
  constructor(
    private readonly reads: AdaptationReads,
    private readonly lineages: LineageReads,
  ) {}

  @ResolveField('adaptations')
  adaptations(
    @CurrentViewer() viewer: Viewer,
    @Parent() { id }: { id: string },
    @Context() context: RequestContext,
  ): Promise<AdaptationView[]> {
    return batched<AdaptationView[]>(context, 'adaptations', (ids) => this.reads.ofOrigins(viewer, ids), []).load(id);
  }

  @ResolveField('adaptedFrom')
  adaptedFrom(
    @CurrentViewer() viewer: Viewer,
    @Parent() { id }: { id: string },
    @Context() context: RequestContext,
  ): Promise<AdaptationView[]> {
    return batched<AdaptationView[]>(context, 'adaptedFrom', (ids) => this.reads.intoInitiatives(viewer, ids), []).load(id);
  }

  @ResolveField('lineage')
  lineage(@CurrentViewer() viewer: Viewer, @Parent() { id }: { id: string }, @Context() context: RequestContext): Promise<LineageView> {
    return batched<LineageView>(context, 'lineage', (ids) => this.lineages.of(viewer, ids), { nodes: [], edges: [] }).load(id);
  }
}
