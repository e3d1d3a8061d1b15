import { expect, it } from '@jest/globals';
import { ageOf, todayInLondon } from './ages.rules';

it.each([
  ['2026-11', 'this month'],
  ['2026-11-20', 'this month'],
  ['2026-10-31', '1 month ago'],
  ['2026-03', '8 months ago'],
  ['2024-12', '23 months ago'],
  ['2024-11', '2 years ago'],
  ['2026', 'this year'],
  ['2025', 'last year'],
  ['2023', '3 years ago'],
])('%s is %s', (date, words) => {
  expect(ageOf(date, '2026-11-22')?.words).toBe(words);
});

it('tells nothing of what is yet to come, and counts the months that have surely passed', () => {
  expect(ageOf('2026-12', '2026-11-22')).toBeNull();
  expect(ageOf('2027', '2026-11-22')).toBeNull();
  expect(ageOf('2025', '2026-11-22')?.months).toBe(11);
  expect(todayInLondon(new Date('2026-03-31T23:30:00Z'))).toBe('2026-04-01');
});
