import { describe, expect, it } from '@jest/globals';
import { accessibilityProblems } from '@kith/ui/testing';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPage } from '../../../test/render-page';
import type { StopBoardDigestMutationVariables } from './account.generated';
import { StopDigestPage } from './stop-digest-page';

const open = (at: string, answer: object = { __typename: 'BoardDigestStopped', stopped: true }, sent: string[] = []) =>
  renderPage({
    routes: [{ path: 'digest/stop', Component: StopDigestPage }],
    at,
    answers: {
      StopBoardDigest: ({ input }: StopBoardDigestMutationVariables) => {
        sent.push(input.token);
        return { data: { stopBoardDigest: answer } };
      },
    },
  });

describe('the link that stops the digest', () => {
  it('stops it by one press, and not by being opened', async () => {
    const sent: string[] = [];
    const { container } = open('/digest/stop#a-token', undefined, sent);
    const press = await screen.findByRole('button', { name: 'Stop the digest' });
    expect(sent).toEqual([]);
    await userEvent.click(press);
    expect(await screen.findByText('It is stopped.')).toBeTruthy();
    expect(sent).toEqual(['a-token']);
    expect(screen.queryByRole('button')).toBeNull();
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  it('says what to do where it is too old or not complete', async () => {
    open('/digest/stop#old', { __typename: 'NotFound', message: 'No.' });
    await userEvent.click(await screen.findByRole('button', { name: 'Stop the digest' }));
    expect(await screen.findByText(/older than a year/)).toBeTruthy();
    document.body.replaceChildren();
    open('/digest/stop');
    expect(await screen.findByText(/This link is not complete/)).toBeTruthy();
  });
});
