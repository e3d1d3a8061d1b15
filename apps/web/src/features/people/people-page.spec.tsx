import { describe, expect, it } from '@jest/globals';
import { accessibilityProblems } from '@kith/ui/testing';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPage, signedOut } from '../../../test/render-page';
import type { InviteToRoleMutationVariables, People_peopleFragment } from './people.generated';
import { PeoplePage } from './people-page';

const viewer = { ...signedOut, person: { __typename: 'Person' as const, id: 'p1', name: 'Ada Adder' }, roles: ['ADMINISTRATOR' as const] };
const people: People_peopleFragment = {
  __typename: 'OrganisationPeople',
  id: 'o1',
  organisation: { __typename: 'Organisation', id: 'o1', name: 'Alder NHS Trust' },
  holders: [
    {
      __typename: 'RoleHolder',
      person: { __typename: 'Person', id: 'p1', name: 'Ada Adder' },
      contractor: false,
      seesArea: true,
      grants: [{ __typename: 'HeldRole', id: 'g1', role: 'ADMINISTRATOR', since: '2026-01-05T10:00:00Z' }],
    },
  ],
  invitations: [],
  rolesToGive: ['EDITOR', 'ADMINISTRATOR'],
};
const invitation = {
  __typename: 'RoleInvitation' as const,
  id: 'i1',
  email: 'eva@alder.nhs.uk',
  role: 'EDITOR' as const,
  contractor: false,
};
const dated = { invitedAt: '2026-02-01T10:00:00Z', expiresAt: '2026-03-03T10:00:00Z' };

const open = (answers: Parameters<typeof renderPage>[0]['answers'] = {}) =>
  renderPage({
    routes: [{ path: 'people', Component: PeoplePage }],
    at: '/people',
    answers: { Viewer: () => ({ data: { viewer } }), People: () => ({ data: { organisationPeople: people } }), ...answers },
  });

describe('people and roles', () => {
  it('shows who holds which role since when', async () => {
    const { container } = open();
    expect(await screen.findByRole('heading', { name: 'Ada Adder (you)' })).toBeTruthy();
    expect(screen.getByText(/since 5 January 2026/)).toBeTruthy();
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  it('invites, says so, and shows the invitation', async () => {
    let sent: InviteToRoleMutationVariables | undefined;
    open({
      InviteToRole: (variables: InviteToRoleMutationVariables) => {
        sent = variables;
        return { data: { inviteToRole: { ...people, invitations: [{ ...invitation, ...dated }] } } };
      },
    });
    await userEvent.type(await screen.findByRole('textbox', { name: 'E-mail address' }), 'eva@alder.nhs.uk');
    await userEvent.click(screen.getByRole('button', { name: 'Invite' }));
    expect(screen.getByRole('link', { name: 'Choose a role' }).getAttribute('href')).toBe('#role');
    await userEvent.click(screen.getByRole('radio', { name: 'Editor' }));
    await userEvent.click(screen.getByRole('button', { name: 'Invite' }));
    expect(await screen.findByText('eva@alder.nhs.uk is invited.')).toBeTruthy();
    expect(sent?.input).toMatchObject({ email: 'eva@alder.nhs.uk', role: 'EDITOR', contractor: false });
    expect(await screen.findByRole('button', { name: 'Withdraw the invitation of eva@alder.nhs.uk' })).toBeTruthy();
  });

  it('marks who works for a supplier, and what of the area reaches them', async () => {
    const con = (contractor: boolean, seesArea: boolean): People_peopleFragment['holders'][number] => ({
      __typename: 'RoleHolder',
      person: { __typename: 'Person', id: 'p2', name: 'Con Tractor' },
      contractor,
      seesArea,
      grants: [{ __typename: 'HeldRole', id: 'g2', role: 'EDITOR', since: '2026-01-05T10:00:00Z' }],
    });
    const { asked, container } = open({
      People: () => ({ data: { organisationPeople: { ...people, holders: [...people.holders, con(true, false)] } } }),
      ChangeContractor: () => ({ data: { changeContractor: { ...people, holders: [...people.holders, con(true, true)] } } }),
    });
    expect(await screen.findByText(/Sees nothing that is shared with your area/)).toBeTruthy();
    expect(screen.queryByRole('form', { name: 'Whether Ada Adder is a contractor', hidden: true })).toBeNull();
    const form = screen.getByRole('form', { name: 'Whether Con Tractor is a contractor', hidden: true });
    await userEvent.click(within(form).getByRole('radio', { name: /they may see what is shared/, hidden: true }));
    await userEvent.click(within(form).getByRole('button', { name: 'Save', hidden: true }));
    expect(await screen.findByText('Con Tractor is a contractor, and sees what is shared with your area.')).toBeTruthy();
    expect(asked.find(({ name }) => name === 'ChangeContractor')?.variables).toEqual({
      input: { key: expect.any(String), person: 'p2', contractor: true, seesArea: true },
    });
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  it('invites a contractor as one', async () => {
    const { asked } = open({ InviteToRole: () => ({ data: { inviteToRole: people } }) });
    await userEvent.type(await screen.findByRole('textbox', { name: 'E-mail address' }), 'con@supplier.example');
    await userEvent.click(screen.getByRole('radio', { name: 'Editor' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'They work for a supplier or under contract' }));
    await userEvent.click(screen.getByRole('button', { name: 'Invite' }));
    expect(await screen.findByText('con@supplier.example is invited.')).toBeTruthy();
    expect(asked.find(({ name }) => name === 'InviteToRole')?.variables).toMatchObject({ input: { contractor: true } });
  });

  it('ends a role, saying first that they are signed out everywhere, and takes the focus along', async () => {
    const other: People_peopleFragment['holders'][number] = {
      __typename: 'RoleHolder',
      person: { __typename: 'Person', id: 'p2', name: 'Eva Editor' },
      contractor: false,
      seesArea: true,
      grants: [{ __typename: 'HeldRole', id: 'g2', role: 'EDITOR', since: '2026-01-05T10:00:00Z' }],
    };
    open({
      People: () => ({ data: { organisationPeople: { ...people, holders: [...people.holders, other] } } }),
      EndRole: () => ({ data: { endRole: people } }),
    });
    const own = await screen.findByRole('form', { name: 'End the role of Ada Adder, administrator', hidden: true });
    expect(within(own).getByText(/You are signed out on every other machine/)).toBeTruthy();
    const form = screen.getByRole('form', { name: 'End the role of Eva Editor, editor', hidden: true });
    expect(
      within(form).getByText(/They are signed out everywhere, and can sign in again with the roles that they still hold/),
    ).toBeTruthy();
    await userEvent.click(within(form).getByRole('button', { name: 'End the role now', hidden: true }));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByText('Eva Editor is no longer editor.')));
  });

  it('says why the last administrator stays', async () => {
    const message = 'This is the organisation’s last administrator.';
    open({ EndRole: () => ({ data: { endRole: { __typename: 'NotAllowed', message } } }) });
    const form = await screen.findByRole('form', { name: 'End the role of Ada Adder, administrator', hidden: true });
    await userEvent.click(within(form).getByRole('button', { name: 'End the role now', hidden: true }));
    expect(await screen.findByText(message)).toBeTruthy();
  });

  it('is for administrators alone', async () => {
    open({ People: () => ({ data: { organisationPeople: null } }) });
    expect(await screen.findByText(/Only administrators/)).toBeTruthy();
    expect(screen.queryByRole('heading', { name: /Who holds/ })).toBeNull();
  });
});
