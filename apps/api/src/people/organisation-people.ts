import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { OrganisationKind } from '../organisations/organisation.entity.js';
import { OrganisationReads, type OrganisationRow } from '../organisations/organisation.reads.js';
import { Clock } from '../platform/clock.js';
import { type NotAllowed, notAllowed, signInFirst } from '../platform/results.js';
import { rolesToGive } from './invitation.rules.js';
import type { Role } from './person.entity.js';
import type { Viewer } from './viewer.js';

export interface OrganisationPeopleView {
  readonly __typename: 'OrganisationPeople';
  readonly id: string;
  readonly organisation: OrganisationRow;
  readonly holders: readonly {
    person: { id: string; name: string };
    contractor: boolean;
    seesArea: boolean;
    grants: readonly { id: string; role: Role; since: string }[];
  }[];
  readonly invitations: readonly { id: string; email: string; role: Role; contractor: boolean; invitedAt: string; expiresAt: string }[];
  readonly rolesToGive: readonly Role[];
}

/** The organisation that an administrator changes, locked until the transaction ends. */
export interface AdministeredOrganisation {
  readonly id: string;
  readonly kind: OrganisationKind;
}

/** Who holds which role in the organisation acted for: for its administrators alone. */
@Injectable()
export class OrganisationPeople {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly organisations: OrganisationReads,
  ) {}

  async of(viewer: Viewer): Promise<OrganisationPeopleView | null> {
    if (!viewer.actingFor || !viewer.roles.includes('administrator')) return null;
    const [organisation] = await this.organisations.byIds(this.dataSource, [viewer.actingFor]);
    if (!organisation) return null;
    const rows: Pick<OrganisationPeopleView, 'holders' | 'invitations'>[] = await this.dataSource.query(PEOPLE, [
      organisation.id,
      this.clock.now(),
    ]);
    const { holders = [], invitations = [] } = rows[0] ?? {};
    const kind = organisation.kind as OrganisationKind;
    return { __typename: 'OrganisationPeople', id: organisation.id, organisation, holders, invitations, rolesToGive: rolesToGive(kind) };
  }

  /**
   * Locks the organisation that the viewer administers, so that changes of its people come one after another, and looks again whether they
   * still do: their own role may have been ended since the request came.
   */
  async administered(manager: EntityManager, viewer: Viewer): Promise<AdministeredOrganisation | NotAllowed> {
    if (!viewer.personId) return signInFirst();
    if (!viewer.sessionId) return notAllowed('Do this signed in on a page of Kith: access tokens don’t give roles.');
    if (!viewer.actingFor) return notAllowed('Choose the organisation that you act for.');
    const rows: AdministeredOrganisation[] = await manager.query(`select id, kind from organisation where id = $1 for no key update`, [
      viewer.actingFor,
    ]);
    const organisation = rows[0];
    const held = organisation && (await this.administratorIds(manager, organisation.id)).includes(viewer.personId);
    return held ? organisation : notAllowed('Only administrators of your organisation do this.');
  }

  /** Administrators whose role has no end. */
  async administratorIds(manager: EntityManager, organisationId: string): Promise<string[]> {
    const rows: { person_id: string }[] = await manager.query(
      `select distinct person_id from role_grant where organisation_id = $1 and role = 'administrator' and starts_at <= $2 and ends_at is null`,
      [organisationId, this.clock.now()],
    );
    return rows.map(({ person_id }) => person_id);
  }
}

const PEOPLE = `
select
  coalesce((select json_agg(json_build_object('person', json_build_object('id', h.id, 'name', h.name), 'grants', h.grants,
        'contractor', h.contractor, 'seesArea', h.sees_area) order by lower(h.name), h.id)
    from (
      select p.id, p.name, json_agg(json_build_object('id', g.id, 'role', g.role, 'since', g.starts_at) order by g.starts_at, g.role) grants,
        bool_or(g.contractor) contractor, bool_and(not g.contractor or g.sees_area) sees_area
      from role_grant g join person p on p.id = g.person_id
      where g.organisation_id = $1 and g.starts_at <= $2 and (g.ends_at is null or g.ends_at > $2) group by p.id, p.name
    ) h), '[]') holders,
  coalesce((select json_agg(json_build_object('id', i.id, 'email', i.email, 'role', i.role, 'contractor', i.contractor, 'invitedAt', i.created_at, 'expiresAt', i.expires_at)
      order by i.created_at desc, i.id)
    from role_invitation i where i.organisation_id = $1 and i.closed_at is null and i.expires_at > $2 and i.email is not null), '[]') invitations`;
