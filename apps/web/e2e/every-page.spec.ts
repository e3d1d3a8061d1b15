import { describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { barriersOn } from './accessible';
import { journey } from './journey';
import { people, signIn } from './people';

/** An entry with results, story, reusable things and similar work; one of the starter catalogue, so its slug stays. */
const ENTRY = '/initiatives/mkuh-ecare-phased-rollout';

/** Every address of the pages that anyone may open. */
const OPEN_PAGES = [
  '/',
  '/find',
  '/find?q=virtual+ward',
  '/find?q=xyzzy+qwertyuiop',
  '/find?demonstration=1',
  ENTRY,
  '/initiatives/there-is-no-such-entry',
  '/organisations',
  '/organisations/RD8',
  '/organisations/DEMO01',
  '/organisations/NOSUCH',
  '/areas',
  '/areas/QNX',
  '/about',
  '/accessibility',
  '/corrections',
  '/privacy',
  '/who-can-see-what',
  '/sign-in-problem?reason=failed',
  '/no-such-page',
];

/** What needs a sign-in, or looks different with one; without one each says so. */
const MEMBERS_PAGES = [
  '/publish',
  '/publish/new/thing',
  '/publish/new/story',
  '/publish/new/results',
  '/publish/new/tags',
  '/publish/new/reuse',
  '/publish/new/publish',
  '/publish/no-such-id',
  `${ENTRY}/ask`,
  `${ENTRY}/adapt`,
  `${ENTRY}/claim`,
  `${ENTRY}/report?kind=mistake`,
  '/messages',
  '/adaptations',
  '/acting-for',
  '/operator/cases',
  '/development/mail',
];

describe('every page', () => {
  journey('has no barriers for readers, wide and at 320 px', async (scene) => {
    const page = await scene.visitor();
    expect(await barriersAt(page, OPEN_PAGES)).toEqual([]);
  });

  journey('says without barriers what a sign-in is needed for', async (scene) => {
    const page = await scene.visitor();
    expect(await barriersAt(page, MEMBERS_PAGES)).toEqual([]);
  });

  journey('has no barriers for a digital lead, and none on the way in', async (scene) => {
    const page = await scene.visitor();
    await page.getByRole('link', { name: 'Sign in', exact: true }).click();
    await page.getByRole('heading', { name: 'Choose who to be' }).waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await page.goBack();
    await signIn(page, people.digitalLead);
    expect(await barriersAt(page, ['/', '/organisations/DEMO01', '/areas/DEMOICB', ENTRY, ...MEMBERS_PAGES])).toEqual([]);
  });

  journey('has no barriers for an operator', async (scene) => {
    const page = await scene.visitor();
    await signIn(page, people.operator);
    expect(await barriersAt(page, ['/operator/cases', '/acting-for', '/publish', '/messages'])).toEqual([]);
  });
});

async function barriersAt(page: Page, addresses: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const address of addresses) {
    await page.goto(address);
    found.push(...(await barriersOn(page)).map((barrier) => `${address} ${barrier}`));
  }
  return found;
}
