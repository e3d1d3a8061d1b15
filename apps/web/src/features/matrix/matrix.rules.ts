import type { Matrix_matrixFragment, WorkPhase } from './matrix.generated';
import type { Shown } from './matrix-address.rules';

export type Matrix = Matrix_matrixFragment;
export type MatrixRow = Matrix['rows'][number];
export type MatrixCell = MatrixRow['cells'][number];
export type Column = Matrix['organisations'][number];

export const axisWords = { CAPABILITY: 'Capability', SUPPLIER: 'Supplier', PRODUCT: 'Product' } as const;
export const axesWords = { CAPABILITY: 'capabilities', SUPPLIER: 'suppliers', PRODUCT: 'products' } as const;

export const phaseWords: Record<WorkPhase, string> = {
  PLANNED: 'Planned',
  UNDER_WAY: 'Under way',
  LIVE: 'Live',
  PAUSED: 'Paused',
  ENDED: 'Ended',
  UNKNOWN: 'Stage not said',
};

/** What a cell says, line by line: the words carry it, not a colour. */
export function cellLines({ planned, underWay, live, ending, other }: MatrixCell): string[] {
  return [
    [planned, 'planned'],
    [underWay, 'under way'],
    [live, 'live'],
    [ending, 'may end'],
    [other, 'paused, ended or not said'],
  ].flatMap(([count, words]) => ((count as number) > 0 ? `${count} ${words}` : []));
}

export const isShown = ({ state, total }: MatrixRow, shown: Shown): boolean =>
  shown === 'empty' ? state === 'EMPTY' : shown === 'crowded' ? state === 'CROWDED' : total > 0;

/** Rows under their groups, in the order given. */
export function byGroup(rows: readonly MatrixRow[]): { readonly group: string | null; readonly rows: MatrixRow[] }[] {
  const groups: { group: string | null; rows: MatrixRow[] }[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last && last.group === row.group) last.rows.push(row);
    else groups.push({ group: row.group, rows: [row] });
  }
  return groups;
}
