import { expect, test } from '@jest/globals';
import { isDay, isPartialDate } from './dates.rules.js';

test.each(['2026-04-01', '2024-02-29', '0001-01-01', '9999-12-31'])('%s is a day', (text) => {
  expect(isDay(text)).toBe(true);
  expect(isPartialDate(text)).toBe(true);
});

test.each(['2026-02-31', '2025-02-29', '2026-13-01', '0000-01-01', '2026-4-1', ' 2026-04-01', '2026-04-01\n', '12026-04-01', ''])(
  '%j is none',
  (text) => {
    expect(isDay(text)).toBe(false);
    expect(isPartialDate(text)).toBe(false);
  },
);

test.each(['2020', '2020-12', '0001'])('%s is a date as far as it is known', (text) => {
  expect(isDay(text)).toBe(false);
  expect(isPartialDate(text)).toBe(true);
});

test.each(['0000', '2020-00', '2020-13', '20', '2020-'])('%j says no date', (text) => {
  expect(isPartialDate(text)).toBe(false);
});
