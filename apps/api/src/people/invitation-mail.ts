import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { Mailer } from '../platform/mail/mail.js';
import type { Role } from './person.entity.js';
import { INVITATION_MAIL } from './role-invitations.js';

const ROLE_WORDS: Record<Role, string> = {
  member: 'a member',
  editor: 'an editor',
  approver: 'an approver',
  board_member: 'a board member',
  programme_officer: 'a programme officer',
  administrator: 'an administrator',
  operator: 'an operator',
};

interface Waiting {
  email: string;
  role: Role;
  organisation: string;
}

/** Writes to whoever is invited, as long as the invitation still waits when the mail is sent. */
@Injectable()
export class InvitationMail implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(INVITATION_MAIL, ({ invitation }) => this.send(String(invitation)));
  }

  private async send(id: string): Promise<void> {
    const rows: Waiting[] = await this.dataSource.query(
      `select i.email, i.role, o.name organisation from role_invitation i join organisation o on o.id = i.organisation_id
       where i.id = $1 and i.closed_at is null and i.expires_at > $2 and i.email is not null`,
      [id, this.clock.now()],
    );
    const invitation = rows[0];
    if (!invitation) return;
    const { email, role, organisation } = invitation;
    const text = [
      `You are invited to be ${ROLE_WORDS[role]} for ${organisation} on Kith, where NHS organisations learn from each other’s work.`,
      `Sign in with this e-mail address to take it up: ${this.config.publicUrl}/sign-in`,
      'The invitation ends after 30 days. If you expected none, ignore this message: nothing happens unless you sign in.',
    ];
    await this.mailer.send({ to: email, subject: `You are invited to Kith by ${organisation}`, text: `${text.join('\n\n')}\n` });
  }
}
