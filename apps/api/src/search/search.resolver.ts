import type { QueryInitiativesArgs } from '@kith/schema';
import { Args, Context, Info, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { CurrentViewer } from '../people/current-viewer.js';
import type { Viewer } from '../people/viewer.js';
import { asksFor } from '../platform/graphql/asks-for.js';
import { batched, type RequestContext } from '../platform/graphql/context.js';
import { Adoptions } from './adoptions.js';
import { Figures } from './figures.js';
import { SearchInitiatives } from './search-initiatives.js';

@Resolver('Query')
export class SearchResolver {
  constructor(
    private readonly search: SearchInitiatives,
    private readonly counted: Figures,
  ) {}

  @Query('initiatives')
  initiatives(@CurrentViewer() viewer: Viewer, @Args() args: QueryInitiativesArgs, @Info() info: GraphQLResolveInfo) {
    return this.search.run(viewer, args, { total: asksFor(info, 'totalCount', 'totalIsExact'), facets: asksFor(info, 'facets') });
  }

  @Query('figures')
  figures(@CurrentViewer() viewer: Viewer) {
    return this.counted.of(viewer);
  }
}

@Resolver('Initiative')
export class AdoptionsResolver {
  constructor(private readonly adoptions: Adoptions) {}

  /** The demonstration as this request sees it: a fictional initiative in hand is on this side of the glass. */
  @ResolveField('adaptedByCount')
  adaptedByCount(
    @CurrentViewer() viewer: Viewer,
    @Parent() initiative: { id: string; demonstration: boolean },
    @Context() context: RequestContext,
  ) {
    const seen = initiative.demonstration ? { ...viewer, seesDemonstration: true } : viewer;
    const name = `adaptedByCount/${seen.seesDemonstration}`;
    return batched(context, name, (ids) => this.adoptions.of(seen, ids), 0).load(initiative.id);
  }
}
