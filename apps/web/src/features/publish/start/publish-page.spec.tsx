import { describe, expect, it } from '@jest/globals';
import { accessibilityProblems } from '@kith/ui/testing';
import { screen } from '@testing-library/react';
import { renderPage, signedOut } from '../../../../test/render-page';
import type { ViewerQuery } from '../../../lib/viewer/viewer.generated';
import { PublishPage } from './publish-page';
import type { PublishingStartQuery } from './publish-page.generated';

const organisation = { __typename: 'Organisation' as const, id: 'o1', odsCode: 'DEMO1', name: 'Alderbrook', demonstration: true };
const revision = (
  id: string,
  title: string,
  state: PublishingStartQuery['workingRevisions'][number]['state'],
): PublishingStartQuery['workingRevisions'][number] => ({
  __typename: 'WorkingRevision',
  id,
  publishedSlug: null,
  version: 1,
  state,
  sentAt: state === 'IN_REVIEW' ? '2026-07-01T09:32:00.000Z' : null,
  level: 'NETWORK',
  savedAt: '2026-07-01T09:30:00.000Z',
  savedBy: null,
  content: { __typename: 'DraftContent', title },
});

function open(role: 'EDITOR' | 'APPROVER') {
  const viewer: ViewerQuery['viewer'] = {
    ...signedOut,
    person: { __typename: 'Person', id: 'p1', name: 'Asha' },
    actingFor: organisation,
    roles: [role],
    affiliations: [{ __typename: 'Affiliation', organisation, roles: [role] }],
  };
  return renderPage({
    routes: [{ path: 'publish', Component: PublishPage }],
    at: '/publish',
    answers: {
      Viewer: () => ({ data: { viewer } }),
      PublishingStart: () => ({
        data: {
          publishingRules: { __typename: 'PublishingRules', approverNeeded: true, approvers: ['Helen Strand'] },
          workingRevisions: [revision('i1', 'Sent', 'IN_REVIEW'), revision('i2', 'Begun', 'WORKING')],
        },
      }),
      OwnPublished: () => ({
        data: {
          initiatives: {
            __typename: 'InitiativeConnection',
            totalCount: 0,
            totalIsExact: true,
            pageInfo: { __typename: 'PageInfo', endCursor: null, hasNextPage: false },
            edges: [],
          },
        },
      }),
    },
  });
}

const addressOf = (name: string) => screen.getByRole('link', { name }).getAttribute('href');

describe('what an organisation is working on', () => {
  it('leads an approver to where what is in review is read and approved, and to the rest as its writers', async () => {
    const { container } = open('APPROVER');
    expect((await screen.findByRole('link', { name: 'Read and approve Sent' })).getAttribute('href')).toBe('/publish/i1/publish');
    expect(addressOf('Sent')).toBe('/publish/i1/publish');
    expect(addressOf('Begun')).toBe('/publish/i2');
    expect(screen.getByText(/You publish what you write/)).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Read and approve Begun' })).toBeNull();
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  it('leads an editor to all steps', async () => {
    open('EDITOR');
    expect(await screen.findByText('In review since 1 July 2026')).toBeTruthy();
    expect(addressOf('Sent')).toBe('/publish/i1');
    expect(screen.getByText(/Helen Strand\. You write and send it for review/)).toBeTruthy();
    expect(screen.queryByRole('link', { name: /Read and approve/ })).toBeNull();
  });
});
