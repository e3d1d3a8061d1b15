import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { entersAnArea } from '../organisations/succession.sql.js';
import { FOLLOWED, type Followed, followedValues, SuccessionListeners } from '../organisations/succession-listeners.js';
import { Audit } from '../platform/audit/audit.js';
import { Clock } from '../platform/clock.js';
import { PublishedFace } from './published-face.js';

interface Moving {
  id: string;
  before: string;
  lead: string;
  memberIds: string[];
  level: string;
  /** Shared with an area that is not the one it would be shared with now. */
  held: boolean;
}

/**
 * What an organisation led or took part in is led by the one that follows it. Links, lineage, threads and old addresses hang on the
 * initiative and stay as they are; the page goes on naming the former lead.
 */
@Injectable()
export class FollowLead implements OnModuleInit {
  constructor(
    private readonly successions: SuccessionListeners,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly face: PublishedFace,
  ) {}

  onModuleInit(): void {
    this.successions.add((manager, followed, only) => this.run(manager, followed, only));
  }

  private async run(manager: EntityManager, followed: readonly Followed[], only: readonly string[] | null): Promise<void> {
    const values = followedValues(followed);
    const moving: Moving[] = await manager.query(MOVING, [...values, this.clock.today(), only]);
    for (const one of moving) await this.move(manager, one, values);
  }

  private async move(manager: EntityManager, { id, before, lead, memberIds, level, held }: Moving, values: [string[], string[]]) {
    await manager.query(
      `update initiative set lead_id = $2, member_ids = $3, former_lead_id = case when $4 then coalesce(former_lead_id, $5) else former_lead_id end,
         level = case when $6 then 'organisation' else level end where id = $1`,
      [id, lead, memberIds, lead !== before, before, held],
    );
    await manager.query(REVISIONS, [...values, id, this.clock.today(), before, lead]);
    await this.face.change(manager, id);
    await this.audit.record(manager, {
      personId: null,
      organisationId: lead,
      action: 'initiative.followed_succession',
      subjectId: id,
      detail: { from: before, to: lead, members: memberIds, ...(held ? { level: 'organisation', before: level } : {}) },
    });
  }
}

/** An earlier revision was shared with the area of its own day, and its exact sums with the offices of that area. */
const ELSEWHERE = `$5::uuid <> $6::uuid and ${entersAnArea('$5::uuid', '$6::uuid', '$4::date', 'coalesce(r.audience_known_on, i.audience_known_on)')}`;
const REVISIONS = `
update revision r set
  member_ids = (select coalesce(array_agg(distinct coalesce(f.current, m.id)), '{}') from unnest(r.member_ids) m(id) left join ${FOLLOWED} on f.former = m.id),
  level = case when r.level = 'system' and r.state = 'published' and ${ELSEWHERE} then 'organisation' else r.level end,
  content = case when r.content #> '{money,programmeOfficesMaySee}' = 'true' and ${ELSEWHERE}
    then jsonb_set(r.content, '{money,programmeOfficesMaySee}', 'false') else r.content end
from initiative i where i.id = r.initiative_id and i.id = $3`;

/** In the order of ids: two processes never wait for each other. */
const MOVING = `
select i.id, i.lead_id before, coalesce(l.current, i.lead_id) lead, i.level,
  (select array_agg(distinct coalesce(f.current, m.id)) from unnest(i.member_ids) m(id) left join ${FOLLOWED} on f.former = m.id) "memberIds",
  l.current is not null and i.level = 'system' and ${entersAnArea('i.lead_id', 'l.current', '$3::date', 'i.audience_known_on')} held
from initiative i left join ${FOLLOWED.replace('f(', 'l(')} on l.former = i.lead_id
where (l.current is not null or i.member_ids && $1::uuid[]) and ($4::uuid[] is null or i.id = any($4::uuid[]))
order by i.id for update of i`;
