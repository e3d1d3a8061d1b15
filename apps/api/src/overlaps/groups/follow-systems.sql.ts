import { holdsOn } from '../../organisations/organisation.reads.js';

/** Groups of a system that has ended go to the one that followed it; of several, to the one in which most of their organisations are. */
export const FOLLOW_SYSTEMS = `
update overlap_group g set system_id = (
  select k.successor_id from system_succession k where k.predecessor_id = g.system_id and k.date <= $1::date
  order by (select count(distinct o.id) from overlap_member x left join initiative i on i.id = x.initiative_id left join contract c on c.id = x.contract_id
      left join need n on n.id = x.need_id join membership m on m.organisation_id = coalesce(i.lead_id, c.organisation_id, n.organisation_id)
      and m.system_id = k.successor_id and ${holdsOn('m', '$1::date')} join organisation o on o.id = m.organisation_id
    where x.group_id = g.id) desc, k.successor_id limit 1)
where exists (select 1 from system s join system_succession k on k.predecessor_id = s.id and k.date <= $1::date where s.id = g.system_id and s.closed_on <= $1::date)`;

/** Whether groups stand in a system that has ended, and wait to follow. */
export const WAIT_TO_FOLLOW = `
select 1 from overlap_group g join system s on s.id = g.system_id join system_succession k on k.predecessor_id = s.id and k.date <= $1::date
where s.closed_on <= $1::date limit 1`;
