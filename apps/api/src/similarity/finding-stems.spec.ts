import { expect, test } from '@jest/globals';
import { findingStems } from './finding-stems.rules.js';

const stem = (text: string, documents: number, all: number) => ({ stem: text, documents, all });

test('finds by every word where all entries can be weighed', () => {
  expect(findingStems([stem('ward', 900, 5_000), stem("o'neil", 1, 5_000)])).toBe(`'o''neil' | 'ward'`);
  expect(findingStems([])).toBeNull();
});

test('finds by the rarest words where there are too many entries, by one at least', () => {
  expect(findingStems([stem('ward', 9_000, 90_000), stem('robot', 300, 90_000), stem('record', 5_000, 90_000)])).toBe(`'robot' | 'record'`);
  expect(findingStems([stem('ward', 9_000, 90_000), stem('record', 8_000, 90_000)])).toBe(`'record'`);
});
