import { expect, test } from '@jest/globals';
import { bestOf, crossValidated, interval, mean, ndcg } from './measures.mjs';

const grades = new Map([
  ['a', 2],
  ['b', 1],
  ['c', 0],
]);

test('a perfect order is 1, whatever follows that nobody judged', () => {
  expect(ndcg(['a', 'b', 'x', 'c'], grades)).toBe(1);
  expect(ndcg(['b', 'a'], grades)).toBeCloseTo((1 + 2 / Math.log2(3)) / (2 + 1 / Math.log2(3)), 10);
  expect(ndcg(['x', 'c'], grades)).toBe(0);
});

test('what was asked with takes no place, neither in the answer nor in the ideal', () => {
  expect(ndcg(['a', 'b'], grades, 'a')).toBe(1);
  expect(ndcg(['a', 'x', 'b'], grades, 'a')).toBeCloseTo(1 / Math.log2(3), 10);
});

test('beyond the tenth nothing counts, and without a right answer there is no figure', () => {
  expect(ndcg([...'0123456789', 'a'], grades)).toBe(0);
  expect(ndcg(['c'], new Map([['c', 0]]))).toBeNull();
});

test('the interval holds the mean, and is the same each time', () => {
  const values = [0, 0.2, 0.9, 1, 1, 0.4];
  const [low, high] = interval(values);
  expect(low).toBeLessThan(mean(values));
  expect(high).toBeGreaterThan(mean(values));
  expect(interval(values)).toEqual([low, high]);
});

test('a setting that is best everywhere is chosen in every fold; one that only looked best by single questions is found out', () => {
  const good = Array.from({ length: 20 }, (_, index) => 0.5 + (index % 2) / 10);
  const scores = new Map([
    ['good', good],
    ['bad', good.map((value) => value - 0.1)],
  ]);
  expect(bestOf(scores)).toBe('good');
  expect(crossValidated(scores)).toBeCloseTo(mean(good), 10);
  const lucky = new Map(
    Array.from({ length: 10 }, (_, setting) => [String(setting), Array.from({ length: 10 }, (_, index) => (index === setting ? 1 : 0))]),
  );
  expect(crossValidated(lucky, 10)).toBeLessThan(mean(lucky.get('0') as number[]));
});
