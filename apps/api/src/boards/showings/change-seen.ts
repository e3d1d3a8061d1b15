import type { ChangeSeenByBoardInput, WithdrawSeenByBoardInput } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../people/viewer.js';
import { Clock } from '../../platform/clock.js';
import { WRITERS_ONLY } from '../board-roles.rules.js';
import { ChangeBoardRecord, type RecordKind } from '../change-board-record.js';
import { SeenReads, type SeenView } from './seen-by-board.reads.js';
import { readSeen } from './showing.rules.js';

export interface SeenByBoardConflict {
  readonly __typename: 'SeenByBoardConflict';
  readonly message: string;
  readonly theirs: SeenView;
}

/** What a board has seen is put right, or taken back. */
@Injectable()
export class ChangeSeen {
  private readonly kind: RecordKind<SeenView, SeenByBoardConflict>;

  constructor(
    private readonly records: ChangeBoardRecord,
    private readonly clock: Clock,
    seen: SeenReads,
  ) {
    this.kind = {
      table: 'seen_by_board',
      // As clients' keys know the act, and as the audit does.
      change: { operation: 'changeSeenByBoard', action: 'seen_by_board.changed' },
      withdraw: { operation: 'withdrawSeenByBoard', action: 'seen_by_board.withdrawn' },
      byId: (viewer, id, db) => seen.byId(viewer, id, db),
      whyNot,
      conflict,
      detail: ({ id }) => ({ seen: id }),
    };
  }

  run(viewer: Viewer, input: ChangeSeenByBoardInput) {
    return this.records.run(viewer, input, readSeen(input.content, this.clock.today()), this.kind);
  }

  withdraw(viewer: Viewer, input: WithdrawSeenByBoardInput) {
    return this.records.withdraw(viewer, input, this.kind);
  }
}

const whyNot = ({ organisation, formerOrganisation }: SeenView): string =>
  formerOrganisation
    ? `The board of ${formerOrganisation.name} has seen this: it stays as it was. Record what the board of ${organisation.name} has seen since.`
    : `${WRITERS_ONLY} of ${organisation.name} can change this.`;

const conflict = (theirs: SeenView): SeenByBoardConflict => ({
  __typename: 'SeenByBoardConflict',
  message: 'Someone changed this in the meantime. Nothing of yours is lost: compare, then save again.',
  theirs,
});
