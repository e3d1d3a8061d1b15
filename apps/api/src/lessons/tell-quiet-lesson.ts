import type { TellQuietLessonInput } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../people/viewer.js';
import { Acts, done, type Outcome, refused } from '../platform/acts.js';
import { Audit } from '../platform/audit/audit.js';
import { Clock, londonDay } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import { type InvalidInput, type NotAllowed, type NotFound, notAllowed, notFound, signInFirst } from '../platform/results.js';
import { mayEdit } from '../visibility/visibility.rules.js';
import { OwnLessonReads, type OwnLessonView } from './own-lessons.reads.js';
import { quarterOf } from './quiet-lesson.rules.js';
import { type NamesFound, ReadLesson } from './read-lesson.js';

type Refused = NotFound | NotAllowed | InvalidInput | NamesFound;

/** An editor tells what others should know, without the organisation's name. */
@Injectable()
export class TellQuietLesson {
  constructor(
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly read: ReadLesson,
    private readonly own: OwnLessonReads,
  ) {}

  async run(viewer: Viewer, input: TellQuietLessonInput): Promise<OwnLessonView | Refused> {
    if (!viewer.personId) return signInFirst();
    const owner = viewer.actingFor;
    if (!owner || !mayEdit(viewer, owner)) return notAllowed('Editors and approvers tell lessons, for the organisation that they act for.');
    const outcome = await this.acts.once<Refused>(viewer, 'tellQuietLesson', input.key, (manager) =>
      this.tell(manager, viewer, owner, input),
    );
    if ('refused' in outcome) return outcome.refused;
    return (await this.own.byId(viewer, outcome.done)) ?? notFound();
  }

  private async tell(manager: EntityManager, viewer: Viewer, owner: string, input: TellQuietLessonInput): Promise<Outcome<Refused>> {
    const lesson = await this.read.run(manager, owner, input);
    if ('__typename' in lesson) return refused<Refused>(lesson);
    const id = newId();
    const now = this.clock.now();
    await manager.query(
      `insert into quiet_lesson (id, owner_id, author_id, initiative_id, outcome, happened, advice, capability, level, system_id, state, demonstration,
         shared_at, quarter, version, words)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'shared', $11, $12, $13, 1, to_tsvector('english', $14))`,
      [
        id,
        owner,
        viewer.personId,
        lesson.initiativeId,
        lesson.outcome,
        lesson.happened,
        lesson.advice,
        lesson.capability,
        lesson.level,
        lesson.systemId,
        lesson.demonstration,
        now,
        quarterOf(londonDay(now)),
        lesson.words,
      ],
    );
    await this.audit.record(manager, {
      personId: viewer.personId,
      organisationId: owner,
      action: 'quiet_lesson.told',
      subjectId: id,
      detail: { level: lesson.level, system: lesson.systemId },
    });
    return done(id);
  }
}
