import type { ChangePackInput, CreatePackInput, IssuePackInput, QueryPacksArgs, RemovePackInput } from '@kith/schema';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../people/current-viewer.js';
import type { Viewer } from '../../people/viewer.js';
import { ChangePack } from './change-pack.js';
import { CreatePack } from './create-pack.js';
import { IssuePack, type IssueView } from './issue-pack.js';
import { editionOf } from './make-pack.js';
import { PackReads, type PackRow } from './pack.reads.js';
import { RemovePack } from './remove-pack.js';

@Resolver()
export class PacksResolver {
  constructor(
    private readonly packReads: PackReads,
    private readonly create: CreatePack,
    private readonly change: ChangePack,
    private readonly issue: IssuePack,
    private readonly remove: RemovePack,
  ) {}

  @Query('packs')
  packs(@CurrentViewer() viewer: Viewer, @Args() asked: QueryPacksArgs) {
    return this.packReads.list(viewer, asked);
  }

  @Query('pack')
  pack(@CurrentViewer() viewer: Viewer, @Args('id') id: string): Promise<PackRow | null> {
    return this.packReads.byId(viewer, id);
  }

  @Query('packIssue')
  async packIssue(@CurrentViewer() viewer: Viewer, @Args('pack') id: string, @Args('number') number: number): Promise<IssueView | null> {
    const pack = await this.packReads.byId(viewer, id);
    const edition = pack && number > 0 ? editionOf(pack, number) : undefined;
    return pack && edition ? { __typename: 'PackIssue', pack, edition } : null;
  }

  @Mutation('createPack')
  createPack(@CurrentViewer() viewer: Viewer, @Args('input') input: CreatePackInput) {
    return this.create.run(viewer, input);
  }

  @Mutation('changePack')
  changePack(@CurrentViewer() viewer: Viewer, @Args('input') input: ChangePackInput) {
    return this.change.run(viewer, input);
  }

  @Mutation('issuePack')
  issuePack(@CurrentViewer() viewer: Viewer, @Args('input') input: IssuePackInput) {
    return this.issue.run(viewer, input);
  }

  @Mutation('removePack')
  removePack(@CurrentViewer() viewer: Viewer, @Args('input') input: RemovePackInput) {
    return this.remove.run(viewer, input);
  }
}
