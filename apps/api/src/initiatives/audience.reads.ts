import type { Organisation } from '@kith/schema';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { besideSql } from '../organisations/co-members.sql.js';
import { OrganisationReads } from '../organisations/organisation.reads.js';
import { Clock } from '../platform/clock.js';
import { prepared } from '../platform/database/prepared.js';
import type { Level } from '../visibility/visibility.rules.js';
import type { Sql } from './visible-initiatives.js';

/** Whose audience is asked for: an initiative as it is, or as it would be. */
export interface AudienceSubject {
  readonly key: string;
  readonly leadId: string | null;
  readonly memberIds: readonly string[];
  readonly level: Level;
  readonly audienceKnownOn: string | null;
}

export interface AudienceView {
  readonly level: Level;
  readonly organisations: readonly Organisation[];
  readonly offices: readonly Organisation[];
  readonly count: number | null;
}

export interface AudienceRow {
  readonly audience: AudienceView;
  /** Who would see it but for a merger, and since when; empty where nobody waits. */
  readonly waiting: readonly Organisation[];
  readonly since: string | null;
  readonly areas: readonly string[];
}

interface Row {
  key: string;
  found: { organisation: Organisation; office: boolean; waits: boolean; since: string | null }[];
  areas: string[];
}

/**
 * Which organisations see what is shared at a level today: the visibility rule asked from the other side, through the same statement that
 * says who stands beside whom. Names only what the register of areas and the page itself tell.
 */
@Injectable()
export class AudienceReads {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly organisations: OrganisationReads,
  ) {}

  /** By the subjects' keys; one statement. */
  async of(subjects: readonly AudienceSubject[], db: Sql = this.dataSource): Promise<Map<string, AudienceRow>> {
    const rows = await db.query<Row[]>(
      prepared(`with recursive subject as (
         select * from json_to_recordset($1::json) s(key text, "leadId" uuid, "memberIds" uuid[], level text, "audienceKnownOn" date)
       ),
       ${besideSql('$2', 'true', `m.organisation_id in (select "leadId" from subject where level = 'system')`)},
       reached as (
         select s.key, m.id, 'organisation' by_level, null::date since from subject s cross join unnest(s."memberIds") m(id) where s.level in ('organisation', 'system')
         union all
         select s.key, b.one_id, 'system', case when b.merged_on > coalesce(s."audienceKnownOn", '-infinity') then b.merged_on end
         from subject s join beside b on b.other_id = s."leadId" where s.level = 'system'
       ),
       each_one as (
         select key, id, bool_and(since is not null) waits, max(since) since, bool_or(by_level = 'organisation') taking_part from reached group by key, id
       )
       select s.key,
         coalesce((select json_agg(json_build_object('organisation', ${this.organisations.organisationJson('o')}, 'office', o.kind = 'icb' and not e.taking_part,
             'waits', e.waits, 'since', e.since) order by o.name, o.id)
           from each_one e join organisation o on o.id = e.id where e.key = s.key), '[]') found,
         coalesce((select array_agg(y.short_name order by y.short_name) from system y where y.id in
           (select h.system_id from shared h where h.other_id = s."leadId" and h.one_id = s."leadId")), '{}') areas
       from subject s`),
      [JSON.stringify(subjects), this.clock.today()],
    );
    const levels = new Map(subjects.map(({ key, level }) => [key, level]));
    return new Map(rows.map((row) => [row.key, audienceRow(row, levels.get(row.key) ?? 'organisation')]));
  }
}

function audienceRow({ found, areas }: Row, level: Level): AudienceRow {
  const told = found.filter(({ waits }) => !waits);
  const waiting = found.filter(({ waits }) => waits);
  const bodies = (rows: typeof found) => rows.map(({ organisation }) => organisation);
  return {
    audience: {
      level,
      organisations: bodies(told.filter(({ office }) => !office)),
      offices: bodies(told.filter(({ office }) => office)),
      count: level === 'network' || level === 'public' ? null : told.length,
    },
    waiting: bodies(waiting),
    since: waiting.reduce<string | null>((latest, { since }) => (latest === null || (since ?? '') > latest ? since : latest), null),
    areas,
  };
}
