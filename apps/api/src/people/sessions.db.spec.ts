import { beforeEach, describe, expect, test } from '@jest/globals';
import { useTestDatabase } from '../../test/test-database.js';
import { Clock } from '../platform/clock.js';
import { readConfig } from '../platform/config/config.js';
import { newId } from '../platform/ids.js';
import { SESSION_COOKIE, Sessions, UNATTENDED } from './sessions.js';

class StandingClock extends Clock {
  at = new Date('2026-05-01T09:00:00Z');
  override now(): Date {
    return this.at;
  }
  later(minutes: number): void {
    this.at = new Date(this.at.getTime() + minutes * 60_000);
  }
}

const database = useTestDatabase();
let clock: StandingClock;
let sessions: Sessions;
let personId: string;

beforeEach(async () => {
  clock = new StandingClock();
  const config = readConfig({ NODE_ENV: 'test', KITH_SESSION_HOURS: '8', KITH_SESSION_IDLE_MINUTES: '30' });
  sessions = new Sessions(database.dataSource, clock, config);
  personId = newId();
  await database.dataSource.query(`delete from session`);
  await database.dataSource.query(`insert into person (id, name, created_at) values ($1, 'Somebody', $2)`, [personId, clock.now()]);
});

const open = () => sessions.create(database.dataSource.manager, { personId, actingOrganisationId: null, idToken: 'the id token' });
const withToken = (token: string) => ({ cookies: { [SESSION_COOKIE]: token } });
const lastSeen = async (): Promise<Date> => (await database.dataSource.query(`select last_seen_at from session`))[0].last_seen_at;

describe('a session', () => {
  test('is found by its token and by nothing else', async () => {
    const { token, csrfToken } = await open();
    expect(await sessions.ofRequest(withToken(token))).toMatchObject({ personId, csrfToken, actingOrganisationId: null });
    const rows: { id: string }[] = await database.dataSource.query(`select id from session`);
    for (const other of ['', 'made-up', rows[0]?.id ?? '', csrfToken, `${token} `]) {
      expect(await sessions.ofRequest(withToken(other))).toBeNull();
    }
    expect(await sessions.ofRequest({ cookies: {} })).toBeNull();
  });

  test('no two have the same token', async () => {
    const [first, second] = [await open(), await open()];
    expect(first.token).not.toBe(second.token);
    expect(first.csrfToken).not.toBe(second.csrfToken);
    expect(first.csrfToken).not.toBe(first.token);
  });

  test('lives while it is used, and ends after half an hour without a request', async () => {
    const { token } = await open();
    for (let requests = 0; requests < 4; requests++) {
      clock.later(29);
      expect(await sessions.ofRequest(withToken(token))).not.toBeNull();
    }
    clock.later(30);
    expect(await sessions.ofRequest(withToken(token))).toBeNull();
  });

  test('is not kept open by what a page asks by itself, and says how long it lasts', async () => {
    const { token } = await open();
    const opened = clock.now();
    const unattended = { ...withToken(token), headers: { [UNATTENDED]: '1' } };
    clock.later(20);
    const session = await sessions.ofRequest(unattended);
    expect(await lastSeen()).toEqual(opened);
    expect(session && sessions.left(session)).toMatchObject({ idle: 10 * 60 });
    clock.later(10);
    expect(await sessions.ofRequest(unattended)).toBeNull();
    expect(await sessions.ofRequest(withToken(token))).toBeNull();
  });

  test('ends after eight hours however much it is used', async () => {
    const { token } = await open();
    for (let minutes = 20; minutes < 480; minutes += 20) {
      clock.later(20);
      expect(await sessions.ofRequest(withToken(token))).not.toBeNull();
    }
    clock.later(20);
    expect(await sessions.ofRequest(withToken(token))).toBeNull();
  });

  test('writes that it was seen at most once a minute', async () => {
    const { token } = await open();
    const opened = clock.now();
    clock.later(0.9);
    await sessions.ofRequest(withToken(token));
    expect(await lastSeen()).toEqual(opened);
    clock.later(0.1);
    await sessions.ofRequest(withToken(token));
    expect(await lastSeen()).toEqual(clock.now());
  });

  test('is over once it was ended, and gives back what the provider needs', async () => {
    const { token } = await open();
    const session = await sessions.ofRequest(withToken(token));
    expect(await sessions.end(session?.id ?? '')).toBe('the id token');
    expect(await sessions.ofRequest(withToken(token))).toBeNull();
    expect(await sessions.end(session?.id ?? '')).toBeNull();
  });

  test('that has ended by itself is forgotten when the next one opens', async () => {
    await open();
    clock.later(31);
    await open();
    expect(await database.dataSource.query(`select count(*)::int n from session`)).toEqual([{ n: 1 }]);
  });

  test('goes with its person', async () => {
    const { token } = await open();
    await database.dataSource.query(`delete from person where id = $1`, [personId]);
    expect(await sessions.ofRequest(withToken(token))).toBeNull();
  });
});
