import { expect, test } from '@jest/globals';
import { csvLine } from './csv.rules.js';

test.each([
  ['plain', 'plain'],
  ['a, b', '"a, b"'],
  ['say "so"', '"say ""so"""'],
  ['=cmd|calc', "'=cmd|calc"],
  ['+44', "'+44"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['=1,2', `"'=1,2"`],
  ['＝1', "'＝1"],
  ['two\nlines', '"two\nlines"'],
])('%j becomes %j', (text, cell) => {
  expect(csvLine([text, 'x'])).toBe(`${cell},x\r\n`);
});
