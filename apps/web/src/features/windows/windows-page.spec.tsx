import { describe, expect, it, test } from '@jest/globals';
import { accessibilityProblems } from '@kith/ui/testing';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { areaCoverage } from '../../../test/coverage';
import { renderPage, signedOut } from '../../../test/render-page';
import { Shell } from '../../app/shell/shell';
import type { Windows_windowsFragment } from './windows.generated';
import { type Dated, doubtWords, type JoinUp, moneyWords, taskWords } from './windows.rules';
import { WindowsPage } from './windows-page';

const rota = { __typename: 'Term', id: 'rota', vocabulary: 'CAPABILITY', label: 'Staff rostering' } as const;
const contract: NonNullable<Dated['contract']> = {
  __typename: 'Contract',
  id: 'c1',
  factsTold: ['SUPPLIER', 'PRODUCT', 'CAPABILITY', 'ENDS', 'EXTENSION', 'ROUTE'],
  supplier: 'Dunlin',
  product: 'Dunlin Rota',
  capability: rota,
  starts: null,
  ends: '2027-03-31',
  endsWithinYear: true,
  extension: { __typename: 'ContractExtension', times: 1, months: 12 },
  route: 'QUOTES',
  money: null,
  wholeLifeBand: null,
  yearlyBand: null,
  published: true,
  notice: { __typename: 'ContractNotice', reference: '2023/S 7', url: null, facts: [] },
  initiative: null,
};
const dated = (id: string, name: string, over: Partial<Dated> = {}): Dated => ({
  __typename: 'DatedItem',
  id,
  kind: 'CONTRACT_END',
  given: '2027-03-31',
  earliest: '2027-03-31',
  latest: '2027-03-31',
  extendableUntil: '2028-03-31',
  nationally: false,
  products: ['Dunlin Rota'],
  organisation: { __typename: 'Organisation', id: name, odsCode: name, name: `${name} NHS Trust` },
  capability: rota,
  initiative: null,
  contract,
  need: null,
  ...over,
});
const item = (itemId: string, over: Partial<JoinUp['items'][number]> = {}): JoinUp['items'][number] => ({
  __typename: 'WindowItem',
  itemId,
  extends: true,
  leastMonths: 9,
  mostMonths: 9,
  beyondOptions: false,
  optionsKnown: true,
  ...over,
});
const together: JoinUp = {
  __typename: 'JoinUpWindow',
  id: 'w',
  opens: '2027-12-31',
  closes: '2028-03-31',
  organisations: 2,
  exactWholeLife: null,
  advice: 'An extension needs procurement advice.',
  product: { __typename: 'NamedProduct', id: 'dunlinrota', name: 'Dunlin Rota' },
  capability: rota,
  bands: { __typename: 'BandTotal', atLeast: 500_000, atMost: 2_000_000, known: 1, notKnown: 1 },
  items: [item('c1'), item('n1', { extends: false, leastMonths: 0, mostMonths: 3 })],
};
const found: Windows_windowsFragment = {
  __typename: 'JoinUpWindows',
  asOf: '2026-11-22',
  undated: 2,
  area: { __typename: 'System', id: 's', odsCode: 'Q1', shortName: 'Sussex', demonstration: false, closedOn: null },
  capabilities: [rota],
  products: [{ __typename: 'NamedProduct', id: 'dunlinrota', name: 'Dunlin Rota' }],
  dated: [
    dated('c1', 'Alder'),
    dated('n1', 'Birch', {
      kind: 'NEED',
      given: '2027-10',
      earliest: '2027-10-01',
      latest: '2027-10-31',
      extendableUntil: null,
      products: [],
      contract: null,
      need: { __typename: 'Need', id: 'n1', note: '' },
    }),
  ],
  windows: [together],
};
const member = { ...signedOut, person: { __typename: 'Person' as const, id: 'p', name: 'Olu' } };

const open = (answer: Windows_windowsFragment | null = found, viewer: unknown = member) =>
  renderPage({
    routes: [{ Component: Shell, children: [{ path: 'areas/:odsCode/windows', Component: WindowsPage }] }],
    at: '/areas/Q1/windows',
    answers: {
      Viewer: () => ({ data: { viewer } }),
      JoinUpWindows: () => ({ data: { joinUpWindows: answer, areaCoverage: answer && areaCoverage() } }),
    },
  });

describe('the page of windows', () => {
  it('says for each what every organisation would have to do, with what is known of its contract', async () => {
    const { container } = open();
    const window = await screen.findByRole('article', {
      name: /Dunlin Rota: 2 organisations could begin together from 31 December 2027 to 31 March 2028/,
    });
    expect(window.textContent).toMatch(/whole life between £500,000 and £2,000,000, by bands; not known for 1 of 2/);
    expect(window.textContent).toMatch(/To begin on 31 December 2027: Alder, extend by 9 months; Birch, wait up to 3 months\./);
    expect(window.textContent).toMatch(/An extension needs procurement advice/);
    const rows = within(window).getAllByRole('row').slice(1);
    expect(rows.map((row) => row.textContent)).toEqual([
      expect.stringMatching(
        /Alder.*Contract ends 31 March 2027.*extend by 9 months; within its options.*route: Quotes, below the threshold; may be extended once by 12 months; published, notice 2023\/S 7/,
      ),
      expect.stringMatching(/Birch.*Need: Staff rostering.*Needed by October 2027.*wait up to 3 months.*none yet/),
    ]);
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  it('draws the dates beside their table', async () => {
    const { container } = open();
    const onScreen = await screen.findByRole('img', { name: /The table below says the same/ });
    // One hatched bar: only the contract has options.
    expect(onScreen.querySelectorAll('rect[fill^="url("]')).toHaveLength(1);
    // Days of the year stand where they are, each month once, whatever zone the browser is in.
    const ticks = within(onScreen)
      .getAllByText(/^[A-Z][a-z]{2,4} 20\d\d$/)
      .map(({ textContent }) => textContent);
    expect(ticks).toContain('Jan 2027');
    expect(new Set(ticks).size).toBe(ticks.length);
    // And once more for paper, with what is part of a window.
    expect(container.querySelectorAll('.kith-paper-only rect[fill^="url("]')).toHaveLength(1);
    expect(within(screen.getByRole('table', { name: 'Every date, the nearest first' })).getAllByRole('row')).toHaveLength(3);
    expect(screen.getByText(/2 contracts, needs or planned entries that you may know of have no date/)).toBeTruthy();
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  it('shows another day, and says what stays of today', async () => {
    const { address, asked } = open({ ...found, asOf: '2026-04-01' });
    await screen.findByLabelText('Product');
    for (const [box, text] of [
      ['Day', '1'],
      ['Month', '4'],
      ['Year', '2026'],
    ] as const)
      await userEvent.type(screen.getByLabelText(box), text);
    await userEvent.click(screen.getByRole('button', { name: 'Show' }));
    await waitFor(() => expect(address()).toBe('/areas/Q1/windows?asOf=2026-04-01'));
    await waitFor(() => expect(asked.at(-1)?.variables).toMatchObject({ asOf: '2026-04-01' }));
    await screen.findByText(/As of 1 April 2026: memberships, entries, contracts and needs of then/);
  });

  it('narrows with the button', async () => {
    const { address, asked } = open();
    await userEvent.selectOptions(await screen.findByLabelText('Product'), 'dunlinrota');
    expect(address()).toBe('/areas/Q1/windows');
    await userEvent.click(screen.getByRole('button', { name: 'Show' }));
    await waitFor(() => expect(asked.at(-1)?.variables).toMatchObject({ area: 'Q1', capability: null, product: 'dunlinrota' }));
  });

  it('claims nothing where there is nothing', async () => {
    open({ ...found, dated: [], windows: [], undated: 3 });
    expect(await screen.findByRole('heading', { name: 'Nobody has told us a date yet' })).toBeTruthy();
    expect(screen.getByText(/There are 3 without a date/)).toBeTruthy();
  });

  it('is for members of the area', async () => {
    open(null, signedOut);
    expect(await screen.findByText(/stands here for members of organisations in it/)).toBeTruthy();
  });
});

test.each([
  [item('x', { leastMonths: 0, mostMonths: 0 }), 'nothing: it is due then', null],
  [item('x', { leastMonths: 1, mostMonths: 1 }), 'extend by 1 month', 'within its options'],
  [
    item('x', { leastMonths: 3, mostMonths: 15, beyondOptions: true }),
    'extend by 3 to 15 months',
    'that is more than its options may allow',
  ],
  [item('x', { optionsKnown: false, beyondOptions: true }), 'extend by 9 months', 'no extension options are known'],
  [item('x', { extends: false }), 'wait 9 months', null],
])('what has to be done is said in words, with what speaks against it', (one, task, doubt) => {
  expect([taskWords(one), doubtWords(one)]).toEqual([task, doubt]);
});

test.each([
  [{ exactWholeLife: 1_500_000 }, '£1,500,000 over the whole life of the present contracts'],
  [{ bands: { ...together.bands, atMost: null, notKnown: 0 } }, 'whole life at least £500,000, by bands'],
  [{ bands: { ...together.bands, atLeast: null, atMost: null, known: 0, notKnown: 2 } }, 'not known for 2 of 2'],
])('money is a range with what is not known', (over, words) => expect(moneyWords({ ...together, ...over })).toBe(words));
