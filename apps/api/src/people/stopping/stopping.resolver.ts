import type { StopMailInput } from '@kith/schema';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../current-viewer.js';
import type { Viewer } from '../viewer.js';
import { StopMail } from './stop-mail.js';

@Resolver()
export class StoppingResolver {
  constructor(private readonly stop: StopMail) {}

  @Mutation('stopMail')
  stopMail(@CurrentViewer() viewer: Viewer, @Args('input') input: StopMailInput) {
    return this.stop.run(viewer, input);
  }
}
