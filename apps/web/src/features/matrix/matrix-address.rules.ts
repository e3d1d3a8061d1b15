import type { MatrixAxis } from './matrix.generated';

/** Which rows are shown: those with something in them, the crowded ones, or those of which nobody told us. */
export type Shown = 'some' | 'crowded' | 'empty';

/** All that decides what the page shows; it stands in the address and nowhere else. */
export interface MatrixState {
  readonly by: MatrixAxis;
  readonly shown: Shown;
  /** Id of the one organisation that is shown; null for all. */
  readonly only: string | null;
  /** A day; null for today. */
  readonly asOf: string | null;
  /** The row whose list is open, and the organisation where it is one cell's. */
  readonly row: string | null;
  readonly cell: string | null;
}

const AXES: Readonly<Record<string, MatrixAxis>> = { supplier: 'SUPPLIER', product: 'PRODUCT' };
const SHOWN: readonly string[] = ['crowded', 'empty'];

export function readMatrixAddress(address: URLSearchParams): MatrixState {
  const shown = address.get('rows') ?? '';
  const asOf = address.get('asOf') ?? '';
  return {
    by: AXES[address.get('by') ?? ''] ?? 'CAPABILITY',
    shown: SHOWN.includes(shown) ? (shown as Shown) : 'some',
    only: address.get('only') || null,
    asOf: /^\d{4}-\d{2}-\d{2}$/.test(asOf) ? asOf : null,
    row: address.get('row') || null,
    cell: address.get('cell') || null,
  };
}

/** The address that says it, always in the same order. */
export function matrixAddress(path: string, { by, shown, only, asOf, row, cell }: MatrixState): string {
  const address = new URLSearchParams();
  if (by !== 'CAPABILITY') address.set('by', by.toLowerCase());
  if (shown !== 'some') address.set('rows', shown);
  if (only) address.set('only', only);
  if (asOf) address.set('asOf', asOf);
  if (row) address.set('row', row);
  if (row && cell) address.set('cell', cell);
  const text = address.toString();
  return text ? `${path}?${text}` : path;
}

/** The same table as a file. */
export function fileAddress(format: 'csv' | 'xlsx', area: string, { by, asOf }: MatrixState): string {
  const address = new URLSearchParams({ area, by: by.toLowerCase(), ...(asOf ? { asOf } : {}) });
  return `/exports/area-matrix.${format}?${address}`;
}
