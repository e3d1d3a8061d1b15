import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CONFIG, type Config } from '../platform/config/config.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { Mailer } from '../platform/mail/mail.js';
import type { Role } from './person.entity.js';
import { addressOf } from './writers.js';

export const SUCCESSION_MAIL = 'people.succession_mail';

/** Roles that came along; empty where they ended. */
interface Telling {
  personId: string;
  from: string;
  to: string | null;
  roles: Role[];
}

/** Tells somebody what became of their roles when another organisation followed theirs. It names the two organisations and nothing else. */
@Injectable()
export class SuccessionMail implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly jobs: Jobs,
    private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(SUCCESSION_MAIL, (payload) => this.send(payload as unknown as Telling));
  }

  private async send({ personId, from, to, roles }: Telling): Promise<void> {
    const address = await addressOf(this.dataSource, personId);
    const rows: { id: string; name: string }[] = await this.dataSource.query(
      `select id, name from organisation where id = any($1::uuid[])`,
      [[from, to].filter((id) => id !== null)],
    );
    const nameOf = (id: string | null): string | undefined => rows.find((row) => row.id === id)?.name;
    const former = nameOf(from);
    if (!address || !former) return;
    await this.mailer.send({ to: address, ...mailOf(former, nameOf(to), roles, this.config.publicUrl) });
  }
}

function mailOf(former: string, successor: string | undefined, roles: readonly Role[], address: string): { subject: string; text: string } {
  if (!successor)
    return {
      subject: `Your roles for ${former} on Kith have ended`,
      text: `${former} has closed, and several organisations share its work. Your roles for it have ended: an administrator of the one you now work for can invite you again.\n\n${address}\n`,
    };
  const came = roles.map((role) => role.replace('_', ' ')).join(', ');
  return {
    subject: `${former} is now part of ${successor}`,
    text: came
      ? `${successor} carries on ${former}. What ${former} published on Kith is now led by it, and your roles came along: ${came}.\n\n${address}/account\n`
      : `${successor} carries on ${former}, and has administrators of its own on Kith, so that your role as administrator has ended.\n\n${address}/account\n`,
  };
}
