import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { badRequest } from '../platform/graphql/bad-request.js';
import { batched, type RequestContext } from '../platform/graphql/context.js';
import { NearnessReads, type NeighbourRow } from './nearness.reads.js';
import type { OrganisationRow, SystemRow } from './organisation.reads.js';
import { type FormerNameRow, type MembershipRow, OrganisationHistoryReads, type SuccessionRow } from './organisation-history.reads.js';

type Organisation = Pick<OrganisationRow, 'id'> & Partial<OrganisationRow>;

/** What is asked of an organisation's own page; a list that asks costs one statement a field. */
@Resolver('Organisation')
export class OrganisationFieldsResolver {
  constructor(
    private readonly dataSource: DataSource,
    private readonly history: OrganisationHistoryReads,
    private readonly nearness: NearnessReads,
  ) {}

  /** Lists bring the systems along. */
  @ResolveField('systems')
  systems(
    @Parent() { id, systems }: Organisation,
    @Context() context: RequestContext,
  ): readonly SystemRow[] | Promise<readonly SystemRow[]> {
    return (
      systems ??
      batched<readonly SystemRow[]>(context, 'organisation.systems', (ids) => this.history.systems(this.dataSource, ids), []).load(id)
    );
  }

  @ResolveField('formerNames')
  formerNames(@Parent() { id }: Organisation, @Context() context: RequestContext): Promise<FormerNameRow[]> {
    return batched<FormerNameRow[]>(context, 'organisation.formerNames', (ids) => this.history.formerNames(this.dataSource, ids), []).load(
      id,
    );
  }

  @ResolveField('memberships')
  memberships(@Parent() { id }: Organisation, @Context() context: RequestContext): Promise<MembershipRow[]> {
    return batched<MembershipRow[]>(context, 'organisation.memberships', (ids) => this.history.memberships(this.dataSource, ids), []).load(
      id,
    );
  }

  @ResolveField('predecessors')
  predecessors(@Parent() { id }: Organisation, @Context() context: RequestContext): Promise<SuccessionRow[]> {
    return batched<SuccessionRow[]>(
      context,
      'organisation.predecessors',
      (ids) => this.history.predecessors(this.dataSource, ids),
      [],
    ).load(id);
  }

  @ResolveField('successors')
  successors(@Parent() { id }: Organisation, @Context() context: RequestContext): Promise<SuccessionRow[]> {
    return batched<SuccessionRow[]>(context, 'organisation.successors', (ids) => this.history.successors(this.dataSource, ids), []).load(
      id,
    );
  }

  @ResolveField('neighbours')
  neighbours(
    @Parent() { id }: Organisation,
    @Args('first') first: number | null,
    @Context() context: RequestContext,
  ): Promise<NeighbourRow[]> {
    const most = first ?? 12;
    if (most < 1) throw badRequest('`first` must be a whole number from 1 to 50.');
    return batched<NeighbourRow[]>(
      context,
      `organisation.neighbours.${most}`,
      (ids) => this.nearness.neighbours(this.dataSource, ids, most),
      [],
    ).load(id);
  }

  @ResolveField('peers')
  peers(@Parent() { id }: Organisation, @Context() context: RequestContext): Promise<OrganisationRow[]> {
    return batched<OrganisationRow[]>(context, 'organisation.peers', (ids) => this.history.peers(this.dataSource, ids), []).load(id);
  }
}
