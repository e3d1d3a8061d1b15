import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { benchDatabase, SEED } from './bench-database.js';
import { BenchServer } from './bench-server.js';
import { percentile, short } from './figures.rules.js';
import { ingredientsOf } from './ingredients.js';
import { makeInitiatives } from './make-initiatives.js';
import { memoryOf, startApi, stop } from './processes.js';
import { realEntries } from './real-entries.js';
import type { BenchArguments } from './run-bench.js';
import { withApp } from './with-app.js';
import { writeSection } from './write-section.js';

/** Stands in the last row of the file and nowhere else. */
const LAST_WORD = 'zyxelbarrow';
const FIND = JSON.stringify({
  query: `query ($s: String!) { initiatives(search: $s, first: 5) { totalCount } }`,
  variables: { s: LAST_WORD },
});
const OTHERS = [
  'virtual ward',
  'frailty',
  'electronic prescribing in hospital',
  'reducing missed outpatient appointments with text messages',
].map((s) =>
  JSON.stringify({
    query: `query ($s: String!) { initiatives(search: $s, first: 20) { totalCount edges { node { slug } } } }`,
    variables: { s },
  }),
);
/** How long searches are timed before the import, and vectors are counted after it. */
const QUIET_SECONDS = 10;
const VECTOR_SECONDS = 15;

/** Imports a file of made-up initiatives beside a running API, killed on the way and begun again; asks meanwhile. */
export async function importing(given: BenchArguments): Promise<void> {
  const server = new BenchServer(given);
  await server.start();
  try {
    const parts: string[] = [];
    for (const rows of given.rows) parts.push(await importingOf(given, server, rows));
    process.stdout.write(`${parts.join('\n')}\n`);
    if (given.write) writeSection(given.docs, '## Importing, measured', parts.join('\n\n'));
  } finally {
    await server.stop();
  }
}

async function importingOf({ build, port, say }: BenchArguments, server: BenchServer, rows: number): Promise<string> {
  const database = `import_${rows}`;
  await server.query('postgres', `drop database if exists ${database} with (force)`);
  const settings = await benchDatabase(server, 0, say, database);
  const file = join(server.folder, 'import.jsonl');
  await writeFile(settings, file, rows);
  const api = await startApi(join(build, 'main.js'), { ...settings, PORT: String(port + 1), NODE_ENV: 'development' });
  const ask = async (body: string): Promise<number> => {
    const response = await fetch(`http://127.0.0.1:${port + 1}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    const { data } = (await response.json()) as { data: { initiatives: { totalCount: number } } };
    return data.initiatives.totalCount;
  };
  const asking = askWithoutPause(ask);
  try {
    await wait(QUIET_SECONDS * 1_000);
    const before = asking.soFar();
    const memoryBefore = memoryOf(api.pid ?? 0);
    const began = performance.now();
    const first = startImport(build, settings, file);
    const written = await progressOf(first, (line) => line.startsWith('Writing') && Number(/\((\d+) %/.exec(line)?.[1] ?? 0) >= 30);
    first.kill('SIGKILL');
    await once(first, 'exit');
    const killedAfter = performance.now() - began;
    say(`killed after ${short(killedAfter / 1_000)} s at: ${written}`);
    const early = await ask(FIND);
    const second = startImport(build, settings, file);
    let importHeld = 0;
    const goesOn = await progressOf(
      second,
      (line) => line.startsWith('Writing'),
      () => {
        importHeld = Math.max(importHeld, memoryOf(second.pid ?? 0) ?? 0);
      },
    );
    await once(second, 'exit');
    const done = performance.now() - began;
    while ((await ask(FIND)) === 0) await wait(200);
    const found = performance.now() - began;
    const during = asking.soFar();
    const memoryDuring = memoryOf(api.pid ?? 0);
    const counted = async () => Number((await server.query<{ n: string }>(database, 'select count(*) n from initiative_vector'))[0]?.n);
    const vectorsOver = async (seconds: number) => {
      const [had, from] = [await counted(), performance.now()];
      await wait(seconds * 1_000);
      return short(((await counted()) - had) / ((performance.now() - from) / 1_000));
    };
    const searched = await vectorsOver(VECTOR_SECONDS);
    const after = asking.soFar();
    await asking.end();
    const idle = await vectorsOver(VECTOR_SECONDS);
    return (
      `${rows} initiatives imported by \`kith import\` while the API runs: killed after ${short(killedAfter / 1_000)} s (${written}; found by then: ${early}), begun again (${goesOn}), ` +
      `done after ${short(done / 1_000)} s in all, found by words after ${short(found / 1_000)} s. One search after another meanwhile: ` +
      `before it ${timesOf(before)}, while it ran ${timesOf(during)}, afterwards, while vectors were made, ${timesOf(after)}. ` +
      `Vectors of whole texts in the background: ${searched} a second beside these searches, ${idle} a second without. ` +
      `The import held at most ${importHeld} MB, the API ${memoryBefore} MB before it, ${memoryDuring} MB after it and ${memoryOf(api.pid ?? 0)} MB at the end.`
    );
  } finally {
    await asking.end();
    await stop(api);
    await server.query('postgres', `drop database ${database} with (force)`);
  }
}

/** Searches one after another, a tenth of a second apart; `soFar` gives the times since it was last asked. */
function askWithoutPause(ask: (body: string) => Promise<number>): { soFar(): number[]; end(): Promise<void> } {
  const times: number[] = [];
  let going = true;
  let place = 0;
  const asking = (async () => {
    while (going) {
      const from = performance.now();
      await ask(OTHERS[place++ % OTHERS.length] as string);
      times.push(performance.now() - from);
      await wait(100);
    }
  })();
  return {
    soFar: () => times.splice(0),
    end: async () => {
      going = false;
      await asking.catch(() => {});
    },
  };
}

const timesOf = (times: readonly number[]): string =>
  `p50 ${short(percentile(times, 0.5))} ms, p95 ${short(percentile(times, 0.95))} ms (${times.length})`;

async function writeFile(settings: Record<string, string>, file: string, rows: number): Promise<void> {
  await withApp(settings, async (app, db) => {
    const real = realEntries();
    const ingredients = await ingredientsOf(app, real, SEED);
    const codes: { id: string; code: string }[] = await db.query(`select id, ods_code code from organisation where ods_code is not null`);
    const codeOf = new Map(codes.map(({ id, code }) => [id, code]));
    function* lines() {
      let row = 0;
      for (const { content, leadId, level } of makeInitiatives(rows, SEED + 5, ingredients)) {
        row += 1;
        const {
          title,
          summary,
          outcome,
          context,
          challenge,
          approach,
          impact,
          stage,
          primaryCapability,
          capabilities,
          technologies,
          careSettings,
        } = content;
        yield `${JSON.stringify({
          id: `row-${row}`,
          title: row === rows ? `${LAST_WORD} ${title}` : title,
          lead: codeOf.get(leadId),
          level: row === rows ? 'public' : level,
          ...{ summary, outcome, context, challenge, approach, impact, primaryCapability, capabilities, technologies, careSettings },
          stage: stage === 'unknown' ? '' : stage.replaceAll('_', ' '),
          sourceTitle: 'Made up for measuring',
        })}\n`;
      }
    }
    await pipeline(Readable.from(lines()), createWriteStream(file));
  });
}

function startImport(build: string, settings: Record<string, string>, file: string): ChildProcess {
  return spawn(process.execPath, [join(build, 'cli.js'), 'import', file], {
    stdio: ['ignore', 'inherit', 'pipe'],
    env: { PATH: process.env.PATH, ...settings, NODE_ENV: 'development' },
  });
}

/** The first line of its progress of which this holds; what it says afterwards is read and forgotten. */
async function progressOf(child: ChildProcess, holds: (line: string) => boolean, atEach: () => void = () => {}): Promise<string> {
  if (!child.stderr) return '';
  const lines = createInterface(child.stderr);
  return new Promise((resolve) => {
    lines.on('line', (line) => {
      atEach();
      if (holds(line)) resolve(line);
    });
    child.once('exit', () => resolve('ended before'));
  });
}
