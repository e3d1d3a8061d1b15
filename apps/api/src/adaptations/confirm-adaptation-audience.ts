import type { ConfirmAdaptationAudienceInput } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AudienceReads, type AudienceSubject } from '../initiatives/audience.reads.js';
import { PublishingRulesReads } from '../initiatives/publishing-rules.js';
import type { Viewer } from '../people/viewer.js';
import { Acts, done, type Outcome, refused } from '../platform/acts.js';
import { Audit } from '../platform/audit/audit.js';
import { Clock } from '../platform/clock.js';
import { isId } from '../platform/ids.js';
import { type NotAllowed, type NotFound, notAllowed, notFound, signInFirst } from '../platform/results.js';
import { AdaptationReads, type AdaptationView } from './adaptation.reads.js';

type Refused = NotFound | NotAllowed;

/** Whose audience is asked for: the adopter stands in the place of the lead, and the origin is always told. */
export const audienceSubjectOf = ({ id, adopter, originLeadId, level, audienceKnownOn }: AdaptationView): AudienceSubject => ({
  key: id,
  leadId: adopter.id,
  memberIds: [adopter.id, originLeadId].filter((one) => one !== null),
  level,
  audienceKnownOn,
});

/** After areas merged, an approver or administrator of the adopter shows its record to the whole of the area of today. */
@Injectable()
export class ConfirmAdaptationAudience {
  constructor(
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly audiences: AudienceReads,
    private readonly rules: PublishingRulesReads,
    private readonly adaptations: AdaptationReads,
  ) {}

  async run(viewer: Viewer, { key, id }: ConfirmAdaptationAudienceInput): Promise<AdaptationView | Refused> {
    if (!viewer.personId) return signInFirst();
    const outcome = await this.acts.once<Refused>(viewer, 'confirmAdaptationAudience', key, (manager) => this.confirm(manager, viewer, id));
    if ('refused' in outcome) return outcome.refused;
    return (await this.adaptations.byId(viewer, outcome.done)) ?? notFound();
  }

  private async confirm(manager: EntityManager, viewer: Viewer, id: string): Promise<Outcome<Refused>> {
    if (isId(id)) await manager.query(`select 1 from adaptation where id = $1 for update`, [id]);
    const before = await this.adaptations.byId(viewer, id, manager);
    if (!before) return refused(notFound());
    if (!(await this.rules.mayWiden(manager, viewer, before.adopter.id)))
      return refused(notAllowed(`An approver or administrator of ${before.adopter.name} decides this.`));
    const { waiting } = (await this.audiences.of([audienceSubjectOf(before)], manager)).get(before.id) ?? { waiting: [] };
    if (waiting.length === 0) return done(before.id);
    await manager.query(`update adaptation set audience_known_on = $2 where id = $1`, [before.id, this.clock.today()]);
    await this.audit.record(manager, {
      personId: viewer.personId,
      organisationId: before.adopter.id,
      action: 'adaptation.audience_confirmed',
      subjectId: before.id,
      detail: { origin: before.originId, before: before.audienceKnownOn, organisations: waiting.map((organisation) => organisation.id) },
    });
    return done(before.id);
  }
}
