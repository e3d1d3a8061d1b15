import { Inject, Injectable } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { Clock } from '../clock.js';
import { CONFIG, type Config } from '../config/config.js';
import { stopHeaders, type Unsubscribe } from './mail.rules.js';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** For what is sent again and again. */
  readonly unsubscribe?: Unsubscribe;
}

export interface KeptMail extends Mail {
  readonly at: Date;
}

/** How many mails the development page remembers. */
const KEPT = 100;

/** Sends by SMTP where a server is configured; else keeps mail for the development page. Text only. */
@Injectable()
export class Mailer {
  /** What would have been sent, newest first, while no server is configured. */
  readonly kept: KeptMail[] = [];
  private readonly transport: Transporter | null;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly clock: Clock,
  ) {
    this.transport = config.KITH_SMTP_URL ? createTransport(config.KITH_SMTP_URL) : null;
  }

  /** Takes what was kept for an address off the development page. */
  forget(address: string | null): void {
    const others = this.kept.filter(({ to }) => to.toLowerCase() !== address?.toLowerCase());
    this.kept.splice(0, this.kept.length, ...others);
  }

  async send({ unsubscribe, ...mail }: Mail): Promise<void> {
    if (this.transport) {
      const headers = unsubscribe && stopHeaders(unsubscribe);
      await this.transport.sendMail({ from: this.config.KITH_MAIL_FROM, ...mail, ...(headers ? { headers } : {}) });
      return;
    }
    this.kept.unshift({ ...mail, ...(unsubscribe ? { unsubscribe } : {}), at: this.clock.now() });
    this.kept.length = Math.min(this.kept.length, KEPT);
  }
}
