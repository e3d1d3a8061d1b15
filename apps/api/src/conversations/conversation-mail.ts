import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Viewers } from '../people/viewers.js';
import { addressOf, writersOf } from '../people/writers.js';
import { Clock } from '../platform/clock.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { Mailer } from '../platform/mail/mail.js';
import { ThreadReads, type ThreadView } from './thread.reads.js';

const KIND = 'thread.mail';

type Act = 'asked' | 'answered' | 'followed_up';

interface Telling {
  threadId: string;
  act: Act;
  personId: string;
  organisationId: string;
}

/**
 * Says that there is something to read, with its address; the message itself stays in Kith, and so does everybody's address.
 * One job a recipient; made when it is sent, from what that recipient may read then.
 */
@Injectable()
export class ConversationMail implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly mailer: Mailer,
    private readonly viewers: Viewers,
    private readonly threads: ThreadReads,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(KIND, (payload) => this.send(payload as unknown as Telling));
  }

  async tellOwner(manager: EntityManager, threadId: string, act: Act, leadId: string | null, authorId: string): Promise<void> {
    if (!leadId) return;
    for (const personId of await writersOf(manager, leadId, this.clock.now())) {
      if (personId !== authorId) await this.jobs.enqueue(manager, KIND, { threadId, act, personId, organisationId: leadId });
    }
  }

  async tellAsker(manager: EntityManager, threadId: string, askerId: string, organisationId: string): Promise<void> {
    await this.jobs.enqueue(manager, KIND, { threadId, act: 'answered', personId: askerId, organisationId });
  }

  private async send({ threadId, act, personId, organisationId }: Telling): Promise<void> {
    const recipient = await this.viewers.ofPerson(personId, { sessionId: null, csrfToken: null, actingFor: organisationId });
    const thread = await this.threads.byId(recipient, threadId);
    const to = await addressOf(this.dataSource, personId);
    if (thread && to) await this.mailer.send({ to, ...mailOf(thread, act, `${this.config.publicUrl}/messages/${thread.id}`) });
  }
}

function mailOf({ subject, initiative, askerOrganisation }: ThreadView, act: Act, address: string): { subject: string; text: string } {
  const sentence: Record<Act, string> = {
    asked: `Someone from ${askerOrganisation.name} asks about ‘${initiative.title}’: ${subject}`,
    followed_up: `${askerOrganisation.name} has written again about ‘${initiative.title}’: ${subject}`,
    answered: `There is an answer to your question about ‘${initiative.title}’: ${subject}`,
  };
  const role =
    act === 'asked' && initiative.contact
      ? `The page names this role to be asked: ${initiative.contact.role}. Please let them know.\n\n`
      : '';
  return {
    subject: `${act === 'answered' ? 'An answer' : 'A question'}: ${subject}`,
    text: `${sentence[act]}\n\n${role}Read it and write back here: ${address}\n\nNobody’s address is shown to the other side.\n`,
  };
}
