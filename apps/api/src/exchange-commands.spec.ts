import { lstat, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { writeWhole } from './exchange-commands.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'export-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function* rows(fails = false) {
  yield 'one\n';
  if (fails) throw new Error('no more');
  yield 'two\n';
}

test('what stood there goes when the new one is whole, and stays where it comes to nothing', async () => {
  const file = join(folder, 'out.csv');
  await writeFile(file, 'before');
  await expect(writeWhole(file, rows(true))).rejects.toThrow('no more');
  expect(await readFile(file, 'utf8')).toBe('before');
  await writeWhole(file, rows());
  expect(await readFile(file, 'utf8')).toBe('one\ntwo\n');
  expect(await readdir(folder)).toEqual(['out.csv']);
});

test('a link stays one, and what it leads to is replaced', async () => {
  const [file, link] = [join(folder, 'real.csv'), join(folder, 'link.csv')];
  await writeFile(file, 'before');
  await symlink(file, link);
  await writeWhole(link, rows());
  expect((await lstat(link)).isSymbolicLink()).toBe(true);
  expect(await readFile(file, 'utf8')).toBe('one\ntwo\n');
});

test('a device is written to, and stays one', async () => {
  await writeWhole('/dev/null', rows());
  expect((await lstat('/dev/null')).isCharacterDevice()).toBe(true);
});
