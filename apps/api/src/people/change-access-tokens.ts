import type { CreateAccessTokenInput, RevokeAccessTokenInput } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Acts, done, refused } from '../platform/acts.js';
import { Audit } from '../platform/audit/audit.js';
import { Clock } from '../platform/clock.js';
import { isId, newId } from '../platform/ids.js';
import { type InvalidInput, invalid, type NotAllowed, type NotFound, notAllowed, notFound, signInFirst } from '../platform/results.js';
import { newAccessToken, problemsOfToken, tokenName } from './access-token.rules.js';
import { lockPerson } from './lock-person.js';
import { digestOf, newToken } from './session-token.js';
import type { Viewer } from './viewer.js';

const MOST_TOKENS = 20;

/** Makes and ends personal access tokens: by a person on a page, never by a token. */
@Injectable()
export class ChangeAccessTokens {
  constructor(
    private readonly acts: Acts,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** Gives the token; null where the same key made it before. */
  async create(
    viewer: Viewer,
    { key, name: given, scope, days }: CreateAccessTokenInput,
  ): Promise<InvalidInput | NotAllowed | { token: string | null }> {
    const { personId, sessionId, actingFor: organisationId } = viewer;
    if (!personId || !sessionId) return signInFirst();
    let token: string | null = null;
    const name = tokenName(given);
    const outcome = await this.acts.once<InvalidInput | NotAllowed>(viewer, 'createAccessToken', key, async (manager) => {
      const problems = problemsOfToken(name, days);
      if (problems.length > 0) return refused(invalid(problems));
      const now = this.clock.now();
      // Else several at once could each find room for one.
      if (!(await lockPerson(manager, personId))) return refused(signInFirst());
      if ((await this.live(manager, personId, now)) >= MOST_TOKENS)
        return refused(notAllowed(`You can have ${MOST_TOKENS} access tokens. End one first.`));
      const id = newId();
      token = newAccessToken(newToken());
      const expiresAt = new Date(now.getTime() + days * 86_400_000);
      await manager.query(
        `insert into access_token (id, person_id, digest, name, scope, acting_organisation_id, created_at, expires_at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [id, personId, digestOf(token), name, scope, organisationId, now, expiresAt],
      );
      await this.audit.record(manager, { personId, organisationId, action: 'token.created', subjectId: id, detail: { scope, expiresAt } });
      return done(id);
    });
    return 'refused' in outcome ? outcome.refused : { token };
  }

  async revoke(viewer: Viewer, { key, id }: RevokeAccessTokenInput): Promise<NotFound | NotAllowed | null> {
    const { personId, sessionId, actingFor: organisationId } = viewer;
    if (!personId || !sessionId) return signInFirst();
    const outcome = await this.acts.once<NotFound>(viewer, 'revokeAccessToken', key, async (manager) => {
      if (!isId(id)) return refused(notFound());
      const [ended]: [{ id: string }[]] = await manager.query(
        `update access_token set revoked_at = $3 where id = $1 and person_id = $2 and revoked_at is null returning id`,
        [id, personId, this.clock.now()],
      );
      if (ended.length === 0) return refused(notFound('This token was ended already.'));
      await this.audit.record(manager, { personId, organisationId, action: 'token.revoked', subjectId: id });
      return done(id);
    });
    return 'refused' in outcome ? outcome.refused : null;
  }

  private async live(manager: EntityManager, personId: string, now: Date): Promise<number> {
    const rows: { n: number }[] = await manager.query(
      `select count(*)::int n from access_token where person_id = $1 and revoked_at is null and expires_at > $2`,
      [personId, now],
    );
    return rows[0]?.n ?? 0;
  }
}
