// Do times tell what is hidden from what does not exist? `pnpm bench:timing [pairs]`, on a native PostgreSQL of its own, on a quiet machine.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const [pairs = '1000'] = process.argv.slice(2);
const { status } = spawnSync(
  process.execPath,
  ['--experimental-vm-modules', '../../node_modules/jest/bin/jest.js', '--runInBand', '--selectProjects', 'native', '--', 'test/timing'],
  {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    stdio: 'inherit',
    env: { ...process.env, KITH_TEST_ENGINE: 'native', KITH_TIMING_PAIRS: pairs },
  },
);
process.exit(status ?? 1);
