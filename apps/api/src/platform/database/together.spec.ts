import { expect, test } from '@jest/globals';
import { together } from './together.js';

test('gives the answers in the order in which they were begun, also where the first comes last', async () => {
  const [slow, quick, none] = await together([
    new Promise<string>((answer) => setImmediate(() => answer('slow'))),
    Promise.resolve(1),
    null,
  ]);
  expect([slow, quick, none]).toEqual(['slow', 1, null]);
});

test('fails with the first that failed, and not before the others have been answered', async () => {
  let answered = false;
  const late = new Promise<void>((answer) => setImmediate(() => answer())).then(() => {
    answered = true;
  });
  await expect(
    together([Promise.resolve(), Promise.reject(new Error('first')), Promise.reject(new Error('second')), late]),
  ).rejects.toThrow('first');
  expect(answered).toBe(true);
});
