import { expect, test } from '@jest/globals';
import { Counts } from './counts.js';
import { Hunt } from './hunt.js';
import { loadWorld } from './load-world.js';
import { makeWorlds } from './make-world.js';
import { report, SEED, useHuntedApp } from './open-hunt.js';
import { Secrets } from './secrets.js';
import type { World } from './world.js';

const kith = useHuntedApp();

/** The big hunt runs on the native server: here, that the embedded database keeps the same walls. */
test('nobody learns what is not theirs to see on the embedded database', async () => {
  const world = makeWorlds(SEED, 1)[0] as World;
  await loadWorld(kith, world);
  const few = { ...world, viewers: world.viewers.filter(({ name }) => ['nobody', 'person 2.0', 'person 8.0'].includes(name)) };
  const hunt = new Hunt(kith, { changes: 1 });
  const secrets = new Secrets(world);
  await hunt.through(few, secrets);
  for (const viewer of few.viewers) await new Counts(hunt, hunt.documents, world, secrets).of(viewer, undefined);
  process.stdout.write(`leak hunt, embedded: ${hunt.pairs} pairs\n`);
  expect(report(hunt.findings)).toBe('');
  expect(hunt.pairs).toBeGreaterThan(500);
}, 180_000);
