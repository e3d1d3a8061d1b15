import type { Disposition as DispositionAnswer, Organisation } from '@kith/schema';
import type { DataSource } from 'typeorm';
import type { OrganisationReads } from '../../organisations/organisation.reads.js';
import type { Inputs } from './disposition.rules.js';
import type { Family } from './kinds.rules.js';

type Db = Pick<DataSource, 'query'>;

export interface DispositionRow extends Omit<DispositionAnswer, '__typename' | 'lead' | 'office'> {
  readonly lead: Organisation | null;
  readonly office: Organisation;
  readonly inputs: Inputs;
}

export interface GroupRow {
  readonly id: string;
  readonly systemId: string;
  readonly family: Family;
  readonly version: number;
  readonly gone: boolean;
  /** What it is made of; of one that is gone, what it was made of at the end. */
  readonly keys: string[];
  /** The newest first; with those of every group that it took in. */
  readonly decisions: DispositionRow[];
}

/** Those that are found today. */
export const CURRENT = 'g.system_id = $1 and g.gone_at is null';
/** Those that were decided and are found no longer, taken in by none: what was decided is kept there. */
export const GONE = `g.system_id = $1 and g.gone_at is not null and g.into_id is null and exists (
  with recursive taken as (select g.id union select e.id from overlap_group e join taken t on e.into_id = t.id)
  select 1 from disposition d where d.group_id in (select id from taken))`;
export const ONE = 'g.id = $1 and (g.gone_at is null or g.into_id is null)';

/** Key of the item that a row of `overlap_member` names. */
export const KEY = `case when m.initiative_id is not null then 'initiative/' || m.initiative_id when m.contract_id is not null
  then 'contract/' || m.contract_id else 'need/' || m.need_id end`;

/** Groups as they are stored, seen or not. One statement. */
export function groupRows(db: Db, organisations: OrganisationReads, which: string, value: string): Promise<GroupRow[]> {
  return db.query(
    `select g.id, g.system_id "systemId", g.family, g.version, g.gone_at is not null gone,
       coalesce((select json_agg(${KEY}) from overlap_member m where m.group_id = g.id), '[]') keys,
       coalesce((
         with recursive taken as (select g.id union select e.id from overlap_group e join taken t on e.into_id = t.id)
         select json_agg(json_build_object('id', d.id, 'kind', d.kind, 'why', d.why, 'lookAgainOn', d.look_again_on, 'decidedBy', p.name,
           'decidedAt', d.decided_at, 'inputs', d.inputs, 'lead', case when l.id is not null then ${organisations.organisationJson('l')} end,
           'office', ${organisations.organisationJson('o')}) order by d.decided_at desc, d.id)
         from disposition d join organisation o on o.id = d.office_id left join organisation l on l.id = d.lead_id
         left join person p on p.id = d.decided_by_id where d.group_id in (select id from taken)), '[]') decisions
     from overlap_group g where ${which}`,
    [value],
  );
}

/** The group where what was decided about this one is kept now, and its system: itself, or the one that took it in. One statement. */
export async function placeOf(db: Db, id: string): Promise<{ readonly id: string; readonly systemId: string } | null> {
  const rows: { id: string; systemId: string }[] = await db.query(
    `with recursive up as (
       select id, into_id, system_id, 0 step from overlap_group where id = $1
       union all select g.id, g.into_id, g.system_id, up.step + 1 from overlap_group g join up on g.id = up.into_id where up.step < 100)
     select id, system_id "systemId" from up order by step desc limit 1`,
    [id],
  );
  return rows[0] ?? null;
}

/**
 * What matters of everything that a group is made of, seen by its office or not: an own contract may be told to its owner alone, and must not
 * look new to them tomorrow. Whoever reads it later is shown of it what they may know. One statement.
 */
export async function inputsOfGroup(db: Db, id: string): Promise<Inputs> {
  const rows: { key: string; input: Inputs[string] }[] = await db.query(
    `select ${KEY} key, case
         when i.id is not null then json_build_object('stage', r.content->>'stage', 'capability', r.content->>'primaryCapability',
           'products', array(select p->>'name' from jsonb_array_elements(r.content->'products') p), 'band', r.content->>'costBand',
           'by', r.content->>'decisionOn', 'level', i.level)
         when c.id is not null then json_build_object('stage', 'unknown', 'capability', c.capability,
           'products', case when c.product is null then '{}'::text[] else array[c.product] end, 'band', coalesce(c.whole_life_band, 'not_known'),
           'by', c.ends_on, 'level', case when c.programme_offices_may_see then 'system' else 'organisation' end,
           'notice', case when c.published then c.notice_facts else '{}' end)
         else json_build_object('stage', 'unknown', 'capability', n.capability, 'products', '{}'::text[], 'band', 'not_known', 'by', n.needed_by,
           'level', n.level) end input
     from overlap_member m left join initiative i on i.id = m.initiative_id left join revision r on r.id = i.published_revision_id
     left join contract c on c.id = m.contract_id left join need n on n.id = m.need_id where m.group_id = $1`,
    [id],
  );
  return Object.fromEntries(rows.map(({ key, input }) => [key, input]));
}
