import type { WriteInQuietQuestionInput } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../people/viewer.js';
import { Acts, done, type Outcome, refused } from '../platform/acts.js';
import { Audit } from '../platform/audit/audit.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import { readTexts } from '../platform/plain-texts.rules.js';
import { type InvalidInput, invalid, type NotAllowed, type NotFound, notFound, signInFirst } from '../platform/results.js';
import { KnownNamesReads } from './known-names.js';
import { LessonMail } from './lesson-mail.js';
import { LessonQuestionReads, type QuestionView } from './lesson-question.reads.js';
import { findNames, mailProblems, notAccepted } from './names.rules.js';
import { ANSWER_TEXT } from './quiet-lesson.rules.js';
import { type NamesFound, namesFound } from './read-lesson.js';

type Refused = NotFound | NotAllowed | InvalidInput | NamesFound;

/** Both sides write on. An answer is looked through for names until the tellers say who they are. */
@Injectable()
export class WriteInQuietQuestion {
  constructor(
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly questions: LessonQuestionReads,
    private readonly known: KnownNamesReads,
    private readonly mail: LessonMail,
  ) {}

  async run(viewer: Viewer, input: WriteInQuietQuestionInput): Promise<QuestionView | Refused> {
    if (!viewer.personId) return signInFirst();
    const read = readTexts({ text: input.text }, ANSWER_TEXT);
    if ('problems' in read) return invalid(read.problems);
    const outcome = await this.acts.once<Refused>(viewer, 'writeInQuietQuestion', input.key, (manager) =>
      this.write(manager, viewer, input, read.texts.text),
    );
    if ('refused' in outcome) return outcome.refused;
    return (await this.questions.byId(viewer, outcome.done)) ?? notFound();
  }

  private async write(manager: EntityManager, viewer: Viewer, input: WriteInQuietQuestionInput, text: string): Promise<Outcome<Refused>> {
    const question = await this.questions.byId(viewer, input.question, manager);
    if (!question) return refused(notFound());
    const [row]: { ownerId: string; askerId: string; askerOrganisationId: string }[] = await manager.query(
      `select l.owner_id "ownerId", q.asker_id "askerId", q.asker_organisation_id "askerOrganisationId"
       from lesson_question q join quiet_lesson l on l.id = q.lesson_id where q.id = $1 for update of q`,
      [question.id],
    );
    if (!row) return refused(notFound());
    const { side } = question;
    const introduces = side === 'teller' && input.introduce === true && !question.teller;
    if (side === 'teller' && !introduces && !question.teller) {
      const refusal = await this.wouldTell(manager, row.ownerId, text, input.namesAccepted);
      if (refusal) return refused<Refused>(refusal);
    }
    const now = this.clock.now();
    await manager.query(`insert into lesson_message (id, question_id, side, author_id, text, sent_at) values ($1, $2, $3, $4, $5, $6)`, [
      newId(),
      question.id,
      side,
      viewer.personId,
      text,
      now,
    ]);
    await manager.query(
      `update lesson_question set last_message_at = greatest(last_message_at, $2), introduced = introduced or $3 where id = $1`,
      [question.id, now, introduces],
    );
    if (introduces)
      await this.audit.record(manager, {
        personId: viewer.personId,
        organisationId: row.ownerId,
        action: 'quiet_lesson.introduced',
        subjectId: question.id,
        detail: { to: row.askerOrganisationId },
      });
    if (side === 'teller') await this.mail.tellAsker(manager, question.id, row.askerId, row.askerOrganisationId);
    else await this.mail.tellTellers(manager, question.id, 'followed_up', row.ownerId);
    return done(question.id);
  }

  private async wouldTell(manager: EntityManager, ownerId: string, text: string, accepted: readonly string[]) {
    const problems = mailProblems({ text });
    if (problems.length > 0) return invalid(problems);
    const names = findNames({ text }, await this.known.of(manager, ownerId));
    return notAccepted(names, accepted).length > 0 ? namesFound(names) : null;
  }
}
