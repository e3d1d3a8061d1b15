import { describe, expect, it } from '@jest/globals';
import { accessibilityProblems } from '@kith/ui/testing';
import { screen, waitFor } from '@testing-library/react';
import { renderPage } from '../../../test/render-page';
import type { InitiativeSummaryQuery } from './summary.generated';
import { SummaryPage } from './summary-page';

type Summary = NonNullable<InitiativeSummaryQuery['initiativeSummary']>;
const line = (...runs: [string, string | null][]): Summary['sections'][number]['lines'][number] => ({
  __typename: 'SummaryLine',
  runs: runs.map(([text, full]) => ({ __typename: 'SummaryRun', text, full })),
});
const section = (
  part: Summary['sections'][number]['part'],
  heading: string,
  lines: Summary['sections'][number]['lines'],
  told = true,
): Summary['sections'][number] => ({ __typename: 'SummarySection', part, heading, told, lines });
const summary: Summary = {
  __typename: 'InitiativeSummary',
  initiative: {
    __typename: 'Initiative',
    id: 'i',
    slug: 'record',
    title: 'Two years of putting right',
    demonstration: true,
    archived: false,
    source: null,
    organisation: { __typename: 'Organisation', id: 'o', odsCode: 'DEMO01', name: 'Alderbrook' },
  },
  sections: [
    section('WHAT', 'What it is', [line(['A team puts the ', null], ['EPR', 'electronic patient record'], [' right.', null])]),
    section('TOOK', 'What it took', [line(['Not told.', null])], false),
    section('DIFFERENTLY', 'What they would do differently', [line(['One', null]), line(['Two', null])]),
    section('ASK', 'Who to ask', [line(['Chief nurse', null])]),
  ],
  words: [{ __typename: 'PlainWord', said: 'EPR', full: 'electronic patient record', plain: 'The record on screen.' }],
};
const open = (at: string, answer: Summary | null = summary) =>
  renderPage({
    routes: [{ path: 'initiatives/:slug/summary', Component: SummaryPage }],
    at,
    answers: { InitiativeSummary: () => ({ data: { initiativeSummary: answer } }) },
  });

describe('the page for a board', () => {
  it('says it in parts, with plain words beside abbreviations, and what is not told', async () => {
    const { container } = open('/initiatives/record/summary');
    expect(await screen.findByRole('heading', { level: 1, name: /Two years of putting right/ })).toBeTruthy();
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      'What it is',
      'What it took',
      'What they would do differently',
      'Who to ask',
      'Words used here',
    ]);
    expect(screen.getByRole('region', { name: 'What it is' }).textContent).toContain(
      'A team puts the EPR (electronic patient record) right.',
    );
    expect(screen.getByRole('region', { name: 'What it took' }).textContent).toContain('Not told.');
    expect(screen.getByRole('link', { name: 'Download as PDF' }).getAttribute('href')).toBe('/initiatives/record/summary.pdf');
    expect(screen.getByText(/Fictional/)).toBeTruthy();
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  it('leads from an earlier address to the one of today', async () => {
    const { address } = open('/initiatives/once/summary');
    await waitFor(() => expect(address()).toBe('/initiatives/record/summary'));
  });

  it('is not there for whoever may not see the entry', async () => {
    open('/initiatives/record/summary', null);
    expect(await screen.findByRole('heading', { name: 'Entry not found' })).toBeTruthy();
  });
});
