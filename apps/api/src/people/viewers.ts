import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock.js';
import type { Role } from './person.entity.js';
import { NOBODY, type Viewer } from './viewer.js';

interface ViewerRow {
  name: string;
  grants: { organisationId: string | null; role: Role; demonstration: boolean }[];
  coMembers: string[];
}

const WRITES: readonly Role[] = ['editor', 'approver'];

/** Resolves who a person is today: their roles, organisations and the organisations beside them, in one statement. */
@Injectable()
export class Viewers {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async ofPerson(personId: string, session: Pick<Viewer, 'sessionId' | 'csrfToken' | 'actingFor'>): Promise<Viewer> {
    const rows: ViewerRow[] = await this.dataSource.query(VIEWER, [personId, this.clock.now(), this.clock.today()]);
    const row = rows[0];
    if (!row) return NOBODY;
    return viewerFrom(personId, session, row);
  }
}

function viewerFrom(personId: string, session: Pick<Viewer, 'sessionId' | 'csrfToken' | 'actingFor'>, row: ViewerRow): Viewer {
  const grants = row.grants.filter((grant): grant is typeof grant & { organisationId: string } => grant.organisationId !== null);
  const organisationIds = [...new Set(grants.map((grant) => grant.organisationId))];
  const rolesIn = (id: string) => grants.filter((grant) => grant.organisationId === id).map((grant) => grant.role);
  const actingFor = session.actingFor && organisationIds.includes(session.actingFor) ? session.actingFor : null;
  return {
    ...session,
    personId,
    name: row.name,
    actingFor,
    roles: actingFor ? rolesIn(actingFor) : [],
    affiliations: organisationIds.map((organisationId) => ({ organisationId, roles: rolesIn(organisationId) })),
    member: row.grants.length > 0,
    fictional: row.grants.length > 0 && row.grants.every((grant) => grant.demonstration),
    organisationIds,
    editsFor: organisationIds.filter((id) => rolesIn(id).some((role) => WRITES.includes(role))),
    coMemberIds: row.coMembers,
    seesDemonstration: grants.some((grant) => grant.organisationId === actingFor && grant.demonstration),
    operator: row.grants.some((grant) => grant.role === 'operator'),
  };
}

const VIEWER = `
with grants as (
  select g.organisation_id, g.role, coalesce(o.demonstration, false) demonstration
  from role_grant g left join organisation o on o.id = g.organisation_id
  where g.person_id = $1 and g.starts_at <= $2 and (g.ends_at is null or g.ends_at > $2)
),
systems as (
  select m.system_id from membership m join grants g on g.organisation_id = m.organisation_id
  where (m.starts_on is null or m.starts_on <= $3::date) and (m.ends_on is null or m.ends_on > $3::date)
)
select p.name,
  coalesce((select json_agg(json_build_object('organisationId', organisation_id, 'role', role, 'demonstration', demonstration)) from grants), '[]') grants,
  coalesce((select array_agg(distinct m.organisation_id) from membership m join systems s on s.system_id = m.system_id
    where (m.starts_on is null or m.starts_on <= $3::date) and (m.ends_on is null or m.ends_on > $3::date)), '{}') "coMembers"
from person p where p.id = $1`;
