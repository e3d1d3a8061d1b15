import type { Organisation } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { OrganisationReads } from '../../organisations/organisation.reads.js';
import type { Viewer } from '../../people/viewer.js';
import { Clock } from '../../platform/clock.js';
import { Bind } from '../../platform/database/bind.js';
import { followedSql } from './followed.sql.js';

/** A follow counts as long as its person holds a role in the organisation for which they follow. */
@Injectable()
export class FollowReads {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly organisations: OrganisationReads,
  ) {}

  /** Which of these the viewer follows. */
  async followedBy(viewer: Viewer, initiativeIds: readonly string[]): Promise<ReadonlySet<string>> {
    const bind = new Bind();
    const rows: { id: string }[] = await this.dataSource.query(
      `select id from unnest(${bind.add(initiativeIds)}::uuid[]) id where ${followedSql(viewer, 'id', bind)}`,
      bind.values,
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** For which organisations an initiative is followed, on its own side of the glass; by name. */
  async organisationsOf(initiativeId: string): Promise<Organisation[]> {
    const rows: { organisation: Organisation }[] = await this.dataSource.query(
      `select ${this.organisations.organisationJson('o')} organisation from organisation o
       where o.id in (
         select f.organisation_id from follow f join role_grant g on g.person_id = f.person_id and g.organisation_id = f.organisation_id
         where f.initiative_id = $1 and g.starts_at <= $2 and (g.ends_at is null or g.ends_at > $2))
       and o.demonstration = (select i.demonstration from initiative i where i.id = $1)
       order by o.name, o.id`,
      [initiativeId, this.clock.now()],
    );
    return rows.map(({ organisation }) => organisation);
  }
}
