import type { WithdrawQuietLessonInput } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import type { Viewer } from '../people/viewer.js';
import { Acts, done, refused } from '../platform/acts.js';
import { Audit } from '../platform/audit/audit.js';
import { type NotAllowed, type NotFound, notFound, signInFirst } from '../platform/results.js';
import { lockOwnLesson } from './lock-own-lesson.js';
import { OwnLessonReads, type OwnLessonView } from './own-lessons.reads.js';

type Refused = NotFound | NotAllowed;

/** Nobody else sees it any more; its editors keep it. Questions stay with those who wrote them. */
@Injectable()
export class WithdrawQuietLesson {
  constructor(
    private readonly acts: Acts,
    private readonly audit: Audit,
    private readonly own: OwnLessonReads,
  ) {}

  async run(viewer: Viewer, { key, id }: WithdrawQuietLessonInput): Promise<OwnLessonView | Refused> {
    if (!viewer.personId) return signInFirst();
    const outcome = await this.acts.once<Refused>(viewer, 'withdrawQuietLesson', key, async (manager) => {
      const lesson = await lockOwnLesson(manager, viewer, id);
      if (!lesson) return refused(notFound());
      await manager.query(`update quiet_lesson set state = 'withdrawn', version = version + 1 where id = $1 and state <> 'withdrawn'`, [
        lesson.id,
      ]);
      await this.audit.record(manager, {
        personId: viewer.personId,
        organisationId: lesson.ownerId,
        action: 'quiet_lesson.withdrawn',
        subjectId: lesson.id,
      });
      return done(lesson.id);
    });
    if ('refused' in outcome) return outcome.refused;
    return (await this.own.byId(viewer, outcome.done)) ?? notFound();
  }
}
