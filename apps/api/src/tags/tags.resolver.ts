import type { RequestTermInput } from '@kith/schema';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../people/current-viewer.js';
import type { Viewer } from '../people/viewer.js';
import { RequestTerm } from './request-term.js';
import type { Vocabulary } from './term.entity.js';
import { Terms } from './terms.js';

@Resolver()
export class TagsResolver {
  constructor(
    private readonly vocabularies: Terms,
    private readonly request: RequestTerm,
  ) {}

  @Query('capabilities')
  capabilities() {
    return this.vocabularies.all('capability');
  }

  @Query('terms')
  terms(@Args('vocabulary') vocabulary: Vocabulary) {
    return this.vocabularies.all(vocabulary);
  }

  @Mutation('requestTerm')
  requestTerm(@CurrentViewer() viewer: Viewer, @Args('input') input: RequestTermInput) {
    return this.request.run(viewer, input);
  }
}
