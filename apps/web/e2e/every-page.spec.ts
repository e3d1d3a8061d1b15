import { describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { barriersOn } from './accessible';
import { journey, type Scene } from './journey';
import { people, signIn } from './people';

/** An entry with results, story, reusable things and similar work; one of the starter catalogue, so its slug stays. */
const ENTRY = '/initiatives/mkuh-ecare-phased-rollout';

const NO_PAGE = '/no-such-page';

/** Every address of the pages that anyone may open. */
const OPEN_PAGES = [
  '/',
  '/find',
  '/find?q=xyzzy+qwertyuiop',
  ENTRY,
  `${ENTRY}/summary`,
  '/initiatives/there-is-no-such-entry/summary',
  '/initiatives/there-is-no-such-entry',
  '/compare',
  '/compare?initiatives=mkuh-ecare-phased-rollout,cuh-epic-ehospital,no-such-entry',
  '/compare?capability=electronic-patient-record&organisations=RD8,DEMO01',
  '/organisations',
  '/organisations/RD8',
  '/organisations/NOSUCH',
  '/areas',
  '/areas/QNX',
  '/lessons',
  '/lessons?demonstration=true',
  '/lessons/2d97f3c8-e604-4a1b-b75d-93c08a1f6e4d?demonstration=true',
  '/lessons/there-is-no-such-lesson',
  '/questions',
  '/questions/q2',
  '/questions/q7?alike=epr&area=well-led',
  '/questions/q10',
  '/mail/stop#a-link-of-before',
  '/about',
  '/accessibility',
  '/corrections',
  '/privacy',
  '/joining',
  '/who-can-see-what',
  '/sign-in-problem?reason=failed',
  NO_PAGE,
];

/** What needs a sign-in, or a role; without one each says so. */
const MEMBERS_PAGES = [
  '/publish',
  '/publish/no-such-id',
  '/publish/import',
  '/publish/rules',
  '/people',
  '/claims',
  '/audit',
  '/organisations/RD8/join',
  '/organisations/DEMO02/join',
  '/account',
  '/exports/held',
  '/initiatives/demo-alderbrook-digital-letters/history/remove',
  `${ENTRY}/ask`,
  `${ENTRY}/adapt`,
  `${ENTRY}/review`,
  `${ENTRY}/showings`,
  `${ENTRY}/seen`,
  '/initiatives/demo-alderbrook-hearthway-virtual-ward/review',
  '/initiatives/demo-alderbrook-hearthway-virtual-ward/showings',
  '/board/journey',
  `${ENTRY}/claim`,
  `${ENTRY}/report?kind=mistake`,
  '/lessons/tell',
  '/lessons/own',
  '/lessons/own/no-such-id',
  '/lessons/questions',
  '/lessons/questions/no-such-id',
  '/messages',
  '/messages/no-such-id',
  '/adaptations',
  '/adaptations/no-such-id',
  '/board',
  '/board/q2',
  '/board/q99',
  '/board/merged',
  '/board/not-done',
  '/board/not-done/new',
  '/board/not-done/no-such-id',
  '/packs',
  '/packs/new',
  '/packs/no-such-id',
  '/packs/no-such-id/issues/1',
  '/contracts',
  '/contracts/new',
  '/contracts/no-such-id',
  '/needs/new',
  '/needs/no-such-id',
  '/areas/DEMO00/coverage',
  '/areas/DEMO00/coverage?on=2026-06-30',
  '/areas/QNX/coverage',
  '/organisations/DEMO01/returns',
  '/organisations/RD8/returns',
  '/overlaps',
  '/overlaps/no-such-id',
  '/areas/DEMO00/overlaps',
  '/areas/DEMO00/overlaps?kind=joint_renewal&state=open',
  '/areas/QNX/overlaps',
  '/areas/DEMO00/matrix',
  '/areas/DEMO00/windows',
  '/areas/by-capability?capability=virtual-ward',
  '/areas/by-capability?capability=virtual-ward&demonstration=true',
  '/areas/DEMO00/matrix?rows=empty',
  '/areas/DEMO00/matrix?by=product&row=none',
  '/reuse/no-such-id',
  '/acting-for',
  '/operator/cases',
  '/development/mail',
];

const FORM_STEPS = ['thing', 'story', 'results', 'tags', 'reuse', 'publish'].map((step) => `/publish/new/${step}`);

/** Open to anyone, with more on them for whoever is signed in. */
const OTHERWISE_FOR_MEMBERS = ['/', ENTRY, '/initiatives/demo-alderbrook-digital-letters', '/organisations/DEMO01', '/areas/DEMO00'];

describe('every page', () => {
  journey('has no barriers, wide and at 320 px, for whoever just reads', async (scene) => {
    const page = await scene.visitor();
    expect(await barriersAt(scene, page, [...OPEN_PAGES, ...MEMBERS_PAGES])).toEqual([]);
  });

  journey('has none for members, nor on the way in', async (scene) => {
    const page = await scene.visitor();
    await page.getByRole('link', { name: 'Sign in', exact: true }).click();
    await page.getByRole('heading', { name: 'Choose who to be' }).waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await page.goBack();
    await signIn(page, people.digitalLead);
    expect(await barriersAt(scene, page, [...OTHERWISE_FOR_MEMBERS, ...MEMBERS_PAGES, ...FORM_STEPS])).toEqual([]);
  });
});

/** Each page is there, and nothing stands in a reader's way on it. Two windows at a time: the checks keep one core busy each. */
async function barriersAt(scene: Scene, page: Page, addresses: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  const left = [...addresses];
  const walk = async (window: Page) => {
    for (let address = left.shift(); address; address = left.shift()) {
      await window.goto(address);
      found.push(...(await barriersOn(window)).map((barrier) => `${address} ${barrier}`));
      const isMissing = (await window.title()).startsWith('Page not found');
      if (isMissing !== (address === NO_PAGE)) found.push(`${address} is ${isMissing ? '' : 'not '}missing`);
    }
  };
  await Promise.all([walk(page), walk(await scene.again(page))]);
  return found.sort();
}
