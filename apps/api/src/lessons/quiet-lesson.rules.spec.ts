import { expect, test } from '@jest/globals';
import { crowdSentence, isEnough, quarterOf } from './quiet-lesson.rules.js';

test.each([
  ['2026-01-01', '2026-Q1'],
  ['2026-03-31', '2026-Q1'],
  ['2026-04-01', '2026-Q2'],
  ['2026-12-31', '2026-Q4'],
])('%s is in %s', (day, quarter) => {
  expect(quarterOf(day)).toBe(quarter);
});

test('five is enough to hide among, four is not', () => {
  expect([4, 5].map((count) => isEnough({ count, system: null }))).toEqual([false, true]);
  expect(crowdSentence({ count: 9, system: 'Sussex' })).toMatch(/^9 organisations that take part in Sussex could have written this\./);
  expect(crowdSentence({ count: 1, system: 'Sussex' })).toMatch(/^Only one organisation that takes part in Sussex .* Share it more widely/);
  expect(crowdSentence({ count: 3, system: null })).toMatch(/^Only 3 organisations that take part on Kith/);
});
