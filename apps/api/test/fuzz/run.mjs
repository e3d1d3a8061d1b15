// The fuzz run by command: `pnpm --filter @kith/api fuzz [operations] [seed]`, on a native PostgreSQL of its own.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const [operations = '50000', seed = String(Date.now() % 1_000_000_000)] = process.argv.slice(2);
const { status } = spawnSync(
  process.execPath,
  ['--expose-gc', '--experimental-vm-modules', '../../node_modules/jest/bin/jest.js', '--runInBand', 'test/fuzz'],
  {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    stdio: 'inherit',
    env: { ...process.env, KITH_TEST_ENGINE: 'native', KITH_FUZZ_OPERATIONS: operations, KITH_FUZZ_SEED: seed },
  },
);
process.exit(status ?? 1);
