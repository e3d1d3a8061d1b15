import type { ChangeQuietLessonInput } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../people/viewer.js';
import { Acts, done, type Outcome, refused } from '../platform/acts.js';
import { Audit } from '../platform/audit/audit.js';
import { type InvalidInput, type NotAllowed, type NotFound, notAllowed, notFound, signInFirst } from '../platform/results.js';
import { lockOwnLesson } from './lock-own-lesson.js';
import { OwnLessonReads, type OwnLessonView } from './own-lessons.reads.js';
import { type NamesFound, ReadLesson } from './read-lesson.js';

interface LessonConflict {
  readonly __typename: 'QuietLessonConflict';
  readonly message: string;
  readonly theirs: OwnLessonView;
}
type Refused = NotFound | NotAllowed | InvalidInput | NamesFound | LessonConflict;

/** The whole form again. The quarter stays: a new date would say that something had changed. */
@Injectable()
export class ChangeQuietLesson {
  constructor(
    private readonly acts: Acts,
    private readonly audit: Audit,
    private readonly read: ReadLesson,
    private readonly own: OwnLessonReads,
  ) {}

  async run(viewer: Viewer, input: ChangeQuietLessonInput): Promise<OwnLessonView | Refused> {
    if (!viewer.personId) return signInFirst();
    const outcome = await this.acts.once<Refused>(viewer, 'changeQuietLesson', input.key, (manager) => this.change(manager, viewer, input));
    if ('refused' in outcome) return outcome.refused;
    return (await this.own.byId(viewer, outcome.done)) ?? notFound();
  }

  private async change(manager: EntityManager, viewer: Viewer, input: ChangeQuietLessonInput): Promise<Outcome<Refused>> {
    const locked = await lockOwnLesson(manager, viewer, input.id);
    if (!locked) return refused(notFound());
    const before = await this.own.byId(viewer, locked.id, manager);
    if (!before) return refused(notFound());
    if (before.state === 'withdrawn') return refused(notAllowed('It was withdrawn. Tell it anew if it is to be shared again.'));
    if (before.version !== input.version) return refused<Refused>(conflict(before));
    const lesson = await this.read.run(manager, locked.ownerId, input);
    if ('__typename' in lesson) return refused<Refused>(lesson);
    await manager.query(
      `update quiet_lesson set outcome = $2, happened = $3, advice = $4, capability = $5, level = $6, system_id = $7, initiative_id = $8,
         words = to_tsvector('english', $9), version = version + 1 where id = $1`,
      [
        locked.id,
        lesson.outcome,
        lesson.happened,
        lesson.advice,
        lesson.capability,
        lesson.level,
        lesson.systemId,
        lesson.initiativeId,
        lesson.words,
      ],
    );
    await this.audit.record(manager, {
      personId: viewer.personId,
      organisationId: locked.ownerId,
      action: 'quiet_lesson.changed',
      subjectId: locked.id,
      detail: { level: lesson.level, system: lesson.systemId, before: { level: before.level, system: before.system?.id ?? null } },
    });
    return done(locked.id);
  }
}

const conflict = (theirs: OwnLessonView): LessonConflict => ({
  __typename: 'QuietLessonConflict',
  message: 'Someone changed this lesson in the meantime. Nothing of yours is lost: compare, then save again.',
  theirs,
});
