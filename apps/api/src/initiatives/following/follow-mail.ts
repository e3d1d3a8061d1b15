import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { StoppableMailer } from '../../people/stopping/stoppable-mail.js';
import { Viewers } from '../../people/viewers.js';
import { addressOf } from '../../people/writers.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { titleInMail } from '../../platform/mail/mail.rules.js';
import { VisibleInitiatives } from '../visible-initiatives.js';

const KIND = 'initiatives.follow_mail';

interface Happened {
  readonly initiativeId: string;
  readonly act: 'published' | 'archived';
  /** What was published, or was to be read when it was archived: once there is a newer one, its own mail speaks of it. */
  readonly revisionId: string | null;
}

interface Standing {
  organisationId: string;
  revisionId: string;
}

/**
 * Tells those who follow an initiative. One job a recipient; made when it is sent, from what that person may see at that moment: whoever
 * stopped, lost the role for which they followed, or may no longer see it gets nothing.
 */
@Injectable()
export class FollowMail implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly jobs: Jobs,
    private readonly mailer: StoppableMailer,
    private readonly viewers: Viewers,
    private readonly initiatives: VisibleInitiatives,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(KIND, (payload) => this.send(payload as unknown as Happened & { readonly personId: string }));
  }

  /** All but whoever did it; null where Kith itself did. */
  async tell(manager: EntityManager, happened: Happened, byPersonId: string | null): Promise<void> {
    const rows: { personId: string }[] = await manager.query(
      `select person_id "personId" from follow where initiative_id = $1 and person_id is distinct from $2 order by person_id`,
      [happened.initiativeId, byPersonId],
    );
    if (rows.length > 0) await this.jobs.enqueue(manager, KIND, ...rows.map(({ personId }) => ({ ...happened, personId })));
  }

  private async send({ initiativeId, act, revisionId, personId }: Happened & { readonly personId: string }): Promise<void> {
    const rows: Standing[] = await this.dataSource.query(
      `select f.organisation_id "organisationId", i.published_revision_id "revisionId" from follow f join initiative i on i.id = f.initiative_id
       where f.initiative_id = $1 and f.person_id = $2`,
      [initiativeId, personId],
    );
    const [follow] = rows;
    if (follow?.revisionId !== revisionId) return;
    const recipient = await this.viewers.ofPerson(personId, { sessionId: null, csrfToken: null, actingFor: follow.organisationId });
    const initiative = recipient.actingFor ? await this.initiatives.byId(recipient, initiativeId) : null;
    const to = await addressOf(this.dataSource, personId);
    if (!initiative || !to || initiative.archived !== (act === 'archived')) return;
    const address = `${this.config.publicUrl}/initiatives/${initiative.slug}`;
    await this.mailer.send(to, { personId, what: 'followed', subjectId: initiativeId }, (stopAt) =>
      mailOf(act, initiative.title, address, stopAt),
    );
  }
}

function mailOf(act: Happened['act'], title: string, address: string, stopAt: string): { subject: string; text: string } {
  const name = titleInMail(title);
  const [subject, sentence] =
    act === 'published'
      ? ['A new version', 'has a new version. Read it here']
      : ['Archived', 'was archived: it is no longer in the lists, and stays at its address'];
  return {
    subject: `${subject}: ${name}`,
    text: `‘${name}’, which you follow, ${sentence}: ${address}\n\nTo get no more of these, open this and press once; you need not sign in: ${stopAt}\nOr open the entry’s page and choose ‘Stop following’.\n`,
  };
}
