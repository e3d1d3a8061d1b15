import type { EntityManager } from 'typeorm';
import { idFor, revisionId, wordFor } from './canaries.js';
import type { Pair } from './change-questions.js';
import type { Documents } from './documents.js';
import { missing } from './guess-questions.js';
import type { Hunt } from './hunt.js';
import { insert } from './insert-places.js';
import type { Question } from './question.js';
import type { Secrets } from './secrets.js';
import type { World, WorldInitiative, WorldOrganisation, WorldPack, WorldPerson, WorldViewer } from './world.js';

const PAPER = 'caption title footer blocks { kind level numbered caption columns rows lines { runs { text bold link } } }';
const DRAFT = `query packDraft ($id: ID!) { pack(id: $id) { draft { version changes pages lengths { heading pages } sections { section version } paper { ${PAPER} } } } }`;
const ISSUE = `query packIssue ($pack: ID!, $number: Int!) { packIssue(pack: $pack, number: $number) { number issuedAt issuedBy recipients paper { ${PAPER} } } }`;

/**
 * Of every organisation a pack that is worked on and was issued once. It names entries of anybody: some of its readers may not see them, as if
 * that had changed since.
 */
export function makePacks(
  name: string,
  now: string,
  organisations: readonly WorldOrganisation[],
  initiatives: readonly WorldInitiative[],
  people: readonly WorldPerson[],
): WorldPack[] {
  const published = initiatives.filter((row) => row.published);
  const some = (place: number, step: number): string[] => [
    ...new Set(Array.from({ length: 6 }, (_, index) => published[(place * 5 + step + index * 3) % published.length]?.id ?? '')),
  ];
  return organisations.map(({ id, code }, place) => {
    const own = people.filter(({ grants }) => grants.some(({ organisationId }) => organisationId === id)).map((one) => one.id);
    return {
      id: idFor(`${name}:pack:${code}`),
      word: wordFor(`${name}:pack:${code}`),
      issuedWord: wordFor(`${name}:pack-issued:${code}`),
      organisationId: id,
      part: place % 3 === 0 ? ('public' as const) : ('private' as const),
      // Those who belong to it, also once, and somebody who never did.
      recipientIds: [...own.filter((_, index) => index % 2 === 0), people[(place * 3) % people.length]?.id ?? ''],
      byId: people[(place + 1) % people.length]?.id ?? '',
      draftEntries: some(place, 0),
      issuedEntries: some(place, 1),
      at: new Date(Date.parse(now) - 86_400_000).toISOString(),
    };
  });
}

export async function insertPacks(manager: EntityManager, { name, packs, initiatives }: World): Promise<void> {
  await insert(
    manager,
    'pack',
    packs.map(({ id, organisationId, part, byId, at }) => ({
      id,
      organisation_id: organisationId,
      part,
      created_by_id: byId,
      created_at: at,
    })),
  );
  const edition = (row: WorldPack, number: number) => {
    const [word, entries] = number === 0 ? [row.word, row.draftEntries] : [row.issuedWord, row.issuedEntries];
    return {
      id: idFor(`${name}:edition:${row.id}:${number}`),
      pack_id: row.id,
      number,
      meeting_on: '2026-12-03',
      body: `Board ${word}`,
      title: `Pack ${word}`,
      purpose: `To ${word}`,
      recommendation: `Do ${word}`,
      sponsor: `Role ${word}`,
      risk: `If ${word}`,
      considered_before: `By ${word}`,
      decisions: `Agree ${word}`,
      questions: ['q1'],
      comparison_ids: entries.slice(3),
      overlap_ids: [],
      recipient_ids: row.recipientIds,
      all_board_members: true,
      revisions: number === 0 ? {} : revisionsOf(entries, initiatives),
      overlap_items: {},
      version: 1,
      sections: {},
      changed_at: row.at,
      issued_at: number === 0 ? null : row.at,
      issued_by_id: number === 0 ? null : row.byId,
    };
  };
  await insert(
    manager,
    'pack_edition',
    packs.flatMap((row) => [edition(row, 0), edition(row, 1)]),
  );
  await insert(
    manager,
    'pack_question',
    packs.flatMap((row) =>
      [0, 1].map((number) => ({
        id: idFor(`${name}:pack-question:${row.id}:${number}`),
        edition_id: idFor(`${name}:edition:${row.id}:${number}`),
        question: 'q1',
        position: `We ${number === 0 ? row.word : row.issuedWord}`,
        approach_ids: (number === 0 ? row.draftEntries : row.issuedEntries).slice(0, 3),
      })),
    ),
  );
}

/** Of every second entry that has one, the earlier revision: who may see the entry may not know of that. */
const revisionsOf = (entries: readonly string[], initiatives: readonly WorldInitiative[]): Record<string, string> =>
  Object.fromEntries(
    entries.map((id, place) => {
      const earlier = place % 2 === 1 && initiatives.some((row) => row.id === id && row.oldWord !== null);
      return [id, revisionId(id, earlier ? 1 : 2)];
    }),
  );

/** Every pack by its address, in all its parts; of those that are not the viewer's to read there is nothing. */
export function packQuestions(documents: Documents, world: World, { oracle }: Secrets, viewer: WorldViewer): Question[] {
  const ask = (door: string, document: string, variables: Record<string, unknown>, more: Partial<Question>): Question => ({
    door,
    document,
    variables,
    ...more,
  });
  const of = (door: string, levels: number) => documents.of('Query', door, { levels });
  const place = world.viewers.indexOf(viewer);
  return [
    ask('packs', of('packs', 2), { first: 100 }, {}),
    ...world.packs.flatMap((row, index) => {
      const demonstration = world.organisations.some((one) => one.id === oracle.now(row.organisationId) && one.demonstration);
      const nothing = (door: string, may: boolean): Partial<Question> => ({
        ...(demonstration ? { demonstration } : {}),
        ...(may ? {} : { expected: JSON.stringify({ data: { [door]: null } }) }),
      });
      const [reads, writes] = [oracle.packIssue(viewer, row), oracle.packDraft(viewer, row)];
      if (!reads && (index + place) % 3 !== 0) return [];
      return [
        ask('pack', of('pack', 3), { id: row.id }, nothing('pack', reads)),
        ...(writes ? [ask('pack', DRAFT, { id: row.id }, nothing('pack', true))] : []),
        ask('packIssue', ISSUE, { pack: row.id, number: 1 }, nothing('packIssue', reads)),
        ask('packIssue', of('packIssue', 2), { pack: row.id, number: 1 }, nothing('packIssue', reads)),
        ...[0, 2].map((number) => ask('packIssue', ISSUE, { pack: row.id, number }, nothing('packIssue', false))),
      ];
    }),
  ];
}

const MEETING = { meetingOn: '2027-01-28', body: 'The board', title: 'Something' };
const FRONT_SHEET = { purpose: 'To decide', recommendation: 'Do it', sponsor: 'A role', risk: 'None', consideredBefore: 'Never' };

/** Packs that are hidden; and entries and possible overlaps that are, put into a pack of one's own: it must not learn which exist. */
export function packPairs(documents: Documents, world: World, { oracle }: Secrets, viewer: WorldViewer, most: number): Pair[] {
  let serial = 0;
  const pair = (door: string, input: (id: string) => object, id: string): Pair => {
    serial += 1;
    const document = documents.of('Mutation', door, { levels: 1 });
    const key = (side: string) => `packs-${world.name}-${world.viewers.indexOf(viewer)}-${serial}-${side}`;
    return {
      hidden: { door, document, variables: { input: { key: key('h'), ...input(id) } }, echo: [id] },
      missing: { door, document, variables: { input: { key: key('m'), ...input(missing(door).id) } } },
    };
  };
  const strange = world.packs.filter((row) => !oracle.packIssue(viewer, row)).slice(0, most);
  const own = world.packs.find((row) => row.part === 'private' && oracle.packDraft(viewer, row));
  const fictional = world.organisations.some((one) => one.id === own?.organisationId && one.demonstration);
  const hidden = world.initiatives.filter((row) => !oracle.initiative(viewer, row, fictional)).slice(0, most);
  return [
    ...strange.flatMap(({ id }) => [
      pair('changePack', (one) => ({ id: one, version: 1, frontSheet: FRONT_SHEET }), id),
      pair('issuePack', (one) => ({ id: one, version: 1 }), id),
      pair('removePack', (one) => ({ id: one, version: 1 }), id),
    ]),
    ...(own
      ? hidden.flatMap(({ id }) => [
          pair('changePack', (one) => ({ id: own.id, version: 1, comparison: [one] }), id),
          pair('changePack', (one) => ({ id: own.id, version: 1, overlaps: [one] }), id),
          pair('changePack', (one) => ({ id: own.id, version: 1, question: { question: 'q1', position: '', approaches: [one] } }), id),
        ])
      : []),
  ];
}

/** How many packs a viewer is said to have of the organisation acted for. */
export async function countPacks(hunt: Hunt, documents: Documents, world: World, { oracle }: Secrets, viewer: WorldViewer): Promise<void> {
  const question = { door: 'packs', document: documents.of('Query', 'packs', { levels: 1 }), variables: { first: 1 } };
  const found = JSON.parse(await hunt.answer(world, viewer, question)).data.packs.totalCount;
  const right = world.packs.filter(
    (row) => viewer.actingFor !== null && oracle.now(row.organisationId) === oracle.now(viewer.actingFor) && oracle.packIssue(viewer, row),
  ).length;
  if (found !== right) hunt.find(world, viewer, question, 'number of packs', `${found} and not ${right}`);
}

type Act = (viewer: WorldViewer, door: string, given: object, demonstration?: boolean) => Promise<void>;

/** A pack of one's own from its beginning to two issues. */
export async function actOnPacks(act: Act, world: World, { oracle }: Secrets, viewer: WorldViewer): Promise<void> {
  await act(viewer, 'createPack', { part: 'PRIVATE', meeting: MEETING, questions: ['q1', 'q2'] });
  for (const row of world.packs.filter((one) => oracle.packDraft(viewer, one)).slice(0, 1)) {
    const glass = world.organisations.some((one) => one.id === oracle.now(row.organisationId) && one.demonstration);
    const seen = world.initiatives.filter((one) => oracle.initiative(viewer, one, glass)).map(({ id }) => id);
    const change = (section: object) => act(viewer, 'changePack', { id: row.id, version: 1, ...section }, glass);
    for (const section of [{ meeting: MEETING }, { frontSheet: FRONT_SHEET }, { questions: ['q1', 'q3'] }, { decisions: ['Agree.'] }])
      await change(section);
    await change({ comparison: seen.slice(0, 3) });
    for (const version of [5, 6]) await act(viewer, 'issuePack', { id: row.id, version, evenIfLong: version === 6 }, glass);
    // It has been issued; and from a version that is not the last.
    await act(viewer, 'removePack', { id: row.id, version: 6 }, glass);
    await change({ question: { question: 'q1', position: 'We stand.', approaches: seen.slice(0, 2) } });
    await change({ overlaps: (world.overlaps?.groups ?? []).slice(0, 4).map(({ id }) => id) });
    await change({ recipients: { people: world.people.slice(0, 2).map(({ id }) => id), allBoardMembers: true } });
  }
}
