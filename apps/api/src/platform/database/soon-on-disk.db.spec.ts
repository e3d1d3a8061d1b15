import { expect, test } from '@jest/globals';
import type { QueryRunner } from 'typeorm';
import { useTestDatabase } from '../../../test/test-database.js';
import { SOON_ON_DISK, soonOnDisk } from './soon-on-disk.js';

const kith = useTestDatabase();

/** Servers for tests never wait for their disk; this session does. */
async function inSession(act: (session: QueryRunner) => Promise<void>): Promise<void> {
  const session = kith.dataSource.createQueryRunner();
  try {
    await session.query(`set synchronous_commit = 'on'`);
    await act(session);
  } finally {
    await session.query('reset synchronous_commit');
    await session.release();
  }
}

const waitsForDisk = async (session: QueryRunner): Promise<boolean> =>
  ((await session.query('show synchronous_commit')) as { synchronous_commit: string }[])[0]?.synchronous_commit === 'on';

test('holds for one transaction: what is written after it waits for the disk as ever', () =>
  inSession(async (session) => {
    await session.startTransaction();
    await soonOnDisk(session.manager);
    expect(await waitsForDisk(session)).toBe(false);
    await session.commitTransaction();
    expect(await waitsForDisk(session)).toBe(true);
  }));

test('as a condition it lets the statement do what it does, sets what it says, and ends with it', () =>
  inSession(async (session) => {
    await session.query(`insert into note (key, value) values ('soon', '1')`);
    await session.startTransaction();
    await session.query(`update note set value = '2' where key = 'soon' and ${SOON_ON_DISK}`);
    expect(await waitsForDisk(session)).toBe(false);
    await session.commitTransaction();
    await session.query(`update note set value = '3' where key = 'soon' and ${SOON_ON_DISK}`);
    expect(await session.query(`select value from note where key = 'soon'`)).toEqual([{ value: 3 }]);
    expect(await waitsForDisk(session)).toBe(true);
  }));
