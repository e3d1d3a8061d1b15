// How well Kith finds, measured through its own GraphQL: `pnpm bench:matching --data DIR`, after a build. DIR holds `retrieval` (a folder for each
// collection with docs.jsonl, queries.jsonl and qrels.tsv; nhs-search.tsv; nhs-similar.tsv) and `catalogue`; what is absent is not measured.
//   --only NAMES     collections, with commas; the others keep their lines in docs/matching.md
//   --similar NAMES  collections that are asked through similarTo, with their titles where the questions have any
//   --keep FOLDER    leaves the databases there for the next run
//   --server ADDRESS  on a PostgreSQL that is there already, without a database's name (one with pgvector, say); nothing is written down
//   --quick          without trying other shares of the ranking
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { Kith } from './kith.mjs';
import { ndcg } from './measures.mjs';
import { Place } from './place.mjs';
import { Report } from './report.mjs';
import { DOORS, plans } from './rows.mjs';
import { concerns, SETTINGS } from './settings.mjs';
import { measuredTags } from './tags.mjs';

const { values: options } = parseArgs({
  options: {
    data: { type: 'string' },
    only: { type: 'string' },
    similar: { type: 'string', default: '' },
    keep: { type: 'string' },
    server: { type: 'string' },
    quick: { type: 'boolean', default: false },
  },
});
const AT_ONCE = 2;
const say = (line) => process.stderr.write(`bench:matching: ${line}\n`);

const folder = options.keep ?? mkdtempSync(join(tmpdir(), 'kith-matching-'));
const place = new Place(folder, options.server);
const report = new Report();
const chosen = options.only?.split(',');
let kith = null;
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void close().then(() => process.exit(130)));
try {
  await place.open();
  for (const plan of plans(options.data, options.similar.split(','))) {
    if (chosen && !chosen.includes(plan.name)) continue;
    if (plan.rows) await measure(plan);
    else for (const asked of plan.asked) report.add(asked, null);
  }
  report.finish({ whole: !chosen && !options.quick && !options.server });
} finally {
  await close();
}

async function measure(plan) {
  kith = new Kith(place, plan.database, plan);
  const there = await place.query('postgres', 'select 1 from pg_database where datname = $1', [plan.database]);
  if (there.length === 0) await place.create(plan.database);
  say(`${plan.name}: importing`);
  const file = join(folder, `${plan.name}.jsonl`);
  await pipeline(Readable.from(jsonLines(plan.rows())), createWriteStream(file));
  await kith.import(file, plan.name);

  await kith.start({ KITH_EMBEDDINGS: 'off' });
  await kith.counted();
  const ids = await idsByName(plan);
  const words = await scoresOf(plan, ids, { textOnly: true });
  await kith.stop();

  await kith.start();
  say(`${plan.name}: waiting for vectors`);
  await kith.embedded();
  const figures = await scoresOf(plan, ids, {});
  await kith.tryShares({ searchMeaning: 1, similarMeaning: 1 });
  const meaning = await scoresOf(plan, ids, { textOnly: true });
  for (const [index, asked] of plan.asked.entries()) {
    const trials = new Map();
    report.add(asked, { figures: figures[index], words: words[index], meaning: meaning[index], trials });
  }
  if (!options.quick) {
    for (const { name, share, shares } of SETTINGS) {
      if (!plan.asked.some(({ door }) => concerns(share, door))) continue;
      await kith.tryShares(shares);
      const scores = await scoresOf(plan, ids, { share });
      for (const [index, asked] of plan.asked.entries()) if (scores[index]) report.tried(asked, name, scores[index]);
      say(`${plan.name}: ${name}`);
    }
  }
  await kith.tryShares();
  if (plan.starter) report.tags(await measuredTags(kith));
  await kith.stop();
}

/** For each row of the table the values of its questions; those without a right answer are left out. */
async function scoresOf(plan, ids, how) {
  const scores = [];
  for (const { door, questions } of plan.asked) {
    if (how.share && !concerns(how.share, door)) {
      scores.push(null);
      continue;
    }
    const values = new Array(questions.length);
    let next = 0;
    const worker = async () => {
      while (next < questions.length) {
        const place = next++;
        const question = questions[place];
        const slug = ids.slugs.get(question.id);
        if (door === 'similar' && !slug) throw new Error(`${question.id} is not in the database`);
        const found = await DOORS[door].ask(kith, { ...question, slug }, how);
        values[place] = ndcg(
          found.map((id) => ids.names.get(id)),
          question.grades,
          door === 'search' ? null : question.id,
        );
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    scores.push(values.filter((value) => value !== null));
  }
  return scores;
}

/** Ids in Kith by those of the collection: of the starter entries their address, of what was imported the file's own. */
async function idsByName({ database }) {
  const rows = await place.query(
    database,
    `select slug name, id, slug from initiative where not exists (select 1 from imported_row r where r.initiative_id = initiative.id)
     union all select r.source_ref, i.id, i.slug from imported_row r join initiative i on i.id = r.initiative_id`,
  );
  return { slugs: new Map(rows.map(({ name, slug }) => [name, slug])), names: new Map(rows.map(({ name, id }) => [id, name])) };
}

async function* jsonLines(rows) {
  for await (const row of rows) yield `${JSON.stringify(row)}\n`;
}

async function close() {
  await kith?.stop();
  await place.close();
  if (!options.keep) rmSync(folder, { recursive: true, force: true });
}
