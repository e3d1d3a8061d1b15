import { availableParallelism } from 'node:os';
import { swcOptions } from './test/swc.mjs';

/**
 * Three projects in one run: the rules once; the slices (`*.db.spec.ts`, `*.api.spec.ts`) on the embedded database and
 * again on a native PostgreSQL; races, locks, roles and grants (`*.native.spec.ts`) on the native one only, and what is
 * peculiar to the embedded one (`*.embedded.spec.ts`) there only.
 * KITH_TEST_ENGINE=embedded or =native leaves the other engine out.
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
const slices = ['**/*.db.spec.ts', '**/*.api.spec.ts'];
const projects = [
  {
    ...shared,
    displayName: 'rules',
    testMatch: ['**/*.spec.ts'],
    testPathIgnorePatterns: ['/node_modules/', '\\.(db|api|embedded|native)\\.spec\\.ts$'],
  },
  { ...onDatabase('embedded'), testMatch: [...slices, '**/*.embedded.spec.ts'] },
  { ...onDatabase('native'), testMatch: [...slices, '**/*.native.spec.ts'] },
];
const only = process.env.KITH_TEST_ENGINE;
if (only && !['embedded', 'native'].includes(only)) throw new Error('KITH_TEST_ENGINE must be embedded or native, or left out for both.');

export default {
  projects: projects.filter(({ displayName }) => !only || displayName === 'rules' || displayName === only),
  // A worker with the embedded database needs half a gigabyte.
  maxWorkers: Math.min(Math.max(availableParallelism(), 2), 6),
  testTimeout: 30_000,
};
