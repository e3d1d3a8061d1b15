import type { ChangeShowingInput, RecordShowingInput, WithdrawShowingInput } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { VisibleInitiatives } from '../../initiatives/visible-initiatives.js';
import type { Viewer } from '../../people/viewer.js';
import { Acts, done, refused } from '../../platform/acts.js';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock.js';
import { isId, newId } from '../../platform/ids.js';
import { type InvalidInput, invalid, type NotAllowed, type NotFound, notAllowed, notFound, signInFirst } from '../../platform/results.js';
import { mayWriteForBoard, WRITERS_ONLY } from '../board-roles.rules.js';
import { endBoardRow, insertBoardRow, lockBoardRow } from '../board-rows.js';
import { ShowingReads, type ShowingView } from './showing.reads.js';
import { readShowing } from './showing.rules.js';

export interface ShowingConflict {
  readonly __typename: 'ShowingConflict';
  readonly message: string;
  readonly theirs: ShowingView;
}

type Refused = NotFound | NotAllowed | InvalidInput | ShowingConflict;

const LEAD_ONLY = `${WRITERS_ONLY} of its lead say how it can be seen.`;

/** The lead says how an initiative can be seen, changes that, or takes it away. What was offered before is kept. */
@Injectable()
export class KeepShowing {
  constructor(
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly initiatives: VisibleInitiatives,
    private readonly showings: ShowingReads,
  ) {}

  async record(viewer: Viewer, { key, initiative, content }: RecordShowingInput): Promise<ShowingView | Refused> {
    if (!viewer.personId) return signInFirst();
    const read = readShowing(content);
    const outcome = await this.acts.once<Refused>(viewer, 'recordShowing', key, async (manager) => {
      const about = await this.initiatives.byId(viewer, initiative, manager);
      if (!about) return refused(notFound());
      if (!mayWriteForBoard(viewer, about.leadId)) return refused(notAllowed(LEAD_ONLY));
      if ('problems' in read) return refused(invalid(read.problems));
      const recordId = newId();
      await insertBoardRow(manager, 'showing', {
        ...read.columns,
        id: newId(),
        record_id: recordId,
        initiative_id: about.id,
        version: 1,
        recorded_by_id: viewer.personId,
        recorded_at: this.clock.now(),
      });
      await this.note(manager, viewer, { action: 'showing.recorded' }, { id: recordId, initiativeId: about.id, leadId: about.leadId });
      return done(recordId);
    });
    if ('refused' in outcome) return outcome.refused;
    return (await this.showings.byId(viewer, outcome.done)) ?? notFound();
  }

  async change(viewer: Viewer, { key, id, version, content }: ChangeShowingInput): Promise<ShowingView | Refused> {
    if (!viewer.personId) return signInFirst();
    const read = readShowing(content);
    const outcome = await this.acts.once<Refused>(viewer, 'changeShowing', key, async (manager) => {
      const before = await this.toChange(manager, viewer, id);
      if (before.__typename !== 'Showing') return refused<Refused>(before);
      if ('problems' in read) return refused(invalid(read.problems));
      if (before.version !== version) return refused<Refused>(conflict(before));
      const now = this.clock.now();
      const ended = await endBoardRow(manager, 'showing', before.id, now);
      await insertBoardRow(manager, 'showing', {
        ...ended,
        ...read.columns,
        id: newId(),
        version: version + 1,
        recorded_by_id: viewer.personId,
        recorded_at: now,
        ended_at: null,
      });
      await this.note(manager, viewer, { action: 'showing.changed' }, before);
      return done(before.id);
    });
    if ('refused' in outcome) return outcome.refused;
    return (await this.showings.byId(viewer, outcome.done)) ?? notFound();
  }

  async withdraw(
    viewer: Viewer,
    { key, id }: WithdrawShowingInput,
  ): Promise<{ __typename: 'Removed'; id: string } | NotFound | NotAllowed> {
    if (!viewer.personId) return signInFirst();
    const outcome = await this.acts.once<NotFound | NotAllowed>(viewer, 'withdrawShowing', key, async (manager) => {
      const before = await this.toChange(manager, viewer, id);
      if (before.__typename !== 'Showing') return refused(before);
      await endBoardRow(manager, 'showing', before.id, this.clock.now());
      await this.note(manager, viewer, { action: 'showing.withdrawn' }, before);
      return done(before.id);
    });
    return 'refused' in outcome ? outcome.refused : { __typename: 'Removed', id: outcome.done };
  }

  private async toChange(manager: EntityManager, viewer: Viewer, id: string): Promise<ShowingView | NotFound | NotAllowed> {
    if (isId(id)) await lockBoardRow(manager, 'showing', id);
    const found = await this.showings.byId(viewer, id, manager);
    if (!found) return notFound();
    return found.viewerCanEdit ? found : notAllowed(LEAD_ONLY);
  }

  private note(
    manager: EntityManager,
    viewer: Viewer,
    { action }: { readonly action: string },
    { id, initiativeId, leadId }: Pick<ShowingView, 'id' | 'initiativeId' | 'leadId'>,
  ): Promise<void> {
    return this.audit.record(manager, {
      personId: viewer.personId,
      organisationId: leadId,
      action,
      subjectId: initiativeId,
      detail: { showing: id },
    });
  }
}

const conflict = (theirs: ShowingView): ShowingConflict => ({
  __typename: 'ShowingConflict',
  message: 'Someone changed this in the meantime. Nothing of yours is lost: compare, then save again.',
  theirs,
});
