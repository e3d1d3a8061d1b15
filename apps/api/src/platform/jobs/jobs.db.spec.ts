import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { TestClock } from '../../../test/test-app.js';
import { useTestDatabase } from '../../../test/test-database.js';
import { together } from '../database/together.js';
import { newId } from '../ids.js';
import { MOST_ATTEMPTS } from './job-rows.js';
import { Jobs, NotNow } from './jobs.js';

const kith = useTestDatabase();
const clock = new TestClock();
const logged: { level: string; message: string }[] = [];
const log = {
  info: () => {},
  warn: (_: object, message: string) => logged.push({ level: 'warn', message }),
  error: (_: object, message: string) => logged.push({ level: 'error', message }),
};
let jobs: Jobs;
const ran: unknown[] = [];

beforeAll(() => {
  jobs = new Jobs(kith.dataSource, clock, log);
  jobs.handle('note', async (payload) => void ran.push(payload.text));
  jobs.handle('break', async () => {
    throw new Error('not today');
  });
});
beforeEach(async () => {
  await kith.dataSource.query('delete from job');
  ran.length = logged.length = 0;
  clock.stand('2026-05-01T12:00:00Z');
});

const left = (): Promise<{ kind: string; attempts: number; done: boolean; last_error: string | null }[]> =>
  kith.dataSource.query('select kind, attempts, done_at is not null done, last_error from job order by kind');

describe('a job', () => {
  test('runs once when its change was committed, and not at all when it was not', async () => {
    await kith.dataSource.transaction((manager) => jobs.enqueue(manager, 'note', { text: 'kept' }));
    const undone = kith.dataSource.transaction(async (manager) => {
      await jobs.enqueue(manager, 'note', { text: 'undone' });
      throw new Error('rolled back');
    });
    await expect(undone).rejects.toThrow('rolled back');
    await jobs.drain();
    await jobs.drain();
    expect(ran).toEqual(['kept']);
    expect(await left()).toEqual([{ kind: 'note', attempts: 1, done: true, last_error: null }]);
  });

  test('is gone with its transaction where a statement sent together with it failed, whichever came first', async () => {
    for (const place of [0, 1]) {
      const undone = kith.dataSource.transaction(async (manager) => {
        const enqueued = () => jobs.enqueue(manager, 'note', { text: 'undone' });
        const failed = () => manager.query('select 1 / 0');
        await together(place === 0 ? [failed(), enqueued()] : [enqueued(), failed()]);
      });
      await expect(undone).rejects.toThrow('division by zero');
      expect(await left()).toEqual([]);
    }
    // The connection is as good as before.
    await kith.dataSource.transaction((manager) => together([manager.query('select 1'), jobs.enqueue(manager, 'note', { text: 'kept' })]));
    await jobs.drain();
    expect(ran).toEqual(['kept']);
  });

  test('that fails is tried again later and later, keeps nobody else waiting, and is given up with an error', async () => {
    await jobs.enqueue(kith.dataSource.manager, 'break', {});
    await jobs.enqueue(kith.dataSource.manager, 'note', { text: 'behind it' });
    await jobs.drain();
    expect(ran).toEqual(['behind it']);
    await jobs.drain();
    expect((await left())[0]).toEqual({ kind: 'break', attempts: 1, done: false, last_error: 'Error: not today' });
    for (let time = 0; time < 12; time++) {
      clock.stand(new Date(clock.now().getTime() + 600_000));
      await jobs.drain();
    }
    expect((await left())[0]).toMatchObject({ attempts: 8, done: false });
    expect(logged.map(({ level }) => level)).toEqual([...Array(7).fill('warn'), 'error']);
  });

  test('that must wait for something else does so for as long as it takes, with no word in the log', async () => {
    let down = true;
    jobs.handle('wait', async () => {
      if (down) throw new NotNow('the service is down', 120_000);
      ran.push('at last');
    });
    await jobs.enqueue(kith.dataSource.manager, 'wait', {});
    for (let time = 0; time < 12; time++) {
      await jobs.drain();
      expect((await left())[0]).toMatchObject({ attempts: 0, done: false, last_error: 'the service is down' });
      clock.stand(new Date(clock.now().getTime() + 120_000));
    }
    down = false;
    await jobs.drain();
    expect(ran).toEqual(['at last']);
    expect(logged).toEqual([]);
  });

  test('that is put off and may be so for ever is given up after some days, each wait twice the one before', async () => {
    jobs.handle('put-off', async () => {
      throw new NotNow('the mailbox is full', 1_800_000, true);
    });
    await jobs.enqueue(kith.dataSource.manager, 'put-off', {});
    const tried: number[] = [];
    for (let hour = 0; hour < 24 * 5; hour += 0.5) {
      await jobs.drain();
      const attempts = (await left())[0]?.attempts ?? 0;
      if (attempts > tried.length) tried.push(hour);
      clock.stand(new Date(clock.now().getTime() + 1_800_000));
    }
    expect(tried).toEqual([0, 0.5, 1.5, 3.5, 7.5, 15.5, 31.5, 63.5]);
    expect(tried).toHaveLength(MOST_ATTEMPTS);
    expect(logged.at(-1)).toMatchObject({ level: 'error' });
  });

  test('that is for later waits until then', async () => {
    await kith.dataSource.transaction((manager) => jobs.enqueueAt(manager, new Date('2026-05-01T12:30:00Z'), 'note', { text: 'later' }));
    clock.stand('2026-05-01T12:28:59Z');
    await jobs.drain();
    expect(ran).toEqual([]);
    // Nearer than a minute it counts as put off for a moment.
    clock.stand('2026-05-01T12:29:00Z');
    await jobs.drain();
    expect(ran).toEqual(['later']);
  });

  test('of every day runs once on each day of London, whichever process comes first', async () => {
    const days: unknown[] = [];
    const processes = [1, 2].map(() => new Jobs(kith.dataSource, clock, log));
    for (const one of processes) one.everyDay('daily', async ({ day }) => void days.push(day));
    const drain = async () => {
      for (const one of processes) await one.drain();
    };
    await drain();
    await drain();
    expect(days).toEqual(['2026-05-01']);
    clock.stand('2026-05-01T22:59:00Z');
    await drain();
    expect(days).toHaveLength(1);
    clock.stand('2026-05-01T23:00:00Z');
    await drain();
    expect(days).toEqual(['2026-05-01', '2026-05-02']);
    clock.stand('2026-05-09T12:00:00Z');
    await drain();
    expect(days).toEqual(['2026-05-01', '2026-05-02', '2026-05-09']);
  });

  test('that is done, and the key of a change, are forgotten after a month', async () => {
    const keys = () => kith.dataSource.query(`select key from client_key order by key`);
    const key = `insert into client_key (person_id, key, operation, created_at) values ($1, $2, 'saveDraft', $3)`;
    await kith.dataSource.query(key, [newId(), 'old', clock.now()]);
    await jobs.enqueue(kith.dataSource.manager, 'note', { text: 'done' });
    await jobs.enqueue(kith.dataSource.manager, 'of a later release', {});
    await jobs.drain();
    clock.stand('2026-05-30T12:00:00Z');
    await kith.dataSource.query(key, [newId(), 'young', clock.now()]);
    await jobs.drain();
    expect(await left()).toHaveLength(2);
    clock.stand('2026-06-01T12:00:00Z');
    await jobs.drain();
    expect((await left()).map(({ kind }) => kind)).toEqual(['of a later release']);
    expect(await keys()).toEqual([{ key: 'young' }]);
  });
});

test('what nobody waits for is done after everything else', async () => {
  jobs.handle('slow', async ({ text }) => void ran.push(text), 'unhurried');
  await jobs.enqueue(kith.dataSource.manager, 'slow', { text: 'first' }, { text: 'second' });
  clock.stand('2026-05-01T12:00:01Z');
  await jobs.enqueue(kith.dataSource.manager, 'note', { text: 'mail' });
  await jobs.drain();
  expect(ran[0]).toBe('mail');
  expect(ran.slice(1).sort()).toEqual(['first', 'second']);
});

test('what takes long holds up nothing that is prompt', async () => {
  let end = () => {};
  const begun = new Promise<void>((begin) => {
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    const long = async () => {
      begin();
      await ended;
      ran.push('long');
    };
    jobs.handle('long', long, 'long');
  });
  await jobs.enqueue(kith.dataSource.manager, 'long', {});
  jobs.wake();
  await begun;
  const told = new Promise<void>((resolve) => jobs.handle('mail', async () => resolve()));
  await jobs.enqueue(kith.dataSource.manager, 'mail', {});
  jobs.wake();
  await told;
  expect(ran).toEqual([]);
  end();
  await jobs.drain();
  expect(ran).toEqual(['long']);
  expect((await left()).map(({ kind, attempts, done }) => [kind, attempts, done])).toEqual([
    ['long', 1, true],
    ['mail', 1, true],
  ]);
});

test('a process that stops leaves its jobs to the next one, unharmed', async () => {
  const stopping = new Jobs(kith.dataSource, clock, log);
  stopping.handle('off', async () => {
    stopping.rest();
    throw new Error('closed');
  });
  await stopping.enqueue(kith.dataSource.manager, 'off', {}, {}, {});
  await stopping.drain();
  const rows = await kith.dataSource.query(`select attempts, done_at, run_after <= $1 due from job`, [clock.now()]);
  expect(rows).toEqual([1, 2, 3].map(() => ({ attempts: 0, done_at: null, due: true })));
  expect(logged).toEqual([]);
});

test('what was given up is due again when an operator says so, and nothing else', async () => {
  const jobs = new Jobs(kith.dataSource, clock, log);
  await jobs.enqueue(kith.dataSource.manager, 'broken', {}, {});
  await jobs.enqueue(kith.dataSource.manager, 'waiting', {});
  await kith.dataSource.query(`update job set attempts = case kind when 'broken' then ${MOST_ATTEMPTS} else 3 end`);
  expect(await jobs.retryGivenUp()).toBe(2);
  expect((await left()).map(({ kind, attempts }) => [kind, attempts]).sort()).toEqual([
    ['broken', 0],
    ['broken', 0],
    ['waiting', 3],
  ]);
});
