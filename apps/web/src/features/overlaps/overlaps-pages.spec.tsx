import { beforeEach, describe, expect, it } from '@jest/globals';
import { accessibilityProblems } from '@kith/ui/testing';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { areaCoverage } from '../../../test/coverage';
import { renderPage, signedOut } from '../../../test/render-page';
import { OverlapPage } from './overlap-page';
import { bandsInWords } from './overlap-words';
import type { DecideOverlapMutationVariables, OverlapPage_overlapFragment } from './overlaps.generated';
import { WorklistPage } from './worklist-page';

const trust = (name: string) => ({ __typename: 'Organisation' as const, id: name, odsCode: name.toUpperCase(), name });
const officer = {
  ...signedOut,
  person: { __typename: 'Person' as const, id: 'p1', name: 'Ola Officer' },
  actingFor: { ...trust('Board'), demonstration: false },
  roles: ['PROGRAMME_OFFICER'],
};
const area = { __typename: 'System' as const, id: 's1', odsCode: 'QA1', shortName: 'Sussex', demonstration: false };

const overlap = (over: Partial<OverlapPage_overlapFragment> = {}): OverlapPage_overlapFragment => ({
  __typename: 'Overlap',
  id: 'g1',
  kind: 'PARALLEL_PLAN',
  sentence: 'Two trusts plan e-prescribing.',
  state: 'OPEN',
  nextDate: '2027-03',
  unknowns: ['What it costs is not known for one of them.'],
  bands: { __typename: 'BandTotal', atLeast: 500_000, atMost: 2_000_000, known: 1, notKnown: 1 },
  organisations: [trust('Alder'), trust('Birch')],
  otherAreas: [],
  decision: null,
  area,
  capability: { __typename: 'Term', id: 'e-prescribing', vocabulary: 'CAPABILITY', label: 'E-prescribing', nationally: null },
  evidence: ['All are filed under e-prescribing.'],
  members: ['Alder', 'Birch'].map((name) => ({
    __typename: 'OverlapMember',
    organisation: trust(name),
    inArea: name === 'Alder',
    initiative: { __typename: 'Initiative', id: `i-${name}`, slug: `charts-${name}`, title: `Charts at ${name}`, primaryCapability: null },
    contract: null,
    need: null,
    facts: ['Planned'],
  })),
  decisions: [],
  refilings: [],
  changes: [],
  comments: [],
  version: 0,
  viewerCanDecide: true,
  ...over,
});
const decision = {
  __typename: 'Disposition' as const,
  id: 'd1',
  kind: 'SHARED_PROCUREMENT' as const,
  lead: trust('Alder'),
  why: 'One purchase.',
  lookAgainOn: null,
  office: trust('Board'),
  decidedBy: 'Ola Officer',
  decidedAt: '2026-11-22T10:00:00.000Z',
};

const openPage = (answers: Parameters<typeof renderPage>[0]['answers'], at = '/overlaps/g1') =>
  renderPage({
    routes: [
      { path: 'overlaps/:id', Component: OverlapPage },
      { path: 'areas/:odsCode/overlaps', Component: WorklistPage },
    ],
    at,
    answers: { Viewer: () => ({ data: { viewer: officer } }), ...answers },
  });

describe('the worklist', () => {
  const answer = (nodes: OverlapPage_overlapFragment[]) => () => ({
    data: {
      areaCoverage: { ...areaCoverage(), area: { ...area, closedOn: null } },
      overlaps: {
        __typename: 'OverlapConnection',
        totalCount: nodes.length,
        kinds: [{ __typename: 'OverlapKindCount', kind: 'PARALLEL_PLAN', count: nodes.length }],
        pageInfo: { __typename: 'PageInfo', endCursor: null, hasNextPage: false },
        edges: nodes.map((node) => ({ __typename: 'OverlapEdge', cursor: node.id, node })),
      },
    },
  });

  it('says who has reported, and of each what it is, by when, how much and where it stands', async () => {
    const { container } = openPage({ Worklist: answer([overlap({ decision, state: 'DECIDED' })]) }, '/areas/QA1/overlaps');
    await screen.findByText(/2 of 3 trusts have reported/);
    const row = screen.getByRole('article');
    within(row).getByText('Planned by several', { exact: false });
    within(row).getByText('Next date: March 2027');
    within(row).getByText('Whole-life cost £500,000 to £2,000,000; not known for 1 of 2');
    within(row).getByText('buy together');
    expect(within(row).getByRole('link').getAttribute('href')).toBe('/overlaps/g1');
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  it('shows an earlier day: nothing to open, nothing gone', async () => {
    const { address, asked } = openPage({ Worklist: answer([overlap()]) }, '/areas/QA1/overlaps?kind=parallel_plan&state=gone');
    await userEvent.click(await screen.findByText('Show an earlier day'));
    for (const [box, text] of [
      ['Day', '1'],
      ['Month', '4'],
      ['Year', '2026'],
    ] as const)
      await userEvent.type(await screen.findByLabelText(box), text);
    await userEvent.click(screen.getByRole('button', { name: 'Show that day' }));
    await waitFor(() => expect(address()).toBe('/areas/QA1/overlaps?kind=parallel_plan&asOf=2026-04-01'));
    expect(asked.at(-1)?.variables).toMatchObject({ state: null, asOf: '2026-04-01' });
    await screen.findByText(/As it was on 1 April 2026/);
    expect(within(screen.getByRole('article')).queryByRole('link')).toBeNull();
    expect(screen.queryByText('No longer found')).toBeNull();
  });

  it('says plainly where there is none, and where the area is another’s', async () => {
    openPage({ Worklist: answer([]) }, '/areas/QA1/overlaps');
    await screen.findByText('None that you may see');
    openPage({ Worklist: () => ({ data: { areaCoverage: null, overlaps: null } }) }, '/areas/QC1/overlaps');
    await screen.findByRole('heading', { name: 'Possible overlaps', level: 1 });
  });
});

describe('one possible overlap', () => {
  beforeEach(() => sessionStorage.clear());

  it('shows evidence, members side by side and what is not known', async () => {
    const { container } = openPage({ OverlapPage: () => ({ data: { overlap: overlap() } }) });
    await screen.findByRole('heading', { level: 1, name: /Two trusts plan e-prescribing/ });
    screen.getByText('All are filed under e-prescribing.');
    screen.getByText('What it costs is not known for one of them.');
    screen.getByText('not in Sussex, next door');
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  it('asks for what is missing, then records the decision', async () => {
    const sent: DecideOverlapMutationVariables[] = [];
    openPage({
      OverlapPage: () => ({ data: { overlap: overlap() } }),
      DecideOverlap: (variables: DecideOverlapMutationVariables) => {
        sent.push(variables);
        return { data: { decideOverlap: overlap({ decision, decisions: [decision], state: 'DECIDED', version: 1 }) } };
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Record the decision' }));
    screen.getByRole('link', { name: 'Choose what is intended' });
    await userEvent.click(screen.getByRole('radio', { name: 'Buy together' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Why' }), 'One purchase.');
    await userEvent.click(screen.getByRole('button', { name: 'Record the decision' }));
    screen.getByRole('link', { name: 'Say who leads' });
    expect(screen.getAllByRole('option', { name: 'Board' })).toHaveLength(1);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: /Who leads/ }), 'ALDER');
    await userEvent.click(screen.getByRole('button', { name: 'Record the decision' }));
    const said = await screen.findByText('The decision is recorded: buy together.');
    expect(document.activeElement?.contains(said) && document.activeElement !== document.body).toBe(true);
    expect(sent.map(({ input }) => [input.kind, input.lead, input.version])).toEqual([['SHARED_PROCUREMENT', 'ALDER', 0]]);
    screen.getByRole('rowheader', { name: /Buy together, led by Alder/ });
  });

  it('loses nothing where another officer decided in the meantime', async () => {
    openPage({
      OverlapPage: () => ({ data: { overlap: overlap() } }),
      DecideOverlap: () => ({
        data: {
          decideOverlap: {
            __typename: 'OverlapConflict',
            message: 'Someone else decided.',
            theirs: overlap({ decision, decisions: [decision], version: 1 }),
          },
        },
      }),
    });
    await userEvent.click(await screen.findByRole('radio', { name: 'Join up' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Why' }), 'They agree.');
    await userEvent.click(screen.getByRole('button', { name: 'Record the decision' }));
    const told = await screen.findByRole('heading', { name: 'Someone decided in the meantime' });
    expect(document.activeElement?.contains(told) && document.activeElement !== document.body).toBe(true);
    expect(document.activeElement?.textContent).toContain(decision.why);
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Why' }).value).toBe('They agree.');
  });

  it('says what has changed since it was decided, and lets a member comment without deciding', async () => {
    const change = { __typename: 'OverlapChange' as const, text: 'The stage has changed.', before: 'Planned', after: 'Live' };
    openPage({
      OverlapPage: () => ({
        data: { overlap: overlap({ state: 'REOPENED', decision, decisions: [decision], changes: [change], viewerCanDecide: false }) },
      }),
    });
    await screen.findByText('The stage has changed. Before: Planned. Now: Live.');
    expect(screen.queryByRole('button', { name: 'Record the decision' })).toBeNull();
    screen.getByRole('button', { name: 'Comment' });
  });

  it('empties the box of a comment that was sent', async () => {
    const said = (text: string) => ({
      __typename: 'OverlapComment' as const,
      id: text,
      organisation: trust('Board'),
      name: 'Ola Officer',
      text,
      at: '2026-11-22T10:00:00.000Z',
    });
    openPage({
      OverlapPage: () => ({ data: { overlap: overlap() } }),
      CommentOnOverlap: () => ({ data: { commentOnOverlap: overlap({ comments: [said('We talked.')] }) } }),
    });
    await userEvent.type(await screen.findByRole('textbox', { name: 'Your comment' }), 'We talked.');
    await userEvent.click(screen.getByRole('button', { name: 'Comment' }));
    await screen.findByText('We talked.', { selector: 'li *' });
    await waitFor(() => expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Your comment' }).value).toBe(''));
  });

  it('says of a decided one what was decided', async () => {
    openPage({ OverlapPage: () => ({ data: { overlap: overlap({ kind: 'JOINT_RENEWAL', state: 'DECIDED', decision }) } }) });
    expect((await screen.findByText('Decided')).parentElement?.textContent).toContain('Buy together, led by Alder.');
  });
});

describe('bands', () => {
  const bands = (over: object) => bandsInWords({ __typename: 'BandTotal', atLeast: null, atMost: null, known: 0, notKnown: 0, ...over });
  it.each([
    [{ notKnown: 2 }, 'Cost not known for 2 of 2'],
    [{ known: 2, atLeast: 200_000, atMost: 1_000_000 }, 'Whole-life cost together £200,000 to £1,000,000'],
    [{ known: 1, atLeast: 10_000_000 }, 'Whole-life cost £10,000,000 or more'],
  ])('are a range with what is not known: %j', (given, words) => expect(bands(given)).toBe(words));
});
