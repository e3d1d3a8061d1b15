import { describe, expect, it } from '@jest/globals';
import { accessibilityProblems } from '@kith/ui/testing';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPage } from '../../../test/render-page';
import { StillRight } from './still-right';
import type { StillRight_initiativeFragment } from './still-right.generated';

const entry: StillRight_initiativeFragment = {
  __typename: 'Initiative',
  id: 'i1',
  title: 'Wards without paper',
  archived: false,
  viewerCanEdit: true,
  reviewBy: '2026-03-10',
  reviewedAt: '2025-03-10T09:00:00Z',
  reviewOverdue: true,
  source: null,
};

const open = (initiative: StillRight_initiativeFragment, answers = {}) =>
  renderPage({ routes: [{ path: '/', element: <StillRight initiative={initiative} /> }], at: '/', answers });

describe('what an editor says of a published entry with one button', () => {
  it('is still right: reviewed today, said politely, and once for a double click', async () => {
    const reviewed = {
      __typename: 'Initiative',
      id: 'i1',
      reviewedAt: '2026-05-01T09:00:00Z',
      reviewBy: '2027-05-01',
      reviewOverdue: false,
    };
    const { asked, container } = open(entry, { ConfirmReviewed: () => ({ data: { confirmReviewed: reviewed } }) });
    await userEvent.dblClick(await screen.findByRole('button', { name: /^Still right ?: Wards without paper$/ }));
    const told = await screen.findByText('Reviewed today. You are asked again by 1 May 2027.');
    expect(told.getAttribute('role')).toBe('status');
    expect(asked.filter(({ name }) => name === 'ConfirmReviewed')).toHaveLength(1);
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  it('comes back from the archive', async () => {
    const back = {
      __typename: 'Initiative',
      id: 'i1',
      archived: false,
      archivedAt: null,
      archiveReason: null,
      reviewedAt: '2026-05-01T09:00:00Z',
      reviewBy: '2027-05-01',
      reviewOverdue: false,
    };
    open({ ...entry, archived: true }, { UnarchiveInitiative: () => ({ data: { unarchiveInitiative: back } }) });
    await userEvent.click(await screen.findByRole('button', { name: /^Bring it back ?: Wards without paper$/ }));
    expect(await screen.findByText(/It is back in the lists, and reviewed today/)).toBeTruthy();
  });

  it('says why it may not', async () => {
    const refused = { __typename: 'NotAllowed', message: 'This entry is archived. Bring it back first.' };
    open(entry, { ConfirmReviewed: () => ({ data: { confirmReviewed: refused } }) });
    await userEvent.click(await screen.findByRole('button', { name: /Still right/ }));
    expect(await screen.findByText('This entry is archived. Bring it back first.')).toBeTruthy();
  });

  it.each([
    ['to readers', { ...entry, viewerCanEdit: false }],
    ['of a summary that nobody there has checked', { ...entry, source: { __typename: 'EntrySource' as const, title: 'A report' } }],
  ])('is not offered %s', (_, initiative) => {
    open(initiative);
    expect(screen.queryByRole('button')).toBeNull();
  });
});
