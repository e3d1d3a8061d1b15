import { availableParallelism } from 'node:os';

const compiledTo = (type) => ({
  '^.+\\.tsx?$': [
    '@swc/jest',
    {
      jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } },
      module: { type },
    },
  ],
});

export default {
  // Jest leaves a core to itself, and on two that would be one file after another.
  maxWorkers: Math.max(2, availableParallelism()),
  // A form typed key by key takes seconds where other work shares the cores. Journeys have their own.
  testTimeout: 60_000,
  projects: [
    {
      extensionsToTreatAsEsm: ['.ts', '.tsx'],
      transform: compiledTo('es6'),
      displayName: 'unit',
      testEnvironment: '<rootDir>/test/page-environment.mjs',
      testMatch: ['<rootDir>/src/**/*.spec.{ts,tsx}'],
      setupFiles: ['<rootDir>/test/setup.ts'],
    },
    {
      // CommonJS: jest compiles a global setup only to that.
      transform: compiledTo('commonjs'),
      displayName: 'browser',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/e2e/**/*.spec.ts'],
      globalSetup: '<rootDir>/e2e/global-setup.ts',
      globalTeardown: '<rootDir>/e2e/global-teardown.ts',
    },
  ],
};
