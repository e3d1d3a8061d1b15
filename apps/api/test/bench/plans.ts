import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { DataSource } from 'typeorm';
import { benchDatabase, withApp } from './bench-database.js';
import { BenchServer } from './bench-server.js';
import { percentile, tableOf } from './figures.rules.js';
import { questions } from './questions.js';
import { type Recorded, record } from './record.js';
import type { BenchArguments } from './run-bench.js';

type Statement = Recorded['statements'][number];
const SHOWN = ['search', 'detail', 'similar'] as const;
const OF_EACH = 12;
const HEADING = '## Plans';

/** What the database does for each statement of the three main reads; with `--write`, the plans of the longest into docs/matching.md. */
export async function plans({ nativeServer, port, keep, rows, pages, say, write, docs }: BenchArguments): Promise<void> {
  const server = new BenchServer(nativeServer, port, keep);
  await server.start();
  try {
    for (const each of rows) {
      const settings = await benchDatabase(server, each, say);
      const text = await withApp(settings, async (app, db) => {
        const found: { slug: string }[] = await db.query(
          `select slug from initiative where level = 'public' and published order by id limit 400`,
        );
        const asked = questions(
          OF_EACH,
          7,
          pages,
          found.map(({ slug }) => slug),
        ).filter(({ read }) => read !== 'similarTo');
        return plansOf(db, await record(app, db, asked, {}), each);
      });
      process.stdout.write(`${text}\n`);
      if (write) writeSection(docs, text);
    }
  } finally {
    await server.stop();
  }
}

async function plansOf(db: DataSource, recorded: readonly Recorded[], rows: number): Promise<string> {
  const parts: string[] = [];
  for (const read of SHOWN) {
    const asked = recorded.filter((each) => each.read === read);
    const byPlace = new Map<string, { statement: Statement; planning: number[]; execution: number[]; text: string; longest: number }>();
    for (const { statements } of asked) {
      for (const statement of statements) {
        const key = nameOf(statement.sql);
        const told = await explain(db, statement);
        const kept = byPlace.get(key) ?? { statement, planning: [], execution: [], text: '', longest: 0 };
        kept.planning.push(told.planning);
        kept.execution.push(told.execution);
        // Of the longest statement the plan that took neither the least nor the most.
        if (kept.execution.length * 2 >= asked.length && kept.text === '') kept.text = told.text;
        byPlace.set(key, kept);
      }
    }
    const all = [...byPlace].map(([name, kept]) => ({ name, ...kept, total: sum(kept.planning) + sum(kept.execution) }));
    const longest = [...all].sort((a, b) => b.total - a.total).slice(0, 2);
    const table = tableOf(
      ['statement', 'times', 'planning p50 ms', 'execution p50 ms', 'execution p95 ms'],
      all.map(({ name, planning, execution }) => [
        `\`${name}\``,
        (execution.length / asked.length).toFixed(1),
        percentile(planning, 0.5).toFixed(2),
        percentile(execution, 0.5).toFixed(2),
        percentile(execution, 0.95).toFixed(2),
      ]),
    );
    const told = longest.map(({ name, text }) => `The plan of \`${name}\`:\n\n\`\`\`text\n${text}\n\`\`\``);
    parts.push(`### ${read}\n\n${table}\n\n${told.join('\n\n')}`);
  }
  return `At ${rows} initiatives, without pgvector: every statement of a read with its times, and the plan of the one that takes longest.\n\n${parts.join('\n\n')}\n`;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Enough of a statement to know it by. */
const nameOf = (sql: string): string => sql.replace(/\s+/g, ' ').trim().slice(0, 60).replaceAll(/[`|]/g, ' ');

async function explain(db: DataSource, { sql, values }: Statement): Promise<{ planning: number; execution: number; text: string }> {
  const rows: { 'QUERY PLAN': string }[] = await db.query(`explain (analyze, buffers) ${sql}`, [...values]);
  const lines = rows.map((row) => row['QUERY PLAN']);
  const time = (name: string) => Number(lines.find((line) => line.startsWith(name))?.split(/\s+/)[2] ?? 0);
  return { planning: time('Planning Time'), execution: time('Execution Time'), text: lines.map(shortened).join('\n') };
}

/** Vectors and lists of ids are hundreds of characters long. */
const shortened = (line: string): string => (line.length > 200 ? `${line.slice(0, 200)} ...` : line);

function writeSection(docs: URL, text: string): void {
  const file = fileURLToPath(docs);
  const before = readFileSync(file, 'utf8');
  const from = before.indexOf(`${HEADING}\n`);
  const rest = from < 0 ? '' : before.slice(from + HEADING.length);
  const next = rest.search(/\n## /);
  const section = `${HEADING}\n\n${text}`;
  writeFileSync(
    file,
    from < 0 ? `${before.trimEnd()}\n\n${section}` : `${before.slice(0, from)}${section}${next < 0 ? '' : rest.slice(next)}`,
  );
}
