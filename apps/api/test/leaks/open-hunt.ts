import { LoadVocabularies } from '../../src/tags/load-vocabularies.js';
import { type TestApp, useTestApp } from '../test-app.js';
import { Acts } from './acts.js';
import { Counts } from './counts.js';
import { HttpDoors } from './http-doors.js';
import { Hunt } from './hunt.js';
import { loadWorld } from './load-world.js';
import { describeFinding, type Finding } from './question.js';
import { Secrets } from './secrets.js';
import { Twins } from './twins.js';
import type { World } from './world.js';

/** The worlds of `test`; another number makes others: KITH_LEAKS_SEED=7. */
export const SEED = Number(process.env.KITH_LEAKS_SEED ?? 20_260_401);

/** The whole application as in production, with the pages for development closed: mail is read where it is kept, not at a public address. */
export const useHuntedApp = (): TestApp =>
  useTestApp(
    async ({ app }) => {
      await app.get(LoadVocabularies).run();
    },
    { KITH_OIDC_ISSUER: 'https://id.example.org', KITH_OIDC_CLIENT_ID: 'kith' },
    // Each world replaces the one before.
    'owner',
  );

/** Viewers whose twin worlds are compared: one of each sort. */
const COMPARED = ['nobody', 'person 2.0', 'person 5.0', 'person 6.0'];

/** Every door of one world on behalf of everybody. Ends early once there are enough pairs; `whole` goes on to twins, acts and mail. */
export async function huntThrough(
  kith: TestApp,
  hunt: Hunt,
  world: World,
  { whole, compared = COMPARED }: { whole: boolean; compared?: readonly string[] },
): Promise<string[]> {
  await loadWorld(kith, world);
  const secrets = new Secrets(world);
  const counts = new Counts(hunt, hunt.documents, world, secrets);
  const doors = new HttpDoors(kith, hunt, world, secrets);
  const acts = new Acts(kith, hunt, hunt.documents, world, secrets);
  // Else a world that has grown would end before its changes and mails are looked at.
  hunt.hunting = whole;
  await hunt.through(world, secrets);
  for (const [place, viewer] of world.viewers.entries()) {
    if (hunt.done) return [];
    await counts.of(viewer, world.viewers[place - 1]);
    await doors.for(viewer);
  }
  if (!whole) return [];
  const viewers = world.viewers.filter(({ name }) => compared.includes(name));
  if (viewers.length > 0) {
    await new Twins(kith, hunt).compare(world, viewers);
    await loadWorld(kith, world);
  }
  await acts.all();
  hunt.hunting = false;
  return [...doors.unknownDoors(), ...acts.unknownJobs(), ...acts.unrecorded()];
}

/** The first of each sort, in words. */
export function report(findings: readonly Finding[]): string {
  const first = new Map(findings.map((finding) => [`${finding.door} ${finding.row}`, finding] as const).reverse());
  return [...first.values()].reverse().slice(0, 20).map(describeFinding).join('\n');
}

/**
 * Doors that must have shown something to somebody: a hunt that is never told anything proves nothing. Those that tell numbers alone
 * (`capabilityByArea`) are compared with the oracle's.
 */
export const SPEAKING = [
  'initiative',
  'initiatives',
  'initiativeHistory',
  'compare',
  'compareApproaches',
  'initiativeSummary',
  '/compare.:format',
  '/initiatives/:slug/summary.pdf',
  'similarTo',
  'adaptation',
  'ownAdaptations',
  'contract',
  'contracts',
  'need',
  'needs',
  'ownBoard',
  'ownBoardQuestion',
  'shownAnswers',
  'notDone',
  'choice',
  'choices',
  'shownChoices',
  'review',
  'ownReviews',
  'showing',
  'seenByBoard',
  'ownSeenByBoard',
  'journey',
  'pack',
  'packs',
  'packIssue',
  '/packs/:id/issues/:number/pack',
  'areaCoverage',
  'organisationReturns',
  'reuseCheck',
  'thread',
  'threads',
  'quietLesson',
  'quietLessons',
  'ownQuietLessons',
  'areaMatrix',
  'areaMatrixItems',
  'joinUpWindows',
  'overlap',
  'overlaps',
  'quietQuestion',
  'quietQuestions',
  'workingRevision',
  'workingRevisions',
  'entryCases',
  'unclaimedEntries',
  'exportHeld',
  'organisations',
  'organisationPeople',
  'organisationClaims',
  'ownOrganisationClaims',
  'organisationAudit',
  '/exports/audit.csv',
  'ownAccount',
  'viewer',
  'publishingRules',
  'noteEditing',
  '/feed.atom',
  '/sitemap.xml',
  'mail',
];
