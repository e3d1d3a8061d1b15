import type { MakeReturnInput, QueryAreaCoverageArgs, RemindOfReturnsInput, WithdrawReturnInput } from '@kith/schema';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../people/current-viewer.js';
import type { Viewer } from '../../people/viewer.js';
import type { CoverageView } from './coverage.js';
import { MakeReturn } from './make-return.js';
import { OfficeCoverage } from './office-coverage.js';
import { RemindOfReturns } from './remind-of-returns.js';
import { type OwnReturns, ReturnReads } from './return.reads.js';

@Resolver()
export class ReturnsResolver {
  constructor(
    private readonly coverage: OfficeCoverage,
    private readonly reads: ReturnReads,
    private readonly make: MakeReturn,
    private readonly remind: RemindOfReturns,
  ) {}

  @Query('areaCoverage')
  async areaCoverage(@CurrentViewer() viewer: Viewer, @Args() { area, asOf }: QueryAreaCoverageArgs): Promise<CoverageView | null> {
    return (await this.coverage.of(viewer, area, undefined, asOf ?? null))?.coverage ?? null;
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

  @Mutation('remindOfReturns')
  remindOfReturns(@CurrentViewer() viewer: Viewer, @Args('input') input: RemindOfReturnsInput) {
    return this.remind.run(viewer, input);
  }
}
