import type { CommentOnOverlapInput, DecideOverlapInput, OverlapComment, QueryOverlapsArgs, System } from '@kith/schema';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { OrganisationReads } from '../../organisations/organisation.reads.js';
import { CurrentViewer } from '../../people/current-viewer.js';
import type { Viewer } from '../../people/viewer.js';
import { londonDay } from '../../platform/clock.js';
import { batched, type RequestContext } from '../../platform/graphql/context.js';
import { OwnAreas } from '../own-areas.js';
import { CommentOnOverlap } from './comment-on-overlap.js';
import { DecideOverlap } from './decide-overlap.js';
import type { SeenOverlap } from './overlap.reads.js';
import { ReadWorklist } from './worklist.js';

/** The newest of what was said. */
const MOST_COMMENTS = 100;

@Resolver('Overlap')
export class OverlapsResolver {
  constructor(
    private readonly areas: OwnAreas,
    private readonly worklist: ReadWorklist,
    private readonly decide: DecideOverlap,
    private readonly comment: CommentOnOverlap,
  ) {}

  @Query('ownAreas')
  async ownAreas(@CurrentViewer() viewer: Viewer): Promise<Pick<System, 'id'>[]> {
    return (await this.areas.all(viewer)).map(({ system }) => system);
  }

  @Query('overlaps')
  overlaps(@CurrentViewer() viewer: Viewer, @Args() args: QueryOverlapsArgs) {
    return this.worklist.run(viewer, args);
  }

  @Query('overlap')
  overlap(@CurrentViewer() viewer: Viewer, @Args('id') id: string) {
    return this.worklist.byId(viewer, id);
  }

  @Mutation('decideOverlap')
  decideOverlap(@CurrentViewer() viewer: Viewer, @Args('input') input: DecideOverlapInput) {
    return this.decide.run(viewer, input);
  }

  @Mutation('commentOnOverlap')
  commentOnOverlap(@CurrentViewer() viewer: Viewer, @Args('input') input: CommentOnOverlapInput) {
    return this.comment.run(viewer, input);
  }
}

@Resolver('Overlap')
export class OverlapCommentsResolver {
  constructor(
    private readonly dataSource: DataSource,
    private readonly organisations: OrganisationReads,
  ) {}

  @ResolveField('comments')
  async comments(@Parent() { id, area }: SeenOverlap, @Context() context: RequestContext): Promise<OverlapComment[]> {
    const load = async (ids: readonly string[]) => {
      const rows: (OverlapComment & { groupId: string })[] = await this.dataSource.query(
        `select * from (select c.id, c.group_id "groupId", ${this.organisations.organisationJson('o')} organisation, p.name, c.text, c.at,
           row_number() over (partition by c.group_id order by c.at desc, c.id) place
         from overlap_comment c join organisation o on o.id = c.organisation_id left join person p on p.id = c.person_id
         where c.group_id = any($1::uuid[])) newest where place <= ${MOST_COMMENTS} order by at, id`,
        [ids],
      );
      return new Map(ids.map((group) => [group, rows.filter(({ groupId }) => groupId === group)]));
    };
    const all = await batched<OverlapComment[]>(context, 'overlap.comments', load, []).load(id);
    // Of an earlier day, what was said by then.
    return all.filter(({ at }) => londonDay(new Date(at)) <= area.today);
  }
}
