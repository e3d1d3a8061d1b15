import { expect, test } from '@jest/globals';
import { bandOf, inPounds, poundsFrom } from './money.rules';

test.each([
  ['', { pounds: null }],
  [' £1,234,567 ', { pounds: 1_234_567 }],
  ['0', { pounds: 0 }],
  ['12 000', { pounds: 12_000 }],
])('reads ‘%s’', (text, found) => expect(poundsFrom(text)).toEqual(found));

test.each(['-5', '12.50', '12k', 'about 100', '2000000001', '1e9'])('does not take ‘%s’ for a sum', (text) =>
  expect(poundsFrom(text)).toHaveProperty('problem'),
);

test('puts a sum on the line into the band above it, but ten million is not over ten million', () => {
  expect([24_999, 25_000, 499_999, 500_000, 10_000_000, 10_000_001].map(bandOf)).toEqual([
    'UNDER_25K',
    'B_25K_100K',
    'B_100K_500K',
    'B_500K_2M',
    'B_2M_10M',
    'OVER_10M',
  ]);
  expect(inPounds(1_234_567)).toBe('£1,234,567');
});
