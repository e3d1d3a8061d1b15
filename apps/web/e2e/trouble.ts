import type { Page } from 'playwright-core';

/** Collects what a reader does not see but what went wrong all the same: script errors, console errors, refusals of the policy. */
export function watchForTrouble(page: Page, troubles: string[], expected?: RegExp): void {
  const note = (text: string) => {
    if (!expected?.test(text)) troubles.push(`${text} (at ${page.url()})`);
  };
  page.on('pageerror', (error) => note(`script error: ${error.stack ?? error.message}`));
  page.on('console', (message) => {
    // What the content security policy refuses is reported as an error too.
    if (message.type() === 'error') note(`console: ${message.text()}`);
  });
}
