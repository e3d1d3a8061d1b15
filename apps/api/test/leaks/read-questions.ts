import { boardQuestions } from './board-questions.js';
import { boardRecordQuestions } from './board-records.js';
import { mistyped, revisionId } from './canaries.js';
import type { Documents } from './documents.js';
import { inTurn } from './guess-questions.js';
import { dayFrom } from './make-world.js';
import { officeQuestions } from './office-questions.js';
import type { Question } from './question.js';
import type { Secrets } from './secrets.js';
import { STAGES, THEMES } from './themes.js';
import type { World, WorldViewer } from './world.js';

const SCOPES = ['LIKE_MINE', 'SYSTEM', 'ADJOINING', 'REGION', 'EVERYWHERE'] as const;
const SORTS = ['RELEVANCE', 'NEWEST', 'RECENTLY_REVIEWED', 'MOST_ADOPTED'] as const;
const VOCABULARIES = [
  'CAPABILITY',
  'TECHNOLOGY',
  'CARE_SETTING',
  'KIND_OF_CHANGE',
  'SUCCESS_MEASURE',
  'BOARD_QUESTION',
  'ASSET_KIND',
  'LICENCE',
  'FUNDING_SOURCE',
  'PATHWAY',
];
const WEIGHTS = {
  text: 0.4,
  capability: 0.2,
  technology: 0.1,
  product: 0.3,
  careSetting: 0.1,
  kindOfChange: 0.1,
  sameSystem: 0.1,
  adjoining: 0.1,
  region: 0.1,
  distance: 0.1,
  sameKind: 0.1,
  sameEpr: 0.1,
  peer: 0.1,
};

const CARD = { levels: 1 };
/** Rows of a list show by themselves; what hangs on them is asked for on their pages, and once in a list. */
const LIST = { levels: 2 };
const WHOLE_LIST = { levels: 3 };
/** A list of which nothing is counted is read by another statement. */
const ROWS = { levels: 2, only: ['edges', 'pageInfo'] };
const PAGE = { levels: 2, far: ['Initiative.similar', 'Initiative.adaptations', 'Initiative.adaptedFrom'] };
const AUDIENCE = { levels: 3, far: ['Initiative.audience', 'Initiative.waitingAudience'] };
const LEVELS = ['ORGANISATION', 'SYSTEM', 'NETWORK', 'PUBLIC'] as const;
const COVERAGE = { levels: 4 };
const RECORDS = {
  levels: 2,
  far: ['reviews', 'peerReviews', 'showings', 'seenByBoards'].map((name) => `Initiative.${name}`),
};
const LINEAGE = { levels: 3, far: ['Initiative.lineage'] };
const PLACE = {
  levels: 2,
  far: ['systems', 'memberships', 'predecessors', 'successors', 'neighbours', 'peers', 'formerNames', 'joined'].map(
    (name) => `Organisation.${name}`,
  ),
};
const AREA = { levels: 2, far: ['boundary', 'neighbours', 'organisations', 'predecessors', 'successors'].map((name) => `System.${name}`) };

/** Of every revision, seen or not. */
const revisionIds = (id: string): string[] => [1, 2, 3].map((number) => revisionId(id, number));

/** The questions that read, for one viewer of a world: every door that is open without guessing. */
export class ReadQuestions {
  constructor(
    private readonly documents: Documents,
    private readonly world: World,
    private readonly secrets: Secrets,
  ) {}

  for(viewer: WorldViewer): Question[] {
    const place = this.world.viewers.indexOf(viewer);
    return [
      ...this.plain(),
      ...this.exports(),
      ...inTurn(this.lists(), place, 2),
      ...inTurn(this.searches(), place, 2),
      ...inTurn(this.lessons(), place, 2),
      ...inTurn(this.likeness(), place, 2),
      ...inTurn(this.places(), place, 2),
      ...inTurn(officeQuestions(this.documents, this.world), place, 2),
      ...inTurn(boardQuestions(this.documents, this.world), place, 2),
      ...inTurn(boardRecordQuestions(this.documents, this.world, this.secrets.oracle, viewer), place, 2),
      ...this.known(viewer),
    ];
  }

  private ask(
    door: string,
    depth: { levels: number; far?: readonly string[] },
    variables: Record<string, unknown> = {},
    more: Partial<Question> = {},
  ): Question {
    return { door, document: this.documents.of('Query', door, depth), variables, ...more };
  }

  private plain(): Question[] {
    return [
      this.ask('figures', CARD),
      this.ask('viewer', { levels: 2 }),
      this.ask('workingRevisions', { levels: 2 }),
      this.ask('publishingRules', CARD),
      this.ask('ownAccount', { levels: 2 }),
      this.ask('organisationPeople', { levels: 3 }),
      this.ask('ownOrganisationClaims', { levels: 2 }),
      this.ask('organisationClaims', { levels: 4 }, { first: 50 }),
      this.ask('draftFromText', { levels: 2 }, { text: 'Title: Something new\n\nChallenge\nPaper everywhere.' }),
      this.ask('threads', { levels: 2 }),
      this.ask('ownAdaptations', { levels: 2 }),
      this.ask('contracts', { levels: 4 }, { first: 100 }),
      this.ask('needs', LIST, { first: 100 }),
      this.ask('ownBoard', { levels: 2 }),
      this.ask('notDone', { levels: 3 }),
      this.ask('ownReviews', WHOLE_LIST, { first: 100 }),
      this.ask('ownSeenByBoard', WHOLE_LIST, { first: 100 }),
      this.ask('journey', { levels: 2 }),
      this.ask('boardRecordsWaiting', { levels: 3 }),
      ...THEMES.map(({ capability }) => this.ask('peerReviews', { levels: 2 }, { capability })),
      this.ask(
        'peerReviews',
        { levels: 2 },
        { product: this.world.initiatives.find(({ spelling }) => spelling)?.spelling ?? 'none' },
        { echo: this.world.initiatives.flatMap(({ spelling }) => spelling ?? []).slice(0, 1) },
      ),
      this.ask('ownQuietLessons', { levels: 2 }),
      this.ask('quietQuestions', { levels: 2 }),
      this.ask('entryCases', CARD, {}, { cases: true }),
      this.ask('capabilities', CARD),
      ...VOCABULARIES.map((vocabulary) => this.ask('terms', CARD, { vocabulary })),
    ];
  }

  /** What the organisation acted for holds: all of it, and on a subject as of an earlier day. */
  private exports(): Question[] {
    const document = this.documents.of('Mutation', 'exportHeld', { levels: 3 });
    const ask = (input: object): Question => ({ door: 'exportHeld', document, variables: { input }, exports: true });
    return [
      ask({ key: 'hunt-export-all', subject: '' }),
      ask({ key: 'hunt-export-some', subject: THEMES[0].title, asOf: this.world.now.slice(0, 10) }),
    ];
  }

  private audit(variables: Record<string, unknown>): Question {
    return this.ask('organisationAudit', { levels: 4 }, { first: 100, ...variables });
  }

  private list(variables: Record<string, unknown>, more: Partial<Question> = {}): Question {
    return this.ask('initiatives', LIST, { first: 100, ...variables }, more);
  }

  private rows(variables: Record<string, unknown>, more: Partial<Question> = {}): Question {
    return this.ask('initiatives', ROWS, { first: 100, ...variables }, more);
  }

  private lists(): Question[] {
    const { organisations, systems } = this.world;
    const [theme] = THEMES;
    const filters: Record<string, unknown>[] = [
      ...THEMES.flatMap((one) => [
        { capability: [one.capability] },
        { technology: [one.technology], careSetting: [one.careSetting] },
        { kindOfChange: [one.kindOfChange] },
      ]),
      { successMeasure: [theme.successMeasure] },
      { boardQuestion: [theme.boardQuestion] },
      ...STAGES.map((stage) => ({ stage: [stage.toUpperCase()] })),
      { region: ['North'] },
      { epr: ['Alpha Records'] },
      { organisationKind: ['ACUTE', 'ICB'] },
      { checked: ['trust'] },
      { checked: ['summary'] },
      ...systems.map(({ code }) => ({ system: [code] })),
      ...organisations.filter(({ demonstration }) => !demonstration).map(({ code }) => ({ organisation: [code] })),
    ];
    return [
      ...SORTS.map((sort) => this.list({ sort })),
      this.ask('initiatives', WHOLE_LIST, { first: 100 }),
      ...SORTS.map((sort) => this.list({ sort, filter: { archived: true } })),
      ...SORTS.map((sort) => this.list({ sort, filter: { demonstration: true } }, { demonstration: true })),
      this.list({ filter: { demonstration: true, organisation: ['DEMO1'] } }, { demonstration: true }),
      this.list({ filter: { demonstration: false } }),
      ...SORTS.map((sort) => this.rows({ sort })),
      ...SORTS.map((sort) => this.rows({ sort, search: theme.title, filter: { capability: [theme.capability] } })),
      this.rows({ filter: { archived: true } }),
      this.list({ filter: { followed: true } }),
      this.list({ search: theme.title, filter: { followed: true, archived: true } }),
      this.rows({ filter: { demonstration: true } }, { demonstration: true }),
      ...filters.map((filter) => this.list({ filter })),
    ];
  }

  private lessons(): Question[] {
    const list = (variables: Record<string, unknown>, more: Partial<Question> = {}) =>
      this.ask('quietLessons', WHOLE_LIST, { first: 100, ...variables }, more);
    const check = (variables: Record<string, unknown>) =>
      this.ask('quietLessonCheck', CARD, { happened: 'It was late.', advice: 'Begin early.', level: 'NETWORK', ...variables });
    return [
      list({}),
      list({ demonstration: true }, { demonstration: true }),
      list({ demonstration: false }),
      list({ search: 'badly' }),
      ...THEMES.flatMap(({ capability, title }) => [list({ capability }), list({ search: title.split(' ')[0], capability })]),
      check({}),
      check({ level: 'SYSTEM', system: 'QA1' }),
      check({ happened: this.world.initiatives.map(({ spelling, word }) => `${spelling ?? ''} by ${word}`).join(', ') }),
    ];
  }

  private searches(): Question[] {
    const words = THEMES.flatMap(({ title, text }) => [title, text.slice(0, 60), title.split(' ')[0]]);
    return [
      ...words.map((search) => this.list({ search })),
      ...THEMES.map(({ title }) => this.list({ search: title, sort: 'MOST_ADOPTED' })),
      ...THEMES.map(({ title }) => this.list({ search: title, filter: { demonstration: true } }, { demonstration: true })),
      this.list({ search: 'prescribng' }),
      this.list({ search: 'patholgy slids', filter: { capability: ['digital-pathology'] } }),
      this.list({ search: 'care pathway' }),
    ];
  }

  private likeness(): Question[] {
    const similarTo = (variables: Record<string, unknown>, more: Partial<Question> = {}) =>
      this.ask('similarTo', { levels: 2 }, { first: 20, ...variables }, more);
    return [
      ...THEMES.map(({ title, text }) => similarTo({ title, text })),
      ...SCOPES.map((scope, place) =>
        similarTo({ title: THEMES[place % THEMES.length]?.title, scope, organisation: place % 2 === 0 ? 'RAA' : 'RBB' }),
      ),
      similarTo({ title: THEMES[1].title, organisation: 'DEMO1' }, { demonstration: true }),
      ...THEMES.map(({ title, text }) => this.ask('suggestedTerms', CARD, { title, text })),
    ];
  }

  private places(): Question[] {
    const { organisations, systems } = this.world;
    const list = (variables: Record<string, unknown>) => this.ask('organisations', LIST, variables);
    return [
      ...organisations.map(({ code, demonstration }) =>
        this.ask('organisation', PLACE, { odsCode: code, neighbours_first: 20 }, { demonstration }),
      ),
      ...organisations.map(({ code, demonstration }) => this.ask('joining', { levels: 1 }, { odsCode: code }, { demonstration })),
      ...organisations.map(({ code }) => this.ask('unclaimedEntries', CARD, { odsCode: code })),
      ...organisations.map(({ code, demonstration }) =>
        this.ask('contracts', { levels: 4 }, { organisation: code, first: 100 }, { demonstration }),
      ),
      ...organisations.map(({ code, demonstration }) =>
        this.ask('needs', WHOLE_LIST, { organisation: code, first: 100 }, { demonstration }),
      ),
      ...systems.map(({ code, demonstration }) =>
        this.ask('system', AREA, { odsCode: code, organisations_asOf: '2026-06-01' }, { demonstration }),
      ),
      ...organisations.map(({ code, demonstration }) =>
        this.ask('organisationReturns', { levels: 3 }, { organisation: code }, { demonstration }),
      ),
      this.ask('systems', CARD, {}),
      this.ask('systems', CARD, { includeFormer: true }),
      list({ first: 100 }),
      list({ search: 'nhs body', first: 100 }),
      list({ search: 'fictional', first: 5 }),
      list({ kind: 'ACUTE', first: 100 }),
      list({ system: 'QA1', first: 100 }),
      list({ system: 'DEMOQ', first: 100 }),
    ];
  }

  /** Of every area, today and as of days before; of those that are not the viewer's there is nothing. */
  private areas(viewer: WorldViewer): Question[] {
    const days = [
      null,
      dayFrom(this.world.now, -1),
      dayFrom(this.world.now, -3),
      dayFrom(this.world.now, -90),
      dayFrom(this.world.now, -205),
    ];
    const every = this.world.systems.flatMap((system) =>
      days.map((asOf) => ({
        ...this.ask('areaCoverage', COVERAGE, { area: system.code, asOf }, { demonstration: system.demonstration }),
        ...(this.secrets.oracle.isOfArea(viewer, system.id) ? {} : { expected: JSON.stringify({ data: { areaCoverage: null } }) }),
      })),
    );
    return inTurn(every, this.world.viewers.indexOf(viewer), 2);
  }

  /** Whether a word stands in an entry tells nothing to those who may not remove it, nor of what is hidden from those who may. */
  private passages(viewer: WorldViewer): Question[] {
    const { oracle } = this.secrets;
    const { initiatives, adaptations, threads, lessons, contracts, boardAnswers, choices, packs } = this.world;
    return inTurn(initiatives, this.world.viewers.indexOf(viewer), 3).flatMap((row) => {
      const removes = oracle.mayRemovePassages(viewer, row);
      const hidden = [
        row.draftWord && !oracle.workingRevision(viewer, row) ? row.draftWord : [],
        adaptations.filter((one) => one.originId === row.id && !oracle.adaptation(viewer, one)).map(({ word }) => word),
        threads.filter((one) => one.initiativeId === row.id && !oracle.thread(viewer, one)).map(({ word }) => word),
        lessons.filter((one) => one.initiativeId === row.id && !oracle.tells(viewer, one)).map(({ word }) => word),
        contracts
          .filter((one) => !oracle.contract(viewer, one))
          .flatMap((one) =>
            [one.initiativeId === row.id ? one.word : [], one.earlier?.initiativeId === row.id ? one.earlier.word : []].flat(),
          ),
        boardAnswers.filter((one) => one.evidence.includes(row.id) && !oracle.boardAnswer(viewer, one)).map(({ word }) => word),
        choices.filter((one) => one.initiativeId === row.id && !oracle.earlierChoice(viewer, one)).map(({ word }) => word),
        packs.filter((one) => one.draftEntries.includes(row.id) && !oracle.packDraft(viewer, one)).map(({ word }) => word),
      ].flat();
      return (removes ? hidden : [row.word]).map((passage) => ({
        ...this.ask('passagePlaces', { levels: 1 }, { id: row.id, passage, messages: true }),
        expected: JSON.stringify({ data: { passagePlaces: removes ? { count: 0, places: [] } : null } }),
      }));
    });
  }

  /** Pages of what this viewer may see, with everything that hangs on them. */
  private known(viewer: WorldViewer): Question[] {
    const { oracle } = this.secrets;
    const { initiatives, adaptations, threads, contracts, needs, lessons, lessonQuestions } = this.world;
    // To open the address of a demonstration entry is to pick the demonstration.
    const seen = initiatives.filter((row) => oracle.initiative(viewer, row, true));
    return [
      ...seen.flatMap(({ id, slug, demonstration }, place) => [
        this.ask(
          'initiative',
          PAGE,
          {
            slug,
            similar_first: 10,
            similar_scope: place % 3 === 0 ? SCOPES[place % SCOPES.length] : 'EVERYWHERE',
            ...(place % 2 === 0 ? { similar_weights: WEIGHTS } : {}),
          },
          { demonstration },
        ),
        this.ask('initiative', RECORDS, { slug }, { demonstration }),
        this.ask('initiative', LINEAGE, { slug }, { demonstration }),
        this.ask('initiative', AUDIENCE, { slug }, { demonstration }),
        this.ask('initiativeHistory', { levels: 3 }, { slug, textsOf: revisionIds(id) }, { demonstration }),
      ]),
      ...this.areas(viewer),
      ...initiatives
        .filter((row) => oracle.reuse(viewer, { initiativeId: row.id }))
        .map(({ id, demonstration }, place) =>
          this.ask('reuseCheck', { levels: 3 }, { id, capability: THEMES[place % THEMES.length]?.capability }, { demonstration }),
        ),
      ...this.passages(viewer),
      ...seen.slice(0, 4).map(({ word }) => this.list({ search: mistyped(word) }, { echo: [mistyped(word)] })),
      ...[viewer.actingFor ?? [], ...this.world.organisations.slice(0, 2).map(({ id }) => id)]
        .flat()
        .flatMap((organisationId) => [
          this.audit({ organisationId }),
          this.audit({ organisationId, topic: 'INITIATIVES', from: '2026-01-01', to: '2026-12-31', search: 'a' }),
        ]),
      ...adaptations.filter((row) => oracle.adaptation(viewer, row)).map(({ id }) => this.ask('adaptation', { levels: 2 }, { id })),
      ...contracts
        .filter((row, place) => place % 3 === 0 && oracle.knowsOfContract(viewer, row))
        .map(({ id }) => this.ask('contract', { levels: 3 }, { id })),
      ...needs.filter((row) => oracle.need(viewer, row)).map(({ id }) => this.ask('need', { levels: 2 }, { id })),
      ...this.world.reviews.filter((row) => oracle.boardRecord(viewer, row)).map(({ id }) => this.ask('review', { levels: 2 }, { id })),
      ...this.world.seenByBoards
        .filter((row) => oracle.boardRecord(viewer, row))
        .map(({ id }) => this.ask('seenByBoard', { levels: 2 }, { id })),
      ...this.world.showings.filter((row) => oracle.showing(viewer, row)).map(({ id }) => this.ask('showing', { levels: 2 }, { id })),
      ...threads.filter((row) => oracle.thread(viewer, row)).map(({ id }) => this.ask('thread', { levels: 2 }, { id })),
      ...lessons.filter((row) => oracle.lesson(viewer, row)).map(({ id }) => this.ask('quietLesson', CARD, { id })),
      ...lessons
        .filter((row) => row.demonstration && oracle.lesson(viewer, row, true))
        .map(({ id }) => this.ask('quietLesson', CARD, { id, demonstration: true }, { demonstration: true })),
      ...lessonQuestions
        .filter((row) => oracle.lessonQuestion(viewer, row))
        .map(({ id }) => this.ask('quietQuestion', { levels: 2 }, { id })),
      ...initiatives
        .filter((row) => oracle.workingRevision(viewer, row))
        .map(({ id }, place) => this.ask('audiencePreview', { levels: 2 }, { id, level: LEVELS[place % LEVELS.length] })),
      ...initiatives
        .filter((row) => row.draftWord && oracle.workingRevision(viewer, row))
        .map(({ id }) => this.ask('workingRevision', { levels: 2 }, { id })),
    ];
  }
}
