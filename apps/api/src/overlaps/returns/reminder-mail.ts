import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { addressOf } from '../../people/writers.js';
import { Clock } from '../../platform/clock.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { Mailer } from '../../platform/mail/mail.js';
import { answerersOf } from './answerers.js';
import { periodOf } from './period.rules.js';

export const REMINDER_MAIL = 'overlaps.return_reminder_mail';

interface Reminder {
  organisationId: string;
  odsCode: string | null;
  trust: string;
  office: string;
  area: string;
}

/** Asks those who answer for a trust; only while it has not answered, and whoever still does when it is sent. */
@Injectable()
export class ReminderMail implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(REMINDER_MAIL, ({ reminder, personId }) => this.send(String(reminder), String(personId)));
  }

  private async send(id: string, personId: string): Promise<void> {
    const period = periodOf(this.clock.today());
    const rows: Reminder[] = await this.dataSource.query(
      `select m.organisation_id "organisationId", t.ods_code "odsCode", t.name trust, o.name office, s.short_name area
       from return_reminder m join organisation t on t.id = m.organisation_id join organisation o on o.id = m.office_id join system s on s.id = m.system_id
       where m.id = $1 and m.period = $2
         and not exists (select 1 from return r where r.organisation_id = m.organisation_id and r.period = m.period and r.ended_at is null)`,
      [id, period.code],
    );
    const reminder = rows[0];
    if (!reminder?.odsCode) return;
    const still = await answerersOf(this.dataSource, reminder.organisationId, this.clock.now(), personId);
    const to = still.length > 0 ? await addressOf(this.dataSource, personId) : null;
    if (!to) return;
    const { trust, office, area, odsCode } = reminder;
    const text = [
      `${office} asks on behalf of ${area}: is what ${trust} has on Kith complete for ${period.name}, or is there nothing to report?`,
      `It is said with one button: ${this.config.publicUrl}/organisations/${encodeURIComponent(odsCode)}/returns`,
      'As long as a trust is silent, its area can’t tell whether it has nothing or has not said so. You get this because you are an editor, approver or administrator there. It is sent at most once a week.',
    ];
    await this.mailer.send({ to, subject: `Is your list on Kith complete? ${trust}, ${period.name}`, text: `${text.join('\n\n')}\n` });
  }
}
