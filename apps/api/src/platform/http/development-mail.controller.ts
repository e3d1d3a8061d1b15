import { Controller, Get, Inject, NotFoundException } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.js';
import { type KeptMail, Mailer } from '../mail/mail.js';

/** What would have been sent, for whoever tries Kith without a mail server. Only with the bundled identity provider (loopback). */
@Controller('development/mail.json')
export class DevelopmentMailController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly mailer: Mailer,
  ) {}

  @Get()
  list(): KeptMail[] {
    if (!this.config.bundledProvider) throw new NotFoundException();
    return this.mailer.kept;
  }
}
