import { describe, expect, it } from '@jest/globals';
import { accessibilityProblems } from '@kith/ui/testing';
import { screen } from '@testing-library/react';
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
const openClaims = (claims: object[], answers: Parameters<typeof renderPage>[0]['answers'] = {}) =>
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
    expect(await screen.findByText('Your request is sent.')).toBeTruthy();
    expect(sent?.input).toMatchObject({ organisation: 'RAA', statement: 'I lead digital work.', executiveEmail: 'ella@alder.nhs.uk' });
    expect(await screen.findByText(/Ella Chief or the area’s office can answer until 15 March 2026/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Ask to join' })).toBeNull();
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

  it('says so where none waits', async () => {
    openClaims([]);
    expect(await screen.findByText('No request waits for you')).toBeTruthy();
  });
});
