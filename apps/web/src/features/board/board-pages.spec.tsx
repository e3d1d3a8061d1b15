import { beforeEach, describe, expect, it } from '@jest/globals';
import { accessibilityProblems } from '@kith/ui/testing';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPage, signedOut } from '../../../test/render-page';
import { AnswerPage } from './answer-page';
import type {
  Board_answerFragment,
  Choice_saidFragment,
  NotDoneQuery,
  OwnAnswerQuery,
  OwnBoardQuery,
  RecordChoiceMutationVariables,
  SaveBoardAnswerMutationVariables,
  TakeBackAnswerMutationVariables,
} from './board.generated';
import { BoardPage } from './board-page';
import { ChoicePage } from './choice-page';
import { MergedPage } from './merged-page';
import { NotDonePage } from './not-done-page';

type Question = NonNullable<OwnBoardQuery['ownBoard']>['questions'][number];

const trust = { __typename: 'Organisation' as const, id: 'o1', odsCode: 'RAA', name: 'Alder NHS Trust', demonstration: false };
const former = { __typename: 'Organisation' as const, id: 'o0', name: 'Elder NHS Trust', closedOn: '2026-04-01' };
const term = (id: string, label: string) => ({ __typename: 'Term' as const, id, vocabulary: 'BOARD_QUESTION' as const, label });
const chosen = term('q2', 'What have we chosen not to do?');
const robot = { __typename: 'Initiative' as const, id: 'i1', slug: 'robot', title: 'A robot', stage: 'STOPPED' as const };

const answer = (over: Partial<Board_answerFragment> = {}): Board_answerFragment => ({
  __typename: 'BoardAnswer',
  id: 'a1',
  text: 'We read the list twice a year.',
  owner: 'Chair',
  standsOn: '2020-03',
  gap: 'Nobody asks who waited.',
  shownPart: 'We read a list.',
  level: 'NETWORK',
  version: 2,
  recordedAt: '2026-03-02T10:00:00Z',
  recordedBy: 'Bo Ard',
  evidence: [robot],
  ...over,
});
const earlier = {
  __typename: 'BoardAnswer' as const,
  id: 'a0',
  text: 'Elder answered.',
  owner: 'Secretary',
  standsOn: '2025',
  gap: '',
  recordedBy: null,
  until: '2026-04-01T10:00:00Z',
  saidBy: former,
};
const question = (over: Partial<Question> = {}): Question => ({
  __typename: 'OwnBoardQuestion',
  entriesOfOthers: 3,
  question: chosen,
  answer: null,
  earlier: [],
  ...over,
});
const board = (questions: Question[], viewerCanWrite = true) => ({
  data: {
    boardRecordsWaiting: [],
    ownBoard: { __typename: 'OwnBoard', viewerCanWrite, organisation: trust, questions },
  },
});
const own = (over: Partial<NonNullable<OwnAnswerQuery['ownBoardQuestion']>> = {}) => ({
  data: {
    ownBoardQuestion: {
      ...question({ answer: answer() }),
      viewerCanWrite: true,
      organisation: trust,
      question: { ...chosen, description: 'How priorities are set.' },
      ownEntries: [{ ...robot, boardQuestions: [chosen] }],
      ...over,
    },
  },
});
const choice = (over: Partial<Choice_saidFragment> = {}): Choice_saidFragment => ({
  __typename: 'Choice',
  id: 'c1',
  title: 'A portal of our own',
  what: 'Buying one.',
  reason: 'The area has one.',
  decidedOn: '2026-05',
  body: 'Board',
  wantedBy: 'Small trusts',
  level: 'ORGANISATION',
  version: 1,
  viewerCanEdit: true,
  viewerCanTakeBack: true,
  capability: null,
  wantedByOrganisations: [{ __typename: 'Organisation', id: 'o2', odsCode: 'RBB', name: 'Birch NHS Trust' }],
  initiative: null,
  organisation: trust,
  saidBy: { __typename: 'Organisation', id: 'o1', name: 'Alder NHS Trust', closedOn: null },
  ...over,
});
const notDone = (over: Partial<NonNullable<NotDoneQuery['notDone']>> = {}) => ({
  data: {
    notDone: { __typename: 'NotDone', viewerCanWrite: true, organisation: trust, ended: [], notStarted: [], takenBack: [], ...over },
  },
});
const ended = {
  __typename: 'EndedInitiative' as const,
  saidOn: '2026-02-03',
  initiative: {
    ...robot,
    stageAsOf: '2026-02',
    outcome: 'It was switched off.',
    lessons: [{ __typename: 'Lesson' as const, id: 'l1', text: 'Run it silently first.' }],
    organisation: trust,
  },
  choices: [],
};

const open = (at: string, answers: Parameters<typeof renderPage>[0]['answers'] = {}, viewer: object = {}) =>
  renderPage({
    routes: [
      { path: 'board', Component: BoardPage },
      { path: 'board/merged', Component: MergedPage },
      { path: 'board/not-done', Component: NotDonePage },
      { path: 'board/not-done/new', Component: ChoicePage },
      { path: 'board/:question', Component: AnswerPage },
    ],
    at,
    answers: {
      Viewer: () => ({
        data: {
          viewer: {
            ...signedOut,
            person: { __typename: 'Person' as const, id: 'p1', name: 'Bo Ard' },
            actingFor: trust,
            roles: ['BOARD_MEMBER'],
            ...viewer,
          },
        },
      }),
      OwnReviews: () => ({
        data: {
          ownReviews: {
            __typename: 'ReviewConnection',
            totalCount: 0,
            pageInfo: { __typename: 'PageInfo', endCursor: null, hasNextPage: false },
            edges: [],
          },
        },
      }),
      OwnBoard: () => board([question({ answer: answer() })]),
      OwnAnswer: () => own(),
      NotDone: () => notDone(),
      ChoiceForm: () => ({ data: { ...notDone({ ended: [ended] }).data, terms: [] } }),
      ...answers,
    },
  });

beforeEach(() => sessionStorage.clear());

describe('a board’s own page', () => {
  it('says of each question what the board answers, how old that is, what shows it and what is missing', async () => {
    const { container } = open('/board');
    const item = within((await screen.findByRole('heading', { name: chosen.label })).closest('li') as HTMLElement);
    expect(item.getByText('We read the list twice a year.')).toBeTruthy();
    expect(item.getByText(/March 2020, \d+ years ago. Does it still stand\?/)).toBeTruthy();
    expect(item.getByText('Nobody asks who waited.')).toBeTruthy();
    expect(item.getByRole('link', { name: 'A robot' }).getAttribute('href')).toBe('/initiatives/robot');
    expect(item.getByText('Others are shown a part: any signed-in member')).toBeTruthy();
    expect(item.getByRole('link', { name: /What peers do/ }).getAttribute('href')).toBe('/questions/q2');
    expect(screen.getByRole('link', { name: 'What we chose not to do' }).getAttribute('href')).toBe('/board/not-done');
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  it('helps to begin where there is no answer yet, and names what a former board said', async () => {
    const { container } = open('/board', { OwnBoard: () => board([question({ earlier: [earlier] })]) });
    expect(await screen.findByRole('heading', { name: 'Begin with one question, in ten minutes' })).toBeTruthy();
    expect(screen.getByText('Said by the board of Elder NHS Trust, until 1 April 2026:')).toBeTruthy();
    expect(screen.getByText('Elder answered.')).toBeTruthy();
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  it('is for members after signing in, who act for somebody', async () => {
    open('/board', {}, { person: null, actingFor: null, roles: [] });
    expect(await screen.findByRole('button', { name: 'Sign in' })).toBeTruthy();
    open('/board/q2', {}, { actingFor: null, roles: [] });
    expect(await screen.findByText(/you act for nobody/)).toBeTruthy();
  });
});

describe('the form of an answer', () => {
  it('leads to what is missing, and sends what was written for members and for others', async () => {
    let sent: SaveBoardAnswerMutationVariables | undefined;
    const { container, address } = open('/board/q2', {
      OwnAnswer: () => own({ answer: null }),
      SaveBoardAnswer: (variables: SaveBoardAnswerMutationVariables) => {
        sent = variables;
        return { data: { saveBoardAnswer: answer({ version: 1 }) } };
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Save the answer' }));
    expect(screen.getByRole('link', { name: 'Write how the board answers this question' }).getAttribute('href')).toBe('#text');
    expect(screen.getByRole('link', { name: /Enter the date it stands for/ }).getAttribute('href')).toBe('#standsOn-day');
    await userEvent.type(screen.getByRole('textbox', { name: 'Your board’s answer' }), 'Ours');
    await userEvent.type(screen.getByRole('textbox', { name: 'Who answers for it' }), 'Chair');
    await userEvent.type(screen.getByRole('textbox', { name: 'Year' }), '2026');
    await userEvent.click(screen.getByRole('checkbox', { name: 'A robot (stopped)' }));
    await userEvent.click(screen.getByRole('radio', { name: 'Any signed-in member' }));
    await userEvent.click(screen.getByRole('button', { name: 'Save the answer' }));
    expect(screen.getByRole('link', { name: /Write what others may be shown/ }).getAttribute('href')).toBe('#shownPart');
    await userEvent.type(screen.getByRole('textbox', { name: 'What they are shown' }), 'A part');
    expect(await accessibilityProblems(container)).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Save the answer' }));
    expect(await screen.findByText(`Saved: ${chosen.label}`)).toBeTruthy();
    expect(address()).toBe('/board');
    expect(sent?.input).toMatchObject({
      organisation: 'o1',
      question: 'q2',
      version: null,
      content: { text: 'Ours', owner: 'Chair', standsOn: '2026', evidence: ['i1'], shownPart: 'A part', level: 'NETWORK' },
    });
  }, 30_000);

  it('keeps what was typed when somebody else saved first, and saves on top of theirs', async () => {
    const versions: (number | null | undefined)[] = [];
    open('/board/q2', {
      SaveBoardAnswer: ({ input }: SaveBoardAnswerMutationVariables) => {
        versions.push(input.version);
        return {
          data: {
            saveBoardAnswer:
              input.version === 2
                ? { __typename: 'BoardAnswerConflict', message: 'Changed.', theirs: answer({ text: 'Theirs.', version: 3 }) }
                : answer({ version: 4 }),
          },
        };
      },
    });
    const text = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Your board’s answer' });
    await userEvent.clear(text);
    await userEvent.type(text, 'Mine');
    await userEvent.click(screen.getByRole('button', { name: 'Save the answer' }));
    expect(await screen.findByText(/It now says: ‘Theirs.’/)).toBeTruthy();
    expect(text.value).toBe('Mine');
    await userEvent.click(screen.getByRole('button', { name: 'Save the answer' }));
    expect(await screen.findByText(`Saved: ${chosen.label}`)).toBeTruthy();
    expect(versions).toEqual([2, 3]);
  }, 30_000);

  it('is taken back behind a fold, and says where a colleague was quicker', async () => {
    const sent: TakeBackAnswerMutationVariables['input'][] = [];
    const { container, address } = open('/board/q2', {
      OwnAnswer: () => own(),
      OwnBoard: () => board([question()]),
      TakeBackAnswer: ({ input }: TakeBackAnswerMutationVariables) => {
        sent.push(input);
        const conflict = {
          __typename: 'BoardAnswerConflict',
          message: 'Changed.',
          theirs: answer({ id: 'a2', text: 'Theirs.', version: 3 }),
        };
        return { data: { takeBackBoardAnswer: sent.length === 1 ? conflict : { __typename: 'Removed', id: 'a1' } } };
      },
    });
    await userEvent.click(await screen.findByText('Take this answer back'));
    expect(screen.getByText(/Nobody else is shown a part of it any more/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Take it back now' }));
    expect(await screen.findByText(/so it still stands. It now says: ‘Theirs.’/)).toBeTruthy();
    expect(await accessibilityProblems(container)).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Take it back now' }));
    expect(await screen.findByText('Taken back: What have we chosen not to do?')).toBeTruthy();
    expect(address()).toBe('/board');
    expect(sent[0]).toMatchObject({ organisation: 'o1', question: 'q2', version: 2 });
  });

  it('is read by members who don’t write it, with what stood before', async () => {
    const { container } = open('/board/q2', { OwnAnswer: () => own({ viewerCanWrite: false, earlier: [earlier] }) });
    expect(await screen.findByText('We read the list twice a year.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Save the answer' })).toBeNull();
    expect(screen.getByRole('heading', { name: '2025, said by the board of Elder NHS Trust' })).toBeTruthy();
    expect(await accessibilityProblems(container)).toEqual([]);
  });
});

describe('what a board chose not to do', () => {
  it('stands with its reason, and what has none asks for it', async () => {
    const { container } = open('/board/not-done', { NotDone: () => notDone({ ended: [ended], notStarted: [choice()] }) });
    const item = within((await screen.findByRole('heading', { name: 'A portal of our own' })).closest('li') as HTMLElement);
    expect(item.getByText('May 2026, Board')).toBeTruthy();
    expect(item.getByText('Birch NHS Trust')).toBeTruthy();
    expect(item.getByText('Only your organisation')).toBeTruthy();
    expect(screen.getByText('Run it silently first.')).toBeTruthy();
    expect(screen.getByRole('link', { name: /Add it/ }).getAttribute('href')).toBe('/board/not-done/new?initiative=i1');
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  it('says what is missing from the form, and sends the reason for an entry', async () => {
    let sent: RecordChoiceMutationVariables | undefined;
    const { container } = open('/board/not-done/new?initiative=i1', {
      RecordChoice: (variables: RecordChoiceMutationVariables) => {
        sent = variables;
        return { data: { recordChoice: choice({ title: 'A robot' }) } };
      },
    });
    expect(await screen.findByRole('heading', { name: /Why: A robot/ })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(screen.getByRole('link', { name: 'Write why it was decided' }).getAttribute('href')).toBe('#reason');
    await userEvent.type(screen.getByRole('textbox', { name: 'Why' }), 'Nobody could act on it');
    expect(await accessibilityProblems(container)).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Saved: A robot')).toBeTruthy();
    expect(sent?.input).toMatchObject({
      organisation: 'o1',
      content: { initiative: 'i1', reason: 'Nobody could act on it', level: 'ORGANISATION' },
    });
  }, 30_000);
});

describe('what a board shared before its area merged', () => {
  const waits = (id: string, kind: string, viewerCanConfirm = true) => ({
    __typename: 'WaitingBoardRecord',
    id,
    kind,
    title: `Thing ${id}`,
    waiting: { __typename: 'WaitingAudience', since: '2026-04-01', areas: ['Surrey and Sussex'], viewerCanConfirm, organisations: [trust] },
  });

  it('names each, whom it would reach, and says what was shown to all of the area', async () => {
    let waiting = [waits('w1', 'REVIEW'), waits('w2', 'CHOICE')];
    const { container } = open('/board/merged', {
      Merged: () => ({ data: { boardRecordsWaiting: waiting } }),
      ConfirmBoardAudience: ({ input }: { input: { id: string } }) => {
        waiting = waiting.slice(1);
        return { data: { confirmBoardAudience: { __typename: 'BoardAudienceConfirmed', id: input.id } } };
      },
    });
    expect(await screen.findByRole('heading', { name: 'Our review: Thing w1' })).toBeTruthy();
    expect(await accessibilityProblems(container)).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: /Surrey and Sussex ?: Our review: Thing w1/ }));
    expect(await screen.findByText('Our review: Thing w1: it is shown to the whole of Surrey and Sussex now.')).toBeTruthy();
    await userEvent.click(await screen.findByRole('button', { name: /Surrey and Sussex ?: What we chose not to do: Thing w2/ }));
    const said = await screen.findByText('What we chose not to do: Thing w2: it is shown to the whole of Surrey and Sussex now.');
    expect(await screen.findByText('Nothing waits')).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(said));
  });

  it('is left to approvers, and said to be nothing where nothing waits', async () => {
    const first = open('/board/merged', { Merged: () => ({ data: { boardRecordsWaiting: [waits('w1', 'SEEN', false)] } }) });
    expect(await screen.findByText(/An approver or administrator of your organisation can show it/)).toBeTruthy();
    first.unmount();
    open('/board/merged', { Merged: () => ({ data: { boardRecordsWaiting: [] } }) });
    expect(await screen.findByText('Nothing waits')).toBeTruthy();
  });
});
