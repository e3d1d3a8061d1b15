import type { PublishingRules } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock.js';
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
      `select exists (select 1 from publishing_setting s where s.organisation_id = $1 and s.approver_needed) "approverNeeded",
         coalesce((select array_agg(distinct p.name) from role_grant g join person p on p.id = g.person_id
           where g.organisation_id = $1 and g.role = 'approver' and g.starts_at <= $2 and (g.ends_at is null or g.ends_at > $2)), '{}') approvers`,
      [organisationId, this.clock.now()],
    );
    return row ?? { approverNeeded: false, approvers: [] };
  }
}
