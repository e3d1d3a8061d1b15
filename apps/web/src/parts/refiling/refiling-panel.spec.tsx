import { beforeEach, describe, expect, it } from '@jest/globals';
import { accessibilityProblems } from '@kith/ui/testing';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPage } from '../../../test/render-page';
import { RefilingPanel } from './refiling-panel';
import type { RefilingPanel_refilingFragment } from './refiling-panel.generated';

const term = (id: string, label: string) => ({ __typename: 'Term' as const, id, vocabulary: 'CAPABILITY' as const, label });
const suggestion: RefilingPanel_refilingFragment = {
  __typename: 'Refiling',
  id: 'r1',
  capability: { ...term('patient-flow', 'Patient flow'), description: 'Beds and discharge.' },
  insteadOf: term('virtual-ward', 'Virtual ward'),
  area: { __typename: 'System', id: 's1', shortName: 'Sussex' },
  office: { __typename: 'Organisation', id: 'o9', name: 'Sussex Board' },
  suggestedBy: 'Olu',
  suggestedAt: '2026-05-01T10:00:00.000Z',
  why: 'It is about beds.',
  outcome: 'WAITING',
};

const taken = { __typename: 'Refiling', id: 'r1', outcome: 'TAKEN', note: null, answeredAt: '2026-05-02T10:00:00.000Z', initiative: null };
const open = (answers = {}, putIn?: (capability: string) => Promise<boolean>) =>
  renderPage({
    routes: [{ path: '/', element: <RefilingPanel id="i1" refilings={[suggestion]} person="p1" {...(putIn ? { putIn } : {})} /> }],
    at: '/',
    answers,
  });

beforeEach(() => sessionStorage.clear());

describe('a suggestion to file an entry elsewhere, on the owner’s side', () => {
  it('says who suggests what and why, and is taken with one click', async () => {
    const { asked, container } = open({ AnswerRefiling: () => ({ data: { answerRefiling: taken } }) });
    expect(await screen.findByRole('heading', { name: 'The office of Sussex suggests filing this under Patient flow' })).toBeTruthy();
    expect(screen.getByText('It is about beds.')).toBeTruthy();
    expect(await accessibilityProblems(container)).toEqual([]);
    await userEvent.dblClick(screen.getByRole('button', { name: 'Take it' }));
    const sent = asked.filter(({ name }) => name === 'AnswerRefiling');
    expect(new Set(sent.map(({ variables }) => (variables as { input: { key: string } }).input.key)).size).toBe(1);
    expect(sent[0]?.variables).toMatchObject({ input: { id: 'r1', take: true, note: null } });
  });

  it('asks for a word where it is not taken, and keeps it through a failure', async () => {
    const refused = { __typename: 'NotAllowed', message: 'This was answered in the meantime: it was taken.', signInNeeded: false };
    const { asked } = open({ AnswerRefiling: () => ({ data: { answerRefiling: refused } }) });
    await userEvent.click(await screen.findByRole('button', { name: 'Keep it as it is' }));
    const noteField = () => screen.getByRole('textbox', { name: 'Why it stays as it is' });
    expect(document.activeElement).toBe(noteField());
    await userEvent.click(screen.getByRole('button', { name: 'Back' }));
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2 }));
    await userEvent.click(screen.getByRole('button', { name: 'Keep it as it is' }));
    await userEvent.click(screen.getByRole('button', { name: 'Keep it as it is' }));
    expect(await screen.findByRole('link', { name: 'Say why it stays: the office will ask' })).toBeTruthy();
    expect(asked.some(({ name }) => name === 'AnswerRefiling')).toBe(false);
    await userEvent.type(noteField(), 'It is a ward.');
    await userEvent.click(screen.getByRole('button', { name: 'Keep it as it is' }));
    expect(await screen.findByText('This was answered in the meantime: it was taken.')).toBeTruthy();
    expect((noteField() as HTMLTextAreaElement).value).toBe('It is a ward.');
  });

  it('is not answered while the form it was put into could not be saved', async () => {
    const { asked } = open({}, async () => false);
    await userEvent.click(await screen.findByRole('button', { name: 'Take it' }));
    expect(await screen.findByText(/could not be saved yet/)).toBeTruthy();
    expect(asked.some(({ name }) => name === 'AnswerRefiling')).toBe(false);
  });
});
