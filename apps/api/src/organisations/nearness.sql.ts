import { NEAR_KM, RELATIONS } from './nearness.rules.js';
import { holdsOn, openOn } from './organisation.reads.js';

/** The haversine of `nearness.rules.ts` between two rows that have latitude and longitude; null where one is not known. */
const kilometres = (a: string, b: string): string =>
  // `least` passes over a null: unasked, a place that is not known would lie at the other end of the world.
  `case when ${a}.latitude + ${a}.longitude + ${b}.latitude + ${b}.longitude is not null then
    2 * 6371 * asin(least(1, sqrt(sin(radians(${b}.latitude - ${a}.latitude) / 2) ^ 2
    + cos(radians(${a}.latitude)) * cos(radians(${b}.latitude)) * sin(radians(${b}.longitude - ${a}.longitude) / 2) ^ 2))) end`;

/** Nearest kind first, as a number to sort by. */
export const relationOrder = (relation: string): string =>
  `array_position(array[${RELATIONS.map((name) => `'${name}'`).join(', ')}], ${relation})`;

/**
 * A subquery of every open organisation seen from each of `ids` (an SQL array of uuid):
 * from_id, to_id, relation, km, same_kind, peer_rank. `today` is an SQL date.
 */
export const nearnessSql = (ids: string, today: string): string => `(
  with own as (select * from organisation where id = any(${ids})),
  its as (select distinct m.organisation_id, m.system_id from membership m where m.organisation_id = any(${ids}) and ${holdsOn('m', today)}),
  beside as (select distinct its.organisation_id, a.neighbour_id as system_id from its join adjacency a on a.system_id = its.system_id),
  theirs as (select m.organisation_id, m.system_id from membership m where ${holdsOn('m', today)}),
  together as (select distinct its.organisation_id as from_id, theirs.organisation_id as to_id from its join theirs using (system_id)),
  adjoining as (select distinct beside.organisation_id as from_id, theirs.organisation_id as to_id from beside join theirs using (system_id))
  select own.id as from_id, o.id as to_id,
    case when o.id = own.id then 'own'
      when o.demonstration <> own.demonstration then 'elsewhere'
      when together.to_id is not null then 'same_system'
      when adjoining.to_id is not null then 'adjoining_system'
      when o.region = own.region then 'same_region'
      when place.km <= ${NEAR_KM} then 'near'
      else 'elsewhere' end as relation,
    place.km, o.kind = own.kind as same_kind, p.rank as peer_rank
  from own cross join organisation o
  cross join lateral (select case when o.demonstration = own.demonstration then ${kilometres('own', 'o')} end as km) place
  left join together on together.from_id = own.id and together.to_id = o.id
  left join adjoining on adjoining.from_id = own.id and adjoining.to_id = o.id
  left join peer p on p.organisation_id = own.id and p.peer_id = o.id
  where o.id = own.id or ${openOn('o', today)}
)`;
