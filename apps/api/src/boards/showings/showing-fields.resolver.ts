import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { InitiativeView } from '../../initiatives/initiative.view.js';
import { CurrentViewer } from '../../people/current-viewer.js';
import type { Viewer } from '../../people/viewer.js';
import { batched, type RequestContext } from '../../platform/graphql/context.js';
import { mayWriteForBoard } from '../board-roles.rules.js';
import { eyesFor } from '../eyes-for.js';
import { SeenInitiatives } from '../seen-initiatives.js';
import { SeenReads, type SeenView } from './seen-by-board.reads.js';
import { ShowingReads, type ShowingView } from './showing.reads.js';

@Resolver('Showing')
export class ShowingFieldsResolver {
  constructor(private readonly initiatives: SeenInitiatives) {}

  @ResolveField('initiative')
  initiative(@CurrentViewer() viewer: Viewer, @Parent() { initiativeId, demonstration }: ShowingView, @Context() context: RequestContext) {
    return this.initiatives.one(viewer, initiativeId, { demonstration }, context);
  }
}

@Resolver('SeenByBoard')
export class SeenByBoardFieldsResolver {
  constructor(private readonly initiatives: SeenInitiatives) {}

  @ResolveField('initiative')
  initiative(@CurrentViewer() viewer: Viewer, @Parent() { initiativeId, organisation }: SeenView, @Context() context: RequestContext) {
    return this.initiatives.one(viewer, initiativeId, organisation, context);
  }
}

@Resolver('Initiative')
export class InitiativeShowingsResolver {
  constructor(
    private readonly reads: ShowingReads,
    private readonly seen: SeenReads,
  ) {}

  @ResolveField('showings')
  showings(
    @CurrentViewer() viewer: Viewer,
    @Parent() { id, demonstration }: InitiativeView,
    @Context() context: RequestContext,
  ): Promise<readonly ShowingView[]> {
    const load = (ids: readonly string[]) => this.reads.ofInitiatives(eyesFor(viewer, { demonstration }), ids);
    return batched<readonly ShowingView[]>(context, `initiative.showings.${demonstration}`, load, []).load(id);
  }

  @ResolveField('seenByBoards')
  seenByBoards(
    @CurrentViewer() viewer: Viewer,
    @Parent() { id, demonstration }: InitiativeView,
    @Context() context: RequestContext,
  ): Promise<readonly SeenView[]> {
    const load = (ids: readonly string[]) => this.seen.ofInitiatives(eyesFor(viewer, { demonstration }), ids);
    return batched<readonly SeenView[]>(context, `initiative.seenByBoards.${demonstration}`, load, []).load(id);
  }

  @ResolveField('viewerMayShow')
  viewerMayShow(@CurrentViewer() viewer: Viewer, @Parent() { leadId }: InitiativeView): boolean {
    return mayWriteForBoard(viewer, leadId);
  }

  @ResolveField('viewerMayRecordSeen')
  viewerMayRecordSeen(@CurrentViewer() viewer: Viewer): boolean {
    return viewer.actingFor !== null && mayWriteForBoard(viewer, viewer.actingFor);
  }
}
