import type {
  ChangeContractInput,
  ChangeNeedInput,
  QueryContractsArgs,
  QueryNeedsArgs,
  RecordContractInput,
  RecordNeedInput,
  RemoveContractInput,
  RemoveNeedInput,
} from '@kith/schema';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../people/current-viewer.js';
import type { Viewer } from '../people/viewer.js';
import { ChangeContract } from './change-contract.js';
import { ChangeNeed } from './change-need.js';
import { CommercialOf } from './commercial-of.js';
import type { Connection } from './commercial-page.js';
import { ContractReads } from './contract.reads.js';
import type { ContractView } from './contract.view.js';
import { NeedReads, type NeedView } from './need.reads.js';
import { RecordContract } from './record-contract.js';
import { RecordNeed } from './record-need.js';

@Resolver()
export class CommercialResolver {
  constructor(
    private readonly of: CommercialOf,
    private readonly contractReads: ContractReads,
    private readonly needReads: NeedReads,
  ) {}

  @Query('contracts')
  contracts(@CurrentViewer() viewer: Viewer, @Args() asked: QueryContractsArgs): Promise<Connection<ContractView>> {
    return this.of.contracts(viewer, asked);
  }

  @Query('contract')
  contract(@CurrentViewer() viewer: Viewer, @Args('id') id: string): Promise<ContractView | null> {
    return this.contractReads.byId(viewer, id);
  }

  @Query('needs')
  needs(@CurrentViewer() viewer: Viewer, @Args() asked: QueryNeedsArgs): Promise<Connection<NeedView>> {
    return this.of.needs(viewer, asked);
  }

  @Query('need')
  need(@CurrentViewer() viewer: Viewer, @Args('id') id: string): Promise<NeedView | null> {
    return this.needReads.byId(viewer, id);
  }
}

@Resolver()
export class CommercialChangesResolver {
  constructor(
    private readonly record: RecordContract,
    private readonly change: ChangeContract,
    private readonly say: RecordNeed,
    private readonly revise: ChangeNeed,
  ) {}

  @Mutation('recordContract')
  recordContract(@CurrentViewer() viewer: Viewer, @Args('input') input: RecordContractInput) {
    return this.record.run(viewer, input);
  }

  @Mutation('changeContract')
  changeContract(@CurrentViewer() viewer: Viewer, @Args('input') input: ChangeContractInput) {
    return this.change.run(viewer, input);
  }

  @Mutation('removeContract')
  removeContract(@CurrentViewer() viewer: Viewer, @Args('input') input: RemoveContractInput) {
    return this.change.remove(viewer, input);
  }

  @Mutation('recordNeed')
  recordNeed(@CurrentViewer() viewer: Viewer, @Args('input') input: RecordNeedInput) {
    return this.say.run(viewer, input);
  }

  @Mutation('changeNeed')
  changeNeed(@CurrentViewer() viewer: Viewer, @Args('input') input: ChangeNeedInput) {
    return this.revise.run(viewer, input);
  }

  @Mutation('removeNeed')
  removeNeed(@CurrentViewer() viewer: Viewer, @Args('input') input: RemoveNeedInput) {
    return this.revise.remove(viewer, input);
  }
}
