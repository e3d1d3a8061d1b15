import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { batched, type RequestContext } from '../platform/graphql/context.js';
import type { OrganisationRow, SystemRow } from './organisation.reads.js';
import { type AdjoiningRow, SystemReads, type SystemSuccessionRow } from './system.reads.js';

type System = Pick<SystemRow, 'id'>;

@Resolver('System')
export class SystemFieldsResolver {
  constructor(
    private readonly dataSource: DataSource,
    private readonly reads: SystemReads,
  ) {}

  @ResolveField('boundary')
  boundary(@Parent() { id }: System, @Context() context: RequestContext): Promise<object | null> {
    return batched<object | null>(context, 'system.boundary', (ids) => this.reads.boundaries(this.dataSource, ids), null).load(id);
  }

  @ResolveField('neighbours')
  neighbours(@Parent() { id }: System, @Context() context: RequestContext): Promise<AdjoiningRow[]> {
    return batched<AdjoiningRow[]>(context, 'system.neighbours', (ids) => this.reads.neighbours(this.dataSource, ids), []).load(id);
  }

  @ResolveField('organisations')
  organisations(
    @Parent() { id }: System,
    @Args('asOf') asOf: string | null,
    @Context() context: RequestContext,
  ): Promise<OrganisationRow[]> {
    const day = asOf ?? null;
    return batched<OrganisationRow[]>(
      context,
      `system.organisations.${day}`,
      (ids) => this.reads.members(this.dataSource, ids, day),
      [],
    ).load(id);
  }

  @ResolveField('predecessors')
  predecessors(@Parent() { id }: System, @Context() context: RequestContext): Promise<SystemSuccessionRow[]> {
    return batched<SystemSuccessionRow[]>(context, 'system.predecessors', (ids) => this.reads.predecessors(this.dataSource, ids), []).load(
      id,
    );
  }

  @ResolveField('successors')
  successors(@Parent() { id }: System, @Context() context: RequestContext): Promise<SystemSuccessionRow[]> {
    return batched<SystemSuccessionRow[]>(context, 'system.successors', (ids) => this.reads.successors(this.dataSource, ids), []).load(id);
  }
}
