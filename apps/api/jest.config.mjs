import { availableParallelism } from 'node:os';
import { swcOptions } from './test/swc.mjs';

/**
 * Three projects in one run: the rules once; the slices over GraphQL (`*.api.spec.ts`) on a native PostgreSQL; all that
 * speaks to the database itself (`*.db.spec.ts`) there and on the embedded database, and so with the slices whose SQL is
 * the most particular; races, locks, roles and grants (`*.native.spec.ts`) on the native one only, and what is peculiar to
 * the embedded one (`*.embedded.spec.ts`) there only: among it a walk through every door of the contract.
 * KITH_TEST_ENGINE=native leaves the embedded one out; =embedded runs every slice on the embedded one.
 */
const shared = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/node_modules/\\.cache/'],
  transform: { '^.+\\.ts$': ['@swc/jest', swcOptions] },
};
const onDatabase = (engine) => ({
  ...shared,
  displayName: engine,
  globals: { KITH_TEST_ENGINE: engine },
  globalSetup: `<rootDir>/test/${engine}.setup.mjs`,
  globalTeardown: `<rootDir>/test/${engine}.teardown.mjs`,
});
const only = process.env.KITH_TEST_ENGINE;
if (only && !['embedded', 'native'].includes(only)) throw new Error('KITH_TEST_ENGINE must be embedded or native, or left out for both.');
const everySlice = ['**/*.db.spec.ts', '**/*.api.spec.ts'];
const onBoth = ['**/*.db.spec.ts', '**/{initiatives,search,similarity,catalogue,kill}/*.api.spec.ts'];
const projects = [
  {
    ...shared,
    displayName: 'rules',
    testMatch: ['**/*.spec.ts'],
    testPathIgnorePatterns: ['/node_modules/', '\\.(db|api|embedded|native)\\.spec\\.ts$'],
  },
  { ...onDatabase('embedded'), testMatch: [...(only ? everySlice : onBoth), '**/*.embedded.spec.ts'] },
  { ...onDatabase('native'), testMatch: [...everySlice, '**/*.native.spec.ts'] },
];

export default {
  projects: projects.filter(({ displayName }) => !only || displayName === 'rules' || displayName === only),
  testSequencer: '<rootDir>/test/longest-first.mjs',
  // A worker with the embedded database needs half a gigabyte.
  maxWorkers: Math.min(Math.max(availableParallelism(), 2), 6),
  // Only what hangs is to end by it: six databases beside each other on two shared cores have taken a minute to open.
  testTimeout: 180_000,
};
