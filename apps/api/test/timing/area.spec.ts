import { expect, test } from '@jest/globals';
import { areaUnderCurve } from './area.rules.js';

test.each([
  [[1, 2, 3], [4, 5, 6], 1],
  [[4, 5, 6], [1, 2, 3], 1],
  [[1, 4], [2, 3], 0.5],
  [[1, 1, 1], [1, 1, 1], 0.5],
  [[1, 2, 3, 4], [2, 3, 4, 5], 0.71875],
])('%j against %j is %d', (first, second, area) => {
  expect(areaUnderCurve(first, second)).toBeCloseTo(area, 10);
});
