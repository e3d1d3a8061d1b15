import type { MailStopped, StopMailInput } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Acts, done } from '../../platform/acts.js';
import { type NotFound, notFound } from '../../platform/results.js';
import type { Viewer } from '../viewer.js';
import { StoppableMailer } from './stoppable-mail.js';

/** By whoever holds the link, signed in or not: it was sent to one person, and can do nothing else. */
@Injectable()
export class StopMail {
  constructor(
    private readonly dataSource: DataSource,
    private readonly acts: Acts,
    private readonly mailer: StoppableMailer,
  ) {}

  async run(viewer: Viewer, { key, token }: StopMailInput): Promise<MailStopped | NotFound> {
    const found = await this.mailer.find(token);
    if (!found) return notFound();
    await this.acts.once<NotFound>(viewer, 'stopMail', key, async (manager) => {
      await this.mailer.stop(manager, found);
      return done(found.personId);
    });
    return { __typename: 'MailStopped', what: found.what };
  }

  /** By the button of a mail programme, which makes no key: pressed twice, it finds it stopped. False for a link that opens nothing. */
  async press(token: string): Promise<boolean> {
    const found = await this.mailer.find(token);
    if (!found) return false;
    await this.dataSource.transaction((manager) => this.mailer.stop(manager, found));
    return true;
  }
}
