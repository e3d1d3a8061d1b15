import { expect, test } from '@jest/globals';
import { TestClock } from '../../../test/test-app.js';
import { useTestDatabase } from '../../../test/test-database.js';
import { newId } from '../ids.js';
import type { Log } from '../log.js';
import { RETENTION } from './retention.rules.js';
import { SweepOld } from './sweep-old.js';

const kith = useTestDatabase();
const SILENT: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const NOW = '2026-11-22T10:00:00Z';
const ago = (days: number): Date => new Date(Date.parse(NOW) - days * 86_400_000);
const sweeps = RETENTION.flatMap((kept) => kept.sweeps ?? []);

function sweepOld(): SweepOld {
  const clock = new TestClock();
  clock.stand(NOW);
  return new SweepOld(kith.dataSource, clock, SILENT);
}

test('what is old goes, what is not stays', async () => {
  const { dataSource } = kith;
  const person = newId();
  await dataSource.query(`insert into person (id, name, created_at) values ($1, 'Ada', now())`, [person]);
  const organisation = newId();
  await dataSource.query(`insert into organisation (id, name, kind) values ($1, 'Alder', 'acute')`, [organisation]);
  const initiative = newId();
  await dataSource.query(`insert into initiative (id, slug, member_ids, level, created_at) values ($1, 'a', '{}', 'public', now())`, [
    initiative,
  ]);
  for (const [name, days] of [
    ['old', 800],
    ['new', 0.01],
  ] as const) {
    const at = ago(days);
    await dataSource.query(`insert into sign_in_attempt (id, checks, created_at) values ($1, '{}', $2)`, [name, at]);
    await dataSource.query(`insert into session (id, person_id, csrf_token, created_at, last_seen_at) values ($1, $2, 'c', $3, $3)`, [
      name,
      person,
      at,
    ]);
    await dataSource.query(
      `insert into access_token (id, person_id, digest, name, scope, created_at, expires_at) values ($1, $2, $3, 'n', 'read', $4, $4)`,
      [newId(), person, name, at],
    );
    await dataSource.query(
      `insert into role_invitation (id, organisation_id, email, role, created_at, expires_at) values ($1, $2, $3, 'member', $4, $5)`,
      [newId(), organisation, `${name}@example.org`, at, name === 'old' ? at : ago(-1)],
    );
    await dataSource.query(
      `insert into entry_case (id, initiative_id, kind, message, reply_to, outcome, created_at, answered_at) values ($1, $2, 'mistake', 'm', $3, 'kept', $4, $4)`,
      [newId(), initiative, `${name}@example.org`, at],
    );
    await dataSource.query(
      `insert into job (id, kind, payload, run_after, attempts, last_error) values ($1, $2, '{}', $3, 8, 'no such address')`,
      [newId(), name, at],
    );
  }
  expect(await sweepOld().run()).toEqual({
    sign_in_attempt: 1,
    session: 1,
    access_token: 1,
    'role_invitation.email': 1,
    'entry_case.reply_to': 1,
    job: 1,
  });
  const rest = async (sql: string) => (await dataSource.query(sql)).map((row: { x: string }) => row.x);
  expect(await rest(`select id x from session`)).toEqual(['new']);
  expect(await rest(`select email x from role_invitation order by 1 nulls last`)).toEqual(['new@example.org', null]);
  expect(await rest(`select reply_to x from entry_case order by 1 nulls last`)).toEqual(['new@example.org', null]);
  expect(await sweepOld().run()).toEqual({});
});

test('a column that may hold a network address is swept after 12 months', async () => {
  const columns: { table: string; column: string }[] = await kith.dataSource.query(
    `select table_name "table", column_name "column" from information_schema.columns where table_schema = current_schema()
     and (data_type in ('inet', 'cidr') or column_name ~ '(^|_)(ip|ips|network|remote|user_agent)(_|$)')`,
  );
  for (const { table, column } of columns)
    expect(sweeps.filter((sweep) => sweep.table === table && (sweep.blank === column || !sweep.blank) && sweep.days <= 366)).not.toEqual(
      [],
    );
});

test('a column that may hold a mail address is the person’s, or is swept', async () => {
  const columns: { name: string }[] = await kith.dataSource.query(
    `select table_name || '.' || column_name name from information_schema.columns where table_schema = current_schema()
     and column_name ~ '(mail|reply_to)' order by 1`,
  );
  const swept = sweeps.map(({ table, blank }) => `${table}.${blank ?? ''}`);
  expect(
    columns.map(({ name }) => name).filter((name) => !['person.email', 'person.email_verified'].includes(name) && !swept.includes(name)),
  ).toEqual([]);
});
