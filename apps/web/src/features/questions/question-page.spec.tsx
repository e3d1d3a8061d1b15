import { beforeEach, describe, expect, it } from '@jest/globals';
import { accessibilityProblems } from '@kith/ui/testing';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { listedInitiative } from '../../../test/listed-initiative';
import { renderPage, signedOut } from '../../../test/render-page';
import { Shell } from '../../app/shell/shell';
import type { ApproachesQuery, ApproachesQueryVariables, BoardQuestionQuery } from './question.generated';
import { QuestionPage } from './question-page';
import type { BoardQuestionsQuery } from './questions.generated';
import { QuestionsPage } from './questions-page';

type Question = NonNullable<BoardQuestionQuery['boardQuestion']>;
type Found = NonNullable<ApproachesQuery['boardQuestion']>['approaches'];

const term = { __typename: 'Term', id: 'q2', vocabulary: 'BOARD_QUESTION', label: 'What have we chosen not to do?' } as const;
const question: Question = {
  __typename: 'BoardQuestion',
  id: 'q2',
  term,
  asks: 'What was left alone on purpose.',
  why: 'A strategy that leaves nothing out is a wish list.',
  good: ['There is a short list of what will not be done.'],
  askOnThursday: ['What are we not doing?'],
  worries: ['Everything is a priority.'],
  sources: [{ __typename: 'QuestionSource', title: 'A guide, 2020', url: null }],
};
const approach = (id: string, over: Partial<Found['edges'][number]['node']> = {}, stage: 'LIVE' | 'STOPPED' = 'LIVE') => ({
  __typename: 'ApproachEdge' as const,
  node: {
    __typename: 'Approach' as const,
    movedUp: false,
    statements: [],
    ...over,
    initiative: {
      ...listedInitiative({ id, slug: id, title: `Work ${id}`, stage }),
      lessons: [1, 2, 3].map((number) => ({ __typename: 'Lesson' as const, id: `${id}${number}`, text: `Lesson ${number} of ${id}` })),
    },
  },
});
const found = (over: Partial<Found> = {}): Found => ({
  __typename: 'ApproachConnection',
  totalCount: 2,
  realCount: 14,
  alike: ['KIND', 'SIZE', 'EPR', 'PLACE'],
  seenFrom: { __typename: 'Organisation', id: 'o', odsCode: 'DEMO1', name: 'Marlow Vale Hospitals' },
  areas: [
    {
      __typename: 'ApproachArea',
      count: 2,
      successMeasure: { __typename: 'Term', id: 'well-led', vocabulary: 'SUCCESS_MEASURE', label: 'Well led' },
    },
  ],
  pageInfo: { __typename: 'PageInfo', endCursor: 'end', hasNextPage: false },
  edges: [
    approach('a', {
      statements: [
        { __typename: 'ApproachStatement', alike: 'KIND', text: 'both acute trusts' },
        { __typename: 'ApproachStatement', alike: 'PLACE', text: 'both in Marlow' },
      ],
    }),
    approach('b', { movedUp: true }, 'STOPPED'),
  ],
  ...over,
});

const actingFor = { __typename: 'Organisation' as const, id: 'o', odsCode: 'DEMO1', name: 'Marlow Vale Hospitals', demonstration: true };
const member = { ...signedOut, person: { __typename: 'Person' as const, id: 'p', name: 'Helen' }, actingFor, csrfToken: 't' };

const NONE = { totalCount: 0, pageInfo: { __typename: 'PageInfo', endCursor: null, hasNextPage: false }, edges: [] };
let shown: object = { ...NONE, __typename: 'ShownAnswerConnection' };

function open(
  at = '/questions/q2',
  {
    one = question,
    approaches = () => found(),
    viewer = member as unknown,
  }: { one?: Question | null; approaches?: (asked: ApproachesQueryVariables) => Found; viewer?: unknown } = {},
) {
  const all: BoardQuestionsQuery = {
    boardQuestions: [
      { __typename: 'BoardQuestion', id: 'q2', asks: question.asks, entries: 1, term },
      {
        __typename: 'BoardQuestion',
        id: 'q3',
        asks: 'Whether we tried it.',
        entries: 0,
        term: { ...term, id: 'q3', label: 'Have we seen it?' },
      },
    ],
  };
  return renderPage({
    routes: [
      {
        Component: Shell,
        children: [
          { path: 'questions', Component: QuestionsPage },
          { path: 'questions/:id', Component: QuestionPage },
        ],
      },
    ],
    at,
    answers: {
      Viewer: () => ({ data: { viewer } }),
      BoardQuestions: () => ({ data: all }),
      ShownAnswers: () => ({ data: { shownAnswers: shown } }),
      ShownChoices: () => ({ data: { shownChoices: { ...NONE, __typename: 'ChoiceConnection' } } }),
      BoardQuestion: () => ({ data: { boardQuestion: one } }),
      Approaches: (asked: ApproachesQueryVariables) => ({
        data: { boardQuestion: { __typename: 'BoardQuestion', id: 'q2', approaches: approaches(asked) } },
      }),
    },
  });
}

const lastAsked = ({ asked }: ReturnType<typeof open>) => asked.filter(({ name }) => name === 'Approaches').at(-1)?.variables;

describe('a board question', () => {
  beforeEach(() => {
    localStorage.clear();
    shown = { ...NONE, __typename: 'ShownAnswerConnection' };
  });

  it('stands beside what other boards show of their own answers', async () => {
    const node = {
      __typename: 'ShownAnswer',
      id: 's1',
      text: 'We read a list.',
      standsOn: '2026-03',
      organisation: { __typename: 'Organisation', id: 'o9', odsCode: 'RBB', name: 'Birch NHS Trust' },
    };
    shown = { ...NONE, __typename: 'ShownAnswerConnection', totalCount: 1, edges: [{ __typename: 'ShownAnswerEdge', cursor: 'c', node }] };
    const { container } = open();
    expect(await screen.findByRole('heading', { name: 'What other boards say' })).toBeTruthy();
    expect(screen.getByText('We read a list.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Birch NHS Trust' }).getAttribute('href')).toBe('/organisations/RBB');
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  it('says what it asks, what peers did and what to ask next, in this order', async () => {
    const { container } = open();
    await screen.findByRole('link', { name: 'Work a' });
    expect(screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent)).toEqual(
      expect.arrayContaining([
        'What it asks, and why it matters',
        'How peers approach it',
        'What to ask on Thursday',
        'What would worry me',
      ]),
    );
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  it('says of each approach why it stands there, with what its trust would tell others', async () => {
    open();
    const card = (await screen.findByRole('link', { name: 'Work a' })).closest('.nhsuk-card') as HTMLElement;
    expect(within(card).getByText(/both acute trusts; both in Marlow/)).toBeTruthy();
    expect(within(card).getByText('Lesson 2 of a')).toBeTruthy();
    expect(within(card).queryByText('Lesson 3 of a')).toBeNull();
    expect(within(card).getByText('And 1 more in the entry.')).toBeTruthy();
    expect(screen.getByText(/stopped: what did not go on stands beside what did/)).toBeTruthy();
  });

  it('puts what counts into the address, and tells how many are left', async () => {
    const view = open();
    await userEvent.click(await screen.findByRole('checkbox', { name: /^Size/ }));
    await userEvent.click(screen.getByRole('checkbox', { name: /^Kind/ }));
    await userEvent.click(screen.getByRole('checkbox', { name: /Well led.*2 entries/ }));
    expect(view.address()).toBe('/questions/q2');
    await userEvent.click(screen.getByRole('button', { name: 'Show these' }));
    await waitFor(() => expect(view.address()).toBe('/questions/q2?alike=epr&alike=place&area=well-led'));
    expect(lastAsked(view)).toMatchObject({ alike: ['EPR', 'PLACE'], areas: ['well-led'], organisation: null });
    await waitFor(() => expect(document.activeElement?.textContent).toBe('2 approaches'));
  });

  it('lets a reader without sign-in pick a trust, which is remembered', async () => {
    localStorage.setItem('kith.your-trust', JSON.stringify({ odsCode: 'RD8', name: 'Milton Keynes' }));
    const view = open('/questions/q2', { viewer: signedOut });
    await screen.findByRole('link', { name: 'Work a' });
    expect(lastAsked(view)).toMatchObject({ organisation: 'RD8' });
    expect(screen.getByText(/14 entries of real trusts that anyone may see speak to this question/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Choose another trust' }));
    expect(await screen.findByRole('textbox', { name: 'Your trust' })).toBeTruthy();
    await waitFor(() => expect(lastAsked(view)).toMatchObject({ organisation: null }));
  });

  it('says plainly where there are few, or none', async () => {
    open('/questions/q2', { approaches: () => found({ realCount: 2 }) });
    expect(await screen.findByText(/Only 2 entries of real trusts that you may see speak to this question: too few/)).toBeTruthy();
    document.body.replaceChildren();
    open('/questions/q2', { approaches: () => found({ realCount: 0, totalCount: 0, edges: [] }) });
    expect(await screen.findByRole('heading', { name: 'No entry is like that' })).toBeTruthy();
  });

  it('adds the next ones below, with the focus on the first of them', async () => {
    open('/questions/q2', {
      approaches: ({ after }) =>
        after
          ? found({ edges: [approach('c')], totalCount: 3 })
          : found({ totalCount: 3, pageInfo: { __typename: 'PageInfo', endCursor: 'end', hasNextPage: true } }),
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Show more' }));
    const next = await screen.findByRole('link', { name: 'Work c' });
    await waitFor(() => expect(document.activeElement).toBe(next));
    expect(screen.getByText('Showing 3 of 3')).toBeTruthy();
  });

  it('is not there under another id', async () => {
    open('/questions/q12', { one: null });
    expect(await screen.findByRole('heading', { name: 'There is no such question' })).toBeTruthy();
  });
});

describe('the nine questions', () => {
  it('stand in a list with how many entries speak to each', async () => {
    const { container } = open('/questions');
    const link = await screen.findByRole('link', { name: 'What have we chosen not to do?' });
    expect(link.getAttribute('href')).toBe('/questions/q2');
    expect(screen.getByText('1 entry speaks to it')).toBeTruthy();
    expect(screen.getByText('No entry speaks to it yet')).toBeTruthy();
    expect(await accessibilityProblems(container)).toEqual([]);
  });
});
