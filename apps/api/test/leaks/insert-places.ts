import type { EntityManager } from 'typeorm';
import { idFor } from './canaries.js';
import type { World } from './world.js';

/** Rows of plain objects, by their keys. */
export async function insert(manager: EntityManager, table: string, rows: readonly Record<string, unknown>[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.keys(rows[0] as object);
  await manager.query(
    `insert into ${table} (${columns.join(', ')}) select ${columns.join(', ')} from json_populate_recordset(null::${table}, $1)`,
    [JSON.stringify(rows)],
  );
}

export async function insertPlaces(
  manager: EntityManager,
  { name, systems, organisations, memberships, mergers, successions }: World,
): Promise<void> {
  await insert(
    manager,
    'system',
    systems.map(({ id, code, closed, demonstration }) => ({
      id,
      ods_code: code,
      name: `${code} board`,
      short_name: `Area ${code}`,
      region: 'North',
      closed_on: closed ? '2022-07-01' : null,
      demonstration,
    })),
  );
  await insert(
    manager,
    'organisation',
    organisations.map(({ id, code, kind, region, epr, place, closedOn, demonstration, name: its }) => ({
      id,
      ods_code: code,
      name: its,
      kind,
      region,
      town: 'Town',
      epr_supplier: epr,
      epr_as_of: epr && '2024',
      latitude: place?.[0] ?? null,
      longitude: place?.[1] ?? null,
      opened_on: '2010-01-01',
      closed_on: closedOn,
      demonstration,
    })),
  );
  await insert(
    manager,
    'membership',
    memberships.map(({ organisationId, systemId, from, until }, index) => ({
      id: idFor(`${name}:membership:${index}`),
      organisation_id: organisationId,
      system_id: systemId,
      starts_on: from,
      ends_on: until,
    })),
  );
  await insert(
    manager,
    'succession',
    successions.map(({ from, to, on }) => ({ id: idFor(`${name}:succession`), predecessor_id: from, successor_id: to, date: on })),
  );
  const [first, second, third] = systems;
  const former = systems.find(({ closed }) => closed);
  await insert(
    manager,
    'adjacency',
    [
      [first, second],
      [second, first],
      [second, third],
      [third, second],
    ].map((pair) => ({ system_id: pair[0]?.id, neighbour_id: pair[1]?.id, kind: 'land', border_km: 10 })),
  );
  await insert(manager, 'system_succession', [
    { id: idFor(`${name}:system succession`), predecessor_id: former?.id, successor_id: first?.id, date: '2022-07-01', kind: 'merger' },
    ...mergers.map(({ from, to, on }) => ({
      id: idFor(`${name}:merger:${from}`),
      predecessor_id: from,
      successor_id: to,
      date: on,
      kind: 'merger',
    })),
  ]);
  await insert(
    manager,
    'former_name',
    organisations
      .slice(0, 2)
      .map(({ id, code }) => ({ id: idFor(`${name}:former:${code}`), organisation_id: id, name: `Old ${code}`, until: '2015-01-01' })),
  );
  const [one, other] = organisations.filter(({ kind, closedOn }) => kind === 'acute' && closedOn === null);
  if (one && other)
    await insert(manager, 'peer', [
      { organisation_id: one.id, peer_id: other.id, rank: 1 },
      { organisation_id: other.id, peer_id: one.id, rank: 1 },
    ]);
}
