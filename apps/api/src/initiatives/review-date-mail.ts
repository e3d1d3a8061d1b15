import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Viewers } from '../people/viewers.js';
import { addressOf } from '../people/writers.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { Mailer } from '../platform/mail/mail.js';
import { titleInMail } from '../platform/mail/mail.rules.js';
import { ARCHIVE_MONTHS, addMonths } from './review-dates.rules.js';
import type { ReviewNoticeKind } from './review-notice.entity.js';
import { VisibleInitiatives } from './visible-initiatives.js';

export const REVIEW_DATE_MAIL = 'initiatives.review_date_mail';

interface Telling {
  kind: ReviewNoticeKind;
  initiativeId: string;
  organisationId: string;
  personId: string;
  reviewBy: string;
}

/** Tells editors of review dates. Made when it is sent: only to whoever may still edit it, and only while it is still so. */
@Injectable()
export class ReviewDateMail implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly jobs: Jobs,
    private readonly mailer: Mailer,
    private readonly viewers: Viewers,
    private readonly published: VisibleInitiatives,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(REVIEW_DATE_MAIL, (payload) => this.send(payload as unknown as Telling));
  }

  private async send({ kind, initiativeId, organisationId, personId, reviewBy }: Telling): Promise<void> {
    const to = await addressOf(this.dataSource, personId);
    const still: unknown[] = await this.dataSource.query(
      `select 1 from initiative where id = $1 and review_by = $2::date and archived = $3`,
      [initiativeId, reviewBy, kind === 'archived'],
    );
    if (!to || still.length === 0) return;
    const recipient = await this.viewers.ofPerson(personId, { sessionId: null, csrfToken: null, actingFor: organisationId });
    const initiative = await this.published.byId(recipient, initiativeId);
    if (!initiative?.viewerCanEdit) return;
    await this.mailer.send({ to, ...mailOf(kind, initiative.title, `${this.config.publicUrl}/initiatives/${initiative.slug}`, reviewBy) });
  }
}

const dayOf = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' });
const inWords = (day: string): string => dayOf.format(new Date(`${day}T00:00:00Z`));

function mailOf(kind: ReviewNoticeKind, title: string, address: string, reviewBy: string): { subject: string; text: string } {
  const name = titleInMail(title);
  const words: Record<ReviewNoticeKind, readonly [string, string]> = {
    due: [
      'Still right?',
      `is to be looked at again by ${inWords(reviewBy)}. If it is still right, say so on its page with one button; if not, revise it. You are asked once.`,
    ],
    archive_soon: [
      'To be archived soon',
      `was to be looked at again by ${inWords(reviewBy)}. If nobody of your organisation does, it is archived on or after ${inWords(addMonths(reviewBy, ARCHIVE_MONTHS))}: it stays at its address, but is out of lists. Nothing is deleted.`,
    ],
    archived: [
      'Archived',
      `was to be looked at again by ${inWords(reviewBy)}, and nobody did for a year, so that it is archived. It stays at its address and is found under archived. Any editor can bring it back on its page.`,
    ],
  };
  const [subject, sentence] = words[kind];
  return { subject: `${subject}: ${name}`, text: `‘${name}’ ${sentence}\n\n${address}\n` };
}
