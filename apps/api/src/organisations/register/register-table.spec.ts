import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { code, maybeDay, maybeLatitude, type RegisterProblem, readTable, text } from './register-table.js';

const schema = z.object({ ods_code: code, name: text, open_date: maybeDay, latitude: maybeLatitude });
const HEADER = 'ods_code,name,open_date,latitude';

function read(...lines: string[]) {
  const problems: RegisterProblem[] = [];
  const rows = readTable('t.csv', lines.join('\n'), schema, problems);
  return { rows, problems: problems.map(({ row, column, message }) => [row, column, message]) };
}

test('reads quoted cells, Windows line ends and a byte order mark', () => {
  expect(read(`\uFEFF${HEADER}\r`, 'RAA,"Hull, East",2011-07-01,52.1\r', 'RAB,B,,\r').rows).toEqual([
    { ods_code: 'RAA', name: 'Hull, East', open_date: '2011-07-01', latitude: 52.1, line: 2 },
    { ods_code: 'RAB', name: 'B', open_date: null, latitude: null, line: 3 },
  ]);
});

test.each<[string, string, (string | number)[]]>([
  ['a code in small letters', 'raa,A,,', [2, 'ods_code', 'three to five']],
  ['no name', 'RAA, ,,', [2, 'name', '']],
  ['a day that is not', 'RAA,A,2026-02-30,', [2, 'open_date', 'is not a day']],
  ['words for a number', 'RAA,A,,north', [2, 'latitude', 'is not a latitude']],
  ['a place on the equator', 'RAA,A,,0.5', [2, 'latitude', 'is not a latitude']],
  ['a control character', 'RAA,A\u0007,,', [2, 'name', 'control character']],
])('names %s with its line and column', (_, line, [row, column, message]) => {
  const { rows, problems } = read(HEADER, line);
  expect(rows).toEqual([]);
  expect(problems).toHaveLength(1);
  expect(problems[0]?.slice(0, 2)).toEqual([row, column]);
  expect(problems[0]?.[2]).toContain(message);
});

test('names a row with a column too few, a missing column and an open quote', () => {
  expect(read(HEADER, 'RAA,A').problems).toEqual([[2, null, 'has 2 columns, the header has 4']]);
  expect(read('ods_code,name', 'RAA,A').problems).toEqual([
    [1, 'open_date', 'is missing'],
    [1, 'latitude', 'is missing'],
  ]);
  expect(read(HEADER, 'RAA,"A,,').problems).toEqual([[2, null, expect.stringContaining('Quote Not Closed')]]);
  expect(read('').problems).toEqual([[null, null, 'is empty']]);
});
