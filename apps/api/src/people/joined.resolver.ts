import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { batched, type RequestContext } from '../platform/graphql/context.js';

/** `Organisation.joined` stands here, since only this room knows who holds a role. */
@Resolver('Organisation')
export class JoinedResolver {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  @ResolveField('joined')
  joined(@Parent() { id }: { readonly id: string }, @Context() context: RequestContext): Promise<boolean> {
    return batched<boolean>(context, 'organisation.joined', (ids) => this.joinedAmong(ids), false).load(id);
  }

  private async joinedAmong(ids: readonly string[]): Promise<Map<string, boolean>> {
    const rows: { id: string }[] = await this.dataSource.query(
      `select distinct organisation_id id from role_grant
       where organisation_id = any($1::uuid[]) and starts_at <= $2 and (ends_at is null or ends_at > $2)`,
      [ids, this.clock.now()],
    );
    return new Map(rows.map(({ id }) => [id, true]));
  }
}
