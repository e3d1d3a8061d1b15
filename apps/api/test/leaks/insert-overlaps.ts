import type { EntityManager } from 'typeorm';
import { insert } from './insert-places.js';
import type { World } from './world.js';

/** What trusts said of their lists. */
export async function insertOverlaps(manager: EntityManager, { returns, people }: World): Promise<void> {
  await insert(
    manager,
    'return',
    returns.map(({ id, organisationId, period, kind, at, endedAt }) => ({
      id,
      organisation_id: organisationId,
      period,
      kind,
      made_by_id: people[0]?.id,
      made_at: at,
      ended_at: endedAt,
    })),
  );
}
