import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SuccessionListeners } from '../../organisations/succession-listeners.js';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock.js';
import { ClaimMail } from './claim-mail.js';
import { closeClaim } from './organisation-claims.js';

/** Nobody can join an organisation that others carry on: who asked is told, and can ask for one of those. */
@Injectable()
export class ClaimsOfClosed implements OnModuleInit {
  constructor(
    private readonly successions: SuccessionListeners,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly mail: ClaimMail,
  ) {}

  onModuleInit(): void {
    this.successions.add(async (manager, followed, only) => {
      if (only) return;
      const now = this.clock.now();
      const claims: { id: string; organisationId: string; personId: string }[] = await manager.query(
        `select id, organisation_id "organisationId", person_id "personId" from organisation_claim
         where organisation_id = any($1::uuid[]) and state = 'waiting' and expires_at > $2 order by id for update`,
        [followed.map(({ from }) => from), now],
      );
      for (const { id, organisationId, personId } of claims) {
        const reason = 'It has closed. You can ask for an organisation that follows it.';
        await closeClaim(manager, { id, state: 'refused', reason, answeredById: null, now });
        await this.audit.record(manager, {
          personId: null,
          organisationId,
          action: 'organisation.claim_refused',
          subjectId: id,
          detail: { person: personId },
        });
        await this.mail.tellOfAnswer(manager, id, null);
      }
    });
  }
}
