import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { retentionRows, sweepSql } from './retention.rules.js';

test('the page of the assurance papers says what the software does', async () => {
  const page = await readFile(new URL('../../../../../docs/assurance/retention.md', import.meta.url), 'utf8');
  const rows = page
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  expect(rows).toEqual(retentionRows());
});

test('a sweep empties a column or takes rows away', () => {
  expect(sweepSql({ table: 'a', since: 'at', days: 1, blank: 'email' })).toBe(
    'update a set email = null where at < $1 and email is not null',
  );
  expect(sweepSql({ table: 'a', since: 'at', days: 1, where: 'b' })).toBe('delete from a where at < $1 and b');
});
