import { describe, expect, it, test } from '@jest/globals';
import { accessibilityProblems } from '@kith/ui/testing';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPage, signedOut } from '../../../test/render-page';
import { Shell } from '../../app/shell/shell';
import type { ByCapability_figuresFragment } from './by-capability.generated';
import { drawnOf, type Figure, shadeOf } from './by-capability.rules';
import { ByCapabilityPage } from './by-capability-page';

const figure = (shortName: string, west: number, over: Partial<Figure> = {}, region = 'South East'): Figure => ({
  __typename: 'AreaFigure',
  entries: 2,
  checked: 1,
  organisations: 2,
  area: {
    __typename: 'System',
    id: shortName,
    odsCode: shortName.toUpperCase(),
    shortName,
    region,
    demonstration: false,
    boundary: {
      type: 'Polygon',
      coordinates: [
        [
          [west, 51],
          [west, 52],
          [west + 1, 52],
          [west + 1, 51],
          [west, 51],
        ],
      ],
    },
  },
  ...over,
});
const ward = { __typename: 'Term', id: 'virtual-ward', vocabulary: 'CAPABILITY', label: 'Virtual ward' } as const;
const figures: ByCapability_figuresFragment = {
  __typename: 'CapabilityByArea',
  capability: ward,
  areas: [figure('Devon', 0), figure('Kent', 1, { entries: 0, checked: 0, organisations: 0 }), figure('Essex', 2, { entries: 7 })],
};
const member = { ...signedOut, person: { __typename: 'Person' as const, id: 'p', name: 'Olu' } };

const open = (at: string, viewer: unknown = member, found: ByCapability_figuresFragment | null = figures) =>
  renderPage({
    routes: [{ Component: Shell, children: [{ path: 'areas/by-capability', Component: ByCapabilityPage }] }],
    at,
    answers: {
      Viewer: () => ({ data: { viewer } }),
      CapabilityByArea: () => ({ data: { capabilityByArea: found } }),
      CapabilityChoices: () => ({ data: { terms: [{ ...ward, group: 'Care at home' }] } }),
    },
  });

describe('one capability across the areas', () => {
  it('is a map with its figures, and the same in a table in the order given', async () => {
    const { container } = open('/areas/by-capability?capability=virtual-ward');
    const table = await screen.findByRole('table', { name: 'Virtual ward, areas by name' });
    const rows = within(table).getAllByRole('row').slice(1);
    expect(rows.map((row) => within(row).getByRole('rowheader').textContent)).toEqual([
      expect.stringContaining('Devon'),
      expect.stringContaining('Kent'),
      expect.stringContaining('Essex'),
    ]);
    expect(rows[1]?.textContent).toMatch(/none shared/);
    expect(screen.getByRole('link', { name: '7 in Essex' }).getAttribute('href')).toBe('/find?capability=virtual-ward&system=ESSEX');
    expect([...container.querySelectorAll('.kith-map__label')].map((one) => one.textContent)).toEqual(['2', '–', '7']);
    expect(container.querySelectorAll('.kith-map__area--shade-3')).toHaveLength(1);
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  it('asks for a capability first', async () => {
    const { address, asked } = open('/areas/by-capability');
    await userEvent.selectOptions(await screen.findByLabelText('Capability'), await screen.findByRole('option', { name: 'Virtual ward' }));
    expect(asked.some(({ name }) => name === 'CapabilityByArea')).toBe(false);
    await userEvent.click(screen.getByRole('button', { name: 'Show' }));
    await waitFor(() => expect(address()).toBe('/areas/by-capability?capability=virtual-ward'));
  });

  it('asks whoever is not signed in to do so, and knows no capability that there is not', async () => {
    open('/areas/by-capability?capability=virtual-ward', signedOut);
    expect(await screen.findByText(/for everybody who has signed in/)).toBeTruthy();
    document.body.replaceChildren();
    open('/areas/by-capability?capability=x', member, null);
    expect(await screen.findByText(/There is nothing at this address for you/)).toBeTruthy();
  });
});

test.each([
  [0, 0],
  [1, 1],
  [2, 1],
  [3, 2],
  [5, 2],
  [6, 3],
  [90, 3],
])('%d entries have shade %d', (entries, shade) => expect(shadeOf(entries)).toBe(shade));

test('areas of London have their figures on a map of their own', () => {
  const { country, closeUp } = drawnOf([figure('Kent', 0), figure('North West London', 1, {}, 'London')]);
  expect(country.map(({ label }) => label)).toEqual(['2', undefined]);
  expect(closeUp?.areas.map(({ label }) => label)).toEqual([undefined, '2']);
});
