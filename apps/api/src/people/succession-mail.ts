import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CONFIG, type Config } from '../platform/config/config.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { Mailer } from '../platform/mail/mail.js';
import type { Role } from './person.entity.js';
import { addressOf } from './writers.js';

export const SUCCESSION_MAIL = 'people.succession_mail';

interface Telling {
  personId: string;
  from: string;
  to: string | null;
  /** Those that came along. */
  roles: Role[];
  /** Those that ended. */
  ended: Role[];
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

  private async send({ personId, from, to, roles, ended }: Telling): Promise<void> {
    const address = await addressOf(this.dataSource, personId);
    const rows: { id: string; name: string }[] = await this.dataSource.query(
      `select id, name from organisation where id = any($1::uuid[])`,
      [[from, to].filter((id) => id !== null)],
    );
    const nameOf = (id: string | null): string | undefined => rows.find((row) => row.id === id)?.name;
    const former = nameOf(from);
    if (!address || !former) return;
    await this.mailer.send({ to: address, ...mailOf(former, nameOf(to), { roles, ended: ended ?? [] }, this.config.publicUrl) });
  }
}

function mailOf(
  former: string,
  successor: string | undefined,
  { roles, ended }: Pick<Telling, 'roles' | 'ended'>,
  address: string,
): { subject: string; text: string } {
  if (!successor)
    return {
      subject: `Your roles for ${former} on Kith have ended`,
      text: `${former} has closed, and several organisations share its work. Your roles for it have ended: an administrator of the one you now work for can invite you again.\n\n${address}\n`,
    };
  const words = (some: readonly Role[]) => some.map((role) => role.replace('_', ' ')).join(', ');
  const sentences = [
    `${successor} carries on ${former}. What ${former} published on Kith is now led by it.`,
    roles.length > 0 ? `Your roles came along: ${words(roles)}.` : '',
    ended.length > 0 ? `It has administrators of its own, so that this role of yours has ended: ${words(ended)}.` : '',
  ];
  return {
    subject: `${former} is now part of ${successor}`,
    text: `${sentences.filter(Boolean).join(' ')}\n\n${address}/account\n`,
  };
}
