import type { PublishingRules } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Viewer } from '../people/viewer.js';
import { Clock } from '../platform/clock.js';
import { prepared } from '../platform/database/prepared.js';
import { type Agreeing, mayWiden } from './publishing.rules.js';
import type { Sql } from './visible-initiatives.js';

export type KnownRules = Pick<PublishingRules, 'approverNeeded' | 'approvers'> & { readonly agreeing: Agreeing };

/** Whether an organisation wants a second pair of eyes, and whose. */
@Injectable()
export class PublishingRulesReads {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async of(db: Sql | null, organisationId: string | null): Promise<KnownRules> {
    return this.read(db, OF_ORGANISATION, organisationId);
  }

  /** Of an initiative's lead, for whoever has not read yet who leads it. */
  async ofLead(db: Sql, initiativeId: string): Promise<KnownRules> {
    return this.read(db, OF_LEAD, initiativeId);
  }

  /** May the viewer show something of this organisation to more without asking? */
  async mayWiden(db: Sql | null, viewer: Viewer, organisationId: string): Promise<boolean> {
    const { agreeing } = await this.of(db, organisationId);
    return mayWidenFor(viewer, organisationId, agreeing);
  }

  private async read(db: Sql | null, sql: string, id: string | null): Promise<KnownRules> {
    const [row] = await (db ?? this.dataSource).query<KnownRules[]>(sql, [id, this.clock.now()]);
    return row ?? { approverNeeded: false, approvers: [], agreeing: { approvers: 0, administrators: 0 } };
  }
}

export function mayWidenFor(viewer: Viewer, organisationId: string, agreeing: Agreeing): boolean {
  const roles = viewer.affiliations.find((affiliation) => affiliation.organisationId === organisationId)?.roles;
  return roles !== undefined && mayWiden(roles, agreeing);
}

const rulesSql = (organisation: string): string => `
select exists (select 1 from publishing_setting s where s.organisation_id = ${organisation} and s.approver_needed) "approverNeeded",
  coalesce(array_agg(distinct p.name) filter (where g.role = 'approver'), '{}') approvers,
  json_build_object('approvers', count(*) filter (where g.role = 'approver'), 'administrators', count(*) filter (where g.role = 'administrator')) agreeing
from role_grant g join person p on p.id = g.person_id
where g.organisation_id = ${organisation} and g.starts_at <= $2 and (g.ends_at is null or g.ends_at > $2)`;
const OF_ORGANISATION = prepared(rulesSql('$1'));
const OF_LEAD = prepared(rulesSql('(select lead_id from initiative where id = $1)'));
