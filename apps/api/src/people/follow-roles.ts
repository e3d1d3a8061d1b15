import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Followed, SuccessionListeners } from '../organisations/succession-listeners.js';
import { Audit } from '../platform/audit/audit.js';
import { Clock } from '../platform/clock.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { OrganisationPeople } from './organisation-people.js';
import type { Role } from './person.entity.js';
import { giveGrant } from './role-invitations.js';
import { SUCCESSION_MAIL } from './succession-mail.js';

interface Held {
  id: string;
  personId: string;
  organisationId: string;
  role: Role;
  until: Date | null;
  contractor: boolean;
}

/**
 * Roles follow to the one organisation that carries on all; where several share it nobody can say to which, so that they end, and an
 * administrator of the right one invites. An administrator stays one only where the successor has none: a merger takes over nobody's house.
 */
@Injectable()
export class FollowRoles implements OnModuleInit {
  constructor(
    private readonly successions: SuccessionListeners,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly people: OrganisationPeople,
  ) {}

  onModuleInit(): void {
    this.successions.add(async (manager, followed, only) => {
      if (!only) await this.run(manager, followed);
    });
  }

  private async run(manager: EntityManager, followed: readonly Followed[]): Promise<void> {
    const heirs = new Map(followed.map(({ from, to }) => [from, to]));
    const former = [...heirs.keys()];
    const now = this.clock.now();
    const held: Held[] = await manager.query(
      `select id, person_id "personId", organisation_id "organisationId", role, ends_at until, contractor from role_grant
       where organisation_id = any($1::uuid[]) and starts_at <= $2 and (ends_at is null or ends_at > $2) order by organisation_id, person_id, role for update`,
      [former, now],
    );
    const administered = await this.administered(manager, heirs);
    const told = new Map<string, { personId: string; from: string; to: string | null; roles: Role[]; ended: Role[] }>();
    for (const grant of held) {
      const heir = heirs.get(grant.organisationId) ?? null;
      const to = heir !== null && (grant.role !== 'administrator' || !administered.has(heir)) ? heir : null;
      await this.follow(manager, grant, to, now);
      const key = `${grant.personId} ${grant.organisationId}`;
      const known = told.get(key) ?? { personId: grant.personId, from: grant.organisationId, to: heir, roles: [], ended: [] };
      told.set(key, known);
      (to === null ? known.ended : known.roles).push(grant.role);
    }
    for (const telling of told.values()) await this.jobs.enqueue(manager, SUCCESSION_MAIL, telling);
    for (const { from, to } of followed) await this.follows(manager, from, to);
    await manager.query(
      `update role_invitation set closed_at = $2, email = null where organisation_id = any($1::uuid[]) and closed_at is null`,
      [former, now],
    );
  }

  private async administered(manager: EntityManager, heirs: ReadonlyMap<string, string | null>): Promise<ReadonlySet<string>> {
    const administered = new Set<string>();
    for (const heir of new Set(heirs.values()))
      if (heir !== null && (await this.people.administratorIds(manager, heir)).length > 0) administered.add(heir);
    return administered;
  }

  private async follow(
    manager: EntityManager,
    { id, personId, organisationId, role, until, contractor }: Held,
    to: string | null,
    now: Date,
  ): Promise<void> {
    await manager.query(`update role_grant set ends_at = $2 where id = $1`, [id, now]);
    if (to !== null) await giveGrant(manager, { personId, organisationId: to, role, now, until, contractor });
    await this.audit.record(manager, {
      personId: null,
      organisationId: to ?? organisationId,
      action: to === null ? 'role.ended' : 'role.followed_succession',
      subjectId: id,
      detail: { role, person: personId, from: organisationId, to },
    });
  }

  /** Sessions and tokens go on for the successor where a role there came along. */
  private async follows(manager: EntityManager, from: string, to: string | null): Promise<void> {
    for (const table of ['session', 'access_token']) {
      await manager.query(
        `update ${table} set acting_organisation_id = (
           select $2::uuid where exists (select 1 from role_grant g where g.person_id = ${table}.person_id and g.organisation_id = $2::uuid
             and g.starts_at <= $3 and (g.ends_at is null or g.ends_at > $3)))
         where acting_organisation_id = $1`,
        [from, to, this.clock.now()],
      );
    }
  }
}
