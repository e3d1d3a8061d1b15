import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { Mailer } from '../../platform/mail/mail.js';
import { addressOf } from '../writers.js';
import { AreaOffices } from './area-offices.js';
import { type ClaimTelling, claimMail, type TellingKind } from './claim-mail.rules.js';

const KIND = 'people.claim_mail';
const EXPIRY = 'people.claim_expired';

/** One mail to one recipient. `personId` null: the executive, whose address stands in the claim while it waits. */
interface Telling {
  claim: string;
  kind: TellingKind;
  personId: string | null;
}

interface ClaimRow extends ClaimTelling {
  organisationId: string;
  personId: string;
  executiveEmail: string | null;
  live: boolean;
}

/** Writes to whoever a claim concerns. Each text is made when it is sent, from what is true then, or not at all. */
@Injectable()
export class ClaimMail implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly mailer: Mailer,
    private readonly offices: AreaOffices,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(KIND, (payload) => this.send(payload as unknown as Telling));
    this.jobs.handle(EXPIRY, ({ claim }) => this.expire(String(claim)));
  }

  async askToAnswer(manager: EntityManager, claim: string, by: { executive: boolean; officers: readonly string[] }): Promise<void> {
    if (by.executive) await this.tell(manager, { claim, kind: 'asked', personId: null });
    for (const personId of by.officers) await this.tell(manager, { claim, kind: 'asked', personId });
  }

  async tellAdministrators(manager: EntityManager, claim: string, administrators: readonly string[]): Promise<void> {
    for (const personId of administrators) await this.tell(manager, { claim, kind: 'passed_on', personId });
  }

  /** What waited for others is its administrators' now: they are told, and whoever asked. */
  async tellOfPassingOn(
    manager: EntityManager,
    { id, personId }: { readonly id: string; readonly personId: string },
    administrators: readonly string[],
  ): Promise<void> {
    await this.tell(manager, { claim: id, kind: 'answered', personId });
    await this.tellAdministrators(manager, id, administrators);
  }

  async whenItExpires(manager: EntityManager, claim: string, at: Date): Promise<void> {
    await this.jobs.enqueueAt(manager, at, EXPIRY, { claim });
  }

  /** Whoever asked is told, and the officers who could have answered. An executive whom nobody needs any more gets no second mail. */
  async tellOfAnswer(manager: EntityManager, claim: string, answeredBy: string | null): Promise<void> {
    const [asked]: { organisationId: string; personId: string }[] = await manager.query(
      `select organisation_id "organisationId", person_id "personId" from organisation_claim where id = $1`,
      [claim],
    );
    if (!asked) return;
    await this.tell(manager, { claim, kind: 'answered', personId: asked.personId });
    for (const personId of await this.offices.officersFor(manager, asked.organisationId))
      if (personId !== answeredBy && personId !== asked.personId) await this.tell(manager, { claim, kind: 'settled', personId });
  }

  private tell(manager: EntityManager, { claim, kind, personId }: Telling): Promise<void> {
    return this.jobs.enqueue(manager, KIND, { claim, kind, personId });
  }

  private async send({ claim: id, kind, personId }: Telling): Promise<void> {
    const claim = await this.claim(id);
    if (!claim || !(await this.concerns(claim, kind, personId))) return;
    const to = personId ? await addressOf(this.dataSource, personId) : claim.executiveEmail;
    const mail = claimMail(kind, claim, this.config.publicUrl);
    if (to && mail) await this.mailer.send({ to, ...mail });
  }

  /** Whether the claim is still the recipient's business. */
  private async concerns(claim: ClaimRow, kind: TellingKind, personId: string | null): Promise<boolean> {
    const { organisationId, state, live } = claim;
    if (kind === 'answered') return personId === claim.personId && state !== 'waiting';
    if (kind === 'expired') return personId === claim.personId && state === 'waiting' && !live;
    if (kind === 'passed_on') return state === 'passed_on' && (await this.administers(personId, organisationId));
    if (kind === 'settled' ? !['confirmed', 'refused'].includes(state) : !live) return false;
    if (personId === null) return kind === 'asked';
    return (await this.offices.officersFor(this.dataSource, organisationId)).includes(personId);
  }

  private async administers(personId: string | null, organisationId: string): Promise<boolean> {
    const rows: unknown[] = await this.dataSource.query(
      `select 1 from role_grant where organisation_id = $1 and person_id = $2 and role = 'administrator'
         and starts_at <= $3 and (ends_at is null or ends_at > $3) limit 1`,
      [organisationId, personId, this.clock.now()],
    );
    return rows.length > 0;
  }

  /** What was written for an answer that never came is forgotten. */
  private async expire(id: string): Promise<void> {
    await this.dataSource.query(
      `update organisation_claim set statement = null, executive_name = null, executive_email = null
       where id = $1 and state = 'waiting' and expires_at <= $2`,
      [id, this.clock.now()],
    );
    const claim = await this.claim(id);
    if (claim) await this.send({ claim: id, kind: 'expired', personId: claim.personId });
  }

  private async claim(id: string): Promise<ClaimRow | null> {
    const rows: ClaimRow[] = await this.dataSource.query(
      `select c.organisation_id "organisationId", c.person_id "personId", c.executive_email "executiveEmail", c.state, c.reason,
         c.state = 'waiting' and c.expires_at > $2 live, o.name organisation, p.name claimant,
         case when p.email_verified then p.email end "claimantEmail"
       from organisation_claim c join organisation o on o.id = c.organisation_id join person p on p.id = c.person_id where c.id = $1`,
      [id, this.clock.now()],
    );
    return rows[0] ?? null;
  }
}
