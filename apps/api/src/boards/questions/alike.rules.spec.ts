import { describe, expect, it } from '@jest/globals';
import type { Standing } from '../../similarity/standing.rules.js';
import { ALIKE, likenessOf, statementsOf } from './alike.rules.js';

const beside: Standing = {
  relation: 'same_system',
  distanceKm: 12,
  sameKind: true,
  peer: true,
  epr: { supplier: 'Alpha', asOf: ['2024', '2025-03'] },
  kind: 'acute',
  sharedSystems: ['Northshire'],
  region: 'North West',
};
const stranger: Standing = { ...beside, relation: 'elsewhere', sameKind: false, peer: false, epr: null, kind: 'ambulance', region: null };
const say = (standing: Standing | null, chosen = ALIKE) => statementsOf(standing, chosen).map(({ text }) => text);

describe('trusts like mine', () => {
  it('are those alike in more of what the reader chose, and one’s own work stands last', () => {
    expect([beside, stranger, null, { ...beside, relation: 'own' as const }].map((one) => likenessOf(one, ALIKE))).toEqual([4, 0, 0, -1]);
    expect(likenessOf(beside, ['epr'])).toBe(1);
    expect(likenessOf(beside, [])).toBe(0);
  });

  it('count more the nearer they are', () => {
    const relations = ['same_system', 'adjoining_system', 'same_region', 'near', 'elsewhere'] as const;
    const places = relations.map((relation) => likenessOf({ ...beside, relation }, ['place']));
    expect(places).toEqual([...places].sort((one, other) => other - one));
    expect(places.at(-1)).toBe(0);
  });

  it('say what counted, and nothing that did not', () => {
    expect(say(beside)).toEqual([
      'both acute trusts',
      'statistical peers: alike in size and case mix',
      'both on Alpha in 2024 and 2025',
      'both in Northshire',
    ]);
    expect(say(beside, ['epr'])).toEqual(['both on Alpha in 2024 and 2025']);
    expect(say({ ...stranger, relation: 'near' })).toEqual(['12 km apart']);
    expect(say({ ...stranger, relation: 'same_region', region: 'North West' })).toEqual(['both in the North West region']);
    expect(say(stranger)).toEqual([]);
    expect(say({ ...beside, relation: 'own' })).toEqual(['your own work']);
  });
});
