import { describe, expect, it } from '@jest/globals';
import { reviewedWords } from './reviewed-words';

const entry = { source: null, reviewedAt: '2025-03-31T23:30:00Z', reviewOverdue: false, publishedAt: '2024-01-10T09:00:00Z' };

describe('who stands behind an entry, and since when', () => {
  it.each([
    ['the day of the review', entry, 'Reviewed by the trust on 1 April 2025'],
    ['the month since which nobody looked', { ...entry, reviewOverdue: true }, 'Not reviewed since April 2025'],
    [
      'a summary, which has no owner to look',
      { ...entry, source: { date: '2020' }, reviewedAt: null },
      'Summary of a source of 2020, not checked by the trust',
    ],
    ['when it was published', { ...entry, reviewedAt: null }, 'Published on 10 January 2024'],
  ])('says %s', (_, given, words) => {
    expect(reviewedWords(given)).toBe(words);
  });
});
