import { afterAll, beforeAll } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../src/create-app.js';
import { Clock } from '../src/platform/clock.js';
import { type Config, readConfig } from '../src/platform/config/config.js';
import { Jobs } from '../src/platform/jobs/jobs.js';
import { openTestDatabase, type TestDatabase, type TestRole } from './test-database.js';

/** A clock that stands where a test puts it. */
export class TestClock extends Clock {
  private at: Date | null = null;

  stand(at: string | Date): void {
    this.at = new Date(at);
  }
  run(): void {
    this.at = null;
  }
  override now(): Date {
    return this.at ? new Date(this.at) : new Date();
  }
}

export type Answer = { data: any; errors?: { message: string; extensions: Record<string, unknown> }[] };

export interface TestApp {
  readonly app: NestFastifyApplication;
  readonly test: TestDatabase;
  readonly clock: TestClock;
  /** Asks over GraphQL as whoever the headers say (see `signed-in.ts`). */
  ask(query: string, variables?: object, headers?: Record<string, string>): Promise<Answer>;
  /** Runs the jobs that are due. */
  drain(): Promise<void>;
}

/**
 * The whole application on a test database: `const kith = useTestApp();` at the top of a spec file.
 * On the native server it runs with least rights, as `kith_app`; `owner` is for a test that empties or changes tables itself.
 * Meaning comes from the deterministic hash embedder; nothing is loaded but what `prepare` loads.
 */
export function useTestApp(
  prepare?: (kith: TestApp) => Promise<void>,
  settings: Record<string, string> = {},
  role: TestRole = 'app',
): TestApp {
  let open: TestApp | undefined;
  beforeAll(async () => {
    open = await openTestApp(settings, role);
    await prepare?.(open);
  });
  afterAll(async () => {
    await open?.app.close();
    await open?.test.close();
  });
  const now = (): TestApp => {
    if (!open) throw new Error('The test app opens in beforeAll: use it inside tests and hooks.');
    return open;
  };
  return {
    get app() {
      return now().app;
    },
    get test() {
      return now().test;
    },
    get clock() {
      return now().clock;
    },
    ask: (...args) => now().ask(...args),
    drain: () => now().drain(),
  };
}

export const testConfig = (settings: Record<string, string> = {}): Config =>
  readConfig({ NODE_ENV: 'test', KITH_EMBEDDINGS: 'hash', KITH_LOG_LEVEL: 'silent', KITH_RATE_LIMIT: '0', ...settings });

async function openTestApp(settings: Record<string, string>, role: TestRole): Promise<TestApp> {
  const test = await openTestDatabase(role);
  const clock = new TestClock();
  const app = await createApp({ config: testConfig(settings), dataSource: test.dataSource, clock });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return {
    app,
    test,
    clock,
    async ask(query, variables = {}, headers = {}) {
      const response = await app.inject({ method: 'POST', url: '/graphql', headers, payload: { query, variables } });
      return response.json() as Answer;
    },
    drain: () => app.get(Jobs).drain(),
  };
}
