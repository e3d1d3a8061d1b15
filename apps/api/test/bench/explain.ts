import type { DataSource } from 'typeorm';
import { percentile, tableOf } from './figures.rules.js';
import type { Recorded } from './record.js';

type Statement = Recorded['statements'][number];
const SHOWN = ['search', 'detail', 'similar'] as const;

/** Every statement of the main reads with its times, and the plans of those that take longest, as Markdown. */
export async function plansOf(db: DataSource, recorded: readonly Recorded[], rows: number): Promise<string> {
  const parts: string[] = [];
  for (const read of SHOWN) {
    const asked = recorded.filter((each) => each.read === read);
    if (asked.length === 0) continue;
    const byPlace = new Map<string, { statement: Statement; planning: number[]; execution: number[]; text: string; longest: number }>();
    for (const { statements } of asked) {
      for (const statement of statements) {
        const key = nameOf(statement.sql);
        const told = await explain(db, statement);
        const kept = byPlace.get(key) ?? { statement, planning: [], execution: [], text: '', longest: 0 };
        kept.planning.push(told.planning);
        kept.execution.push(told.execution);
        if (told.execution > kept.longest) {
          kept.longest = told.execution;
          kept.text = told.text;
        }
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
    const told = longest.map(({ name, text }) => `The slowest run of \`${name}\`:\n\n\`\`\`text\n${text}\n\`\`\``);
    parts.push(`### ${read}\n\n${table}\n\n${told.join('\n\n')}`);
  }
  return `At ${rows} initiatives, without pgvector: every statement of a read with its times, and the slowest runs of the two that take longest.\n\n${parts.join('\n\n')}\n`;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Enough of a statement to know it by. */
const nameOf = (sql: string): string => sql.replace(/\s+/g, ' ').trim().slice(0, 60).replaceAll(/[`|]/g, ' ');

async function explain(db: DataSource, { sql, values }: Statement): Promise<{ planning: number; execution: number; text: string }> {
  const rows: { 'QUERY PLAN': string }[] = await db.query(`explain (analyze, buffers) ${sql}`, [...values]);
  const lines = rows.map((row) => row['QUERY PLAN']);
  const time = (name: string) => Number(lines.find((line) => line.startsWith(name))?.split(/\s+/)[2] ?? 0);
  return {
    planning: time('Planning Time'),
    execution: time('Execution Time'),
    text: lines
      .filter((line) => !ASIDE.test(line))
      .map(shortened)
      .join('\n'),
  };
}

/** What says little of where the time goes. */
const ASIDE =
  /^\s*(Buffers|Storage|Batches|Buckets|Sort Method|Sort Key|Index Searches|Heap Fetches|Heap Blocks|Group Key|Output|Planning:|Rows Removed|Worker)/;

/** Vectors and lists of ids are hundreds of characters long. */
const shortened = (line: string): string => (line.length > 150 ? `${line.slice(0, 150)} ...` : line);
