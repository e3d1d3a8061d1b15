import { describe, expect, it } from '@jest/globals';
import { accessibilityProblems } from '@kith/ui/testing';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPage, signedOut } from '../../../test/render-page';
import { ReviewPage } from './review-page';
import { SeenPage } from './seen-page';
import { ShowingsPage } from './showings-page';

const organisation = { __typename: 'Organisation', id: 'o1', odsCode: 'DEMO01', name: 'Marlow Vale' };
const board = {
  Viewer: () => ({
    data: {
      viewer: {
        ...signedOut,
        person: { __typename: 'Person', id: 'p1', name: 'Helen' },
        csrfToken: 't',
        actingFor: organisation,
        roles: ['BOARD_MEMBER'],
        affiliations: [{ __typename: 'Affiliation', organisation, roles: ['BOARD_MEMBER'] }],
      },
    },
  }),
};
const review = (over: object = {}) => ({
  __typename: 'Review',
  id: 'r1',
  body: 'Digital committee',
  decidedOn: '2026-05',
  decision: 'EXPAND',
  reason: 'It saves two hours a day.',
  level: 'ORGANISATION',
  version: 1,
  viewerCanEdit: true,
  viewerCanWithdraw: true,
  organisation,
  formerOrganisation: null,
  earlier: [],
  ...over,
});
const entry = (over: object = {}) => ({ __typename: 'Initiative', id: 'i1', slug: 'charts', title: 'Drug charts on screen', ...over });
const removed = (name: string) => ({ [name]: { __typename: 'Removed', id: 'r1' } });

describe('keep, expand, adapt or drop', () => {
  const open = (initiative: object | null, answers: object = {}, at = '/initiatives/charts/review') =>
    renderPage({
      routes: [{ path: 'initiatives/:slug/review', Component: ReviewPage }],
      at,
      answers: { ...board, ReviewPage: () => ({ data: { initiative } }), ...answers },
    });
  const reviewed = (over: object = {}) => entry({ viewerMayReview: true, reviews: [review()], peerReviews: [], ...over });

  it('says what is missing beside the field, sends what was typed once, and keeps it to the organisation unless it is widened', async () => {
    const reviews = [review()];
    const { asked, container } = open(null, {
      ReviewPage: () => ({ data: { initiative: reviewed({ reviews: [...reviews] }) } }),
      RecordReview: () => {
        reviews.push(review({ id: 'r2', decision: 'DROP', decidedOn: '2026' }));
        return { data: { recordReview: reviews[1] } };
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Record the review' }));
    const summary = await screen.findByRole('alert');
    expect(
      within(summary)
        .getAllByRole('link')
        .map(({ textContent }) => textContent),
    ).toEqual(['Enter which body decided', 'Enter when it decided: a year is enough', 'Choose what it decided', 'Enter why it decided so']);
    expect(await accessibilityProblems(container)).toEqual([]);
    await userEvent.type(screen.getByLabelText('Which body decided'), 'Board');
    await userEvent.type(screen.getByLabelText('Year'), '2026');
    await userEvent.click(screen.getByRole('radio', { name: 'Drop' }));
    await userEvent.type(screen.getByLabelText('Why'), 'Nobody used it.');
    await userEvent.click(screen.getByRole('button', { name: 'Record the review' }));
    expect(await screen.findByText('The review is recorded.')).toBeTruthy();
    // It stands in the list, a second press would send nothing of it again, and the page begins at its heading.
    expect(await screen.findByRole('heading', { name: 'Drop, decided in 2026' })).toBeTruthy();
    expect((screen.getByLabelText('Which body decided') as HTMLInputElement).value).toBe('');
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
    expect(asked.filter(({ name }) => name === 'RecordReview').map(({ variables }) => variables)).toEqual([
      {
        input: {
          key: expect.any(String),
          initiative: 'i1',
          content: { body: 'Board', decidedOn: '2026', decision: 'DROP', reason: 'Nobody used it.', level: 'ORGANISATION' },
        },
      },
    ]);
  }, 20_000);

  it('folds away what a review said before it was put right', async () => {
    const before = { __typename: 'EarlierReview', id: 'e1', body: 'Board', decidedOn: '2026-05', decision: 'KEEP', reason: 'As it was.' };
    const earlier = [{ ...before, level: 'PUBLIC', until: '2026-06-03T10:00:00Z' }];
    const { container } = open(reviewed({ reviews: [review({ earlier })] }));
    const fold = await screen.findByText(/1 earlier wording/);
    expect(fold.textContent).toContain('the decision of Digital committee in May 2026');
    await userEvent.click(fold);
    const item = screen.getByText('As it was.').closest('li');
    expect(item?.textContent).toContain('Keep, decided in May 2026 by Board. It stood until 3 June 2026. Anyone saw it.');
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  it('shows what others decided in a sentence with names, and no table', async () => {
    const decided = (decision: string, name: string) => ({
      __typename: 'PeerDecision',
      decision,
      organisations: [{ __typename: 'Organisation', id: name, odsCode: null, name }],
    });
    const peers = {
      __typename: 'PeerReviews',
      product: 'Redshank',
      capability: null,
      count: 3,
      sentence: 'Of three trusts that reviewed Redshank, two kept it and one dropped it.',
      decisions: [decided('KEEP', 'Alder'), decided('DROP', 'Cedar')],
    };
    const { container } = open(reviewed({ peerReviews: [peers] }));
    const region = await screen.findByRole('region', { name: 'What was decided of the same' });
    expect(region.textContent).toContain('two kept it and one dropped it');
    expect(within(region).getByText(/Dropped it/).textContent).toContain('Cedar');
    expect(screen.queryByRole('table')).toBeNull();
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  it('puts one right against a newer one, and takes it back', async () => {
    let tries = 0;
    const theirs = review({ version: 2, decision: 'KEEP', reason: 'Changed.' });
    const { asked } = open(
      reviewed(),
      {
        ChangeReview: () => {
          tries += 1;
          return { data: { changeReview: tries === 1 ? { __typename: 'ReviewConflict', message: '', theirs } : review({ version: 3 }) } };
        },
        WithdrawReview: () => ({ data: removed('withdrawReview') }),
      },
      '/initiatives/charts/review?change=r1',
    );
    const save = await screen.findByRole('button', { name: 'Save the changes' });
    expect((screen.getByLabelText('Which body decided') as HTMLInputElement).value).toBe('Digital committee');
    await userEvent.click(save);
    expect((await screen.findByRole('alert')).textContent).toContain('Keep, decided in May 2026, because: Changed.');
    await userEvent.click(screen.getByRole('button', { name: 'Save the changes' }));
    expect(await screen.findByText('The review is put right.')).toBeTruthy();
    const versions = asked.filter(({ name }) => name === 'ChangeReview').map(({ variables }: any) => variables.input.version);
    expect(versions).toEqual([1, 2]);
  }, 20_000);

  it('names a predecessor’s decision as its own, to be taken back but not changed', async () => {
    const former = review({
      viewerCanEdit: false,
      version: null,
      formerOrganisation: { __typename: 'Organisation', id: 'o0', name: 'Old Vale' },
    });
    open(
      reviewed({ reviews: [former] }),
      { WithdrawReview: () => ({ data: removed('withdrawReview') }) },
      '/initiatives/charts/review?change=r1',
    );
    expect(await screen.findByText(/Old Vale decided this: it stays as it was/)).toBeTruthy();
    expect(screen.getByText(/Old Vale, now part of/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Take it back now', hidden: true }));
    expect(await screen.findByText('The review is taken back.')).toBeTruthy();
  });

  it('says who may record one to whoever may not, and nothing of what is hidden', async () => {
    const first = open(reviewed({ viewerMayReview: false, reviews: [] }));
    expect(await screen.findByText(/leads, takes part in or adapted/)).toBeTruthy();
    first.unmount();
    const second = open(reviewed({ viewerMayReview: false, reviews: [] }), { Viewer: () => ({ data: { viewer: signedOut } }) });
    expect(await screen.findByRole('button', { name: 'Sign in' })).toBeTruthy();
    second.unmount();
    open(null);
    expect(await screen.findByText(/not found/i)).toBeTruthy();
  });
});

describe('see it for yourself', () => {
  const showing = {
    __typename: 'Showing',
    id: 's1',
    kind: 'VISIT',
    when: 'Tuesdays',
    place: 'Ward 12',
    url: null,
    offeredTo: null,
    note: '',
    version: 1,
    viewerCanEdit: true,
  };

  it('offers what the lead adds, and asks for the address of a recording', async () => {
    const { asked, container } = renderPage({
      routes: [{ path: 'initiatives/:slug/showings', Component: ShowingsPage }],
      at: '/initiatives/charts/showings',
      answers: {
        ...board,
        ShowingsPage: () => ({ data: { initiative: entry({ viewerMayShow: true, showings: [showing] }) } }),
        RecordShowing: () => ({ data: { recordShowing: { ...showing, id: 's2' } } }),
      },
    });
    expect((await screen.findAllByText('Ward 12')).length).toBe(1);
    expect(screen.getByRole('link', { name: /Change or take away this visit/ }).getAttribute('href')).toBe(
      '/initiatives/charts/showings?change=s1',
    );
    await userEvent.click(screen.getByRole('radio', { name: 'Recording' }));
    await userEvent.click(screen.getByRole('button', { name: 'Add it' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Enter the address of the recording');
    await userEvent.type(screen.getByLabelText(/^Address/), 'http://example.org/a');
    await userEvent.click(screen.getByRole('button', { name: 'Add it' }));
    expect((await screen.findByRole('alert')).textContent).toContain('begins with https://');
    expect(await accessibilityProblems(container)).toEqual([]);
    await userEvent.clear(screen.getByLabelText(/^Address/));
    await userEvent.type(screen.getByLabelText(/^Address/), 'https://example.org/a');
    await userEvent.click(screen.getByRole('button', { name: 'Add it' }));
    expect(await screen.findByText('It is added.')).toBeTruthy();
    expect(asked.find(({ name }) => name === 'RecordShowing')?.variables).toMatchObject({
      input: { initiative: 'i1', content: { kind: 'RECORDING', url: 'https://example.org/a' } },
    });
  }, 20_000);

  it('records which board has seen it, and what it took from that', async () => {
    const { asked, container } = renderPage({
      routes: [{ path: 'initiatives/:slug/seen', Component: SeenPage }],
      at: '/initiatives/charts/seen',
      answers: {
        ...board,
        SeenPage: () => ({ data: { initiative: entry({ viewerMayRecordSeen: true, seenByBoards: [] }) } }),
        RecordSeenByBoard: () => ({
          data: {
            recordSeenByBoard: {
              ...review(),
              __typename: 'SeenByBoard',
              seenOn: '2026',
              who: 'The chair',
              tookFromIt: '',
            },
          },
        }),
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Record it' }));
    expect((await screen.findByRole('alert')).textContent).toContain('by their roles');
    await userEvent.type(screen.getByLabelText('Year'), '2026');
    await userEvent.type(screen.getByLabelText('Who of the board has seen it'), 'The chair');
    await userEvent.click(screen.getByRole('button', { name: 'Record it' }));
    expect(await screen.findByText('It is recorded.')).toBeTruthy();
    expect(asked.find(({ name }) => name === 'RecordSeenByBoard')?.variables).toMatchObject({
      input: { content: { seenOn: '2026', who: 'The chair', level: 'ORGANISATION' } },
    });
    expect(await accessibilityProblems(container)).toEqual([]);
  }, 20_000);
});
