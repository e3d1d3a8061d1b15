import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Viewers } from '../people/viewers.js';
import { addressOf, writersOf } from '../people/writers.js';
import { Clock } from '../platform/clock.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { Mailer } from '../platform/mail/mail.js';
import { LessonQuestionReads } from './lesson-question.reads.js';

const KIND = 'lesson.mail';

interface Telling {
  questionId: string;
  act: 'asked' | 'followed_up' | 'answered';
  personId: string;
  organisationId: string;
}

/**
 * Says that there is something to read, with its address. To the asker it names nobody, whoever answered and whether or not they said who they
 * are: mail leaves Kith. Made when it is sent, from what the recipient may read then.
 */
@Injectable()
export class LessonMail implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly mailer: Mailer,
    private readonly viewers: Viewers,
    private readonly questions: LessonQuestionReads,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(KIND, (payload) => this.send(payload as unknown as Telling));
  }

  async tellTellers(manager: EntityManager, questionId: string, act: 'asked' | 'followed_up', ownerId: string): Promise<void> {
    for (const personId of await writersOf(manager, ownerId, this.clock.now()))
      await this.jobs.enqueue(manager, KIND, { questionId, act, personId, organisationId: ownerId });
  }

  async tellAsker(manager: EntityManager, questionId: string, askerId: string, organisationId: string): Promise<void> {
    await this.jobs.enqueue(manager, KIND, { questionId, act: 'answered', personId: askerId, organisationId });
  }

  private async send({ questionId, act, personId, organisationId }: Telling): Promise<void> {
    const recipient = await this.viewers.ofPerson(personId, { sessionId: null, csrfToken: null, actingFor: organisationId });
    const question = await this.questions.byId(recipient, questionId);
    const to = await addressOf(this.dataSource, personId);
    if (!question || !to) return;
    const sentence = {
      asked: `Someone from ${question.askerOrganisation.name} asks about a lesson. They do not know who told it.`,
      followed_up: `${question.askerOrganisation.name} has written again about a lesson.`,
      answered: 'There is an answer to your question about a lesson that was told without a name.',
    }[act];
    await this.mailer.send({
      to,
      subject: act === 'answered' ? 'An answer about a lesson' : 'A question about a lesson',
      text: `${sentence}\n\nRead it and write back here: ${this.config.publicUrl}/lessons/questions/${question.id}\n`,
    });
  }
}
