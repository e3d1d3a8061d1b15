// Kills the server while people publish, by command, on both databases: `pnpm --filter @kith/api kill [times]`.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const [times = '100'] = process.argv.slice(2);
const { status } = spawnSync(
  process.execPath,
  ['--experimental-vm-modules', '../../node_modules/jest/bin/jest.js', '--runInBand', 'test/kill'],
  {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    stdio: 'inherit',
    env: { ...process.env, KITH_KILLS: times },
  },
);
process.exit(status ?? 1);
