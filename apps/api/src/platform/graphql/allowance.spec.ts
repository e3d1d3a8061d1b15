import { expect, test } from '@jest/globals';
import { spend } from './allowance.js';

test('a costly field is refused once too often in one request, and only in that one', () => {
  const request = {};
  for (let time = 0; time < 3; time++) spend(request, 'similar', 3);
  spend(request, 'another', 3);
  expect(() => spend(request, 'similar', 3)).toThrow('3 times in one request');
  expect(() => spend({}, 'similar', 3)).not.toThrow();
});
