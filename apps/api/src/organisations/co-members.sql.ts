import { holdsOn } from './organisation.reads.js';

/**
 * Who stands beside whom on a day: CTEs for a `with recursive`, the last of which is `beside (one_id, other_id, merged_on)`. `one` and `other`
 * are conditions on `m.organisation_id`. `merged_on` is null where the two share a system as ever; else it is the day on which nothing but a
 * merger of systems brought them together: what was shared with the area before that day was never meant for the other one.
 *
 * An organisation came by a merger if the day before it was in a system that ended in this one, and not in this one. Whoever stood beside each
 * other before stays so, however often systems merge. A successor of one organisation counts as that one; a successor of several was only where
 * all of them were, for it brings new eyes.
 */
export const besideSql = (day: string, one: string, other: string): string => `
shared as (
  select distinct a.organisation_id one_id, b.organisation_id other_id, a.system_id
  from (select m.* from membership m where ${one} and ${holdsOn('m', `${day}::date`)}) a
  join (select m.* from membership m where ${other} and ${holdsOn('m', `${day}::date`)}) b on b.system_id = a.system_id
),
merger as (select distinct predecessor_id, successor_id, date from system_succession where date <= ${day}::date),
life (id, self) as (
  select id, id from (select one_id id from shared join merger on successor_id = system_id union select other_id from shared join merger on successor_id = system_id) found
  union
  select l.id, k.predecessor_id from life l join succession k on k.successor_id = l.self
),
was as (
  select l.id, l.self, d.date, m.system_id
  from life l cross join (select distinct date from merger) d join membership m on m.organisation_id = l.self
    and (m.starts_on is null or m.starts_on < d.date) and (m.ends_on is null or m.ends_on >= d.date)
),
wholly as (
  select id, date, system_id from was where self = id
  union
  select w.id, w.date, w.system_id from was w
  where not exists (select 1 from was own where own.id = w.id and own.self = w.id and own.date = w.date)
  group by w.id, w.date, w.system_id
  having count(distinct w.self) = (select count(distinct every_self.self) from was every_self where every_self.id = w.id and every_self.date = w.date)
),
chain (one_id, other_id, root_id, system_id) as (
  select one_id, other_id, system_id, system_id from shared where system_id in (select successor_id from merger) and one_id <> other_id
  union
  select c.one_id, c.other_id, c.root_id, m.predecessor_id
  from chain c join merger m on m.successor_id = c.system_id
  join wholly a on a.id = c.one_id and a.date = m.date and a.system_id = m.predecessor_id
  join wholly b on b.id = c.other_id and b.date = m.date and b.system_id = m.predecessor_id
),
brought_together as (
  select c.one_id, c.other_id, c.root_id, max(m.date) merged_on
  from chain c join merger m on m.successor_id = c.system_id
  where (${came('c.one_id')} or ${came('c.other_id')})
    and not exists (
      select 1 from wholly a join wholly b on b.date = a.date and b.system_id = a.system_id
      where a.id = c.one_id and b.id = c.other_id and a.date = m.date
    )
  group by 1, 2, 3
),
beside as (
  select s.one_id, s.other_id, case when bool_or(t.merged_on is null) then null else min(t.merged_on) end merged_on
  from shared s left join brought_together t on t.one_id = s.one_id and t.other_id = s.other_id and t.root_id = s.system_id
  group by 1, 2
)`;

function came(id: string): string {
  return `(exists (select 1 from was w where w.id = ${id} and w.date = m.date and w.system_id = m.predecessor_id)
    and not exists (select 1 from wholly w where w.id = ${id} and w.date = m.date and w.system_id = c.system_id))`;
}
