import type { TakeBackBoardAnswerInput } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../people/viewer.js';
import { Acts, done, refused } from '../../platform/acts.js';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock.js';
import { type NotAllowed, type NotFound, notFound, signInFirst } from '../../platform/results.js';
import { mayNotWriteForBoard } from '../board-roles.rules.js';
import { BoardAnswersKept } from './board-answers-kept.js';
import { type BoardAnswerConflict, boardAnswerConflict } from './save-board-answer.js';

type Refused = NotFound | NotAllowed | BoardAnswerConflict;

/** A board answers a question no more: what it said stands among its earlier answers, for members alone. */
@Injectable()
export class TakeBackBoardAnswer {
  constructor(
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly kept: BoardAnswersKept,
  ) {}

  async run(
    viewer: Viewer,
    { key, organisation, question, version }: TakeBackBoardAnswerInput,
  ): Promise<{ __typename: 'Removed'; id: string } | Refused> {
    if (!viewer.personId) return signInFirst();
    const refusal = mayNotWriteForBoard(viewer, organisation);
    if (refusal) return refusal;
    const outcome = await this.acts.once<Refused>(viewer, 'takeBackBoardAnswer', key, async (manager) => {
      const before = await this.kept.lock(manager, viewer, organisation, question);
      if (!before) return refused<Refused>(notFound());
      if (before.version !== version) return refused<Refused>(boardAnswerConflict(before));
      await this.kept.end(manager, before.id, this.clock.now());
      await this.audit.record(manager, {
        personId: viewer.personId,
        organisationId: organisation,
        action: 'board_answer.taken_back',
        subjectId: before.id,
        detail: { question },
      });
      return done(before.id);
    });
    return 'refused' in outcome ? outcome.refused : { __typename: 'Removed', id: outcome.done };
  }
}
