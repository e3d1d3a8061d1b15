import { parseArgs } from 'node:util';
import type { labelledSets } from '../matching/labelled-sets.mjs';
import type { BenchServerPlace } from './bench-server.js';
import { generate } from './generate.js';
import { importing } from './importing.js';
import { overlaps } from './overlaps.js';
import { plans } from './plans.js';
import { serving } from './serving.js';

export interface BenchArguments extends BenchServerPlace {
  /** How many initiatives; one run for each. */
  readonly rows: readonly number[];
  /** The database's port, also where it has another; the servers measured take the next two. */
  readonly port: number;
  /** Seconds of each measurement. */
  readonly seconds: number;
  /** Where the API was compiled to. */
  readonly build: string;
  /** The sources of the pages, whose questions are asked. */
  readonly pages: URL;
  /** Whether what was measured goes into the document. */
  readonly write: boolean;
  readonly docs: URL;
  /** Where labelled collections are; null where none are at hand. */
  readonly data: string | null;
  readonly labelledSets: typeof labelledSets;
  readonly say: (line: string) => void;
}

const BENCHES: Readonly<Record<string, (given: BenchArguments) => Promise<void>>> = { generate, importing, overlaps, plans, serving };

export async function runBench(
  name: string,
  args: string[],
  places: Pick<BenchArguments, 'nativeServer' | 'build' | 'pages' | 'docs' | 'labelledSets'>,
): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      rows: { type: 'string', default: '10000' },
      keep: { type: 'string' },
      data: { type: 'string' },
      server: { type: 'string' },
      port: { type: 'string', default: '54430' },
      write: { type: 'boolean', default: false },
      seconds: { type: 'string', default: '15' },
    },
  });
  const bench = BENCHES[name];
  if (!bench) throw new Error(`There is no bench ${name}: ${Object.keys(BENCHES).join(', ')}`);
  await bench({
    ...places,
    rows: values.rows.split(',').map(Number),
    keep: values.keep ?? null,
    data: values.data ?? null,
    server: values.server ?? null,
    port: Number(values.port),
    seconds: Number(values.seconds),
    write: values.write,
    say: (line) => process.stderr.write(`bench: ${line}\n`),
  });
}
