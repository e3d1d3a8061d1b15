import type { TestApp } from '../test-app.js';
import { GuessQuestions } from './guess-questions.js';
import { type Hunt, someAtOnce } from './hunt.js';
import { loadWorld } from './load-world.js';
import type { Question } from './question.js';
import { ReadQuestions } from './read-questions.js';
import { Secrets } from './secrets.js';
import type { World, WorldContract, WorldEarlierContract, WorldInitiative, WorldViewer } from './world.js';

/** In the place of a word that is told to nobody here. */
const NOTHING = 'nothing';

/** The world as it would be without anything that the viewer may not know of. */
export function without(world: World, secrets: Secrets, viewer: WorldViewer): World {
  const { oracle } = secrets;
  const edits = (row: World['initiatives'][number]) => row.draftWord !== null && oracle.workingRevision(viewer, row);
  // The demonstration is one filter away from everybody.
  const knows = (row: World['initiatives'][number]) =>
    oracle.initiative(viewer, row, true) || (oracle.isOperator(viewer) && world.cases.some(({ initiativeId }) => initiativeId === row.id));
  const tellsOwn = (row: World['initiatives'][number]) =>
    oracle.sums(viewer, row.leadId, { officesMaySee: false, knownOn: row.knownOn }, true);
  const tellsSums = (row: World['initiatives'][number]) => oracle.sums(viewer, row.leadId, { ...row.sums, knownOn: row.knownOn }, true);
  const initiatives = world.initiatives
    .filter((row) => knows(row) || edits(row))
    .map((row) => ({
      ...row,
      ...(oracle.earlierRevision(viewer, row, true) ? {} : { oldWord: null }),
      ...(edits(row) ? {} : { draftWord: null, draftById: null, hereById: null }),
      ...(tellsSums(row) ? {} : { sums: { ...row.sums, wholeLife: 123_456_789, yearly: 100_000_001 } }),
      ...(tellsSums(row) && row.oldSums.officesMaySee
        ? {}
        : tellsOwn(row)
          ? {}
          : { oldSums: { ...row.oldSums, wholeLife: 123_456_788, yearly: 100_000_002 } }),
    }));
  const kept = new Set(initiatives.map(({ id }) => id));
  // What a board recorded stays in its own export, whoever may see the entry, and once it was taken back.
  const holds = (row: World['reviews'][number]) => oracle.boardRecord(viewer, row, true) || oracle.actsAs(viewer, row.organisationId);
  // In the export of the first organisation (`Secrets`).
  const first = world.organisations[0]?.id ?? null;
  const exporter = oracle.exportsFor(viewer, first);
  const [asked = NOTHING, why = NOTHING, audit = NOTHING] = world.unseenWords;
  return {
    ...world,
    initiatives: [...initiatives, ...takenFrom(world, secrets, viewer, kept)],
    adaptations: world.adaptations
      .filter((row) => oracle.adaptation(viewer, row, true))
      .map((row) => ({ ...row, initiativeId: row.initiativeId && kept.has(row.initiativeId) ? row.initiativeId : null })),
    threads: world.threads.filter((row) => kept.has(row.initiativeId) && oracle.thread(viewer, row, true)),
    // One's own wishes; and of what one edits everybody's, for whose organisations it is followed.
    follows: world.follows.filter(
      ({ initiativeId, personId }) =>
        kept.has(initiativeId) &&
        (personId === viewer.personId || world.initiatives.some((row) => row.id === initiativeId && oracle.workingRevision(viewer, row))),
    ),
    // Of a contract that one knows of in part, another sum in the same band, another supplier and, where it is not told, another end.
    contracts: world.contracts
      .filter((row) => oracle.knowsOfContract(viewer, row, true))
      .map((row) => ({
        ...row,
        ...(oracle.contract(viewer, row, true) ? {} : hiddenOtherwise(row, oracle, viewer)),
        // Unseen, what it belongs to is gone with the initiative.
        initiativeId: row.initiativeId && kept.has(row.initiativeId) ? row.initiativeId : null,
        earlier: row.earlier && earlierWithout(row, row.earlier, oracle, viewer, kept),
      })),
    reviews: world.reviews.filter((row) => kept.has(row.initiativeId) && holds(row)),
    seenByBoards: world.seenByBoards.filter((row) => kept.has(row.initiativeId) && holds(row)),
    showings: world.showings.filter(
      (row) => kept.has(row.initiativeId) && (oracle.showing(viewer, row, true) || oracle.holdsShowing(viewer, row)),
    ),
    marks: world.marks.filter((row) => kept.has(row.initiativeId) && oracle.isMember(viewer, row.organisationId)),
    needs: world.needs
      .filter((row) => oracle.need(viewer, row, true))
      .map((row) =>
        row.earlier && !oracle.need(viewer, { ...row, ...row.earlier }, true)
          ? { ...row, earlier: { ...row.earlier, word: 'before' } }
          : row,
      ),
    boardAnswers: world.boardAnswers
      .filter((row) => oracle.boardAnswer(viewer, row, true) || oracle.shownAnswer(viewer, row, true))
      .map((row) => ({
        ...row,
        ...(oracle.boardAnswer(viewer, row, true) ? {} : { word: 'otherwise' }),
        evidence: oracle.boardAnswer(viewer, row, true) ? row.evidence.filter((id) => kept.has(id)) : [],
      })),
    choices: world.choices.filter(
      (row) =>
        (row.initiativeId === null || kept.has(row.initiativeId)) &&
        (oracle.choice(viewer, row, true) || oracle.earlierChoice(viewer, row, true)),
    ),
    packs: world.packs
      .filter((row) => oracle.packIssue(viewer, row))
      .map((row) => ({
        ...row,
        ...(oracle.packDraft(viewer, row) ? {} : { word: 'otherwise' }),
        draftEntries: row.draftEntries.filter((id) => kept.has(id)),
        issuedEntries: row.issuedEntries.filter((id) => kept.has(id)),
      })),
    // Which groups are found depends on all that the area shares; what a viewer is told of each is counted again (`OverlapCounts`).
    overlaps: null,
    returns: world.returns.filter((row) => oracle.said(viewer, row)),
    reuse: world.reuse.filter((row) => kept.has(row.initiativeId) && oracle.reuse(viewer, row)),
    refilings: world.refilings.filter((row) => kept.has(row.initiativeId) && oracle.mayAnswer(viewer, row)),
    claims: world.claims.filter((row) => oracle.claim(viewer, row)),
    cases: oracle.isOperator(viewer) ? world.cases.filter(({ initiativeId }) => kept.has(initiativeId)) : [],
    ...lessonsWithout(world, secrets, viewer, kept),
    unseenWords: [exporter ? asked : NOTHING, exporter ? why : NOTHING, oracle.administers(viewer, first) ? audit : NOTHING, NOTHING],
  };
}

/** What one's own organisation took and may not see any more stays for its record's sake, with everything other but what it was called. */
function takenFrom(world: World, { oracle }: Secrets, viewer: WorldViewer, kept: ReadonlySet<string>): WorldInitiative[] {
  const taken = new Set(world.adaptations.filter((row) => oracle.adaptation(viewer, row, true)).map(({ originId }) => originId));
  return world.initiatives
    .filter(({ id }) => taken.has(id) && !kept.has(id))
    .map((row) => ({
      ...row,
      ...(oracle.tookTitle(viewer, row, true) && row.oldWord === null ? {} : { word: 'otherwise' }),
      ...(oracle.tookTitle(viewer, row, true) || row.oldWord === null ? {} : { oldWord: 'earlier' }),
      stage: row.stage === 'live' ? 'planned' : 'live',
      spelling: null,
      slug: `other-${row.slugWord}`,
      formerSlug: null,
      draftWord: null,
      hereById: null,
      contactWord: 'otherwise',
      adaptedFromId: null,
    }));
}

/** What a viewer who is told a part may not be told, made other. */
function hiddenOtherwise(row: WorldContract, oracle: Secrets['oracle'], viewer: WorldViewer): Partial<WorldContract> {
  const told = (fact: string) => oracle.contractFact(viewer, row, fact, true);
  return {
    ...(told('supplier') || told('product') ? {} : { word: 'otherwise' }),
    ...(told('whole_life_sum') ? {} : { wholeLife: 999_999_998 }),
    ...(told('yearly_sum') ? {} : { yearly: 100_000_003 }),
    ...(told('ends') || row.endsOpen ? {} : { ends: '2031' }),
    officesMaySee: !row.officesMaySee && !oracle.contract(viewer, { ...row, officesMaySee: true }, true),
  };
}

/** The same of what it was before: what is not told both of that and of what stands. */
function earlierWithout(
  row: WorldContract,
  earlier: WorldEarlierContract,
  oracle: Secrets['oracle'],
  viewer: WorldViewer,
  kept: ReadonlySet<string>,
): WorldEarlierContract {
  const told = (fact: string) => [row, { ...row, ...earlier }].every((one) => oracle.contractFact(viewer, one, fact, true));
  return {
    ...earlier,
    ...(told('supplier') || told('product') ? {} : { word: 'before' }),
    ...(told('whole_life_sum') ? {} : { wholeLife: 999_999_997 }),
    ...(told('yearly_sum') ? {} : { yearly: 100_000_007 }),
    ...(told('ends') || (row.endsOpen && earlier.endsOpen) ? {} : { ends: '2032' }),
    initiativeId: earlier.initiativeId && kept.has(earlier.initiativeId) ? earlier.initiativeId : null,
  };
}

/**
 * Lessons that the viewer may see are told by somebody else in the other world: whoever can tell the two apart has learnt who told them. Only
 * one's own, and those whose tellers introduced themselves to the viewer, stay with whoever told them.
 */
function lessonsWithout(
  world: World,
  { oracle }: Secrets,
  viewer: WorldViewer,
  kept: ReadonlySet<string>,
): Pick<World, 'lessons' | 'lessonQuestions'> {
  const lessonQuestions = world.lessonQuestions.filter((row) => oracle.lessonQuestion(viewer, row, true));
  const others = (fictional: boolean) =>
    world.organisations
      .filter(({ id, demonstration }) => demonstration === fictional && !oracle.isOfTellers(viewer, { ownerId: id }))
      .map(({ id }) => id);
  const lessons = world.lessons
    .filter(
      (row) =>
        oracle.lesson(viewer, row, true) || oracle.isOfTellers(viewer, row) || lessonQuestions.some(({ lessonId }) => lessonId === row.id),
    )
    .map((row, place) => {
      const known =
        oracle.isOfTellers(viewer, row) || lessonQuestions.some(({ lessonId, introduced }) => introduced && lessonId === row.id);
      const tellers = others(row.demonstration).filter((id) => id !== row.ownerId);
      const teller = tellers[place % Math.max(tellers.length, 1)];
      const author = world.people[place % world.people.length]?.id ?? row.authorId;
      return known || !teller
        ? { ...row, initiativeId: row.initiativeId && kept.has(row.initiativeId) ? row.initiativeId : null }
        : { ...row, ownerId: teller, authorId: author, initiativeId: null };
    });
  return { lessons, lessonQuestions };
}

/** The same questions in both worlds must get the same answers, byte for byte: scores, counts, facets and order among them. */
export class Twins {
  constructor(
    private readonly kith: TestApp,
    private readonly hunt: Hunt,
  ) {}

  /** `world` is loaded already, and is not afterwards. */
  async compare(world: World, viewers: readonly WorldViewer[]): Promise<void> {
    const secrets = new Secrets(world);
    const before = new Map<WorldViewer, readonly string[]>();
    for (const viewer of viewers) before.set(viewer, await this.answers(world, viewer, this.questions(world, secrets, viewer)));
    for (const viewer of viewers) {
      await loadWorld(this.kith, without(world, secrets, viewer));
      const questions = this.questions(world, secrets, viewer);
      const after = await this.answers(world, viewer, questions);
      for (const [place, question] of questions.entries()) {
        const [one = '', other = ''] = [before.get(viewer)?.[place], after[place]];
        if (one !== other) this.hunt.find(world, viewer, question, 'twin worlds', differenceOf(one, other));
      }
    }
  }

  private questions(world: World, secrets: Secrets, viewer: WorldViewer): Question[] {
    return [
      ...new ReadQuestions(this.hunt.documents, world, secrets).for(viewer),
      ...new GuessQuestions(this.hunt.documents, world, secrets).for(viewer),
    ];
  }

  private async answers(world: World, viewer: WorldViewer, questions: readonly Question[]): Promise<string[]> {
    const answers: string[] = [];
    await someAtOnce([...questions.entries()], async ([place, question]) => {
      answers[place] = await this.hunt.answer(world, viewer, question);
    });
    return answers;
  }
}

/** Where two answers part. */
function differenceOf(one: string, other: string): string {
  let place = 0;
  while (place < one.length && one[place] === other[place]) place += 1;
  const from = Math.max(0, place - 120);
  return `…${one.slice(from, place + 80)}… and without what is hidden …${other.slice(from, place + 80)}…`;
}
