import { describe, expect, test } from '@jest/globals';
import { DataSource } from 'typeorm';
import { AdaptationReads } from '../../src/adaptations/adaptation.reads.js';
import { AdaptationMail } from '../../src/adaptations/adaptation-mail.js';
import { LineageReads } from '../../src/adaptations/lineage.reads.js';
import { OrganisationAudit } from '../../src/audit/organisation-audit.js';
import { BoardAnswerReads } from '../../src/boards/answers/board-answer.reads.js';
import { ShownAnswers } from '../../src/boards/answers/shown-answer.reads.js';
import { ChoiceReads } from '../../src/boards/choices/choice.reads.js';
import { CompareApproaches } from '../../src/boards/compare/compare-approaches.js';
import { MakePack } from '../../src/boards/packs/make-pack.js';
import { PackReads } from '../../src/boards/packs/pack.reads.js';
import { ReadSummary } from '../../src/boards/reading/read-summary.js';
import { EarlierReviewReads } from '../../src/boards/reviews/earlier-review.reads.js';
import { ReviewReads } from '../../src/boards/reviews/review.reads.js';
import { SeenReads } from '../../src/boards/showings/seen-by-board.reads.js';
import { ShowingReads } from '../../src/boards/showings/showing.reads.js';
import { CheckedEntries } from '../../src/catalogue/checked-entries.js';
import { EntryCaseReads } from '../../src/catalogue/entry-case.reads.js';
import { UnclaimedEntries } from '../../src/catalogue/unclaimed-entries.js';
import { ContractReads } from '../../src/commercial/contract.reads.js';
import { NeedReads } from '../../src/commercial/need.reads.js';
import { ThreadReads } from '../../src/conversations/thread.reads.js';
import { FollowReads } from '../../src/initiatives/following/follow.reads.js';
import { FollowMail } from '../../src/initiatives/following/follow-mail.js';
import { MayKnow } from '../../src/initiatives/may-know.js';
import { PassagePlaces } from '../../src/initiatives/redaction/passage-places.js';
import { RevisionHistory } from '../../src/initiatives/revision-history.js';
import { VisibleInitiatives } from '../../src/initiatives/visible-initiatives.js';
import { WorkingRevisions } from '../../src/initiatives/working-revisions.js';
import { LessonQuestionReads } from '../../src/lessons/lesson-question.reads.js';
import { OwnLessonReads } from '../../src/lessons/own-lessons.reads.js';
import { QuietLessonReads } from '../../src/lessons/quiet-lesson.reads.js';
import { OrganisationReads } from '../../src/organisations/organisation.reads.js';
import { AreaWorkReads } from '../../src/overlaps/area-work.reads.js';
import { OverlapReads } from '../../src/overlaps/groups/overlap.reads.js';
import { SeenItems } from '../../src/overlaps/groups/seen-items.js';
import { ReadWorklist } from '../../src/overlaps/groups/worklist.js';
import { type OwnArea, OwnAreas } from '../../src/overlaps/own-areas.js';
import { ReuseReads } from '../../src/overlaps/planning/reuse.reads.js';
import { ReadCapabilityByArea } from '../../src/overlaps/regions/capability-by-area.js';
import { ReturnReads } from '../../src/overlaps/returns/return.reads.js';
import { OrganisationClaims } from '../../src/people/joining/organisation-claims.js';
import { OrganisationPeople } from '../../src/people/organisation-people.js';
import type { Viewer } from '../../src/people/viewer.js';
import { Viewers } from '../../src/people/viewers.js';
import type { Bind } from '../../src/platform/database/bind.js';
import { notAllowed } from '../../src/platform/results.js';
import { Adoptions } from '../../src/search/adoptions.js';
import { Figures } from '../../src/search/figures.js';
import { SearchInitiatives } from '../../src/search/search-initiatives.js';
import { FindSimilar } from '../../src/similarity/find-similar.js';
import { Acts } from './acts.js';
import { idFor } from './canaries.js';
import { Counts } from './counts.js';
import { HttpDoors } from './http-doors.js';
import { Hunt } from './hunt.js';
import { loadWorld } from './load-world.js';
import { makeWorlds } from './make-world.js';
import { OfficeCounts } from './office-counts.js';
import { SEED, useHuntedApp } from './open-hunt.js';
import { OverlapCounts } from './overlap-counts.js';
import { Secrets } from './secrets.js';
import { Twins } from './twins.js';
import type { World, WorldViewer } from './world.js';

// Methods of any shape are replaced.
type Any = any;
type Class = new (...args: never[]) => unknown;

const kith = useHuntedApp();
const whole = makeWorlds(SEED, 1)[0] as World;
const secrets = new Secrets(whole);
const world: World = { ...whole, viewers: whole.viewers.filter(({ name }) => ['nobody', 'person 2.0', 'person 6.0'].includes(name)) };
const everywhere = whole.organisations.map(({ id }) => id);

/** Somebody who may see everything: handed to one method in place of the viewer, this plants a leak behind its door. */
const allSeeing = (viewer: Viewer): Viewer => ({
  ...viewer,
  personId: viewer.personId ?? idFor('somebody'),
  member: true,
  fictional: false,
  organisationIds: everywhere,
  coMemberIds: everywhere,
  mergedCoMembers: [],
  editsFor: everywhere,
});

/** Viewers from whom only a merger of areas keeps something. */
function waitingViewers(one: World): World['viewers'] {
  const { oracle } = new Secrets(one);
  return one.viewers.filter((viewer) =>
    one.initiatives.some(
      (row) => !oracle.initiative(viewer, row) && oracle.initiative(viewer, { ...row, knownOn: '9999-12-31' }) && !row.archived,
    ),
  );
}

/** Replaces a method while `act` runs. */
async function planted(
  owner: Class,
  method: string,
  replace: (original: (...args: Any[]) => Any) => (...args: Any[]) => Any,
  act: () => Promise<void>,
): Promise<void> {
  const instance = kith.app.get(owner as Any, { strict: false }) as Record<string, Any>;
  const original = instance[method].bind(instance);
  instance[method] = replace(original);
  try {
    await act();
  } finally {
    delete instance[method];
  }
}

const widened =
  (original: (...args: Any[]) => Any) =>
  (viewer: Viewer, ...rest: Any[]) =>
    original(allSeeing(viewer), ...rest);

/** The doors at which `act` finds something; with `doors`, it asks at no other. */
async function found(act: (hunt: Hunt) => Promise<void>, ...doors: string[]): Promise<string[]> {
  const hunt = new Hunt(kith, { untilFirst: true, changes: 1, ...(doors.length > 0 ? { doors } : {}) });
  await act(hunt);
  return [...new Set(hunt.findings.map(({ door }) => door))];
}

const reading = (hunt: Hunt) => hunt.through(world, secrets);
const counting = async (hunt: Hunt) => {
  for (const viewer of world.viewers) await new Counts(hunt, hunt.documents, world, secrets).of(viewer, undefined);
};
const asking = async (hunt: Hunt) => {
  for (const viewer of world.viewers.slice(0, 1)) await new HttpDoors(kith, hunt, world, secrets).for(viewer);
};

test('without a planted leak nothing is found', async () => {
  await loadWorld(kith, whole);
  expect(
    await found(async (hunt) => {
      await hunt.through({ ...world, viewers: world.viewers.slice(1, 2) }, secrets);
      await counting(hunt);
      await asking(hunt);
    }),
  ).toEqual([]);
}, 120_000);

describe('a planted leak is found', () => {
  test.each<[what: string, owner: Class, method: string, door: string]>([
    ['a hidden row in a list', SearchInitiatives, 'run', 'initiatives'],
    ['a hidden page by its address', VisibleInitiatives, 'bySlug', 'initiative'],
    ['a hidden entry side by side', VisibleInitiatives, 'bySlugs', 'compare'],
    ['a hidden approach', CompareApproaches, 'run', 'compareApproaches'],
    ['a page for a board by its address', ReadSummary, 'run', 'initiativeSummary'],
    ['what hangs on a page', AdaptationReads, 'ofOrigins', 'initiative'],
    ['a lineage that is bridged', LineageReads, 'of', 'initiative'],
    ['similar work', FindSimilar, 'run', 'similarTo'],
    ['a hidden adaptation by its id', AdaptationReads, 'byId', 'adaptation'],
    ['somebody else’s thread by its id', ThreadReads, 'byId', 'thread'],
    ['a hidden lesson in the list', QuietLessonReads, 'list', 'quietLessons'],
    ['a hidden lesson by its id', QuietLessonReads, 'byId', 'quietLesson'],
    ['somebody else’s question about a lesson', LessonQuestionReads, 'byId', 'quietQuestion'],
    ['a draft by its id', WorkingRevisions, 'byId', 'workingRevision'],
    ['the history of a hidden page', RevisionHistory, 'bySlug', 'initiativeHistory'],
    ['entries nobody has checked', UnclaimedEntries, 'of', 'unclaimedEntries'],
    ['a hidden contract by its id', ContractReads, 'byId', 'contract'],
    ['exact sums in a list of contracts', ContractReads, 'ofOrganisation', 'contracts'],
    ['a hidden need in a list', NeedReads, 'ofOrganisation', 'needs'],
    ['what a board chose not to do, in a list', ChoiceReads, 'ofOthers', 'shownChoices'],
    ['a hidden choice by its id', ChoiceReads, 'byId', 'choice'],
    ['what a board shows to its area alone', ShownAnswers, 'of', 'shownAnswers'],
    ['what a board keeps to itself, on a page', ReviewReads, 'ofInitiatives', 'initiative'],
    ['a review by its id', ReviewReads, 'byId', 'review'],
    ['what a review said before', EarlierReviewReads, 'ofReviews', 'review'],
    ['what a board has seen by its id', SeenReads, 'byId', 'seenByBoard'],
    ['how a hidden entry can be seen', ShowingReads, 'byId', 'showing'],
  ])(
    '%s',
    async (_, owner, method, door) => {
      await planted(owner, method, widened, async () => expect(await found(reading, door)).toContain(door));
    },
    60_000,
  );

  test('what another organisation’s board answers, in a board’s own page', async () => {
    const others = whole.boardAnswers.find((row) => !row.ended && !world.viewers.some(({ actingFor }) => actingFor === row.organisationId));
    expect(others).toBeDefined();
    const ofOther =
      (original: Any) =>
      (viewer: Viewer, _: string, ...rest: Any[]) =>
        original(allSeeing(viewer), others?.organisationId, ...rest);
    await planted(BoardAnswerReads, 'current', ofOther, async () => expect(await found(reading, 'ownBoard')).toContain('ownBoard'));
  }, 60_000);

  test('another organisation’s own lessons', async () => {
    const acting = world.viewers.map(({ actingFor }) => actingFor);
    const owner = whole.lessons.find(
      ({ ownerId, withdrawn, level }) => (withdrawn || level === 'system') && !acting.includes(ownerId),
    )?.ownerId;
    expect(owner).toBeDefined();
    const asOwner = (original: Any) => (viewer: Viewer) => original({ ...allSeeing(viewer), actingFor: owner });
    await planted(OwnLessonReads, 'all', asOwner, async () => expect(await found(reading, 'ownQuietLessons')).toContain('ownQuietLessons'));
  });

  test('somebody else’s threads in a list', async () => {
    const fictional = whole.organisations.filter(({ demonstration }) => demonstration).map(({ id }) => id);
    const shown = whole.initiatives.filter((row) => row.published && !row.removed && !row.demonstration).map(({ id }) => id);
    const askerId = whole.threads.find((one) => shown.includes(one.initiativeId) && !fictional.includes(one.askerOrganisationId))?.askerId;
    expect(askerId).toBeDefined();
    const asOther = (original: Any) => (viewer: Viewer) => original({ ...allSeeing(viewer), personId: askerId });
    await planted(ThreadReads, 'own', asOther, async () => expect(await found(reading, 'threads')).toContain('threads'));
  });

  test('reports shown to readers', async () => {
    const open = (original: Any) => (viewer: Viewer) => original({ ...viewer, operator: true });
    await planted(EntryCaseReads, 'all', open, async () => expect(await found(reading, 'entryCases')).toContain('entryCases'));
  });

  test('who of another area has reported, and what a trust said before', async () => {
    const ofAll = (original: Any) => (viewer: Viewer, code: string) => original({ ...viewer, areaOrganisationIds: everywhere }, code);
    await planted(OwnAreas, 'byCode', ofAll, async () => expect(await found(reading, 'areaCoverage')).toContain('areaCoverage'));
    await planted(ReuseReads, 'check', widened, async () => expect(await found(reading, 'reuseCheck')).toContain('reuseCheck'));
    await planted(ReturnReads, 'ofOrganisation', widened, async () =>
      expect(await found(reading, 'organisationReturns')).toContain('organisationReturns'),
    );
  });

  test('the people of an organisation shown to a member', async () => {
    const open = (original: Any) => (viewer: Viewer) => original({ ...viewer, roles: ['administrator'] });
    await planted(OrganisationPeople, 'of', open, async () =>
      expect(await found(reading, 'organisationPeople')).toContain('organisationPeople'),
    );
  });

  test('an export of more than the organisation holds', async () => {
    const writer = whole.viewers.find(({ actingFor, ...one }) => actingFor && secrets.oracle.writesFor({ actingFor, ...one }, actingFor));
    expect(writer).toBeDefined();
    const open = (original: Any) => async (viewer: Viewer) => allSeeing(await original(viewer));
    const exporting = (hunt: Hunt) => hunt.through({ ...whole, viewers: [writer as WorldViewer] }, secrets);
    await planted(Viewers, 'actingAlone', open, async () => expect(await found(exporting, 'exportHeld')).toContain('exportHeld'));
  });

  test('a pack set with the eyes of whoever made it, and one of another board', async () => {
    const readers = whole.viewers.filter((viewer) =>
      whole.packs.some((row) => row.part === 'private' && secrets.oracle.packIssue(viewer, row)),
    );
    const readingThem = (hunt: Hunt) => hunt.through({ ...whole, viewers: readers.slice(0, 4) }, secrets);
    await planted(MakePack, 'run', widened, async () => expect(await found(readingThem, 'packIssue')).toContain('packIssue'));
    const ofAll =
      (original: Any) =>
      (viewer: Viewer, id: string, ...rest: Any[]) =>
        original({ ...viewer, affiliations: everywhere.map((organisationId) => ({ organisationId, roles: ['editor'] })) }, id, ...rest);
    await planted(PackReads, 'byId', ofAll, async () => expect(await found(readingThem, 'pack')).toContain('pack'));
  });

  test('where a passage stands, told to somebody who may not remove it', async () => {
    const open = (original: Any) => (viewer: Viewer, id: string, passage: string, messages: boolean) =>
      original(
        { ...viewer, sessionId: 'one', affiliations: everywhere.map((organisationId) => ({ organisationId, roles: ['approver'] })) },
        id,
        passage,
        messages,
      );
    await planted(PassagePlaces, 'preview', open, async () => expect(await found(reading, 'passagePlaces')).toContain('passagePlaces'));
  });

  test('claims of others shown to whoever asks', async () => {
    const open = () => () => `c.state = 'waiting'`;
    await planted(OrganisationClaims, 'answers', open, async () =>
      expect(await found(reading, 'organisationClaims')).toContain('organisationClaims'),
    );
  });

  test('the audit of an organisation shown to a member, and hidden titles in it', async () => {
    const open = (original: Any) => (viewer: Viewer, asked: Any) =>
      original({ ...viewer, actingFor: asked.organisationId, roles: ['administrator'] }, asked);
    await planted(OrganisationAudit, 'page', open, async () =>
      expect(await found(reading, 'organisationAudit')).toContain('organisationAudit'),
    );
    const administrators: World = { ...whole, viewers: whole.viewers.filter(({ name }) => name === 'person 7.0') };
    const readingIt = (hunt: Hunt) => hunt.through(administrators, secrets);
    expect(await found(readingIt, 'organisationAudit')).toEqual([]);
    const everything = (original: Any) => (viewer: Viewer, asked: Any) =>
      original({ ...allSeeing(viewer), actingFor: viewer.actingFor, roles: viewer.roles }, asked);
    await planted(OrganisationAudit, 'page', everything, async () =>
      expect(await found(readingIt, 'organisationAudit')).toContain('organisationAudit'),
    );
  });

  test('a refusal that tells hidden from missing', async () => {
    const tell = () => async (manager: Any, _viewer: Viewer, id: string) => {
      const rows: unknown[] = await manager.query(`select 1 from initiative where id = $1`, [id]);
      return rows.length > 0 ? notAllowed('Not yours.') : { __typename: 'NotFound', message: 'It is not there.' };
    };
    await planted(MayKnow, 'refusal', tell, async () => expect(await found(reading)).not.toEqual([]));
  });

  test('a hidden row in the feed', async () => {
    const all = () => () =>
      kith.app.get(VisibleInitiatives, { strict: false }).byIds(
        allSeeing({} as Viewer),
        whole.initiatives.map(({ id }) => id),
      );
    await planted(CheckedEntries, 'newest', all, async () => expect(await found(asking)).toContain('/feed.atom'));
  });

  test.each<[what: string, owner: Class, method: string]>([
    ['a number of the start page', Figures, 'of'],
    ['how often something was adapted', Adoptions, 'of'],
    ['a hidden contract in a cell or on a timeline', ContractReads, 'rowsSql'],
    ['how many entries an area has', ReadCapabilityByArea, 'run'],
  ])(
    '%s',
    async (_, owner, method) => {
      await planted(owner, method, widened, async () => expect(await found(counting)).not.toEqual([]));
    },
    60_000,
  );

  test('what a contract was before it was opened', async () => {
    const openThen =
      (original: Any) =>
      (viewer: Viewer, which: string, bind: Bind, asOf: string | null = null) =>
        original(asOf !== null && asOf < whole.now.slice(0, 10) ? allSeeing(viewer) : viewer, which, bind, asOf);
    const askingAll = (hunt: Hunt) => hunt.through(whole, secrets);
    await planted(ContractReads, 'rowsSql', openThen, async () =>
      expect(await found(askingAll, 'joinUpWindows')).toContain('joinUpWindows'),
    );
  }, 60_000);

  test('a cell of the matrix', async () => {
    const widenedArea = (original: Any) => (day: string, area: OwnArea) => original(day, { ...area, eyes: allSeeing(area.eyes) });
    const countingAll = async (hunt: Hunt) => {
      for (const viewer of whole.viewers) await new OfficeCounts(hunt, hunt.documents, whole, secrets.oracle).of(viewer);
    };
    await planted(AreaWorkReads, 'on', widenedArea, async () => expect(await found(countingAll)).toContain('areaMatrix'));
  });

  test.each([
    ['a brief, as PDF and as a Word file', SeenItems, 'of', '/overlaps/:id/brief'],
    ['the matrix as a workbook', ContractReads, 'rowsSql', '/exports/area-matrix.xlsx'],
  ] as [what: string, owner: Class, method: string, door: string][])(
    'a hidden contract in %s',
    async (_, owner, method, door) => {
      // Each is handed the viewer itself, or the area that they look at with it.
      const widenedEyes =
        (original: Any) =>
        (asked: Any, ...rest: Any[]) =>
          original(asked.eyes ? { ...asked, eyes: allSeeing(asked.eyes) } : allSeeing(asked), ...rest);
      const opening = async (hunt: Hunt) => {
        for (const viewer of whole.viewers) {
          await new HttpDoors(kith, hunt, whole, secrets).for(viewer);
          if (hunt.findings.some((one) => one.door === door)) return;
        }
      };
      await planted(owner, method, widenedEyes, async () => expect(await found(opening)).toContain(door));
    },
    120_000,
  );

  test('a spelling learnt from what is hidden', async () => {
    const hidden = whole.initiatives.filter((row) => !secrets.oracle.initiative(world.viewers[0] as never, row)).map(({ word }) => word);
    await kith.app
      .get(DataSource)
      .query(`insert into search_word (stem, word, documents) select w, w, 1 from unnest($1::text[]) w on conflict do nothing`, [hidden]);
    expect(await found(reading, 'initiatives')).toContain('initiatives');
    await loadWorld(kith, whole);
  });

  test.each<[string, Class]>([
    ['an adaptation', AdaptationMail],
    ['what they follow', FollowMail],
  ])(
    'mail of %s to somebody who may not know',
    async (_, owner) => {
      const mail = kith.app.get(owner as Any, { strict: false }) as unknown as { viewers: Pick<Viewers, 'ofPerson'> };
      const before = mail.viewers;
      mail.viewers = { ofPerson: async (...args: Parameters<Viewers['ofPerson']>) => allSeeing(await before.ofPerson(...args)) };
      try {
        expect(await found((hunt) => new Acts(kith, hunt, hunt.documents, world, secrets).all())).toContain('mail');
      } finally {
        mail.viewers = before;
        await loadWorld(kith, whole);
      }
    },
    60_000,
  );

  test('who follows what, as if another did; and for whom, told of those who see it anyway', async () => {
    const others = (original: Any) => async (viewer: Viewer, ids: Any) =>
      original({ ...viewer, personId: other, organisationIds: everywhere }, ids);
    const other = whole.follows.find(({ personId }) => world.viewers.every((viewer) => viewer.personId !== personId))?.personId;
    await planted(FollowReads, 'followedBy', others, async () => expect(await found(counting)).not.toEqual([]));
    const editors = whole.viewers.filter(({ name }) => ['person 3.0', 'person 4.0'].includes(name));
    const asEditors = async (hunt: Hunt) => {
      for (const viewer of editors) await new Counts(hunt, hunt.documents, whole, secrets).of(viewer, undefined);
    };
    expect(await found(asEditors)).toEqual([]);
    const codes = whole.organisations.map(({ code }) => code);
    const all = () => () => kith.app.get(OrganisationReads, { strict: false }).byOdsCodes(kith.app.get(DataSource), codes);
    await planted(FollowReads, 'organisationsOf', all, async () => expect(await found(asEditors)).toContain('audiencePreview'));
  });

  test('who told a lesson, by the order of the list, seen in twin worlds only', async () => {
    const byTeller =
      (original: Any) =>
      async (...args: Any[]) => {
        const list = await original(...args);
        const rows: { id: string; owner: string }[] = await kith.app.get(DataSource).query(`select id, owner_id owner from quiet_lesson`);
        const owners = new Map(rows.map(({ id, owner }) => [id, owner]));
        const key = ({ node }: Any) => `${owners.get(node.id)}`;
        return { ...list, edges: [...list.edges].sort((one: Any, other: Any) => (key(one) < key(other) ? -1 : 1)) };
      };
    await planted(QuietLessonReads, 'list', byTeller, async () => {
      expect(await found(reading, 'quietLessons')).toEqual([]);
      await loadWorld(kith, whole);
      expect(await found((hunt) => new Twins(kith, hunt).compare(whole, world.viewers.slice(1, 2)))).toEqual(['quietLessons']);
    });
    await loadWorld(kith, whole);
  }, 120_000);

  test.each<[what: string, owner: Class, method: string, replace: (original: Any) => Any]>([
    [
      'a group made of all its members',
      SeenItems,
      'of',
      (original) =>
        (area: Any, ...rest: Any[]) =>
          original({ ...area, eyes: allSeeing(area.eyes) }, ...rest),
    ],
    [
      'how a thing was, from what was kept with a decision',
      OverlapReads,
      'changes',
      () => (_area: Any, before: Any, items: Any[]) =>
        items.flatMap(({ key }) => (before[key] ? [{ key, input: 'products', before: before[key].products.join(), after: null }] : [])),
    ],
    [
      'decisions about what is hidden',
      OverlapReads,
      'decisions',
      () => (_area: Any, row: Any) => ({ decision: row.decisions[0] ?? null, decisions: row.decisions }),
    ],
  ])(
    '%s',
    async (_, owner, method, replace) => {
      const members = whole.viewers.filter(({ personId }) => personId !== null);
      const readingAll = (hunt: Hunt) => hunt.through({ ...whole, viewers: members }, secrets);
      const countingAll = async (hunt: Hunt) => {
        for (const viewer of members) await new OverlapCounts(hunt, whole, secrets).of(viewer);
      };
      await planted(owner, method, replace, async () => {
        const doors = [...(await found(readingAll, 'overlap', 'overlaps')), ...(await found(countingAll))];
        expect(doors).not.toEqual([]);
      });
    },
    60_000,
  );

  test('a number of groups that counts hidden ones too', async () => {
    const more =
      (original: Any) =>
      async (...args: Any[]) => {
        const list = await original(...args);
        return list && { ...list, totalCount: list.totalCount + 1 };
      };
    const countingAll = async (hunt: Hunt) => {
      for (const viewer of whole.viewers) await new OverlapCounts(hunt, whole, secrets).of(viewer);
    };
    expect(await found(countingAll)).toEqual([]);
    await planted(ReadWorklist, 'run', more, async () => expect(await found(countingAll)).toEqual(['overlaps']));
  });

  test('a score that moves with what is hidden, seen in twin worlds only', async () => {
    const shift =
      (original: Any) =>
      async (viewer: Viewer, ...rest: Any[]) => {
        const [{ n }] = await kith.app.get(DataSource).query(`select count(*)::int n from search_doc`);
        return (await original(viewer, ...rest)).map((one: { score: number }) => ({ ...one, score: one.score + n / 1e6 }));
      };
    await planted(FindSimilar, 'run', shift, async () => {
      expect(await found(reading, 'similarTo')).toEqual([]);
      expect(await found((hunt) => new Twins(kith, hunt).compare(whole, world.viewers.slice(0, 1)))).toEqual(
        expect.arrayContaining(['similarTo']),
      );
    });
  }, 120_000);
});

/** Viewers whose organisation took what they may not see any more, and what it was called then is not what it is called now. */
function formerReaders(one: World): World['viewers'] {
  const { oracle } = new Secrets(one);
  return one.viewers.filter((viewer) =>
    one.adaptations.some(
      ({ originId, adopterId }) =>
        adopterId === viewer.actingFor &&
        one.initiatives.some(
          (row) => row.id === originId && row.oldWord !== null && !oracle.initiative(viewer, row) && oracle.tookTitle(viewer, row),
        ),
    ),
  );
}

/** These leave another world behind. */
test('a planted leak is found: what is newer in an entry, told to those who took it when they saw it', async () => {
  const taken = makeWorlds(SEED, 12).find((one) => formerReaders(one).length > 0) as World;
  const few: World = { ...taken, viewers: formerReaders(taken).slice(0, 1) };
  await loadWorld(kith, taken);
  const titled =
    (original: Any) =>
    async (...args: Any[]) => {
      const rows: { id: string; title: string }[] = await kith.app
        .get(DataSource)
        .query(
          `select a.id, r.content ->> 'title' title from adaptation a join initiative i on i.id = a.origin_id join revision r on r.id = i.published_revision_id`,
        );
      const titles = new Map(rows.map(({ id, title }) => [id, title]));
      return (await original(...args)).map((one: Any) => ({ ...one, originTitle: titles.get(one.id) }));
    };
  const readingIt = (hunt: Hunt) => hunt.through(few, new Secrets(taken));
  expect(await found(readingIt, 'ownAdaptations')).toEqual([]);
  await planted(AdaptationReads, 'ofOrganisation', titled, async () =>
    expect(await found(readingIt, 'ownAdaptations')).toEqual(['ownAdaptations']),
  );
}, 120_000);

test('a planted leak is found: what waits for its owner after areas merged', async () => {
  const merged = makeWorlds(SEED, 12).find((one) => waitingViewers(one).length > 0) as World;
  const few: World = { ...merged, viewers: waitingViewers(merged).slice(0, 2) };
  await loadWorld(kith, merged);
  const forgetting =
    (original: Any) =>
    async (...args: Any[]) => {
      const came: { viewer: Viewer } | null = await original(...args);
      if (!came) return null;
      const { coMemberIds, mergedCoMembers } = came.viewer;
      return {
        ...came,
        viewer: { ...came.viewer, coMemberIds: [...coMemberIds, ...mergedCoMembers.map(({ organisationId }) => organisationId)] },
      };
    };
  const readingIt = (hunt: Hunt) => hunt.through(few, new Secrets(merged));
  expect(await found(readingIt)).toEqual([]);
  await planted(Viewers, 'ofSession', forgetting, async () => expect(await found(readingIt)).not.toEqual([]));
}, 120_000);
