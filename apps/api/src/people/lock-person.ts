import type { EntityManager } from 'typeorm';

/**
 * Holds a person's row until the transaction ends, so that what is given to them is not given while they are erased. False where they are:
 * then nothing may be written for them. Organisations are locked before people, everywhere.
 */
export async function lockPerson(manager: EntityManager, personId: string): Promise<boolean> {
  const rows: unknown[] = await manager.query(`select 1 from person where id = $1 and erased_at is null for no key update`, [personId]);
  return rows.length > 0;
}
