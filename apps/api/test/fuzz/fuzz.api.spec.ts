import { describe, expect, test } from '@jest/globals';
import { LoadCatalogue } from '../../src/catalogue/load-catalogue.js';
import { LoadRegister } from '../../src/organisations/register/load-register.js';
import { LoadVocabularies } from '../../src/tags/load-vocabularies.js';
import { useTestApp } from '../test-app.js';
import { fuzz, prepareFuzz } from './fuzz.js';
import { SLOWEST_MS } from './watch.js';

/** More by command: `pnpm --filter @kith/api fuzz 50000`. */
const OPERATIONS = Number(process.env.KITH_FUZZ_OPERATIONS ?? 1_500);
const SEED = Number(process.env.KITH_FUZZ_SEED ?? 20_260_401);
/** The long run asks the real catalogue. */
const LONG = OPERATIONS > 1_500;
/** By how much the heap may have grown from the second quarter of the run to the last. */
const GROWTH_MB = 120;

const kith = useTestApp(
  async (app) => {
    await app.app.get(LoadVocabularies).run();
    if (LONG) {
      await app.app.get(LoadRegister).runIfChanged();
      await app.app.get(LoadCatalogue).run();
    }
    await prepareFuzz(app);
  },
  { KITH_LOG_LEVEL: LONG ? 'error' : 'silent' },
);

describe('whatever is asked', () => {
  test(`${OPERATIONS} generated operations: no fault, nothing of the inside`, async () => {
    const say = (line: string) => {
      if (LONG) process.stderr.write(`fuzz: ${line}\n`);
    };
    const { watch, memory } = await fuzz(kith, { operations: OPERATIONS, seed: SEED, say });
    say(`${watch.operations} operations, ${watch.withData} with data; seed ${SEED}`);
    say(`statuses ${JSON.stringify(Object.fromEntries(watch.statuses))}`);
    say(`ways ${JSON.stringify(Object.fromEntries(watch.ways))}`);
    for (const { ms, how, asked } of watch.slowestFew(5)) say(`slowest ${Math.round(ms)} ms (${how}): ${asked}`);
    expect(watch.findings.slice(0, 5)).toEqual([]);
    // Else it would prove nothing.
    expect(watch.withData).toBeGreaterThan(OPERATIONS / 4);
    const middle = (from: number, to: number) =>
      memory
        .slice(Math.floor(memory.length * from), Math.ceil(memory.length * to))
        .map(({ heap }) => heap)
        .sort((a, b) => a - b)
        .at(-1) ?? 0;
    // Time and memory tell something in a process that does nothing else and collects its garbage: the run by command.
    if (LONG) {
      expect(watch.slowestFew(5).filter(({ ms }) => ms > SLOWEST_MS)).toEqual([]);
      expect(middle(0.75, 1) - middle(0.25, 0.5)).toBeLessThan(GROWTH_MB);
    }
    expect((await kith.app.inject({ url: '/readyz' })).json()).toMatchObject({ status: 'ok' });
    const { data } = await kith.ask('{ initiatives(search: "frailty") { totalCount } }');
    expect(data.initiatives.totalCount).toBeGreaterThan(0);
  }, 3_600_000);
});
