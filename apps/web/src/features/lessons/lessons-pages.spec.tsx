import { beforeEach, describe, expect, it } from '@jest/globals';
import { accessibilityProblems } from '@kith/ui/testing';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPage, signedOut } from '../../../test/render-page';
import { LessonPage } from './lesson-page';
import type { LessonCard_lessonFragment, LessonsQuery } from './lessons.generated';
import { LessonsPage } from './lessons-page';
import { OwnLessonsPage } from './own-lessons-page';
import { QuestionPage } from './question-page';
import { TellPage } from './tell-page';

const ward = { __typename: 'Term' as const, id: 'virtual-ward', vocabulary: 'CAPABILITY' as const, label: 'Virtual ward', group: null };
const lesson: LessonCard_lessonFragment = {
  __typename: 'QuietLesson',
  id: 'l1',
  outcome: 'BAD',
  happened: 'Nobody answered at night.',
  advice: 'Ring the number at three.',
  level: 'NETWORK',
  quarter: '2026-Q3',
  demonstration: false,
  capability: ward,
};
const found = (over: Partial<LessonsQuery['quietLessons']> = {}): LessonsQuery => ({
  quietLessons: {
    __typename: 'QuietLessonConnection',
    totalCount: 1,
    pageInfo: { __typename: 'PageInfo', endCursor: 'c', hasNextPage: false },
    capabilities: [{ __typename: 'QuietLessonCount', count: 1, capability: ward }],
    edges: [{ __typename: 'QuietLessonEdge', cursor: 'c', node: lesson }],
    ...over,
  },
});
const marlow = { __typename: 'Organisation' as const, id: 'o1', odsCode: 'DEMO1', name: 'Marlow Vale', demonstration: true };
const editor = {
  ...signedOut,
  person: { __typename: 'Person' as const, id: 'p1', name: 'Amina' },
  actingFor: marlow,
  roles: ['EDITOR' as const],
  affiliations: [{ __typename: 'Affiliation' as const, organisation: marlow, roles: ['EDITOR' as const] }],
};
const viewer = (one: object) => ({ Viewer: () => ({ data: { viewer: one } }) });
const own = {
  ...lesson,
  __typename: 'OwnQuietLesson',
  state: 'SHARED',
  sharedOn: '2026-08-02',
  version: 1,
  couldHaveWritten: 9,
  system: null,
  initiative: null,
};
const check = (over: object = {}) => ({
  data: {
    quietLessonCheck: {
      __typename: 'QuietLessonCheck',
      sentence: '9 organisations that take part on Kith could have written this.',
      couldHaveWritten: 9,
      names: [],
      ...over,
    },
  },
});

beforeEach(() => sessionStorage.clear());

describe('the list of lessons', () => {
  const open = (at: string, answer: LessonsQuery = found()) =>
    renderPage({
      routes: [{ path: 'lessons', Component: LessonsPage }],
      at,
      answers: { ...viewer(signedOut), Lessons: () => ({ data: answer }) },
    });

  it('shows each with its quarter and who may see it, and nobody’s name', async () => {
    const { container } = open('/lessons');
    const card = (await screen.findByRole('link', { name: 'Virtual ward: it went badly' })).closest('article') as HTMLElement;
    expect(within(card).getByText(/Told July to September 2026, without a name. Seen by any signed-in member/)).toBeTruthy();
    expect(screen.getByRole('navigation', { name: 'What the lessons are about' }).textContent).toContain('Virtual ward (1)');
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  it('keeps words and capability in the address', async () => {
    const { asked } = open('/lessons?capability=virtual-ward');
    await userEvent.type(await screen.findByRole('searchbox', { name: /What do you want to know/ }), 'night');
    await userEvent.click(screen.getByRole('button', { name: 'Search' }));
    await screen.findByRole('heading', { name: '1 lesson' });
    expect(asked.filter(({ name }) => name === 'Lessons').at(-1)?.variables).toMatchObject({
      search: 'night',
      capability: 'virtual-ward',
    });
  });

  it('says what to do where there is nothing', async () => {
    open('/lessons?q=zebra', found({ totalCount: 0, edges: [], capabilities: [] }));
    expect(await screen.findByText('No lesson that you may see is like that')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'See all lessons' })).toBeTruthy();
  });
});

describe('a lesson', () => {
  const open = (one: object, answers: object = {}) =>
    renderPage({
      routes: [
        { path: 'lessons/:id', Component: LessonPage },
        { path: 'lessons/questions/:id', Component: () => <p>The question</p> },
      ],
      at: '/lessons/l1',
      answers: { ...viewer(one), Lesson: () => ({ data: { quietLesson: lesson } }), ...answers },
    });

  it('is asked about through Kith', async () => {
    const { asked, container } = open(editor, {
      AskAboutLesson: () => ({ data: { askAboutQuietLesson: { __typename: 'QuietQuestion', id: 'q1' } } }),
    });
    await userEvent.type(await screen.findByRole('textbox', { name: 'Your question' }), 'Who answered?');
    expect(screen.getByText(/Whoever told the lesson sees that Marlow Vale asks, not your name/)).toBeTruthy();
    expect(await accessibilityProblems(container)).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Send the question' }));
    expect(await screen.findByText('The question')).toBeTruthy();
    expect(asked.at(-1)?.variables).toMatchObject({ input: { lesson: 'l1', text: 'Who answered?' } });
  });

  it('asks readers to sign in for that', async () => {
    open(signedOut);
    expect(await screen.findByText(/Members can ask whoever told this lesson/)).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('that is hidden or was never there looks the same', async () => {
    open(signedOut, { Lesson: () => ({ data: { quietLesson: null } }) });
    expect(await screen.findByRole('heading', { name: 'Lesson not found' })).toBeTruthy();
  });
});

describe('telling a lesson', () => {
  const choices = {
    terms: [ward],
    organisation: { __typename: 'Organisation', id: 'o1', systems: [] },
    initiatives: { __typename: 'InitiativeConnection', edges: [] },
  };
  const open = (one: object, answers: object = {}) =>
    renderPage({
      routes: [
        { path: 'lessons/tell', Component: TellPage },
        { path: 'lessons/own', Component: () => <p>Our list</p> },
      ],
      at: '/lessons/tell',
      answers: { ...viewer(one), TellLesson: () => ({ data: choices }), LessonCheck: () => check(), ...answers },
    });
  const fill = async (happened: string) => {
    await userEvent.click(await screen.findByRole('radio', { name: 'It went badly' }));
    await userEvent.click(screen.getByRole('textbox', { name: 'What happened?' }));
    await userEvent.paste(happened);
    await userEvent.click(screen.getByRole('textbox', { name: /What would you tell others/ }));
    await userEvent.paste('Begin early.');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'What is it about?' }), 'virtual-ward');
  };

  it('says how many could have written it, and shows how others will see it', async () => {
    const { container } = open(editor);
    await fill('It was late.');
    expect(await screen.findByText('9 organisations that take part on Kith could have written this.')).toBeTruthy();
    expect(within(screen.getByRole('region', { name: 'How others will see it' })).getByText('It was late.')).toBeTruthy();
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  it('is sent with the names that are to stay, once each was looked at', async () => {
    const names = [{ __typename: 'FoundName', text: 'Alder', kind: 'ORGANISATION', field: 'happened' }];
    const { asked } = open(editor, {
      LessonCheck: () => check({ names }),
      TellQuietLesson: ({ input }: { input: { namesAccepted: string[] } }) => ({
        data: {
          tellQuietLesson: input.namesAccepted.length > 0 ? own : { __typename: 'NamesFound', message: 'Readers could tell.', names },
        },
      }),
    });
    await fill('Alder was late.');
    await userEvent.click(screen.getByRole('button', { name: 'Share without our name' }));
    expect((await screen.findByRole('link', { name: 'Readers could tell.' })).getAttribute('href')).toBe('#names');
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Keep “Alder”, an organisation' }));
    await userEvent.click(screen.getByRole('button', { name: 'Share without our name' }));
    expect(await screen.findByText('Our list')).toBeTruthy();
    expect(asked.findLast(({ name }) => name === 'TellQuietLesson')?.variables).toMatchObject({
      input: { outcome: 'BAD', happened: 'Alder was late.', capability: 'virtual-ward', level: 'NETWORK', namesAccepted: ['Alder'] },
    });
  });

  it('names what is missing, linked to its field', async () => {
    open(editor);
    await userEvent.click(await screen.findByRole('button', { name: 'Share without our name' }));
    expect((await screen.findByRole('link', { name: 'Say what happened' })).getAttribute('href')).toBe('#happened');
    expect(screen.getByRole('link', { name: 'Say whether it went well or badly' })).toBeTruthy();
  });

  it('is for editors and approvers', async () => {
    open({ ...editor, roles: ['MEMBER'] });
    expect(await screen.findByText(/You hold neither role there/)).toBeTruthy();
  });
});

describe('own lessons', () => {
  it('are withdrawn after a second look', async () => {
    const { container } = renderPage({
      routes: [{ path: 'lessons/own', Component: OwnLessonsPage }],
      at: '/lessons/own',
      answers: {
        ...viewer(editor),
        OwnLessons: () => ({ data: { ownQuietLessons: [own] } }),
        WithdrawQuietLesson: () => ({ data: { withdrawQuietLesson: { ...own, state: 'WITHDRAWN' } } }),
      },
    });
    expect(await screen.findByText('9 organisations could have written it, as far as readers can tell')).toBeTruthy();
    expect(await accessibilityProblems(container)).toEqual([]);
    await userEvent.click(screen.getByText('Take it back'));
    await userEvent.click(screen.getByRole('button', { name: 'Withdraw the lesson' }));
    expect(await screen.findByRole('heading', { name: 'Virtual ward: it went badly (withdrawn)' })).toBeTruthy();
  });
});

describe('a question about a lesson', () => {
  const question = {
    __typename: 'QuietQuestion',
    id: 'q1',
    side: 'TELLER',
    lastOn: '2026-10-06',
    lesson,
    askerOrganisation: { __typename: 'Organisation', id: 'o2', name: 'Thornby Cross' },
    teller: null,
    messages: [{ __typename: 'QuietMessage', id: 'm1', from: 'ASKER', text: 'Who answered?', sentOn: '2026-10-06' }],
  };
  const open = (shown: object, answers: object = {}) =>
    renderPage({
      routes: [{ path: 'lessons/questions/:id', Component: QuestionPage }],
      at: '/lessons/questions/q1',
      answers: { ...viewer(editor), Question: () => ({ data: { quietQuestion: shown } }), ...answers },
    });

  it('is answered without a name unless the tellers choose to say it', async () => {
    const { asked, container } = open(question, {
      WriteInQuestion: () => ({ data: { writeInQuietQuestion: { ...question, teller: { ...marlow } } } }),
    });
    await userEvent.type(await screen.findByRole('textbox', { name: 'Your answer' }), 'A nurse.');
    expect(await accessibilityProblems(container)).toEqual([]);
    await userEvent.click(screen.getByRole('checkbox', { name: /Show Thornby Cross the name of our organisation/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    expect(await screen.findByText(/the editors of Marlow Vale/)).toBeTruthy();
    expect(asked.at(-1)?.variables).toMatchObject({ input: { question: 'q1', text: 'A nurse.', introduce: true, namesAccepted: [] } });
  });

  it('names the tellers to the asker as those who told the lesson', async () => {
    open({
      ...question,
      side: 'ASKER',
      messages: [...question.messages, { __typename: 'QuietMessage', id: 'm2', from: 'TELLER', text: 'A nurse.', sentOn: '2026-10-06' }],
    });
    expect(await screen.findByText('The organisation that told this lesson')).toBeTruthy();
    expect(screen.queryByRole('checkbox')).toBeNull();
  });
});
