import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { holdsOn } from '../organisations/organisation.reads.js';
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
  widens: boolean;
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
    this.successions.add((manager, followed) => this.run(manager, followed));
  }

  private async run(manager: EntityManager, followed: readonly Followed[]): Promise<void> {
    const values = followedValues(followed);
    const moving: Moving[] = await manager.query(MOVING, [...values, this.clock.today()]);
    for (const one of moving) await this.move(manager, one, values);
  }

  private async move(manager: EntityManager, { id, before, lead, memberIds, level, widens }: Moving, values: [string[], string[]]) {
    // Shared with an area that the former lead was never in: it is not for a merger to show it there (docs/adr/0013).
    const held = level === 'system' && widens;
    await manager.query(
      `update initiative set lead_id = $2, member_ids = $3, former_lead_id = case when $4 then coalesce(former_lead_id, $5) else former_lead_id end,
         level = case when $6 then 'organisation' else level end where id = $1`,
      [id, lead, memberIds, lead !== before, before, held],
    );
    await manager.query(
      `update revision set member_ids = (select coalesce(array_agg(distinct coalesce(f.current, m.id)), '{}') from unnest(member_ids) m(id) left join ${FOLLOWED} on f.former = m.id),
         level = case when $4 and state in ('working', 'in_review', 'refused') and level = 'system' then 'organisation' else level end
       where initiative_id = $3`,
      [...values, id, held],
    );
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

/** In the order of ids: two processes never wait for each other. */
const MOVING = `
select i.id, i.lead_id before, coalesce(l.current, i.lead_id) lead, i.level,
  (select array_agg(distinct coalesce(f.current, m.id)) from unnest(i.member_ids) m(id) left join ${FOLLOWED} on f.former = m.id) "memberIds",
  l.current is not null and exists (
    select 1 from membership b where b.organisation_id = l.current and ${holdsOn('b', '$3')}
      and not exists (select 1 from membership a where a.organisation_id = i.lead_id and a.system_id = b.system_id
        and (a.ends_on is null or a.ends_on >= (select o.closed_on from organisation o where o.id = i.lead_id)))
      and not exists (select 1 from membership a join system_succession s on s.predecessor_id = a.system_id
        where a.organisation_id = i.lead_id and s.successor_id = b.system_id)) widens
from initiative i left join ${FOLLOWED.replace('f(', 'l(')} on l.former = i.lead_id
where l.current is not null or i.member_ids && $1::uuid[]
order by i.id for update of i`;
