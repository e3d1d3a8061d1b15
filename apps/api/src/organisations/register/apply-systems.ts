import type { EntityManager } from 'typeorm';
import { newId } from '../../platform/ids.js';
import { openOn } from '../organisation.reads.js';
import type { Day, Register } from './register.rules.js';
import type { RegisterReport } from './register-report.js';

/** Brings systems, their successions and borders up to date. A system that the register no longer has is closed on the register's day. */
export async function applySystems(manager: EntityManager, register: Register, report: RegisterReport, first: boolean): Promise<void> {
  const systems = register.systems.map((system) => ({
    ...system,
    id: newId(),
    openedOn: system.openedOn ?? (first ? null : register.asOf),
  }));
  const changed: unknown[] = await manager.query(UPSERT, [JSON.stringify(systems)]);
  const [gone] = (await manager.query(
    `update system set closed_on = $2 where not demonstration and closed_on is null and ods_code <> all($1) returning id`,
    [systems.map(({ odsCode }) => odsCode), register.asOf],
  )) as [unknown[], number];
  const followed: unknown[] = await manager.query(SUCCESSIONS, [
    JSON.stringify(register.systemSuccessions.map((row) => ({ ...row, id: newId() }))),
  ]);
  const [unjoined] = (await manager.query(PARTED, [JSON.stringify(register.adjacency), register.asOf])) as [unknown[], number];
  const joined: unknown[] = await manager.query(ADJACENCY, [JSON.stringify(register.adjacency)]);
  report.otherChanges += changed.length + gone.length + followed.length + unjoined.length + joined.length;
}

export interface SystemLife {
  readonly id: string;
  readonly shortName: string;
  readonly openedOn: Day | null;
  readonly closedOn: Day | null;
}

/** Real systems by code, as they are now. */
export async function systemsByCode(manager: EntityManager): Promise<Map<string, SystemLife>> {
  const rows: (SystemLife & { code: string })[] = await manager.query(
    `select ods_code code, id, short_name "shortName", opened_on::text "openedOn", closed_on::text "closedOn" from system where not demonstration`,
  );
  return new Map(rows.map((row) => [row.code, row]));
}

// What a newer register leaves out (the place and shape of a system that has ended) is kept; so is the first day once known.
const UPSERT = `
insert into system as s (id, ods_code, name, short_name, region, latitude, longitude, opened_on, closed_on, boundary)
select id, "odsCode", name, "shortName", region, latitude, longitude, "openedOn", "closedOn", boundary
from json_to_recordset($1::json) r(id uuid, "odsCode" text, name text, "shortName" text, region text, latitude float8, longitude float8, "openedOn" date, "closedOn" date, boundary jsonb)
on conflict (ods_code) do update set name = excluded.name, short_name = excluded.short_name, region = coalesce(excluded.region, s.region),
  latitude = coalesce(excluded.latitude, s.latitude), longitude = coalesce(excluded.longitude, s.longitude),
  opened_on = coalesce(s.opened_on, excluded.opened_on), closed_on = excluded.closed_on, boundary = coalesce(excluded.boundary, s.boundary)
where not s.demonstration and (s.name, s.short_name, s.region, s.latitude, s.longitude, s.opened_on, s.closed_on, s.boundary) is distinct from
  (excluded.name, excluded.short_name, coalesce(excluded.region, s.region), coalesce(excluded.latitude, s.latitude), coalesce(excluded.longitude, s.longitude),
   coalesce(s.opened_on, excluded.opened_on), excluded.closed_on, coalesce(excluded.boundary, s.boundary))
returning s.id`;

const SUCCESSIONS = `
insert into system_succession (id, predecessor_id, successor_id, date, kind)
select r.id, p.id, s.id, r.date, r.kind
from json_to_recordset($1::json) r(id uuid, predecessor text, successor text, date date, kind text)
join system p on p.ods_code = r.predecessor join system s on s.ods_code = r.successor
where not exists (select 1 from system_succession k where k.predecessor_id = p.id and k.successor_id = s.id)
returning id`;

const BORDERS = `select s.id system_id, n.id neighbour_id, r.kind, r."borderKm" border_km
from json_to_recordset($1::json) r(system text, neighbour text, kind text, "borderKm" float8)
join system s on s.ods_code = r.system join system n on n.ods_code = r.neighbour`;

const PARTED = `
delete from adjacency a using system s, system n where s.id = a.system_id and n.id = a.neighbour_id and not s.demonstration
  and not exists (select 1 from (${BORDERS}) b where b.system_id = a.system_id and b.neighbour_id = a.neighbour_id)
  and ${openOn('s', '$2::date')} and ${openOn('n', '$2::date')}
returning a.system_id`;

const ADJACENCY = `
insert into adjacency as a (system_id, neighbour_id, kind, border_km) ${BORDERS}
on conflict (system_id, neighbour_id) do update set kind = excluded.kind, border_km = excluded.border_km
where (a.kind, a.border_km) is distinct from (excluded.kind, excluded.border_km)
returning a.system_id`;
