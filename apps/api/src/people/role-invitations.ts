import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '../platform/audit/audit.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { INVITATION_DAYS, plainAddress } from './invitation.rules.js';
import type { Role } from './person.entity.js';

/** The job that writes to whoever is invited. */
export const INVITATION_MAIL = 'people.invitation_mail';

export interface NewInvitation {
  readonly organisationId: string;
  /** As `plainAddress` gives it. */
  readonly email: string;
  readonly role: Role;
  /** Left out: no. */
  readonly contractor?: boolean;
  /** Null for an operator by command. */
  readonly invitedById: string | null;
}

/**
 * Invitations wait for an address. Whether somebody with that address is known to Kith already plays no part until they sign in, so that
 * inviting tells nobody who is here.
 */
@Injectable()
export class RoleInvitations {
  constructor(
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly jobs: Jobs,
  ) {}

  async isWaiting(manager: EntityManager, { organisationId, email, role }: Omit<NewInvitation, 'invitedById'>): Promise<boolean> {
    const rows: unknown[] = await manager.query(
      `select 1 from role_invitation where organisation_id = $1 and email = $2 and role = $3 and closed_at is null and expires_at > $4`,
      [organisationId, email, role, this.clock.now()],
    );
    return rows.length > 0;
  }

  async make(manager: EntityManager, { organisationId, email, role, contractor = false, invitedById }: NewInvitation): Promise<string> {
    const id = newId();
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + INVITATION_DAYS * 86_400_000);
    await manager.query(
      `insert into role_invitation (id, organisation_id, email, role, invited_by_id, created_at, expires_at, contractor) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, organisationId, email, role, invitedById, now, expiresAt, contractor],
    );
    // Without the address: it stands in one erasable row.
    await this.audit.record(manager, {
      personId: invitedById,
      organisationId,
      action: 'role.invited',
      subjectId: id,
      detail: { role, contractor, by: invitedById ? 'administrator' : 'operator' },
    });
    await this.jobs.enqueue(manager, INVITATION_MAIL, { invitation: id });
    return id;
  }

  /** Gives the roles that wait for an address to the person who proved that it is theirs. */
  async takeUp(manager: EntityManager, personId: string, address: string): Promise<void> {
    const now = this.clock.now();
    // Two sign-ins at once: the second finds the rows closed.
    const [taken]: [{ id: string; organisation_id: string; role: Role; contractor: boolean }[]] = await manager.query(
      `update role_invitation set closed_at = $2, email = null where email = $1 and closed_at is null and expires_at > $2
       returning id, organisation_id, role, contractor`,
      [plainAddress(address), now],
    );
    for (const { id, organisation_id: organisationId, role, contractor } of taken) {
      await giveGrant(manager, { personId, organisationId, role, contractor, now });
      await this.audit.record(manager, {
        personId,
        organisationId,
        action: 'role.taken_up',
        subjectId: id,
        detail: { role, contractor, person: personId },
      });
    }
  }
}

/**
 * Gives a role unless the person holds it, or is erased; gives the grant's id, or null. Whoever is a contractor in the organisation stays one.
 */
export async function giveGrant(
  manager: EntityManager,
  {
    personId,
    organisationId,
    role,
    contractor = false,
    now,
    until = null,
  }: { personId: string; organisationId: string; role: Role; contractor?: boolean; now: Date; until?: Date | null },
): Promise<string | null> {
  const given: { id: string }[] = await manager.query(
    `with person as (select 1 from person where id = $2 and erased_at is null for no key update),
     held as (
       select role, contractor, sees_area from role_grant
       where person_id = $2 and organisation_id = $3 and starts_at <= $5 and (ends_at is null or ends_at > $5)
     )
     insert into role_grant (id, person_id, organisation_id, role, starts_at, ends_at, contractor, sees_area)
     select $1, $2, $3, $4, $5, $7, $6 or coalesce((select bool_or(contractor) from held), false),
       coalesce((select bool_and(sees_area) from held where contractor), false)
     from person where not exists (select 1 from held where role = $4)
     returning id`,
    [newId(), personId, organisationId, role, now, contractor, until],
  );
  // Whoever is signed in and has no other organisation acts for this one at once; with several, the choice stays theirs.
  await manager.query(
    `update session set acting_organisation_id = $2 where person_id = $1 and acting_organisation_id is null and not exists (
       select 1 from role_grant where person_id = $1 and organisation_id <> $2 and starts_at <= $3 and (ends_at is null or ends_at > $3))`,
    [personId, organisationId, now],
  );
  return given[0]?.id ?? null;
}
