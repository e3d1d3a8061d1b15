import type { AskAboutQuietLessonInput } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../people/viewer.js';
import { Acts, done, type Outcome, refused } from '../platform/acts.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import { readTexts } from '../platform/plain-texts.rules.js';
import { type InvalidInput, invalid, type NotAllowed, type NotFound, notAllowed, notFound, signInFirst } from '../platform/results.js';
import { LessonMail } from './lesson-mail.js';
import { LessonQuestionReads, type QuestionView } from './lesson-question.reads.js';
import { QuietLessonReads } from './quiet-lesson.reads.js';
import { QUESTION_TEXT } from './quiet-lesson.rules.js';

type Refused = NotFound | NotAllowed | InvalidInput;

/** A member asks whoever told a lesson, without learning who they are. */
@Injectable()
export class AskAboutQuietLesson {
  constructor(
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly lessons: QuietLessonReads,
    private readonly questions: LessonQuestionReads,
    private readonly mail: LessonMail,
  ) {}

  async run(viewer: Viewer, input: AskAboutQuietLessonInput): Promise<QuestionView | Refused> {
    const { personId, actingFor } = viewer;
    if (!personId) return signInFirst();
    const read = readTexts({ text: input.text }, QUESTION_TEXT);
    if ('problems' in read) return invalid(read.problems);
    if (!actingFor) return notAllowed('Choose the organisation on whose behalf you ask, then ask again.');
    const outcome = await this.acts.once<Refused>(viewer, 'askAboutQuietLesson', input.key, (manager) =>
      this.ask(manager, viewer, input.lesson, { personId, organisationId: actingFor, text: read.texts.text }),
    );
    if ('refused' in outcome) return outcome.refused;
    return (await this.questions.byId(viewer, outcome.done)) ?? notFound();
  }

  private async ask(
    manager: EntityManager,
    viewer: Viewer,
    lessonId: string,
    { personId, organisationId, text }: { personId: string; organisationId: string; text: string },
  ): Promise<Outcome<Refused>> {
    const lesson = (await this.lessons.byIds(viewer, [lessonId], manager)).get(lessonId.toLowerCase());
    if (!lesson) return refused(notFound());
    // Nothing crosses the demonstration's glass.
    if (lesson.demonstration !== viewer.seesDemonstration)
      return refused(notAllowed('Members of fictional organisations ask about fictional lessons, and real ones about real lessons.'));
    const [{ ownerId } = { ownerId: '' }]: { ownerId: string }[] = await manager.query(
      `select owner_id "ownerId" from quiet_lesson where id = $1`,
      [lesson.id],
    );
    // Only those who know it anyway are told that it is theirs.
    if (viewer.editsFor.includes(ownerId)) return refused(notAllowed('Your own organisation told this lesson.'));
    const id = newId();
    const now = this.clock.now();
    await manager.query(
      `insert into lesson_question (id, lesson_id, asker_id, asker_organisation_id, introduced, last_message_at) values ($1, $2, $3, $4, false, $5)`,
      [id, lesson.id, personId, organisationId, now],
    );
    await manager.query(
      `insert into lesson_message (id, question_id, side, author_id, text, sent_at) values ($1, $2, 'asker', $3, $4, $5)`,
      [newId(), id, personId, text, now],
    );
    await this.mail.tellTellers(manager, id, 'asked', ownerId);
    return done(id);
  }
}
