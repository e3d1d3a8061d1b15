import { expect, test } from '@jest/globals';
import { openTestDatabase, useTestDatabase } from './test-database.js';

const kith = useTestDatabase();

test('the layout is that of the migrations', async () => {
  expect(await kith.dataSource.showMigrations()).toBe(false);
  expect(kith.dataSource.options.type).toBe('postgres');
});

test('two databases share no rows', async () => {
  await kith.dataSource.query('create table only_here (id int)');
  const other = await openTestDatabase();
  try {
    expect(await other.dataSource.query(`select to_regclass('only_here') as found`)).toEqual([{ found: null }]);
  } finally {
    await other.close();
  }
});

test('runs on the engine it says', async () => {
  const [{ version }] = await kith.dataSource.query('select version()');
  expect(version.includes('PGlite')).toBe(kith.engine === 'embedded');
});
