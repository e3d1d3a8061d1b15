import { describe, expect, it, jest } from '@jest/globals';
import { accessibilityProblems } from '@kith/ui/testing';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPage, signedOut } from '../../../test/render-page';
import type { HeldExport_heldFragment } from './held.generated';
import { HeldPage } from './held-page';

const organisation = { __typename: 'Organisation' as const, id: 'o1', odsCode: 'AAA', name: 'Alder NHS Trust' };
const held: HeldExport_heldFragment = {
  __typename: 'HeldExport',
  organisation,
  subject: 'charts',
  asOf: '2026-02-05',
  madeAt: '2026-02-06T10:00:00Z',
  leftOut: ['Drafts and messages are left out.'],
  sections: [
    {
      __typename: 'HeldSection',
      heading: 'Entries as they were published',
      personal: true,
      cut: false,
      records: [
        {
          __typename: 'HeldRecord',
          id: 'r1',
          title: 'Charts on wards',
          at: '2026-02-01T10:00:00Z',
          facts: [
            { __typename: 'HeldFact', name: 'stage', text: 'LIVE' },
            { __typename: 'HeldFact', name: 'lessons', text: 'Begin with pharmacists.' },
          ],
        },
      ],
    },
    { __typename: 'HeldSection', heading: 'Messages', personal: true, cut: false, records: [] },
  ],
};

function open({ roles = ['EDITOR'], isSignedIn = true, answer = held as object } = {}) {
  const viewer = isSignedIn
    ? { ...signedOut, person: { __typename: 'Person' as const, id: 'p1', name: 'Ed Itor' }, actingFor: organisation, roles }
    : signedOut;
  return renderPage({
    routes: [{ path: 'exports/held', Component: HeldPage }],
    at: '/exports/held',
    answers: { Viewer: () => ({ data: { viewer } }), ExportHeld: () => ({ data: { exportHeld: answer } }) },
  });
}

const gather = () => userEvent.click(screen.getByRole('button', { name: 'Gather what is held' }));

describe('what an organisation holds', () => {
  it('is gathered on a subject as of a day, and shown with what is not in it', async () => {
    const { container, asked } = open();
    await userEvent.type(await screen.findByLabelText('On what subject?'), 'charts');
    for (const [label, text] of [
      ['Day', '5'],
      ['Month', '2'],
      ['Year', '2026'],
    ] as const)
      await userEvent.type(screen.getByLabelText(label), text);
    await gather();
    expect(await screen.findByRole('heading', { name: 'On ‘charts’, as of 5 February 2026' })).toBeTruthy();
    expect(asked.find(({ name }) => name === 'ExportHeld')?.variables).toMatchObject({ input: { subject: 'charts', asOf: '2026-02-05' } });
    expect(screen.getByText('One record was found.')).toBeTruthy();
    expect(screen.getByText('Drafts and messages are left out.')).toBeTruthy();
    expect(screen.getByText('Begin with pharmacists.')).toBeTruthy();
    expect(screen.getByText('Look before giving away')).toBeTruthy();
    expect(screen.getByText('Nothing was found.')).toBeTruthy();
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  it('can be saved as a file that holds the same', async () => {
    let saved: Blob | undefined;
    const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    URL.createObjectURL = (file) => {
      saved = file as Blob;
      return 'blob:1';
    };
    URL.revokeObjectURL = () => undefined;
    open();
    await screen.findByLabelText('On what subject?');
    await gather();
    await userEvent.click(await screen.findByRole('button', { name: 'Save as a file (JSON)' }));
    expect(click.mock.contexts.map((link) => (link as HTMLAnchorElement).download)).toEqual(['kith-held-AAA-2026-02-05.json']);
    expect(saved?.type).toBe('application/json');
    click.mockRestore();
  });

  it('asks for a whole day, and keeps what was typed', async () => {
    const { asked } = open();
    await userEvent.type(await screen.findByLabelText('Year'), '2026');
    await gather();
    expect(await screen.findAllByText('Enter the day, the month and the year')).toHaveLength(2);
    expect((screen.getByLabelText('Year') as HTMLInputElement).value).toBe('2026');
    expect(asked.map(({ name }) => name)).not.toContain('ExportHeld');
  });

  it('says what is wrong', async () => {
    const problems = [{ __typename: 'FieldProblem', field: 'asOf', message: 'Give today or a day before it.' }];
    open({ answer: { __typename: 'InvalidInput', message: '', problems } });
    await screen.findByLabelText('On what subject?');
    await gather();
    expect((await screen.findByRole('link', { name: 'Give today or a day before it.' })).getAttribute('href')).toBe('#asOf-day');
  });

  it.each([
    ['members', { roles: ['MEMBER'] }, /Administrators, approvers and editors of an organisation export/],
    ['whoever is not signed in', { isSignedIn: false }, /after signing in/],
  ])('is not for %s', async (_, options, sentence) => {
    open(options);
    expect(await screen.findByText(sentence)).toBeTruthy();
    expect(screen.queryByLabelText('On what subject?')).toBeNull();
  });
});
