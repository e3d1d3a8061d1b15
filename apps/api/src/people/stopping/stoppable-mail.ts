import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { Mailer } from '../../platform/mail/mail.js';
import { PersonTraces } from '../person-traces.js';
import { digestOf, newToken } from '../session-token.js';
import type { StoppableMail } from './mail-stop.entity.js';

/** Whose mail it is, and what brings it. */
export interface Repeated {
  readonly personId: string;
  readonly what: StoppableMail;
  /** The entry that is followed; null where it is about none. */
  readonly subjectId: string | null;
}

/** Ends it for the person; called again for what has ended, it changes nothing. */
type Stop = (manager: EntityManager, repeated: Omit<Repeated, 'what'>) => Promise<void>;

/**
 * Sends what comes again and again, with two ways to stop it without signing in: a link to a page with one button, and the button of a mail
 * programme. Rooms above say what stopping theirs means.
 */
@Injectable()
export class StoppableMailer implements OnModuleInit {
  private readonly stops = new Map<StoppableMail, Stop>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly mailer: Mailer,
    private readonly traces: PersonTraces,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.traces.add(async (manager, { id }) => {
      await manager.query(`delete from mail_stop where person_id = $1`, [id]);
    });
  }

  onStop(what: StoppableMail, stop: Stop): void {
    this.stops.set(what, stop);
  }

  /** `mailOf` is given the address of the page that stops it: what that needs stands behind the `#`, which no browser sends and no log keeps. */
  async send(
    to: string,
    { personId, what, subjectId }: Repeated,
    mailOf: (stopAt: string) => { subject: string; text: string },
  ): Promise<void> {
    const token = newToken();
    await this.dataSource.query(`insert into mail_stop (digest, person_id, what, subject_id, made_at) values ($1, $2, $3, $4, $5)`, [
      digestOf(token),
      personId,
      what,
      subjectId,
      this.clock.now(),
    ]);
    const page = `${this.config.publicUrl}/mail/stop`;
    // A mail programme sends nothing that stands behind a `#`.
    await this.mailer.send({ to, ...mailOf(`${page}#${token}`), unsubscribe: { address: `${page}?token=${token}` } });
  }

  /** What a link stops; null where it opens nothing. */
  async find(token: string): Promise<Repeated | null> {
    const rows: Repeated[] = await this.dataSource.query(
      `select person_id "personId", what, subject_id "subjectId" from mail_stop where digest = $1`,
      [digestOf(token)],
    );
    return rows[0] ?? null;
  }

  async stop(manager: EntityManager, repeated: Repeated): Promise<void> {
    const stop = this.stops.get(repeated.what);
    if (!stop) throw new Error(`Nobody stops ‘${repeated.what}’.`);
    await stop(manager, repeated);
  }
}
