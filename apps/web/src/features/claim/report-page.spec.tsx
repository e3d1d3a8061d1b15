import { beforeEach, describe, expect, it } from '@jest/globals';
import { accessibilityProblems } from '@kith/ui/testing';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPage, signedOut } from '../../../test/render-page';
import { ClaimPage } from './claim-page';
import { ReportPage } from './report-page';

const marlow = { __typename: 'Organisation', id: 'o1', name: 'Marlow Vale', demonstration: false };
const summary = {
  __typename: 'Initiative',
  id: 'i1',
  slug: 'charts',
  title: 'Drug charts on screen',
  organisation: marlow,
  source: { __typename: 'EntrySource', title: 'A guide', url: null, date: '2020' },
};
const editor = {
  ...signedOut,
  person: { __typename: 'Person', id: 'p1', name: 'Amina' },
  actingFor: { ...marlow, odsCode: 'RD8' },
  roles: ['EDITOR'],
  csrfToken: 't',
};
const open = (at: string, answers: Parameters<typeof renderPage>[0]['answers'] = {}) =>
  renderPage({
    routes: [
      { path: 'initiatives/:slug/report', Component: ReportPage },
      { path: 'initiatives/:slug/claim', Component: ClaimPage },
      { path: 'publish/:id', element: <h1>Working revision</h1> },
    ],
    at,
    answers: { EntryToClaim: () => ({ data: { initiative: summary } }), ...answers },
  });
const receipt = (hidden: boolean) => ({
  data: { reportEntry: { __typename: 'ReportReceipt', id: 'case-7', hidden, answeredWithinDays: 10 } },
});

describe('what a reader can do about an entry', () => {
  beforeEach(() => sessionStorage.clear());

  it('takes a report from anybody and gives a number and a time', async () => {
    const { asked, container } = open('/initiatives/charts/report?kind=mistake', { ReportEntry: () => receipt(false) });
    await userEvent.type(await screen.findByRole('textbox', { name: 'What is wrong?' }), 'The year');
    expect(await accessibilityProblems(container)).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    expect(await screen.findByRole('heading', { name: 'We have your report' })).toBeTruthy();
    expect(screen.getByText('case-7')).toBeTruthy();
    expect(screen.getByText(/answered within 10 working days/)).toBeTruthy();
    expect(screen.getByText('The entry stays as it is until then.')).toBeTruthy();
    expect(asked.at(-1)?.variables).toMatchObject({ input: { id: 'i1', kind: 'MISTAKE', message: 'The year', replyTo: '' } });
  });

  it('asks for no report that would reach nobody: of the demonstration, from outside', async () => {
    const fictional = { ...summary, organisation: { ...marlow, demonstration: true } };
    const answers = { EntryToClaim: () => ({ data: { initiative: fictional } }) };
    const outside = open('/initiatives/charts/report?kind=mistake', answers);
    expect(await screen.findByText(/This entry is fictional/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Send' })).toBeNull();
    outside.unmount();
    const inside = { ...editor, actingFor: { ...editor.actingFor, id: 'o9', demonstration: true } };
    open('/initiatives/charts/report?kind=mistake', { ...answers, Viewer: () => ({ data: { viewer: inside } }) });
    expect(await screen.findByRole('button', { name: 'Send' })).toBeTruthy();
  });

  it('says that the entry is hidden when its own trust asked', async () => {
    const { asked } = open('/initiatives/charts/report?kind=removal', {
      Viewer: () => ({ data: { viewer: editor } }),
      ReportEntry: () => receipt(true),
    });
    expect(await screen.findByText(/the entry is hidden at once/)).toBeTruthy();
    await userEvent.type(screen.getByRole('textbox', { name: 'Why should it go?' }), 'Out of date');
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    expect(await screen.findByText('The entry is hidden now.')).toBeTruthy();
    expect(asked.at(-1)?.variables).toMatchObject({ input: { kind: 'REMOVAL' } });
  });

  it('lets an editor of the trust take a summary over, in one act', async () => {
    const { address, asked } = open('/initiatives/charts/claim', {
      Viewer: () => ({ data: { viewer: editor } }),
      ClaimEntry: () => ({ data: { claimEntry: { __typename: 'WorkingRevision', id: 'i1', version: 1 } } }),
    });
    await userEvent.dblClick(await screen.findByRole('button', { name: 'Take it over' }));
    await waitFor(() => expect(address()).toBe('/publish/i1'));
    const keys = asked
      .filter(({ name }) => name === 'ClaimEntry')
      .map(({ variables }) => (variables as { input: { key: string } }).input.key);
    expect(new Set(keys).size).toBe(1);
  });

  it('offers it to nobody else', async () => {
    const first = open('/initiatives/charts/claim');
    expect(await screen.findByRole('button', { name: 'Sign in' })).toBeTruthy();
    first.unmount();
    open('/initiatives/charts/claim', { Viewer: () => ({ data: { viewer: { ...editor, roles: ['MEMBER'] } } }) });
    expect(await screen.findByText(/Only editors of Marlow Vale can take it over/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Take it over' })).toBeNull();
  });
});
