import { expect, it, test } from '@jest/globals';
import { questionAddress, readQuestionAddress } from './question-address.rules';

const ALL = ['KIND', 'SIZE', 'EPR', 'PLACE'] as const;

test.each([
  ['', ALL, []],
  ['alike=epr&alike=kind', ['KIND', 'EPR'], []],
  ['alike=none', [], []],
  ['alike=nonsense', ALL, []],
  ['area=well-led&area=well-led&area=', ALL, ['well-led']],
])('%j says what counts and what is shown', (address, alike, areas) => {
  expect(readQuestionAddress('q3', new URLSearchParams(address))).toEqual({ id: 'q3', alike, areas, after: null });
});

it('is written so that it is read as the same', () => {
  for (const alike of [ALL, ['EPR'], []] as const) {
    const state = { id: 'q3', alike, areas: ['safe-practice', 'well-led'], after: 'x' };
    const [path, query] = questionAddress(state).split('?');
    expect([path, readQuestionAddress('q3', new URLSearchParams(query))]).toEqual(['/questions/q3', state]);
  }
  expect(questionAddress({ id: 'q3', alike: ALL, areas: [], after: null })).toBe('/questions/q3');
});
