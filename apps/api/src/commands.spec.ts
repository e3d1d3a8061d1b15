import { expect, test } from '@jest/globals';
import { commands } from './commands.js';
import { readConfig } from './platform/config/config.js';
import { Usage } from './usage.js';

/** Nothing listens there: whoever opened the database first would say so instead. */
const config = readConfig({ NODE_ENV: 'test', DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' });

test.each([
  ['register', []],
  ['organisation', ['add', '--name', 'Marl Council']],
  ['appoint', ['--organisation', 'RD8']],
  ['hand-over', ['RD8', 'RX2']],
  ['hand-over', ['RD8', 'RX2', '--entry', 'bleep', '--everything']],
  ['person', ['erase']],
  ['passage', ['remove', '--entry', 'bleep']],
  ['import', []],
  ['import', ['no-such-file.csv']],
  ['export', ['work.doc']],
  ['sign-out', []],
  ['domain', ['ad', 'example.nhs.uk']],
  ['operator', ['add', 'https://sign-in.example']],
  ['jobs', ['again']],
  ['vectors', []],
] as const)('kith %s %j is answered before the database is opened', async (name, args) => {
  await expect(commands[name]?.([...args], config)).rejects.toBeInstanceOf(Usage);
});

test('no command makes a database of its own', async () => {
  const elsewhere = readConfig({ NODE_ENV: 'test', KITH_DATA_DIR: '/no-such-folder' });
  await expect(commands.appoint?.(['--organisation', 'RD8', '--email', 'jo@example.nhs.uk'], elsewhere)).rejects.toThrow(
    'There is no database in',
  );
});

test('an option that there is not is answered so too', async () => {
  await expect(commands.appoint?.(['--organization', 'RD8'], config)).rejects.toMatchObject({ code: 'ERR_PARSE_ARGS_UNKNOWN_OPTION' });
});
