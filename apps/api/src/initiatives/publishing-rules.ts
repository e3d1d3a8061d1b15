import type { PublishingRules } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Viewer } from '../people/viewer.js';
import { Clock } from '../platform/clock.js';
import { prepared } from '../platform/database/prepared.js';
import { type Agreeing, mayWiden } from './publishing.rules.js';
import type { Sql } from './visible-initiatives.js';

/** Whether an organisation wants a second pair of eyes, and whose. */
@Injectable()
export class PublishingRulesReads {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async of(db: Sql | null, organisationId: string | null): Promise<PublishingRules> {
    const [row] = await (db ?? this.dataSource).query<PublishingRules[]>(
      prepared(`select exists (select 1 from publishing_setting s where s.organisation_id = $1 and s.approver_needed) "approverNeeded",
         coalesce((select array_agg(distinct p.name) from role_grant g join person p on p.id = g.person_id
           where g.organisation_id = $1 and g.role = 'approver' and g.starts_at <= $2 and (g.ends_at is null or g.ends_at > $2)), '{}') approvers`),
      [organisationId, this.clock.now()],
    );
    return row ?? { approverNeeded: false, approvers: [] };
  }

  /** May the viewer show something of this organisation to more without asking? */
  async mayWiden(db: Sql | null, viewer: Viewer, organisationId: string): Promise<boolean> {
    const roles = viewer.affiliations.find((affiliation) => affiliation.organisationId === organisationId)?.roles;
    return roles !== undefined && mayWiden(roles, await this.agreeing(db, organisationId));
  }

  private async agreeing(db: Sql | null, organisationId: string): Promise<Agreeing> {
    const [row] = await (db ?? this.dataSource).query<Agreeing[]>(
      `select count(*) filter (where role = 'approver')::int approvers, count(*) filter (where role = 'administrator')::int administrators
       from role_grant where organisation_id = $1 and starts_at <= $2 and (ends_at is null or ends_at > $2)`,
      [organisationId, this.clock.now()],
    );
    return row ?? { approvers: 0, administrators: 0 };
  }
}
