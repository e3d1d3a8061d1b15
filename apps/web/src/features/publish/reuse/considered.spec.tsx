import { describe, expect, it } from '@jest/globals';
import { accessibilityProblems } from '@kith/ui/testing';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPage } from '../../../../test/render-page';
import { reuseAnswer, reuseCheck } from '../../../../test/reuse';
import { type Draft, emptyDraft } from '../draft/draft';
import { type Form, FormContext } from '../editor/form-context';
import { Considered } from './considered';

const planned: Draft = { ...emptyDraft, stage: 'PLANNED', primaryCapability: 'e-prescribing' };
const open = (draft: Draft, answers: object = {}, id: string | null = 'i1') => {
  const form: Form = { draft, change: () => {}, problems: [], hints: [], vocabularies: {} as Form['vocabularies'] };
  return renderPage({
    routes: [
      {
        path: '/',
        element: (
          <FormContext.Provider value={form}>
            <Considered id={id} onUnkept={() => {}} />
          </FormContext.Provider>
        ),
      },
    ],
    at: '/',
    answers: { ReuseCheck: () => ({ data: { reuseCheck: reuseCheck() } }), ...answers },
  });
};

describe('could you join or copy something?', () => {
  it('shows what there is, and keeps the answer with its reason', async () => {
    let check = reuseCheck();
    const { asked, container } = open(planned, {
      ReuseCheck: () => ({ data: { reuseCheck: check } }),
      AnswerReuse: () => {
        check = reuseCheck({ answer: reuseAnswer() });
        return { data: { answerReuse: check } };
      },
    });
    const link = await screen.findByRole('link', { name: /Charts at Birch/ });
    expect(link.closest('li')?.textContent).toContain('Birch · Live · 1 thing to reuse · your area');
    await userEvent.click(screen.getByRole('button', { name: 'Keep the answer' }));
    expect(await screen.findByRole('link', { name: 'Say what you do' })).toBeTruthy();
    await userEvent.click(screen.getByRole('radio', { name: 'We go on with our own' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Why?' }), 'Ours is for children.');
    await userEvent.click(screen.getByRole('button', { name: 'Keep the answer' }));
    expect(await screen.findByText(/You go on with your own because: Ours is for children\./)).toBeTruthy();
    expect(asked.find(({ name }) => name === 'AnswerReuse')?.variables).toMatchObject({
      input: { id: 'i1', capability: 'e-prescribing', kind: 'GO_ON', of: null, reason: 'Ours is for children.' },
    });
    expect(screen.getByRole('link', { name: 'Evidence to print' }).getAttribute('href')).toBe('/reuse/i1');
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  it('asks which one where they join or copy', async () => {
    const { asked } = open(planned, { AnswerReuse: () => ({ data: { answerReuse: reuseCheck() } }) });
    await userEvent.click(await screen.findByRole('radio', { name: 'We copy and adapt one of these' }));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Which one?' }), 'Charts at Birch');
    await userEvent.click(screen.getByRole('button', { name: 'Keep the answer' }));
    expect(await screen.findByText('The answer is kept.')).toBeTruthy();
    expect(asked.find(({ name }) => name === 'AnswerReuse')?.variables).toMatchObject({ input: { kind: 'COPY', of: 'Charts at Birch' } });
  });

  it('says where something is bought nationally, and that silence is not absence', async () => {
    const capability = { ...reuseCheck().capability, nationally: 'NHS Login is provided nationally.' };
    open(planned, { ReuseCheck: () => ({ data: { reuseCheck: { ...reuseCheck({ found: [] }), capability } } }) });
    expect(await screen.findByText('NHS Login is provided nationally.')).toBeTruthy();
    expect(screen.getByText(/Others may plan it and not have said so/)).toBeTruthy();
    expect(screen.queryByRole('radio', { name: /join/ })).toBeNull();
  });

  it('is asked of planned work only, once it says what it is for, and stops nobody when it fails', async () => {
    const live = open({ ...planned, stage: 'LIVE' });
    expect(live.container.textContent).toBe('');
    live.unmount();
    const unsaid = open({ ...planned, primaryCapability: null });
    expect(screen.getByText(/Choose a main capability/)).toBeTruthy();
    unsaid.unmount();
    open(planned, { ReuseCheck: () => ({ errors: [{ message: 'Broken.' }] }) });
    expect(await screen.findByText(/It does not stop you/)).toBeTruthy();
  });
});
