import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { accessibilityProblems } from '@kith/ui/testing';
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPage, signedOut } from '../../../test/render-page';
import { sessionEnded } from '../../lib/session/session-ended';
import { noteSession, sessionTime } from '../../lib/session/session-time';
import { SessionWarning } from './session-warning';

const told = (idle: number, left: number) => new Headers({ 'kith-session-idle': String(idle), 'kith-session-left': String(left) });
const later = (seconds: number) => act(() => jest.advanceTimersByTimeAsync(seconds * 1_000));
const user = userEvent.setup({ advanceTimers: (ms) => jest.advanceTimersByTime(ms) });
const routes = [
  {
    path: '/',
    element: (
      <>
        <label>
          Story <input />
        </label>
        <SessionWarning />
      </>
    ),
  },
];

describe('the warning before a session ends', () => {
  beforeEach(() => {
    jest.useFakeTimers({ now: new Date('2026-05-01T09:00:00Z') });
    sessionTime(null);
    sessionEnded(false);
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('comes two minutes before, says when, and lets one stay; what was typed is there', async () => {
    renderPage({
      routes,
      at: '/',
      answers: {
        Viewer: () => {
          noteSession(told(3_540, 40_000));
          return { data: { viewer: signedOut } };
        },
      },
    });
    await user.type(await screen.findByLabelText('Story'), 'Half a story');
    act(() => noteSession(told(3_540, 43_200)));
    await later(3_419);
    expect(screen.queryByRole('dialog')).toBeNull();
    await later(2);
    const dialog = screen.getByRole('dialog', { name: /You will be signed out at \d\d:\d\d/ });
    expect(dialog.textContent).toContain('What you typed stays on this page');
    await user.click(screen.getByRole('button', { name: 'Stay signed in' }));
    await later(1);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect((screen.getByLabelText('Story') as HTMLInputElement).value).toBe('Half a story');
    await later(3_430);
    expect(screen.getByRole('dialog')).toBeTruthy();
  });

  it('of the last end offers to sign in again in another window', async () => {
    renderPage({ routes, at: '/' });
    await screen.findByLabelText('Story');
    act(() => noteSession(told(100, 100)));
    await later(1);
    const link = screen.getByRole('link', { name: 'Sign in again (opens in a new window)' });
    expect(link.getAttribute('href')).toBe('/sign-in?returnTo=%2F');
    expect(link.getAttribute('target')).toBe('_blank');
  });

  it('becomes the notice that one was signed out', async () => {
    renderPage({ routes, at: '/' });
    await screen.findByLabelText('Story');
    act(() => noteSession(told(60, 43_200)));
    await later(61);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(sessionEnded()).toBe(true);
  });

  it('does not come while another window of the browser is used, nor to a reader who is not signed in', async () => {
    renderPage({ routes, at: '/' });
    await screen.findByLabelText('Story');
    noteSession(new Headers());
    expect(sessionTime()).toBeNull();
    act(() => noteSession(told(150, 43_200)));
    const other = JSON.stringify({ idleUntil: Date.now() + 3_000_000, absoluteUntil: Date.now() + 40_000_000 });
    act(() => void window.dispatchEvent(new StorageEvent('storage', { key: 'kith.session-time', newValue: other })));
    await later(60);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('has nothing for axe to find', async () => {
    jest.useRealTimers();
    const { container } = renderPage({ routes, at: '/' });
    await screen.findByLabelText('Story');
    act(() => noteSession(told(100, 100)));
    await screen.findByRole('dialog');
    expect(await accessibilityProblems(container)).toEqual([]);
    act(() => void sessionTime(null));
  });
});
