import { expect, test } from '@jest/globals';
import { sumOf } from './word-counts.rules.js';

test('changes add up, and what comes and goes comes to nothing', () => {
  expect(
    sumOf(
      [
        ['b', 'a'],
        ['a', 'c'],
      ],
      [['c'], ['d']],
    ),
  ).toEqual({ words: ['a', 'b', 'd'], by: [2, 1, -1] });
});
