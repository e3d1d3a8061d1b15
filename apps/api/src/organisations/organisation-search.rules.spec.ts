import { expect, test } from '@jest/globals';
import { searchWords } from './organisation-search.rules.js';

test.each([
  ['St George’s', ['st', 'georges']],
  ['Lancashire & South', ['lancashire', 'and', 'south']],
  ['  Tees,Esk  tees ', ['tees', 'esk']],
  ['Crèche', ['creche']],
  ['%_\\\u0000"; drop', ['drop']],
  ['', []],
  [null, []],
])('%j is looked up as %j', (search, words) => {
  expect(searchWords(search)).toEqual(words);
});

test('a flood of words is cut', () => {
  expect(searchWords('ab '.repeat(1_000)).length).toBe(1);
  expect(searchWords(Array.from({ length: 500 }, (_, at) => `w${at}`).join(' ')).length).toBe(12);
});
