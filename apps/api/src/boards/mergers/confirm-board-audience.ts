import type { ConfirmBoardAudienceInput } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { PublishingRulesReads } from '../../initiatives/publishing-rules.js';
import type { Viewer } from '../../people/viewer.js';
import { Acts, done, type Outcome, refused } from '../../platform/acts.js';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock.js';
import { type NotAllowed, type NotFound, notAllowed, notFound, signInFirst } from '../../platform/results.js';
import { TABLE_OF } from './shared-with-area.sql.js';
import { WaitingRecords } from './waiting-records.js';

type Refused = NotFound | NotAllowed;

/** After areas merged, an approver or administrator shows what its board shares with its area to the whole of the area of today. */
@Injectable()
export class ConfirmBoardAudience {
  constructor(
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly rules: PublishingRulesReads,
    private readonly records: WaitingRecords,
  ) {}

  async run(
    viewer: Viewer,
    { key, id }: ConfirmBoardAudienceInput,
  ): Promise<{ readonly __typename: 'BoardAudienceConfirmed'; readonly id: string } | Refused> {
    if (!viewer.personId) return signInFirst();
    const outcome = await this.acts.once<Refused>(viewer, 'confirmBoardAudience', key, (manager) => this.confirm(manager, viewer, id));
    return 'refused' in outcome ? outcome.refused : { __typename: 'BoardAudienceConfirmed', id: outcome.done };
  }

  private async confirm(manager: EntityManager, viewer: Viewer, id: string): Promise<Outcome<Refused>> {
    const before = await this.records.byId(viewer, id, manager);
    if (!before) return refused(notFound());
    if (!(await this.rules.mayWiden(manager, viewer, before.organisationId)))
      return refused(notAllowed('An approver or administrator of your organisation decides this.'));
    const { waiting } = (await this.records.audience([before], manager)).get(id) ?? { waiting: [] };
    if (waiting.length === 0) return done(id);
    // Somebody who changes it at the same time ends this wording: then it is not this one that is shown.
    const [, changed]: [unknown, number] = await manager.query(
      `update ${TABLE_OF[before.kind]} set audience_known_on = $2 where id = $1 and ended_at is null`,
      [id, this.clock.today()],
    );
    if (changed === 0) return refused(notFound());
    await this.audit.record(manager, {
      personId: viewer.personId,
      organisationId: before.organisationId,
      action: 'board.audience_confirmed',
      subjectId: before.initiativeId ?? id,
      detail: { record: id, kind: before.kind, before: before.knownOn, organisations: waiting.map((organisation) => organisation.id) },
    });
    return done(id);
  }
}
