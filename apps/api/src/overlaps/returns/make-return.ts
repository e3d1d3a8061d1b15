import type { MakeReturnInput, WithdrawReturnInput } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { TRUSTS } from '../../organisations/trusts.rules.js';
import type { Viewer } from '../../people/viewer.js';
import { Acts, done, refused } from '../../platform/acts.js';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock.js';
import { newId } from '../../platform/ids.js';
import { type InvalidInput, invalid, type NotAllowed, type NotFound, notAllowed, notFound, signInFirst } from '../../platform/results.js';
import { periodOf } from './period.rules.js';
import type { ReturnKind } from './return.entity.js';
import { type OwnReturns, ReturnReads } from './return.reads.js';
import { mayAnswer } from './return-roles.rules.js';

type Refused = NotFound | NotAllowed | InvalidInput;

/** A trust says of the current quarter that its list is complete, or that it has nothing to report; says otherwise, or takes it back. */
@Injectable()
export class MakeReturn {
  constructor(
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly reads: ReturnReads,
  ) {}

  async run(viewer: Viewer, { key, organisation, period, kind }: MakeReturnInput): Promise<OwnReturns | Refused> {
    return this.change(viewer, 'makeReturn', { key, organisation, period }, async (manager, organisationId, stands) => {
      // Said already: nothing changes, not even the day.
      if (stands?.kind === kind) return;
      if (stands) await this.end(manager, stands.id);
      const id = newId();
      await manager.query(`insert into return (id, organisation_id, period, kind, made_by_id, made_at) values ($1, $2, $3, $4, $5, $6)`, [
        id,
        organisationId,
        period,
        kind,
        viewer.personId,
        this.clock.now(),
      ]);
      await this.audit.record(manager, {
        personId: viewer.personId,
        organisationId,
        action: 'return.made',
        subjectId: id,
        detail: { kind, period, ...(stands ? { before: { kind: stands.kind } } : {}) },
      });
    });
  }

  async withdraw(viewer: Viewer, input: WithdrawReturnInput): Promise<OwnReturns | Refused> {
    return this.change(viewer, 'withdrawReturn', input, async (manager, organisationId, stands) => {
      if (!stands) return;
      await this.end(manager, stands.id);
      await this.audit.record(manager, {
        personId: viewer.personId,
        organisationId,
        action: 'return.withdrawn',
        subjectId: stands.id,
        detail: { kind: stands.kind, period: input.period },
      });
    });
  }

  private async change(
    viewer: Viewer,
    operation: string,
    { key, organisation, period }: WithdrawReturnInput,
    act: (manager: EntityManager, organisationId: string, stands: { id: string; kind: ReturnKind } | null) => Promise<void>,
  ): Promise<OwnReturns | Refused> {
    if (!viewer.personId) return signInFirst();
    const outcome = await this.acts.once<Refused>(viewer, operation, key, async (manager) => {
      const trust = await this.reads.trust(manager, organisation);
      if (!trust) return refused(notFound());
      const { id } = trust;
      if (!mayAnswer(viewer, id)) return refused(notAllowed('Only editors, approvers and administrators of a trust can say this for it.'));
      if (!TRUSTS.includes(trust.kind)) return refused(notAllowed('Only trusts are asked for this.'));
      const current = periodOf(this.clock.today());
      if (period !== current.code)
        return refused<Refused>(
          invalid([{ field: 'period', message: `This can be said for ${current.name} only. Look at the page again, then say it.` }]),
        );
      // Two of a trust at once: the second finds what the first said.
      await manager.query(`select pg_advisory_xact_lock(hashtext($1))`, [`return:${id}`]);
      const rows: { id: string; kind: ReturnKind }[] = await manager.query(
        `select id, kind from return where organisation_id = $1 and period = $2 and ended_at is null`,
        [id, period],
      );
      await act(manager, id, rows[0] ?? null);
      return done(id);
    });
    if ('refused' in outcome) return outcome.refused;
    return (await this.reads.ofOrganisation(viewer, organisation)) ?? notFound();
  }

  private async end(manager: EntityManager, id: string): Promise<void> {
    await manager.query(`update return set ended_at = $2 where id = $1`, [id, this.clock.now()]);
  }
}
