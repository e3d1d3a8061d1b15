import type { AnswerEntryCaseInput } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { PublishedFace } from '../initiatives/published-face.js';
import type { Viewer } from '../people/viewer.js';
import { Acts, done, type Outcome, refused } from '../platform/acts.js';
import { Audit } from '../platform/audit/audit.js';
import { Clock } from '../platform/clock.js';
import { isId } from '../platform/ids.js';
import { readTexts } from '../platform/plain-texts.rules.js';
import { type InvalidInput, invalid, type NotAllowed, type NotFound, notAllowed, notFound, signInFirst } from '../platform/results.js';
import { CaseMail } from './case-mail.js';
import { EntryCaseReads, type EntryCaseView } from './entry-case.reads.js';
import { ANSWER_TEXTS, hiddenAfter, outcomeProblems } from './entry-case.rules.js';

type Refused = NotFound | NotAllowed | InvalidInput;

interface LockedCase {
  initiativeId: string;
  hidden: boolean;
  claimed: boolean;
}

/** The operator decides, in words that are kept. May be answered again: what was removed can be restored. */
@Injectable()
export class AnswerEntryCase {
  constructor(
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly face: PublishedFace,
    private readonly cases: EntryCaseReads,
    private readonly mail: CaseMail,
  ) {}

  async run(viewer: Viewer, input: AnswerEntryCaseInput): Promise<EntryCaseView | Refused> {
    if (!viewer.personId) return signInFirst();
    if (!viewer.operator) return notAllowed('Operators of this Kith answer reports.');
    const read = readTexts({ answer: input.answer }, ANSWER_TEXTS);
    if ('problems' in read) return invalid(read.problems);
    const outcome = await this.acts.once<Refused>(viewer, 'answerEntryCase', input.key, (manager) =>
      this.answer(manager, viewer, { ...input, answer: read.texts.answer }),
    );
    if ('refused' in outcome) return outcome.refused;
    return (await this.cases.byId(viewer, outcome.done)) ?? notFound();
  }

  private async answer(manager: EntityManager, viewer: Viewer, { id, outcome, answer }: AnswerEntryCaseInput): Promise<Outcome<Refused>> {
    const [found]: LockedCase[] = isId(id)
      ? await manager.query(
          `select i.id "initiativeId", i.removed hidden, i.source is null claimed
           from entry_case c join initiative i on i.id = c.initiative_id where c.id = $1 for update`,
          [id],
        )
      : [];
    if (!found) return refused(notFound());
    const problems = outcomeProblems(outcome, found);
    if (problems.length > 0) return refused(invalid(problems));
    const hidden = hiddenAfter(outcome, found.hidden);
    await manager.query(`update entry_case set outcome = $2, answer = $3, answered_at = $4, answered_by_id = $5 where id = $1`, [
      id,
      outcome,
      answer,
      this.clock.now(),
      viewer.personId,
    ]);
    if (hidden !== found.hidden) {
      await manager.query(`update initiative set removed = $2 where id = $1`, [found.initiativeId, hidden]);
      await this.face.change(manager, found.initiativeId);
    }
    await this.audit.record(manager, {
      personId: viewer.personId,
      organisationId: null,
      action: 'entry.case_answered',
      subjectId: found.initiativeId,
      detail: { case: id, outcome, hidden: { before: found.hidden, after: hidden } },
    });
    await this.mail.tell(manager, id);
    return done(id);
  }
}
