import { expect, test } from '@jest/globals';
import { whoCarriesOn } from './succession.rules.js';

const of = (...pairs: [string, string][]) => whoCarriesOn(pairs.map(([predecessorId, successorId]) => ({ predecessorId, successorId })));

test('two that merge are carried on by the one that followed them', () => {
  expect(of(['a', 'new'], ['b', 'new'])).toEqual([
    { from: 'a', to: 'new' },
    { from: 'b', to: 'new' },
  ]);
});

test('a chain leads to its end', () => {
  expect(of(['a', 'b'], ['b', 'c'], ['c', 'd'])).toEqual([
    { from: 'a', to: 'd' },
    { from: 'b', to: 'd' },
    { from: 'c', to: 'd' },
  ]);
});

test('of a split one, nobody carries on all; what came into it before stays with it', () => {
  expect(of(['a', 'one'], ['a', 'other'], ['before', 'a'])).toEqual([
    { from: 'a', to: null },
    { from: 'before', to: 'a' },
  ]);
});

test('a line that is named twice is one, and a circle ends', () => {
  expect(of(['a', 'b'], ['a', 'b'])).toEqual([{ from: 'a', to: 'b' }]);
  expect(of(['a', 'a'])).toEqual([{ from: 'a', to: null }]);
  expect(of(['a', 'b'], ['b', 'a'])).toEqual([
    { from: 'a', to: 'b' },
    { from: 'b', to: 'a' },
  ]);
});
