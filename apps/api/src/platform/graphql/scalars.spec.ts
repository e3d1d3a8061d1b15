import { describe, expect, test } from '@jest/globals';
import { scalars } from './scalars.js';

describe('dates that clients send', () => {
  test.each(['2026-04-01', '2024-02-29', '0001-01-01', '9999-12-31'])('%s is a day', (day) => {
    expect(scalars.Date.parseValue(day)).toBe(day);
    expect(scalars.PartialDate.parseValue(day)).toBe(day);
  });

  test.each(['2020', '2020-05'])('%s is a partial date only', (date) => {
    expect(scalars.PartialDate.parseValue(date)).toBe(date);
    expect(() => scalars.Date.parseValue(date)).toThrow('must look like');
  });

  test.each([
    '2026-02-31',
    '2023-02-29',
    '0000-01-01',
    '2026-13-01',
    '2026-00-01',
    '2026-4-1',
    '2026-04-01T00:00:00Z',
    ' 2026-04-01',
    '20260401',
    '',
    5,
    null,
    {},
  ])('%p is none', (given) => {
    expect(() => scalars.Date.parseValue(given)).toThrow('must look like');
    expect(() => scalars.PartialDate.parseValue(given)).toThrow('must look like');
  });

  test('a year that is none is no partial date', () => {
    expect(() => scalars.PartialDate.parseValue('0000')).toThrow('must look like');
    expect(() => scalars.PartialDate.parseValue('0000-05')).toThrow('must look like');
  });
});
