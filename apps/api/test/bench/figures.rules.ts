/** What one server did under one load. */
export interface Figures {
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/** The time that a share of the requests took at most; 0 without any. */
export function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export const figuresOf = (times: readonly number[], milliseconds: number): Figures => ({
  perSecond: milliseconds > 0 ? (times.length * 1_000) / milliseconds : 0,
  p50: percentile(times, 0.5),
  p95: percentile(times, 0.95),
  p99: percentile(times, 0.99),
});

export const median = (values: readonly number[]): number => percentile(values, 0.5);

const SMALL = 10;
export const short = (value: number | null): string => (value === null ? '' : value < SMALL ? value.toFixed(1) : String(Math.round(value)));

/** With its columns aligned, as the formatter wants documents. */
export function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, place) => Math.max(3, ...[head, ...rows].map((cells) => (cells[place] ?? '').length)));
  const line = (cells: readonly string[]) => `| ${cells.map((cell, place) => cell.padEnd(widths[place] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}
