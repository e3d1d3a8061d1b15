import { beforeEach, describe, expect, it } from '@jest/globals';
import { accessibilityProblems } from '@kith/ui/testing';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPage, signedOut } from '../../../test/render-page';
import type { Thread_threadFragment } from './messages.generated';
import { ThreadPage } from './thread-page';

const marlow = { __typename: 'Organisation' as const, id: 'o1', odsCode: 'DEMO1', name: 'Marlow Vale' };
const thornby = { __typename: 'Organisation' as const, id: 'o2', odsCode: 'DEMO2', name: 'Thornby Cross' };
const amina = { __typename: 'Person' as const, id: 'p1', name: 'Amina' };
const thread = (over: Partial<Thread_threadFragment> = {}): Thread_threadFragment => ({
  __typename: 'Thread',
  id: 't1',
  subject: 'Training',
  lastMessageAt: '2026-05-01T10:00:00.000Z',
  ownerJoined: true,
  asker: amina,
  askerOrganisation: thornby,
  initiative: { __typename: 'Initiative', id: 'i1', slug: 'charts', title: 'Drug charts on screen', organisation: marlow },
  messages: [
    { __typename: 'Message', id: 'm1', text: 'How long?', sentAt: '2026-05-01T10:00:00.000Z', author: amina, organisation: thornby },
  ],
  sharedWith: [],
  ...over,
});
const asker = {
  ...signedOut,
  person: amina,
  affiliations: [{ __typename: 'Affiliation', organisation: { ...thornby, demonstration: true }, roles: ['MEMBER'] }],
};
const open = (viewer: object, answers: Parameters<typeof renderPage>[0]['answers'] = {}, shown: Thread_threadFragment | null = thread()) =>
  renderPage({
    routes: [{ path: 'messages/:id', Component: ThreadPage }],
    at: '/messages/t1',
    answers: { Viewer: () => ({ data: { viewer } }), Thread: () => ({ data: { thread: shown } }), ...answers },
  });
const replied = (text: string) => ({
  ...thread(),
  messages: [...thread().messages, { ...thread().messages[0], id: `m-${text}`, text }],
});

describe('a thread', () => {
  beforeEach(() => sessionStorage.clear());

  it('takes a message and empties the box for the next', async () => {
    const { asked, container } = open(asker, {
      Reply: ({ input }: { input: { text: string } }) => ({ data: { replyToThread: replied(input.text) } }),
    });
    const box = (await screen.findByRole('textbox', { name: 'Write a message' })) as HTMLTextAreaElement;
    await userEvent.type(box, 'Thank you');
    expect(await accessibilityProblems(container)).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    expect((await screen.findByText('Thank you')).closest('li')?.textContent).toContain('You, Thornby Cross');
    expect(box.value).toBe('');
    expect(asked.at(-1)?.variables).toMatchObject({ input: { thread: 't1', text: 'Thank you' } });
  });

  it('is shared with an organisation that is looked up, and says who can read it', async () => {
    const kingsholt = { __typename: 'Organisation', id: 'o3', odsCode: 'DEMO3', name: 'Kingsholt', town: null, kind: 'ACUTE' };
    const { asked } = open(asker, {
      ReaderChoices: () => ({
        data: {
          organisations: {
            __typename: 'OrganisationConnection',
            totalCount: 1,
            edges: [{ __typename: 'OrganisationEdge', node: kingsholt }],
          },
        },
      }),
      ShareThread: () => ({
        data: { shareThread: { ...thread(), sharedWith: [{ __typename: 'Organisation', id: 'o3', odsCode: 'DEMO3', name: 'Kingsholt' }] } },
      }),
    });
    await userEvent.click(await screen.findByText('Let another organisation read this'));
    await userEvent.type(screen.getByRole('textbox', { name: 'Organisation' }), 'kings');
    await userEvent.click(screen.getByRole('button', { name: 'Look it up' }));
    await userEvent.click(await screen.findByRole('button', { name: /Let Kingsholt read this/ }));
    expect(await screen.findByText('Members of Kingsholt can read this now.')).toBeTruthy();
    expect(within(screen.getByRole('region', { name: 'Who can read this' })).getByText('members of Kingsholt')).toBeTruthy();
    expect(asked.at(-1)?.variables).toMatchObject({ input: { thread: 't1', organisation: 'DEMO3' } });
  });

  it('is only read by those it was shared with', async () => {
    open({ ...asker, person: { ...amina, id: 'p9' } });
    expect(await screen.findByText(/because it was shared with you/)).toBeTruthy();
    expect(screen.queryByRole('textbox', { name: 'Write a message' })).toBeNull();
    expect(screen.queryByText('Let another organisation read this')).toBeNull();
  });

  it('is not there for anybody else, and not asked for before signing in', async () => {
    const first = open(asker, {}, null);
    expect(await screen.findByRole('heading', { name: 'Thread not found' })).toBeTruthy();
    first.unmount();
    const { asked } = open(signedOut);
    expect(await screen.findByRole('button', { name: 'Sign in' })).toBeTruthy();
    expect(asked.map(({ name }) => name)).not.toContain('Thread');
  });
});
