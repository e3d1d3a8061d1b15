import type { ArchiveInitiativeInput } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import type { Viewer } from '../people/viewer.js';
import { Acts, done, refused } from '../platform/acts.js';
import { Audit } from '../platform/audit/audit.js';
import { cleanText } from '../platform/clean-text.rules.js';
import { Clock } from '../platform/clock.js';
import { isId } from '../platform/ids.js';
import { findNhsNumbers } from '../platform/nhs-number.rules.js';
import { type InvalidInput, invalid, type NotAllowed, type NotFound, notAllowed, notFound, signInFirst } from '../platform/results.js';
import { mayEdit } from '../visibility/visibility.rules.js';
import { FollowMail } from './following/follow-mail.js';
import type { InitiativeView } from './initiative.view.js';
import { MayKnow } from './may-know.js';
import { PublishedFace } from './published-face.js';
import { lockInitiative } from './revision-rows.js';
import { VisibleInitiatives } from './visible-initiatives.js';

type Refused = NotFound | NotAllowed | InvalidInput;

/** Out of the lists, still at its address: nothing is deleted. Publishing a new revision brings it back. */
@Injectable()
export class ArchiveInitiative {
  constructor(
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly face: PublishedFace,
    private readonly reads: VisibleInitiatives,
    private readonly mayKnow: MayKnow,
    private readonly followers: FollowMail,
  ) {}

  async run(viewer: Viewer, input: ArchiveInitiativeInput): Promise<InitiativeView | Refused> {
    if (!viewer.personId) return signInFirst();
    const reason = cleanText(input.reason).trim();
    if (reason === '' || reason.length > 600)
      return invalid([{ field: 'reason', message: 'Say why, in at most 600 characters: readers will ask.' }]);
    const patients = findNhsNumbers(reason, 'reason');
    if (patients.length > 0) return invalid(patients);
    const outcome = await this.acts.once<Refused>(viewer, 'archiveInitiative', input.key, async (manager) => {
      const initiative = isId(input.id) ? await lockInitiative(manager, input.id) : null;
      if (!initiative?.published || initiative.removed || !mayEdit(viewer, initiative.leadId))
        return refused(await this.mayKnow.refusal(manager, viewer, input.id));
      if (initiative.archived) return refused(notAllowed('This entry is archived already. Read it again to see why.'));
      await manager.query(`update initiative set archived = true, archive_reason = $2, archived_at = $3 where id = $1`, [
        initiative.id,
        reason,
        this.clock.now(),
      ]);
      await this.face.change(manager, initiative.id);
      const happened = { initiativeId: initiative.id, act: 'archived', revisionId: initiative.publishedRevisionId } as const;
      await this.followers.tell(manager, happened, viewer.personId);
      await this.audit.record(manager, {
        personId: viewer.personId,
        organisationId: initiative.leadId,
        action: 'initiative.archived',
        subjectId: initiative.id,
        // The reason stands with the initiative, where it can be blanked.
        detail: { level: initiative.level },
      });
      return done(initiative.id);
    });
    if ('refused' in outcome) return outcome.refused;
    return (await this.reads.byId(viewer, outcome.done)) ?? notFound();
  }
}
