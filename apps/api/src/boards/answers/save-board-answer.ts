import type { SaveBoardAnswerInput } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../people/viewer.js';
import { Acts, done, type Outcome, refused } from '../../platform/acts.js';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock.js';
import { type InvalidInput, invalid, type NotAllowed, type NotFound, notFound, signInFirst } from '../../platform/results.js';
import { Terms } from '../../tags/terms.js';
import { mayNotWriteForBoard } from '../board-roles.rules.js';
import type { BoardAnswerView } from './board-answer.reads.js';
import { readBoardAnswer } from './board-answer.rules.js';
import { BoardAnswersKept } from './board-answers-kept.js';

export interface BoardAnswerConflict {
  readonly __typename: 'BoardAnswerConflict';
  readonly message: string;
  readonly theirs: BoardAnswerView;
}

type Refused = NotFound | NotAllowed | InvalidInput | BoardAnswerConflict;

/** The board of the organisation acted for answers a question, for the first time or anew: what stood before is ended, never lost. */
@Injectable()
export class SaveBoardAnswer {
  constructor(
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly terms: Terms,
    private readonly kept: BoardAnswersKept,
  ) {}

  async run(viewer: Viewer, { key, organisation, question, version, content }: SaveBoardAnswerInput): Promise<BoardAnswerView | Refused> {
    if (!viewer.personId) return signInFirst();
    const refusal = mayNotWriteForBoard(viewer, organisation);
    if (refusal) return refusal;
    if (!this.terms.exists('board_question', question)) return notFound();
    const read = readBoardAnswer(content, this.clock.today());
    if ('problems' in read) return invalid(read.problems);
    const outcome = await this.acts.once<Refused>(viewer, 'saveBoardAnswer', key, async (manager): Promise<Outcome<Refused>> => {
      const before = await this.kept.lock(manager, viewer, organisation, question);
      if ((before?.version ?? null) !== (version ?? null)) return refused<Refused>(before ? boardAnswerConflict(before) : notFound());
      if (!(await this.kept.areOwn(manager, viewer, organisation, read.columns.evidence)))
        return refused<Refused>(
          invalid([{ field: 'evidence', message: 'Choose published entries that your organisation leads or takes part in.' }]),
        );
      const id = await this.kept.replace(manager, { viewer, organisation, question, before, columns: read.columns, at: this.clock.now() });
      const { level } = read.columns;
      await this.audit.record(manager, {
        personId: viewer.personId,
        organisationId: organisation,
        action: 'board_answer.saved',
        subjectId: id,
        detail: { question, level, ...(before ? { before: { level: before.level } } : {}) },
      });
      return done(id);
    });
    if ('refused' in outcome) return outcome.refused;
    return (await this.kept.answer(viewer, outcome.done)) ?? notFound();
  }
}

export const boardAnswerConflict = (theirs: BoardAnswerView): BoardAnswerConflict => ({
  __typename: 'BoardAnswerConflict',
  message: 'Someone changed this answer in the meantime. Nothing of yours is lost: compare, then save again.',
  theirs,
});
