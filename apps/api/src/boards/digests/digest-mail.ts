import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { StoppableMailer } from '../../people/stopping/stoppable-mail.js';
import { Viewers } from '../../people/viewers.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { digestMail } from './digest.rules.js';
import { DIGEST_MAIL, DigestLooks, type LookFor } from './digest-looks.js';
import { MakeDigest } from './make-digest.js';

/**
 * Sends a board member what is new for their board, made from what they may see at that moment as somebody of that organisation. Whoever has
 * stopped it, or is no board member there any more, gets nothing; nor does anybody where nothing is new.
 */
@Injectable()
export class DigestMail implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly mailer: StoppableMailer,
    private readonly viewers: Viewers,
    private readonly looks: DigestLooks,
    private readonly make: MakeDigest,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(DIGEST_MAIL, (payload) => this.send(payload as unknown as LookFor));
  }

  private async send(look: LookFor): Promise<void> {
    const begun = await this.looks.begin(look);
    if (!begun) return;
    const recipient = await this.viewers.ofPerson(look.personId, { sessionId: null, csrfToken: null, actingFor: look.organisationId });
    if (!recipient.roles.includes('board_member')) return;
    const digest = await this.make.of(recipient, begun);
    if (digest)
      await this.mailer.send(begun.to, { personId: look.personId, what: 'board_digest', subjectId: null }, (stopAt) =>
        digestMail(digest, this.config.publicUrl, stopAt),
      );
    await this.looks.end(look, begun.until);
  }
}
