import type { ConfirmAudienceInput } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../people/viewer.js';
import { Acts, done, refused } from '../platform/acts.js';
import { Audit } from '../platform/audit/audit.js';
import { Clock } from '../platform/clock.js';
import { isId } from '../platform/ids.js';
import { type NotAllowed, type NotFound, notAllowed, notFound, signInFirst } from '../platform/results.js';
import { AudienceReads } from './audience.reads.js';
import type { InitiativeView } from './initiative.view.js';
import { MayKnow } from './may-know.js';
import { PublishedFace } from './published-face.js';
import { PublishingRulesReads } from './publishing-rules.js';
import { lockInitiative } from './revision-rows.js';
import { VisibleInitiatives } from './visible-initiatives.js';

type Refused = NotFound | NotAllowed;

/** After areas merged, an approver or administrator of the lead shows an entry to the whole of the area of today. */
@Injectable()
export class ConfirmAudience {
  constructor(
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly audiences: AudienceReads,
    private readonly rules: PublishingRulesReads,
    private readonly face: PublishedFace,
    private readonly reads: VisibleInitiatives,
    private readonly mayKnow: MayKnow,
  ) {}

  async run(viewer: Viewer, { key, id }: ConfirmAudienceInput): Promise<InitiativeView | Refused> {
    if (!viewer.personId) return signInFirst();
    const outcome = await this.acts.once<Refused>(viewer, 'confirmAudience', key, (manager) => this.confirm(manager, viewer, id));
    if ('refused' in outcome) return outcome.refused;
    return (await this.reads.byId(viewer, outcome.done)) ?? notFound();
  }

  private async confirm(manager: EntityManager, viewer: Viewer, id: string) {
    const seen = isId(id) ? await this.reads.byId(viewer, id, manager) : null;
    const initiative = seen ? await lockInitiative(manager, id) : null;
    if (!initiative?.leadId || !viewer.organisationIds.includes(initiative.leadId))
      return refused<Refused>(await this.mayKnow.refusal(manager, viewer, id));
    if (!(await this.rules.mayWiden(manager, viewer, initiative.leadId)))
      return refused<Refused>(notAllowed('An approver or administrator of your organisation decides this.'));
    const subject = { ...initiative, key: initiative.id };
    const { waiting } = (await this.audiences.of([subject], manager)).get(initiative.id) ?? { waiting: [] };
    if (waiting.length === 0) return done(initiative.id);
    const today = this.clock.today();
    await manager.query(`update initiative set audience_known_on = $2 where id = $1`, [initiative.id, today]);
    await manager.query(`update revision set audience_known_on = $2 where id = $1`, [initiative.publishedRevisionId, today]);
    await this.face.change(manager, initiative.id);
    await this.audit.record(manager, {
      personId: viewer.personId,
      organisationId: initiative.leadId,
      action: 'initiative.audience_confirmed',
      subjectId: initiative.id,
      detail: { before: initiative.audienceKnownOn, organisations: waiting.map((organisation) => organisation.id) },
    });
    return done(initiative.id);
  }
}
