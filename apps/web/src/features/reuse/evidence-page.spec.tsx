import { describe, expect, it } from '@jest/globals';
import { accessibilityProblems } from '@kith/ui/testing';
import { screen } from '@testing-library/react';
import { renderPage, signedOut } from '../../../test/render-page';
import { reuseAnswer, reuseCheck } from '../../../test/reuse';
import { Shell } from '../../app/shell/shell';
import { EvidencePage } from './evidence-page';

const viewer = { ...signedOut, person: { __typename: 'Person' as const, id: 'p1', name: 'Ada' } };
const open = (check: ReturnType<typeof reuseCheck> | null, who: typeof signedOut = viewer) =>
  renderPage({
    routes: [{ Component: Shell, children: [{ path: 'reuse/:id', Component: EvidencePage }] }],
    at: '/reuse/i1',
    answers: { Viewer: () => ({ data: { viewer: who } }), ReuseCheck: () => ({ data: { reuseCheck: check } }) },
  });

describe('evidence that reuse was considered', () => {
  it('says what was asked, what was found then, what was said, by whom and when', async () => {
    const { container } = open(reuseCheck({ answer: reuseAnswer() }));
    expect(await screen.findByRole('heading', { level: 1, name: /Evidence that reuse was considered/ })).toBeTruthy();
    expect(screen.getByText(/Is something for E-prescribing planned or live/)).toBeTruthy();
    const link = screen.getByRole('link', { name: 'Charts as they were called' });
    expect(link.closest('li')?.textContent).toContain('Birch · Live · 1 thing to reuse');
    expect(screen.getByText('They go on with their own because: Ours is for children.')).toBeTruthy();
    expect(screen.getByText(/^Ada, 22 November 2026/)).toBeTruthy();
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  it('leaves out what this reader may not see', async () => {
    open(reuseCheck({ answer: reuseAnswer({ kind: 'COPY', reason: '', shown: [], answeredBy: null }) }));
    expect(await screen.findByText('Nothing that you may see.')).toBeTruthy();
    expect(screen.getByText('They copy and adapt a piece of work that you may not see.')).toBeTruthy();
    expect(screen.queryByText(/^Ada, /)).toBeNull();
  });

  it('says that nothing was said, that there is nothing, or that one signs in', async () => {
    const said = open(reuseCheck());
    expect(await screen.findByText('Nothing was said of reuse for this entry yet.')).toBeTruthy();
    said.unmount();
    const missing = open(null);
    expect(await screen.findByRole('heading', { name: 'Entry not found' })).toBeTruthy();
    missing.unmount();
    open(null, signedOut);
    expect(await screen.findByRole('button', { name: 'Sign in' })).toBeTruthy();
  });
});
