import { describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { barriersOn, settled } from './accessible';
import { journey } from './journey';
import { people, signIn } from './people';

const WORDS = 'getting rid of paper drug charts';

/** One of the starter catalogue, so its slug stays: Milton Keynes put the second phase of its record back on purpose. */
const ECARE = '/initiatives/mkuh-ecare-phased-rollout';

describe('a reader without an account', () => {
  journey('finds e-prescribing in plain words, narrows the list, reads an entry, and comes back to the same list', async (scene) => {
    const page = await scene.visitor();
    await page.getByRole('searchbox', { name: 'What do you want to do?' }).fill(WORDS);
    await page.getByRole('button', { name: 'Search' }).click();
    await page.waitForURL(/\/find\?q=/);
    await settled(page);
    const cards = results(page);
    expect(await cards.first().textContent()).toMatch(/prescri|drug chart/i);
    const before = await cards.count();

    const filters = page.getByRole('form', { name: 'Filters' });
    await filters
      .locator('summary')
      .filter({ hasText: /^Stage$/ })
      .click();
    await filters.getByRole('checkbox', { name: /^Live/ }).check();
    // Nothing happens until Apply.
    expect(new URL(page.url()).searchParams.has('stage')).toBe(false);
    expect(await cards.count()).toBe(before);
    await filters.getByRole('button', { name: 'Apply filters' }).click();
    await page.waitForURL(/stage=LIVE/);
    const chip = page.getByRole('region', { name: 'Filters in use' }).getByRole('link', { name: /Remove filter: Stage: Live/ });
    // Stands at once; the entries under it are those from before until the answer has come.
    await chip.waitFor();
    await settled(page);
    for (const card of await cards.all()) expect(await card.textContent()).toContain('Live');
    expect(await barriersOn(page)).toEqual([]);

    const title = (await cards.first().getByRole('heading').textContent()) ?? '';
    await cards.first().getByRole('link', { name: title }).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    expect(await page.title()).toBe(`${title} – Kith`);

    await page.goBack();
    await chip.waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe(WORDS);
    await chip.click();
    await chip.waitFor({ state: 'detached' });
    await settled(page);
    expect(await cards.count()).toBe(before);
  });

  journey('prints an entry with each figure beside what it is', async (scene) => {
    const page = await scene.visitor();
    await page.goto('/initiatives/bolton-theatre-staff-scheduling');
    const results = page.getByRole('region', { name: 'Results' });
    await results.getByRole('row', { name: /Lists cancelled for staffing/ }).waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await results.locator('thead').isVisible()).toBe(false);
    const row = results.locator('tbody tr').first();
    for (const label of ['Before', 'After', 'Over which time']) expect(await row.getByText(label, { exact: true }).isVisible()).toBe(true);
  });

  journey('sees from an entry who did the like, each with its reasons, and weighs them otherwise', async (scene) => {
    const page = await scene.visitor();
    await page.goto(ECARE);
    const similar = page.getByRole('region', { name: 'Similar work' });
    const matches = similar.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3 }) });
    await matches.first().waitFor();
    for (const match of await matches.all()) expect(await match.textContent()).toMatch(/Why this: \S/);

    await similar.getByText('What counts').click();
    const capability = similar.getByRole('combobox', { name: 'The same capability' });
    await capability.selectOption('Far more');
    expect(await barriersOn(page)).toEqual([]);
    await similar.getByRole('button', { name: 'Compare again' }).click();
    await page.waitForURL(/weigh-capability=most/);
    await similar.getByText('What counts (1 changed)').waitFor();
    await settled(page);
    expect(await matches.first().textContent()).toMatch(/Why this: .*same capability/i);
  });

  journey('needs no mouse: skips to the content, searches, opens an entry, and always sees where the focus is', async (scene) => {
    const page = await scene.visitor();
    await settled(page);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toContain('Skip to main content');
    await page.keyboard.press('Enter');
    await tabTo(page, (name) => name.includes('What do you want to do?'));
    await page.keyboard.type(WORDS);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/find\?q=/);
    await settled(page);
    expect(await focused(page)).toContain('Find what other trusts have built');
    const title = (await results(page).first().getByRole('heading').textContent()) ?? '';
    await tabTo(page, (name) => name.startsWith(title));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await page.waitForFunction((words) => document.activeElement?.textContent?.includes(words), title);
  });

  journey('reports a mistake and is given a number; an operator answers it', async (scene) => {
    const reader = await scene.visitor();
    await reader.goto(ECARE);
    await reader.getByRole('link', { name: 'Report a mistake' }).click();
    await reader.getByRole('button', { name: 'Send' }).click();
    await reader.getByRole('alert').getByRole('link', { name: 'Say what is wrong' }).click();
    expect(await focused(reader)).toContain('What is wrong?');
    expect(await barriersOn(reader)).toEqual([]);
    await reader.getByRole('textbox', { name: 'What is wrong?' }).fill('The second phase has gone live since.');
    await reader.getByRole('button', { name: 'Send' }).click();
    await reader.getByRole('heading', { level: 1, name: 'We have your report' }).waitFor();
    expect(await barriersOn(reader)).toEqual([]);

    const operator = await scene.visitor();
    await signIn(operator, people.operator);
    await operator.goto('/operator/cases');
    await operator.getByText('The second phase has gone live since.').waitFor();
    expect(await barriersOn(operator)).toEqual([]);
    await operator.getByRole('radio', { name: 'Kept as it is' }).check();
    await operator.getByRole('textbox', { name: 'Answer' }).fill('The source does not say so yet.');
    await operator.getByRole('button', { name: 'Keep the answer' }).click();
    await operator.getByText(/^Answered: e-CARE/).waitFor();
    await operator.getByRole('heading', { name: 'Answered (1)' }).waitFor();
    await operator.getByText('The source does not say so yet.').first().waitFor();
    expect(await barriersOn(operator)).toEqual([]);
  });
});

const results = (page: Page) =>
  page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { level: 3 }) });

/** What has the focus, in words: its label or its text. Fails where it can't be seen. */
async function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const one = document.activeElement;
    if (!(one instanceof HTMLElement) || one === document.body) return 'nothing';
    const { outlineStyle, boxShadow, backgroundColor } = getComputedStyle(one);
    // A heading takes the focus for screen readers and for the next Tab; it is no control.
    const isSeen = one.tabIndex < 0 || outlineStyle !== 'none' || boxShadow !== 'none' || backgroundColor === 'rgb(255, 235, 59)';
    const labels = one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement ? [...(one.labels ?? [])] : [];
    const name = [one.getAttribute('aria-label'), ...labels.map((label) => label.textContent), one.textContent].filter(Boolean).join(' ');
    return isSeen ? name.trim() : `unseen focus on ${name.trim()}`;
  });
}

async function tabTo(page: Page, isThere: (name: string) => boolean): Promise<void> {
  const passed: string[] = [];
  while (passed.length < 60) {
    await page.keyboard.press('Tab');
    const name = await focused(page);
    if (name.startsWith('unseen')) throw new Error(name);
    if (isThere(name)) return;
    passed.push(name);
  }
  throw new Error(`Not reached by Tab; passed ${passed.join(' > ')}`);
}
