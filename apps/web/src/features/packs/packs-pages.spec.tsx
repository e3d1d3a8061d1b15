import { beforeEach, describe, expect, it } from '@jest/globals';
import { accessibilityProblems } from '@kith/ui/testing';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPage, signedOut } from '../../../test/render-page';
import { NewPackPage } from './new-pack-page';
import { PackIssuePage } from './pack-issue-page';
import { PackPage } from './pack-page';
import type {
  ChangePackMutationVariables,
  CreatePackMutationVariables,
  IssuePackMutationVariables,
  PackPage_draftFragment,
  PackPage_packFragment,
  RemovePackMutationVariables,
} from './packs.generated';
import { PacksPage } from './packs-page';

const trust = { __typename: 'Organisation' as const, id: 'o1', odsCode: 'RAA', name: 'Alder NHS Trust', demonstration: false };
const question = (id: string, label: string) => ({ __typename: 'Term' as const, id, vocabulary: 'BOARD_QUESTION' as const, label });
const terms = [question('q2', 'What have we chosen not to do?'), question('q8', 'Are we copying?')];
const viewer = (roles: string[] = ['BOARD_MEMBER']) => ({
  ...signedOut,
  person: { __typename: 'Person' as const, id: 'p1', name: 'Ada Adder' },
  actingFor: trust,
  roles,
});
const entry = {
  __typename: 'Initiative' as const,
  id: 'i1',
  slug: 'ward',
  title: 'A virtual ward',
  outcome: 'Fewer nights in hospital.',
  stage: 'LIVE' as const,
  stageAsOf: null,
  level: 'PUBLIC' as const,
  organisation: { __typename: 'Organisation' as const, id: 'o2', name: 'Birch NHS Trust' },
};
const draft = (over: Partial<PackPage_draftFragment> = {}): PackPage_draftFragment => ({
  __typename: 'PackDraft',
  version: 1,
  sections: [{ __typename: 'PackSectionVersion', section: 'frontSheet', version: 1 }],
  purpose: '',
  recommendation: '',
  sponsor: '',
  risk: '',
  consideredBefore: '',
  decisions: [],
  questions: [{ __typename: 'PackQuestion', question: terms[1] as never, position: '', approaches: [] }],
  comparison: [],
  overlaps: [],
  recipients: [],
  allBoardMembers: true,
  ...over,
});
const pack = (over: Partial<PackPage_packFragment> = {}): PackPage_packFragment => ({
  __typename: 'Pack',
  id: 'k1',
  part: 'PRIVATE',
  meetingOn: '2026-12-03',
  body: 'Board of directors',
  title: 'Wards',
  viewerCanEdit: true,
  issues: [],
  organisation: trust,
  madeBy: null,
  draft: draft(),
  ...over,
});
const paper = {
  __typename: 'PackPaper',
  caption: 'Board pack · Draft',
  title: 'Wards',
  footer: 'Alder · draft',
  blocks: [
    {
      __typename: 'PackBlock',
      kind: 'TABLE',
      level: null,
      numbered: false,
      lines: [],
      caption: 'Front sheet',
      columns: ['About', 'What it says'],
      rows: [['Purpose', 'To decide.']],
    },
    {
      __typename: 'PackBlock',
      kind: 'HEADING',
      level: 2,
      numbered: false,
      lines: [{ __typename: 'PackLine', runs: [{ __typename: 'PackRun', text: 'Sources', bold: false, link: null }] }],
      caption: null,
      columns: [],
      rows: [],
    },
  ],
};
const offers = {
  data: {
    pack: {
      __typename: 'Pack',
      id: 'k1',
      draft: {
        __typename: 'PackDraft',
        questions: [{ __typename: 'PackQuestion', question: terms[1], ownAnswer: 'We copy.', suggested: [entry] }],
        possibleOverlaps: [{ __typename: 'Overlap', id: 'v1', sentence: 'Two trusts plan a virtual ward.', state: 'OPEN' }],
        people: [{ __typename: 'PackPerson', id: 'p1', name: 'Ada Adder', boardMember: true }],
      },
    },
  },
};
const open = (at: string, answers: Parameters<typeof renderPage>[0]['answers'] = {}, roles?: string[]) =>
  renderPage({
    routes: [
      { path: 'packs', Component: PacksPage },
      { path: 'packs/new', Component: NewPackPage },
      { path: 'packs/:id', Component: PackPage },
      { path: 'packs/:id/issues/:number', Component: PackIssuePage },
    ],
    at,
    answers: {
      Viewer: () => ({ data: { viewer: viewer(roles) } }),
      OwnPacks: () => ({
        data: {
          packs: {
            __typename: 'PackConnection',
            totalCount: 1,
            pageInfo: { __typename: 'PageInfo', endCursor: null, hasNextPage: false },
            edges: [{ __typename: 'PackEdge', cursor: 'c', node: pack() }],
          },
        },
      }),
      PackQuestions: () => ({ data: { terms } }),
      PackPage: () => ({ data: { pack: pack(), terms } }),
      PackOffers: () => offers,
      PackPreview: () => ({
        data: {
          pack: { __typename: 'Pack', id: 'k1', draft: { __typename: 'PackDraft', version: 1, changes: [], pages: 2, lengths: [], paper } },
        },
      }),
      ...answers,
    },
  });

beforeEach(() => sessionStorage.clear());

describe('packs of one’s own board', () => {
  it('are listed with their meeting, part and state, and say how to begin', async () => {
    const { container } = open('/packs');
    expect((await screen.findByRole('link', { name: 'Wards' })).getAttribute('href')).toBe('/packs/k1');
    expect(screen.getByText('Board of directors, 3 December 2026')).toBeTruthy();
    expect(screen.getByText('Draft, not issued')).toBeTruthy();
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  it('ask to sign in, or for another role', async () => {
    const first = open('/packs', { Viewer: () => ({ data: { viewer: signedOut } }) });
    expect(await screen.findByRole('button', { name: 'Sign in' })).toBeTruthy();
    first.unmount();
    open('/packs/new', {}, ['MEMBER']);
    expect(await screen.findByText(/made by editors, approvers, administrators and board members/)).toBeTruthy();
  });
});

describe('a new pack', () => {
  it('leads to what is missing; its part is said before anything else', async () => {
    let sent: CreatePackMutationVariables | undefined;
    const { container, address } = open('/packs/new', {
      CreatePack: (variables: CreatePackMutationVariables) => {
        sent = variables;
        return { data: { createPack: pack() } };
      },
    });
    await screen.findByRole('checkbox', { name: 'Are we copying?' });
    await userEvent.click(screen.getByRole('button', { name: 'Begin the pack' }));
    expect(screen.getByRole('link', { name: 'Choose the part of the meeting' }).getAttribute('href')).toBe('#part');
    expect(screen.getByRole('link', { name: /Enter the day of the meeting/ }).getAttribute('href')).toBe('#meetingOn-day');
    await userEvent.click(screen.getByRole('radio', { name: 'The public part' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'What is it about?' }), 'Wards');
    for (const [box, value] of [
      ['Day', '3'],
      ['Month', '12'],
      ['Year', '2026'],
    ] as const)
      await userEvent.type(screen.getByRole('textbox', { name: box }), value);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Are we copying?' }));
    expect(await accessibilityProblems(container)).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Begin the pack' }));
    await waitFor(() => expect(address()).toBe('/packs/k1'));
    expect(sent?.input).toMatchObject({
      part: 'PUBLIC',
      meeting: { meetingOn: '2026-12-03', body: 'Board of directors', title: 'Wards' },
      questions: ['q8'],
    });
  });
});

describe('a pack that is worked on', () => {
  it('is saved a section at a time; what somebody else wrote is shown beside what was typed', async () => {
    const sent: ChangePackMutationVariables['input'][] = [];
    const { container } = open('/packs/k1', {
      ChangePack: ({ input }: ChangePackMutationVariables) => {
        sent.push(input);
        const sections = [{ __typename: 'PackSectionVersion', section: 'frontSheet', version: 2 }];
        const theirs = pack({ draft: draft({ purpose: 'Theirs.', version: 2, sections: sections as never }) });
        return sent.length === 1
          ? { data: { changePack: { __typename: 'PackConflict', message: 'Changed.', theirs } } }
          : { data: { changePack: theirs } };
      },
    });
    await userEvent.type(await screen.findByRole('textbox', { name: 'Purpose' }), 'Mine.');
    const form = within(screen.getByRole('form', { name: 'Front sheet' }));
    await userEvent.click(form.getByRole('button', { name: 'Save: front sheet' }));
    expect(await form.findByText(/Purpose: Theirs\./)).toBeTruthy();
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Purpose' }).value).toBe('Mine.');
    await userEvent.click(form.getByRole('button', { name: 'Save: front sheet' }));
    expect(await form.findByText('Saved.')).toBeTruthy();
    expect(sent.map(({ version, frontSheet }) => [version, frontSheet?.purpose])).toEqual([
      [1, 'Mine.'],
      [2, 'Mine.'],
    ]);
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  it('offers what the board says already, and what peers do', async () => {
    const sent: ChangePackMutationVariables['input'][] = [];
    open('/packs/k1', {
      ChangePack: ({ input }: ChangePackMutationVariables) => {
        sent.push(input);
        return { data: { changePack: pack() } };
      },
    });
    const form = within(await screen.findByRole('form', { name: 'Are we copying?' }));
    await userEvent.click(await form.findByRole('button', { name: 'Add it to the text' }));
    await userEvent.click(form.getByRole('checkbox', { name: 'A virtual ward, Birch NHS Trust, Live' }));
    await userEvent.click(form.getByRole('button', { name: /^Save/ }));
    await form.findByText('Saved.');
    expect(sent[0]).toMatchObject({ id: 'k1', question: { question: 'q8', position: 'We copy.', approaches: ['i1'] } });
  });

  it('says of what was found why a public one can’t hold it', async () => {
    const inside = { ...entry, id: 'i2', title: 'Inside work', level: 'SYSTEM' as const };
    open('/packs/k1', {
      PackPage: () => ({ data: { pack: pack({ part: 'PUBLIC' }), terms } }),
      EntriesForPack: () => ({
        data: {
          initiatives: {
            __typename: 'InitiativeConnection',
            edges: [{ ...entry, id: 'i3', title: 'Open work' }, inside].map((node) => ({ __typename: 'InitiativeEdge', node })),
          },
        },
      }),
    });
    const form = within(await screen.findByRole('form', { name: 'Side by side' }));
    await userEvent.type(form.getByRole('textbox', { name: /^Find others/ }), 'work{Enter}');
    expect(
      await form.findByText(/One entry is added to the list above\. Found too, but not everybody may see it.*‘Inside work’\./),
    ).toBeTruthy();
    expect(form.getByRole('checkbox', { name: /Open work/ })).toBeTruthy();
    expect(form.queryByRole('checkbox', { name: /Inside work/ })).toBeNull();
  });

  it('says what hinders its issue, and that a public one holds nothing of the area', async () => {
    open('/packs/k1', {
      PackPage: () => ({ data: { pack: pack({ part: 'PUBLIC' }), terms } }),
      ChangePack: () => ({ data: { changePack: pack({ part: 'PUBLIC', draft: draft({ version: 2 }) }) } }),
      IssuePack: () => ({
        data: {
          issuePack: {
            __typename: 'InvalidInput',
            message: 'Not yet.',
            problems: [
              { __typename: 'FieldProblem', field: 'purpose', message: 'Say what for.' },
              { __typename: 'FieldProblem', field: 'approaches.q8', message: 'Not everybody may see ‘Ward’.' },
            ],
          },
        },
      }),
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Issue the pack' }));
    const hidden = await screen.findByRole('link', { name: 'Not everybody may see ‘Ward’.' });
    expect(document.querySelector(hidden.getAttribute('href') ?? '')?.matches('#q8-approaches')).toBe(true);
    expect(screen.getByRole('link', { name: 'Say what for.' }).getAttribute('href')).toBe('#purpose');
    expect(screen.queryByRole('heading', { name: 'Possible overlaps in your area' })).toBeNull();
    expect(screen.getByText('On paper it has 2 pages.')).toBeTruthy();
    // What hindered it is said no more once something was saved: it may be put right.
    await userEvent.click(screen.getByRole('button', { name: 'Save: front sheet' }));
    await waitFor(() => expect(screen.queryByText('Not everybody may see ‘Ward’.')).toBeNull());
    expect(document.title).not.toContain('Error');
  });

  it('is not issued while something that was typed is not saved', async () => {
    let issued = 0;
    open('/packs/k1', {
      ChangePack: () => ({ data: { changePack: pack({ draft: draft({ version: 2 }) }) } }),
      IssuePack: () => {
        issued += 1;
        return { data: { issuePack: { __typename: 'InvalidInput', message: 'Not yet.', problems: [] } } };
      },
    });
    await userEvent.type(await screen.findByRole('textbox', { name: 'Recommendation' }), ' Anew.');
    await userEvent.click(screen.getByRole('button', { name: 'Issue the pack' }));
    expect(await screen.findByText('Save first what you changed above: Front sheet')).toBeTruthy();
    expect(issued).toBe(0);
    await userEvent.click(screen.getByRole('button', { name: 'Save: front sheet' }));
    await screen.findByText('Saved.');
    await userEvent.click(screen.getByRole('button', { name: 'Issue the pack' }));
    await waitFor(() => expect(issued).toBe(1));
  });
});

describe('a pack of more pages than a board reads', () => {
  it('says where they go, and is issued once somebody says that it may be', async () => {
    const sent: IssuePackMutationVariables['input'][] = [];
    const lengths = [
      { __typename: 'PackPartLength', heading: null, pages: 1 },
      { __typename: 'PackPartLength', heading: 'Side by side', pages: 6.4 },
    ];
    const message = 'On paper it has 8 pages; a board reads two to six.';
    const { container } = open('/packs/k1', {
      PackPreview: () => ({
        data: {
          pack: { __typename: 'Pack', id: 'k1', draft: { __typename: 'PackDraft', version: 1, changes: [], pages: 8, lengths, paper } },
        },
      }),
      IssuePack: ({ input }: IssuePackMutationVariables) => {
        sent.push(input);
        return {
          data: {
            issuePack: {
              __typename: 'InvalidInput',
              message: 'Not yet.',
              problems: [{ __typename: 'FieldProblem', field: 'length', message }],
            },
          },
        };
      },
    });
    const rows = within(await screen.findByRole('table', { name: 'How many pages each part takes' })).getAllByRole('row');
    expect(rows.map(({ textContent }) => textContent)).toEqual(['PartPages', 'Front sheetPages 1.0', 'Side by sidePages 6.4']);
    await userEvent.click(screen.getByRole('button', { name: 'Issue the pack' }));
    expect((await screen.findByRole('link', { name: message })).getAttribute('href')).toBe('#length');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Yes, this board reads that much' }));
    expect(await accessibilityProblems(container)).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Issue the pack' }));
    await waitFor(() => expect(sent.map(({ evenIfLong }) => evenIfLong)).toEqual([false, true]));
  });
});

describe('a pack that was never issued', () => {
  it('is removed after a second step; one that was issued offers none', async () => {
    const sent: RemovePackMutationVariables['input'][] = [];
    const first = open('/packs/k1', {
      RemovePack: ({ input }: RemovePackMutationVariables) => {
        sent.push(input);
        return {
          data: {
            removePack:
              sent.length === 1
                ? { __typename: 'PackConflict', message: 'Changed.', theirs: pack({ draft: draft({ version: 2 }) }) }
                : { __typename: 'Removed', id: 'k1' },
          },
        };
      },
    });
    await userEvent.click(await screen.findByText('Remove this pack'));
    await userEvent.click(screen.getByRole('button', { name: 'Yes, remove it' }));
    expect(await screen.findByText(/so it was not removed/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Yes, remove it' }));
    expect(await screen.findByText('Removed: Wards')).toBeTruthy();
    expect(first.address()).toBe('/packs');
    expect(sent.map(({ version }) => version)).toEqual([1, 2]);
    first.unmount();
    const issues = [{ __typename: 'PackIssueLine' as const, number: 1, issuedAt: '2026-11-22T12:00:00Z' }];
    open('/packs/k1', { PackPage: () => ({ data: { pack: pack({ issues }), terms } }) });
    expect(await screen.findByRole('button', { name: /Issue it again/ })).toBeTruthy();
    expect(screen.queryByText('Remove this pack')).toBeNull();
  });
});

describe('an issue', () => {
  const issue = {
    __typename: 'PackIssue',
    number: 1,
    issuedAt: '2026-11-22T12:00:00Z',
    issuedBy: null,
    recipients: ['Ada Adder'],
    pack: pack({ draft: null }),
    paper,
  };

  it('reads as its files do, and says that a download can’t be recalled', async () => {
    const { container } = open('/packs/k1/issues/1', { PackIssuePage: () => ({ data: { packIssue: issue } }) });
    expect(within(await screen.findByRole('table', { name: 'Front sheet' })).getByText('To decide.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Download as PDF' }).getAttribute('href')).toBe('/packs/k1/issues/1/pack.pdf?acting-for=o1');
    expect(screen.getByText(/A download can’t be recalled/)).toBeTruthy();
    expect(screen.getByRole('heading', { level: 2, name: 'Sources' })).toBeTruthy();
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  it('is nothing to whoever may not read it', async () => {
    open('/packs/k1/issues/2', { PackIssuePage: () => ({ data: { packIssue: null } }) });
    expect(await screen.findByRole('heading', { name: 'Board pack not found' })).toBeTruthy();
  });
});
