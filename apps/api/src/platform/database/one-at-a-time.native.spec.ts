import { expect, test } from '@jest/globals';
import { nativeServer } from '../../../test/test-database.js';
import { oneAtATime } from './one-at-a-time.js';

test('of several that begin at once each waits for the one before, also where that one fails', async () => {
  const told: string[] = [];
  const step = (name: string, fails: boolean) =>
    oneAtATime(
      nativeServer(),
      () => told.push(`${name} waits`),
      async () => {
        told.push(`${name} begins`);
        await new Promise((resolve) => setTimeout(resolve, 200));
        told.push(`${name} ends`);
        if (fails) throw new Error(name);
        return name;
      },
    );
  const first = step('one', true);
  const refused = expect(first).rejects.toThrow('one');
  while (told.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(await step('other', false)).toBe('other');
  await refused;
  expect(told).toEqual(['one begins', 'other waits', 'one ends', 'other begins', 'other ends']);
});
