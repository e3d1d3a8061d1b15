import type { ConfirmAdaptationInput, RecordAdaptationInput, TakeBackAdaptationInput, UpdateAdaptationInput } from '@kith/schema';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { InitiativeView } from '../initiatives/initiative.view.js';
import { CurrentViewer } from '../people/current-viewer.js';
import { lookingAtDemonstration, type Viewer } from '../people/viewer.js';
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
  async adaptation(@CurrentViewer() viewer: Viewer, @Args('id') id: string): Promise<AdaptationView | null> {
    const found = await this.reads.byId(viewer, id);
    if (found) return found;
    // As with a demonstration entry: to open the address of who took it is to pick the demonstration.
    const beyond = await this.reads.byId(lookingAtDemonstration(viewer), id);
    return beyond?.origin?.demonstration ? beyond : null;
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

/**
 * What an initiative page shows of adaptations; one batch for all initiatives of an answer. A fictional initiative in hand is on this side of the
 * glass, and so is who took it.
 */
@Resolver('Initiative')
export class InitiativeAdaptationsResolver {
  constructor(
    private readonly reads: AdaptationReads,
    private readonly lineages: LineageReads,
  ) {}

  @ResolveField('adaptations')
  adaptations(@CurrentViewer() viewer: Viewer, @Parent() initiative: Asked, @Context() context: RequestContext): Promise<AdaptationView[]> {
    return ofInitiative(context, 'adaptations', viewer, initiative, (eyes, ids) => this.reads.ofOrigins(eyes, ids), []);
  }

  @ResolveField('adaptedFrom')
  adaptedFrom(@CurrentViewer() viewer: Viewer, @Parent() initiative: Asked, @Context() context: RequestContext): Promise<AdaptationView[]> {
    return ofInitiative(context, 'adaptedFrom', viewer, initiative, (eyes, ids) => this.reads.intoInitiatives(eyes, ids), []);
  }

  @ResolveField('lineage')
  lineage(@CurrentViewer() viewer: Viewer, @Parent() initiative: Asked, @Context() context: RequestContext): Promise<LineageView> {
    return ofInitiative(context, 'lineage', viewer, initiative, (eyes, ids) => this.lineages.of(eyes, ids), { nodes: [], edges: [] });
  }
}

type Asked = Pick<InitiativeView, 'id' | 'demonstration'>;

function ofInitiative<T>(
  context: RequestContext,
  name: string,
  viewer: Viewer,
  { id, demonstration }: Asked,
  read: (eyes: Viewer, ids: readonly string[]) => Promise<ReadonlyMap<string, T>>,
  none: T,
): Promise<T> {
  const eyes = demonstration ? lookingAtDemonstration(viewer) : viewer;
  return batched<T>(context, `${name}/${eyes.seesDemonstration}`, (ids) => read(eyes, ids), none).load(id);
}
