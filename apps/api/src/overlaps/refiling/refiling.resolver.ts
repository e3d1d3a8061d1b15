import type { AnswerRefilingInput } from '@kith/schema';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { InitiativeView } from '../../initiatives/initiative.view.js';
import { VisibleInitiatives } from '../../initiatives/visible-initiatives.js';
import { CurrentViewer } from '../../people/current-viewer.js';
import type { Viewer } from '../../people/viewer.js';
import { batched, type RequestContext } from '../../platform/graphql/context.js';
import type { SeenOverlap } from '../groups/overlap.reads.js';
import { AnswerRefiling } from './answer-refiling.js';
import { isTold, RefilingReads, type RefilingView } from './refiling.reads.js';

@Resolver('Refiling')
export class RefilingResolver {
  constructor(
    private readonly answer: AnswerRefiling,
    private readonly initiatives: VisibleInitiatives,
  ) {}

  @Mutation('answerRefiling')
  answerRefiling(@CurrentViewer() viewer: Viewer, @Args('input') input: AnswerRefilingInput) {
    return this.answer.run(viewer, input);
  }

  @ResolveField('initiative')
  initiative(@Parent() { initiativeId, eyes }: RefilingView, @Context() context: RequestContext): Promise<InitiativeView | null> {
    const seen = async (ids: readonly string[]) => new Map((await this.initiatives.byIds(eyes, ids)).map((one) => [one.id, one]));
    return batched<InitiativeView | null>(context, `refiling.initiative.${eyes.seesDemonstration}`, seen, null).load(initiativeId);
  }
}

/** Whoever is not told of a decision is not told what came with it. */
@Resolver('Overlap')
export class OverlapRefilingsResolver {
  constructor(private readonly reads: RefilingReads) {}

  @ResolveField('refilings')
  async refilings(@Parent() { id, area, decisions }: SeenOverlap, @Context() context: RequestContext): Promise<RefilingView[]> {
    const load = (ids: readonly string[]) => this.reads.ofGroups(area.eyes, ids);
    const all = await batched<RefilingView[]>(context, `overlap.refilings.${area.eyes.seesDemonstration}`, load, []).load(id);
    return all.filter((one) => isTold(one, decisions));
  }
}

const waiting = (reads: RefilingReads, viewer: Viewer, context: RequestContext, id: string): Promise<RefilingView[]> =>
  batched<RefilingView[]>(context, 'refilings', (ids) => reads.waiting(viewer, ids), []).load(id);

@Resolver('Initiative')
export class InitiativeRefilingsResolver {
  constructor(private readonly reads: RefilingReads) {}

  @ResolveField('refilings')
  refilings(@CurrentViewer() viewer: Viewer, @Parent() { id }: { id: string }, @Context() context: RequestContext) {
    return waiting(this.reads, viewer, context, id);
  }
}

@Resolver('WorkingRevision')
export class WorkingRevisionRefilingsResolver {
  constructor(private readonly reads: RefilingReads) {}

  @ResolveField('refilings')
  refilings(@CurrentViewer() viewer: Viewer, @Parent() { id }: { id: string }, @Context() context: RequestContext) {
    return waiting(this.reads, viewer, context, id);
  }
}
