import { describe, expect, it } from '@jest/globals';
import { accessibilityProblems } from '@kith/ui/testing';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPage } from '../../../test/render-page';
import type { StopMailMutationVariables } from './account.generated';
import { StopMailPage } from './stop-mail-page';

const open = (at: string, answer: object = { __typename: 'MailStopped', what: 'BOARD_DIGEST' }, sent: string[] = []) =>
  renderPage({
    routes: [{ path: 'mail/stop', Component: StopMailPage }],
    at,
    answers: {
      StopMail: ({ input }: StopMailMutationVariables) => {
        sent.push(input.token);
        return { data: { stopMail: answer } };
      },
    },
  });

describe('the link that stops a mail', () => {
  it('stops it by one press, and not by being opened', async () => {
    const sent: string[] = [];
    const { container } = open('/mail/stop#a-token', undefined, sent);
    const press = await screen.findByRole('button', { name: 'Stop this mail' });
    expect(sent).toEqual([]);
    await userEvent.click(press);
    expect(await screen.findByText('It is stopped.')).toBeTruthy();
    expect(sent).toEqual(['a-token']);
    expect(screen.queryByRole('button')).toBeNull();
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  it('stops what a mail programme opened, and says what it was', async () => {
    const sent: string[] = [];
    open('/mail/stop?token=of-the-header', { __typename: 'MailStopped', what: 'FOLLOWED' }, sent);
    await userEvent.click(await screen.findByRole('button', { name: 'Stop this mail' }));
    expect(await screen.findByText(/You do not follow that entry any more/)).toBeTruthy();
    expect(sent).toEqual(['of-the-header']);
  });

  it('says what to do where it is too old or not complete', async () => {
    open('/mail/stop#old', { __typename: 'NotFound', message: 'No.' });
    await userEvent.click(await screen.findByRole('button', { name: 'Stop this mail' }));
    expect(await screen.findByText(/older than a year/)).toBeTruthy();
    document.body.replaceChildren();
    open('/mail/stop');
    expect(await screen.findByText(/This link is not complete/)).toBeTruthy();
  });
});
