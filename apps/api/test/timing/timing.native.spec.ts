import { beforeAll, expect, test } from '@jest/globals';
import { ChangeQuestions } from '../leaks/change-questions.js';
import { guesses } from '../leaks/hidden-and-missing.js';
import { Hunt } from '../leaks/hunt.js';
import { loadWorld } from '../leaks/load-world.js';
import { makeWorlds } from '../leaks/make-world.js';
import { SEED, useHuntedApp } from '../leaks/open-hunt.js';
import type { Question } from '../leaks/question.js';
import { Secrets } from '../leaks/secrets.js';
import type { WorldViewer } from '../leaks/world.js';
import { areaUnderCurve } from './area.rules.js';

/** By command: `pnpm bench:timing [pairs]`. In the suite a few, which prove that the measurement works and nothing about time. */
const PAIRS = Number(process.env.KITH_TIMING_PAIRS ?? 3);
const MEASURED = PAIRS >= 100;
/** Above this, times would tell what is hidden from what does not exist. */
const MOST = 0.55;
const VIEWERS = ['person 0.0', 'person 2.0', 'nobody'];

interface Door {
  readonly name: string;
  readonly viewer: WorldViewer;
  readonly hidden: Question;
  readonly missing: Question;
}

const kith = useHuntedApp();
const world = makeWorlds(SEED, 1)[0] as NonNullable<ReturnType<typeof makeWorlds>[0]>;
beforeAll(() => loadWorld(kith, world));

/** Each door once, for the first of the viewers from whom something behind it is hidden. */
function doors(hunt: Hunt): Door[] {
  const secrets = new Secrets(world);
  const found = new Map<string, Door>();
  const add = (viewer: WorldViewer, hidden: Question, missing: Question) => {
    if (!found.has(hidden.door)) found.set(hidden.door, { name: hidden.door, viewer, hidden, missing });
  };
  for (const viewer of VIEWERS.flatMap((name) => world.viewers.filter((one) => one.name === name))) {
    for (const [door, given, none] of guesses(world, secrets.oracle, viewer)) {
      const document = hunt.documents.of('Query', door, { levels: 1 });
      const [argument] = hunt.documents.field('Query', door).args;
      const ask = (value: string): Question => ({ door, document, variables: { [argument?.name ?? '']: value } });
      add(viewer, ask(given), ask(none));
    }
    for (const pair of new ChangeQuestions(hunt.documents, world, secrets).for(viewer, 1)) add(viewer, pair.hidden, pair.missing);
  }
  return [...found.values()];
}

/** In turns, and which comes first changes: whatever slows the machine slows both. */
async function areaOf(hunt: Hunt, { viewer, hidden, missing }: Door): Promise<number> {
  const times: { hidden: number[]; missing: number[] } = { hidden: [], missing: [] };
  const ask = async (kind: 'hidden' | 'missing', kept: boolean) => {
    const from = performance.now();
    await hunt.answer(world, viewer, kind === 'hidden' ? hidden : missing);
    if (kept) times[kind].push(performance.now() - from);
  };
  const warm = Math.min(20, PAIRS);
  for (let pair = -warm; pair < PAIRS; pair += 1) {
    const order = pair % 2 === 0 ? (['hidden', 'missing'] as const) : (['missing', 'hidden'] as const);
    for (const kind of order) await ask(kind, pair >= 0);
  }
  return areaUnderCurve(times.hidden, times.missing);
}

test(`${PAIRS} pairs of hidden and missing at every door`, async () => {
  const hunt = new Hunt(kith);
  const found = doors(hunt);
  expect(found.length).toBeGreaterThan(15);
  const told: string[] = [];
  for (const door of found) {
    const area = await areaOf(hunt, door);
    expect(area).toBeGreaterThanOrEqual(0.5);
    if (MEASURED) process.stderr.write(`timing: ${door.name.padEnd(28)} ${area.toFixed(3)} (${door.viewer.name})\n`);
    if (MEASURED && area > MOST) told.push(`${door.name} ${area.toFixed(3)}`);
  }
  expect(told).toEqual([]);
}, 7_200_000);
