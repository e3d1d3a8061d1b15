import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { OrganisationReads, type OrganisationRow } from '../organisations/organisation.reads.js';
import { Clock } from '../platform/clock.js';
import { nameOfSession } from '../platform/session-name.js';
import type { TokenScope } from './access-token.entity.js';
import type { Role } from './person.entity.js';
import { Sessions } from './sessions.js';
import type { Viewer } from './viewer.js';

interface AccountRow {
  roles: { id: string; organisationId: string | null; role: Role; since: string }[];
  sessions: { id: string; actingFor: string | null; startedAt: string; lastSeenAt: string }[];
  tokens: {
    id: string;
    name: string;
    scope: TokenScope;
    actingFor: string | null;
    createdAt: string;
    expiresAt: string;
    lastUsedAt: string | null;
  }[];
}

/** A person's own roles, sessions and access tokens: for a person on a page, never for a token. */
@Injectable()
export class OwnAccount {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly sessions: Sessions,
    private readonly organisations: OrganisationReads,
  ) {}

  async of({ personId, sessionId }: Viewer) {
    if (!personId || !sessionId) return null;
    const now = this.clock.now();
    const { createdAfter, seenAfter } = this.sessions.limits(now);
    const rows: AccountRow[] = await this.dataSource.query(ACCOUNT, [personId, now, createdAfter, seenAfter]);
    const { roles = [], sessions = [], tokens = [] } = rows[0] ?? {};
    const named = [...roles.map(({ organisationId }) => organisationId), ...[...sessions, ...tokens].map(({ actingFor }) => actingFor)];
    const ids = named.filter((id): id is string => id !== null);
    const byId = new Map((await this.organisations.byIds(this.dataSource, ids)).map((row) => [row.id, row]));
    const organisation = (id: string | null): OrganisationRow | null => (id && byId.get(id)) || null;
    return {
      __typename: 'OwnAccount' as const,
      id: personId,
      roles: roles.map(({ organisationId, ...role }) => ({ ...role, organisation: organisationId && organisation(organisationId) })),
      sessions: sessions
        .map((session) => ({
          ...session,
          id: nameOfSession(session.id),
          current: session.id === sessionId,
          actingFor: organisation(session.actingFor),
        }))
        .sort((a, b) => Number(b.current) - Number(a.current)),
      accessTokens: tokens.map((token) => ({ ...token, actingFor: organisation(token.actingFor) })),
    };
  }
}

const ACCOUNT = `
select
  coalesce((select json_agg(json_build_object('id', g.id, 'organisationId', g.organisation_id, 'role', g.role, 'since', g.starts_at) order by g.starts_at, g.role, g.id)
    from role_grant g where g.person_id = $1 and g.starts_at <= $2 and (g.ends_at is null or g.ends_at > $2)), '[]') roles,
  coalesce((select json_agg(json_build_object('id', s.id, 'actingFor', s.acting_organisation_id, 'startedAt', s.created_at, 'lastSeenAt', s.last_seen_at)
      order by s.last_seen_at desc, s.id)
    from session s where s.person_id = $1 and s.created_at > $3 and s.last_seen_at > $4), '[]') sessions,
  coalesce((select json_agg(json_build_object('id', t.id, 'name', t.name, 'scope', t.scope, 'actingFor', t.acting_organisation_id,
      'createdAt', t.created_at, 'expiresAt', t.expires_at, 'lastUsedAt', t.last_used_at) order by t.created_at desc, t.id)
    from access_token t where t.person_id = $1 and t.revoked_at is null and t.expires_at > $2), '[]') tokens`;
