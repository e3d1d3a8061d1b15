export interface Named {
  readonly odsCode: string | null;
  readonly name: string;
}

/** What loading a register changed. All lists are empty where it said nothing new. */
export interface RegisterReport {
  readonly asOf: string;
  readonly opened: (Named & { readonly date: string | null })[];
  readonly closed: (Named & { readonly date: string | null })[];
  /** One line for each closed organisation or board and each that followed it. */
  readonly merged: { readonly from: Named; readonly into: Named; readonly date: string | null }[];
  /** Organisations that are in other systems than before. */
  readonly moved: (Named & { readonly from: readonly string[]; readonly to: readonly string[]; readonly date: string })[];
  readonly renamed: (Named & { readonly before: string })[];
  /** Organisations that Kith knows and the register does not, whose system was split: somebody must say where they belong. */
  readonly unplaced: (Named & { readonly system: string })[];
  /** Rows of facts that changed besides: places, suppliers, peers, borders. */
  otherChanges: number;
}

export const emptyReport = (asOf: string): RegisterReport => ({
  asOf,
  opened: [],
  closed: [],
  merged: [],
  moved: [],
  renamed: [],
  unplaced: [],
  otherChanges: 0,
});

/** Longest list that is printed in full. */
const SHOWN = 40;

const named = ({ odsCode, name }: Named): string => (odsCode ? `${name} (${odsCode})` : name);
const on = (date: string | null): string => (date ? `, ${date}` : '');

/** The report as plain text for the command line. */
export function reportText(report: RegisterReport): string {
  const sections: [string, string[]][] = [
    ['Opened', report.opened.map((row) => `${named(row)}${on(row.date)}`)],
    ['Closed', report.closed.map((row) => `${named(row)}${on(row.date)}`)],
    ['Merged or split', report.merged.map(({ from, into, date }) => `${named(from)} into ${named(into)}${on(date)}`)],
    [
      'Moved',
      report.moved.map(
        (row) => `${named(row)}: from ${row.from.join(', ') || 'no area'} to ${row.to.join(', ') || 'no area'}${on(row.date)}`,
      ),
    ],
    ['Renamed', report.renamed.map((row) => `${named(row)}, before: ${row.before}`)],
    ['Say where they belong now', report.unplaced.map((row) => `${named(row)}, before: ${row.system}`)],
  ];
  const lines = sections.flatMap(([title, rows]) => (rows.length === 0 ? [] : [`${title}: ${rows.length}`, ...shortened(rows)]));
  if (report.otherChanges > 0) lines.push(`Other facts that changed: ${report.otherChanges}`);
  return [`Register of ${report.asOf}`, ...(lines.length === 0 ? ['Nothing changed.'] : lines)].join('\n');
}

function shortened(rows: readonly string[]): string[] {
  const shown = rows.slice(0, SHOWN).map((row) => `  ${row}`);
  return rows.length > SHOWN ? [...shown, `  and ${rows.length - SHOWN} more`] : shown;
}
