import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Role } from '../people/person.entity.js';
import type { Viewer } from '../people/viewer.js';
import { Viewers } from '../people/viewers.js';
import { addressOf } from '../people/writers.js';
import { Clock } from '../platform/clock.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { Mailer } from '../platform/mail/mail.js';
import { titleInMail } from '../platform/mail/mail.rules.js';
import { VisibleInitiatives } from './visible-initiatives.js';
import { WorkingRevisions } from './working-revisions.js';

const KIND = 'revision.review_mail';

interface Telling {
  act: 'sent' | 'unanswered' | 'refused' | 'approved';
  initiativeId: string;
  organisationId: string;
  personId: string;
  /** The version that was sent or refused: once it was changed, there is nothing to say any more. */
  version: number;
}

/** May this viewer agree to what the organisation publishes? */
export const approves = (viewer: Viewer, organisationId: string): boolean =>
  viewer.affiliations.some((affiliation) => affiliation.organisationId === organisationId && affiliation.roles.includes('approver'));

/** Tells approvers that something waits for them, and the editor what came of it. Made when it is sent, from what the recipient may read then. */
@Injectable()
export class ReviewMail implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly mailer: Mailer,
    private readonly viewers: Viewers,
    private readonly working: WorkingRevisions,
    private readonly published: VisibleInitiatives,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(KIND, (payload) => this.send(payload as unknown as Telling));
  }

  async tellApprovers(manager: EntityManager, telling: Omit<Telling, 'act'>): Promise<void> {
    const approvers = await this.holders(manager, telling, 'approver');
    for (const id of approvers) await this.jobs.enqueue(manager, KIND, { ...telling, act: 'sent', personId: id });
    if (approvers.length > 0) return;
    for (const id of await this.holders(manager, telling, 'administrator'))
      await this.jobs.enqueue(manager, KIND, { ...telling, act: 'unanswered', personId: id });
  }

  /** Others than the sender who hold a role today. */
  private async holders(manager: EntityManager, { organisationId, personId }: Omit<Telling, 'act'>, role: Role): Promise<string[]> {
    const rows: { id: string }[] = await manager.query(
      `select distinct g.person_id id from role_grant g
       where g.organisation_id = $1 and g.role = $4 and g.starts_at <= $2 and (g.ends_at is null or g.ends_at > $2) and g.person_id <> $3 order by 1`,
      [organisationId, this.clock.now(), personId, role],
    );
    return rows.map(({ id }) => id);
  }

  async tellSender(
    manager: EntityManager,
    act: 'refused' | 'approved',
    telling: Omit<Telling, 'act' | 'personId'> & { personId: string | null },
  ): Promise<void> {
    if (telling.personId) await this.jobs.enqueue(manager, KIND, { ...telling, act });
  }

  private async send({ act, initiativeId, organisationId, personId, version }: Telling): Promise<void> {
    const recipient = await this.viewers.ofPerson(personId, { sessionId: null, csrfToken: null, actingFor: organisationId });
    const to = await addressOf(this.dataSource, personId);
    if (!to) return;
    if (act === 'unanswered') {
      // An administrator may not read what is being written: not even its title.
      if (recipient.roles.includes('administrator')) await this.mailer.send({ to, ...nobodyApproves(`${this.config.publicUrl}/people`) });
      return;
    }
    if (act === 'approved') {
      const initiative = await this.published.byId(recipient, initiativeId);
      if (initiative)
        await this.mailer.send({ to, ...mailOf(act, initiative.title, `${this.config.publicUrl}/initiatives/${initiative.slug}`) });
      return;
    }
    const revision = await this.working.byId(recipient, initiativeId);
    if (!revision || revision.version !== version || revision.state !== (act === 'sent' ? 'in_review' : 'refused')) return;
    await this.mailer.send({ to, ...mailOf(act, revision.content.title, `${this.config.publicUrl}/publish/${initiativeId}/publish`) });
  }
}

const nobodyApproves = (address: string): { subject: string; text: string } => ({
  subject: 'An entry waits, and your organisation has no approver',
  text: `An editor of your organisation sent an entry for review. Nobody has the role of approver: give it to somebody who may agree to what is published: ${address}\n`,
});

function mailOf(act: Exclude<Telling['act'], 'unanswered'>, title: string, address: string): { subject: string; text: string } {
  const name = titleInMail(title);
  const words: Record<Exclude<Telling['act'], 'unanswered'>, readonly [string, string]> = {
    sent: ['To approve', 'waits for an approver of your organisation. Read it, then publish it or send it back with a reason'],
    refused: ['Sent back', 'was sent back with a reason. Read it and go on writing'],
    approved: ['Published', 'was approved and is published'],
  };
  const [subject, sentence] = words[act];
  return { subject: `${subject}: ${name}`, text: `‘${name}’ ${sentence}: ${address}\n` };
}
