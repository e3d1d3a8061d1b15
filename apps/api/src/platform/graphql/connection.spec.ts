import { expect, test } from '@jest/globals';
import { instantPlace, makeCursor, readCursor } from './connection.js';

const ID = '11ae6b82-8c4b-4bd9-8b38-6a2f4a2c7a4b';

test('a place by instant is what a server wrote, whatever else a date can be read from', () => {
  expect(instantPlace(null)).toBeNull();
  expect(instantPlace(['2026-03-02T10:00:00.000Z', ID])).toEqual({ at: '2026-03-02T10:00:00.000Z', id: ID });
  for (const at of [
    '1 Jan 2026 (x)',
    '2026',
    '+010000-01-01T00:00:00.000Z',
    '2026-02-31T00:00:00.000Z',
    '0000-01-01T00:00:00.000Z',
    7,
    null,
  ])
    expect(() => instantPlace([at, ID])).toThrow('can’t be read');
  expect(() => instantPlace(['2026-03-02T10:00:00.000Z', 'no id'])).toThrow('can’t be read');
});

test('a cursor holds plain values that the database can take', () => {
  expect(readCursor(makeCursor(['a', 1, null], 'list'), 'list')).toEqual(['a', 1, null]);
  expect(() => readCursor(makeCursor(['a\0b'], 'list'), 'list')).toThrow('can’t be read');
  expect(() => readCursor(makeCursor([{}], 'list'), 'list')).toThrow('can’t be read');
  expect(() => readCursor(makeCursor(['a'], 'list'), 'other')).toThrow('another list');
});
