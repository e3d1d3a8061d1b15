import { beforeEach, describe, expect, it } from '@jest/globals';
import { accessibilityProblems } from '@kith/ui/testing';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { listedInitiative } from '../../../test/listed-initiative';
import { renderPage, signedOut } from '../../../test/render-page';
import { Shell } from '../../app/shell/shell';
import type { TrustChoicesQuery } from '../../parts/your-trust/trust-picker.generated';
import { StartPage } from './start-page';
import type { StartPageQuery } from './start-page.generated';
import type { NearYourTrustQuery, NearYourTrustQueryVariables, YourTrustQuery } from './your-trust/your-trust.generated';

type Organisation = NonNullable<YourTrustQuery['organisation']>;

const organisation = (over: Partial<Organisation>): Organisation => ({
  __typename: 'Organisation',
  id: 'own',
  odsCode: 'DEMO1',
  name: 'Marlow Vale Hospitals',
  kind: 'ACUTE',
  eprSupplier: 'Epic',
  eprAsOf: '2024',
  systems: [],
  joined: false,
  demonstration: true,
  neighbours: [],
  peers: [],
  ...over,
});
const peer = organisation({ id: 'peer', odsCode: 'DEMO2', name: 'Henley Hospitals' });
const near = organisation({ id: 'near', odsCode: 'DEMO3', name: 'Thame Community' });

const start: StartPageQuery = {
  figures: { __typename: 'Figures', entries: 199, trusts: 144, checkedByTrust: 0, lastUpdated: '2026-11-20T10:00:00.000Z' },
  terms: [{ __typename: 'Term', id: 'q1', vocabulary: 'BOARD_QUESTION', label: 'Do we understand digital beyond IT?' }],
};
const choices: TrustChoicesQuery = {
  organisations: {
    __typename: 'OrganisationConnection',
    totalCount: 1,
    edges: [
      {
        __typename: 'OrganisationEdge',
        node: { __typename: 'Organisation', id: 'own', odsCode: 'DEMO1', name: 'Marlow Vale Hospitals', town: 'Marlow', kind: 'ACUTE' },
      },
    ],
  },
};
const edge = (id: string, title: string, of: Organisation) => ({
  __typename: 'InitiativeEdge' as const,
  node: listedInitiative({ id, slug: id, title, organisation: { ...of, systems: [] } }),
});

function open(
  over: { yours?: YourTrustQuery; nearby?: (variables: NearYourTrustQueryVariables) => NearYourTrustQuery; answers?: object } = {},
) {
  const yours: YourTrustQuery = over.yours ?? {
    organisation: organisation({
      peers: [peer],
      neighbours: [{ __typename: 'Neighbour', organisation: { __typename: 'Organisation', id: 'near', odsCode: 'DEMO3' } }],
    }),
    unclaimedEntries: [],
  };
  const nearby: NearYourTrustQuery = {
    likeYours: { __typename: 'InitiativeConnection', edges: [edge('i1', 'Ward tablets', peer)] },
    nearYou: { __typename: 'InitiativeConnection', edges: [edge('i2', 'Letters in an app', near)] },
    own: { __typename: 'InitiativeConnection', totalCount: 0 },
  };
  return renderPage({
    routes: [
      {
        Component: Shell,
        children: [
          { index: true, Component: StartPage },
          { path: '*', element: <h1>Elsewhere</h1> },
        ],
      },
    ],
    at: '/',
    answers: {
      StartPage: () => ({ data: start }),
      TrustChoices: () => ({ data: choices }),
      YourTrust: () => ({ data: yours }),
      NearYourTrust: (variables: NearYourTrustQueryVariables) => ({ data: over.nearby?.(variables) ?? nearby }),
      ...over.answers,
    },
  });
}

const remember = () => localStorage.setItem('kith.your-trust', JSON.stringify({ odsCode: 'DEMO1', name: 'Marlow Vale Hospitals' }));

describe('the start page', () => {
  beforeEach(() => localStorage.clear());

  it('says in one line what it is for, and searches', async () => {
    const { container, address } = open();
    expect(screen.getByRole('heading', { level: 1, name: 'See what other NHS trusts have built, ask them, and copy it' })).toBeTruthy();
    expect(screen.getAllByRole('searchbox')).toHaveLength(1);
    const question = await screen.findByRole('link', { name: 'Do we understand digital beyond IT?' });
    expect(question.getAttribute('href')).toBe('/questions/q1');
    expect(await accessibilityProblems(container)).toEqual([]);
    await userEvent.type(screen.getByRole('searchbox', { name: 'What do you want to do?' }), 'virtual ward & beds{Enter}');
    await waitFor(() => expect(address()).toBe('/find?q=virtual%20ward%20%26%20beds'));
  });

  it('gives figures that are counted, and says so where nothing is checked', async () => {
    open();
    const figures = await screen.findByRole('region', { name: 'What is in Kith today' });
    expect(figures.textContent).toContain('199');
    expect(figures.textContent).toContain('none yet: the others are summaries of public sources');
  });

  it('lets a reader pick a trust without signing in, and remembers it in the browser', async () => {
    const { unmount } = open();
    await userEvent.type(screen.getByRole('textbox', { name: 'Your trust' }), 'marlow');
    await userEvent.click(screen.getByRole('button', { name: 'Find my trust' }));
    await userEvent.click(await screen.findByRole('button', { name: /Marlow Vale Hospitals.*acute trust, Marlow \(DEMO1\)/ }));
    expect(await screen.findByRole('link', { name: 'Ward tablets' })).toBeTruthy();
    unmount();

    open();
    expect(await screen.findByRole('heading', { name: 'Marlow Vale Hospitals' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'choose another trust' }));
    expect(screen.getByRole('textbox', { name: 'Your trust' })).toBeTruthy();
    expect(localStorage.getItem('kith.your-trust')).toBeNull();
  });

  it('asks for a name before it looks', async () => {
    const { asked } = open();
    await userEvent.click(screen.getByRole('button', { name: 'Find my trust' }));
    expect(screen.getByRole('textbox', { name: 'Your trust', description: /Enter a name, a town or an ODS code/ })).toBeTruthy();
    expect(asked.some(({ name }) => name === 'TrustChoices')).toBe(false);
  });

  it('shows what trusts like yours did, each with its reason, and what changed near you', async () => {
    remember();
    const { container, asked } = open();
    const card = (await screen.findByRole('link', { name: 'Ward tablets' })).closest('.nhsuk-card') as HTMLElement;
    expect(within(card).getByText(/also an acute trust, similar in size and patients; both on Epic in 2024/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Letters in an app' })).toBeTruthy();
    expect(asked.find(({ name }) => name === 'NearYourTrust')?.variables).toEqual({ peers: ['DEMO2'], near: ['DEMO3'], own: ['DEMO1'] });
    expect(screen.getByRole('link', { name: 'Add the first in ten minutes' })).toBeTruthy();
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  it('asks the trust to check what others wrote about it', async () => {
    remember();
    open({
      yours: {
        organisation: organisation({}),
        unclaimedEntries: [
          { __typename: 'Initiative', id: 'i3', slug: 'portal', title: 'A portal' },
          { __typename: 'Initiative', id: 'i4', slug: 'record', title: 'A record' },
        ],
      },
    });
    expect(await screen.findByText(/We hold 2 entries about Marlow Vale Hospitals/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'A portal' }).getAttribute('href')).toBe('/initiatives/portal');
  });

  it('never shows anyone’s work as a peer’s where no peers are known', async () => {
    remember();
    open({ yours: { organisation: organisation({}), unclaimedEntries: [] } });
    expect(await screen.findByRole('heading', { name: 'Nothing yet from trusts like yours' })).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Ward tablets' })).toBeNull();
    expect(screen.queryByRole('link', { name: 'Letters in an app' })).toBeNull();
  });

  it('takes the organisation acted for as the trust', async () => {
    const actingFor = {
      __typename: 'Organisation' as const,
      id: 'own',
      odsCode: 'DEMO1',
      name: 'Marlow Vale Hospitals',
      demonstration: true,
    };
    open({
      answers: {
        Viewer: () => ({
          data: { viewer: { ...signedOut, person: { __typename: 'Person', id: 'p', name: 'Amina' }, actingFor, csrfToken: 't' } },
        }),
      },
    });
    expect(await screen.findByRole('heading', { name: 'Marlow Vale Hospitals' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'choose another trust' })).toBeNull();
  });
});
