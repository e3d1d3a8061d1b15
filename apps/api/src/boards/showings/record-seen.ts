import type { RecordSeenByBoardInput } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import { VisibleInitiatives } from '../../initiatives/visible-initiatives.js';
import type { Viewer } from '../../people/viewer.js';
import { Acts, done, refused } from '../../platform/acts.js';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock.js';
import { newId } from '../../platform/ids.js';
import { type InvalidInput, invalid, type NotAllowed, type NotFound, notAllowed, notFound, signInFirst } from '../../platform/results.js';
import { mayWriteForBoard, WRITERS_ONLY } from '../board-roles.rules.js';
import { insertBoardRow } from '../board-rows.js';
import { SeenReads, type SeenView } from './seen-by-board.reads.js';
import { readSeen } from './showing.rules.js';

type Refused = NotFound | NotAllowed | InvalidInput;

/** The board of the organisation acted for has seen something at work. */
@Injectable()
export class RecordSeen {
  constructor(
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly initiatives: VisibleInitiatives,
    private readonly seen: SeenReads,
  ) {}

  async run(viewer: Viewer, { key, initiative, content }: RecordSeenByBoardInput): Promise<SeenView | Refused> {
    if (!viewer.personId) return signInFirst();
    const owner = viewer.actingFor;
    if (!owner || !mayWriteForBoard(viewer, owner))
      return notAllowed(`${WRITERS_ONLY} record what a board has seen: choose an organisation for which you are one.`);
    const read = readSeen(content, this.clock.today());
    const outcome = await this.acts.once<Refused>(viewer, 'recordSeenByBoard', key, async (manager) => {
      const about = await this.initiatives.byId(viewer, initiative, manager);
      if (!about) return refused(notFound());
      if ('problems' in read) return refused(invalid(read.problems));
      const recordId = newId();
      await insertBoardRow(manager, 'seen_by_board', {
        ...read.columns,
        id: newId(),
        record_id: recordId,
        initiative_id: about.id,
        organisation_id: owner,
        audience_known_on: this.clock.today(),
        version: 1,
        recorded_by_id: viewer.personId,
        recorded_at: this.clock.now(),
      });
      await this.audit.record(manager, {
        personId: viewer.personId,
        organisationId: owner,
        action: 'seen_by_board.recorded',
        subjectId: about.id,
        detail: { seen: recordId, level: read.columns.level },
      });
      return done(recordId);
    });
    if ('refused' in outcome) return outcome.refused;
    return (await this.seen.byId(viewer, outcome.done)) ?? notFound();
  }
}
