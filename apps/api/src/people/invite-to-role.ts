import type { InviteToRoleInput, WithdrawRoleInvitationInput } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Acts, done, refused } from '../platform/acts.js';
import { Audit } from '../platform/audit/audit.js';
import { Clock } from '../platform/clock.js';
import { isId } from '../platform/ids.js';
import { type InvalidInput, invalid, type NotAllowed, type NotFound, notAllowed, notFound } from '../platform/results.js';
import { MOST_WAITING, plainAddress, problemsOfInvitation } from './invitation.rules.js';
import { OrganisationPeople } from './organisation-people.js';
import type { Role } from './person.entity.js';
import { RoleInvitations } from './role-invitations.js';
import type { Viewer } from './viewer.js';

/** Invites to a role in the organisation acted for, and withdraws what nobody has taken up. */
@Injectable()
export class InviteToRole {
  constructor(
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly people: OrganisationPeople,
    private readonly invitations: RoleInvitations,
  ) {}

  async run(viewer: Viewer, input: InviteToRoleInput): Promise<InvalidInput | NotAllowed | null> {
    const [email, role] = [plainAddress(input.email), input.role as unknown as Role];
    const outcome = await this.acts.once<InvalidInput | NotAllowed>(viewer, 'inviteToRole', input.key, async (manager) => {
      const organisation = await this.people.administered(manager, viewer);
      if ('__typename' in organisation) return refused(organisation);
      const problems = problemsOfInvitation(email, role, organisation.kind);
      if (problems.length > 0) return refused(invalid(problems));
      const wanted = { organisationId: organisation.id, email, role, contractor: input.contractor ?? false };
      if (await this.holds(manager, wanted))
        return refused(invalid([{ field: 'email', message: 'Somebody who signs in with this address holds this role already' }]));
      if (await this.invitations.isWaiting(manager, wanted))
        return refused(invalid([{ field: 'email', message: 'This address is invited to this role already' }]));
      if ((await this.waiting(manager, organisation.id)) >= MOST_WAITING)
        return refused(notAllowed(`At most ${MOST_WAITING} invitations can wait at once. Withdraw some that are no longer needed.`));
      return done(await this.invitations.make(manager, { ...wanted, invitedById: viewer.personId }));
    });
    return 'refused' in outcome ? outcome.refused : null;
  }

  async withdraw(viewer: Viewer, { key, id }: WithdrawRoleInvitationInput): Promise<NotFound | NotAllowed | null> {
    const outcome = await this.acts.once<NotFound | NotAllowed>(viewer, 'withdrawRoleInvitation', key, async (manager) => {
      const organisation = await this.people.administered(manager, viewer);
      if ('__typename' in organisation) return refused(organisation);
      if (!isId(id)) return refused(notFound());
      const [closed]: [{ role: Role }[]] = await manager.query(
        `update role_invitation set closed_at = $3, email = null where id = $1 and organisation_id = $2 and closed_at is null returning role`,
        [id, organisation.id, this.clock.now()],
      );
      const [invitation] = closed;
      if (!invitation) return refused(notFound('This invitation was taken up or withdrawn already.'));
      const { role } = invitation;
      const act = {
        personId: viewer.personId,
        organisationId: organisation.id,
        action: 'role.invitation_withdrawn',
        subjectId: id,
        detail: { role },
      };
      await this.audit.record(manager, act);
      return done(id);
    });
    return 'refused' in outcome ? outcome.refused : null;
  }

  private async holds(manager: EntityManager, { organisationId, email, role }: { organisationId: string; email: string; role: Role }) {
    const rows: unknown[] = await manager.query(
      `select 1 from role_grant g join person p on p.id = g.person_id
       where g.organisation_id = $1 and g.role = $2 and p.email_verified and lower(p.email) = $3
         and g.starts_at <= $4 and (g.ends_at is null or g.ends_at > $4) limit 1`,
      [organisationId, role, email, this.clock.now()],
    );
    return rows.length > 0;
  }

  private async waiting(manager: EntityManager, organisationId: string): Promise<number> {
    const rows: { n: number }[] = await manager.query(
      `select count(*)::int n from role_invitation where organisation_id = $1 and closed_at is null and expires_at > $2`,
      [organisationId, this.clock.now()],
    );
    return rows[0]?.n ?? 0;
  }
}
