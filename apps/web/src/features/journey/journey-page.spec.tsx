import { describe, expect, it } from '@jest/globals';
import { accessibilityProblems } from '@kith/ui/testing';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPage, signedOut } from '../../../test/render-page';
import { drawn, lastDay, readMark } from './journey.rules';
import { JourneyPage } from './journey-page';
import type { JourneyStepFacts } from './journey-types';

const organisation = { __typename: 'Organisation' as const, id: 'o1', odsCode: 'DEMO01', name: 'Marlow Vale' };
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
const step = (id: string, over: Partial<JourneyStepFacts> = {}): JourneyStepFacts => ({
  __typename: 'JourneyStep',
  businessCritical: false,
  liveFrom: null,
  liveTo: null,
  version: 0,
  dependsOn: [],
  initiative: {
    __typename: 'Initiative',
    id,
    slug: id,
    title: `Work ${id}`,
    stage: 'PLANNED',
    stageAsOf: '2026-10',
    startedOn: '2026-05',
    decisionOn: null,
    organisation,
    formerOrganisation: null,
  },
  ...over,
});
const journey = (steps: JourneyStepFacts[], over: object = {}) => ({
  __typename: 'Journey',
  asOf: '2026-11-20',
  viewerCanEdit: true,
  organisation,
  steps,
  warnings: [],
  ...over,
});
const open = (answer: object | null, answers: object = {}) =>
  renderPage({
    routes: [{ path: 'board/journey', Component: JourneyPage }],
    at: '/board/journey',
    answers: { ...board, Journey: () => ({ data: { journey: answer } }), ...answers },
  });

describe('the journey', () => {
  it('says in words what the picture shows, with the rule beside what needs a look', async () => {
    const warning = {
      __typename: 'JourneyWarning',
      kind: 'FALL_TOGETHER',
      sentence: '2 business-critical changes begin in January to March 2027: ‘Work a’ and ‘Work b’.',
      from: '2027-01-01',
      to: '2027-03-31',
      initiatives: [],
    };
    const steps = [
      step('a', { businessCritical: true, liveFrom: '2027-01', liveTo: '2027-03' }),
      step('b', { liveTo: '2027', dependsOn: [{ __typename: 'Initiative', id: 'a', slug: 'a', title: 'Work a' }] }),
      step('c'),
    ];
    const { container } = open(journey(steps, { warnings: [warning] }));
    expect(await screen.findByRole('heading', { name: '1 thing to look at' })).toBeTruthy();
    expect(screen.getByText(/two that begin in the same quarter/)).toBeTruthy();
    const rows = within(screen.getByRole('table', { name: 'What we lead or take part in' }))
      .getAllByRole('row')
      .slice(1);
    expect(rows[0]?.textContent).toMatch(/Work a.*Business critical.*Planned.*January 2027 to March 2027.*Nothing said/);
    expect(rows[1]?.textContent).toMatch(/Work b.*2027.*Work a/);
    expect(rows[2]?.textContent).toMatch(/No date/);
    expect(await screen.findByRole('img', { name: /The table below says the same/ })).toBeTruthy();
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  it('is marked in place: the form takes the focus, says what is wrong, and what was saved', async () => {
    const { asked, container } = open(journey([step('a'), step('b')]), {
      MarkJourney: () => ({ data: { markJourney: journey([step('a', { version: 1, businessCritical: true }), step('b')]) } }),
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Mark Work a' }));
    expect(document.activeElement?.textContent).toBe('Mark: Work a');
    const form = screen.getByRole('form', { name: 'Mark Work a' });
    await userEvent.click(within(form).getByRole('checkbox', { name: 'This change is business critical' }));
    await userEvent.click(within(form).getByRole('checkbox', { name: 'Work b' }));
    const [from, to] = within(form).getAllByLabelText('Year');
    await userEvent.type(from as HTMLElement, '2028');
    await userEvent.type(to as HTMLElement, '2027');
    await userEvent.click(within(form).getByRole('button', { name: 'Save' }));
    expect((await screen.findByRole('alert')).textContent).toContain('not before going live begins');
    expect(await accessibilityProblems(container)).toEqual([]);
    await userEvent.clear(to as HTMLElement);
    await userEvent.click(within(form).getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Work a is marked.')).toBeTruthy();
    // The form is gone: the focus goes on from where it came.
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Mark Work a' }));
    expect(asked.find(({ name }) => name === 'MarkJourney')?.variables).toEqual({
      input: {
        key: expect.any(String),
        initiative: 'a',
        version: 0,
        businessCritical: true,
        liveFrom: '2028',
        liveTo: null,
        dependsOn: ['b'],
      },
    });
  }, 20_000);

  it('is read by members who don’t write, begins somewhere for a trust with nothing yet, and is nobody else’s', async () => {
    const first = open(journey([step('a', { version: null })], { viewerCanEdit: false }));
    await screen.findByRole('table');
    expect(screen.getByRole('heading', { name: 'Nothing is marked yet' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Mark/ })).toBeNull();
    first.unmount();
    const second = open(journey([]));
    expect(await screen.findByText('Nothing is on the journey yet')).toBeTruthy();
    second.unmount();
    open(null, { Viewer: () => ({ data: { viewer: signedOut } }) });
    expect(await screen.findByRole('button', { name: 'Sign in' })).toBeTruthy();
  });
});

describe('what is drawn', () => {
  it('takes a year, a month or a day as all the days that it can mean', () => {
    expect(['2027', '2027-02', '2028-02', '2027-02-03'].map(lastDay)).toEqual(['2027-12-31', '2027-02-28', '2028-02-29', '2027-02-03']);
    expect(drawn(step('a', { liveTo: '2027-06' }))).toMatchObject({ began: '2026-05-01', from: '2027-06-01', to: '2027-06-30' });
    expect(drawn(step('a'))).toMatchObject({ from: null, to: null });
  });

  it('is read from the boxes', () => {
    const none = { critical: '', fromDay: '', fromMonth: '', fromYear: '', toDay: '', toMonth: '', toYear: '', dependsOn: '' };
    expect(readMark({ ...none, fromMonth: '2', dependsOn: 'a b' })).toMatchObject({ problems: [{ field: 'liveFrom-day' }] });
    expect(readMark({ ...none, critical: 'yes', toYear: '2027', dependsOn: 'a b' })).toEqual({
      mark: { businessCritical: true, liveFrom: null, liveTo: '2027', dependsOn: ['a', 'b'] },
    });
  });
});
