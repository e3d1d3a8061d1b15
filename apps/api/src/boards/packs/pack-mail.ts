import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Viewers } from '../../people/viewers.js';
import { addressOf } from '../../people/writers.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { inWords } from '../../platform/dates.rules.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { Mailer } from '../../platform/mail/mail.js';
import { editionOf } from './make-pack.js';
import { PackReads } from './pack.reads.js';

const KIND = 'boards.pack_mail';

interface Telling {
  readonly packId: string;
  readonly number: number;
  readonly personId: string;
}

/**
 * Tells those whom an issue names that it is there, with its address and nothing of what it says. One job a recipient; made when it is sent,
 * so that whoever may not read it any more is told nothing.
 */
@Injectable()
export class PackMail implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly jobs: Jobs,
    private readonly mailer: Mailer,
    private readonly viewers: Viewers,
    private readonly packs: PackReads,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(KIND, (payload) => this.send(payload as unknown as Telling));
  }

  async tell(manager: EntityManager, packId: string, number: number, recipientIds: readonly string[]): Promise<void> {
    if (recipientIds.length > 0) await this.jobs.enqueue(manager, KIND, ...recipientIds.map((personId) => ({ packId, number, personId })));
  }

  private async send({ packId, number, personId }: Telling): Promise<void> {
    const recipient = await this.viewers.ofPerson(personId, { sessionId: null, csrfToken: null, actingFor: null });
    const pack = await this.packs.byId(recipient, packId);
    const edition = pack && editionOf(pack, number);
    const to = await addressOf(this.dataSource, personId);
    if (!pack || !edition?.recipientIds.includes(personId) || !to) return;
    const again = number > 1 ? ' anew, with what has changed since' : '';
    await this.mailer.send({
      to,
      subject: `A board pack for ${inWords(edition.meetingOn)}`,
      text: `${pack.organisation.name} has issued a board pack${again}, for the ${pack.part} part of the meeting on ${inWords(edition.meetingOn)}. You are among those it names.\n\nRead it here, signed in: ${this.config.publicUrl}/packs/${pack.id}/issues/${number}\n`,
    });
  }
}
