import { afterEach, describe, expect, it } from '@jest/globals';
import { accessibilityProblems } from '@kith/ui/testing';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { renderPage, signedOut } from '../../../test/render-page';
import { PageHeading } from '../../lib/page/page-heading';
import { sessionEnded } from '../../lib/session/session-ended';
import { Shell } from './shell';

const page = (title: string, href: string) => (
  <>
    <PageHeading>{title}</PageHeading>
    <a href={href}>Onwards</a>
    <a href="/sign-in" data-reload>
      By the server
    </a>
    <label>
      Note <input />
    </label>
  </>
);
function Sends() {
  const [sent, setSent] = useState(false);
  if (sent) return <PageHeading>We have it</PageHeading>;
  return (
    <section>
      <PageHeading>Tell us</PageHeading>
      <button type="button" onClick={() => setSent(true)}>
        Send
      </button>
    </section>
  );
}
const routes = [
  {
    Component: Shell,
    children: [
      { path: 'one', element: page('Page one', '/two?x=1') },
      { path: 'two', element: page('Page two', '/one') },
      { path: 'sends', Component: Sends },
      { path: '*', element: <PageHeading>Elsewhere</PageHeading> },
    ],
  },
];
const amina = { __typename: 'Person' as const, id: 'p1', name: 'Amina Okafor' };
const fictional = { __typename: 'Organisation' as const, id: 'o1', odsCode: 'DEMO1', name: 'Marlow Vale Hospitals', demonstration: true };
const viewer = (over: object) => ({ Viewer: () => ({ data: { viewer: { ...signedOut, ...over } } }) });

describe('the frame of every page', () => {
  afterEach(() => {
    act(() => {
      sessionEnded(false);
    });
  });

  it('says that Kith can’t be reached where nobody could say who the reader is, and tries again', async () => {
    let reached = false;
    renderPage({
      routes,
      at: '/one',
      answers: {
        Viewer: () => {
          if (!reached) throw new TypeError('Failed to fetch');
          return { data: { viewer: { ...signedOut, person: amina } } };
        },
      },
    });
    expect(await screen.findByRole('heading', { name: 'Kith can’t be reached' })).toBeTruthy();
    expect(screen.queryByRole('heading', { name: 'Page one' })).toBeNull();
    reached = true;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('heading', { name: 'Page one' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Amina Okafor' })).toBeTruthy();
  });

  it('says that one is still signed in where signing out did not reach the server', async () => {
    renderPage({
      routes,
      at: '/one',
      answers: {
        ...viewer({ person: amina }),
        SignOut: () => {
          throw new TypeError('Failed to fetch');
        },
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Sign out' }));
    expect(await screen.findByText(/you have not been signed out/)).toBeTruthy();
  });

  it('gives the focus to the heading of what takes the place of what was acted on', async () => {
    renderPage({ routes, at: '/sends' });
    expect(document.activeElement).toBe(document.body);
    await userEvent.click(await screen.findByRole('button', { name: 'Send' }));
    expect(document.activeElement).toBe(await screen.findByRole('heading', { name: 'We have it' }));
  });

  it('puts of a pasted story only so much into the address of its search as a server takes', async () => {
    const { address } = renderPage({ routes, at: '/one' });
    const box = await screen.findByRole('searchbox', { name: 'Search what trusts have built' });
    await userEvent.click(box);
    await userEvent.paste('\u{1F600} paper '.repeat(4_000));
    await userEvent.click(screen.getByRole('button', { name: 'Search' }));
    await waitFor(() => expect(address().startsWith('/find?q=%F0%9F%98%80%20paper')).toBe(true));
    expect(address().length).toBeLessThan(16_000);
  });

  it('has own name, places, search and footer, and nothing for axe to find', async () => {
    const { container } = renderPage({ routes, at: '/one' });
    expect(await screen.findByRole('link', { name: 'Sign in' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Kith, start page' })).toBeTruthy();
    expect(container.textContent).toContain('Kith is independent. It is not run, endorsed or checked by NHS England');
    for (const name of [
      'Find',
      'Board questions',
      'Organisations',
      'Areas',
      'Publish',
      'Privacy',
      'Accessibility',
      'Corrections',
      'Who can see what',
      'Who runs this',
    ]) {
      expect(screen.getByRole('link', { name })).toBeTruthy();
    }
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  it('follows plain links without loading anew, names the window and moves the focus to the heading', async () => {
    const { address } = renderPage({ routes, at: '/one' });
    expect(document.title).toBe('Page one – Kith');
    expect(document.activeElement).toBe(document.body);
    await userEvent.click(screen.getByRole('link', { name: 'Onwards' }));
    const heading = await screen.findByRole('heading', { name: 'Page two' });
    expect(address()).toBe('/two?x=1');
    expect(document.title).toBe('Page two – Kith');
    expect(document.activeElement).toBe(heading);
  });

  it('leaves to the server what the server answers', async () => {
    const { address } = renderPage({ routes, at: '/one' });
    await userEvent.click(screen.getByRole('link', { name: 'By the server' }));
    expect(address()).toBe('/one');
  });

  it('searches from the header', async () => {
    const { address } = renderPage({ routes, at: '/one' });
    await userEvent.type(screen.getByRole('searchbox', { name: 'Search what trusts have built' }), 'ward{Enter}');
    await waitFor(() => expect(address()).toBe('/find?q=ward'));
  });

  it.each([
    ['/board', 'Your board', 'page'],
    ['/board/journey', 'Your board', 'true'],
    ['/packs', 'Your board', 'true'],
    ['/packs/1/issues/2', 'Your board', 'true'],
    ['/needs/new', 'Contracts', 'true'],
  ])('at %s marks the place that it belongs to: %s', async (at, name, current) => {
    renderPage({ routes, at, answers: viewer({ person: amina, actingFor: fictional }) });
    expect((await screen.findByRole('link', { name })).getAttribute('aria-current')).toBe(current);
    expect(screen.getByRole('navigation', { name: 'Main' }).querySelectorAll('[aria-current]')).toHaveLength(1);
  });

  it('says on every page that the organisation acted for is fictional', async () => {
    renderPage({ routes, at: '/one', answers: viewer({ person: amina, actingFor: fictional }) });
    expect((await screen.findByRole('region', { name: 'Demonstration' })).textContent).toContain(
      'Everything here about Marlow Vale Hospitals and its area is fictional',
    );
    expect(screen.getByRole('link', { name: 'Acting for Marlow Vale Hospitals' })).toBeTruthy();
    expect(screen.getByText('Amina Okafor')).toBeTruthy();
  });

  it('says nothing of a demonstration to anyone else', async () => {
    renderPage({ routes, at: '/one', answers: viewer({ person: amina, actingFor: { ...fictional, demonstration: false } }) });
    await screen.findByText('Amina Okafor');
    expect(screen.queryByRole('region', { name: 'Demonstration' })).toBeNull();
  });

  it('tells of an ended session when the reader comes back, and keeps what was typed', async () => {
    let signedIn = true;
    renderPage({
      routes,
      at: '/one',
      answers: { Viewer: () => ({ data: { viewer: signedIn ? { ...signedOut, person: amina, csrfToken: 't' } : signedOut } }) },
    });
    await screen.findByText('Amina Okafor');
    await userEvent.type(screen.getByRole('textbox', { name: 'Note' }), 'half a story');

    signedIn = false;
    document.dispatchEvent(new Event('visibilitychange'));
    expect(await screen.findByText(/What you typed is still on this page/)).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Note' }).value).toBe('half a story');
    expect(screen.getByText('Amina Okafor')).toBeTruthy();

    signedIn = true;
    document.dispatchEvent(new Event('visibilitychange'));
    await waitFor(() => expect(screen.queryByText(/What you typed is still on this page/)).toBeNull());
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Note' }).value).toBe('half a story');
  });
});
