import type { TakeBackAdaptationInput } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../people/viewer.js';
import { Acts, done, type Outcome, refused } from '../platform/acts.js';
import { Audit } from '../platform/audit/audit.js';
import { isId } from '../platform/ids.js';
import { type NotAllowed, type NotFound, notAllowed, notFound, signInFirst } from '../platform/results.js';
import { AdaptationReads } from './adaptation.reads.js';
import { AdaptationMail } from './adaptation-mail.js';
import { type AdaptationConflict, adaptationConflict } from './update-adaptation.js';

type Refused = NotFound | NotAllowed | AdaptationConflict;

/** The adopter says that it never took this. What both sides agreed on is history: it stays, as stopped if it ended. */
@Injectable()
export class TakeBackAdaptation {
  constructor(
    private readonly acts: Acts,
    private readonly audit: Audit,
    private readonly adaptations: AdaptationReads,
    private readonly mail: AdaptationMail,
  ) {}

  async run(viewer: Viewer, input: TakeBackAdaptationInput): Promise<{ __typename: 'Removed'; id: string } | Refused> {
    if (!viewer.personId) return signInFirst();
    const outcome = await this.acts.once<Refused>(viewer, 'takeBackAdaptation', input.key, (manager) =>
      this.takeBack(manager, viewer, input),
    );
    return 'refused' in outcome ? outcome.refused : { __typename: 'Removed', id: outcome.done };
  }

  private async takeBack(manager: EntityManager, viewer: Viewer, { id, version }: TakeBackAdaptationInput): Promise<Outcome<Refused>> {
    if (isId(id)) await manager.query(`select 1 from adaptation where id = $1 for update`, [id]);
    const before = await this.adaptations.byId(viewer, id, manager);
    if (!before) return refused(notFound());
    if (!before.viewerCanEdit) return refused(notAllowed(`Only editors of ${before.adopter.name} can take this record back.`));
    if (before.confirmation === 'confirmed')
      return refused(
        notAllowed('The other trust has confirmed this, so it can’t be taken back. If you no longer use it, say that it stopped.'),
      );
    if (before.version !== version) return refused<Refused>(adaptationConflict(before));
    await manager.query(`delete from adaptation where id = $1`, [before.id]);
    await this.audit.record(manager, {
      personId: viewer.personId,
      organisationId: before.adopter.id,
      action: 'adaptation.taken_back',
      subjectId: before.id,
      detail: { origin: before.originId, status: before.status, level: before.level },
    });
    await this.mail.tellOfTakingBack(manager, before, viewer);
    return done(before.id);
  }
}
