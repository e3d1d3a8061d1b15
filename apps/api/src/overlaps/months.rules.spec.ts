import { expect, test } from '@jest/globals';
import { dayBefore } from '../platform/dates.rules.js';
import { monthsAfter, monthsBetween } from './months.rules.js';

test.each([
  ['2026-03-31', 12, '2027-03-31'],
  ['2027-01-31', 1, '2027-02-28'],
  ['2027-08-31', 6, '2028-02-29'],
  ['2026-11-22', 24, '2028-11-22'],
  ['2026-11-22', 0, '2026-11-22'],
  ['2027-04-30', 1, '2027-05-31'],
  ['2028-02-28', 1, '2028-03-28'],
  ['9999-12-31', 2_400, '9999-12-31'],
])('%s and %d months is %s', (day, months, after) => expect(monthsAfter(day, months)).toBe(after));

test.each([
  ['2027-03-31', '2027-09-30', 6],
  ['2027-04-30', '2027-07-31', 3],
  ['2027-03-31', '2027-10-01', 7],
  ['2027-03-31', '2027-03-31', 0],
  ['2027-03-31', '2027-01-01', 0],
  ['2027-03-31', '2027-04-01', 1],
  ['2026-12-31', '2028-02-29', 14],
])('from %s to %s are %d months', (from, to, months) => expect(monthsBetween(from, to)).toBe(months));

test('the day before a leap day’s morrow', () => expect(dayBefore('2028-03-01')).toBe('2028-02-29'));
