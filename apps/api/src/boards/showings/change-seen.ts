import type { ChangeSeenByBoardInput, WithdrawSeenByBoardInput } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../../people/viewer.js';
import { Acts, done, refused } from '../../platform/acts.js';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock.js';
import { isId, newId } from '../../platform/ids.js';
import { type InvalidInput, invalid, type NotAllowed, type NotFound, notAllowed, notFound, signInFirst } from '../../platform/results.js';
import { WRITERS_ONLY } from '../board-roles.rules.js';
import { endBoardRow, insertBoardRow, lockBoardRow } from '../board-rows.js';
import { SeenReads, type SeenView } from './seen-by-board.reads.js';
import { readSeen } from './showing.rules.js';

export interface SeenByBoardConflict {
  readonly __typename: 'SeenByBoardConflict';
  readonly message: string;
  readonly theirs: SeenView;
}

type Refused = NotFound | NotAllowed | InvalidInput | SeenByBoardConflict;

/** What a board has seen is put right, or taken back. What it said before is kept, with the time until which it stood. */
@Injectable()
export class ChangeSeen {
  constructor(
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly seen: SeenReads,
  ) {}

  async run(viewer: Viewer, { key, id, version, content }: ChangeSeenByBoardInput): Promise<SeenView | Refused> {
    if (!viewer.personId) return signInFirst();
    const read = readSeen(content, this.clock.today());
    const outcome = await this.acts.once<Refused>(viewer, 'changeSeenByBoard', key, async (manager) => {
      const before = await this.toChange(manager, viewer, id);
      if (!before) return refused(notFound());
      if (!before.viewerCanEdit) return refused(notAllowed(whyNot(before)));
      if ('problems' in read) return refused(invalid(read.problems));
      if (before.version !== version) return refused<Refused>(conflict(before));
      const now = this.clock.now();
      const ended = await endBoardRow(manager, 'seen_by_board', before.id, now);
      await insertBoardRow(manager, 'seen_by_board', {
        ...ended,
        ...read.columns,
        id: newId(),
        ...(before.level === read.columns.level ? {} : { audience_known_on: this.clock.today() }),
        version: version + 1,
        recorded_by_id: viewer.personId,
        recorded_at: now,
        ended_at: null,
      });
      await this.record(manager, viewer, before, 'seen_by_board.changed', {
        level: read.columns.level,
        before: { level: before.level },
      });
      return done(before.id);
    });
    if ('refused' in outcome) return outcome.refused;
    return (await this.seen.byId(viewer, outcome.done)) ?? notFound();
  }

  async withdraw(
    viewer: Viewer,
    { key, id }: WithdrawSeenByBoardInput,
  ): Promise<{ __typename: 'Removed'; id: string } | NotFound | NotAllowed> {
    if (!viewer.personId) return signInFirst();
    const outcome = await this.acts.once<NotFound | NotAllowed>(viewer, 'withdrawSeenByBoard', key, async (manager) => {
      const before = await this.toChange(manager, viewer, id);
      if (!before) return refused(notFound());
      if (!before.viewerCanWithdraw) return refused(notAllowed(whyNot(before)));
      await endBoardRow(manager, 'seen_by_board', before.id, this.clock.now());
      await this.record(manager, viewer, before, 'seen_by_board.withdrawn', {});
      return done(before.id);
    });
    return 'refused' in outcome ? outcome.refused : { __typename: 'Removed', id: outcome.done };
  }

  /** Hidden and missing: the same statements. */
  private async toChange(manager: EntityManager, viewer: Viewer, id: string): Promise<SeenView | null> {
    if (isId(id)) await lockBoardRow(manager, 'seen_by_board', id);
    return this.seen.byId(viewer, id, manager);
  }

  private record(manager: EntityManager, viewer: Viewer, seen: SeenView, action: string, detail: object): Promise<void> {
    return this.audit.record(manager, {
      personId: viewer.personId,
      organisationId: seen.organisation.id,
      action,
      subjectId: seen.initiativeId,
      detail: { seen: seen.id, ...detail },
    });
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
