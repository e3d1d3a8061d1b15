import { Inject, Injectable } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { Clock } from '../clock.js';
import { CONFIG, type Config } from '../config/config.js';
import { NotNow } from '../jobs/jobs.js';
import { LOG, type Log } from '../log.js';
import { needsTls, stopHeaders, type Unsubscribe } from './mail.rules.js';
import { failureOf, type SmtpError, wordsOf } from './mail-failure.rules.js';

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

/** After so long a mail server that was down is asked again, and a mail that it put off is offered again. */
const ASK_AGAIN_MS = 300_000;
const OFFER_AGAIN_MS = 1_800_000;
/** A server that hangs is down: other jobs wait behind this one. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/** Sends by SMTP where a server is configured; else keeps mail for the development page. Text only. */
@Injectable()
export class Mailer {
  /** What would have been sent, newest first, while no server is configured. */
  readonly kept: KeptMail[] = [];
  private readonly transport: Transporter | null;
  private downUntil = 0;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly clock: Clock,
    @Inject(LOG) private readonly log: Log,
  ) {
    this.transport = config.KITH_SMTP_URL
      ? createTransport({ url: config.KITH_SMTP_URL, requireTLS: needsTls(config.KITH_SMTP_URL), ...PATIENCE })
      : null;
  }

  /** Takes what was kept for an address off the development page. */
  forget(address: string | null): void {
    const others = this.kept.filter(({ to }) => to.toLowerCase() !== address?.toLowerCase());
    this.kept.splice(0, this.kept.length, ...others);
  }

  /** Throws `NotNow` while the server does not take it, for as long as that lasts: called from jobs. What it refuses for good is not tried again. */
  async send({ unsubscribe, ...mail }: Mail): Promise<void> {
    if (this.transport) {
      const headers = unsubscribe && stopHeaders(unsubscribe);
      await this.hand(this.transport, { ...mail, ...(headers ? { headers } : {}) });
      return;
    }
    this.kept.unshift({ ...mail, ...(unsubscribe ? { unsubscribe } : {}), at: this.clock.now() });
    this.kept.length = Math.min(this.kept.length, KEPT);
  }

  private async hand(transport: Transporter, mail: object): Promise<void> {
    const wait = this.downUntil - this.clock.now().getTime();
    if (wait > 0) throw new NotNow('The mail server takes no mail', wait);
    try {
      await transport.sendMail({ from: this.config.KITH_MAIL_FROM, ...mail });
    } catch (error) {
      const failed = error as SmtpError;
      const failure = failureOf(failed);
      const why = wordsOf(failed);
      if (failure === 'refused') {
        this.log.warn({ why }, 'the mail server refused a mail for good: it is not sent');
        return;
      }
      // A mailbox may be full for ever: eight times within some days.
      if (failure === 'later') throw new NotNow(`The mail server put this mail off (${why})`, OFFER_AGAIN_MS, true);
      this.log.error({ why }, 'the mail server takes no mail: what is to be sent waits, and it is asked again every five minutes');
      this.downUntil = this.clock.in(ASK_AGAIN_MS).getTime();
      throw new NotNow(`The mail server takes no mail (${why})`, ASK_AGAIN_MS);
    }
  }
}
