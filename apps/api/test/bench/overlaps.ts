import type { LabelledSet } from '../matching/labelled-sets.mjs';
import { SEED } from './bench-database.js';
import { BenchServer } from './bench-server.js';
import { labelledDatabase } from './labelled-database.js';
import { type Measured, measured, measuredSystem } from './labelled-pairs.js';
import { madeSystem } from './made-system.js';
import { overlapsSection } from './overlaps-section.rules.js';
import { overlapsSpeed } from './overlaps-speed.js';
import type { BenchArguments } from './run-bench.js';
import { withApp } from './with-app.js';
import { writeSection } from './write-section.js';

/** A system of the register with so many trusts that duplicates are of different ones. */
const SYSTEM = { code: 'QHM', trusts: ['RXP', 'RTD', 'RVW', 'RTR', 'RR7', 'R0B', 'RTF', 'RNN', 'RX4', 'RX3'] };

/**
 * `pnpm bench:overlaps --data DIR`: whether what Kith takes for the same work is, on labelled pairs. `pnpm bench:overlaps --rows 2000,100000`: how
 * long finding it takes.
 */
export async function overlaps(given: BenchArguments): Promise<void> {
  if (given.data === null) {
    const section = await overlapsSpeed(given);
    process.stdout.write(`${section}\n`);
    if (given.write) writeSection(new URL('overlaps.md', given.docs), '## Speed, measured', section);
    return;
  }
  const server = new BenchServer(given);
  await server.start();
  try {
    const sets = new Map<string, Measured>();
    const rows = madeSystem(SEED, SYSTEM.trusts);
    const made = { name: `made-up-${SEED}`, starter: true, rows: () => rows.map(({ row }) => row) };
    const settings = await labelledDatabase(server, made, given.say);
    sets.set('made-up system', await withApp(settings, (app) => measuredSystem(app, rows, SYSTEM.code)));
    for (const set of given.labelledSets(given.data) as LabelledSet[]) {
      const database = await labelledDatabase(server, set, given.say);
      const pairs = await set.pairs();
      sets.set(set.name, await withApp(database, (app) => measured(app, pairs)));
    }
    const section = overlapsSection(sets);
    process.stdout.write(`${section}\n`);
    if (given.write) writeSection(new URL('overlaps.md', given.docs), '## Figures', section);
  } finally {
    await server.stop();
  }
}
