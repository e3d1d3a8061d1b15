import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { useTestDatabase } from '../../test/test-database.js';
import { Clock } from '../platform/clock.js';
import { LoadRegister, REGISTER_FOLDER } from './register/load-register.js';

class July extends Clock {
  override now(): Date {
    return new Date('2026-07-15T12:00:00Z');
  }
}

const kith = useTestDatabase();
const load = () => new LoadRegister(kith.dataSource, new July());

test('loads', async () => {
  console.time('load');
  const r = await load().runIfChanged(REGISTER_FOLDER);
  console.timeEnd('load');
  console.log(JSON.stringify(r).slice(0, 1500), r?.otherChanges);
  console.time('again');
  const again = await load().run(REGISTER_FOLDER);
  console.timeEnd('again');
  console.log(JSON.stringify(again));
  expect(await load().runIfChanged(REGISTER_FOLDER)).toBeNull();
});
