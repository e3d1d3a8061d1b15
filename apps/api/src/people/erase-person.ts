import type { DeleteOwnAccountInput } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Acts, done, refused } from '../platform/acts.js';
import { Audit } from '../platform/audit/audit.js';
import { Clock } from '../platform/clock.js';
import { isId } from '../platform/ids.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { Mailer } from '../platform/mail/mail.js';
import { type InvalidInput, invalid, type NotAllowed, notAllowed, signInFirst } from '../platform/results.js';
import { plainAddress } from './invitation.rules.js';
import { PersonTraces } from './person-traces.js';
import type { Viewer } from './viewer.js';

/** What stands where a person's name stood. What they published and wrote stays, under this. */
export const FORMER_MEMBER = 'A former member';

interface Known {
  id: string;
  email: string | null;
}

/**
 * Erases a person: name and address, by which they could be known, go from the one row that holds them and from the few that hold an address
 * for a while; audit, revisions and messages point to that row and name nobody any more. It cannot be undone.
 */
@Injectable()
export class ErasePerson {
  constructor(
    private readonly dataSource: DataSource,
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly traces: PersonTraces,
    private readonly jobs: Jobs,
    private readonly mailer: Mailer,
  ) {}

  /** By the person themselves, signed in on a page. Null when it is done. */
  async own(viewer: Viewer, { key }: DeleteOwnAccountInput): Promise<NotAllowed | null> {
    const { personId } = viewer;
    if (!personId) return signInFirst();
    if (!viewer.sessionId) return notAllowed('Do this signed in on a page of Kith: access tokens don’t end accounts.');
    let email: string | null = null;
    const outcome = await this.acts.once<NotAllowed>(viewer, 'deleteOwnAccount', key, async (manager) => {
      const last = await this.lastAdministratorOf(manager, personId);
      const [person]: Known[] = await manager.query(`select id, email from person where id = $1 and erased_at is null for update`, [
        personId,
      ]);
      if (!person) return refused(signInFirst());
      if (last.length > 0) return refused(notAllowed(lastOf(last)));
      email = person.email;
      await this.erase(manager, person, 'self');
      return done(personId);
    });
    if ('refused' in outcome) return outcome.refused;
    this.mailer.forget(email);
    return null;
  }

  /** By an operator at the command line, by e-mail address or id. `anyway`: also an organisation's last administrator. */
  async byCommand(given: string, { anyway }: { anyway: boolean }): Promise<{ id: string } | InvalidInput> {
    const erased = await this.dataSource.transaction(async (manager): Promise<Known | InvalidInput> => {
      const found: Known[] = await manager.query(
        `select id, email from person where ${isId(given) ? 'id = $1::uuid' : 'lower(email) = $1'} and erased_at is null order by created_at`,
        [isId(given) ? given : plainAddress(given)],
      );
      const [known] = found;
      if (!known) return wrong(UNKNOWN);
      if (found.length > 1) return wrong(`Several people have this address. Give one id: ${found.map(({ id }) => id).join(', ')}`);
      const last = await this.lastAdministratorOf(manager, known.id);
      // Their address may have changed meanwhile.
      const [person]: Known[] = await manager.query(`select id, email from person where id = $1 and erased_at is null for update`, [
        known.id,
      ]);
      if (!person) return wrong(UNKNOWN);
      if (last.length > 0 && !anyway) return wrong(`${lastOf(last)} Or say --anyway.`);
      await this.erase(manager, person, 'operator');
      return person;
    });
    if ('__typename' in erased) return erased;
    this.mailer.forget(erased.email);
    return { id: erased.id };
  }

  private async erase(manager: EntityManager, { id, email }: Known, by: 'self' | 'operator'): Promise<void> {
    const now = this.clock.now();
    await manager.query(`update person set name = $2, email = null, erased_at = $3 where id = $1`, [id, FORMER_MEMBER, now]);
    for (const table of ['identity', 'session', 'access_token']) await manager.query(`delete from ${table} where person_id = $1`, [id]);
    await manager.query(`update role_grant set ends_at = $2 where person_id = $1 and (ends_at is null or ends_at > $2)`, [id, now]);
    if (email) {
      await manager.query(`update role_invitation set email = null, closed_at = coalesce(closed_at, $2) where email = $1`, [
        plainAddress(email),
        now,
      ]);
    }
    await this.jobs.forgetText(manager, email);
    await this.traces.forget(manager, { id, email });
    await this.audit.record(manager, {
      personId: by === 'self' ? id : null,
      organisationId: null,
      action: 'person.erased',
      subjectId: id,
      detail: { by },
    });
  }

  /**
   * Names of organisations that would be left without an administrator; each stays locked, so that two can't leave at once. Asked before the
   * person is locked, as everywhere: else whoever gives them a role at this moment would wait for one who waits for them.
   */
  private async lastAdministratorOf(manager: EntityManager, personId: string): Promise<string[]> {
    const now = this.clock.now();
    const held = `select g.organisation_id from role_grant g where g.role = 'administrator' and g.starts_at <= $2 and g.ends_at is null`;
    const rows: { id: string; name: string }[] = await manager.query(
      `select id, name from organisation where id in (${held} and g.person_id = $1) order by id for no key update`,
      [personId, now],
    );
    const others: { id: string }[] = await manager.query(
      `select distinct organisation_id id from (${held} and g.person_id <> $1 and g.organisation_id = any($3)) g`,
      [personId, now, rows.map(({ id }) => id)],
    );
    return rows.filter(({ id }) => !others.some((other) => other.id === id)).map(({ name }) => name);
  }
}

const UNKNOWN = 'Nobody is known by this address or id. Whoever was erased already is known by neither.';
const wrong = (message: string): InvalidInput => invalid([{ field: 'person', message }]);

const lastOf = (names: readonly string[]): string =>
  `This is the last administrator of ${names.join(' and ')}. Make somebody else an administrator there first.`;
