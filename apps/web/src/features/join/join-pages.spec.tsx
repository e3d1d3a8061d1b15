import { describe, expect, it } from '@jest/globals';
import { accessibilityProblems } from '@kith/ui/testing';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPage, signedOut } from '../../../test/render-page';
import { ClaimsPage } from './claims-page';
import type { AnswerOrganisationClaimMutationVariables, ClaimOrganisationMutationVariables, Join_claimFragment } from './join.generated';
import { JoinPage } from './join-page';
import { JoiningPage } from './joining-page';

const viewer = { ...signedOut, person: { __typename: 'Person' as const, id: 'p1', name: 'Noor Tarrant' } };
const organisation = { __typename: 'Organisation' as const, id: 'o1', odsCode: 'RAA', name: 'Alder NHS Trust' };
const claim: Join_claimFragment = {
  __typename: 'OrganisationClaim',
  id: 'c1',
  organisation,
  claimant: { __typename: 'Person', id: 'p2', name: 'Joe Bloggs' },
  claimantEmail: 'joe@nhs.net',
  statement: 'I lead digital work.',
  executiveName: null,
  executiveEmail: null,
  state: 'WAITING',
  reason: null,
  askedAt: '2026-03-01T10:00:00Z',
  expiresAt: '2026-03-15T10:00:00Z',
  answeredAt: null,
  own: false,
};
const way = {
  __typename: 'Joining',
  organisation: { ...organisation, joined: false },
  bar: null,
  ownDomains: ['alder.nhs.uk'],
  sharedDomains: ['nhs.net'],
  officeAnswers: false,
};
const page = {
  organisation: { ...organisation, demonstration: false, closedOn: null },
  joining: way,
  ownOrganisationClaims: [] as object[],
};

const openJoin = (data: object, answers: Parameters<typeof renderPage>[0]['answers'] = {}, as: object = viewer) =>
  renderPage({
    routes: [{ path: 'organisations/:odsCode/join', Component: JoinPage }],
    at: '/organisations/RAA/join',
    answers: { Viewer: () => ({ data: { viewer: as } }), JoinPage: () => ({ data }), ...answers },
  });
const openClaims = (claims: object[], answers: Parameters<typeof renderPage>[0]['answers'] = {}, own: object[] = []) =>
  renderPage({
    routes: [{ path: 'claims', Component: ClaimsPage }],
    at: '/claims',
    answers: {
      Viewer: () => ({ data: { viewer } }),
      Claims: () => ({
        data: {
          organisationClaims: {
            __typename: 'OrganisationClaimConnection',
            totalCount: claims.length,
            pageInfo: { __typename: 'PageInfo', endCursor: null, hasNextPage: false },
            edges: claims.map((node) => ({ __typename: 'OrganisationClaimEdge', cursor: 'x', node })),
          },
          ownOrganisationClaims: own,
        },
      }),
      ...answers,
    },
  });

describe('joining', () => {
  it('sends who asks and who can confirm, and shows what waits', async () => {
    let sent: ClaimOrganisationMutationVariables | undefined;
    let now = page;
    const { container } = openJoin(
      {},
      {
        JoinPage: () => ({ data: now }),
        ClaimOrganisation: (variables: ClaimOrganisationMutationVariables) => {
          sent = variables;
          now = {
            ...page,
            joining: { ...way, bar: 'ASKED_ALREADY' as never },
            ownOrganisationClaims: [{ ...claim, own: true, executiveName: 'Ella Chief' }],
          };
          return { data: { claimOrganisation: { ...claim, own: true } } };
        },
      },
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Ask to join' }));
    expect(screen.getByRole('link', { name: 'Say who you are there and why you ask' }).getAttribute('href')).toBe('#statement');
    expect(await accessibilityProblems(container)).toEqual([]);
    await userEvent.type(screen.getByRole('textbox', { name: 'Who are you there, and why do you ask?' }), 'I lead digital work.');
    await userEvent.type(screen.getByRole('textbox', { name: 'Their name' }), 'Ella Chief');
    await userEvent.type(screen.getByRole('textbox', { name: 'Their e-mail address' }), 'ella@alder.nhs.uk');
    await userEvent.click(screen.getByRole('button', { name: 'Ask to join' }));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByText('Your request is sent.')));
    expect(sent?.input).toMatchObject({ organisation: 'RAA', statement: 'I lead digital work.', executiveEmail: 'ella@alder.nhs.uk' });
    expect(await screen.findByText(/Ella Chief or the area’s office can answer until 15 March 2026/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Ask to join' })).toBeNull();
    expect(screen.queryByText(/You have asked already/)).toBeNull();
  });

  it('takes a request back, and goes on from there', async () => {
    const waiting = { ...claim, own: true };
    let now: object = { ...page, joining: { ...way, bar: 'ASKED_ALREADY' }, ownOrganisationClaims: [waiting] };
    openJoin(
      {},
      {
        JoinPage: () => ({ data: now }),
        WithdrawOrganisationClaim: () => {
          now = { ...page, ownOrganisationClaims: [{ ...waiting, state: 'WITHDRAWN' }] };
          return { data: { withdrawOrganisationClaim: { ...waiting, state: 'WITHDRAWN' } } };
        },
      },
    );
    expect(await screen.findByText(/You have asked already/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Take the request back' }));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByText('Your request is taken back.')));
    expect(await screen.findByRole('button', { name: 'Ask to join' })).toBeTruthy();
  });

  it('says before anything is written what becomes of it where there are administrators', async () => {
    const { container } = openJoin({ ...page, joining: { ...way, organisation: { ...way.organisation, joined: true } } });
    expect(await screen.findByText(/they get your request, with your name and e-mail address/)).toBeTruthy();
    expect(screen.getByText(/nothing of what you write here is kept, and nobody else is written to/)).toBeTruthy();
    expect(screen.getByText(/If your organisation has no administrators, they get a message that names you/)).toBeTruthy();
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  it('tells whoever was passed on what the administrators have', async () => {
    openJoin({ ...page, ownOrganisationClaims: [{ ...claim, own: true, state: 'PASSED_ON', statement: null }] });
    expect(await screen.findByText(/They have your name and e-mail address, and can invite you. What you wrote is not kept/)).toBeTruthy();
  });

  it('says what stands in the way', async () => {
    openJoin({ ...page, joining: { ...way, bar: 'ADDRESS_NOT_APPROVED' } });
    expect(await screen.findByText(/no domain that is approved/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Ask to join' })).toBeNull();
  });

  it('says where nobody could confirm', async () => {
    openJoin({ ...page, joining: { ...way, ownDomains: [] } });
    expect(await screen.findByText(/Nobody can confirm a request here yet/)).toBeTruthy();
  });

  it('keeps the glass', async () => {
    openJoin({ ...page, organisation: { ...page.organisation, demonstration: true }, joining: null });
    expect(await screen.findByText(/only fictional people join/)).toBeTruthy();
  });

  it('asks a visitor to sign in first', async () => {
    openJoin({ ...page, joining: null }, {}, signedOut);
    expect(await screen.findByRole('button', { name: 'Sign in' })).toBeTruthy();
  });

  it('has written rules for everybody', async () => {
    const { container } = renderPage({
      routes: [{ path: 'joining', Component: JoiningPage }],
      at: '/joining',
      answers: { Viewer: () => ({ data: { viewer: signedOut } }) },
    });
    expect(await screen.findByText('Suppliers and contractors')).toBeTruthy();
    expect(await accessibilityProblems(container)).toEqual([]);
  });
});

describe('answering a request', () => {
  it('shows who asks, and refuses only with a reason', async () => {
    let sent: AnswerOrganisationClaimMutationVariables | undefined;
    const { container } = openClaims([claim], {
      AnswerOrganisationClaim: (variables: AnswerOrganisationClaimMutationVariables) => {
        sent = variables;
        return { data: { answerOrganisationClaim: { ...claim, state: 'REFUSED' } } };
      },
    });
    expect(await screen.findByRole('heading', { name: 'Joe Bloggs, for Alder NHS Trust' })).toBeTruthy();
    expect(screen.getByText('joe@nhs.net')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Send the answer' }));
    expect(screen.getByRole('link', { name: 'Choose whether you confirm' })).toBeTruthy();
    await userEvent.click(screen.getByRole('radio', { name: 'No, refuse' }));
    await userEvent.click(screen.getByRole('button', { name: 'Send the answer' }));
    expect(screen.getByRole('link', { name: 'Say why: the person who asked is told' })).toBeTruthy();
    expect(await accessibilityProblems(container)).toEqual([]);
    await userEvent.type(screen.getByRole('textbox', { name: 'Why not?' }), 'Not known here.');
    await userEvent.click(screen.getByRole('button', { name: 'Send the answer' }));
    expect(await screen.findByText(/is refused, and they are told why/)).toBeTruthy();
    expect(sent?.input).toMatchObject({ id: 'c1', confirm: false, reason: 'Not known here.' });
  });

  it('confirms, and says what that made', async () => {
    openClaims([claim], { AnswerOrganisationClaim: () => ({ data: { answerOrganisationClaim: { ...claim, state: 'CONFIRMED' } } }) });
    await userEvent.click(await screen.findByRole('radio', { name: 'Yes, confirm' }));
    await userEvent.click(screen.getByRole('button', { name: 'Send the answer' }));
    expect(await screen.findByText('Joe Bloggs is now an administrator of Alder NHS Trust.')).toBeTruthy();
  });

  it('takes the focus along, each time that an answered request is gone', async () => {
    const waiting = [claim, { ...claim, id: 'c2', organisation: { ...organisation, id: 'o2', name: 'Birch NHS Trust' } }];
    openClaims(waiting, {
      AnswerOrganisationClaim: () => ({ data: { answerOrganisationClaim: { ...waiting.shift(), state: 'REFUSED' } } }),
    });
    for (const name of ['Alder NHS Trust', 'Birch NHS Trust']) {
      const form = await screen.findByRole('region', { name: `Joe Bloggs, for ${name}` });
      await userEvent.click(within(form).getByRole('radio', { name: 'No, refuse' }));
      await userEvent.type(within(form).getByRole('textbox', { name: 'Why not?' }), 'Not known here.');
      await userEvent.click(within(form).getByRole('button', { name: 'Send the answer' }));
      await waitFor(() => expect(screen.queryByRole('region', { name: `Joe Bloggs, for ${name}` })).toBeNull());
      await waitFor(() => expect(document.activeElement).toBe(screen.getByText(/is refused, and they are told why/)));
    }
  });

  it('leads to the own requests that wait, and to no others', async () => {
    const own = { ...claim, own: true };
    const { container } = openClaims([], {}, [
      own,
      { ...own, id: 'c9', state: 'EXPIRED', organisation: { ...organisation, id: 'o9', name: 'Elm' } },
    ]);
    expect(await screen.findByRole('heading', { name: 'Your own requests to join' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Alder NHS Trust' }).getAttribute('href')).toBe('/organisations/RAA/join');
    expect(screen.queryByText(/Elm/)).toBeNull();
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  it('says so where none waits', async () => {
    openClaims([]);
    expect(await screen.findByText('No request waits for you')).toBeTruthy();
  });
});
