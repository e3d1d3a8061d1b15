import type { Matrix } from './area-matrix.js';
import type { Axis, Cell, Row } from './matrix.rules.js';

export const HEADINGS: Readonly<Record<Axis, string>> = { capability: 'Capability', supplier: 'Supplier', product: 'Product' };

const STATES: Readonly<Record<Row['state'], string>> = {
  empty: 'Nobody has told us',
  some: '',
  crowded: 'Three or more organisations',
  national: 'Bought or required nationally',
};

const COUNTS = [
  ['planned', 'planned'],
  ['underWay', 'under way'],
  ['live', 'live'],
  ['ending', 'may end within 24 months'],
  ['other', 'paused, ended or not said'],
] as const satisfies readonly (readonly [keyof Cell, string])[];

const words = (cell: Cell): string => COUNTS.flatMap(([key, label]) => (cell[key] > 0 ? `${cell[key]} ${label}` : [])).join('; ');

/** Who of an area has reported. */
export interface Reported {
  readonly line: string;
  readonly trusts: readonly { readonly organisation: { readonly id: string }; readonly answer?: { readonly kind: string } | null }[];
}

/** As it stands on the page: a line for each row, a column for each organisation; last, who has reported. An empty cell of a silent trust says nothing. */
export function wideTable({ by, organisations, rows }: Matrix, { line, trusts }: Reported): string[][] {
  return [
    [HEADINGS[by], 'Said of the row', 'What is national', ...organisations.map(({ name }) => name)],
    ...rows.map(({ label, state, nationally, cells }) => [
      label,
      STATES[state],
      nationally ?? '',
      ...organisations.map(({ id }) => {
        const cell = cells.find(({ organisationId }) => organisationId === id);
        return cell ? words(cell) : '';
      }),
    ]),
    [
      line,
      '',
      '',
      ...organisations.map(({ id }) => {
        const trust = trusts.find(({ organisation }) => organisation.id === id);
        if (!trust) return '';
        if (!trust.answer) return 'has not reported';
        return trust.answer.kind === 'complete' ? 'has reported' : 'nothing to report';
      }),
    ],
  ];
}

/** A line for each cell, with figures that can be added up. */
export function longTable({ by, organisations, rows }: Matrix): (string | number)[][] {
  return [
    [HEADINGS[by], 'Organisation', 'ODS code', ...COUNTS.map(([, label]) => label[0]?.toUpperCase() + label.slice(1))],
    ...rows.flatMap(({ label, cells }) =>
      cells.map((cell) => {
        const organisation = organisations.find(({ id }) => id === cell.organisationId);
        return [label, organisation?.name ?? '', organisation?.odsCode ?? '', ...COUNTS.map(([key]) => cell[key])];
      }),
    ),
  ];
}
