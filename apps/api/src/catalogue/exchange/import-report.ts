import type { CheckedFile } from './check-file.js';
import type { ImportCounts } from './import-runs.js';
import type { RowProblem } from './read-row.rules.js';

const PRINTED = 50;
const number = (count: number): string => count.toLocaleString('en-GB');
const counted = (count: number, one: string, many: string): string => `${number(count)} ${count === 1 ? one : many}`;

/** Every problem with its row and column, for a terminal. */
export function problemsText({ found, problems }: CheckedFile): string {
  return [`Nothing was imported: ${counted(found, 'problem', 'problems')} in the file.`, ...listed(problems, found)].join('\n');
}

function listed(problems: readonly RowProblem[], found: number): string[] {
  const lines = problems.slice(0, PRINTED).map(({ row, column, message }) => `  row ${row}${column ? `, ${column}` : ''}: ${message}`);
  return [...lines, ...(found > lines.length ? [`  and ${number(found - lines.length)} more`] : [])];
}

export function countsText(
  { added, changed, unchanged, left, leftInAll }: ImportCounts,
  { entries, noted, notes }: CheckedFile,
  dryRun: boolean,
): string {
  const lines = [
    ...(noted > 0 ? [`Changed in reading: ${number(noted)}.`, ...listed(notes, noted)] : []),
    `${counted(entries, 'initiative', 'initiatives')} in the file: ${number(added)} new, ${number(changed)} changed, ${number(unchanged)} unchanged.`,
  ];
  if (leftInAll > 0) {
    lines.push(
      `${counted(leftInAll, 'row was', 'rows were')} left, because what is in Kith was changed, archived or removed there: ${left.join(', ')}${leftInAll > left.length ? ' ...' : ''}`,
    );
  }
  if (dryRun) lines.push('This was a dry run: nothing was written.');
  else if (added + changed > 0)
    lines.push('They are found by words at once. A running Kith makes the vectors for meaning in the background.');
  return lines.join('\n');
}

/** A bar that stays on its line on a terminal, else a line now and then. */
export class ProgressLine {
  private last = 0;
  private label = '';

  constructor(
    private readonly out: { write(text: string): unknown; readonly isTTY?: boolean },
    private readonly now: () => number = Date.now,
  ) {}

  show(label: string, done: number, of: number | null): void {
    const pause = this.out.isTTY ? 100 : 5_000;
    const whole = done === of;
    if (label === this.label && !whole && this.now() - this.last < pause) return;
    this.last = this.now();
    this.label = label;
    const share = of ? done / of : 0;
    const figures = of === null ? number(done) : `${number(done)} of ${number(of)} (${Math.floor(share * 100)} %)`;
    if (!this.out.isTTY) this.out.write(`${label}: ${figures}\n`);
    else {
      const bar = of === null ? '' : `[${'#'.repeat(Math.floor(share * 30)).padEnd(30, '.')}] `;
      this.out.write(`\r${`${label.padEnd(9)} ${bar}${figures}`.padEnd(78)}`);
    }
  }

  end(): void {
    if (this.out.isTTY && this.label !== '') this.out.write('\n');
  }
}
