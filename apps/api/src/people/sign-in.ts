import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Audit, actingBy } from '../platform/audit/audit.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import type { ProvenIdentity } from './identity-provider.js';
import { RoleInvitations } from './role-invitations.js';
import { digestOf } from './session-token.js';
import { type NewSession, Sessions } from './sessions.js';

/** Shown where the provider gives no name. */
const NAMELESS = 'Name not given';

/** Makes a session for whoever the provider proved: the person known by that identity, or a new one without any role. */
@Injectable()
export class SignIn {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly sessions: Sessions,
    private readonly audit: Audit,
    private readonly invitations: RoleInvitations,
  ) {}

  /** `replaces` is the session with which the browser came; it ends, so that a session from before signing in is never the one after. */
  async run(identity: ProvenIdentity, replaces: string | null): Promise<NewSession> {
    return this.dataSource.transaction(async (manager) => {
      const personId = (await this.known(manager, identity)) ?? (await this.join(manager, identity));
      if (replaces) await this.sessions.end(replaces, manager);
      const session = await this.sessions.create(manager, {
        personId,
        actingOrganisationId: null,
        idToken: identity.idToken,
        providerSession: identity.providerSession ?? null,
      });
      const sessionId = digestOf(session.token);
      // Before anything is recorded: also the roles that waited are taken up by this session.
      actingBy(manager, { sessionId });
      if (identity.email && identity.emailVerified) await this.invitations.takeUp(manager, personId, identity.email);
      const actingOrganisationId = await this.firstOrganisation(manager, personId);
      await this.sessions.actFor(sessionId, actingOrganisationId, manager);
      await this.audit.record(manager, { personId, organisationId: actingOrganisationId, action: 'person.signed_in', subjectId: personId });
      return session;
    });
  }

  /** The provider is the source of names and addresses: what changed there changes here. Who is erased meanwhile is not known any more. */
  private async known(manager: EntityManager, { issuer, subject, name, email, emailVerified }: ProvenIdentity): Promise<string | null> {
    const rows: { id: string; name: string; email: string | null; verified: boolean }[] = await manager.query(
      `select p.id, p.name, p.email, p.email_verified verified from identity i join person p on p.id = i.person_id
       where i.issuer = $1 and i.subject = $2 and p.erased_at is null for no key update of p`,
      [issuer, subject],
    );
    const person = rows[0];
    if (!person) return null;
    const now = { name: name ?? person.name, email: email ?? person.email, verified: emailVerified };
    if (now.name !== person.name || now.email !== person.email || now.verified !== person.verified) {
      await manager.query(`update person set name = $2, email = $3, email_verified = $4 where id = $1`, [
        person.id,
        now.name,
        now.email,
        now.verified,
      ]);
    }
    return person.id;
  }

  private async join(manager: EntityManager, identity: ProvenIdentity): Promise<string> {
    const personId = newId();
    await manager.query(`insert into person (id, name, email, email_verified, created_at) values ($1, $2, $3, $4, $5)`, [
      personId,
      identity.name ?? NAMELESS,
      identity.email,
      identity.emailVerified,
      this.clock.now(),
    ]);
    const claimed: unknown[] = await manager.query(
      `insert into identity (issuer, subject, person_id) values ($1, $2, $3) on conflict do nothing returning 1`,
      [identity.issuer, identity.subject, personId],
    );
    if (claimed.length > 0) return personId;
    // The same person signed in twice at once; the other sign-in was first.
    await manager.query(`delete from person where id = $1`, [personId]);
    const first = await this.known(manager, identity);
    if (!first) throw new Error('An identity is taken but leads to no person.');
    return first;
  }

  private async firstOrganisation(manager: EntityManager, personId: string): Promise<string | null> {
    const rows: { id: string }[] = await manager.query(
      `select g.organisation_id id from role_grant g join organisation o on o.id = g.organisation_id
       where g.person_id = $1 and g.starts_at <= $2 and (g.ends_at is null or g.ends_at > $2) order by g.starts_at, o.name limit 1`,
      [personId, this.clock.now()],
    );
    return rows[0]?.id ?? null;
  }
}
