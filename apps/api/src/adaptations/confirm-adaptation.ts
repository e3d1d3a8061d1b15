import type { ConfirmAdaptationInput } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../people/viewer.js';
import { Acts, done, type Outcome, refused } from '../platform/acts.js';
import { Audit } from '../platform/audit/audit.js';
import { Clock } from '../platform/clock.js';
import { isId } from '../platform/ids.js';
import { readTexts } from '../platform/plain-texts.rules.js';
import { type InvalidInput, invalid, type NotAllowed, type NotFound, notAllowed, notFound, signInFirst } from '../platform/results.js';
import { AdaptationReads, type AdaptationView } from './adaptation.reads.js';
import { noteProblems } from './adaptation.rules.js';
import { AdaptationMail } from './adaptation-mail.js';
import { type AdaptationConflict, adaptationConflict } from './update-adaptation.js';

type Refused = NotFound | NotAllowed | InvalidInput | AdaptationConflict;

/** The origin's word on an adopter's claim. It may be given again: what was disputed can be put right. */
@Injectable()
export class ConfirmAdaptation {
  constructor(
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly adaptations: AdaptationReads,
    private readonly mail: AdaptationMail,
  ) {}

  async run(viewer: Viewer, input: ConfirmAdaptationInput): Promise<AdaptationView | Refused> {
    if (!viewer.personId) return signInFirst();
    const read = readTexts({ note: input.note ?? '' }, { note: { most: 1_000 } });
    const problems = 'problems' in read ? read.problems : noteProblems(input.confirmed, read.texts.note);
    if ('problems' in read || problems.length > 0) return invalid(problems);
    const outcome = await this.acts.once<Refused>(viewer, 'confirmAdaptation', input.key, (manager) =>
      this.confirm(manager, viewer, { ...input, note: read.texts.note }),
    );
    if ('refused' in outcome) return outcome.refused;
    return (await this.adaptations.byId(viewer, outcome.done)) ?? notFound();
  }

  private async confirm(
    manager: EntityManager,
    viewer: Viewer,
    { id, version, confirmed, note }: Omit<ConfirmAdaptationInput, 'note'> & { note: string },
  ): Promise<Outcome<Refused>> {
    if (isId(id)) await manager.query(`select 1 from adaptation where id = $1 for update`, [id]);
    const before = await this.adaptations.byId(viewer, id, manager);
    if (!before) return refused(notFound());
    if (!before.viewerCanConfirm)
      return refused(notAllowed('Only editors of the organisation whose work was taken can confirm or dispute this.'));
    if (before.version !== version) return refused<Refused>(adaptationConflict(before));
    const confirmation = confirmed ? 'confirmed' : 'disputed';
    await manager.query(
      `update adaptation set confirmation = $2, confirmation_note = nullif($3, ''), version = version + 1, updated_at = $4 where id = $1`,
      [before.id, confirmation, note, this.clock.now()],
    );
    await this.audit.record(manager, {
      personId: viewer.personId,
      organisationId: before.originLeadId,
      action: `adaptation.${confirmation}`,
      subjectId: before.id,
      detail: { origin: before.originId, before: before.confirmation },
    });
    await this.mail.tell(manager, before.id, confirmation, viewer, before.adopter.id);
    return done(before.id);
  }
}
