import type { EntityManager } from 'typeorm';
import { idFor, wordFor } from './canaries.js';
import { insert } from './insert-places.js';
import { type Chance, dayFrom } from './make-world.js';
import type { World, WorldBoardRecord, WorldInitiative, WorldLevel, WorldMark, WorldOrganisation, WorldShowing } from './world.js';

const LEVELS: readonly WorldLevel[] = ['public', 'network', 'system', 'organisation'];
const DECISIONS = ['keep', 'expand', 'adapt', 'drop'] as const;
const REVIEWS = 36;
const SEEN = 24;
const SHOWINGS = 10;

/** What boards recorded of entries: reviews and what they have seen at levels of their own, of all kinds of entries; how entries can be seen; marks. */
export function makeReviews(
  name: string,
  now: string,
  organisations: readonly WorldOrganisation[],
  initiatives: readonly WorldInitiative[],
  chance: Chance,
): Pick<World, 'reviews' | 'seenByBoards' | 'showings' | 'marks'> {
  const record = (kind: string, index: number): WorldBoardRecord => {
    const about = initiatives[(index * 5) % initiatives.length] as WorldInitiative;
    // Behind the glass boards speak of what is public of the real network too.
    const side = organisations.filter(({ demonstration }) => demonstration === about.demonstration || index % 9 === 8);
    return {
      id: idFor(`${name}:${kind}:${index}`),
      word: wordFor(`${name}:${kind}:${index}`),
      initiativeId: about.id,
      organisationId: chance.of(index % 2 === 0 ? side : side.slice(0, 4)).id,
      level: LEVELS[index % LEVELS.length] as WorldLevel,
      knownOn: dayFrom(now, -chance.upTo(5)),
      decision: DECISIONS[index % 3] as (typeof DECISIONS)[number],
      on: dayFrom(now, -10 - index),
      earlierWord: wordFor(`${name}:${kind}:${index}:earlier`),
      earlierId: idFor(`${name}:${kind}:${index}:earlier`),
      ended: index % 7 === 6,
    };
  };
  const showings = Array.from({ length: SHOWINGS }, (_, index): WorldShowing => {
    const key = `${name}:showing:${index}`;
    const about = initiatives[(index * 3) % initiatives.length] as WorldInitiative;
    return { id: idFor(key), word: wordFor(key), initiativeId: about.id, ended: index % 5 === 4 };
  });
  // Of what each organisation leads every second, needing another one that it may see or not.
  const marks = initiatives.flatMap(({ id, leadId }, index): WorldMark[] => {
    const lead = organisations.find((one) => one.id === leadId);
    const needed = initiatives[(index + 7) % initiatives.length]?.id ?? id;
    if (!lead || lead.closedOn !== null || index % 2 === 0) return [];
    return [
      {
        id: idFor(`${name}:mark:${index}`),
        organisationId: lead.id,
        initiativeId: id,
        neededId: needed,
        liveFrom: `2027-0${1 + (index % 9)}`,
      },
    ];
  });
  return {
    reviews: Array.from({ length: REVIEWS }, (_, index) => record('review', index)),
    seenByBoards: Array.from({ length: SEEN }, (_, index) => record('seen', index)),
    showings,
    marks,
  };
}

export async function insertReviews(manager: EntityManager, { reviews, seenByBoards, showings, marks, now }: World): Promise<void> {
  const row = ({ id, initiativeId, organisationId, level, knownOn, ended }: WorldBoardRecord) => ({
    id,
    record_id: id,
    initiative_id: initiativeId,
    organisation_id: organisationId,
    level,
    audience_known_on: knownOn,
    version: 1,
    recorded_at: now,
    ended_at: ended ? now : null,
  });
  await insert(
    manager,
    'review',
    reviews.flatMap((one) => {
      const said = (word: string) => ({
        ...row(one),
        body: `Committee ${word}`,
        decided_on: one.on,
        decided_earliest: one.on,
        decided_latest: one.on,
        decision: one.decision,
        reason: `It is so ${word}`,
      });
      // What it said before was shown to everybody: now it is the organisation's own.
      return [said(one.word), { ...said(one.earlierWord), id: one.earlierId, level: 'public', ended_at: now }];
    }),
  );
  await insert(
    manager,
    'seen_by_board',
    seenByBoards.map((one) => ({
      ...row(one),
      seen_on: one.on,
      seen_earliest: one.on,
      seen_latest: one.on,
      who: `Chair ${one.word}`,
      took_from_it: `It works ${one.word}`,
    })),
  );
  await insert(
    manager,
    'showing',
    showings.map(({ id, word, initiativeId, ended }) => ({
      id,
      record_id: id,
      initiative_id: initiativeId,
      kind: 'visit',
      takes_place: `Tuesdays ${word}`,
      place: `Ward ${word}`,
      url: `https://example.org/${word}`,
      offered_to: `Boards ${word}`,
      note: `Ring ${word}`,
      version: 1,
      recorded_at: now,
      ended_at: ended ? now : null,
    })),
  );
  await insert(
    manager,
    'journey_mark',
    marks.map(({ id, organisationId, initiativeId, neededId, liveFrom }) => ({
      id,
      organisation_id: organisationId,
      initiative_id: initiativeId,
      business_critical: true,
      live_from: liveFrom,
      live_from_earliest: `${liveFrom}-01`,
      live_to: null,
      live_to_latest: null,
      depends_on: [neededId],
      version: 1,
      recorded_at: now,
    })),
  );
}
