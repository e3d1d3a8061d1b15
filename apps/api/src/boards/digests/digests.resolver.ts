import type { SetBoardDigestInput } from '@kith/schema';
import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../people/current-viewer.js';
import type { Viewer } from '../../people/viewer.js';
import { ChooseDigest } from './choose-digest.js';

@Resolver('OwnAccount')
export class DigestsResolver {
  constructor(private readonly choose: ChooseDigest) {}

  @ResolveField('boardDigest')
  boardDigest(@CurrentViewer() viewer: Viewer) {
    return this.choose.of(viewer);
  }

  @Mutation('setBoardDigest')
  setBoardDigest(@CurrentViewer() viewer: Viewer, @Args('input') input: SetBoardDigestInput) {
    return this.choose.set(viewer, input);
  }
}
