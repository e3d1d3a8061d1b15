import type { EntityManager } from 'typeorm';
import { newId } from '../platform/ids.js';
import { EarlierContract } from './contract.entity.js';
import { EarlierNeed } from './need.entity.js';

const EARLIER = { contract: EarlierContract, need: EarlierNeed } as const;

/** Rows of this room by their columns; the names come from the code, never from a client. */
export async function insertKept(
  manager: EntityManager,
  table: 'contract' | 'need',
  columns: Readonly<Record<string, unknown>>,
): Promise<void> {
  const names = Object.keys(columns);
  await manager.query(
    `insert into ${table} (${names.join(', ')}) values (${names.map((_, place) => `$${place + 1}`).join(', ')})`,
    Object.values(columns),
  );
}

/** Before rows are changed: what they say now stood until `now`. */
export async function keepEarlier(manager: EntityManager, table: 'contract' | 'need', ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return;
  const names = manager.connection.getMetadata(EARLIER[table]).columns.map(({ databaseName }) => databaseName);
  const same = names.filter((name) => !['id', `${table}_id`, 'until'].includes(name));
  await manager.query(
    `insert into earlier_${table} (id, ${table}_id, until, ${same.join(', ')})
     select k.id, t.id, $3, ${same.map((name) => `t.${name}`).join(', ')} from unnest($1::uuid[], $2::uuid[]) k(id, "of") join ${table} t on t.id = k."of"`,
    [ids.map(() => newId()), ids, now],
  );
}

/** Changes a row; what it said until then is kept. */
export async function updateKept(
  manager: EntityManager,
  table: 'contract' | 'need',
  id: string,
  columns: Readonly<Record<string, unknown>> & { readonly updated_at: Date },
): Promise<void> {
  await keepEarlier(manager, table, [id], columns.updated_at);
  const sets = Object.keys(columns).map((name, place) => `${name} = $${place + 2}`);
  await manager.query(`update ${table} set ${sets.join(', ')}, version = version + 1 where id = $1`, [id, ...Object.values(columns)]);
}

/** Whether an organisation leads or takes part in a published initiative. */
export async function takesPartIn(manager: EntityManager, organisationId: string, initiativeId: string): Promise<boolean> {
  const found: unknown[] = await manager.query(
    `select 1 from initiative where id = $1 and $2 = any(member_ids) and published and not removed`,
    [initiativeId, organisationId],
  );
  return found.length > 0;
}
