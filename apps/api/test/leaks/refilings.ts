import type { EntityManager } from 'typeorm';
import { idFor, wordFor } from './canaries.js';
import { insert } from './insert-places.js';
import type { World, WorldInitiative, WorldOrganisation, WorldRefiling } from './world.js';

/** An office's suggestion about every fourth initiative that somebody leads; some are answered. */
export function makeRefilings(
  name: string,
  organisations: readonly WorldOrganisation[],
  initiatives: readonly WorldInitiative[],
): WorldRefiling[] {
  const office = (demonstration: boolean) => organisations.find(({ code }) => code === (demonstration ? 'DEMO2' : 'QAI'))?.id ?? '';
  return initiatives
    .filter(({ leadId, published }, place) => leadId !== null && published && place % 4 === 0)
    .map(({ id, demonstration }, place) => ({
      id: idFor(`${name}:refiling:${place}`),
      word: wordFor(`${name}:refiling:${place}`),
      noteWord: place % 3 === 2 ? wordFor(`${name}:refiling note:${place}`) : null,
      initiativeId: id,
      officeId: office(demonstration),
    }));
}

/** Each with a decision on a group that is gone, of which nothing may be seen: the owner is told, and the office holds what it decided. */
export async function insertRefilings(manager: EntityManager, { refilings, organisations, systems, now }: World): Promise<void> {
  const group = (id: string) => idFor(`${id}:group`);
  const decision = (id: string) => idFor(`${id}:decision`);
  const isFictional = (officeId: string) => organisations.some(({ id, demonstration }) => id === officeId && demonstration);
  const system = (code: string) => systems.find((one) => one.code === code)?.id ?? '';
  await insert(
    manager,
    'overlap_group',
    refilings.map(({ id, officeId }) => ({
      id: group(id),
      system_id: system(isFictional(officeId) ? 'DEMOQ' : 'QA1'),
      family: 'plans',
      found_at: now,
      gone_at: now,
      version: 1,
    })),
  );
  await insert(
    manager,
    'disposition',
    refilings.map(({ id, word, officeId }) => ({
      id: decision(id),
      group_id: group(id),
      kind: 'misclassified',
      why: `It says ${word}.`,
      office_id: officeId,
      decided_at: new Date(Date.parse(now) - 3_600_000).toISOString(),
      inputs: {},
    })),
  );
  await insert(
    manager,
    'refiling',
    refilings.map(({ id, noteWord, initiativeId }) => ({
      id,
      disposition_id: decision(id),
      initiative_id: initiativeId,
      capability: 'patient-flow',
      instead_of: null,
      answer: noteWord && 'declined',
      note: noteWord && `It stays, says ${noteWord}.`,
      answered_at: noteWord && now,
    })),
  );
}
