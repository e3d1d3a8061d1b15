import { contractsStandingSql, needsStandingSql } from '../../commercial/standing.sql.js';
import { holdsOn } from '../../organisations/organisation.reads.js';
import type { Bind } from '../../platform/database/bind.js';
import { londonDaySql, londonMidnightSql } from '../../platform/database/london-day.sql.js';

/** Who is in a system, and who is only in one that adjoins it, on a day: CTEs `own` and `near`, each with an `id`. */
export const placesSql = (systemId: string, day: string): string => `
  own as (select distinct m.organisation_id id from membership m where m.system_id = ${systemId} and ${holdsOn('m', day)}),
  near as (select distinct m.organisation_id id from adjacency a join membership m on m.system_id = a.neighbour_id
    where a.system_id = ${systemId} and ${holdsOn('m', day)} and m.organisation_id not in (select id from own))`;

/** What may ever count of an initiative: published or confirmed by its trust (never a starter summary), shared with its system or wider. */
const COUNTED = `i.published and not i.removed and i.reviewed_at is not null and i.level <> 'organisation'`;
/** Of those next door: what they share beyond their own system. */
const REACHES = (level: string): string => `${level} in ('network', 'public')`;

/** Not by its lead, with which an adopter may have merged. */
const ADOPTED = `from adaptation a where a.origin_id = i.id and a.adopter_id is distinct from i.lead_id`;

export interface InitiativeItemRow {
  readonly id: string;
  readonly leadId: string;
  readonly memberIds: string[];
  readonly level: 'system' | 'network' | 'public';
  readonly own: boolean;
  /** Whether it may be part of a group now: in use, of the system or next to it. Else it can only have been. */
  readonly counts: boolean;
  readonly facts: {
    readonly title: string;
    readonly stage: string;
    readonly primaryCapability: string | null;
    readonly pathways: string[];
    readonly products: { readonly name: string; readonly supplier: string }[];
    readonly assets: number;
    readonly measures: number;
    readonly costBand: string;
    readonly startedOn: string | null;
    readonly decisionOn: string | null;
  };
  readonly signed: boolean;
  readonly adopters: string[];
  readonly adopted: boolean;
  readonly since: string;
}

/** Out of a revision's story, in one go: each `->>` of its own would unpack all of it again, for ten facts ten times. */
const TOLD = `cross join lateral jsonb_to_record(r.content) told(title text, stage text, "primaryCapability" text, pathways json, products json,
  assets jsonb, measures jsonb, "costBand" text, "startedOn" text, "decisionOn" text)`;
const FACTS = `json_build_object('title', told.title, 'stage', told.stage, 'primaryCapability', told."primaryCapability", 'pathways', told.pathways,
  'products', told.products, 'assets', jsonb_array_length(told.assets), 'measures', jsonb_array_length(told.measures), 'costBand', told."costBand",
  'startedOn', told."startedOn", 'decisionOn', told."decisionOn")`;

export interface ItemsAsked {
  readonly systemId: string;
  readonly demonstration: boolean;
  /** As 2026-11-22. */
  readonly today: string;
  /** The rule of visibility as a condition on `i`, and on an adaptation `a` of `i`; for finding groups, what the system as a whole shares. */
  readonly visible: (bind: Bind) => { readonly initiative: string; readonly adaptation: string };
  /** A condition on `i` that narrows them; what counts no more is among them then. */
  readonly only?: (bind: Bind) => string;
  /** Where `today` is an earlier day: which revision `i` had then, as `content` and `then_ids`. */
  readonly past?: (date: string, bind: Bind) => string;
}

/** Initiatives of a system and next to it that may be part of a group. One statement, restricted before anything else is read. */
export function initiativeItemsSql({ systemId, demonstration, today, visible, only, past }: ItemsAsked, bind: Bind): string {
  const day = `${bind.add(today)}::date`;
  const rule = visible(bind);
  const there = past ? `(not i.archived or ${londonDaySql('i.archived_at')} > ${day})` : 'not i.archived';
  // What was recorded since had not happened yet.
  const by = (recorded: string): string => (past ? `and ${londonDaySql(recorded)} <= ${day}` : '');
  // As arrays, so that their index serves: else every initiative of the country is looked at for one system.
  const [own, near] = ['own', 'near'].map((place) => `i.lead_id = any(array(select id from ${place}))`);
  const now = `${there} and (${own} or ${near} and ${REACHES('i.level')})`;
  // One that is published no more tells of nothing.
  const stood = `, stood as materialized (select s.initiative_id, s.published and c.published published from ${contractsStandingSql(day)} s join contract c on c.id = s.id)`;
  return `with ${placesSql(bind.add(systemId), day)}${past ? stood : ''}
    select i.id, i.lead_id "leadId", ${past ? 'r.then_ids' : 'i.member_ids'} "memberIds", i.level, coalesce(${own}, false) own, coalesce(${now}, false) counts, ${FACTS} facts,
      exists (select 1 from ${past ? 'stood' : 'contract'} c where c.initiative_id = i.id and c.published) signed,
      array(select a.adopter_id ${ADOPTED} ${by('a.recorded_at')} and ${rule.adaptation} order by 1) adopters,
      exists (select 1 ${ADOPTED} ${by('a.recorded_at')} and a.recorded_at > ${londonMidnightSql(`(${day} - interval '1 year')::date`)} and ${rule.adaptation}) adopted,
      ${londonDaySql('i.published_at')}::text since
    from (select * from initiative i where ${rule.initiative} and ${COUNTED} and i.demonstration = ${bind.add(demonstration)}
      and ${only ? only(bind) : now}) i
    ${past ? `cross join lateral (${past(day, bind)}) r` : 'join revision r on r.id = i.published_revision_id'} ${TOLD}`;
}

export interface ContractItemRow {
  readonly id: string;
  readonly ownerId: string;
  readonly own: boolean;
  readonly supplierKey: string | null;
  readonly productKey: string | null;
  readonly capability: string | null;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly national: boolean;
}

/** Contracts as far as programme offices are told; of those next door, as far as a notice tells. */
export function contractItemsSql({ systemId, demonstration, today }: ItemsAsked, bind: Bind): string {
  const told = (fact: string, column: string) => `case when whole or '${fact}' = any(c.notice_facts) then c.${column} end`;
  return `with ${placesSql(bind.add(systemId), `${bind.add(today)}::date`)}
    select c.id, c.organisation_id "ownerId", c.own, ${told('supplier', 'supplier_key')} "supplierKey", ${told('product', 'product_key')} "productKey",
      ${told('capability', 'capability')} capability, ${told('ends', 'ends_earliest')}::text earliest, ${told('ends', 'ends_latest')}::text latest,
      coalesce(${told('route', 'route')} = 'national_contract', false) national
    from (select c.*, c.organisation_id in (select id from own) own, c.programme_offices_may_see and c.organisation_id in (select id from own) whole
      from contract c join organisation o on o.id = c.organisation_id
      where o.demonstration = ${bind.add(demonstration)} and (c.organisation_id in (select id from own) or c.organisation_id in (select id from near))) c
    where whole or c.published`;
}

export interface NeedItemRow {
  readonly id: string;
  readonly ownerId: string;
  readonly capability: string;
  readonly earliest: string | null;
  readonly latest: string | null;
}

/** Needs that the system's organisations share with it or wider. */
export function needItemsSql({ systemId, demonstration, today }: ItemsAsked, bind: Bind): string {
  return `with ${placesSql(bind.add(systemId), `${bind.add(today)}::date`)}
    select n.id, n.organisation_id "ownerId", n.capability, n.needed_earliest::text earliest, n.needed_latest::text latest
    from need n join organisation o on o.id = n.organisation_id
    where o.demonstration = ${bind.add(demonstration)} and n.organisation_id in (select id from own) and n.level <> 'organisation'
      and n.ended_at is null`;
}

/** Contracts and needs that stood on an earlier day with those whom the system held then, as far as it was told of them then and is today. */
export function heldItemsSql(
  { systemId, demonstration, today }: Pick<ItemsAsked, 'systemId' | 'demonstration' | 'today'>,
  bind: Bind,
): string {
  const day = `${bind.add(today)}::date`;
  const place = `o.demonstration = ${bind.add(demonstration)} and (o.id in (select id from own) or o.id in (select id from near))`;
  const told = (c: string): string => `(${c}.published or ${c}.programme_offices_may_see and o.id in (select id from own))`;
  return `with ${placesSql(bind.add(systemId), day)}
    select 'contract/' || s.id key, o.id in (select id from own) own from ${contractsStandingSql(day)} s
    join contract c on c.id = s.id join organisation o on o.id = s.owner_then where ${place} and ${told('s')} and ${told('c')}
    union all select 'need/' || s.id, true from ${needsStandingSql(day)} s join need n on n.id = s.id join organisation o on o.id = s.owner_then
    where ${place} and s.level <> 'organisation' and n.level <> 'organisation' and o.id in (select id from own)`;
}
