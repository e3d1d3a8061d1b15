import { describe, expect, it } from '@jest/globals';
import { accessibilityProblems } from '@kith/ui/testing';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPage } from '../../../test/render-page';
import type { Comparison_comparisonFragment } from './compare.generated';
import { addressWithout, fileAddress, readCompareAddress } from './compare-address.rules';
import { ComparePage } from './compare-page';

type Columns = Comparison_comparisonFragment['columns'];
type Rows = Comparison_comparisonFragment['rows'];

const column = (slug: string, heading: string): Columns[number] => ({
  __typename: 'ComparisonColumn',
  asked: slug,
  heading,
  more: 0,
  note: null,
  organisation: { __typename: 'Organisation', id: `o-${slug}`, odsCode: `R${slug}`, name: `${heading} NHS Trust`, demonstration: false },
  initiatives: [{ __typename: 'Initiative', id: slug, slug, title: heading, demonstration: false }],
});
const cell = (texts: readonly string[], common: boolean | null = null, gap: string | null = null): Rows[number]['cells'][number] => ({
  __typename: 'ComparisonCell',
  gap,
  lines: texts.map((text) => ({ __typename: 'ComparisonLine', text, entry: null, url: null, common })),
});
const row = (aspect: Rows[number]['aspect'], label: string, over: Partial<Rows[number]>): Rows[number] => ({
  __typename: 'ComparisonRow',
  aspect,
  label,
  agreement: null,
  note: null,
  cells: [],
  ...over,
});
const comparison: Comparison_comparisonFragment = {
  __typename: 'Comparison',
  capability: null,
  notFound: 1,
  toldByNone: ['When', 'Paid for by'],
  columns: [column('ash', 'Ash'), column('birch', 'Birch')],
  rows: [
    row('STAGE', 'How far it is', {
      agreement: 'DIFFERENT',
      note: 'They differ',
      cells: [cell(['Live'], false), cell(['Stopped'], false)],
    }),
    row('PRODUCTS', 'Products', {
      agreement: 'PARTLY',
      note: 'The same in part',
      cells: [
        cell(['Larkspring'], true),
        { ...cell(['Larkspring'], true), lines: [...cell(['Larkspring'], true).lines, ...cell(['Wren'], false).lines] },
      ],
    }),
    row('COST', 'Cost', { note: '1 of 2 did not tell', cells: [cell(['under £25,000']), cell([], null, 'Not told')] }),
    row('CONTACT', 'Who to ask', { cells: [cell(['Digital lead']), cell([], null, 'Members see whom to ask')] }),
  ],
};
const open = (at: string, answers: Parameters<typeof renderPage>[0]['answers'] = {}) =>
  renderPage({
    routes: [{ path: 'compare', Component: ComparePage }],
    at,
    answers: {
      Compare: () => ({ data: { compare: comparison } }),
      CompareCapabilities: () => ({
        data: { terms: [{ __typename: 'Term', id: 'virtual-ward', vocabulary: 'CAPABILITY', label: 'Virtual ward' }] },
      }),
      ...answers,
    },
  });

describe('the address of a comparison', () => {
  const read = (search: string) => readCompareAddress(new URLSearchParams(search));
  it('says all there is to say, and no more than four', () => {
    expect(read('initiatives=a,b,,a,%20c')).toEqual({ initiatives: ['a', 'b', 'c'], capability: null, organisations: [], isCut: false });
    expect(read('initiatives=a,b,c,d,e')).toMatchObject({ initiatives: ['a', 'b', 'c', 'd'], isCut: true });
    expect(addressWithout(read('initiatives=a,b'), 'a')).toBe('/compare?initiatives=b');
    expect(addressWithout(read('capability=x&organisations=RD8,RX4'), 'RX4')).toBe('/compare?capability=x&organisations=RD8');
    expect(fileAddress('pdf', read('initiatives=a,b'))).toBe('/compare.pdf?initiatives=a,b');
    expect(fileAddress('docx', read('capability=x&organisations=RD8'))).toBe('/compare.docx?capability=x&organisations=RD8');
  });
});

describe('side by side', () => {
  it('marks differences in words, says gaps, and counts what there is not', async () => {
    const { container, asked } = open('/compare?initiatives=birch,ash,gone');
    const table = await screen.findByRole('table', { name: 'Side by side, in the order asked' });
    expect(asked.find(({ name }) => name === 'Compare')?.variables).toEqual({ initiatives: ['birch', 'ash', 'gone'] });
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map((head) => head.textContent),
    ).toEqual(['Aspect', 'AshAsh NHS TrustTake out Ash', 'BirchBirch NHS TrustTake out Birch']);
    expect(within(table).getByRole('rowheader', { name: /How far it is/ }).textContent).toContain('≠ They differ');
    const products = within(table).getByRole('row', { name: /Products/ });
    expect(products.textContent).toContain('Larkspring (= all)');
    expect(products.textContent).toContain('Wren (≠ not all)');
    expect(within(table).getByRole('rowheader', { name: /Cost/ }).textContent).toContain('1 of 2 did not tell');
    expect(within(table).getByText('Not told')).toBeTruthy();
    expect(within(table).getByRole('link', { name: 'Ask about Ash' }).getAttribute('href')).toBe('/initiatives/ash/ask');
    expect(screen.getByText(/Not found: 1 entry/)).toBeTruthy();
    expect(screen.getByText(/when; paid for by\./)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Download as PDF' }).getAttribute('href')).toBe('/compare.pdf?initiatives=birch,ash,gone');
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  it('says so where there is nothing for this reader, and where it failed', async () => {
    const { unmount } = open('/compare?initiatives=gone', {
      Compare: () => ({ data: { compare: { ...comparison, columns: [], rows: [], toldByNone: [] } } }),
    });
    expect(await screen.findByRole('heading', { name: 'Nothing to compare' })).toBeTruthy();
    unmount();
    open('/compare?initiatives=ash', { Compare: () => ({ errors: [{ message: 'Broken', extensions: { correlationId: 'c-1' } }] }) });
    expect(await screen.findByText(/c-1/)).toBeTruthy();
  });
});

describe('choosing', () => {
  const told = (odsCode: string, name: string) => ({
    __typename: 'InitiativeEdge',
    cursor: odsCode,
    node: { __typename: 'Initiative', id: odsCode, organisation: { __typename: 'Organisation', id: odsCode, odsCode, name } },
  });

  it('offers the trusts that told something of a capability, and asks for at least one', async () => {
    const { container, address } = open('/compare', {
      ApproachChoices: () => ({
        data: {
          initiatives: {
            __typename: 'InitiativeConnection',
            edges: [told('RX4', 'Cumbria'), told('RD8', 'Alder'), told('RX4', 'Cumbria')],
          },
        },
      }),
      CompareApproaches: () => ({ data: { compareApproaches: { ...comparison, notFound: 0 } } }),
    });
    await screen.findByRole('option', { name: 'Virtual ward' });
    await userEvent.selectOptions(screen.getByRole('combobox'), 'virtual-ward');
    await userEvent.click(screen.getByRole('button', { name: 'Show trusts' }));
    expect(address()).toBe('/compare?capability=virtual-ward');
    const ticks = await screen.findAllByRole('checkbox');
    expect(ticks).toHaveLength(2);
    await userEvent.click(screen.getByRole('button', { name: 'Compare them' }));
    expect(screen.getByText('Choose at least one trust.')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('checkbox', { name: 'Alder' }));
    expect(await accessibilityProblems(container)).toEqual([]);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Cumbria' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Alder' }));
    await userEvent.click(screen.getByRole('button', { name: 'Compare them' }));
    expect(address()).toBe('/compare?capability=virtual-ward&organisations=RX4,RD8');
    expect(await screen.findByRole('table')).toBeTruthy();
  });
});
