import { test } from '@jest/globals';
import { GqlExecutionContext } from '@nestjs/graphql';
import { ReadJoinUpWindows } from '../../src/overlaps/windows/join-up-windows.js';
import { Hunt } from './hunt.js';
import { loadWorld } from './load-world.js';
import { makeWorlds } from './make-world.js';
import { report, SEED, useHuntedApp } from './open-hunt.js';
import { OfficeCounts } from './office-counts.js';
import { Secrets } from './secrets.js';
import type { World } from './world.js';
void GqlExecutionContext;
const kith = useHuntedApp();
test('quick', async () => {
  const world = makeWorlds(SEED, 1)[0] as World;
  await loadWorld(kith, world);
  const secrets = new Secrets(world);
  const hunt = new Hunt(kith, { changes: 1, doors: ['decideOverlap', 'commentOnOverlap', 'answerRefiling'] });
  await hunt.through({ ...world, viewers: world.viewers }, secrets);
  process.stdout.write(`${report(hunt.findings)}\n`);
  const reads = kith.app.get(ReadJoinUpWindows, { strict: false }) as any;
  const original = reads.run.bind(reads);
  reads.run = async (...args: any[]) => { try { return await original(...args); } catch (error) { process.stdout.write(`ERROR ${String((error as Error).stack)}\n`); throw error; } };
  const h2 = new Hunt(kith);
  for (const viewer of world.viewers) { try { await new OfficeCounts(h2, h2.documents, world, secrets.oracle).of(viewer); } catch (error) { process.stdout.write(`FAIL ${viewer.name} ${String(error).slice(0, 300)}\n`); } }
  process.stdout.write(`${report(h2.findings)}\n`);
  try { await new Hunt(kith, { changes: 1, doors: ['joinUpWindows'] }).through(world, secrets); } catch (error) { process.stdout.write(String(error).slice(0, 100) + '\n'); }
}, 600_000);
