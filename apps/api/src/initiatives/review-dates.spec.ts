import { describe, expect, test } from '@jest/globals';
import { addMonths, lastDayOf, reasonToArchive, reviewDay, shownReviewBy } from './review-dates.rules.js';

describe('review dates', () => {
  test.each([
    ['2026-03-15', 12, '2027-03-15'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-12-31', 2, '2027-02-28'],
  ])('%s and %i months are %s', (day, months, later) => {
    expect(addMonths(day, months)).toBe(later);
  });

  test.each([
    ['2027', '2027-12-31'],
    ['2028-02', '2028-02-29'],
    ['2027-04', '2027-04-30'],
    ['2027-04-09', '2027-04-09'],
  ])('%s lasts until %s', (partial, day) => {
    expect(lastDayOf(partial)).toBe(day);
  });

  test('it is to be looked at again as the editor said, else in a year', () => {
    expect(reviewDay('2027-02', '2026-05-01')).toBe('2027-02-28');
    expect(reviewDay(null, '2026-05-01')).toBe('2027-05-01');
    expect(reviewDay('2025', '2026-05-01')).toBe('2027-05-01');
  });

  test('it is shown as it was written, until another day has taken its place', () => {
    expect(shownReviewBy('2027-02', '2027-02-28')).toBe('2027-02');
    expect(shownReviewBy('2026', '2027-05-01')).toBe('2027-05-01');
    expect(shownReviewBy(null, '2027-05-01')).toBe('2027-05-01');
    expect(shownReviewBy('2027', null)).toBe('2027');
  });

  test('months are those of London', () => {
    expect(reasonToArchive(new Date('2026-03-31T23:30:00Z'))).toBe('Not reviewed since April 2026.');
  });
});
