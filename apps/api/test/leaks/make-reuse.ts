import { idFor, revisionId, wordFor } from './canaries.js';
import type { WorldInitiative, WorldPerson, WorldReuse } from './world.js';

/** Of every third entry with a lead: what was said of reuse, with entries that were shown, some in a revision that has been replaced since. */
export function makeReuse(name: string, initiatives: readonly WorldInitiative[], people: readonly WorldPerson[]): WorldReuse[] {
  return initiatives.flatMap(({ id, leadId }, place) => {
    if (leadId === null || place % 3 !== 0) return [];
    const others = [1, 4, 7].flatMap((step) => initiatives[(place + step) % initiatives.length] ?? []);
    return [
      {
        id: idFor(`${name}:reuse:${place}`),
        word: wordFor(`${name}:reuse:${place}`),
        initiativeId: id,
        ofId: place % 2 === 0 ? (others[0]?.id ?? null) : null,
        shown: others.map((other) => ({ initiativeId: other.id, revisionId: revisionId(other.id, 1) })),
        byId: people[place % people.length]?.id ?? '',
      },
    ];
  });
}
