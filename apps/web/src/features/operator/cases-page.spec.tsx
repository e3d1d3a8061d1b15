import { beforeEach, describe, expect, it } from '@jest/globals';
import { accessibilityProblems } from '@kith/ui/testing';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPage, signedOut } from '../../../test/render-page';
import type { Cases_caseFragment } from './cases.generated';
import { CasesPage } from './cases-page';

const entryCase: Cases_caseFragment = {
  __typename: 'EntryCase',
  id: 'case-7',
  slug: 'charts',
  title: 'Drug charts on screen',
  kind: 'REMOVAL',
  message: 'Out of date',
  replyTo: 'reader@example.org',
  hidden: true,
  createdAt: '2026-05-01T10:00:00.000Z',
  outcome: 'OPEN',
  answer: null,
  answeredAt: null,
  organisation: null,
};
const operator = { ...signedOut, person: { __typename: 'Person', id: 'p1', name: 'Nadia' }, roles: ['OPERATOR'], csrfToken: 't' };
const open = (viewer: object, answers: Parameters<typeof renderPage>[0]['answers'] = {}) =>
  renderPage({
    routes: [{ path: 'operator/cases', Component: CasesPage }],
    at: '/operator/cases',
    answers: { Viewer: () => ({ data: { viewer } }), EntryCases: () => ({ data: { entryCases: [entryCase] } }), ...answers },
  });

describe('reports about entries', () => {
  beforeEach(() => sessionStorage.clear());

  it('are answered with a decision and a word', async () => {
    const { asked, container } = open(operator, {
      AnswerEntryCase: () => ({
        data: {
          answerEntryCase: {
            ...entryCase,
            outcome: 'RESTORED',
            hidden: false,
            answer: 'It is current.',
            answeredAt: '2026-05-02T10:00:00.000Z',
          },
        },
      }),
    });
    expect(await screen.findByRole('heading', { name: 'Removal asked for: Drug charts on screen' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Keep the answer' }));
    expect(await screen.findByRole('link', { name: 'Choose what became of it' })).toBeTruthy();
    expect(await accessibilityProblems(container)).toEqual([]);
    await userEvent.click(screen.getByRole('radio', { name: 'Restored' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Answer' }), 'It is current.');
    await userEvent.click(screen.getByRole('button', { name: 'Keep the answer' }));
    expect(await screen.findByText('Answered: Drug charts on screen.')).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Answered (1)' })).toBeTruthy();
    expect(asked.at(-1)?.variables).toMatchObject({ input: { id: 'case-7', outcome: 'RESTORED', answer: 'It is current.' } });
  });

  it('are not even asked for by anybody else', async () => {
    const { asked } = open({ ...operator, roles: ['ADMINISTRATOR'] });
    expect(await screen.findByText('Only operators of this Kith see reports.')).toBeTruthy();
    expect(asked.map(({ name }) => name)).not.toContain('EntryCases');
  });
});
