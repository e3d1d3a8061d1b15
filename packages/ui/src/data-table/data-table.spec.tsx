import { describe, expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { accessibilityProblems } from '../../test/accessibility';
import { DataTable } from './data-table';

describe('DataTable', () => {
  it('names rows and columns', async () => {
    const { container } = render(
      <DataTable
        caption="Trusts"
        columns={[
          { heading: 'Trust', cell: (row: { name: string; km: number }) => row.name },
          { heading: 'Distance', cell: (row) => `${row.km} km`, numeric: true },
        ]}
        rows={[{ name: 'Marlow', km: 12 }]}
        rowKey={(row) => row.name}
      />,
    );
    expect(screen.getByRole('table', { name: 'Trusts' })).toBeTruthy();
    expect(screen.getByRole('rowheader', { name: 'Marlow' })).toBeTruthy();
    expect(screen.getAllByRole('columnheader').map((cell) => cell.textContent)).toEqual(['Trust', 'Distance']);
    expect(await accessibilityProblems(container)).toEqual([]);
  });
});
