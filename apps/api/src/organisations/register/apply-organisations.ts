import type { EntityManager } from 'typeorm';
import { newId } from '../../platform/ids.js';
import { REGISTER_KINDS, type Register, type RegisterOrganisation } from './register.rules.js';
import type { RegisterReport } from './register-report.js';
import { RegisterUnreadable } from './register-table.js';

interface Known {
  readonly odsCode: string;
  readonly name: string;
  readonly kind: RegisterOrganisation['kind'];
  readonly closedOn: string | null;
}

/** A register that lacks more than this share of the open organisations is cut short, not news. */
const MOST_VANISHED = 0.1;

/** Brings organisations, their names and who followed whom up to date; tells what opened, closed, merged and was renamed. */
export async function applyOrganisations(manager: EntityManager, register: Register, report: RegisterReport): Promise<void> {
  const known = await knownOrganisations(manager);
  const current = [...register.organisations, ...vanished(known, register)];
  tell(known, current, report);
  const changed: unknown[] = await manager.query(UPSERT, [JSON.stringify(current.map((row) => ({ ...row, id: newId() })))]);
  const formerNames = [
    ...register.formerNames,
    ...report.renamed.map(({ odsCode, before }) => ({ organisation: odsCode, name: before, until: register.asOf })),
  ];
  await nameFormerNames(manager, formerNames);
  const merged: RegisterReport['merged'] = await manager.query(SUCCESSIONS, [
    JSON.stringify(register.successions.map((row) => ({ ...row, id: newId() }))),
  ]);
  report.merged.push(...merged);
  report.otherChanges += Math.max(0, changed.length - report.opened.length - report.closed.length - report.renamed.length);
}

async function knownOrganisations(manager: EntityManager): Promise<Map<string, Known>> {
  const rows: Known[] = await manager.query(
    `select ods_code "odsCode", name, kind, closed_on::text "closedOn" from organisation where ods_code is not null and not demonstration`,
  );
  return new Map(rows.map((row) => [row.odsCode, row]));
}

/** Open organisations of the register's kinds that it no longer names, closed on its day. */
function vanished(known: ReadonlyMap<string, Known>, register: Register): RegisterOrganisation[] {
  const named = new Set(register.organisations.map(({ odsCode }) => odsCode));
  const open = [...known.values()].filter(({ kind, closedOn }) => closedOn === null && REGISTER_KINDS.includes(kind));
  const gone = open.filter(({ odsCode }) => !named.has(odsCode));
  if (gone.length > open.length * MOST_VANISHED) {
    const message = `names ${open.length - gone.length} of the ${open.length} organisations that are open; a register that is cut short is not loaded`;
    throw new RegisterUnreadable([{ file: 'organisations.csv', row: null, column: null, message }]);
  }
  const nothing = {
    town: null,
    postcode: null,
    region: null,
    latitude: null,
    longitude: null,
    openedOn: null,
    eprSupplier: null,
    eprAsOf: null,
  };
  return gone.map(({ odsCode, name, kind }) => ({ odsCode, name, kind, ...nothing, closedOn: register.asOf }));
}

function tell(known: ReadonlyMap<string, Known>, current: readonly RegisterOrganisation[], report: RegisterReport): void {
  for (const { odsCode, name, openedOn, closedOn } of current) {
    const before = known.get(odsCode);
    if (closedOn === null && (!before || before.closedOn !== null)) report.opened.push({ odsCode, name, date: openedOn });
    if (closedOn !== null && (!before || before.closedOn === null)) report.closed.push({ odsCode, name, date: closedOn });
    if (closedOn === null && before && before.name !== name) report.renamed.push({ odsCode, name, before: before.name });
  }
}

async function nameFormerNames(
  manager: EntityManager,
  names: readonly { organisation: string | null; name: string; until: string | null }[],
): Promise<void> {
  const rows = JSON.stringify(names.map((row) => ({ ...row, id: newId() })));
  await manager.query(DATE_FORMER_NAMES, [rows]);
  await manager.query(FORMER_NAMES, [rows]);
}

// Of a closed organisation the register knows little more than its name: what was known while it was open stays.
const kept = (column: string): string =>
  `case when excluded.closed_on is null then excluded.${column} else coalesce(excluded.${column}, o.${column}) end`;
const COLUMNS: readonly (readonly [string, string])[] = [
  ['name', 'case when excluded.closed_on is null then excluded.name else o.name end'],
  ['kind', `case when excluded.closed_on is null or o.kind = 'other' then excluded.kind else o.kind end`],
  ...['town', 'postcode', 'region', 'latitude', 'longitude', 'epr_supplier', 'epr_as_of'].map((column) => [column, kept(column)] as const),
  ['opened_on', 'coalesce(excluded.opened_on, o.opened_on)'],
  ['closed_on', 'excluded.closed_on'],
];
const UPSERT = `
insert into organisation as o (id, ods_code, name, kind, town, postcode, region, latitude, longitude, opened_on, closed_on, epr_supplier, epr_as_of)
select id, "odsCode", name, kind, town, postcode, region, latitude, longitude, "openedOn", "closedOn", "eprSupplier", "eprAsOf"
from json_to_recordset($1::json) r(id uuid, "odsCode" text, name text, kind text, town text, postcode text, region text, latitude float8, longitude float8,
  "openedOn" date, "closedOn" date, "eprSupplier" text, "eprAsOf" text)
on conflict (ods_code) do update set ${COLUMNS.map(([column, value]) => `${column} = ${value}`).join(', ')}
where not o.demonstration and (${COLUMNS.map(([column]) => `o.${column}`).join(', ')}) is distinct from (${COLUMNS.map(([, value]) => value).join(', ')})
returning o.id`;

const NAMES = `json_to_recordset($1::json) r(id uuid, organisation text, name text, until date) join organisation o on o.ods_code = r.organisation`;

const DATE_FORMER_NAMES = `
update former_name f set until = r.until from ${NAMES} where f.organisation_id = o.id and f.name = r.name and r.until is not null and f.until is null`;

const FORMER_NAMES = `
insert into former_name (id, organisation_id, name, until)
select distinct on (o.id, r.name) r.id, o.id, r.name, r.until from ${NAMES}
where r.name <> o.name and not exists (select 1 from former_name f where f.organisation_id = o.id and f.name = r.name)
order by o.id, r.name, r.until`;

const SUCCESSIONS = `
with added as (
  insert into succession (id, predecessor_id, successor_id, date, evidence)
  select r.id, p.id, s.id, r.date, r.evidence
  from json_to_recordset($1::json) r(id uuid, predecessor text, successor text, date date, evidence text)
  join organisation p on p.ods_code = r.predecessor join organisation s on s.ods_code = r.successor
  where not exists (select 1 from succession k where k.predecessor_id = p.id and k.successor_id = s.id)
  returning predecessor_id, successor_id, date
)
select json_build_object('odsCode', p.ods_code, 'name', p.name) "from", json_build_object('odsCode', s.ods_code, 'name', s.name) "into", added.date::text
from added join organisation p on p.id = added.predecessor_id join organisation s on s.id = added.successor_id order by added.date, p.name`;
