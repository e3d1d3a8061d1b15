import { describe, expect, it } from '@jest/globals';
import { type Neighbour, suggest } from './suggest-terms.rules.js';

const neighbour = (likeness: number, primaryCapability: string): Neighbour => ({
  likeness,
  primaryCapability,
  capability: [primaryCapability],
  technology: [],
  care_setting: [],
  kind_of_change: [],
  success_measure: [],
});
const near = [
  neighbour(0.6, 'e-prescribing'),
  neighbour(0.5, 'e-prescribing'),
  neighbour(0.4, 'e-prescribing'),
  neighbour(0.3, 'theatres'),
];
const STORY = 'Nurses scan a barcode on each medicine before they give it to a patient';
const named = (words: string) => (words.includes('robot') ? [{ vocabulary: 'technology' as const, id: 'robotics' }] : []);
const ask = (title: string, text: string, neighbours: readonly Neighbour[] = near) =>
  suggest({ title, text, named, neighbours }).map(({ id, confidence }) => [id, confidence]);

describe('suggested tags', () => {
  it('are those that most of the nearest entries carry, and those that the title names', () => {
    expect(ask('A robot', STORY)).toEqual([
      ['robotics', 0.85],
      ['e-prescribing', 0.83],
    ]);
  });

  it('are none where a term is named in the text alone, or few entries are near', () => {
    expect(ask('', `${STORY} with a robot`, near.slice(0, 2))).toEqual([]);
    expect(ask('', STORY, [...near.slice(0, 2), neighbour(0.19, 'e-prescribing')])).toEqual([]);
  });

  it('are only those named where a few words or an address are all there is', () => {
    expect(ask('', 'someone@example.org')).toEqual([]);
    expect(ask('A robot', '')).toEqual([['robotics', 0.85]]);
  });

  it('are board questions by what the text says of itself, never by what is near', () => {
    expect(ask('', 'The board put back the second phase, and both systems ran side by side', [])).toEqual([
      ['q2', 0.94],
      ['q6', 0.9],
    ]);
    expect(ask('', STORY, near)).toEqual([['e-prescribing', 0.83]]);
  });
});
