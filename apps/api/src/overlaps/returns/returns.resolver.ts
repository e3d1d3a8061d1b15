import type { MakeReturnInput, QueryAreaCoverageArgs, WithdrawReturnInput } from '@kith/schema';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../people/current-viewer.js';
import type { Viewer } from '../../people/viewer.js';
import { OwnAreas } from '../own-areas.js';
import { Coverage, type CoverageView } from './coverage.js';
import { MakeReturn } from './make-return.js';
import { type OwnReturns, ReturnReads } from './return.reads.js';

@Resolver()
export class ReturnsResolver {
  constructor(
    private readonly areas: OwnAreas,
    private readonly coverage: Coverage,
    private readonly reads: ReturnReads,
    private readonly make: MakeReturn,
  ) {}

  @Query('areaCoverage')
  async areaCoverage(@CurrentViewer() viewer: Viewer, @Args() { area, asOf }: QueryAreaCoverageArgs): Promise<CoverageView | null> {
    const own = await this.areas.byCode(viewer, area);
    return own && this.coverage.ofArea(own, asOf ?? null);
  }

  @Query('organisationReturns')
  organisationReturns(@CurrentViewer() viewer: Viewer, @Args('organisation') organisation: string): Promise<OwnReturns | null> {
    return this.reads.ofOrganisation(viewer, organisation);
  }

  @Mutation('makeReturn')
  makeReturn(@CurrentViewer() viewer: Viewer, @Args('input') input: MakeReturnInput) {
    return this.make.run(viewer, input);
  }

  @Mutation('withdrawReturn')
  withdrawReturn(@CurrentViewer() viewer: Viewer, @Args('input') input: WithdrawReturnInput) {
    return this.make.withdraw(viewer, input);
  }
}
