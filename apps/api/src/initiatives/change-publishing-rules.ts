import type { ChangePublishingRulesInput, PublishingRules } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import type { Viewer } from '../people/viewer.js';
import { Acts, done, refused } from '../platform/acts.js';
import { Audit } from '../platform/audit/audit.js';
import { type InvalidInput, invalid, type NotAllowed, notAllowed, signInFirst } from '../platform/results.js';
import { PublishingRulesReads } from './publishing-rules.js';

type Refused = NotAllowed | InvalidInput;

/** An administrator chooses whether a second person must agree. What is in review stays there until somebody publishes or changes it. */
@Injectable()
export class ChangePublishingRules {
  constructor(
    private readonly acts: Acts,
    private readonly audit: Audit,
    private readonly rules: PublishingRulesReads,
  ) {}

  async run(viewer: Viewer, { key, approverNeeded }: ChangePublishingRulesInput): Promise<PublishingRules | Refused> {
    if (!viewer.personId) return signInFirst();
    const organisationId = viewer.actingFor;
    if (!organisationId || !viewer.roles.includes('administrator'))
      return notAllowed('Only an administrator of the organisation acted for can change how it publishes.');
    const outcome = await this.acts.once<Refused>(viewer, 'changePublishingRules', key, async (manager) => {
      const before = await this.rules.of(manager, organisationId);
      if (approverNeeded && before.approvers.length === 0) {
        return refused(
          invalid([{ field: 'approverNeeded', message: 'Give someone the role of approver first: otherwise nobody could publish.' }]),
        );
      }
      await manager.query(
        `insert into publishing_setting (organisation_id, approver_needed) values ($1, $2) on conflict (organisation_id) do update set approver_needed = excluded.approver_needed`,
        [organisationId, approverNeeded],
      );
      if (before.approverNeeded !== approverNeeded) {
        await this.audit.record(manager, {
          personId: viewer.personId,
          organisationId,
          action: 'organisation.publishing_rules_changed',
          subjectId: organisationId,
          detail: { approverNeeded },
        });
      }
      return done(organisationId);
    });
    if ('refused' in outcome) return outcome.refused;
    const { agreeing: _, ...rules } = await this.rules.of(null, organisationId);
    return { __typename: 'PublishingRules', ...rules };
  }
}
