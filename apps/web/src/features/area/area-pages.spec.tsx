import { describe, expect, it } from '@jest/globals';
import { accessibilityProblems } from '@kith/ui/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { listedInitiative } from '../../../test/listed-initiative';
import { renderPage } from '../../../test/render-page';
import { Shell } from '../../app/shell/shell';
import { AreaPage } from './area-page';
import type { AreaWorkQuery } from './area-page.generated';
import { AreasPage } from './areas-page';
import type { AreasPageQuery } from './areas-page.generated';
import type { Member, PageArea } from './page-area';

const square = (west: number, south = 51): GeoJSON.Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west, south + 1],
      [west + 1, south + 1],
      [west + 1, south],
      [west, south],
    ],
  ],
});

const member = (over: Partial<Member>): Member => ({
  __typename: 'Organisation',
  id: 'own',
  odsCode: 'RX2',
  name: 'Marlow Hospitals',
  kind: 'ACUTE',
  town: 'Marlow',
  closedOn: null,
  latitude: 51.5,
  longitude: -0.5,
  eprSupplier: 'TPP',
  eprAsOf: '2024-10',
  ...over,
});

const area = (over: Partial<PageArea> = {}): PageArea => ({
  __typename: 'System',
  id: 'sussex',
  odsCode: 'S9B9J',
  name: 'NHS Surrey and Sussex Integrated Care Board',
  shortName: 'Surrey and Sussex',
  region: 'South East',
  openedOn: '2026-04-01',
  closedOn: null,
  demonstration: false,
  boundary: square(-1),
  neighbours: [
    {
      __typename: 'AdjoiningSystem',
      kind: 'WATER',
      system: { __typename: 'System', id: 's2', odsCode: 'QKS', shortName: 'Kent and Medway', closedOn: null, boundary: square(0) },
    },
  ],
  organisations: [
    member({}),
    member({ id: 'o2', odsCode: 'RYE', name: 'Coast Ambulance', kind: 'AMBULANCE', town: 'Bicester', latitude: 54 }),
    member({ id: 'o3', odsCode: 'S9B9J', name: 'NHS Surrey and Sussex Integrated Care Board', kind: 'ICB', latitude: null }),
  ],
  predecessors: [
    {
      __typename: 'SystemSuccession',
      date: '2026-04-01',
      kind: 'merger',
      system: { __typename: 'System', id: 's0', odsCode: 'QNX', shortName: 'Sussex' },
    },
  ],
  successors: [],
  ...over,
});

const work = (titles: string[], totalCount = titles.length): AreaWorkQuery => ({
  initiatives: {
    __typename: 'InitiativeConnection',
    totalCount,
    edges: titles.map((title) => ({
      __typename: 'InitiativeEdge',
      cursor: title,
      node: listedInitiative({ id: title, slug: title, title }),
    })),
  },
});

const open = (at: string, system: PageArea | null, published = work(['Portal'], 7)) =>
  renderPage({
    routes: [{ Component: Shell, children: [{ path: 'areas/:odsCode', Component: AreaPage }] }],
    at,
    answers: { AreaPage: () => ({ data: { system } }), AreaWork: () => ({ data: published }) },
  });

describe('the page of an area', () => {
  it('draws its trusts and says the same in a table', async () => {
    const { container } = open('/areas/S9B9J', area());
    expect(await screen.findByRole('img', { name: /Surrey and Sussex with its trusts and neighbouring areas/ })).toBeTruthy();
    const rows = within(screen.getByRole('table', { name: 'Trusts' }))
      .getAllByRole('row')
      .slice(1);
    expect(rows.map((row) => row.textContent)).toEqual([
      expect.stringMatching(/Marlow Hospitals.*On the map 1.*TPP, October 2024/),
      // Its head office lies outside: no number stands on the map for it.
      expect.stringMatching(/Coast Ambulance.*outside it, in Bicester/),
    ]);
    expect(container.querySelectorAll('.kith-map__point')).toHaveLength(1);
    expect(screen.getByText(/Open Government Licence v3.0. Contains/)).toBeTruthy();
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  it('names its neighbours and how they touch', async () => {
    const { container } = open('/areas/S9B9J', area());
    const row = within(await screen.findByRole('table', { name: 'Neighbouring areas' })).getAllByRole('row')[1];
    expect(row?.textContent).toMatch(/Kent and Medway.*A.*Across water/);
    expect(container.querySelector('.kith-map__label')?.textContent).toBe('A');
  });

  it('shows what was published there, and where the rest is', async () => {
    const { asked } = open('/areas/S9B9J', area());
    expect(await screen.findByRole('link', { name: 'Portal' })).toBeTruthy();
    expect(asked.find(({ name }) => name === 'AreaWork')?.variables).toMatchObject({ filter: { system: ['S9B9J'] } });
    expect(screen.getByRole('link', { name: 'See all 7 entries' }).getAttribute('href')).toBe('/find?system=S9B9J');
  });

  it('invites where nothing was published', async () => {
    const { container } = open('/areas/S9B9J', area(), work([]));
    expect(await screen.findByRole('heading', { name: 'Nobody has told us yet what was built here' })).toBeTruthy();
    expect(container.textContent).not.toMatch(/\b0 entr/);
  });

  it('tells of before with its day', async () => {
    open('/areas/S9B9J', area());
    expect((await screen.findByRole('link', { name: 'Sussex' })).closest('li')?.textContent).toBe('Sussex, merged on 1 April 2026');
  });

  it('shows an area of before as it was on its last day, on the map of what followed', async () => {
    const { asked, container } = open(
      '/areas/QNX',
      area({
        id: 's0',
        odsCode: 'QNX',
        shortName: 'Sussex',
        closedOn: '2026-04-01',
        boundary: null,
        predecessors: [],
        successors: [
          {
            __typename: 'SystemSuccession',
            date: '2026-04-01',
            kind: 'merger',
            system: { __typename: 'System', id: 'sussex', odsCode: 'S9B9J', shortName: 'Surrey and Sussex', boundary: square(-1) },
          },
        ],
      }),
    );
    expect(await screen.findByText('This area ended on 1 April 2026.')).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Its trusts on 31 March 2026, its last day' })).toBeTruthy();
    expect(screen.getByRole('img', { name: /The areas that followed Sussex/ })).toBeTruthy();
    await waitFor(() =>
      expect(asked.find(({ name }) => name === 'AreaWork')?.variables).toMatchObject({ filter: { organisation: ['RX2', 'RYE'] } }),
    );
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  it('says so where there is none, and has one address', async () => {
    open('/areas/NOPE', null);
    expect(await screen.findByRole('heading', { name: 'Area not found' })).toBeTruthy();
    const { address } = open('/areas/s9b9j', area());
    await waitFor(() => expect(address()).toBe('/areas/S9B9J'));
  });
});

type Listed = AreasPageQuery['systems'][number];

const listed = (id: string, shortName: string, over: Partial<Listed> = {}): Listed => ({
  __typename: 'System',
  id,
  odsCode: id.toUpperCase(),
  shortName,
  region: 'South East',
  closedOn: null,
  demonstration: false,
  boundary: square(Number(id.slice(1))),
  organisations: [
    { __typename: 'Organisation', id: `${id}-t`, kind: 'ACUTE' },
    { __typename: 'Organisation', id: `${id}-b`, kind: 'ICB' },
  ],
  successors: [],
  ...over,
});

describe('the list of areas', () => {
  const systems = [
    listed('q1', 'Surrey and Sussex'),
    listed('q2', 'Kent and Medway', { organisations: [] }),
    listed('q3', 'North East London', { region: 'London' }),
    listed('q4', 'Sussex', {
      closedOn: '2026-04-01',
      boundary: null,
      successors: [
        {
          __typename: 'SystemSuccession',
          date: '2026-04-01',
          kind: 'merger',
          system: { __typename: 'System', id: 'q1', odsCode: 'Q1', shortName: 'Surrey and Sussex' },
        },
      ],
    }),
    listed('q5', 'Aldermere', { demonstration: true, region: 'Demonstration region' }),
  ];
  const openList = () =>
    renderPage({
      routes: [{ Component: Shell, children: [{ path: 'areas', Component: AreasPage }] }],
      at: '/areas',
      answers: { AreasPage: () => ({ data: { systems } }) },
    });

  it('numbers the areas of today alike on the map and in the tables', async () => {
    const { container } = openList();
    const rows = within(await screen.findByRole('table', { name: 'South East' }))
      .getAllByRole('row')
      .slice(1);
    expect(rows.map((row) => row.textContent)).toEqual([
      expect.stringMatching(/Kent and Medway.*2.*none recorded/),
      expect.stringMatching(/Surrey and Sussex.*3.*1/),
    ]);
    const [country, larger] = screen.getAllByRole('img', { name: /The table beside it says the same/ });
    const labels = (picture?: HTMLElement) => [...(picture?.querySelectorAll('.kith-map__label') ?? [])].map((one) => one.textContent);
    expect(labels(country)).toEqual(['2', '3']);
    expect(labels(larger)).toEqual(['1']);
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  it('folds the areas of before away, with what followed', async () => {
    openList();
    const fold = (await screen.findByText('1 area of before, and what followed')).closest('details');
    expect(fold?.open).toBe(false);
    expect(fold?.querySelector('li')?.textContent).toBe('Sussex, ended on 1 April 2026; followed by Surrey and Sussex');
  });

  it('keeps what is fictional off the map of the country', async () => {
    openList();
    const fictional = await screen.findByRole('region', { name: 'Demonstration areas (fictional)' });
    expect(within(fictional).getByRole('link', { name: 'Aldermere' }).getAttribute('href')).toBe('/areas/Q5');
    expect(screen.queryByRole('table', { name: 'Demonstration region' })).toBeNull();
    expect(screen.getByRole('img', { name: /England with its 3 areas/ })).toBeTruthy();
  });
});
