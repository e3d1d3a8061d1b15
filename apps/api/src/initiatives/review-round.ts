import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { writersOf } from '../people/writers.js';
import { Audit } from '../platform/audit/audit.js';
import { Clock } from '../platform/clock.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { FollowMail } from './following/follow-mail.js';
import { PublishedFace } from './published-face.js';
import { REVIEW_DATE_MAIL } from './review-date-mail.js';
import { ARCHIVE_MONTHS, NUDGE_DAYS, reasonToArchive, WARNED_DAYS } from './review-dates.rules.js';
import type { ReviewNoticeKind } from './review-notice.entity.js';
import { lockInitiative } from './revision-rows.js';

const ROUND = 'initiatives.review_round';

interface Due {
  id: string;
  leadId: string;
  reviewBy: string;
}

/**
 * Once a day: asks for a review before its date, warns before archiving, and archives what nobody reviewed for a year after it.
 * Only what a trust published itself has a date. A summary of a public source has no owner who could answer, so that it is neither
 * nudged nor archived; it says of itself that nobody checked it.
 */
@Injectable()
export class ReviewRound implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly audit: Audit,
    private readonly face: PublishedFace,
    private readonly followers: FollowMail,
  ) {}

  onModuleInit(): void {
    this.jobs.everyDay(ROUND, () => this.run());
  }

  async run(): Promise<void> {
    const today = this.clock.today();
    await this.dataSource.transaction((manager) => this.tell(manager, 'due', DUE, today));
    await this.dataSource.transaction((manager) => this.tell(manager, 'archive_soon', SOON, today));
    const old: { id: string }[] = await this.dataSource.query(
      `select i.id from initiative i where ${KEPT} and ${TO_ARCHIVE} order by i.id`,
      [today, this.warnedBefore()],
    );
    for (const { id } of old) await this.archive(id, today);
  }

  /** Each kind once for each date, however often the job runs: the notice is written with the jobs that send it. */
  private async tell(manager: EntityManager, kind: ReviewNoticeKind, when: string, today: string): Promise<void> {
    const told: Due[] = await manager.query(
      `with told as (
         insert into review_notice (initiative_id, review_by, kind, at)
         select i.id, i.review_by, $2, $3 from initiative i where ${KEPT} and ${when} on conflict do nothing returning initiative_id)
       select i.id, i.lead_id "leadId", i.review_by::text "reviewBy" from initiative i join told t on t.initiative_id = i.id order by i.id`,
      [today, kind, this.clock.now()],
    );
    await this.mail(manager, kind, told);
  }

  /** In a transaction of its own; somebody may have reviewed it since it was listed. */
  private async archive(id: string, today: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const initiative = await lockInitiative(manager, id);
      const [due]: Due[] = await manager.query(
        `select i.id, i.lead_id "leadId", i.review_by::text "reviewBy" from initiative i where i.id = $3 and ${KEPT} and ${TO_ARCHIVE}`,
        [today, this.warnedBefore(), id],
      );
      if (!initiative?.reviewedAt || !due) return;
      const now = this.clock.now();
      const reason = reasonToArchive(initiative.reviewedAt);
      await manager.query(`update initiative set archived = true, archive_reason = $2, archived_at = $3 where id = $1`, [id, reason, now]);
      await this.face.change(manager, id);
      await this.followers.tell(manager, { initiativeId: id, act: 'archived', revisionId: initiative.publishedRevisionId }, null);
      await this.audit.record(manager, {
        personId: null,
        organisationId: due.leadId,
        action: 'initiative.archived',
        subjectId: id,
        detail: { reason, reviewBy: due.reviewBy },
      });
      await manager.query(
        `insert into review_notice (initiative_id, review_by, kind, at) values ($1, $2, 'archived', $3) on conflict do nothing`,
        [id, due.reviewBy, now],
      );
      await this.mail(manager, 'archived', [due]);
    });
  }

  private async mail(manager: EntityManager, kind: ReviewNoticeKind, told: readonly Due[]): Promise<void> {
    const writers = new Map<string, string[]>();
    for (const { id, leadId, reviewBy } of told) {
      const known = writers.get(leadId) ?? (await writersOf(manager, leadId, this.clock.now()));
      writers.set(leadId, known);
      for (const personId of known)
        await this.jobs.enqueue(manager, REVIEW_DATE_MAIL, { kind, initiativeId: id, organisationId: leadId, personId, reviewBy });
    }
  }

  private warnedBefore(): Date {
    return new Date(this.clock.now().getTime() - WARNED_DAYS * 86_400_000);
  }
}

const KEPT = `i.published and not i.archived and not i.removed and i.source is null and i.lead_id is not null and i.review_by is not null`;
const SOON = `i.review_by + interval '${ARCHIVE_MONTHS - 1} months' <= $1::date`;
const DUE = `i.review_by <= $1::date + ${NUDGE_DAYS} and not ${SOON}`;
/** After a long silence of the server itself, too, its editors are warned first. */
const TO_ARCHIVE = `i.review_by + interval '${ARCHIVE_MONTHS} months' <= $1::date and exists (
  select 1 from review_notice n where n.initiative_id = i.id and n.review_by = i.review_by and n.kind = 'archive_soon' and n.at <= $2)`;
