import { describe, expect, it } from '@jest/globals';
import { accessibilityProblems } from '@kith/ui/testing';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPage } from '../../../test/render-page';
import type { InitiativeHistoryQuery, InitiativeHistoryQueryVariables } from './history.generated';
import { HistoryPage } from './history-page';

const text = (field: string, words: string) => ({ __typename: 'RevisionText' as const, field, text: words });
const revisions = [
  {
    id: 'r2',
    number: 2,
    level: 'PUBLIC' as const,
    publishedAt: '2026-03-02T10:00:00.000Z',
    title: 'Drug charts on six wards',
    stage: 'LIVE',
  },
  {
    id: 'r1',
    number: 1,
    level: 'NETWORK' as const,
    publishedAt: '2025-05-02T10:00:00.000Z',
    title: 'Drug charts on four wards',
    stage: 'PILOT',
  },
];
const historyOf = (viewerCanEdit: boolean, { textsOf }: InitiativeHistoryQueryVariables): InitiativeHistoryQuery['initiativeHistory'] => ({
  __typename: 'InitiativeHistory',
  initiative: { __typename: 'Initiative', id: 'i1', slug: 'charts', title: 'Drug charts', viewerCanEdit },
  viewerMayRemovePassages: viewerCanEdit,
  revisions: revisions.map(({ title, stage, ...one }) => ({
    __typename: 'PublishedRevision',
    ...one,
    isCurrent: one.id === 'r2',
    publishedBy: null,
    texts: [textsOf].flat().includes(one.id) ? [text('title', title), text('stage', stage)] : null,
  })),
});

function open(at = '/initiatives/charts/history', viewerCanEdit = false, restored: object = {}) {
  return renderPage({
    routes: [
      { path: 'initiatives/:slug/history', Component: HistoryPage },
      { path: 'publish/:id', element: <h1>The editor</h1> },
    ],
    at,
    answers: {
      InitiativeHistory: (variables: InitiativeHistoryQueryVariables) => ({
        data: { initiativeHistory: variables.slug === 'charts' ? historyOf(viewerCanEdit, variables) : null },
      }),
      RestoreRevision: () => ({ data: { restoreRevision: restored } }),
    },
  });
}

describe('the history of an entry', () => {
  it('lists what was published, and leads to what changed', async () => {
    const { container } = open();
    expect((await screen.findByRole('link', { name: 'What changed in revision 2' })).getAttribute('href')).toBe('?from=r1&to=r2');
    expect(screen.queryByRole('button', { name: /Revise from this one/ })).toBeNull();
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  it('compares two in words', async () => {
    const { container } = open('/initiatives/charts/history?from=r1&to=r2');
    await screen.findByRole('heading', { name: /From revision 1 \(2 May 2025\) to revision 2/ });
    expect([...container.querySelectorAll('del')].map((one) => one.textContent)).toEqual([
      'struck through',
      'removed: four',
      'removed: Pilot',
    ]);
    expect([...container.querySelectorAll('ins')].map((one) => one.textContent)).toEqual(['underlined', 'added: six', 'added: Live']);
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  it('lets an editor begin from an older one, or says why not', async () => {
    const { unmount, address } = open(undefined, true, { __typename: 'WorkingRevision', id: 'i1' });
    await userEvent.click(await screen.findByRole('button', { name: 'Revise from this one (revision 1)' }));
    await screen.findByRole('heading', { name: 'The editor' });
    expect(address()).toBe('/publish/i1');
    unmount();
    open(undefined, true, { __typename: 'NotAllowed', message: 'Someone is writing.', signInNeeded: false });
    await userEvent.click(await screen.findByRole('button', { name: 'Revise from this one (revision 1)' }));
    expect(await screen.findByText('Someone is writing.')).toBeTruthy();
  });

  it('is not there where the entry is not', async () => {
    open('/initiatives/other/history');
    expect(await screen.findByRole('heading', { name: 'Entry not found' })).toBeTruthy();
  });
});
