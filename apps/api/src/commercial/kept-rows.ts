import type { EntityManager } from 'typeorm';

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

export async function updateKept(
  manager: EntityManager,
  table: 'contract' | 'need',
  id: string,
  columns: Readonly<Record<string, unknown>>,
): Promise<void> {
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
