import { beforeEach, describe, expect, it } from '@jest/globals';
import { accessibilityProblems } from '@kith/ui/testing';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { listedInitiative } from '../../../test/listed-initiative';
import { renderPage } from '../../../test/render-page';
import { Shell } from '../../app/shell/shell';
import { OrganisationPage } from './organisation-page';
import type { OrganisationContractsQuery, OrganisationPageQuery, OrganisationPageQueryVariables } from './organisation-page.generated';

type Organisation = NonNullable<OrganisationPageQuery['organisation']>;

const sussex = { __typename: 'System' as const, id: 'sussex', odsCode: 'S9B9J', shortName: 'Surrey and Sussex' };
const before = { __typename: 'System' as const, id: 's0', odsCode: 'QNX', shortName: 'Sussex' };

const other = (over: Partial<Organisation['peers'][number]> = {}): Organisation['peers'][number] => ({
  __typename: 'Organisation',
  id: 'p1',
  odsCode: 'RDR',
  name: 'Coast Community',
  kind: 'COMMUNITY',
  town: 'Brighton',
  region: 'South East',
  eprSupplier: null,
  eprAsOf: null,
  systems: [sussex],
  ...over,
});

const organisation = (over: Partial<Organisation> = {}): Organisation => ({
  __typename: 'Organisation',
  id: 'own',
  odsCode: 'RX2',
  name: 'Sussex Partnership',
  kind: 'MENTAL_HEALTH_COMMUNITY',
  town: 'Worthing',
  region: 'South East',
  openedOn: '2006-04-01',
  closedOn: null,
  demonstration: false,
  eprSupplier: 'TPP',
  eprAsOf: '2024-10',
  joined: false,
  systems: [sussex],
  formerNames: [{ __typename: 'FormerName', name: 'West Sussex Health and Social Care', until: null }],
  memberships: [
    { __typename: 'Membership', startsOn: '2026-04-01', endsOn: null, system: sussex },
    { __typename: 'Membership', startsOn: '2022-07-01', endsOn: '2026-04-01', system: before },
  ],
  predecessors: [],
  successors: [],
  peers: [other({ id: 'p2', odsCode: 'RPG', name: 'Oxleas', eprSupplier: 'TPP', eprAsOf: '2024-10' })],
  neighbours: [{ __typename: 'Neighbour', relation: 'SAME_SYSTEM', distanceKm: 20.86, organisation: other() }],
  ...over,
});

const entries = (titles: string[], totalCount = titles.length): OrganisationPageQuery['initiatives'] => ({
  __typename: 'InitiativeConnection',
  totalCount,
  edges: titles.map((title) => ({
    __typename: 'InitiativeEdge',
    cursor: title,
    node: listedInitiative({ id: title, slug: title, title }),
  })),
});

const open = (
  at: string,
  one: Organisation | null,
  {
    initiatives = entries([]),
    unclaimed = 0,
    contracts = [],
  }: {
    initiatives?: OrganisationPageQuery['initiatives'];
    unclaimed?: number;
    contracts?: OrganisationContractsQuery['contracts']['edges'];
  } = {},
) =>
  renderPage({
    routes: [{ Component: Shell, children: [{ path: 'organisations/:odsCode', Component: OrganisationPage }] }],
    at,
    answers: {
      OrganisationChoices: () => ({
        data: {
          choices: {
            __typename: 'ChoiceConnection',
            totalCount: 0,
            pageInfo: { __typename: 'PageInfo', endCursor: null, hasNextPage: false },
            edges: [],
          },
        },
      }),
      OrganisationContracts: () => ({
        data: {
          contracts: { __typename: 'ContractConnection', totalCount: contracts.length, edges: contracts },
          needs: { __typename: 'NeedConnection', totalCount: 0, edges: [] },
        },
      }),
      OrganisationPage: () => ({
        data: {
          organisation: one,
          initiatives,
          archivedWork: { __typename: 'InitiativeConnection', totalCount: 2 },
          unclaimedEntries: Array.from({ length: unclaimed }, (_, index) => ({
            __typename: 'Initiative',
            id: `u${index}`,
            slug: `u${index}`,
          })),
        },
      }),
    },
  });

beforeEach(() => {
  localStorage.clear();
  // jsdom does not scroll.
  Element.prototype.scrollIntoView = () => {};
});

describe('the page of an organisation', () => {
  it('holds what the register holds, and says what is not known', async () => {
    const { container } = open('/organisations/RX2', organisation());
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('Mental health and community trustSussex Partnership');
    expect(screen.getByText('TPP, in October 2024')).toBeTruthy();
    expect(screen.getByText(/West Sussex Health and Social Care, until when is not known/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Surrey and Sussex' }).getAttribute('href')).toBe('/areas/S9B9J');
    expect(screen.getByRole('link', { name: 'Sussex' }).closest('li')?.textContent).toBe('Before: Sussex, until 1 April 2026');
    expect(document.title).toBe('Sussex Partnership – Kith');
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  it('shows who is near, how near, and who is like it', async () => {
    open('/organisations/RX2', organisation());
    const near = within(await screen.findByRole('table', { name: 'Neighbours, nearest first' }));
    expect(near.getByRole('link', { name: 'Coast Community' }).getAttribute('href')).toBe('/organisations/RDR');
    expect(near.getByText('Both in Surrey and Sussex')).toBeTruthy();
    expect(near.getByText('21 km')).toBeTruthy();
    expect(within(screen.getByRole('table', { name: 'Trusts like it' })).getByText(/the same/)).toBeTruthy();
  });

  it('offers all of a kind of which no peers are known', async () => {
    open('/organisations/RYE', organisation({ odsCode: 'RYE', kind: 'AMBULANCE', peers: [] }));
    expect((await screen.findByRole('link', { name: 'See every ambulance trust' })).getAttribute('href')).toBe(
      '/organisations?kind=AMBULANCE',
    );
  });

  it('invites where nothing is published, and shows no nought', async () => {
    const { container } = open('/organisations/RX2', organisation());
    expect((await screen.findByRole('link', { name: 'Add the first in ten minutes' })).getAttribute('href')).toBe('/publish');
    expect(container.textContent).not.toMatch(/\b0 entr/);
  });

  it('shows of its contracts what this reader is told, and no such part where that is nothing', async () => {
    const node: OrganisationContractsQuery['contracts']['edges'][number]['node'] = {
      __typename: 'Contract',
      id: 'c1',
      factsTold: [],
      supplier: null,
      product: null,
      capability: null,
      starts: null,
      ends: null,
      endsWithinYear: true,
      extension: null,
      route: null,
      money: null,
      wholeLifeBand: 'B_500K_2M',
      yearlyBand: 'NOT_KNOWN',
      published: false,
      notice: null,
      initiative: { __typename: 'Initiative', id: 'i1', slug: 'charts', title: 'Charts' },
    };
    const first = open('/organisations/RX2', organisation(), { contracts: [{ __typename: 'ContractEdge', cursor: 'c', node }] });
    const table = within(await screen.findByRole('table', { name: /Contracts/ }));
    expect(table.getByRole('link', { name: 'For ‘Charts’' }).getAttribute('href')).toBe('/initiatives/charts');
    expect(table.getByText('within a year')).toBeTruthy();
    expect(table.getByText('£500,000 to £2 million')).toBeTruthy();
    expect(table.getAllByText('not shown')).toHaveLength(2);
    expect(await accessibilityProblems(first.container)).toEqual([]);
    first.unmount();
    open('/organisations/RX2', organisation());
    await screen.findByRole('heading', { level: 1 });
    expect(screen.queryByRole('heading', { name: 'Contracts and needs' })).toBeNull();
  });

  it('asks the trust to check what is held about it', async () => {
    open('/organisations/RX2', organisation(), { initiatives: entries(['Portal', 'Robots'], 9), unclaimed: 2 });
    expect(await screen.findByText(/We hold 2 entries about this trust that nobody there has checked/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Portal' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'See all 9 entries' }).getAttribute('href')).toBe('/find?organisation=RX2');
  });

  it('is remembered as the reader’s own trust, and forgotten again, without moving the focus', async () => {
    open('/organisations/RX2', organisation());
    const button = await screen.findByRole('button', { name: 'Choose as your trust' });
    await userEvent.click(button);
    expect(await screen.findByText('Remembered as your trust in this browser.')).toBeTruthy();
    expect(JSON.parse(localStorage.getItem('kith.your-trust') ?? '')).toEqual({ odsCode: 'RX2', name: 'Sussex Partnership' });
    const forget = screen.getByRole('button', { name: 'Forget this choice' });
    expect(document.activeElement).toBe(forget);
    await userEvent.click(forget);
    expect(localStorage.getItem('kith.your-trust')).toBeNull();
  });

  it('says what followed a closed one, and nothing of today', async () => {
    const { container } = open(
      '/organisations/R1C',
      organisation({
        odsCode: 'R1C',
        closedOn: '2024-09-30',
        town: null,
        eprSupplier: null,
        systems: [],
        memberships: [],
        successors: [{ __typename: 'Succession', name: 'Isle of Wight Healthcare', odsCode: 'RW1', date: '2024-10-01' }],
      }),
    );
    expect(await screen.findByText('Closed on 30 September 2024.')).toBeTruthy();
    // What followed it, and where its work is now.
    for (const link of screen.getAllByRole('link', { name: 'Isle of Wight Healthcare' }))
      expect(link.getAttribute('href')).toBe('/organisations/RW1');
    expect(screen.queryByRole('heading', { name: 'Neighbours' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Choose as your trust' })).toBeNull();
    expect(screen.queryByText('not known')).toBeNull();
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  it('marks a fictional one and asks for its work on the other side of the glass', async () => {
    const { asked } = open('/organisations/DEMO01', organisation({ odsCode: 'DEMO01', demonstration: true }));
    expect(await screen.findByText(/exists only in Kith’s demonstration area/)).toBeTruthy();
    expect(asked.find(({ name }) => name === 'OrganisationPage')?.variables as OrganisationPageQueryVariables).toMatchObject({
      demonstration: true,
    });
    expect(screen.queryByRole('button', { name: 'Choose as your trust' })).toBeNull();
    expect(screen.queryByText(/Organisation Data Service/)).toBeNull();
  });

  it('asks for more neighbours when told to', async () => {
    const many = Array.from({ length: 12 }, (_, index) => ({
      __typename: 'Neighbour' as const,
      relation: 'NEAR' as const,
      distanceKm: null,
      organisation: other({ id: `n${index}`, name: `Neighbour ${index}` }),
    }));
    const { asked, address } = open('/organisations/RX2', organisation({ neighbours: many }));
    await userEvent.click(await screen.findByRole('link', { name: 'Show the nearest 50' }));
    await waitFor(() => expect(asked.at(-1)?.variables).toMatchObject({ neighbours: 50 }));
    expect(address()).toBe('/organisations/RX2?neighbours=all');
    expect(screen.queryByRole('columnheader', { name: 'Distance' })).toBeNull();
  });

  it('has one address, in capitals', async () => {
    const { address } = open('/organisations/rx2', organisation());
    await waitFor(() => expect(address()).toBe('/organisations/RX2'));
  });

  it('says so where there is none', async () => {
    open('/organisations/NOPE', null);
    expect(await screen.findByRole('heading', { name: 'Organisation not found' })).toBeTruthy();
  });
});
