import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Jobs } from '../platform/jobs/jobs.js';
import { Mailer } from '../platform/mail/mail.js';

const KIND = 'entry-case.mail';

/** Sends the answer to whoever left an address or was signed in. By number, without the entry's title: it may be gone by now. */
@Injectable()
export class CaseMail implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly jobs: Jobs,
    private readonly mailer: Mailer,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(KIND, ({ caseId }) => this.send(caseId as string));
  }

  async tell(manager: EntityManager, caseId: string): Promise<void> {
    await this.jobs.enqueue(manager, KIND, { caseId });
  }

  private async send(caseId: string): Promise<void> {
    const [row]: { to: string | null; answer: string }[] = await this.dataSource.query(
      `select coalesce(c.reply_to, p.email) "to", c.answer from entry_case c left join person p on p.id = c.person_id where c.id = $1`,
      [caseId],
    );
    if (!row?.to) return;
    await this.mailer.send({
      to: row.to,
      subject: 'Your report to Kith was answered',
      text: `You reported an entry on Kith (number ${caseId}). The answer:\n\n${row.answer}\n`,
    });
  }
}
