import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock.js';
import type { TokenScope } from './access-token.entity.js';
import { digestOf } from './session-token.js';

/** `last_used_at` is written at most this often. */
const USED_EVERY_MS = 60_000;

export interface OpenToken {
  readonly id: string;
  readonly personId: string;
  readonly scope: TokenScope;
  readonly actingOrganisationId: string | null;
  readonly lastUsedAt: Date | null;
}

/** Personal access tokens as requests bring them. */
@Injectable()
export class AccessTokens {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Undefined where the request brings none; null where what it brings opens nothing: never made, ended, or too old. */
  async ofRequest(request: Pick<FastifyRequest, 'headers'>): Promise<OpenToken | null | undefined> {
    const [, token] = /^Bearer +(\S+)\s*$/i.exec(request.headers.authorization ?? '') ?? [];
    if (!token) return undefined;
    const now = this.clock.now();
    const rows: OpenToken[] = await this.dataSource.query(
      `select id, person_id "personId", scope, acting_organisation_id "actingOrganisationId", last_used_at "lastUsedAt"
       from access_token where digest = $1 and revoked_at is null and expires_at > $2`,
      [digestOf(token), now],
    );
    const found = rows[0];
    if (!found) return null;
    if (!found.lastUsedAt || now.getTime() - found.lastUsedAt.getTime() >= USED_EVERY_MS)
      await this.dataSource.query(`update access_token set last_used_at = $2 where id = $1`, [found.id, now]);
    return found;
  }
}
