import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { besideSql } from '../organisations/co-members.sql.js';
import type { OrganisationKind } from '../organisations/organisation.entity.js';
import { Clock } from '../platform/clock.js';
import { prepared } from '../platform/database/prepared.js';
import type { Role } from './person.entity.js';
import { OPEN_SESSION, type OpenSession, type Sessions } from './sessions.js';
import { NOBODY, type Viewer } from './viewer.js';

interface ViewerRow {
  name: string;
  grants: { organisationId: string | null; role: Role; demonstration: boolean }[];
  area: string[];
  coMembers: { organisationId: string; since: string | null }[];
  officeFor: { organisationId: string; since: string | null }[];
}

/** By what a request came. */
type Came = Pick<Viewer, 'sessionId' | 'csrfToken' | 'actingFor'> & Partial<Pick<Viewer, 'tokenId'>>;

const WRITES: readonly Role[] = ['editor', 'approver'];

/**
 * Kinds of body that can be a system's office, where the register or an operator has put one into the system: its board, a collaborative of
 * its providers, or a group. A trust is none: its administrator could else make its own people officers over its neighbours.
 */
export const OFFICES: readonly OrganisationKind[] = ['icb', 'collaborative', 'other'];

/** Resolves who a person is today: their roles, organisations and the organisations beside them, in one statement. */
@Injectable()
export class Viewers {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async ofPerson(personId: string, came: Came): Promise<Viewer> {
    return this.read(personId, came, null);
  }

  /**
   * The open session found by what `Sessions.asked` gives, and who came by it: both in one statement, since every request of a page asks. They act
   * for the organisation of the session where no other is given.
   */
  async ofSession(
    asked: NonNullable<ReturnType<Sessions['asked']>>,
    actingFor?: string | null,
  ): Promise<{ session: OpenSession; viewer: Viewer } | null> {
    const rows: (OpenSession & ViewerRow)[] = await this.dataSource.query(VIEWER_OF_SESSION, [...asked, ...this.today(), null]);
    const row = rows[0];
    if (!row) return null;
    const { id, personId, actingOrganisationId, csrfToken, idToken, lastSeenAt, createdAt } = row;
    return {
      session: { id, personId, actingOrganisationId, csrfToken, idToken, lastSeenAt, createdAt },
      viewer: viewerFrom(
        personId,
        { sessionId: id, csrfToken, actingFor: actingFor === undefined ? actingOrganisationId : actingFor },
        row,
      ),
    };
  }

  /** The same person as nobody but a member of the organisation acted for: what they may see by other roles is not that organisation's. */
  async actingAlone(viewer: Viewer): Promise<Viewer> {
    return viewer.personId && viewer.actingFor ? this.read(viewer.personId, viewer, viewer.actingFor) : NOBODY;
  }

  private async read(personId: string, { sessionId, tokenId = null, csrfToken, actingFor }: Came, only: string | null): Promise<Viewer> {
    const rows: ViewerRow[] = await this.dataSource.query(VIEWER_OF_PERSON, [personId, ...this.today(), only]);
    const row = rows[0];
    return row ? viewerFrom(personId, { sessionId, tokenId, csrfToken, actingFor }, row) : NOBODY;
  }

  private today(): [now: Date, today: string, offices: readonly OrganisationKind[]] {
    return [this.clock.now(), this.clock.today(), OFFICES];
  }
}

type Beside = ViewerRow['coMembers'];
const asEver = (beside: Beside): string[] => beside.flatMap(({ organisationId, since }) => (since === null ? [organisationId] : []));
const merged = (beside: Beside) => beside.flatMap(({ organisationId, since }) => (since === null ? [] : [{ organisationId, since }]));

function viewerFrom(personId: string, came: Came, row: ViewerRow): Viewer {
  const grants = row.grants.filter((grant): grant is typeof grant & { organisationId: string } => grant.organisationId !== null);
  const organisationIds = [...new Set(grants.map((grant) => grant.organisationId))];
  const rolesIn = (id: string) => grants.filter((grant) => grant.organisationId === id).map((grant) => grant.role);
  const actingFor = came.actingFor && organisationIds.includes(came.actingFor) ? came.actingFor : null;
  return {
    tokenId: null,
    ...came,
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
    coMemberIds: asEver(row.coMembers),
    mergedCoMembers: merged(row.coMembers),
    officeFor: asEver(row.officeFor),
    mergedOfficeFor: merged(row.officeFor),
    seesDemonstration: grants.some((grant) => grant.organisationId === actingFor && grant.demonstration),
    operator: row.grants.some((grant) => grant.role === 'operator'),
  };
}

/** Who came: a select that gives at least "personId", of `used` values. The next four are the instant, the day, the kinds of office and `only`. */
function viewerSql(came: string, used: number): string {
  const [now, today, offices, only] = [1, 2, 3, 4].map((next) => `$${used + next}`);
  return `
with recursive came as materialized (${came}),
grants as (
  select g.organisation_id, g.role, coalesce(o.demonstration, false) demonstration, g.contractor and not g.sees_area outside,
    g.role = 'programme_officer' and o.kind = any(${offices}::text[]) office
  from came join role_grant g on g.person_id = came."personId" left join organisation o on o.id = g.organisation_id
  where g.starts_at <= ${now} and (g.ends_at is null or g.ends_at > ${now}) and (${only}::uuid is null or g.organisation_id = ${only})
),
area as (select organisation_id from grants where organisation_id is not null group by organisation_id having not bool_or(outside)),
${besideSql(`${today}`, 'm.organisation_id in (select organisation_id from area)', 'true')},
co_member as (
  select other_id, case when bool_or(merged_on is null) then null else min(merged_on) end since from beside group by other_id
),
of_office as (
  select other_id, case when bool_or(merged_on is null) then null else min(merged_on) end since
  from beside where one_id in (select organisation_id from grants where office) group by other_id
)
select came.*, p.name,
  coalesce((select json_agg(json_build_object('organisationId', organisation_id, 'role', role, 'demonstration', demonstration)) from grants), '[]') grants,
  coalesce((select array_agg(organisation_id) from area), '{}') area,
  coalesce((select json_agg(json_build_object('organisationId', other_id, 'since', since)) from co_member), '[]') "coMembers",
  coalesce((select json_agg(json_build_object('organisationId', other_id, 'since', since)) from of_office), '[]') "officeFor"
from came join person p on p.id = came."personId" and p.erased_at is null`;
}

const VIEWER_OF_PERSON = prepared(viewerSql('select $1::uuid "personId"', 1));
const VIEWER_OF_SESSION = prepared(viewerSql(OPEN_SESSION, 3));
