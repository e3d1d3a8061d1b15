import '@fastify/cookie';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { prepared } from '../platform/database/prepared.js';
import { digestOf, newToken } from './session-token.js';

export const SESSION_COOKIE = 'kith_session';

/** Over TLS the name binds it to this host and to TLS: no neighbour's page and no plain answer can set it. */
export const cookieName = (name: string, { publicUrl }: Pick<Config, 'publicUrl'>): string =>
  publicUrl.startsWith('https:') ? `__Host-${name}` : name;

/** On what a page asks by itself, as who else edits this: that its person is there is not said by it. */
export const UNATTENDED = 'kith-unattended';

/** `last_seen_at` is written at most this often, so that reading a page is not also a write. */
const SEEN_EVERY_MS = 60_000;

export interface OpenSession {
  readonly id: string;
  readonly personId: string;
  readonly actingOrganisationId: string | null;
  readonly csrfToken: string;
  readonly idToken: string | null;
  readonly lastSeenAt: Date;
  readonly createdAt: Date;
}

/** Finds an open session by what `Sessions.asked` gives; also the beginning of statements that go on from it. */
export const OPEN_SESSION = prepared(`
select id, person_id "personId", acting_organisation_id "actingOrganisationId", csrf_token "csrfToken", id_token "idToken", last_seen_at "lastSeenAt", created_at "createdAt"
from session where id = $1 and created_at > $2 and last_seen_at > $3`);

type Carrying = Pick<FastifyRequest, 'cookies'> & Partial<Pick<FastifyRequest, 'headers'>>;

/** What the browser is given of a new session. */
export interface NewSession {
  /** For the cookie; kept nowhere. */
  readonly token: string;
  readonly csrfToken: string;
}

/** Sessions of signed-in people: a random token in an http-only cookie, its digest in the table. */
@Injectable()
export class Sessions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * The session whose token this request carries; null when there is none, or when it has ended by age or by idleness. A request that nobody
   * made keeps no session open.
   */
  async ofRequest(request: Carrying): Promise<OpenSession | null> {
    const asked = this.asked(request);
    if (!asked) return null;
    const rows: OpenSession[] = await this.dataSource.query(OPEN_SESSION, asked);
    return rows[0] ? this.seen(rows[0], request) : null;
  }

  /** With what `OPEN_SESSION` finds it; null where the request carries no token. */
  asked(request: Carrying): [digest: string, createdAfter: Date, seenAfter: Date] | null {
    const token = request.cookies?.[cookieName(SESSION_COOKIE, this.config)];
    if (!token) return null;
    const { createdAfter, seenAfter } = this.limits(this.clock.now());
    return [digestOf(token), createdAfter, seenAfter];
  }

  /** That its person is there is written down, once a minute. */
  async seen(session: OpenSession, request: Carrying): Promise<OpenSession> {
    const now = this.clock.now();
    if (request.headers?.[UNATTENDED] !== undefined) return session;
    if (now.getTime() - session.lastSeenAt.getTime() < SEEN_EVERY_MS) return session;
    await this.dataSource.query(`update session set last_seen_at = $2 where id = $1`, [session.id, now]);
    return { ...session, lastSeenAt: now };
  }

  /** Seconds until a session ends: when nothing more is asked, counted from when it was last known to be seen, and in any case. */
  left({ createdAt, lastSeenAt }: OpenSession): { idle: number; absolute: number } {
    const { createdAfter, seenAfter } = this.limits(this.clock.now());
    const absolute = Math.max(0, Math.floor((createdAt.getTime() - createdAfter.getTime()) / 1_000));
    const idle = Math.floor((lastSeenAt.getTime() - seenAfter.getTime()) / 1_000);
    return { idle: Math.min(Math.max(0, idle), absolute), absolute };
  }

  /** Opens a session with new tokens, and forgets the sessions that have ended by themselves. */
  async create(
    manager: EntityManager,
    session: {
      readonly personId: string;
      readonly actingOrganisationId: string | null;
      readonly idToken: string | null;
      readonly providerSession?: string | null;
    },
  ): Promise<NewSession> {
    const token = newToken();
    const csrfToken = newToken();
    const now = this.clock.now();
    const { createdAfter, seenAfter } = this.limits(now);
    await manager.query(`delete from session where created_at <= $1 or last_seen_at <= $2`, [createdAfter, seenAfter]);
    await manager.query(
      `insert into session (id, person_id, acting_organisation_id, csrf_token, id_token, provider_session, created_at, last_seen_at)
       values ($1, $2, $3, $4, $5, $6, $7, $7)`,
      [digestOf(token), session.personId, session.actingOrganisationId, csrfToken, session.idToken, session.providerSession ?? null, now],
    );
    return { token, csrfToken };
  }

  /** Ends a session by its id. Gives the id token with which the provider's own session can be ended; null where there is none. */
  async end(sessionId: string, manager: EntityManager = this.dataSource.manager): Promise<string | null> {
    const [rows]: [{ id_token: string | null }[]] = await manager.query(`delete from session where id = $1 returning id_token`, [
      sessionId,
    ]);
    return rows[0]?.id_token ?? null;
  }

  /** Chooses the organisation that the session acts for. */
  async actFor(sessionId: string, organisationId: string | null, manager: EntityManager = this.dataSource.manager): Promise<void> {
    await manager.query(`update session set acting_organisation_id = $2 where id = $1`, [sessionId, organisationId]);
  }

  /** Sessions that began or were last seen before these have ended. */
  limits(now: Date): { createdAfter: Date; seenAfter: Date } {
    return {
      createdAfter: new Date(now.getTime() - this.config.KITH_SESSION_HOURS * 3_600_000),
      seenAfter: new Date(now.getTime() - this.config.KITH_SESSION_IDLE_MINUTES * 60_000),
    };
  }
}
