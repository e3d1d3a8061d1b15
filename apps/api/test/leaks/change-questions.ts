import { boardChangesWith, WITH_CHOICE } from './board-records.js';
import { revisionId } from './canaries.js';
import type { Documents } from './documents.js';
import { missing } from './guess-questions.js';
import type { Question } from './question.js';
import type { Secrets } from './secrets.js';
import { FULL_CONTRACT, FULL_NEED, FULL_REVIEW, FULL_SEEN, FULL_SHOWING } from './themes.js';
import type { World, WorldViewer } from './world.js';

const WITH_ID: Readonly<Record<string, (id: string) => object>> = {
  saveDraft: (id) => ({ id, version: 1, level: 'NETWORK', content: { title: 'A title' } }),
  publishInitiative: (id) => ({ id, version: 1, level: 'PUBLIC' }),
  reviseInitiative: (id) => ({ id }),
  archiveInitiative: (id) => ({ id, reason: 'It has ended.' }),
  claimEntry: (id) => ({ id }),
  reportEntry: (id) => ({ id, kind: 'REMOVAL', message: 'It is wrong.', replyTo: 'reader@example.org' }),
  recordAdaptation: (id) => ({
    origin: id,
    status: 'PLANNING',
    startedOn: '2026',
    taken: 'All of it',
    changed: 'Little',
    why: 'It fits',
    level: 'PUBLIC',
    openInitiative: true,
  }),
  confirmAudience: (id) => ({ id }),
  restoreRevision: (id) => ({ id, revisionId: revisionId(id, 1) }),
  sendForReview: (id) => ({ id, version: 1, level: 'PUBLIC' }),
  redactPassage: (id) => ({ id, passage: 'paper', reason: 'It was wrong.', messages: true }),
  refuseRevision: (id) => ({ id, version: 1, reason: 'Not yet.' }),
  confirmReviewed: (id) => ({ id, reviewBy: '2028' }),
  unarchiveInitiative: (id) => ({ id }),
  answerReuse: (id) => ({ id, kind: 'COPY', of: id, capability: 'e-prescribing', reason: 'It fits.' }),
  followInitiative: (id) => ({ id }),
  unfollowInitiative: (id) => ({ id }),
  recordReview: (id) => ({ initiative: id, content: FULL_REVIEW }),
  recordShowing: (id) => ({ initiative: id, content: FULL_SHOWING }),
  recordSeenByBoard: (id) => ({ initiative: id, content: FULL_SEEN }),
  markJourney: (id) => ({ initiative: id, version: 0, businessCritical: true, liveFrom: '2027', liveTo: '2028', dependsOn: [id] }),
  askAboutInitiative: (id) => ({ initiative: id, subject: 'How was it?', text: 'Tell us.' }),
  inviteOrganisation: (id) => ({ organisation: 'ROLD', initiative: id }),
  tellQuietLesson: (id) => ({ ...LESSON, initiative: id }),
  // What another organisation's entry is called here, or how it was imported, is no row of one's own file.
  importOwnFile: (id) => ({ file: Buffer.from(`id,title,summary\n${id},A title,Said\n`).toString('base64'), dryRun: true, publish: true }),
};
const WITH_ROLE: Readonly<Record<string, (id: string) => object>> = { endRole: (id) => ({ grant: id }) };
const WITH_INVITATION: Readonly<Record<string, (id: string) => object>> = { withdrawRoleInvitation: (id) => ({ id }) };
const WITH_PERSON: Readonly<Record<string, (id: string) => object>> = {
  giveRole: (id) => ({ person: id, role: 'MEMBER' }),
  changeContractor: (id) => ({ person: id, contractor: false, seesArea: true }),
  endSession: (id) => ({ id }),
};
const WITH_TOKEN: Readonly<Record<string, (id: string) => object>> = { revokeAccessToken: (id) => ({ id }) };
const WITH_ADAPTATION: Readonly<Record<string, (id: string) => object>> = {
  updateAdaptation: (id) => ({
    id,
    version: 1,
    status: 'STOPPED',
    stopReason: 'COST',
    startedOn: '2026',
    taken: 'All',
    changed: 'Some',
    why: 'Why not',
    outcome: 'It ended',
    level: 'PUBLIC',
    initiative: missing('own').id,
  }),
  takeBackAdaptation: (id) => ({ id, version: 1 }),
  confirmAdaptation: (id) => ({ id, version: 1, confirmed: false, note: 'Not so.' }),
  confirmAdaptationAudience: (id) => ({ id }),
};
const WITH_CONTRACT: Readonly<Record<string, (id: string) => object>> = {
  changeContract: (id) => ({ id, version: 1, content: { ...FULL_CONTRACT, initiative: missing('its').id } }),
  removeContract: (id) => ({ id }),
};
const WITH_NEED: Readonly<Record<string, (id: string) => object>> = {
  changeNeed: (id) => ({ id, version: 1, content: FULL_NEED }),
  removeNeed: (id) => ({ id }),
};
const WITH_REVIEW: Readonly<Record<string, (id: string) => object>> = {
  changeReview: (id) => ({ id, version: 1, content: FULL_REVIEW }),
  withdrawReview: (id) => ({ id }),
  confirmBoardAudience: (id) => ({ id }),
};
const WITH_SEEN: Readonly<Record<string, (id: string) => object>> = {
  changeSeenByBoard: (id) => ({ id, version: 1, content: FULL_SEEN }),
  withdrawSeenByBoard: (id) => ({ id }),
};
const WITH_SHOWING: Readonly<Record<string, (id: string) => object>> = {
  changeShowing: (id) => ({ id, version: 1, content: FULL_SHOWING }),
  withdrawShowing: (id) => ({ id }),
};
const WITH_OWN: Readonly<Record<string, (id: string) => object>> = {
  // Of others' initiatives it must not tell which exist.
  recordContract: (id) => ({ content: { ...FULL_CONTRACT, initiative: id } }),
};
const WITH_REFILING: Readonly<Record<string, (id: string) => object>> = {
  answerRefiling: (id) => ({ id, take: true, note: 'So be it.' }),
};
/** Of initiatives in no group of one's own it must not tell which exist. */
const WITH_REFILE: Readonly<Record<string, (id: string) => object>> = {
  decideOverlap: (id) => ({
    id: missing('group').id,
    version: 0,
    kind: 'MISCLASSIFIED',
    why: 'It is so.',
    refile: [{ initiative: id, capability: 'patient-flow' }],
  }),
};
const WITH_THREAD: Readonly<Record<string, (id: string) => object>> = {
  replyToThread: (id) => ({ thread: id, text: 'An answer.' }),
  shareThread: (id) => ({ thread: id, organisation: 'RBB' }),
};
const LESSON = {
  outcome: 'BAD',
  happened: 'It was late.',
  advice: 'Begin early.',
  capability: 'e-prescribing',
  level: 'SYSTEM',
  system: 'QA1',
  namesAccepted: [],
};
/** Of other tellers' lessons, seen or not: they are answered as if there were none, since ‘not yours’ would begin to tell whose. */
const WITH_LESSON: Readonly<Record<string, (id: string) => object>> = {
  changeQuietLesson: (id) => ({ ...LESSON, id, version: 1, initiative: missing('own').id }),
  withdrawQuietLesson: (id) => ({ id }),
};
const WITH_HIDDEN_LESSON: Readonly<Record<string, (id: string) => object>> = {
  askAboutQuietLesson: (id) => ({ lesson: id, text: 'How was it?' }),
};
const WITH_LESSON_QUESTION: Readonly<Record<string, (id: string) => object>> = {
  writeInQuietQuestion: (id) => ({ question: id, text: 'An answer.', introduce: true, namesAccepted: [] }),
};
const WITH_CLAIM: Readonly<Record<string, (id: string) => object>> = {
  answerOrganisationClaim: (id) => ({ id, confirm: false, reason: 'Not from here.' }),
};
const WITH_OWN_CLAIM: Readonly<Record<string, (id: string) => object>> = { withdrawOrganisationClaim: (id) => ({ id }) };
const WITH_CASE: Readonly<Record<string, (id: string) => object>> = {
  answerEntryCase: (id) => ({ id, outcome: 'KEPT', answer: 'It stays.' }),
};

/** A change that is tried on a hidden row, and the same on a row that there is not: both must be answered alike. */
export interface Pair {
  readonly hidden: Question;
  readonly missing: Question;
}

/** Changes tried by somebody who has guessed an id. All are refused, so that the world stays as it was. */
export class ChangeQuestions {
  private serial = 0;

  constructor(
    private readonly documents: Documents,
    private readonly world: World,
    private readonly secrets: Secrets,
  ) {}

  for(viewer: WorldViewer, most: number): Pair[] {
    const { oracle } = this.secrets;
    const { initiatives, adaptations, threads, cases, people, invitations, tokens, contracts, needs, lessons, lessonQuestions, claims } =
      this.world;
    // What is hidden by a request for its removal is still its editors' to work on.
    const hidden = initiatives.filter((row) => !oracle.initiative(viewer, row) && !oracle.workingRevision(viewer, row));
    const some = <T>(list: readonly T[], from: number): T[] =>
      Array.from({ length: Math.min(most, list.length) }, (_, place) => list[(from + place * 7) % list.length] as T);
    const from = this.world.viewers.indexOf(viewer);
    const ids = (rows: readonly { id: string }[]) => some([...new Set(rows.map(({ id }) => id))], from);
    return [
      ...this.pairs(WITH_ID, ids(hidden)),
      ...this.pairs(WITH_ADAPTATION, ids(adaptations.filter((row) => !oracle.adaptation(viewer, row)))),
      ...this.pairs(WITH_CONTRACT, ids(contracts.filter((row) => !oracle.knowsOfContract(viewer, row)))),
      ...this.pairs(WITH_NEED, ids(needs.filter((row) => !oracle.need(viewer, row)))),
      ...this.pairs(WITH_REVIEW, ids(this.world.reviews.filter((row) => !oracle.boardRecord(viewer, row)))),
      ...this.pairs(WITH_SEEN, ids(this.world.seenByBoards.filter((row) => !oracle.boardRecord(viewer, row)))),
      ...this.pairs(WITH_SHOWING, ids(this.world.showings.filter((row) => !oracle.showing(viewer, row)))),
      ...this.pairs(
        WITH_CHOICE,
        ids(this.world.choices.filter((row) => !this.world.choices.some((one) => one.id === row.id && oracle.choice(viewer, one)))),
      ),
      ...this.pairs(boardChangesWith(viewer.actingFor ?? missing('board').id), ids(hidden)),
      ...this.pairs(
        WITH_OWN,
        ids(hidden.filter((row) => ![row.leadId, ...row.partnerIds].some((id) => id !== null && oracle.isMember(viewer, id)))),
      ),
      ...this.pairs(WITH_REFILING, ids(this.world.refilings.filter((row) => !oracle.mayAnswer(viewer, row)))),
      ...this.pairs(WITH_REFILE, ids(hidden)),
      ...this.pairs(WITH_THREAD, ids(threads.filter((row) => !oracle.thread(viewer, row)))),
      ...this.pairs(WITH_LESSON, ids(lessons.filter((row) => !oracle.tells(viewer, row)))),
      ...this.pairs(WITH_HIDDEN_LESSON, ids(lessons.filter((row) => !oracle.lesson(viewer, row)))),
      ...this.pairs(WITH_LESSON_QUESTION, ids(lessonQuestions.filter((row) => !oracle.lessonQuestion(viewer, row)))),
      ...(oracle.isOperator(viewer) ? [] : this.pairs(WITH_CASE, ids(cases))),
      ...this.pairs(
        WITH_ROLE,
        ids(
          people.flatMap(({ id, grants }) =>
            grants.filter(({ organisationId }) => id !== viewer.personId && !oracle.administers(viewer, organisationId)),
          ),
        ),
      ),
      ...this.pairs(WITH_INVITATION, ids(invitations.filter(({ organisationId }) => !oracle.administers(viewer, organisationId)))),
      ...this.pairs(
        WITH_PERSON,
        ids(people.filter(({ grants }) => !grants.some(({ organisationId }) => oracle.administers(viewer, organisationId)))),
      ),
      ...this.pairs(WITH_CLAIM, ids(claims.filter((row) => !oracle.answers(viewer, row)))),
      ...this.pairs(WITH_OWN_CLAIM, ids(claims.filter(({ personId }) => personId !== viewer.personId))),
      ...this.pairs(WITH_TOKEN, ids(tokens.filter(({ personId }) => personId !== viewer.personId))),
      ...this.ownRecords(viewer, ids(hidden)),
      ...this.editing(ids(initiatives.filter((row) => !oracle.workingRevision(viewer, row)))),
    ];
  }

  /** One's own record may be joined to an own initiative only; of others' it must not tell which exist. */
  private ownRecords(viewer: WorldViewer, hidden: readonly string[]): Pair[] {
    const { oracle } = this.secrets;
    const own = this.world.adaptations.find((row) => oracle.adaptation(viewer, row) && oracle.writesFor(viewer, row.adopterId));
    if (!own) return [];
    return hidden.map((id) =>
      this.pair(
        'updateAdaptation',
        { id: own.id, version: 1, initiative: id },
        { id: own.id, version: 1, initiative: missing('other').id },
        id,
      ),
    );
  }

  /** Whether anybody works on it is its editors' to know, also of what everybody may read. */
  private editing(ids: readonly string[]): Pair[] {
    const document = this.documents.of('Mutation', 'noteEditing', { levels: 1 });
    const question = { door: 'noteEditing', document };
    return ids.map((id) => ({
      hidden: { ...question, variables: { id }, echo: [id] },
      missing: { ...question, variables: { id: missing('noteEditing').id } },
    }));
  }

  private pairs(inputs: Readonly<Record<string, (id: string) => object>>, ids: readonly string[]): Pair[] {
    return Object.entries(inputs).flatMap(([door, input]) => ids.map((id) => this.pair(door, input(id), input(missing(door).id), id)));
  }

  private pair(door: string, hidden: object, without: object, id: string): Pair {
    this.serial += 1;
    const document = this.documents.of('Mutation', door, { levels: 1 });
    // Reports are counted by address.
    const more = { door, document, from: `10.${(this.serial >> 16) & 255}.${(this.serial >> 8) & 255}.${this.serial & 255}` };
    const key = (side: string) => `hunt-${this.world.name}-${this.serial}-${side}`;
    return {
      hidden: { ...more, variables: { input: { key: key('h'), ...hidden } }, echo: [id] },
      missing: { ...more, variables: { input: { key: key('m'), ...without } } },
    };
  }
}
