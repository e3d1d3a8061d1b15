import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { londonMidnightSql } from '../../platform/database/london-day.sql.js';
import { newId } from '../../platform/ids.js';
import { MOST_ATTEMPTS } from '../../platform/jobs/job-rows.js';
import { monthOf } from './digest.rules.js';

/** For whom Kith looks, as which organisation's board member, and in which month. */
export interface LookFor {
  readonly personId: string;
  readonly organisationId: string;
  readonly month: string;
}

/** What a digest tells of: what was published after `since`, and not after `until`. */
export interface Span {
  readonly since: Date;
  readonly until: Date;
}

/** The job that looks for one of them, and sends what it finds. */
export const DIGEST_MAIL = 'boards.digest_mail';

/** Somebody for whom Kith never looked is told of so many days. */
const FIRST_DAYS = 31;

/** What was published so lately is for the next digest: an import that is still being written is dated by its beginning, and cannot be seen yet. */
const SETTLED_AFTER_MS = 30 * 60_000;

/** For whom Kith has looked at what is new, and for whom it is to. */
@Injectable()
export class DigestLooks {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Board members for whom nobody has looked in this month, nor is about to: mail may be down for days. Whoever became one during the month begins with the next. */
  async due(manager: EntityManager): Promise<LookFor[]> {
    const month = monthOf(this.clock.today());
    const rows: Omit<LookFor, 'month'>[] = await manager.query(DUE, [this.clock.now(), month, `${month}-01`, DIGEST_MAIL, MOST_ATTEMPTS]);
    return rows.map((row) => ({ ...row, month }));
  }

  /** Where to send it, and of which time it tells; null where there is nobody to send it to, or it was looked for in this month already. */
  async begin({ personId, organisationId, month }: LookFor): Promise<({ readonly to: string } & Span) | null> {
    const until = new Date(this.clock.now().getTime() - SETTLED_AFTER_MS);
    const rows: { to: string | null; before: Date | null; done: boolean; stopped: boolean }[] = await this.dataSource.query(BEGIN, [
      personId,
      organisationId,
      month,
    ]);
    const row = rows[0];
    if (!row?.to || row.done || row.stopped) return null;
    return { to: row.to, since: row.before ?? new Date(until.getTime() - FIRST_DAYS * 86_400_000), until };
  }

  /** `until`: what came later is for the next one. */
  async end({ personId, organisationId, month }: LookFor, until: Date): Promise<void> {
    await this.dataSource.query(
      `insert into board_digest (id, person_id, organisation_id, month, looked_at) values ($1, $2, $3, $4, $5) on conflict do nothing`,
      [newId(), personId, organisationId, month, until],
    );
  }
}

/** `$1` now, `$2` the month, `$3` its first day, `$4` the job that looks, `$5` how often it is tried. */
const DUE = `
select distinct g.person_id "personId", g.organisation_id "organisationId" from role_grant g join person p on p.id = g.person_id
where g.role = 'board_member' and g.organisation_id is not null and g.starts_at < ${londonMidnightSql('$3::date')} and (g.ends_at is null or g.ends_at > $1)
  and p.email is not null
  and not exists (select 1 from board_digest_stop s where s.person_id = g.person_id)
  and not exists (select 1 from board_digest d where d.person_id = g.person_id and d.organisation_id = g.organisation_id and d.month = $2)
  and not exists (select 1 from job j where j.kind = $4 and j.done_at is null and j.attempts < $5 and j.payload->>'month' = $2
    and j.payload->>'personId' = g.person_id::text and j.payload->>'organisationId' = g.organisation_id::text)
order by 1, 2`;

const BEGIN = `
select p.email "to", exists (select 1 from board_digest_stop s where s.person_id = p.id) stopped,
  exists (select 1 from board_digest d where d.person_id = p.id and d.organisation_id = $2 and d.month = $3) done,
  (select max(d.looked_at) from board_digest d where d.person_id = p.id and d.organisation_id = $2) before
from person p where p.id = $1`;
