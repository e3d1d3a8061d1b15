import type { AnswerReuseInput } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import { MayKnow } from '../../initiatives/may-know.js';
import type { Viewer } from '../../people/viewer.js';
import { Acts, done, refused } from '../../platform/acts.js';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock.js';
import { newId } from '../../platform/ids.js';
import { type InvalidInput, invalid, type NotAllowed, type NotFound, notFound, signInFirst } from '../../platform/results.js';
import { type CheckView, ReuseReads } from './reuse.reads.js';
import { readAnswer } from './reuse.rules.js';

type Refused = NotFound | NotAllowed | InvalidInput;

/** Whoever plans a piece of work says what they make of what there is already. What they were shown is kept with the answer. */
@Injectable()
export class AnswerReuse {
  constructor(
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly mayKnow: MayKnow,
    private readonly reads: ReuseReads,
  ) {}

  async run(viewer: Viewer, input: AnswerReuseInput): Promise<CheckView | Refused> {
    if (!viewer.personId) return signInFirst();
    const read = readAnswer({ kind: input.kind, of: input.of ?? null, reason: input.reason ?? '' });
    const outcome = await this.acts.once<Refused>(viewer, 'answerReuse', input.key, async (manager) => {
      const subject = await this.reads.subject(viewer, input.id, manager);
      if (!subject || !viewer.editsFor.includes(subject.leadId))
        return refused<Refused>(await this.mayKnow.refusal(manager, viewer, input.id));
      await manager.query(`select 1 from initiative where id = $1 for update`, [subject.id]);
      const check = await this.reads.check(viewer, subject.id, input.capability ?? null, manager);
      if (!check?.capability)
        return refused<Refused>(invalid([{ field: 'capability', message: 'Choose what it is mainly for, then answer.' }]));
      if ('problems' in read) return refused<Refused>(invalid(read.problems));
      const among = [...check.found, ...(check.answer?.shown ?? [])].map(({ initiative }) => initiative.id);
      if (read.of !== null && !among.includes(read.of) && check.answer?.of?.id !== read.of)
        return refused<Refused>(invalid([{ field: 'of', message: 'Choose one of those shown.' }]));
      const now = this.clock.now();
      await manager.query(`update reuse_answer set ended_at = $2 where initiative_id = $1 and ended_at is null`, [subject.id, now]);
      await manager.query(
        `insert into reuse_answer (id, initiative_id, kind, of_id, reason, capability, shown, answered_by_id, answered_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          newId(),
          subject.id,
          input.kind,
          read.of,
          read.reason,
          check.capability.id,
          JSON.stringify(check.found.map(({ shown }) => shown)),
          viewer.personId,
          now,
        ],
      );
      await this.audit.record(manager, {
        personId: viewer.personId,
        organisationId: subject.leadId,
        action: 'reuse.answered',
        subjectId: subject.id,
        detail: { kind: input.kind, ...(check.answer ? { before: check.answer.kind } : {}) },
      });
      return done(subject.id);
    });
    if ('refused' in outcome) return outcome.refused;
    return (await this.reads.check(viewer, outcome.done, input.capability ?? null)) ?? notFound();
  }
}
