import { describe, expect, it } from '@jest/globals';
import { nearnessWords, onSameEpr } from './nearness.rules';

const sussex = { id: 's1', shortName: 'Sussex' };
const kent = { id: 's2', shortName: 'Kent and Medway' };
const own = { region: 'South East', systems: [sussex, kent] };

describe('how near a neighbour is, in words', () => {
  it.each([
    ['SAME_SYSTEM', [sussex], 'Both in Sussex'],
    ['SAME_SYSTEM', [kent, sussex], 'Both in Kent and Medway and Sussex'],
    ['ADJOINING_SYSTEM', [{ id: 's3', shortName: 'Thames Valley' }], 'Adjoining area: Thames Valley'],
    ['ADJOINING_SYSTEM', [], 'Adjoining area'],
    ['SAME_REGION', [], 'Same region: South East'],
    ['NEAR', [], 'Near, in another region'],
  ] as const)('%s', (relation, systems, words) => {
    expect(nearnessWords(relation, own, { region: null, systems })).toBe(words);
  });
});

describe('the same patient record', () => {
  const oracle = { eprSupplier: 'Oracle Health', eprAsOf: '2024-10' };

  it('is said only of one supplier at one time', () => {
    expect(onSameEpr(oracle, { ...oracle })).toBe(true);
    expect(onSameEpr(oracle, { ...oracle, eprAsOf: '2023' })).toBe(false);
    expect(onSameEpr(oracle, { ...oracle, eprSupplier: 'Epic' })).toBe(false);
  });

  it('is never said of two that are not known', () => {
    const unknown = { eprSupplier: null, eprAsOf: null };
    expect(onSameEpr(unknown, unknown)).toBe(false);
  });
});
