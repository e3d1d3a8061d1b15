import { beforeEach, describe, expect, test } from '@jest/globals';
import { useTestDatabase } from '../../../test/test-database.js';
import { Clock } from '../../platform/clock.js';
import { newId } from '../../platform/ids.js';
import { FICTIONAL_PEOPLE } from './fictional-people.js';
import { LoadFictionalPeople } from './load-fictional-people.js';

const database = useTestDatabase();
const query = (sql: string, values: unknown[] = []) => database.dataSource.query(sql, values);
const load = () => new LoadFictionalPeople(database.dataSource, new Clock()).run();
const grantsIn = (code: string): Promise<{ name: string; role: string }[]> =>
  query(
    `select p.name, g.role from role_grant g join person p on p.id = g.person_id join organisation o on o.id = g.organisation_id
     where o.ods_code = $1 order by p.name, g.role`,
    [code],
  );

async function organisation(code: string, demonstration = true): Promise<void> {
  await query(`insert into organisation (id, ods_code, name, kind, demonstration) values ($1, $2, $2, 'acute', $3)`, [
    newId(),
    code,
    demonstration,
  ]);
}

beforeEach(async () => {
  await query(`delete from person`);
  await query(`delete from approved_domain`);
  await query(`delete from organisation`);
});

describe('the fictional people', () => {
  test('have their roles in the demonstration organisations that are there', async () => {
    await organisation('DEMO01');
    await load();
    expect(await grantsIn('DEMO01')).toEqual([
      { name: 'Asha Merrow', role: 'approver' },
      { name: 'Asha Merrow', role: 'editor' },
      { name: 'Helen Strand', role: 'board_member' },
      { name: 'Piotr Lund', role: 'administrator' },
    ]);
    await organisation('DEMO02');
    await load();
    expect(await grantsIn('DEMO02')).toHaveLength(2);
    expect(await grantsIn('DEMO01')).toHaveLength(4);
  });

  test('are each one person however often they are loaded', async () => {
    await load();
    await load();
    expect(await query(`select count(*)::int n from person`)).toEqual([{ n: FICTIONAL_PEOPLE.length }]);
    expect(await query(`select role, organisation_id from role_grant`)).toEqual([{ role: 'operator', organisation_id: null }]);
  });

  test('do not get back a role that was ended', async () => {
    await organisation('DEMO03');
    await load();
    await query(`update role_grant set ends_at = now() where role = 'approver'`);
    await load();
    expect(await query(`select count(*)::int n from role_grant where role = 'approver' and ends_at is null`)).toEqual([{ n: 0 }]);
  });

  test('get no role in a real organisation, even under the same code', async () => {
    await organisation('DEMO01', false);
    await load();
    expect(await grantsIn('DEMO01')).toEqual([]);
  });

  test('leave the roles of others alone', async () => {
    await organisation('DEMO01');
    const other = newId();
    await query(`insert into person (id, name, created_at) values ($1, 'Zoe', now())`, [other]);
    await query(
      `insert into role_grant (id, person_id, organisation_id, role, starts_at) select $1, $2, id, 'editor', now() from organisation`,
      [newId(), other],
    );
    await load();
    expect(await grantsIn('DEMO01')).toContainEqual({ name: 'Zoe', role: 'editor' });
  });
});

test('all of them belong to fictional codes and to addresses that reach nobody', () => {
  for (const { email, grants } of FICTIONAL_PEOPLE) {
    expect(email).toMatch(/@example\.org$/);
    for (const { odsCode, role } of grants) expect(odsCode === null ? role : odsCode).toMatch(/^(DEMO|operator$)/);
  }
});
