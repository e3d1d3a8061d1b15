import { expect, test } from '@jest/globals';
import { type CountedEntry, countsChange, sumOf } from './word-counts.rules.js';

const entry = (...spellings: string[]): CountedEntry => ({
  stems: spellings.map((word) => word.slice(0, 4)),
  spellings,
  length: spellings.length,
});

test('an entry that becomes public counts, one that is hidden no longer does, one that never was public never did', () => {
  expect(countsChange(null, entry('wards'))).toEqual({
    documents: 1,
    length: 1,
    stemsAdded: ['ward'],
    stemsTaken: [],
    spellingsAdded: ['wards'],
    spellingsTaken: [],
  });
  expect(countsChange(entry('wards'), null)).toMatchObject({ documents: -1, length: -1, stemsTaken: ['ward'], spellingsTaken: ['wards'] });
  expect(countsChange(null, null)).toBeNull();
});

test('a revision changes what it changed', () => {
  expect(countsChange(entry('wards', 'beds'), entry('wards', 'beds'))).toBeNull();
  expect(countsChange(entry('wards', 'beds'), entry('warden', 'beds'))).toEqual({
    documents: 0,
    length: 0,
    stemsAdded: [],
    stemsTaken: [],
    spellingsAdded: ['warden'],
    spellingsTaken: ['wards'],
  });
});

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
