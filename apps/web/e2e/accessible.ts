import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The narrowest width at which nothing may need scrolling sideways (WCAG 2.2, 1.4.10). */
const NARROWEST = { width: 320, height: 640 };

/**
 * What stands between a page and its readers, each as a line that names the place: what axe finds, a missing or doubled main
 * heading, a window without a name, sideways scrolling at 320 px. Empty where all is well.
 */
export async function barriersOn(page: Page): Promise<string[]> {
  await settled(page);
  return [...(await foundByAxe(page)), ...(await frameProblems(page)), ...(await sidewaysAt320(page))];
}

/**
 * The page shows what it came for: its heading stands, and nothing is still loading. Asked only once the window has nothing to do:
 * the address changes a moment before the page of that address begins to be shown.
 */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2_000 })));
  await page.waitForFunction(
    () => document.querySelector('h1') && !document.querySelector('main .kith-loading, main[aria-busy="true"], main [aria-busy="true"]'),
  );
}

// Legacy mode: Kith has no frames, and the other mode opens a second window for each page.
async function foundByAxe(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html, failureSummary }) => {
      const why = (failureSummary ?? '').split('\n').slice(1).join(' ').replace(/\s+/g, ' ').trim();
      return `${id}: ${help} | ${target.join(' ')} | ${html.slice(0, 160)} | ${why}`;
    }),
  );
}

async function frameProblems(page: Page): Promise<string[]> {
  const problems: string[] = [];
  const headings = await page.locator('h1').count();
  if (headings !== 1) problems.push(`the page has ${headings} main headings (h1)`);
  const title = await page.title();
  if (!/^\S.* – Kith$/.test(title)) problems.push(`the window is called “${title}”, not “… – Kith”`);
  const language = await page.locator('html').getAttribute('lang');
  if (!language?.startsWith('en')) problems.push(`the language of the page is “${language}”`);
  return problems;
}

async function sidewaysAt320(page: Page): Promise<string[]> {
  const before = page.viewportSize();
  await page.setViewportSize(NARROWEST);
  // The header folds its links away a moment after the width has changed.
  const fits = () => document.documentElement.scrollWidth <= document.documentElement.clientWidth;
  const doesFit = await page.waitForFunction(fits, undefined, { timeout: 3_000 }).then(
    () => true,
    () => false,
  );
  const tooWide = doesFit ? [] : await widest(page);
  if (before) await page.setViewportSize(before);
  return tooWide.map((one) => `at 320 px this sticks out: ${one}`);
}

const widest = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    return [...document.querySelectorAll('body *')]
      .filter((one) => one.getBoundingClientRect().right > room + 1)
      .slice(-3)
      .map((one) => `${one.tagName.toLowerCase()}.${one.getAttribute('class') ?? ''} “${(one.textContent ?? '').trim().slice(0, 40)}”`);
  });
