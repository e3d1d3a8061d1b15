import type { EntityManager } from 'typeorm';
import type { Viewer } from '../people/viewer.js';
import { isId } from '../platform/ids.js';

/** A lesson that the viewer may change, locked; null for anybody else's, seen or not: that one is not theirs must not tell whose it is. */
export async function lockOwnLesson(manager: EntityManager, viewer: Viewer, id: string): Promise<{ id: string; ownerId: string } | null> {
  if (!isId(id)) return null;
  const rows: { id: string; ownerId: string }[] = await manager.query(
    `select id, owner_id "ownerId" from quiet_lesson where id = $1 and owner_id = any($2::uuid[]) for update`,
    [id, viewer.editsFor],
  );
  return rows[0] ?? null;
}
