import { expect, test } from '@jest/globals';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { JOURNEYS, type Journeys } from './global-setup';
import { watchForTrouble } from './trouble';

const { address, browser: endpoint } = JSON.parse(process.env[JOURNEYS] ?? '{}') as Journeys;

/** Each wait has this long: other work may share the cores. A step that hangs fails by itself, before the whole journey does. */
const LONGEST_WAIT_MS = 20_000;
const LONGEST_JOURNEY_MS = 240_000;

export interface Scene {
  /** A browser of its own (cookies, storage) for one person, with one page at Kith's start page. */
  visitor(options?: VisitorOptions): Promise<Page>;
  /** One more window of the same browser, at Kith's start page. */
  again(page: Page): Promise<Page>;
}

export interface VisitorOptions {
  /** Another Kith than the common one. */
  address?: string;
  /** Console errors that this journey provokes, such as those of a cut connection. */
  expects?: RegExp;
}

/** A test in the common browser. Fails also on any error in a console and on anything the content security policy refused. */
export function journey(name: string, run: (scene: Scene) => Promise<void>, longestMs = LONGEST_JOURNEY_MS): void {
  // The only reason to skip: this machine has no browser, which was said loudly before.
  if (!endpoint) {
    test.skip(name, () => undefined);
    return;
  }
  test(
    name,
    async () => {
      const browser = await chromium.connect(endpoint);
      const contexts: BrowserContext[] = [];
      const troubles: string[] = [];
      try {
        await run({
          visitor: (options = {}) => arrive(browser, contexts, troubles, options),
          again: (page) => openWindow(page.context()),
        });
        expect(troubles).toEqual([]);
      } catch (error) {
        throw await withWhatWasSeen(error, contexts, troubles);
      } finally {
        await browser.close();
      }
    },
    longestMs,
  );
}

async function arrive(browser: Browser, contexts: BrowserContext[], troubles: string[], options: VisitorOptions): Promise<Page> {
  const context = await browser.newContext({
    baseURL: options.address ?? address,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(LONGEST_WAIT_MS);
  contexts.push(context);
  context.on('page', (page) => watchForTrouble(page, troubles, options.expects));
  return openWindow(context);
}

async function openWindow(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto('/');
  return page;
}

/** The failure with the address and the text of every open page: what the journey saw when it stopped. */
async function withWhatWasSeen(error: unknown, contexts: readonly BrowserContext[], troubles: readonly string[]): Promise<Error> {
  const failure = error instanceof Error ? error : new Error(String(error));
  const seen = await Promise.all(
    contexts
      .flatMap((context) => context.pages())
      .map(async (page) => {
        const tree = await page
          .getByRole('main')
          .ariaSnapshot({ timeout: 2_000 })
          .catch(() => 'not to be read');
        return `--- ${page.url()}\n${tree.slice(0, 5_000)}`;
      }),
  );
  failure.message = [failure.message, ...troubles.map((one) => `Trouble: ${one}`), ...seen].join('\n');
  // Jest shows the stack, which holds the message as it was.
  failure.stack = `${failure.message}\n${failure.stack
    ?.split('\n')
    .filter((line) => line.trim().startsWith('at '))
    .join('\n')}`;
  return failure;
}
