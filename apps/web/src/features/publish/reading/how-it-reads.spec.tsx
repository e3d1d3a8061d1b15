import { describe, expect, it } from '@jest/globals';
import { accessibilityProblems } from '@kith/ui/testing';
import { screen } from '@testing-library/react';
import { renderPage } from '../../../../test/render-page';
import { emptyDraft } from '../draft/draft';
import { type Form, FormContext } from '../editor/form-context';
import { HowItReads } from './how-it-reads';
import { ageInWords, proseOf } from './prose.rules';
import type { ReadingOfQuery } from './reading.generated';

const reading: ReadingOfQuery['readingOf'] = {
  __typename: 'Reading',
  words: 120,
  age: 19,
  longSentences: ['A sentence that goes on and on …'],
  hints: [{ __typename: 'PlainWord', said: 'EPR', full: 'electronic patient record', plain: 'The record on screen.' }],
};
const open = (summary: string, answers: Parameters<typeof renderPage>[0]['answers']) => {
  const form = { draft: { ...emptyDraft, summary } } as Form;
  const element = (
    <FormContext.Provider value={form}>
      <HowItReads />
    </FormContext.Provider>
  );
  return renderPage({ routes: [{ path: '/', element }], at: '/', answers: answers ?? {} });
};

describe('how a text reads', () => {
  it('is told from what is written in sentences', () => {
    expect(proseOf({ ...emptyDraft, title: 'A title', summary: ' One. ', lessons: [{ text: 'Two.' }] })).toBe('One.\nTwo.');
    expect([ageInWords(12), ageInWords(16), ageInWords(20), ageInWords(40)]).toEqual([
      'about 12: most people can read it easily',
      'about 16: shorter sentences would help',
      'about 20: hard going, even for experts',
      'over 25: hard going, even for experts',
    ]);
  });

  it('shows the age, long sentences and plain words', async () => {
    const { container } = open('A summary.', { ReadingOf: () => ({ data: { readingOf: reading } }) });
    expect((await screen.findByText('Reading age:')).parentElement?.textContent).toContain('about 19');
    expect(screen.getByText('Long sentences (1)')).toBeTruthy();
    expect(screen.getByText('EPR: electronic patient record')).toBeTruthy();
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  it('says what it cannot tell, and stops nothing', async () => {
    const { unmount } = open('Short.', {
      ReadingOf: () => ({ data: { readingOf: { ...reading, age: null, longSentences: [], hints: [] } } }),
    });
    expect(await screen.findByText('Too short yet to tell a reading age.')).toBeTruthy();
    unmount();
    const { unmount: close } = open('Short.', { ReadingOf: () => ({ errors: [{ message: 'Broken' }] }) });
    expect(await screen.findByText(/can’t be told at the moment/)).toBeTruthy();
    close();
    const { asked } = open('', {});
    expect(screen.getByText(/As you write/)).toBeTruthy();
    expect(asked.map(({ name }) => name)).not.toContain('ReadingOf');
  });
});
