import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { VisibleInitiatives } from '../initiatives/visible-initiatives.js';
import { OrganisationReads } from '../organisations/organisation.reads.js';
import type { Viewer } from '../people/viewer.js';
import { Viewers } from '../people/viewers.js';
import { addressOf, writersOf } from '../people/writers.js';
import { Clock } from '../platform/clock.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { Mailer } from '../platform/mail/mail.js';
import { mayEdit } from '../visibility/visibility.rules.js';
import { AdaptationReads, type AdaptationView } from './adaptation.reads.js';

const KIND = 'adaptation.mail';
const TAKEN_BACK = 'adaptation.taken_back_mail';

export type AdaptationAct = 'recorded' | 'changed' | 'confirmed' | 'disputed';

interface Telling {
  adaptationId: string;
  act: AdaptationAct;
  personId: string;
  organisationId: string;
}

/** Of a record that is no more. */
interface TellingOfTakingBack {
  originId: string;
  adopterId: string;
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
    private readonly initiatives: VisibleInitiatives,
    private readonly organisations: OrganisationReads,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(KIND, (payload) => this.send(payload as unknown as Telling));
    this.jobs.handle(TAKEN_BACK, (payload) => this.sendOfTakingBack(payload as unknown as TellingOfTakingBack));
  }

  async tell(manager: EntityManager, adaptationId: string, act: AdaptationAct, from: Viewer, organisationId: string | null): Promise<void> {
    if (!organisationId) return;
    for (const personId of await writersOf(manager, organisationId, this.clock.now())) {
      if (personId !== from.personId) await this.jobs.enqueue(manager, KIND, { adaptationId, act, personId, organisationId });
    }
  }

  async tellOfTakingBack(manager: EntityManager, { originId, originLeadId, adopter }: AdaptationView, from: Viewer): Promise<void> {
    if (!originLeadId) return;
    for (const personId of await writersOf(manager, originLeadId, this.clock.now())) {
      if (personId === from.personId) continue;
      await this.jobs.enqueue(manager, TAKEN_BACK, { originId, adopterId: adopter.id, personId, organisationId: originLeadId });
    }
  }

  /** There is no record left to ask: whoever may still write for the entry's lead, on the same side of the glass, knew of it. */
  private async sendOfTakingBack({ originId, adopterId, personId, organisationId }: TellingOfTakingBack): Promise<void> {
    const recipient = await this.viewers.ofPerson(personId, { sessionId: null, csrfToken: null, actingFor: organisationId });
    const origin = await this.initiatives.byId(recipient, originId);
    const [adopter] = await this.organisations.byIds(this.dataSource, [adopterId]);
    const to = await addressOf(this.dataSource, personId);
    if (!origin || !mayEdit(recipient, origin.leadId) || !adopter || (adopter.demonstration && !recipient.seesDemonstration) || !to) return;
    await this.mailer.send({
      to,
      subject: 'An adaptation of your work was taken back',
      text: textOf(
        `${adopter.name} has taken back its record of adapting ‘${origin.title}’: it says that it did not take it.`,
        `Your entry: ${this.config.publicUrl}/initiatives/${origin.slug}`,
      ),
    });
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
  return { subject, text: textOf(sentence, `${next}: ${address}`) };
}

const textOf = (sentence: string, next: string): string =>
  `${sentence}\n\n${next}\n\nYou get this because you are an editor of your organisation on Kith.\n`;
