import type { ReplyToThreadInput } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../people/viewer.js';
import { Acts, done, type Outcome, refused } from '../platform/acts.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import { readTexts } from '../platform/plain-texts.rules.js';
import { type InvalidInput, invalid, type NotAllowed, type NotFound, notAllowed, notFound, signInFirst } from '../platform/results.js';
import { REPLY_TEXTS, writesFor } from './conversation.rules.js';
import { ConversationMail } from './conversation-mail.js';
import { ThreadReads, type ThreadView } from './thread.reads.js';

type Refused = NotFound | NotAllowed | InvalidInput;

/** Both sides write; whoever it was shared with reads. */
@Injectable()
export class ReplyToThread {
  constructor(
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly threads: ThreadReads,
    private readonly mail: ConversationMail,
  ) {}

  async run(viewer: Viewer, input: ReplyToThreadInput): Promise<ThreadView | Refused> {
    const { personId } = viewer;
    if (!personId) return signInFirst();
    const read = readTexts({ text: input.text }, REPLY_TEXTS);
    if ('problems' in read) return invalid(read.problems);
    const outcome = await this.acts.once<Refused>(viewer, 'replyToThread', input.key, (manager) =>
      this.reply(manager, viewer, personId, input.thread, read.texts.text),
    );
    if ('refused' in outcome) return outcome.refused;
    return (await this.threads.byId(viewer, outcome.done)) ?? notFound();
  }

  private async reply(manager: EntityManager, viewer: Viewer, personId: string, threadId: string, text: string): Promise<Outcome<Refused>> {
    const thread = await this.threads.byId(viewer, threadId, manager);
    if (!thread) return refused(notFound());
    const author = writesFor(viewer, thread);
    if (!author)
      return refused(notAllowed('This conversation was shared with you to read. Ask a question of your own on the initiative’s page.'));
    const now = this.clock.now();
    await manager.query(`insert into message (id, thread_id, author_id, organisation_id, text, sent_at) values ($1, $2, $3, $4, $5, $6)`, [
      newId(),
      thread.id,
      personId,
      author.organisationId,
      text,
      now,
    ]);
    await manager.query(`update thread set last_message_at = greatest(last_message_at, $2) where id = $1`, [thread.id, now]);
    if (author.side === 'asker') await this.mail.tellOwner(manager, thread.id, 'followed_up', thread.initiative.leadId, personId);
    else await this.mail.tellAsker(manager, thread.id, thread.asker.id, thread.askerOrganisation.id);
    return done(thread.id);
  }
}
