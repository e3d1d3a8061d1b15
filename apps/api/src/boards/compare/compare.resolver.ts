import type { QueryCompareApproachesArgs, QueryCompareArgs } from '@kith/schema';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../people/current-viewer.js';
import type { Viewer } from '../../people/viewer.js';
import { badRequest } from '../../platform/graphql/bad-request.js';
import { CompareApproaches } from './compare-approaches.js';
import { CompareInitiatives, type ComparisonView, MOST_COMPARED } from './compare-initiatives.js';

@Resolver()
export class CompareResolver {
  constructor(
    private readonly initiatives: CompareInitiatives,
    private readonly approaches: CompareApproaches,
  ) {}

  @Query('compare')
  compare(@CurrentViewer() viewer: Viewer, @Args() { initiatives }: QueryCompareArgs): Promise<ComparisonView> {
    return this.initiatives.run(viewer, few(initiatives));
  }

  @Query('compareApproaches')
  compareApproaches(
    @CurrentViewer() viewer: Viewer,
    @Args() { capability, organisations }: QueryCompareApproachesArgs,
  ): Promise<ComparisonView | null> {
    return this.approaches.run(viewer, capability, few(organisations));
  }
}

function few(asked: readonly string[]): readonly string[] {
  if (asked.length > MOST_COMPARED) throw badRequest('Compare at most four.');
  return asked;
}
