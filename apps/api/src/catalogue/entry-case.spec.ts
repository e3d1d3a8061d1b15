import { describe, expect, it } from '@jest/globals';
import { hiddenAfter, isAddress, outcomeProblems } from './entry-case.rules.js';

describe('an answer to a case', () => {
  it.each([
    ['open', false, false, 'Choose what became of it.'],
    ['kept', true, false, 'The entry is hidden now: restore it, or remove it.'],
    ['restored', false, false, 'The entry is not hidden: nothing is to be restored.'],
    ['removed', false, true, 'This is its trust’s own entry: ask them to change or archive it.'],
  ] as const)('can’t be %s when hidden is %s and claimed %s', (outcome, hidden, claimed, message) => {
    expect(outcomeProblems(outcome, { hidden, claimed })).toEqual([{ field: 'outcome', message }]);
  });

  it.each([
    ['kept', false, false],
    ['corrected', false, false],
    ['corrected', true, true],
    ['removed', false, true],
    ['removed', true, true],
    ['restored', true, false],
  ] as const)('%s, hidden before: %s, leaves it hidden: %s', (outcome, before, after) => {
    expect(outcomeProblems(outcome, { hidden: before, claimed: false })).toEqual([]);
    expect(hiddenAfter(outcome, before)).toBe(after);
  });
});

it.each([
  ['a.b@example.nhs.uk', true],
  ['a@b', false],
  ['a b@example.org', false],
  ['a@example.org\nBcc: c@example.org', false],
  ['a@example.org,b@example.org', false],
  [`${'x'.repeat(250)}@example.org`, false],
])('takes %j for an address: %s', (text, answer) => {
  expect(isAddress(text)).toBe(answer);
});
