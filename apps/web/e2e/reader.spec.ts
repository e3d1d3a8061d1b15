import { describe, expect } from '@jest/globals';
import { barriersOn } from './accessible';
import { journey } from './journey';

describe('a reader without an account', () => {
  journey(
    'finds e-prescribing by saying what is wanted, reads an entry, sees similar work with reasons, and comes back to the search',
    async (scene) => {
      const page = await scene.visitor();
      await page.getByRole('searchbox', { name: 'What do you want to do?' }).fill('getting rid of paper drug charts');
      await page.getByRole('button', { name: 'Search' }).click();
      await page.waitForURL(/\/find\?q=/);
      expect(await barriersOn(page)).toEqual([]);

      const results = page
        .getByRole('main')
        .getByRole('list')
        .filter({ has: page.getByRole('heading', { level: 3 }) })
        .first();
      const first = results
        .getByRole('listitem')
        .filter({ has: page.getByRole('heading') })
        .first();
      expect(await first.textContent()).toMatch(/prescri|medicines|EPMA|drug chart/i);
      const link = first.getByRole('heading').getByRole('link');
      const title = (await link.textContent()) ?? '';
      await link.click();

      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      expect(await page.title()).toBe(`${title} – Kith`);
      const similar = page.getByRole('region', { name: /similar/i });
      await similar.getByText('Why this:').first().waitFor();
      expect(await barriersOn(page)).toEqual([]);

      await page.goBack();
      await page.getByRole('link', { name: title, exact: true }).waitFor();
      expect(await page.getByRole('searchbox').first().inputValue()).toBe('getting rid of paper drug charts');
    },
  );
});
