import { expect, test } from '@jest/globals';
import { writeXlsx } from 'hucre/xlsx';
import { bytesOf } from '../../../test/exchange-scene.js';
import { readTable } from './read-table.js';
import { unpacks } from './unpacks.rules.js';

test('a workbook that would unpack to more than is allowed is refused before it is read', async () => {
  const rows = Array.from({ length: 3_000 }, () => ['plum '.repeat(200)]);
  const bomb = Buffer.from(await writeXlsx({ sheets: [{ name: 'x', rows }] }));
  expect(unpacks(bomb, 10_000_000)).toBe('within');
  expect(unpacks(bomb, 100_000)).toBe('beyond');
  // The directory lies about the sizes: it is not believed.
  const lying = Buffer.from(bomb);
  for (let at = lying.indexOf('PK\x01\x02', 0, 'latin1'); at >= 0; at = lying.indexOf('PK\x01\x02', at + 1, 'latin1'))
    lying.writeUInt32LE(1, at + 24);
  expect(unpacks(lying, 100_000)).toBe('beyond');
  expect(unpacks(Buffer.from('PK\x03\x04 and nothing'), 100_000)).toBe('damaged');
  expect(unpacks(bomb.subarray(0, 700), 100_000)).toBe('damaged');
  await expect(readTable({ ...bytesOf(bomb), mostRows: 100 }).next()).rejects.toThrow('goes on below row 100');
  const told = readTable({ ...bytesOf(bomb), mostUnpacked: 100_000 });
  await expect(told.next()).rejects.toThrow('Unpacked, this workbook is larger than');
});

test('of a file from outside no more is read than one column and one row beyond what there may be', async () => {
  const far = [...Array.from({ length: 16_383 }, () => null), 'far'];
  const rowsOfSheet = [['Title', 'Summary'], ['One', 'Said'], far, far];
  const wide = bytesOf(Buffer.from(await writeXlsx({ sheets: [{ name: 's', rows: rowsOfSheet }] })));
  const rows = [];
  for await (const row of readTable({ ...wide, mostRows: 200 })) rows.push(row);
  // The rows that hold nothing but a far cell are blank, as far as anybody looks.
  expect(rows).toEqual([{ number: 2, cells: { title: 'One', summary: 'Said' }, problems: [] }]);
  // An operator's own file is read as wide as it is.
  const own = [];
  for await (const row of readTable(wide)) own.push(row);
  expect(own).toHaveLength(3);
});

test('line ends of several kinds end a row each', async () => {
  const rows = [];
  for await (const row of readTable(bytesOf(Buffer.from('Title,Summary,Challenge\r\nA,"B\nb"\nC,D\rE,F\r\n')))) rows.push(row.cells);
  expect(rows).toEqual([
    { title: 'A', summary: 'B\nb' },
    { title: 'C', summary: 'D' },
    { title: 'E', summary: 'F' },
  ]);
});
