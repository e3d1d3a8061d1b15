import { beforeEach, describe, expect, it } from '@jest/globals';
import { accessibilityProblems } from '@kith/ui/testing';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPage, signedOut } from '../../../test/render-page';
import type { AnswerEntryCaseMutationVariables, Cases_caseFragment } from './cases.generated';
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
    expect(screen.getByRole('textbox', { name: 'Answer', description: /Sent to whoever reported it.*word for word/ })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Keep the answer' }));
    expect(await screen.findByRole('link', { name: 'Choose what became of it' })).toBeTruthy();
    expect(await accessibilityProblems(container)).toEqual([]);
    await userEvent.click(screen.getByRole('radio', { name: 'Restored' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Answer' }), 'It is current.');
    await userEvent.click(screen.getByRole('button', { name: 'Keep the answer' }));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByText('Answered: Drug charts on screen.')));
    expect(screen.getByRole('heading', { name: 'Answered (1)' })).toBeTruthy();
    expect(asked.at(-1)?.variables).toMatchObject({ input: { id: 'case-7', outcome: 'RESTORED', answer: 'It is current.' } });
  });

  it('keep the focus on the page where several concern one entry', async () => {
    const two = [entryCase, { ...entryCase, id: 'case-8' }];
    open(operator, {
      EntryCases: () => ({ data: { entryCases: two } }),
      AnswerEntryCase: ({ input }: AnswerEntryCaseMutationVariables) => ({
        data: {
          answerEntryCase: { ...entryCase, id: input.id, outcome: 'KEPT', answer: 'Right.', answeredAt: '2026-05-02T10:00:00.000Z' },
        },
      }),
    });
    for (const left of [1, 0]) {
      const [form] = await screen.findAllByRole('form', { name: 'Answer the report' });
      const first = within(form as HTMLElement);
      await userEvent.click(first.getByRole('radio', { name: 'Kept as it is' }));
      await userEvent.type(first.getByRole('textbox', { name: 'Answer' }), 'Right.');
      await userEvent.click(first.getByRole('button', { name: 'Keep the answer' }));
      expect(await screen.findByRole('heading', { name: `Open (${left})` })).toBeTruthy();
      await waitFor(() => expect(document.activeElement).toBe(screen.getByText('Answered: Drug charts on screen.')));
    }
  });

  it('are not even asked for by anybody else', async () => {
    const { asked } = open({ ...operator, roles: ['ADMINISTRATOR'] });
    expect(await screen.findByText('Only operators of this Kith see reports.')).toBeTruthy();
    expect(asked.map(({ name }) => name)).not.toContain('EntryCases');
  });
});
