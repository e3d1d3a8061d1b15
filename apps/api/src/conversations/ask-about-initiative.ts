import type { AskAboutInitiativeInput } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { VisibleInitiatives } from '../initiatives/visible-initiatives.js';
import type { Viewer } from '../people/viewer.js';
import { Acts, done, type Outcome, refused } from '../platform/acts.js';
import { Audit } from '../platform/audit/audit.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import { readTexts } from '../platform/plain-texts.rules.js';
import { type InvalidInput, invalid, type NotAllowed, type NotFound, notAllowed, notFound, signInFirst } from '../platform/results.js';
import { QUESTION_TEXTS } from './conversation.rules.js';
import { ConversationMail } from './conversation-mail.js';
import { ThreadReads, type ThreadView } from './thread.reads.js';

type Refused = NotFound | NotAllowed | InvalidInput;
interface Question {
  readonly initiative: string;
  readonly subject: string;
  readonly text: string;
  readonly personId: string;
  readonly organisationId: string;
}

/** A member asks whoever leads an initiative. Where nobody from there has joined, the question waits for them. */
@Injectable()
export class AskAboutInitiative {
  constructor(
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly initiatives: VisibleInitiatives,
    private readonly threads: ThreadReads,
    private readonly mail: ConversationMail,
  ) {}

  async run(viewer: Viewer, input: AskAboutInitiativeInput): Promise<ThreadView | Refused> {
    const { personId, actingFor } = viewer;
    if (!personId) return signInFirst();
    const read = readTexts({ subject: input.subject, text: input.text }, QUESTION_TEXTS);
    if ('problems' in read) return invalid(read.problems);
    if (!actingFor) return notAllowed('Choose the organisation on whose behalf you ask, then ask again.');
    const question = { initiative: input.initiative, ...read.texts, personId, organisationId: actingFor };
    const outcome = await this.acts.once<Refused>(viewer, 'askAboutInitiative', input.key, (manager) =>
      this.ask(manager, viewer, question),
    );
    if ('refused' in outcome) return outcome.refused;
    return (await this.threads.byId(viewer, outcome.done)) ?? notFound();
  }

  private async ask(
    manager: EntityManager,
    viewer: Viewer,
    { initiative, subject, text, personId, organisationId }: Question,
  ): Promise<Outcome<Refused>> {
    const about = await this.initiatives.byId(viewer, initiative, manager);
    if (!about) return refused(notFound());
    const id = newId();
    const now = this.clock.now();
    await manager.query(
      `insert into thread (id, initiative_id, asker_id, asker_organisation_id, subject, last_message_at) values ($1, $2, $3, $4, $5, $6)`,
      [id, about.id, personId, organisationId, subject, now],
    );
    await manager.query(`insert into message (id, thread_id, author_id, organisation_id, text, sent_at) values ($1, $2, $3, $4, $5, $6)`, [
      newId(),
      id,
      personId,
      organisationId,
      text,
      now,
    ]);
    await this.audit.record(manager, {
      personId,
      organisationId,
      action: 'thread.opened',
      subjectId: id,
      detail: { initiative: about.id },
    });
    await this.mail.tellOwner(manager, id, 'asked', about.leadId, personId);
    return done(id);
  }
}
