import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { besideSql } from '../organisations/co-members.sql.js';
import { Clock } from '../platform/clock.js';
import type { Role } from './person.entity.js';
import { NOBODY, type Viewer } from './viewer.js';

interface ViewerRow {
  name: string;
  grants: { organisationId: string | null; role: Role; demonstration: boolean }[];
  area: string[];
  coMembers: { organisationId: string; since: string | null }[];
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
    areaOrganisationIds: row.area,
    coMemberIds: row.coMembers.flatMap(({ organisationId, since }) => (since === null ? [organisationId] : [])),
    mergedCoMembers: row.coMembers.flatMap(({ organisationId, since }) => (since === null ? [] : [{ organisationId, since }])),
    seesDemonstration: grants.some((grant) => grant.organisationId === actingFor && grant.demonstration),
    operator: row.grants.some((grant) => grant.role === 'operator'),
  };
}

const VIEWER = `
with recursive grants as (
  select g.organisation_id, g.role, coalesce(o.demonstration, false) demonstration, g.contractor and not g.sees_area outside
  from role_grant g left join organisation o on o.id = g.organisation_id
  where g.person_id = $1 and g.starts_at <= $2 and (g.ends_at is null or g.ends_at > $2)
),
area as (select organisation_id from grants where organisation_id is not null group by organisation_id having not bool_or(outside)),
${besideSql('$3', 'm.organisation_id in (select organisation_id from area)', 'true')},
co_member as (
  select other_id, case when bool_or(merged_on is null) then null else min(merged_on) end since from beside group by other_id
)
select p.name,
  coalesce((select json_agg(json_build_object('organisationId', organisation_id, 'role', role, 'demonstration', demonstration)) from grants), '[]') grants,
  coalesce((select array_agg(organisation_id) from area), '{}') area,
  coalesce((select json_agg(json_build_object('organisationId', other_id, 'since', since)) from co_member), '[]') "coMembers"
from person p where p.id = $1`;
