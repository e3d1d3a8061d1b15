import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type BrowserServer, chromium, type LaunchOptions } from 'playwright-core';
import { chromiumFromNpm } from './chromium-from-npm';

/** One way to a browser; null where this machine does not have it. */
interface Way {
  readonly name: string;
  readonly find: () => Promise<LaunchOptions | null>;
}

const INSTALLED = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Every test may run as root and in a container, where Chromium's sandbox and a small /dev/shm stop it. */
const COMMON: LaunchOptions = { headless: true, chromiumSandbox: false, args: ['--disable-dev-shm-usage', '--font-render-hinting=none'] };

const ways: readonly Way[] = [
  { name: 'CHROMIUM_PATH', find: async () => (process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : null) },
  {
    name: 'installed Chromium or Chrome',
    find: async () => {
      const executablePath = installed();
      return executablePath ? { executablePath } : null;
    },
  },
  { name: 'Chromium from npm', find: chromiumFromNpm },
  { name: 'Chrome where Playwright expects it', find: async () => ({ channel: 'chrome' }) },
];

/** A browser that spec files connect to; null, after one loud line, where no way leads to one. */
export async function launchBrowser(): Promise<BrowserServer | null> {
  const failures: string[] = [];
  for (const { name, find } of ways) {
    try {
      const found = await find();
      if (found) return await chromium.launchServer({ ...COMMON, ...found });
      failures.push(`${name}: not here`);
    } catch (error) {
      failures.push(`${name}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
    }
  }
  process.stderr.write(
    `\n!!! NO BROWSER: every journey is SKIPPED. Set CHROMIUM_PATH to a Chromium or Chrome to run them. Tried ${failures.join('; ')} !!!\n\n`,
  );
  return null;
}

function installed(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return INSTALLED.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}
