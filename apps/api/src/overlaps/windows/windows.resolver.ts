import type { QueryJoinUpWindowsArgs } from '@kith/schema';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../people/current-viewer.js';
import type { Viewer } from '../../people/viewer.js';
import { ReadJoinUpWindows, type WindowsView } from './join-up-windows.js';

@Resolver()
export class WindowsResolver {
  constructor(private readonly windows: ReadJoinUpWindows) {}

  @Query('joinUpWindows')
  joinUpWindows(@CurrentViewer() viewer: Viewer, @Args() asked: QueryJoinUpWindowsArgs): Promise<WindowsView | null> {
    return this.windows.run(viewer, asked);
  }
}
