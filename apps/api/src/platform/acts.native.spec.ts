import { expect, test } from '@jest/globals';
import { useTestApp } from '../../test/test-app.js';
import { Acts, done, NOBODY_ID } from './acts.js';
import { newId } from './ids.js';

const kith = useTestApp();
const actor = { personId: null };

test('of two changes that wait for each other both are made', async () => {
  const acts = kith.app.get(Acts);
  let reached = 0;
  let begins: () => void = () => undefined;
  const both = new Promise<void>((resolve) => {
    begins = resolve;
  });
  const attempts: string[] = [];
  /** Takes two locks, the second once the other change has its first. */
  const change = (name: string, first: number, second: number) =>
    acts.once(actor, 'test', newId(), async (manager) => {
      attempts.push(name);
      await manager.query(`select pg_advisory_xact_lock($1)`, [first]);
      reached += 1;
      if (reached === 2) begins();
      await both;
      await manager.query(`select pg_advisory_xact_lock($1)`, [second]);
      return done(NOBODY_ID);
    });
  expect(await Promise.all([change('one', 1, 2), change('other', 2, 1)])).toEqual([done(NOBODY_ID), done(NOBODY_ID)]);
  expect(attempts).toHaveLength(3);
});
