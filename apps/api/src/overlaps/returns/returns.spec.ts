import { expect, test } from '@jest/globals';
import { countsOf, coverageLine } from './coverage.rules.js';
import { periodByCode, periodOf } from './period.rules.js';

test.each([
  ['2026-01-01', '2026-Q1', 'January to March 2026', '2026-01-01', '2026-03-31'],
  ['2026-03-31', '2026-Q1', 'January to March 2026', '2026-01-01', '2026-03-31'],
  ['2026-04-01', '2026-Q2', 'April to June 2026', '2026-04-01', '2026-06-30'],
  ['2026-11-22', '2026-Q4', 'October to December 2026', '2026-10-01', '2026-12-31'],
])('%s lies in %s', (day, code, name, starts, ends) => {
  expect(periodOf(day)).toEqual({ code, name, starts, ends });
  expect(periodByCode(code)).toEqual({ code, name, starts, ends });
});

test('a silent trust is no trust with nothing to report', () => {
  expect(countsOf(['complete', null, 'nothing_to_report', null])).toEqual({ total: 4, reported: 2, nothingToReport: 1, notAnswered: 2 });
});

test.each([
  [['complete', 'complete', null], '2 of 3 trusts have reported for April to June 2026'],
  [['complete', 'nothing_to_report'], '2 of 2 trusts have reported for April to June 2026, 1 of them nothing to report'],
  [[null], '0 of 1 trust has reported for April to June 2026'],
  [[], 'No trusts belonged to this area in April to June 2026'],
] as const)('%j reads: %s', (kinds, line) => {
  expect(coverageLine(countsOf(kinds), 'April to June 2026')).toBe(line);
});
