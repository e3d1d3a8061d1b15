import { describe, expect, it } from '@jest/globals';
import { formatAsOf, formatDay, formatPartialDate, formatStageAsOf } from './dates';

describe('dates', () => {
  it.each([
    ['2020', '2020', 'in 2020'],
    ['2020-05', 'May 2020', 'in May 2020'],
    ['2020-05-04', '4 May 2020', 'on 4 May 2020'],
  ])('shows %s no more exactly than it was given', (given, shown, asOf) => {
    expect(formatPartialDate(given)).toBe(shown);
    expect(formatAsOf(given)).toBe(asOf);
  });

  it('says of a stage when it was so, not since when', () => {
    expect([formatStageAsOf('2020'), formatStageAsOf('2020-05-04')]).toEqual(['in 2020', 'as of 4 May 2020']);
  });

  it('takes the day in London, where summer time begins it an hour earlier', () => {
    expect(formatDay('2026-06-30T23:30:00.000Z')).toBe('1 July 2026');
    expect(formatDay('2026-12-31T23:30:00.000Z')).toBe('31 December 2026');
  });
});
