import { holdsOn, openOn } from '../organisations/organisation.reads.js';

/**
 * How many organisations could have told a lesson, as far as its readers can tell: those that take part, which anyone may see of each.
 * Behind the demonstration's glass nobody is real, so that all count. The arguments are SQL: of type boolean, uuid or null, timestamptz, date.
 */
export const crowdSql = (facts: { demonstration: string; systemId: string; now: string; today: string }): string => `
  (select count(*)::int from organisation o where o.demonstration = ${facts.demonstration} and ${openOn('o', facts.today)}
     and (o.demonstration or exists (select 1 from role_grant g where g.organisation_id = o.id
       and g.starts_at <= ${facts.now} and (g.ends_at is null or g.ends_at > ${facts.now})))
     and (${facts.systemId} is null or exists (select 1 from membership m
       where m.organisation_id = o.id and m.system_id = ${facts.systemId} and ${holdsOn('m', facts.today)})))`;
