import type { MarkJourneyInput } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { VisibleInitiatives } from '../../initiatives/visible-initiatives.js';
import type { Viewer } from '../../people/viewer.js';
import { Acts, done, refused } from '../../platform/acts.js';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock.js';
import { newId } from '../../platform/ids.js';
import {
  type FieldProblem,
  type InvalidInput,
  invalid,
  type NotAllowed,
  type NotFound,
  notAllowed,
  notFound,
  signInFirst,
} from '../../platform/results.js';
import { mayWriteForBoard, WRITERS_ONLY } from '../board-roles.rules.js';
import { insertBoardRow } from '../board-rows.js';
import { JourneyReads, type JourneyView } from './journey.reads.js';
import { readMark } from './mark.rules.js';

type Plain = NotFound | NotAllowed | InvalidInput;
export interface JourneyConflict {
  readonly __typename: 'JourneyConflict';
  readonly message: string;
  readonly theirs: JourneyView;
}
/** Inside the transaction: the journey itself is read after it. */
const STALE = { __typename: 'Stale' as const };

/** The board of the organisation acted for marks an initiative on its journey. What was marked before is kept. */
@Injectable()
export class MarkJourney {
  constructor(
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly initiatives: VisibleInitiatives,
    private readonly journey: JourneyReads,
  ) {}

  async run(viewer: Viewer, input: MarkJourneyInput): Promise<JourneyView | Plain | JourneyConflict> {
    if (!viewer.personId) return signInFirst();
    const owner = viewer.actingFor;
    if (!owner || !mayWriteForBoard(viewer, owner))
      return notAllowed(`${WRITERS_ONLY} mark the journey: choose an organisation for which you are one.`);
    const outcome = await this.acts.once<Plain | typeof STALE>(viewer, 'markJourney', input.key, async (manager) => {
      const about = await this.initiatives.byId(viewer, input.initiative, manager);
      if (!about) return refused<Plain>(notFound());
      if (!about.memberIds.includes(owner))
        return refused<Plain>(notAllowed('Your journey holds what your organisation leads or takes part in.'));
      // Two of an organisation at once: the second finds what the first marked.
      await manager.query(`select pg_advisory_xact_lock(hashtext($1))`, [`journey:${owner}:${about.id}`]);
      const [before] = await this.journey.marks(owner, about.id, manager);
      const read = readMark(input, about.id);
      const needed = await this.needed(manager, viewer, read.dependsOn);
      const problems = [...read.problems, ...needed];
      if (problems.length > 0) return refused<Plain>(invalid(problems));
      if ((before?.version ?? 0) !== input.version) return refused(STALE);
      const hidden = before ? await this.hiddenOf(manager, viewer, before.dependsOn) : [];
      if (before) await manager.query(`update journey_mark set ended_at = $2 where id = $1`, [before.id, this.clock.now()]);
      await insertBoardRow(manager, 'journey_mark', {
        ...read.columns,
        id: newId(),
        organisation_id: owner,
        initiative_id: about.id,
        depends_on: [...read.dependsOn, ...hidden],
        version: input.version + 1,
        recorded_by_id: viewer.personId,
        recorded_at: this.clock.now(),
      });
      await this.audit.record(manager, {
        personId: viewer.personId,
        organisationId: owner,
        action: 'journey.marked',
        subjectId: about.id,
        detail: { businessCritical: input.businessCritical },
      });
      return done(about.id);
    });
    if ('refused' in outcome && outcome.refused.__typename !== 'Stale') return outcome.refused;
    const now = await this.journey.own(viewer);
    if (!now) return notFound();
    return 'refused' in outcome ? conflict(now) : now;
  }

  private async needed(manager: EntityManager, viewer: Viewer, ids: readonly string[]): Promise<FieldProblem[]> {
    const found = await this.initiatives.byIds(viewer, ids, manager);
    return found.length === ids.length ? [] : [{ field: 'dependsOn', message: 'Choose from the entries that are shown to you.' }];
  }

  /** What the one who marks can't see, and so could not send back, stays. */
  private async hiddenOf(manager: EntityManager, viewer: Viewer, ids: readonly string[]): Promise<string[]> {
    const seen = new Set((await this.initiatives.byIds(viewer, ids, manager)).map(({ id }) => id));
    return ids.filter((id) => !seen.has(id));
  }
}

const conflict = (theirs: JourneyView): JourneyConflict => ({
  __typename: 'JourneyConflict',
  message: 'Someone marked this in the meantime. Nothing of yours is lost: compare, then save again.',
  theirs,
});
