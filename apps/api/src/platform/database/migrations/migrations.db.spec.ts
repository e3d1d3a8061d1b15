import { expect, test } from '@jest/globals';
import { useTestDatabase } from '../../../../test/test-database.js';

const kith = useTestDatabase();

test('the migrations make exactly what the entities say', async () => {
  const { upQueries } = await kith.dataSource.driver.createSchemaBuilder().log();
  expect(upQueries.map(({ query }) => query)).toEqual([]);
});

test('the audit can’t be changed, not even by its owner', async () => {
  await kith.dataSource.query(`insert into audit_event (id, at, action, detail) values (gen_random_uuid(), now(), 'test', '{}')`);
  await expect(kith.dataSource.query(`update audit_event set action = 'other'`)).rejects.toThrow('append only');
  await expect(kith.dataSource.query(`delete from audit_event`)).rejects.toThrow('append only');
  await expect(kith.dataSource.query(`truncate audit_event`)).rejects.toThrow('append only');
});
