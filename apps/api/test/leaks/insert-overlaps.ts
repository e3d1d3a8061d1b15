import type { EntityManager } from 'typeorm';
import { idFor } from './canaries.js';
import { insert } from './insert-places.js';
import { quarterOf } from './make-returns.js';
import { THEMES } from './themes.js';
import type { World } from './world.js';

/** What trusts said of their lists, and that all were reminded to more than a week ago. */
export async function insertOverlaps(
  manager: EntityManager,
  { name, now, returns, reuse, people, organisations, systems }: World,
): Promise<void> {
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
  await insert(
    manager,
    'reuse_answer',
    reuse.map(({ id, word, initiativeId, ofId, shown, byId }) => ({
      id,
      initiative_id: initiativeId,
      kind: ofId === null ? 'go_on' : 'copy',
      of_id: ofId,
      reason: `Ours is another ${word}`,
      capability: THEMES[0].capability,
      shown,
      answered_by_id: byId,
      answered_at: now,
    })),
  );
  const idOf = (code: string) => [...organisations, ...systems].find((one) => one.code === code)?.id ?? '';
  await insert(
    manager,
    'return_reminder',
    organisations
      .filter(({ kind }) => kind !== 'icb')
      .map(({ id, code, demonstration }) => ({
        id: reminderId(name, code),
        organisation_id: id,
        office_id: idOf(demonstration ? 'DEMO2' : 'QAI'),
        system_id: idOf(demonstration ? 'DEMOQ' : 'QA1'),
        period: quarterOf(now),
        sent_by_id: people[0]?.id,
        sent_at: new Date(Date.parse(now) - 8 * 86_400_000).toISOString(),
      })),
  );
}

export const reminderId = (name: string, code: string): string => idFor(`${name}:reminder:${code}`);
