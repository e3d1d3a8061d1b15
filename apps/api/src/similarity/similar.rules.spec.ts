import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type Candidate,
  DEFAULT_WEIGHTS,
  isForeign,
  LIKENESS,
  mostAlikeFirst,
  NEARNESS,
  NOT_FILED,
  type Profile,
  passesFloor,
  termsOf,
  textTerm,
  weightsFrom,
} from './similar.rules.js';
import { type Labels, score } from './similar-reasons.rules.js';
import { defaultScope, organisationsWithin } from './similar-scope.rules.js';
import { joined, type Standing } from './standing.rules.js';

const me: Profile = {
  primaryCapability: 'e-prescribing',
  capabilities: [],
  technologies: ['epma'],
  productKeys: ['alpha'],
  careSettings: ['ward'],
  kindsOfChange: [],
};
const near: Standing = {
  relation: 'same_system',
  distanceKm: 31,
  sameKind: true,
  peer: false,
  epr: { supplier: 'Oracle Health', asOf: ['2024-10', '2024-10'] },
  kind: 'acute',
  sharedSystems: ['Sussex'],
  region: 'South East',
};
const other = (over: Partial<Candidate> = {}): Candidate => ({
  ...me,
  id: 'b',
  meaning: 0.45,
  words: 0.15,
  pairs: 0,
  sharedWords: ['charts', 'pharmacy'],
  standing: near,
  ...over,
});
const labels: Labels = {
  capability: () => 'Electronic prescribing',
  technology: (id) => id,
  product: (key) => key,
  careSetting: (id) => id,
  kindOfChange: (id) => id,
};
describe('weights', () => {
  const sum = (terms: readonly (keyof typeof DEFAULT_WEIGHTS)[], weights = DEFAULT_WEIGHTS) =>
    terms.reduce((total, term) => total + weights[term], 0);

  test('by default are 0.7 likeness and 0.3 nearness, since two areas can’t be the same and adjoining', () => {
    expect(sum(LIKENESS)).toBeCloseTo(0.7);
    expect(sum(NEARNESS) - DEFAULT_WEIGHTS.adjoining).toBeCloseTo(0.3);
    expect(weightsFrom(null)).toEqual(DEFAULT_WEIGHTS);
  });

  test('chosen at will never give nearness more than 0.3 nor a score over 1', () => {
    const chosen = fc.record(
      Object.fromEntries([...LIKENESS, ...NEARNESS].map((term) => [term, fc.double({ min: -5, max: 5, noNaN: false })])),
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(chosen, (weights) => {
        const all = weightsFrom(weights);
        const nearness = sum(NEARNESS, all) - Math.min(all.sameSystem, all.adjoining);
        expect(nearness).toBeLessThanOrEqual(0.3 + 1e-8);
        expect(sum(LIKENESS, all) + nearness).toBeLessThanOrEqual(1 + 1e-8);
      }),
    );
  });
});

describe('the floor', () => {
  test.each([
    ['the same capability and a little of the text', other({ meaning: 0.05, words: 0 }), true],
    ['the same capability and nothing of the text', other({ meaning: -0.1, words: 0 }), false],
    ['another capability and a little of the text', other({ primaryCapability: 'portal', meaning: 0.2, words: 0.02 }), false],
    ['another capability and much of the text', other({ primaryCapability: 'portal', meaning: 0.5, words: 0.1 }), true],
    ['a word in common with a text about something else', other({ primaryCapability: 'portal', meaning: 0.05, words: 0.3 }), false],
    ['two words beside each other in common', other({ primaryCapability: 'portal', meaning: 0.05, words: 0.3, pairs: 0.1 }), true],
    ['words alone, while there is no vector', other({ primaryCapability: 'portal', meaning: null, words: 0.2 }), true],
  ])('judges %s', (_, candidate, passes) => {
    expect(passesFloor(me, candidate)).toBe(passes);
  });

  test('is never passed by nearness alone', () => {
    expect(
      passesFloor(NOT_FILED, {
        ...NOT_FILED,
        id: 'b',
        meaning: 0,
        words: 0,
        pairs: 0,
        sharedWords: [],
        standing: { ...near, relation: 'own' },
      }),
    ).toBe(false);
  });
});

describe('score and reasons', () => {
  test.each([
    ['words that both are called by', { sharedWords: ['charts', 'pharmacy'] }, 'both speak of charts and pharmacy'],
    ['nearness of meaning', { meaning: 0.25 }, 'the texts are close in meaning'],
    ['words, where the meaning is another', { meaning: -0.1, words: 0.4 }, 'the texts share some of their words'],
    ['words, where no meaning was compared', { meaning: null, words: 0.4 }, 'the texts share some of their words'],
    ['nothing, where neither is so', { meaning: 0.24, words: 0 }, null],
  ])('of a text %s are said', (_, over, said) => {
    const { reasons } = score(me, other({ sharedWords: [], ...over }), DEFAULT_WEIGHTS, labels);
    expect(reasons.find(({ kind }) => kind === 'text')?.text ?? null).toBe(said);
  });

  test('reasons are what counted, most telling first, and sum to the score', () => {
    const { score: total, reasons } = score(me, other(), DEFAULT_WEIGHTS, labels);
    expect(reasons.map(({ text }) => text)).toEqual([
      'both speak of charts and pharmacy',
      'same capability: Electronic prescribing',
      'both in Sussex',
      'both name alpha',
      'both on Oracle Health in 2024',
      '31 km apart',
      'both use epma',
      'both in the South East region',
      'both acute trusts',
      'same care setting: ward',
    ]);
    expect(reasons.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(total, 1);
    const weights = reasons.map(({ weight }) => weight);
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
  });

  test('words beside each other in both texts count besides, and no text more than whole', () => {
    const text = (words: number, pairs: number): number => textTerm({ meaning: 0.45, words, pairs });
    expect(text(0.15, 0.2)).toBeGreaterThan(text(0.15, 0));
    expect(text(0.6, 0.9)).toBe(text(0.6, 0.5));
  });

  test('a term that the viewer switched off is no reason', () => {
    const { reasons } = score(me, other(), weightsFrom({ sameEpr: 0 }), labels);
    expect(reasons.map(({ kind }) => kind)).not.toContain('same_epr');
  });

  test('an unknown lead counts nothing and says nothing of nearness', () => {
    const { reasons } = score(me, other({ standing: null }), DEFAULT_WEIGHTS, labels);
    expect(reasons.map(({ kind }) => kind)).toEqual(['text', 'capability', 'product', 'technology', 'care_setting']);
  });

  test('EPRs known for different years are dated both', () => {
    const { reasons } = score(
      me,
      other({ standing: { ...near, epr: { supplier: 'Epic', asOf: ['2023', '2024-10'] } } }),
      DEFAULT_WEIGHTS,
      labels,
    );
    expect(reasons.find(({ kind }) => kind === 'same_epr')?.text).toBe('both on Epic in 2023 and 2024');
  });

  test('own work counts by likeness alone: a neighbour’s comes before it', () => {
    const own = score(me, other({ standing: { ...near, relation: 'own', distanceKm: 0 } }), DEFAULT_WEIGHTS, labels);
    const neighbours = score(me, other(), DEFAULT_WEIGHTS, labels);
    expect(own.score).toBeLessThan(neighbours.score);
    expect(own.reasons.map(({ kind }) => kind)).toEqual(['text', 'capability', 'product', 'technology', 'care_setting']);
  });

  test('each term lies between 0 and 1', () => {
    const value = fc.double({ min: -1, max: 5, noNaN: true });
    fc.assert(
      fc.property(value, value, value, (meaning, words, km) => {
        const terms = termsOf(me, other({ meaning, words, standing: { ...near, distanceKm: Math.abs(km) } }));
        for (const term of Object.values(terms)) expect(term).toBeGreaterThanOrEqual(0);
        for (const term of Object.values(terms)) expect(term).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('scopes', () => {
  const at = (relation: Standing['relation'], sameKind: boolean, peerRank: number | null) => ({ relation, sameKind, peerRank });
  const around = new Map([
    ['own', at('own', true, null)],
    ['system', at('same_system', false, null)],
    ['beside', at('adjoining_system', true, 2)],
    ['region', at('same_region', true, null)],
    ['far', at('elsewhere', true, 1)],
  ]);

  test.each([
    ['system', ['own', 'system']],
    ['adjoining', ['own', 'system', 'beside']],
    ['region', ['own', 'system', 'beside', 'region']],
    ['like_mine', ['beside', 'far', 'own']],
  ] as const)('%s takes in %p', (scope, expected) => {
    expect(organisationsWithin(scope, around)).toEqual(expected);
  });

  test('everywhere has no limit, and without known peers the kind decides', () => {
    expect(organisationsWithin('everywhere', around)).toBeNull();
    const unknown = new Map([...around].map(([id, where]) => [id, { ...where, peerRank: null }]));
    expect(organisationsWithin('like_mine', unknown)).toEqual(['own', 'beside', 'region', 'far']);
  });

  test('those that stand alone in their area look for trusts like theirs', () => {
    expect(defaultScope('ambulance')).toBe('like_mine');
    expect(defaultScope('acute')).toBe('everywhere');
    expect(defaultScope(null)).toBe('everywhere');
  });
});

test('lists read as English', () => {
  expect([joined([]), joined(['a']), joined(['a', 'b']), joined(['a', 'b', 'c'])]).toEqual(['', 'a', 'a and b', 'a, b and c']);
});

test('what is not filed and is like everything by chance alone is about nothing that is here', () => {
  const filed = { ...NOT_FILED, primaryCapability: 'epr' };
  const few = [{ words: 0 }, { words: 0.1 }];
  expect(isForeign(NOT_FILED, [], null)).toBe(true);
  expect(isForeign(NOT_FILED, [{ words: 0 }], 0.6)).toBe(true);
  expect(isForeign(NOT_FILED, few, 0.3)).toBe(true);
  expect(isForeign(NOT_FILED, few, 0.5)).toBe(false);
  // Without a model there are words alone to go by; and one who types a name means what is called so.
  expect(isForeign(NOT_FILED, few, null)).toBe(false);
  expect(isForeign(NOT_FILED, [{ words: 0.5 }], 0.3)).toBe(false);
  expect(isForeign(filed, few, 0.3)).toBe(false);
});

test('of two that are equally alike the newer comes first, and of two as new one always', () => {
  const ranked = (id: string, score: number, publishedAt: number) => ({ id, score, row: { publishedAt } });
  const found = [ranked('a', 0.5, 1_000), ranked('d', 0.5, 2_000), ranked('b', 0.5, 2_000), ranked('c', 0.6, 500)];
  expect(found.sort(mostAlikeFirst).map(({ id }) => id)).toEqual(['c', 'b', 'd', 'a']);
});
