import { describe, expect, it } from '@jest/globals';
import { accessibilityProblems } from '@kith/ui/testing';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { listedInitiative } from '../../../test/listed-initiative';
import { renderPage, signedOut } from '../../../test/render-page';
import { InitiativePage } from './initiative-page';
import type { InitiativePageQuery } from './initiative-page.generated';

type Entry = NonNullable<InitiativePageQuery['initiative']>;
const adopter = { __typename: 'Organisation' as const, id: 'o2', odsCode: 'DEMO2', name: 'Thornby Cross' };

const entry = (over: Partial<Entry> = {}): Entry => ({
  __typename: 'Initiative',
  id: 'i1',
  slug: 'drug-charts',
  title: 'Drug charts on screen',
  summary: 'Paper drug charts were replaced.',
  stage: 'LIVE',
  stageAsOf: '2020',
  archived: false,
  archivedAt: null,
  archiveReason: null,
  formerOrganisation: null,
  reviewOverdue: false,
  demonstration: false,
  organisation: {
    __typename: 'Organisation',
    id: 'o1',
    odsCode: 'RD8',
    name: 'Marlow Vale',
    demonstration: false,
    joined: false,
    kind: 'ACUTE',
    systems: [],
  },
  partners: [],
  reviewedAt: null,
  publishedAt: '2026-05-01T10:00:00.000Z',
  viewerCanEdit: false,
  followed: null,
  refilings: [],
  hasWorkingRevision: false,
  source: { __typename: 'EntrySource', title: 'A guide', url: 'https://example.org/guide', date: '2020', summarisedBy: 'Kith editors' },
  openness: [],
  contact: null,
  outcome: 'Missed doses fell.',
  forWhom: null,
  whatItTook: null,
  startedOn: null,
  decisionOn: null,
  contractEndsWithinYear: null,
  money: null,
  costBand: 'NOT_KNOWN',
  primaryCapability: null,
  capabilities: [],
  technologies: [],
  careSettings: [],
  kindsOfChange: [],
  successMeasures: [],
  boardQuestions: [],
  pathways: [],
  fundingSources: [],
  products: [],
  context: 'It began on paper.',
  challenge: null,
  approach: null,
  impact: null,
  prerequisites: null,
  lessons: [],
  measures: [],
  quotes: [],
  assets: [],
  adaptations: [],
  lineage: { __typename: 'Lineage', nodes: [], edges: [] },
  showings: [],
  seenByBoards: [],
  reviews: [],
  peerReviews: [],
  viewerMayShow: false,
  viewerMayRecordSeen: false,
  viewerMayReview: false,
  level: 'PUBLIC',
  audience: { __typename: 'Audience', level: 'PUBLIC', count: null, organisations: [], offices: [] },
  waitingAudience: null,
  revisionNumber: 1,
  reviewBy: null,
  ...over,
});

const similar = (matches: object[] = []) => ({ data: { initiative: { __typename: 'Initiative', id: 'i1', similar: matches } } });
const match = {
  __typename: 'SimilarInitiative',
  score: 0.6,
  reasons: [{ __typename: 'Reason', kind: 'SAME_EPR', text: 'both on Oracle Health in 2024', weight: 0.06 }],
  initiative: listedInitiative({ id: 'i2', slug: 'other', title: 'Another ward’s charts' }),
};

const open = (initiative: Entry | null, options: { at?: string; answers?: Parameters<typeof renderPage>[0]['answers'] } = {}) =>
  renderPage({
    routes: [{ path: 'initiatives/:slug', Component: InitiativePage }],
    at: options.at ?? '/initiatives/drug-charts',
    answers: { InitiativePage: () => ({ data: { initiative } }), SimilarWork: () => similar([match]), ...options.answers },
  });
const member = {
  Viewer: () => ({ data: { viewer: { ...signedOut, person: { __typename: 'Person', id: 'p1', name: 'Amina' }, csrfToken: 't' } } }),
};
const robots = () => document.querySelector('meta[name=robots]')?.getAttribute('content');

const body = (id: string, name: string) => ({ __typename: 'Organisation' as const, id, name });
const shared = (waiting: Partial<NonNullable<Entry['waitingAudience']>> | null) =>
  entry({
    level: 'SYSTEM',
    audience: {
      __typename: 'Audience',
      level: 'SYSTEM',
      count: 2,
      organisations: [body('o1', 'Marlow Vale')],
      offices: [body('o9', 'Vale board')],
    },
    waitingAudience: waiting && {
      __typename: 'WaitingAudience',
      since: '2026-04-01',
      areas: ['Vale and Downs'],
      viewerCanConfirm: true,
      organisations: [body('o7', 'Downs Hospital')],
      ...waiting,
    },
  });

describe('who can see it', () => {
  it('names the organisations of the area, with its office', async () => {
    const { container } = open(shared(null));
    const section = await screen.findByRole('region', { name: 'Who can see this' });
    expect(within(section).getByText('Which organisations: 2')).toBeTruthy();
    expect(within(section).getByText('Vale board')).toBeTruthy();
    expect(within(section).getByText(/may be asked for it/)).toBeTruthy();
    expect(section.textContent).not.toContain('merged');
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  it('tells its owner who waits since areas merged, and shows it to them on demand', async () => {
    const { asked, container } = open(shared({}), {
      answers: { ConfirmAudience: () => ({ data: { confirmAudience: shared(null) } }) },
    });
    expect(await screen.findByRole('heading', { name: /Your area merged on 1 April 2026/ })).toBeTruthy();
    expect(screen.getByText('Who would be added: 1 organisation')).toBeTruthy();
    expect(await accessibilityProblems(container)).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Show it to the whole of Vale and Downs' }));
    const told = await screen.findByText('It is shown to the whole of Vale and Downs now.');
    expect(document.activeElement).toBe(told.closest('[tabindex]'));
    expect(screen.queryByRole('heading', { name: /Your area merged/ })).toBeNull();
    expect(asked.find(({ name }) => name === 'ConfirmAudience')?.variables).toEqual({ input: { key: expect.any(String), id: 'i1' } });
  }, 15_000);

  it('says who decides to whoever may not, and why it was refused', async () => {
    open(shared({ viewerCanConfirm: false }));
    expect(await screen.findByText(/An approver or administrator of your organisation can show it/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Show it/ })).toBeNull();
  });
});

describe('following it', () => {
  const answer = (followed: boolean) => ({ __typename: 'Initiative', id: 'i1', followed });

  it('is one button for members, that keeps its place and the focus, and says what came of it', async () => {
    const { asked, container } = open(entry({ followed: false }), {
      answers: {
        ...member,
        FollowInitiative: () => ({ data: { followInitiative: answer(true) } }),
        UnfollowInitiative: () => ({ data: { unfollowInitiative: answer(false) } }),
      },
    });
    const button = await screen.findByRole('button', { name: 'Follow this entry' });
    expect(document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent).toMatch(/never who they are/);
    button.focus();
    await userEvent.keyboard('{Enter}');
    expect((await screen.findByText('You follow this entry now.')).getAttribute('role')).toBe('status');
    expect(screen.getByRole('button', { name: 'Stop following' })).toBe(button);
    expect(document.activeElement).toBe(button);
    expect(await accessibilityProblems(container)).toEqual([]);
    await userEvent.dblClick(button);
    expect(await screen.findByText('You no longer follow this entry.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Follow this entry' })).toBe(button);
    const keys = asked
      .filter(({ name }) => /ollowInitiative$/.test(name))
      .map(({ variables }) => (variables as { input: { key: string } }).input.key);
    expect(new Set(keys).size).toBe(keys.length);
  }, 15_000);

  it('says why it was refused, and is not offered to readers', async () => {
    const first = open(entry());
    await screen.findByText('Live in 2020');
    expect(screen.queryByRole('button', { name: /follow/i })).toBeNull();
    first.unmount();
    const refused = { __typename: 'NotAllowed', message: 'Sign in first.' };
    open(entry({ followed: false }), { answers: { ...member, FollowInitiative: () => ({ data: { followInitiative: refused } }) } });
    await userEvent.click(await screen.findByRole('button', { name: 'Follow this entry' }));
    expect(await screen.findByText('Sign in first.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Follow this entry' })).toBeTruthy();
  });
});

describe('the page of an initiative', () => {
  it('says of a summary where it is from, how true its stage is, and who can put it right', async () => {
    const { container } = open(entry());
    expect(await screen.findByText('Live in 2020')).toBeTruthy();
    const strip = screen.getByRole('region', { name: 'Where this comes from' });
    expect(strip.textContent).toContain('Summarised from A guide, 2020, by Kith editors. Not checked by the trust.');
    expect(within(strip).getByRole('link', { name: 'This is our trust' }).getAttribute('href')).toBe('/initiatives/drug-charts/claim');
    expect(within(strip).getByRole('link', { name: 'Report a mistake' }).getAttribute('href')).toBe(
      '/initiatives/drug-charts/report?kind=mistake',
    );
    expect(within(strip).getByRole('link', { name: 'Ask for removal' }).getAttribute('href')).toBe(
      '/initiatives/drug-charts/report?kind=removal',
    );
    expect(robots()).toBe('noindex');
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  it('lets search engines have what its trust wrote', async () => {
    open(entry({ source: null, reviewedAt: '2026-05-01T10:00:00.000Z' }));
    expect(await screen.findByText(/and reviewed on 1 May 2026/)).toBeTruthy();
    expect(robots()).toBeUndefined();
    expect(screen.queryByRole('link', { name: 'This is our trust' })).toBeNull();
  });

  it('sends readers who are not signed in to ask through Kith, and shows members whom to ask', async () => {
    const organisation = { ...entry().organisation, joined: true } as Entry['organisation'];
    const first = open(entry({ organisation }));
    expect(await screen.findByRole('button', { name: 'Sign in to ask' })).toBeTruthy();
    first.unmount();
    const contact = {
      __typename: 'Contact' as const,
      role: 'Chief pharmacist',
      deputyRole: null,
      timeOffered: 'An hour a month',
      replyTime: null,
    };
    open(entry({ organisation, contact }), { answers: member });
    expect((await screen.findByRole('button', { name: 'Ask a question' })).getAttribute('href')).toBe('/initiatives/drug-charts/ask');
    const ask = screen.getByRole('region', { name: 'Ask someone who did it' });
    expect(ask.textContent).toContain('Chief pharmacist');
    expect(ask.textContent).toContain('DeputyNot said');
  });

  it('offers to invite where nobody from the trust has joined', async () => {
    open(entry(), { answers: member });
    expect(await screen.findByText('Nobody from Marlow Vale has joined yet.')).toBeTruthy();
    expect(await screen.findByRole('button', { name: 'Invite them, or leave a question' })).toBeTruthy();
  });

  it('names what is not known once, and invents nothing', async () => {
    open(entry());
    const missing = await screen.findByRole('region', { name: 'What is not known' });
    expect(
      within(missing)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual([
      'Results with figures',
      'The problem',
      'What was done',
      'What it gave',
      'Lessons',
      'What you can reuse',
      'What you need first',
    ]);
    expect(screen.getByRole('region', { name: 'The story' }).textContent).toContain('It began on paper.');
  });

  it('gives each figure with who says so', async () => {
    const measures: Entry['measures'] = [
      {
        __typename: 'Measure',
        name: 'Missed doses',
        before: '12',
        after: '8',
        unit: '%',
        period: '2019 to 2020',
        howMeasured: null,
        saidBy: 'The trust',
      },
    ];
    open(entry({ measures }));
    const row = await screen.findByRole('row', { name: /Missed doses/ });
    expect(row.textContent).toMatch(/12%.*8%.*2019 to 2020.*How it was measured is not known.*Says: The trust/);
  });

  it('marks safety and privacy papers as a starting point only', async () => {
    const term = (label: string, startingPointOnly: boolean) => ({
      __typename: 'Term' as const,
      id: label,
      vocabulary: 'ASSET_KIND' as const,
      label,
      startingPointOnly,
    });
    const assets: Entry['assets'] = [
      { __typename: 'Asset', title: 'Our hazard log', url: null, kind: term('Safety case', true), licence: null },
      { __typename: 'Asset', title: 'Our plan', url: 'https://example.org/plan', kind: term('Template', false), licence: null },
    ];
    open(entry({ assets }));
    const [log, plan] = within(await screen.findByRole('region', { name: 'What you can reuse' })).getAllByRole('listitem');
    expect(log?.textContent).toContain('Starting point only');
    expect(plan?.textContent).not.toContain('Starting point only');
    expect(plan?.textContent).toContain('Licence not said');
  });

  it('tells who stopped, and why', async () => {
    const adaptations: Entry['adaptations'] = [
      {
        __typename: 'Adaptation',
        id: 'a1',
        status: 'STOPPED',
        startedOn: '2024',
        taken: 'The order sets',
        changed: '',
        why: '',
        outcome: 'Too dear.',
        stopReason: 'COST',
        confirmation: 'CONFIRMED',
        confirmationNote: null,
        originRevision: 1,
        updatedAt: '2026-05-01T10:00:00.000Z',
        viewerCanEdit: false,
        viewerCanConfirm: false,
        adopter,
        initiative: null,
      },
    ];
    open(entry({ adaptations }));
    const who = await screen.findByRole('region', { name: 'Who adapted it, and what they changed' });
    expect(who.textContent).toContain('Stopped: cost');
    expect(who.textContent).toContain('Too dear.');
    expect(who.textContent).toContain('Confirmed by where it came from');
  });

  it('gives the reasons of similar work, and asks again with what the reader weighs', async () => {
    const { asked, address } = open(entry());
    expect(await screen.findByText(/both on Oracle Health in 2024/)).toBeTruthy();
    await userEvent.click(screen.getByText('What counts'));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'On the same record system (EPR)' }), 'More');
    await userEvent.click(screen.getByRole('button', { name: 'Compare again' }));
    await waitFor(() => expect(address()).toBe('/initiatives/drug-charts?weigh-sameEpr=double'));
    const last = () => asked.filter(({ name }) => name === 'SimilarWork').at(-1)?.variables;
    await waitFor(() => expect(last()).toMatchObject({ scope: 'EVERYWHERE', weights: { sameEpr: 0.12 } }));
  });

  it('says so rather than show weak matches', async () => {
    const organisation = { ...entry().organisation, kind: 'AMBULANCE' } as Entry['organisation'];
    open(entry({ organisation }), { answers: { SimilarWork: () => similar() } });
    expect(await screen.findByRole('heading', { name: 'No near match' })).toBeTruthy();
    expect(screen.getByText(/Nothing comes near enough \(trusts like this one\)/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Look everywhere' }).getAttribute('href')).toContain('scope=EVERYWHERE');
  });

  it('goes to the address it has now, with what was chosen', async () => {
    const { address } = open(entry({ slug: 'drug-charts-ab12' }), { at: '/initiatives/drug-charts?scope=REGION' });
    await waitFor(() => expect(address()).toBe('/initiatives/drug-charts-ab12?scope=REGION'));
  });

  it('looks the same whether it is hidden or never was', async () => {
    open(null);
    expect(await screen.findByRole('heading', { name: 'Entry not found' })).toBeTruthy();
    expect(robots()).toBe('noindex');
  });

  it('says what went wrong, with its number', async () => {
    const failure = { message: 'Something went wrong on our side.', extensions: { code: 'INTERNAL', correlationId: 'c-1' } };
    open(null, { answers: { InitiativePage: () => ({ errors: [failure] }) } });
    expect((await screen.findByRole('alert')).textContent).toContain('c-1');
  });
});
