import { describe, expect, it } from '@jest/globals';
import { accessibilityProblems } from '@kith/ui/testing';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPage, signedOut } from '../../../test/render-page';
import type { OwnRequests_claimFragment } from '../../parts/own-requests/own-requests.generated';
import type {
  Account_accountFragment,
  CreateAccessTokenMutationVariables,
  EndSessionMutationVariables,
  SetBoardDigestMutationVariables,
} from './account.generated';
import { AccountPage } from './account-page';

const viewer = { ...signedOut, person: { __typename: 'Person' as const, id: 'p1', name: 'Ada Adder' } };
const session = {
  __typename: 'OwnSession' as const,
  startedAt: '2026-01-05T10:00:00Z',
  lastSeenAt: '2026-01-06T10:00:00Z',
  actingFor: null,
};
const account: Account_accountFragment = {
  __typename: 'OwnAccount',
  id: 'p1',
  boardDigest: null,
  roles: [
    {
      __typename: 'OwnRole',
      id: 'g1',
      role: 'EDITOR',
      since: '2026-01-05T10:00:00Z',
      organisation: { __typename: 'Organisation', id: 'o1', name: 'Alder NHS Trust' },
    },
  ],
  sessions: [
    { ...session, id: 's1', current: true },
    { ...session, id: 's2', current: false, startedAt: '2026-01-03T09:00:00Z' },
  ],
  accessTokens: [],
};

const open = (answers: Parameters<typeof renderPage>[0]['answers'] = {}) =>
  renderPage({
    routes: [{ path: 'account', Component: AccountPage }],
    at: '/account',
    answers: {
      Viewer: () => ({ data: { viewer } }),
      Account: () => ({ data: { ownAccount: account, ownOrganisationClaims: [] } }),
      ...answers,
    },
  });

describe('the own account', () => {
  it('shows roles and sessions, this one marked and without a button', async () => {
    const { container } = open();
    expect(await screen.findByText(/Editor for Alder NHS Trust/)).toBeTruthy();
    expect(screen.getByRole('heading', { name: /5 January 2026.*This one/ })).toBeTruthy();
    expect(screen.getAllByRole('button', { name: /^End this session/ })).toHaveLength(1);
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  it('ends another session and says so', async () => {
    let ended: EndSessionMutationVariables | undefined;
    open({
      EndSession: (variables: EndSessionMutationVariables) => {
        ended = variables;
        return { data: { endSession: { ...account, sessions: account.sessions.slice(0, 1) } } };
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: /^End this session/ }));
    const said = await screen.findByText(/^The session since .* is ended\.$/);
    // The button is gone, and the keyboard goes on from what came of it.
    expect(document.activeElement).toBe(said);
    expect(ended?.input.id).toBe('s2');
    expect(screen.queryByRole('button', { name: /^End this session/ })).toBeNull();
  });

  it('makes a token, shows it once, and keeps what was typed when something is wrong', async () => {
    let sent: CreateAccessTokenMutationVariables | undefined;
    open({
      CreateAccessToken: (variables: CreateAccessTokenMutationVariables) => {
        sent = variables;
        return { data: { createAccessToken: { __typename: 'NewAccessToken', token: 'kith_secret', account } } };
      },
    });
    await userEvent.type(await screen.findByRole('textbox', { name: 'What is it for?' }), 'Reports');
    const days = screen.getByRole<HTMLInputElement>('textbox', { name: 'For how many days?' });
    await userEvent.clear(days);
    await userEvent.type(days, '400');
    await userEvent.click(screen.getByRole('button', { name: 'Make the token' }));
    expect(screen.getByRole('link', { name: 'Enter 1 to 365 days' }).getAttribute('href')).toBe('#days');
    expect(days.value).toBe('400');
    await userEvent.clear(days);
    await userEvent.type(days, '30');
    await userEvent.click(screen.getByRole('button', { name: 'Make the token' }));
    expect(await screen.findByText('kith_secret')).toBeTruthy();
    expect(sent?.input).toMatchObject({ name: 'Reports', scope: 'READ', days: 30 });
  });

  it('lets a board member stop the monthly digest and want it again', async () => {
    const wanted: boolean[] = [];
    open({
      Account: () => ({
        data: {
          ownAccount: { ...account, boardDigest: { __typename: 'BoardDigestSetting', id: 'p1', wanted: true } },
          ownOrganisationClaims: [],
        },
      }),
      SetBoardDigest: ({ input }: SetBoardDigestMutationVariables) => {
        wanted.push(input.wanted);
        return { data: { setBoardDigest: { __typename: 'BoardDigestSetting', id: 'p1', wanted: input.wanted } } };
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Stop the digest' }));
    expect(await screen.findByText('No digest is sent to you any more.')).toBeTruthy();
    await userEvent.click(await screen.findByRole('button', { name: 'Send me the digest' }));
    expect(await screen.findByText('The digest is sent to you from next month on.')).toBeTruthy();
    expect(wanted).toEqual([false, true]);
  });

  it('leads to the own requests to join that wait', async () => {
    const claim: OwnRequests_claimFragment = {
      __typename: 'OrganisationClaim',
      id: 'c1',
      organisation: { __typename: 'Organisation', id: 'o2', odsCode: 'RBB', name: 'Birch NHS Trust' },
      state: 'WAITING',
      askedAt: '2026-03-01T10:00:00Z',
      expiresAt: '2026-03-15T10:00:00Z',
    };
    const { container } = open({ Account: () => ({ data: { ownAccount: account, ownOrganisationClaims: [claim] } }) });
    expect((await screen.findByRole('link', { name: 'Birch NHS Trust' })).getAttribute('href')).toBe('/organisations/RBB/join');
    expect(screen.getByText(/asked on 1 March 2026, waits until 15 March 2026/)).toBeTruthy();
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  it('asks to sign in first', async () => {
    open({ Viewer: () => ({ data: { viewer: signedOut } }) });
    expect(await screen.findByRole('button', { name: 'Sign in' })).toBeTruthy();
  });
});
