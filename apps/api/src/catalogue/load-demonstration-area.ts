import type { EntityManager } from 'typeorm';
import { idOf } from '../initiatives/load-entries.js';
import type { DemonstrationArea } from './load-demonstration-files.js';

/**
 * Brings systems, organisations and how they lie to each other to what the files say. Only rows that are marked as demonstration
 * are ever changed or linked, whatever a code says.
 */
export async function loadDemonstrationArea(manager: EntityManager, area: DemonstrationArea): Promise<void> {
  const systems = area.systems.map((system) => ({ id: idOf(`demonstration/system/${system.odsCode}`), ...system }));
  const organisations = area.organisations.map((organisation) => ({
    id: idOf(`demonstration/organisation/${organisation.odsCode}`),
    ...organisation,
  }));
  const memberships = area.organisations.flatMap(({ odsCode, memberships }) =>
    memberships.map((membership) => ({
      id: idOf(`demonstration/membership/${odsCode}/${membership.system}/${membership.startsOn}`),
      organisation: odsCode,
      ...membership,
    })),
  );
  const adjacency = area.adjacency.flatMap(({ systems: [one, other], ...rest }) => [
    { system: one, neighbour: other, ...rest },
    { system: other, neighbour: one, ...rest },
  ]);
  const peers = Object.entries(area.peers).flatMap(([organisation, codes]) =>
    codes.map((peer, index) => ({ organisation, peer, rank: index + 1 })),
  );

  await manager.query(SYSTEMS, [JSON.stringify(systems)]);
  await manager.query(ORGANISATIONS, [JSON.stringify(organisations)]);
  const taken: { code: string }[] = await manager.query(REAL, [[...systems, ...organisations].map(({ odsCode }) => odsCode)]);
  if (taken[0])
    throw new Error(
      `The demonstration can’t be loaded: the code ${taken[0].code} belongs to an organisation or system that is not fictional.`,
    );
  for (const old of OLD_LINKS) await manager.query(old);
  await manager.query(MEMBERSHIPS, [JSON.stringify(memberships)]);
  await manager.query(ADJACENCY, [JSON.stringify(adjacency)]);
  await manager.query(PEERS, [JSON.stringify(peers)]);
  await manager.query(PUBLISHING, [JSON.stringify(organisations.filter(({ approverNeeded }) => approverNeeded))]);
}

const SYSTEMS = `
insert into system (id, ods_code, name, short_name, region, latitude, longitude, opened_on, boundary, demonstration)
select g.id, g."odsCode", g.name, g."shortName", g.region, g.latitude, g.longitude, g."openedOn", g.boundary, true
from jsonb_to_recordset($1::jsonb) g(id uuid, "odsCode" text, name text, "shortName" text, region text, latitude float8, longitude float8, "openedOn" date, boundary jsonb)
on conflict (ods_code) do update set name = excluded.name, short_name = excluded.short_name, region = excluded.region, latitude = excluded.latitude,
  longitude = excluded.longitude, opened_on = excluded.opened_on, boundary = excluded.boundary
where system.demonstration`;

const ORGANISATIONS = `
insert into organisation (id, ods_code, name, kind, town, region, latitude, longitude, opened_on, epr_supplier, epr_as_of, demonstration)
select g.id, g."odsCode", g.name, g.kind, g.town, g.region, g.latitude, g.longitude, g."openedOn", g."eprSupplier", g."eprAsOf", true
from jsonb_to_recordset($1::jsonb) g(id uuid, "odsCode" text, name text, kind text, town text, region text, latitude float8, longitude float8,
  "openedOn" date, "eprSupplier" text, "eprAsOf" text)
on conflict (ods_code) do update set name = excluded.name, kind = excluded.kind, town = excluded.town, region = excluded.region, latitude = excluded.latitude,
  longitude = excluded.longitude, opened_on = excluded.opened_on, epr_supplier = excluded.epr_supplier, epr_as_of = excluded.epr_as_of
where organisation.demonstration`;

/** Codes of the files that real rows hold, so that nothing fictional is ever filed under them. */
const REAL = `
select ods_code code from organisation where ods_code = any($1) and not demonstration
union all select ods_code from system where ods_code = any($1) and not demonstration order by 1`;

/** Nobody enters these three and nothing hangs on them, so they are simply made anew. */
const OLD_LINKS = [
  `delete from membership m using organisation o where o.id = m.organisation_id and o.demonstration`,
  `delete from adjacency a using system s where s.id = a.system_id and s.demonstration`,
  `delete from peer p using organisation o where o.id = p.organisation_id and o.demonstration`,
];

const MEMBERSHIPS = `
insert into membership (id, organisation_id, system_id, starts_on, ends_on)
select g.id, o.id, s.id, g."startsOn", g."endsOn"
from jsonb_to_recordset($1::jsonb) g(id uuid, organisation text, system text, "startsOn" date, "endsOn" date)
join organisation o on o.ods_code = g.organisation and o.demonstration
join system s on s.ods_code = g.system and s.demonstration`;

const ADJACENCY = `
insert into adjacency (system_id, neighbour_id, kind, border_km)
select s.id, n.id, g.kind, g."borderKm"
from jsonb_to_recordset($1::jsonb) g(system text, neighbour text, kind text, "borderKm" float8)
join system s on s.ods_code = g.system and s.demonstration
join system n on n.ods_code = g.neighbour and n.demonstration`;

const PEERS = `
insert into peer (organisation_id, peer_id, rank)
select o.id, p.id, g.rank
from jsonb_to_recordset($1::jsonb) g(organisation text, peer text, rank int)
join organisation o on o.ods_code = g.organisation and o.demonstration
join organisation p on p.ods_code = g.peer and p.demonstration`;

/** What somebody decided for a demonstration trust since then is kept. */
const PUBLISHING = `
insert into publishing_setting (organisation_id, approver_needed)
select o.id, true from jsonb_to_recordset($1::jsonb) g("odsCode" text) join organisation o on o.ods_code = g."odsCode" and o.demonstration
on conflict (organisation_id) do nothing`;
