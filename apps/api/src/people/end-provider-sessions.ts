import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Audit } from '../platform/audit/audit.js';
import { Clock } from '../platform/clock.js';
import { LOG, type Log } from '../platform/log.js';
import { IdentityProvider } from './identity-provider.js';
import type { SignedOutThere } from './provider-tokens.js';

/** The clocks of provider and Kith may be so far apart. */
const CLOCKS_APART_MS = 60_000;

/** Ends the sessions that the provider ended: one of its own sessions, or every one that a person had when it said so. */
@Injectable()
export class EndProviderSessions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly provider: IdentityProvider,
    private readonly audit: Audit,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** Whether the token held. That it ended nothing is no secret worth telling. */
  async run(token: string): Promise<boolean> {
    let proven: SignedOutThere;
    try {
      proven = await this.provider.provenSignOut(token, this.clock.now());
    } catch (error) {
      this.log.warn({ err: error }, 'a sign-out by the provider was refused');
      return false;
    }
    await this.end(proven);
    return true;
  }

  /** A person's later sessions stay, so that the same word brought again ends nothing new. */
  private async end({ issuer, subject, providerSession, at }: SignedOutThere): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const [ended]: [{ person_id: string; acting_organisation_id: string | null }[]] = await manager.query(
        `delete from session s using identity i where i.person_id = s.person_id and i.issuer = $1 and ($2::text is null or i.subject = $2)
           and case when $3::text is null then s.created_at <= $4 else s.provider_session = $3 end
         returning s.person_id, s.acting_organisation_id`,
        [issuer, subject, providerSession, new Date(at.getTime() + CLOCKS_APART_MS)],
      );
      for (const { person_id: personId, acting_organisation_id: organisationId } of ended) {
        await this.audit.record(manager, { personId, organisationId, action: 'person.signed_out_by_provider', subjectId: personId });
      }
    });
  }
}
