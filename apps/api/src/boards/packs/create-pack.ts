import type { CreatePackInput } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../people/viewer.js';
import { Acts, done } from '../../platform/acts.js';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock.js';
import { newId } from '../../platform/ids.js';
import { type InvalidInput, invalid, type NotAllowed, type NotFound, notAllowed, notFound, signInFirst } from '../../platform/results.js';
import { Terms } from '../../tags/terms.js';
import { OwnAnswers } from './own-answers.js';
import { PackReads, type PackRow } from './pack.reads.js';
import { readMeeting, readQuestions } from './pack.rules.js';
import { mayWritePacks } from './pack-roles.rules.js';
import { beginAnswers } from './pack-rows.js';

/** The organisation acted for begins a pack, for one part of the meeting from the beginning to the end. */
@Injectable()
export class CreatePack {
  constructor(
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly terms: Terms,
    private readonly packs: PackReads,
    private readonly own: OwnAnswers,
  ) {}

  async run(viewer: Viewer, { key, part, meeting, questions }: CreatePackInput): Promise<PackRow | NotFound | NotAllowed | InvalidInput> {
    if (!viewer.personId) return signInFirst();
    const owner = viewer.actingFor;
    if (!owner || !mayWritePacks(viewer, owner))
      return notAllowed('Choose an organisation for which you are an editor, approver, administrator or board member, then begin again.');
    const read = readMeeting(meeting);
    const chosen = readQuestions(questions, (id) => this.terms.exists('board_question', id));
    if ('problems' in read || 'problems' in chosen)
      return invalid([...('problems' in read ? read.problems : []), ...('problems' in chosen ? chosen.problems : [])]);
    const outcome = await this.acts.once<NotFound>(viewer, 'createPack', key, async (manager) => {
      const id = newId();
      const now = this.clock.now();
      await manager.query(`insert into pack (id, organisation_id, part, created_by_id, created_at) values ($1, $2, $3, $4, $5)`, [
        id,
        owner,
        part,
        viewer.personId,
        now,
      ]);
      const { meetingOn, body, title } = read.read;
      await manager.query(
        `insert into pack_edition (id, pack_id, number, meeting_on, body, title, purpose, recommendation, sponsor, risk, considered_before, decisions,
           questions, comparison_ids, overlap_ids, recipient_ids, all_board_members, revisions, overlap_items, version, sections, changed_at)
         values ($1, $2, 0, $3, $4, $5, '', '', '', '', '', '', $6, '{}', '{}', '{}', true, '{}', '{}', 1, '{}', $7)`,
        [newId(), id, meetingOn, body, title, chosen.read, now],
      );
      await beginAnswers(manager, id, await this.own.of(viewer, owner, part, manager), chosen.read);
      await this.audit.record(manager, {
        personId: viewer.personId,
        organisationId: owner,
        action: 'pack.begun',
        subjectId: id,
        detail: { part },
      });
      return done(id);
    });
    if ('refused' in outcome) return outcome.refused;
    return (await this.packs.byId(viewer, outcome.done)) ?? notFound();
  }
}
