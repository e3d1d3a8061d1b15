import type { EntityManager } from 'typeorm';
import { newId } from '../../platform/ids.js';
import { Membership } from '../membership.entity.js';
import { type SystemLife, systemsByCode } from './apply-systems.js';
import { later, onlySuccessor, type Register, type RegisterMembership } from './register.rules.js';
import type { RegisterReport } from './register-report.js';

interface Held extends RegisterMembership {
  readonly id: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly systemId: string;
}

type Systems = ReadonlyMap<string, SystemLife>;

interface Bodies {
  readonly ids: ReadonlyMap<string, { readonly id: string; readonly name: string; readonly closedOn: string | null }>;
  readonly systems: Systems;
}

interface Changes {
  readonly ended: { readonly held: Held; readonly on: string }[];
  readonly started: RegisterMembership[];
}

/**
 * Ends and starts memberships by the register. History that is kept is never rewritten: of an organisation that is known already,
 * only what holds now is compared.
 */
export async function applyMemberships(manager: EntityManager, register: Register, report: RegisterReport): Promise<void> {
  const bodies = await bodiesByCode(manager);
  const held = byOrganisation(await heldMemberships(manager));
  const wanted = byOrganisation(register.memberships);
  const all: Changes = { ended: [], started: [] };
  for (const odsCode of new Set([...held.keys(), ...wanted.keys()])) {
    const body = bodies.ids.get(odsCode);
    if (!body) continue;
    const changes = changesOf(held.get(odsCode) ?? [], wanted.get(odsCode) ?? [], body.closedOn, bodies.systems, register);
    all.ended.push(...changes.ended);
    all.started.push(...changes.started);
    tellMove(body, odsCode, held.get(odsCode) ?? [], changes, bodies.systems, report);
  }
  for (const { held: row, on } of all.ended) await manager.update(Membership, { id: row.id }, { endsOn: on });
  const rows = all.started.flatMap(({ organisation, system, startsOn, endsOn }) => {
    const [organisationId, systemId] = [bodies.ids.get(organisation)?.id, bodies.systems.get(system)?.id];
    return organisationId && systemId ? [{ id: newId(), organisationId, systemId, startsOn, endsOn }] : [];
  });
  if (rows.length > 0) await manager.insert(Membership, rows);
  await follow(manager, register, bodies.systems, report);
}

function byOrganisation<T extends RegisterMembership>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(row.organisation, [...(groups.get(row.organisation) ?? []), row]);
  return groups;
}

function changesOf(
  held: readonly Held[],
  wanted: readonly RegisterMembership[],
  goneOn: string | null,
  systems: Systems,
  register: Register,
): Changes {
  const ended = held
    .filter(({ endsOn }) => endsOn === null)
    .flatMap((row) => {
      const same = wanted.find(({ system }) => system === row.system);
      if (same && same.endsOn === null && goneOn === null) return [];
      return [{ held: row, on: same?.endsOn ?? goneOn ?? systems.get(row.system)?.closedOn ?? register.asOf }];
    });
  const moved =
    ended
      .map(({ on }) => on)
      .sort()
      .at(-1) ?? null;
  const missing = wanted.filter(
    ({ system, endsOn }) => !held.some((row) => row.system === system && (endsOn !== null || row.endsOn === null)),
  );
  // Where nothing ended it is one more system, not a move, and the register's own first day stands.
  const started = missing.map((row) =>
    row.endsOn === null && moved ? { ...row, startsOn: later(moved, systems.get(row.system)?.openedOn ?? null) } : row,
  );
  return { ended, started };
}

function tellMove(
  body: { readonly name: string; readonly closedOn: string | null },
  odsCode: string,
  held: readonly Held[],
  changes: Changes,
  systems: Systems,
  report: RegisterReport,
): void {
  if (body.closedOn !== null || held.length === 0) return;
  const to = changes.started.filter(({ endsOn }) => endsOn === null);
  const date = to[0]?.startsOn ?? changes.ended[0]?.on;
  if (!date) return;
  const names = (rows: readonly { readonly system: string }[]) => rows.map(({ system }) => systems.get(system)?.shortName ?? system);
  report.moved.push({ odsCode, name: body.name, from: names(changes.ended.map(({ held: row }) => row)), to: names(to), date });
}

/** Councils and others that the register does not know go along where their system had one successor; where it was split, somebody must say. */
async function follow(manager: EntityManager, register: Register, systems: Systems, report: RegisterReport): Promise<void> {
  const byId = new Map([...systems].map(([code, system]) => [system.id, { code, ...system }]));
  const left: { id: string; organisationId: string; systemId: string; name: string; odsCode: string | null }[] = await manager.query(
    `select m.id, m.organisation_id "organisationId", m.system_id "systemId", o.name, o.ods_code "odsCode"
     from membership m join organisation o on o.id = m.organisation_id join system s on s.id = m.system_id
     where m.ends_on is null and s.closed_on is not null and not s.demonstration order by o.name`,
  );
  for (const { id, organisationId, systemId, name, odsCode } of left) {
    const system = byId.get(systemId);
    if (!system?.closedOn) continue;
    await manager.update(Membership, { id }, { endsOn: system.closedOn });
    const next = systems.get(onlySuccessor(system.code, register.systemSuccessions) ?? '');
    if (!next) {
      report.unplaced.push({ odsCode, name, system: system.shortName });
      continue;
    }
    await manager.insert(Membership, { id: newId(), organisationId, systemId: next.id, startsOn: system.closedOn, endsOn: null });
    report.moved.push({ odsCode, name, from: [system.shortName], to: [next.shortName], date: system.closedOn });
  }
}

async function bodiesByCode(manager: EntityManager): Promise<Bodies> {
  const rows: { code: string; id: string; name: string; closedOn: string | null }[] = await manager.query(
    `select ods_code code, id, name, closed_on::text "closedOn" from organisation where ods_code is not null and not demonstration`,
  );
  return { ids: new Map(rows.map((row) => [row.code, row])), systems: await systemsByCode(manager) };
}

/** Of organisations that the register knows or knew. */
async function heldMemberships(manager: EntityManager): Promise<Held[]> {
  return manager.query(
    `select m.id, o.id "organisationId", o.name "organisationName", o.ods_code organisation, s.id "systemId", s.ods_code system, m.starts_on::text "startsOn", m.ends_on::text "endsOn"
     from membership m join organisation o on o.id = m.organisation_id join system s on s.id = m.system_id
     where not o.demonstration and o.ods_code is not null
       and o.kind in ('acute', 'specialist', 'mental_health_community', 'community', 'ambulance', 'care_trust', 'icb')`,
  );
}
