import type { EndRoleInput, GiveRoleInput } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Acts, done, refused } from '../platform/acts.js';
import { Audit } from '../platform/audit/audit.js';
import { Clock } from '../platform/clock.js';
import { isId } from '../platform/ids.js';
import { type InvalidInput, invalid, type NotAllowed, type NotFound, notAllowed, notFound } from '../platform/results.js';
import { problemsOfRole } from './invitation.rules.js';
import { lockPerson } from './lock-person.js';
import { OrganisationPeople } from './organisation-people.js';
import type { Role } from './person.entity.js';
import { giveGrant } from './role-invitations.js';
import type { Viewer } from './viewer.js';

const LAST = 'This is the organisation’s last administrator. Make somebody else an administrator first.';

/** Gives and ends roles in the organisation acted for. */
@Injectable()
export class ChangeRoles {
  constructor(
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly people: OrganisationPeople,
  ) {}

  /** Only to somebody who belongs here already: everybody else is invited, and decides by signing in. */
  async give(viewer: Viewer, { key, person, role: asked }: GiveRoleInput): Promise<InvalidInput | NotFound | NotAllowed | null> {
    const role = asked as unknown as Role;
    const outcome = await this.acts.once<InvalidInput | NotFound | NotAllowed>(viewer, 'giveRole', key, async (manager) => {
      const organisation = await this.people.administered(manager, viewer);
      if ('__typename' in organisation) return refused(organisation);
      const problems = problemsOfRole(role, organisation.kind);
      if (problems.length > 0) return refused(invalid(problems));
      if (!isId(person) || !(await lockPerson(manager, person)) || !(await this.belongs(manager, person, organisation.id)))
        return refused(notFound('Nobody with a role in your organisation is known by this.'));
      const grant = await giveGrant(manager, { personId: person, organisationId: organisation.id, role, now: this.clock.now() });
      if (!grant) return refused(invalid([{ field: 'role', message: 'They hold this role already' }]));
      await this.record(manager, viewer, organisation.id, 'role.given', grant, { role, person });
      return done(grant);
    });
    return 'refused' in outcome ? outcome.refused : null;
  }

  async end(viewer: Viewer, { key, grant }: EndRoleInput): Promise<NotFound | NotAllowed | null> {
    const outcome = await this.acts.once<NotFound | NotAllowed>(viewer, 'endRole', key, async (manager) => {
      const organisation = await this.people.administered(manager, viewer);
      if ('__typename' in organisation) return refused(organisation);
      const now = this.clock.now();
      const [held]: { role: Role; person: string }[] = isId(grant)
        ? await manager.query(
            `select role, person_id person from role_grant
             where id = $1 and organisation_id = $2 and starts_at <= $3 and (ends_at is null or ends_at > $3)`,
            [grant, organisation.id, now],
          )
        : [];
      if (!held) return refused(notFound('This role was ended already.'));
      if (held.role === 'administrator') {
        const others = (await this.people.administratorIds(manager, organisation.id)).filter((id) => id !== held.person);
        if (others.length === 0) return refused(notAllowed(LAST));
      }
      await manager.query(`update role_grant set ends_at = $2 where id = $1`, [grant, now]);
      await endSessions(manager, held.person, viewer.sessionId);
      if (!(await this.belongs(manager, held.person, organisation.id))) await stopActing(manager, held.person, organisation.id);
      await this.record(manager, viewer, organisation.id, 'role.ended', grant, held);
      return done(grant);
    });
    return 'refused' in outcome ? outcome.refused : null;
  }

  private async belongs(manager: EntityManager, personId: string, organisationId: string): Promise<boolean> {
    const rows: unknown[] = await manager.query(
      `select 1 from role_grant where person_id = $1 and organisation_id = $2 and starts_at <= $3 and (ends_at is null or ends_at > $3) limit 1`,
      [personId, organisationId, this.clock.now()],
    );
    return rows.length > 0;
  }

  private record(manager: EntityManager, viewer: Viewer, organisationId: string, action: string, subjectId: string, detail: object) {
    return this.audit.record(manager, { personId: viewer.personId, organisationId, action, subjectId, detail });
  }
}

/** What somebody had open under more rights is closed; whoever ends a role of their own stays where they are. */
async function endSessions(manager: EntityManager, personId: string, but: string | null): Promise<void> {
  await manager.query(`delete from session where person_id = $1 and id is distinct from $2`, [personId, but]);
}

/** The viewer of the next request has lost the role in any case; their sessions and tokens are not to come back to it with a later one unasked. */
async function stopActing(manager: EntityManager, personId: string, organisationId: string): Promise<void> {
  for (const table of ['session', 'access_token'])
    await manager.query(`update ${table} set acting_organisation_id = null where person_id = $1 and acting_organisation_id = $2`, [
      personId,
      organisationId,
    ]);
}
