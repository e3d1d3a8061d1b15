import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Viewers } from '../people/viewers.js';
import { addressOf } from '../people/writers.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { Mailer } from '../platform/mail/mail.js';
import { titleInMail } from '../platform/mail/mail.rules.js';
import { AudienceReads } from './audience.reads.js';
import { MergerHolders, type WaitingRow } from './merger-holders.js';
import { PublishingRulesReads } from './publishing-rules.js';
import { VisibleInitiatives } from './visible-initiatives.js';

const KIND = 'initiative.merger_mail';

/** Entries named in one mail; of more it gives the number. */
const MOST_NAMED = 20;

interface Telling {
  readonly personId: string;
  readonly organisationId: string;
}

/** Tells those who decide for an organisation which entries wait since areas merged. Made when it is sent, from what waits and they may know then. */
@Injectable()
export class MergerMail implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly jobs: Jobs,
    private readonly mailer: Mailer,
    private readonly viewers: Viewers,
    private readonly audiences: AudienceReads,
    private readonly rules: PublishingRulesReads,
    private readonly published: VisibleInitiatives,
    private readonly holders: MergerHolders,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(KIND, (payload) => this.send(payload as unknown as Telling));
  }

  async tell(manager: EntityManager, telling: Telling): Promise<void> {
    await this.jobs.enqueue(manager, KIND, { ...telling });
  }

  private async send({ personId, organisationId }: Telling): Promise<void> {
    const recipient = await this.viewers.ofPerson(personId, { sessionId: null, csrfToken: null, actingFor: organisationId });
    const to = await addressOf(this.dataSource, personId);
    if (!to || !(await this.rules.mayWiden(null, recipient, organisationId))) return;
    const shared = (await this.published.ofOrganisations(recipient, [organisationId])).filter(
      ({ leadId, level }) => leadId === organisationId && level === 'system',
    );
    const found = await this.audiences.of(shared.map((entry) => ({ ...entry, key: entry.id })));
    const waiting = shared.filter(({ id }) => (found.get(id)?.waiting.length ?? 0) > 0);
    const others = await Promise.all(this.holders.all.map((holder) => holder.waiting(recipient, organisationId)));
    const all: WaitingRow[] = [
      ...waiting.map(({ id, title, slug }) => ({ title, path: `/initiatives/${slug}`, areas: found.get(id)?.areas ?? [] })),
      ...others.flat(),
    ];
    const [first] = all;
    if (!first) return;
    const areas = first.areas.join(' and ');
    const named = all.slice(0, MOST_NAMED).map(({ title, path }) => `${titleInMail(title)}\n${this.config.publicUrl}${path}`);
    const more = all.length > named.length ? [`And ${all.length - named.length} more.`] : [];
    await this.mailer.send({
      to,
      subject: 'Your area has merged: who may see what you shared with it?',
      text: [
        `Your area is now ${areas}. What you shared with your area before is still shown to the former area only.`,
        'Open one to read who would be added, and show it to the whole area if that is right. Until then nothing changes.',
        ...named,
        ...more,
      ]
        .join('\n\n')
        .concat('\n'),
    });
  }
}
