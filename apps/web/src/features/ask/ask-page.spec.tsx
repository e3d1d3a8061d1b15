import { beforeEach, describe, expect, it } from '@jest/globals';
import { accessibilityProblems } from '@kith/ui/testing';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPage, signedOut } from '../../../test/render-page';
import { AskPage } from './ask-page';

const marlow = { __typename: 'Organisation', id: 'o1', odsCode: 'RD8', name: 'Marlow Vale', joined: true };
const initiative = (over: object = {}) => ({
  __typename: 'Initiative',
  id: 'i1',
  slug: 'charts',
  title: 'Drug charts on screen',
  viewerCanEdit: false,
  contact: { __typename: 'Contact', role: 'Chief pharmacist', deputyRole: null, timeOffered: null, replyTime: 'within a week' },
  organisation: marlow,
  ...over,
});
const own = { __typename: 'Organisation', id: 'o2', odsCode: 'DEMO2', name: 'Thornby Cross', demonstration: false };
const member = { ...signedOut, person: { __typename: 'Person', id: 'p1', name: 'Amina' }, actingFor: own, csrfToken: 't' };

const open = (answers: Parameters<typeof renderPage>[0]['answers'] = {}) =>
  renderPage({
    routes: [
      { path: 'initiatives/:slug/ask', Component: AskPage },
      { path: 'messages/:id', element: <h1>A thread</h1> },
    ],
    at: '/initiatives/charts/ask',
    answers: { Viewer: () => ({ data: { viewer: member } }), AskPage: () => ({ data: { initiative: initiative() } }), ...answers },
  });
const subject = () => screen.findByRole('textbox', { name: 'What is it about?' });
const question = () => screen.getByRole('textbox', { name: 'Your question' });
const send = () => userEvent.click(screen.getByRole('button', { name: 'Send the question' }));
const keysOf = (asked: { name: string; variables: unknown }[]) =>
  asked.filter(({ name }) => name === 'Ask').map(({ variables }) => (variables as { input: { key: string } }).input.key);

describe('asking', () => {
  beforeEach(() => sessionStorage.clear());

  it('goes to the role and the thread, and axe finds nothing', async () => {
    const { container, address, asked } = open({ Ask: () => ({ data: { askAboutInitiative: { __typename: 'Thread', id: 't1' } } }) });
    await userEvent.type(await subject(), 'Training');
    await userEvent.type(question(), 'How long did it take?');
    expect(screen.getByText('Chief pharmacist')).toBeTruthy();
    expect(await accessibilityProblems(container)).toEqual([]);
    await send();
    await waitFor(() => expect(address()).toBe('/messages/t1'));
    expect(asked.at(-1)?.variables).toMatchObject({ input: { initiative: 'i1', subject: 'Training', text: 'How long did it take?' } });
    expect(sessionStorage.length).toBe(0);
  });

  it('links what is missing to its field and sends nothing', async () => {
    const { asked } = open();
    await subject();
    await send();
    const link = await screen.findByRole('link', { name: 'Write your question' });
    expect(link.getAttribute('href')).toBe(`#${question().id}`);
    expect(keysOf(asked)).toEqual([]);
  });

  it('keeps what was typed over a failure and a reload, and is one act when tried again', async () => {
    let down = true;
    const Ask = () => {
      if (down) throw new TypeError('Failed to fetch');
      return { data: { askAboutInitiative: { __typename: 'Thread', id: 't1' } } };
    };
    const { asked, address, unmount } = open({ Ask });
    await userEvent.type(await subject(), 'Training');
    await userEvent.type(question(), 'How?');
    await send();
    expect((await screen.findByRole('alert')).textContent).toContain('What you typed is still here.');
    await send();
    await waitFor(() => expect(keysOf(asked)).toHaveLength(2));
    expect(new Set(keysOf(asked)).size).toBe(1);
    expect(address()).toBe('/initiatives/charts/ask');
    unmount();
    down = false;
    const again = open({ Ask });
    expect((await subject()).getAttribute('value')).toBe('Training');
    await send();
    await waitFor(() => expect(again.address()).toBe('/messages/t1'));
  });

  it('shows a refusal of the server beside its field', async () => {
    const problems = [{ __typename: 'FieldProblem', field: 'text', message: 'Take the NHS number out.' }];
    open({ Ask: () => ({ data: { askAboutInitiative: { __typename: 'InvalidInput', message: 'Not sent.', problems } } }) });
    await userEvent.type(await subject(), 'One');
    await userEvent.type(question(), '943 476 5919');
    await send();
    expect((await screen.findByRole('link', { name: 'Take the NHS number out.' })).getAttribute('href')).toBe('#text');
  });

  it('asks readers to sign in, and those who act for nobody to choose', async () => {
    const first = open({ Viewer: () => ({ data: { viewer: signedOut } }) });
    expect((await screen.findByRole('button', { name: 'Sign in' })).getAttribute('href')).toBe(
      '/sign-in?returnTo=%2Finitiatives%2Fcharts%2Fask',
    );
    first.unmount();
    open({ Viewer: () => ({ data: { viewer: { ...member, actingFor: null } } }) });
    expect(await screen.findByRole('link', { name: 'Choose on whose behalf you act' })).toBeTruthy();
  });

  it('gives a text to invite a trust that nobody has joined from', async () => {
    const organisation = { ...marlow, joined: false };
    open({
      AskPage: () => ({ data: { initiative: initiative({ organisation, contact: null }) } }),
      Invite: () => ({ data: { inviteOrganisation: { __typename: 'Invitation', subject: 'A question', text: 'Hello, & welcome' } } }),
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Write an invitation' }));
    const text = (await screen.findByRole('textbox', { name: 'Invitation: A question' })) as HTMLTextAreaElement;
    expect(text.value).toBe('Hello, & welcome');
    expect(screen.getByRole('link', { name: 'Open it in your mail program' }).getAttribute('href')).toBe(
      'mailto:?subject=A%20question&body=Hello%2C%20%26%20welcome',
    );
    expect(screen.getByText(/It waits until someone from Marlow Vale joins/)).toBeTruthy();
  });
});
