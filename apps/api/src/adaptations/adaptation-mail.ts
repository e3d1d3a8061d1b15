import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Viewer } from '../people/viewer.js';
import { Viewers } from '../people/viewers.js';
import { addressOf, writersOf } from '../people/writers.js';
import { Clock } from '../platform/clock.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { Mailer } from '../platform/mail/mail.js';
import { AdaptationReads, type AdaptationView } from './adaptation.reads.js';

const KIND = 'adaptation.mail';

export type AdaptationAct = 'recorded' | 'changed' | 'confirmed' | 'disputed';

interface Telling {
  adaptationId: string;
  act: AdaptationAct;
  personId: string;
  organisationId: string;
}

/**
 * Tells the editors of the other organisation. One job a recipient, so that a failed mail does not repeat the others; the text is made
 * when it is sent, from what that recipient may see at that moment, or not at all.
 */
@Injectable()
export class AdaptationMail implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly mailer: Mailer,
    private readonly viewers: Viewers,
    private readonly adaptations: AdaptationReads,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(KIND, (payload) => this.send(payload as unknown as Telling));
  }

  async tell(manager: EntityManager, adaptationId: string, act: AdaptationAct, from: Viewer, organisationId: string | null): Promise<void> {
    if (!organisationId) return;
    for (const personId of await writersOf(manager, organisationId, this.clock.now())) {
      if (personId !== from.personId) await this.jobs.enqueue(manager, KIND, { adaptationId, act, personId, organisationId });
    }
  }

  private async send({ adaptationId, act, personId, organisationId }: Telling): Promise<void> {
    const recipient = await this.viewers.ofPerson(personId, { sessionId: null, csrfToken: null, actingFor: organisationId });
    const adaptation = await this.adaptations.byId(recipient, adaptationId);
    const to = await addressOf(this.dataSource, personId);
    if (!adaptation || !to) return;
    await this.mailer.send({ to, ...mailOf(adaptation, act, `${this.config.publicUrl}/adaptations/${adaptation.id}`) });
  }
}

function mailOf(
  { adopter, originLead, originTitle, confirmation }: AdaptationView,
  act: AdaptationAct,
  address: string,
): { subject: string; text: string } {
  const lead = originLead?.name ?? 'The lead';
  const title = originTitle ? `‘${originTitle}’` : 'an entry that was removed';
  const said: Record<AdaptationAct, [subject: string, sentence: string, next: string]> = {
    recorded: ['Your work is being adapted', `${adopter.name} has recorded that it is adapting ${title}.`, 'Confirm or dispute it here'],
    changed: [
      'An adaptation of your work has changed',
      `${adopter.name} has changed its record of adapting ${title}.`,
      confirmation === 'unconfirmed' ? 'Confirm or dispute it here' : 'Read it here',
    ],
    confirmed: ['Your adaptation was confirmed', `${lead} has confirmed your record of adapting ${title}.`, 'Read it here'],
    disputed: ['Your adaptation was disputed', `${lead} disputes your record of adapting ${title}, with a note.`, 'Read it here'],
  };
  const [subject, sentence, next] = said[act];
  return { subject, text: `${sentence}\n\n${next}: ${address}\n\nYou get this because you are an editor of your organisation on Kith.\n` };
}
