import { Table } from 'nhsuk-react-components';
import type { ReactNode } from 'react';

export interface Column<Row> {
  heading: string;
  cell: (row: Row) => ReactNode;
  numeric?: boolean;
}

export interface DataTableProps<Row> {
  caption: string;
  /** The heading stands somewhere else already. */
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
}

/** Rows under headings; on a narrow screen each row becomes a list that repeats its headings. The first cell names the row. */
export function DataTable<Row>({ caption, captionHidden = false, columns, rows, rowKey }: DataTableProps<Row>) {
  return (
    <Table
      responsive
      firstCellIsHeader
      caption={caption}
      captionProps={captionHidden ? { className: 'nhsuk-u-visually-hidden' } : { size: 's' }}
    >
      <Table.Head>
        <Table.Row>
          {columns.map(({ heading, numeric }) => (
            <Table.Cell key={heading} format={numeric ? 'numeric' : undefined}>
              {heading}
            </Table.Cell>
          ))}
        </Table.Row>
      </Table.Head>
      <Table.Body>
        {rows.map((row) => (
          <Table.Row key={rowKey(row)}>
            {columns.map(({ heading, cell, numeric }) => (
              <Table.Cell key={heading} format={numeric ? 'numeric' : undefined}>
                {cell(row)}
              </Table.Cell>
            ))}
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  );
}
