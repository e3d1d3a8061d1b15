import { describe, expect, it } from '@jest/globals';
import { accessibilityProblems } from '@kith/ui/testing';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { areaCoverage, trustCoverage } from '../../../test/coverage';
import { renderPage, signedOut } from '../../../test/render-page';
import { Shell } from '../../app/shell/shell';
import type { MatrixItemsQuery } from './matrix.generated';
import type { Matrix, MatrixRow } from './matrix.rules';
import { MatrixPage } from './matrix-page';

const cell = (organisationId: string, over: Partial<MatrixRow['cells'][number]> = {}): MatrixRow['cells'][number] => ({
  __typename: 'MatrixCell',
  organisationId,
  planned: 0,
  underWay: 0,
  live: 0,
  ending: 0,
  other: 0,
  ...over,
});
const row = (id: string, label: string, over: Partial<MatrixRow> = {}): MatrixRow => ({
  __typename: 'MatrixRow',
  id,
  label,
  group: 'Medicines',
  nationally: null,
  state: 'SOME',
  total: 1,
  cells: [],
  ...over,
});
const matrix: Matrix = {
  __typename: 'AreaMatrix',
  by: 'CAPABILITY',
  asOf: '2026-11-22',
  area: { __typename: 'System', id: 's', odsCode: 'Q1', shortName: 'Sussex', demonstration: false, closedOn: null },
  organisations: [
    { __typename: 'Organisation', id: 'a', odsCode: 'RA', name: 'Alder Hospitals NHS Foundation Trust', kind: 'ACUTE' },
    { __typename: 'Organisation', id: 'b', odsCode: 'RB', name: 'Birch Community NHS Trust', kind: 'COMMUNITY' },
  ],
  rows: [
    row('chart', 'E-prescribing', {
      state: 'CROWDED',
      total: 4,
      nationally: 'The Electronic Prescription Service is national.',
      cells: [cell('a', { planned: 1, live: 2, ending: 1 }), cell('b', { other: 1 })],
    }),
    row('stock', 'Medicines stock', { cells: [cell('b', { underWay: 1 })] }),
    row('robot', 'Pharmacy robots', { state: 'EMPTY', total: 0 }),
  ],
};
const found: NonNullable<MatrixItemsQuery['areaMatrixItems']> = {
  __typename: 'MatrixItemConnection',
  totalCount: 1,
  pageInfo: { __typename: 'PageInfo', endCursor: null, hasNextPage: false },
  edges: [
    {
      __typename: 'MatrixItemEdge',
      cursor: 'c',
      node: {
        __typename: 'MatrixItem',
        phase: 'LIVE',
        ending: true,
        nationally: false,
        organisations: [{ __typename: 'Organisation', id: 'a', odsCode: 'RA', name: 'Alder Hospitals' }],
        initiative: { __typename: 'Initiative', id: 'i', slug: 'charts', title: 'Charts on every ward', outcome: null },
        contract: null,
      },
    },
  ],
};
const trust = (id: string, answered: boolean) =>
  trustCoverage(id, { organisation: { __typename: 'Organisation', id, odsCode: id, name: id }, ...(answered ? {} : { answer: null }) });
const reported = areaCoverage({ trusts: [trust('a', true), trust('b', false)] });
const member = { ...signedOut, person: { __typename: 'Person' as const, id: 'p', name: 'Olu' } };

const open = (at = '/areas/Q1/matrix', answer: Matrix | null = matrix, viewer: unknown = member) =>
  renderPage({
    routes: [{ Component: Shell, children: [{ path: 'areas/:odsCode/matrix', Component: MatrixPage }] }],
    at,
    answers: {
      Viewer: () => ({ data: { viewer } }),
      AreaMatrix: () => ({ data: { areaMatrix: answer, areaCoverage: answer && reported } }),
      MatrixItems: () => ({ data: { areaMatrixItems: found } }),
    },
  });

describe('the matrix', () => {
  it('is a table whose cells say what they hold, with links to it', async () => {
    const { container } = open();
    const table = await screen.findByRole('table', { name: 'Capability by organisation in Sussex' });
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map((one) => one.textContent),
    ).toEqual(['Capability', 'Alder Hospitalshas reported', 'Birch Communityhas not reported']);
    const rows = within(table).getAllByRole('row').slice(2);
    expect(rows.map((one) => within(one).getByRole('rowheader').textContent)).toEqual([
      expect.stringMatching(/^E-prescribing4 pieces in allThree or more organisationsPart of it is national \(note 1\)$/),
      expect.stringMatching(/^Medicines stock1 piece in all$/),
    ]);
    const link = screen.getByRole('link', { name: /^E-prescribing, Alder Hospitals: 1 planned ?, 2 live ?, 1 may end$/ });
    expect(link.getAttribute('href')).toBe('/areas/Q1/matrix?row=chart&cell=a');
    expect(within(rows[1] as HTMLElement).getAllByText('nothing told')).toHaveLength(1);
    expect(screen.getByRole('region', { name: 'Capability by organisation in Sussex' }).tabIndex).toBe(0);
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  it('has further tables on paper for organisations that don’t fit beside the others, with the rows’ names again', async () => {
    const many = Array.from({ length: 13 }, (_, place) => ({ ...matrix.organisations[0], id: `o${place}`, name: `Trust ${place}` }));
    open('/areas/Q1/matrix', { ...matrix, organisations: many as Matrix['organisations'] });
    const tables = await screen.findAllByRole('table', { name: /^Capability by organisation in Sussex/ });
    expect(tables.map((table) => within(table).getAllByRole('columnheader').length - 1)).toEqual([13, 7, 6]);
    for (const table of tables) within(table).getByRole('rowheader', { name: /^Medicines stock/ });
    expect(tables.map((table) => table.closest('.kith-screen-only, .kith-paper-only')?.className)).toEqual([
      expect.stringContaining('kith-screen-only'),
      expect.stringContaining('kith-paper-only'),
      expect.stringContaining('kith-paper-only'),
    ]);
  });

  it('leads to what a cell was counted from, and to the files', async () => {
    const { asked, address } = open();
    await userEvent.click(await screen.findByRole('link', { name: /E-prescribing, Alder/ }));
    const heading = await screen.findByRole('heading', { name: 'E-prescribing, Alder Hospitals' });
    expect(document.activeElement).toBe(heading);
    expect((await screen.findByRole('link', { name: 'Charts on every ward' })).closest('li')?.textContent).toMatch(
      /Live; a contract may end within 24 months/,
    );
    expect(asked.find(({ name }) => name === 'MatrixItems')?.variables).toMatchObject({ area: 'Q1', row: 'chart', organisation: 'a' });
    expect(address()).toBe('/areas/Q1/matrix?row=chart&cell=a');
    expect(screen.getByRole('link', { name: 'Download as CSV' }).getAttribute('href')).toBe(
      '/exports/area-matrix.csv?area=Q1&by=capability&acting-for=nobody',
    );
  });

  it('names the rows of which nobody told us, and claims no more', async () => {
    const { container } = open('/areas/Q1/matrix?rows=empty');
    expect(await screen.findByRole('heading', { name: 'Nobody has told us' })).toBeTruthy();
    expect(screen.getByText(/That does not mean that nobody has it.*of 3 trusts only 2 have reported/)).toBeTruthy();
    expect(screen.getByRole('link', { name: /Pharmacy robots/ }).getAttribute('href')).toBe('/find?capability=robot');
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  it('shows other rows, one organisation or another day with the button, not before', async () => {
    const { address, asked } = open();
    await userEvent.selectOptions(await screen.findByLabelText('Rows are'), 'PRODUCT');
    await userEvent.selectOptions(screen.getByLabelText('Organisations'), 'b');
    for (const [box, text] of [
      ['Day', '1'],
      ['Month', '4'],
      ['Year', '2026'],
    ] as const)
      await userEvent.type(screen.getByLabelText(box), text);
    expect(address()).toBe('/areas/Q1/matrix');
    await userEvent.click(screen.getByRole('button', { name: 'Show' }));
    await waitFor(() => expect(address()).toBe('/areas/Q1/matrix?by=product&only=b&asOf=2026-04-01'));
    await waitFor(() => expect(asked.at(-1)?.variables).toMatchObject({ by: 'PRODUCT', asOf: '2026-04-01' }));
    expect(within(await screen.findByRole('table', { name: /by organisation/ })).getAllByRole('columnheader')).toHaveLength(2);
  });

  it('says what is wrong with a day', async () => {
    const { address } = open();
    await userEvent.type(await screen.findByLabelText('Year'), '2026');
    await userEvent.click(screen.getByRole('button', { name: 'Show' }));
    expect(await screen.findByText(/Enter a day, a month and a year/)).toBeTruthy();
    expect(address()).toBe('/areas/Q1/matrix');
  });

  it('is for members of the area: others are asked to sign in, or find nothing', async () => {
    open('/areas/Q1/matrix', null, signedOut);
    expect(await screen.findByText(/stands here for members of organisations in it/)).toBeTruthy();
    expect(
      screen.getAllByRole('link', { name: 'Sign in' }).length + screen.queryAllByRole('button', { name: 'Sign in' }).length,
    ).toBeGreaterThan(0);
    document.body.replaceChildren();
    open('/areas/Q1/matrix', null);
    expect(await screen.findByText(/There is nothing at this address for you/)).toBeTruthy();
  });
});
