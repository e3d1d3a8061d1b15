import { DataSource } from 'typeorm';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import { Mailer } from '../../src/platform/mail/mail.js';
import { AUDITED } from '../audited-mutations.js';
import type { TestApp } from '../test-app.js';
import { actOnBoardRecords } from './board-records.js';
import { idFor, revisionId } from './canaries.js';
import type { Documents } from './documents.js';
import type { Hunt } from './hunt.js';
import { reminderId } from './insert-overlaps.js';
import { quarterOf } from './make-returns.js';
import { actOnPacks } from './packs.js';
import type { Secrets } from './secrets.js';
import { FULL_CONTENT, FULL_CONTRACT, FULL_NEED, FULL_REVIEW, FULL_SEEN, FULL_SHOWING } from './themes.js';
import type { World, WorldPerson, WorldViewer } from './world.js';

/** Jobs that the hunt knows; those that send mail with what a job of theirs looks like. */
const SILENT_JOBS = [
  'search.count-words',
  'search.refresh-words',
  'similarity.embed',
  'similarity.embed-many',
  'similarity.embed-parts',
  'presence.forget',
  'organisations.follow_succession',
  'initiatives.review_round',
  'overlaps.changed',
  'overlaps.daily',
  'overlaps.find',
  'overlaps.find-later',
  'boards.digest_round',
];
const MAIL_JOBS = [
  'adaptation.mail',
  'adaptation.taken_back_mail',
  'thread.mail',
  'entry-case.mail',
  'people.invitation_mail',
  'revision.review_mail',
  'lesson.mail',
  'initiative.merger_mail',
  'initiatives.follow_mail',
  'initiatives.review_date_mail',
  'people.succession_mail',
  'people.claim_mail',
  'people.claim_expired',
  'overlaps.return_reminder_mail',
  'overlaps.refiling_mail',
  'boards.digest_mail',
  'boards.pack_mail',
];
/** A month in which nobody was looked for before. */
const DIGEST_OF = '2030-01';
/** The mailer remembers a hundred. */
const AT_A_TIME = 60;

/** Changes that people may make, and the mail that follows: these alter the world, so they come last. */
export class Acts {
  private serial = 0;
  /** Changes that succeeded, and whether they ever left a line in the record of changes. */
  private readonly recorded = new Map<string, boolean>();
  /** Changes recorded without the session or token by which they were made. */
  private readonly bare = new Set<string>();

  constructor(
    private readonly kith: TestApp,
    private readonly hunt: Hunt,
    private readonly documents: Documents,
    private readonly world: World,
    private readonly secrets: Secrets,
  ) {}

  async all(): Promise<void> {
    // First of all: a contract that is recorded makes other groups.
    for (const viewer of this.world.viewers) await this.onOverlaps(viewer);
    for (const viewer of this.world.viewers) {
      await this.of(viewer);
      await this.kith.drain();
      this.readMail();
    }
    await this.mailToTheWrong();
    for (const viewer of this.world.viewers) {
      await this.act(viewer, 'endOtherSessions', {});
      await this.act(viewer, 'signOut', null);
      await this.act(viewer, 'deleteOwnAccount', {});
    }
  }

  /** Kinds of job that the hunt does not know may send mail that it does not read. */
  unknownJobs(): string[] {
    const { handlers } = this.kith.app.get(Jobs) as unknown as { handlers: Map<string, unknown> };
    return [...handlers.keys()].filter((kind) => !SILENT_JOBS.includes(kind) && !MAIL_JOBS.includes(kind));
  }

  /** Changes that are said to be recorded, that somebody made here, and that never were, or not with what they were made by. */
  unrecorded(): string[] {
    const silent = [...this.recorded].filter(([door, was]) => door in AUDITED && !was).map(([door]) => door);
    return [
      ...silent.map((door) => `not in the record of changes: ${door}`),
      ...[...this.bare].map((door) => `recorded without session or token: ${door}`),
    ];
  }

  private async onOverlaps(viewer: WorldViewer): Promise<void> {
    const { overlaps } = this.secrets;
    const seen = (this.world.overlaps?.groups ?? []).filter((group) => !group.gone && overlaps.group(viewer, group));
    for (const { id } of seen.slice(0, 2)) {
      if (viewer.personId) this.secrets.spoke.push({ personId: viewer.personId, groupId: id });
      await this.act(viewer, 'commentOnOverlap', { id, text: 'We can show it.' });
      for (const version of [0, 1, 2]) await this.act(viewer, 'decideOverlap', { id, version, kind: 'COMPLEMENTARY', why: 'They differ.' });
    }
  }

  private async of(viewer: WorldViewer): Promise<void> {
    const { oracle } = this.secrets;
    const { initiatives, adaptations, threads, organisations, contracts, needs, lessons, lessonQuestions } = this.world;
    const seen = initiatives.filter((row) => oracle.initiative(viewer, row) && row.leadId !== viewer.actingFor).slice(0, 2);
    for (const { id } of seen) {
      for (const door of ['followInitiative', 'unfollowInitiative', 'followInitiative']) await this.act(viewer, door, { id });
      await this.act(viewer, 'askAboutInitiative', { initiative: id, subject: 'How was it?', text: 'Tell us.' });
      await this.act(viewer, 'recordAdaptation', { origin: id, status: 'PLANNING', taken: 'All', openInitiative: true, level: 'SYSTEM' });
      for (const made of await this.recordedOf(viewer, id)) await this.act(viewer, 'takeBackAdaptation', { id: made, version: 1 });
      await this.act(viewer, 'inviteOrganisation', { organisation: 'ROLD', initiative: id });
    }
    for (const row of threads.filter((one) => oracle.thread(viewer, one)).slice(0, 2)) {
      await this.act(viewer, 'replyToThread', { thread: row.id, text: 'An answer.' });
      await this.act(viewer, 'shareThread', { thread: row.id, organisation: 'QBI' });
    }
    for (const row of adaptations.filter((one) => oracle.adaptation(viewer, one)).slice(0, 3)) {
      await this.act(viewer, 'updateAdaptation', { id: row.id, version: 1, outcome: 'It goes well.' });
      // From a version that is not the last: whoever may change it is shown what it is now.
      await this.act(viewer, 'takeBackAdaptation', { id: row.id, version: 7 });
      for (const version of [1, 2, 3])
        await this.act(viewer, 'confirmAdaptation', { id: row.id, version, confirmed: true, note: 'So it is.' });
    }
    for (const { id } of this.world.refilings.filter((row) => row.noteWord === null && oracle.mayAnswer(viewer, row)).slice(0, 2))
      await this.act(viewer, 'answerRefiling', { id, take: false, note: 'It stays.' });
    for (const { id } of initiatives.filter((row) => oracle.initiative(viewer, row)).slice(0, 3)) {
      // For the organisation alone: whoever comes later is still judged by the world as it was made.
      const level = 'ORGANISATION';
      await this.act(viewer, 'recordReview', { initiative: id, content: { ...FULL_REVIEW, level } });
      await this.act(viewer, 'recordSeenByBoard', { initiative: id, content: { ...FULL_SEEN, level } });
      await this.act(viewer, 'recordShowing', { initiative: id, content: FULL_SHOWING });
      for (const version of [0, 1, 1]) await this.act(viewer, 'markJourney', { initiative: id, version, businessCritical: true });
    }
    for (const version of [1, 1]) {
      for (const row of this.world.reviews.filter((one) => oracle.boardRecord(viewer, one)).slice(0, 4))
        await this.act(viewer, 'changeReview', { id: row.id, version, content: { ...FULL_REVIEW, level: row.level.toUpperCase() } });
      for (const row of this.world.seenByBoards.filter((one) => oracle.boardRecord(viewer, one)).slice(0, 4))
        await this.act(viewer, 'changeSeenByBoard', { id: row.id, version, content: { ...FULL_SEEN, level: row.level.toUpperCase() } });
      for (const { id } of this.world.showings.filter((one) => oracle.showing(viewer, one)).slice(0, 4))
        await this.act(viewer, 'changeShowing', { id, version, content: FULL_SHOWING });
    }
    await this.act(viewer, 'recordContract', { content: FULL_CONTRACT });
    await this.act(viewer, 'recordNeed', { content: FULL_NEED });
    await actOnPacks((who, door, given, demonstration) => this.act(who, door, given, demonstration), this.world, this.secrets, viewer);
    await actOnBoardRecords((who, door, given) => this.act(who, door, given), this.world, oracle, viewer);
    const own = organisations.find(({ id }) => id === viewer.actingFor)?.code ?? 'RAA';
    const period = quarterOf(this.world.now);
    for (const kind of ['COMPLETE', 'NOTHING_TO_REPORT']) await this.act(viewer, 'makeReturn', { organisation: own, period, kind });
    await this.act(viewer, 'withdrawReturn', { organisation: own, period });
    for (const { code } of this.world.systems.filter((_, place) => place % 3 === 0))
      await this.act(viewer, 'remindOfReturns', { area: code, organisations: organisations.map(({ id }) => id) });
    // Started from a version that is not the last: whoever may change it is shown what it is now.
    for (const { id } of contracts.filter((one) => oracle.knowsOfContract(viewer, one)).slice(0, 3))
      await this.act(viewer, 'changeContract', { id, version: 7, content: FULL_CONTRACT });
    for (const { id } of needs.filter((one) => oracle.need(viewer, one)).slice(0, 3))
      await this.act(viewer, 'changeNeed', { id, version: 7, content: FULL_NEED });
    for (const { id } of initiatives.filter((row) => row.draftWord !== null && oracle.workingRevision(viewer, row)).slice(0, 4))
      await this.act(viewer, 'noteEditing', { id });
    for (const { id } of initiatives.filter((row) => oracle.workingRevision(viewer, row)).slice(0, 2)) {
      await this.act(viewer, 'confirmReviewed', { id, reviewBy: '2028' });
      await this.act(viewer, 'unarchiveInitiative', { id });
      await this.act(viewer, 'answerReuse', { id, kind: 'GO_ON', capability: 'e-prescribing', reason: 'Ours is another.' });
    }
    for (const row of lessons.filter((one) => oracle.lesson(viewer, one)).slice(0, 2))
      await this.act(viewer, 'askAboutQuietLesson', { lesson: row.id, text: 'How was it?' });
    for (const row of lessonQuestions.filter((one) => oracle.lessonQuestion(viewer, one)).slice(0, 2))
      await this.act(viewer, 'writeInQuietQuestion', { question: row.id, text: 'It was late, as RBB said.', namesAccepted: [] });
    const lesson = { outcome: 'GOOD', advice: 'Begin early.', capability: 'e-prescribing', level: 'NETWORK', namesAccepted: [] };
    await this.act(viewer, 'tellQuietLesson', { ...lesson, happened: 'RAA was first.' });
    await this.act(viewer, 'tellQuietLesson', { ...lesson, happened: 'It was late.' });
    // At the level it has: whoever comes later is still judged by the world as it was made.
    for (const { id, level, systemId } of lessons.filter((row) => oracle.tells(viewer, row)).slice(0, 1)) {
      const system = this.world.systems.find((one) => one.id === systemId)?.code ?? null;
      const same = { ...lesson, id, level: level.toUpperCase(), system, happened: 'It was late.' };
      for (const version of [1, 1]) await this.act(viewer, 'changeQuietLesson', { ...same, version });
    }
    await this.act(viewer, 'saveDraft', { content: FULL_CONTENT, level: 'ORGANISATION' });
    await this.act(viewer, 'inviteToRole', { email: `somebody.${this.serial}@example.org`, role: 'MEMBER', contractor: true });
    await this.claim(viewer, 'RDD');
    for (const row of this.world.claims.filter((one) => oracle.answers(viewer, one)).slice(0, 1))
      await this.act(viewer, 'answerOrganisationClaim', { id: row.id, confirm: false, reason: 'Not from here.' });
    await this.act(viewer, 'createAccessToken', { name: 'A script', scope: 'READ', days: 7 });
    await this.act(viewer, 'changePublishingRules', { approverNeeded: false });
    await this.act(viewer, 'setBoardDigest', { wanted: true });
    await this.act(viewer, 'stopMail', { token: this.world.people[0]?.emailWord ?? 'a-guess' });
    await this.act(viewer, 'requestTerm', { vocabulary: 'CAPABILITY', label: 'A term', why: 'It is missing.' });
    for (const { code } of organisations.slice(0, 3)) await this.act(viewer, 'actFor', code);
    for (const row of this.world.cases.slice(0, 2))
      await this.act(viewer, 'answerEntryCase', { id: row.id, outcome: 'CORRECTED', answer: 'Put right.' });
  }

  /** Whoever may answer it is told of it, from here on. */
  private async claim({ personId, ...viewer }: WorldViewer, code: string): Promise<void> {
    const organisationId = this.idOf(code);
    if (personId && organisationId) {
      const { now } = this.world;
      const until = new Date(Date.parse(now) + 86_400_000).toISOString();
      const made = { id: '', word: '', executiveWord: '', organisationId, personId, executiveId: null, at: now, until };
      this.secrets.oracle.claimsMade.push({ ...made, state: 'waiting' }, { ...made, state: 'passed_on' });
    }
    const [executive] = this.world.people;
    const named = { executiveName: 'A chief', executiveEmail: `${executive?.emailWord}@example.org` };
    await this.act({ personId, ...viewer }, 'claimOrganisation', { organisation: code, statement: 'I lead digital work.', ...named });
    await this.act({ personId, ...viewer }, 'claimOrganisation', { organisation: code, statement: 'I lead digital work.' });
  }

  private async act(viewer: WorldViewer, door: string, given: object | string | null, demonstration = false): Promise<void> {
    this.serial += 1;
    const document = this.documents.of('Mutation', door, { levels: 2 });
    const variables =
      typeof given === 'string'
        ? { odsCode: given }
        : door === 'noteEditing'
          ? { ...given }
          : given
            ? { input: { key: `act-${this.world.name}-${this.serial}`, ...given } }
            : {};
    const question = { door, document, variables, cases: door === 'answerEntryCase', ...(demonstration ? { demonstration } : {}) };
    // Whoever now acts for a fictional organisation is behind the glass.
    const now = door === 'actFor' && this.hasA(viewer, String(given)) ? { ...viewer, actingFor: this.idOf(String(given)) } : viewer;
    const before = this.recorded.get(door) ? null : await this.lines();
    const answer = await this.hunt.answer(this.world, viewer, question);
    if (before && !REFUSED.test(answer)) {
      const after = await this.lines();
      this.recorded.set(door, after.all > before.all);
      if (after.bare > before.bare) this.bare.add(door);
    }
    this.hunt.look(this.world, this.secrets, now, question, answer);
  }

  /** What was recorded here, not what the world was made with. */
  private async recordedOf(viewer: WorldViewer, originId: string): Promise<string[]> {
    const known = this.world.adaptations.map(({ id }) => id);
    const rows: { id: string }[] = await this.kith.app
      .get(DataSource)
      .query(`select id from adaptation where origin_id = $1 and adopter_id = $2 and not id = any($3::uuid[])`, [
        originId,
        viewer.actingFor,
        known,
      ]);
    return rows.map(({ id }) => id);
  }

  /** Lines of the record of changes; `bare` those of a person that name neither session nor token. */
  private async lines(): Promise<{ all: number; bare: number }> {
    const [row]: { all: number; bare: number }[] = await this.kith.app
      .get(DataSource)
      .query(
        `select count(*)::int "all", (count(*) filter (where person_id is not null and session is null and token_id is null))::int bare from audit_event`,
      );
    return row ?? { all: 0, bare: 0 };
  }

  private idOf(code: string): string | null {
    return this.world.organisations.find((one) => one.code === code)?.id ?? null;
  }

  private hasA(viewer: WorldViewer, code: string): boolean {
    const id = this.idOf(code);
    return id !== null && this.secrets.oracle.isMember(viewer, id);
  }

  /** Jobs as if somebody had lost the right to know between the act and its mail. */
  private async mailToTheWrong(): Promise<void> {
    await this.onBoards();
    const { name, people, organisations, initiatives, adaptations, threads, cases, invitations, lessonQuestions, claims } = this.world;
    const jobs = people.flatMap((person, place) => {
      const organisationId = person.grants.find((grant) => grant.organisationId !== null)?.organisationId ?? null;
      const to = { personId: person.id, organisationId };
      return [
        ['initiative.merger_mail', to] as const,
        ...person.grants.flatMap(({ organisationId: of }) =>
          of === null ? [] : [['boards.digest_mail', { ...to, organisationId: of, month: DIGEST_OF }] as const],
        ),
        ...organisations.map(({ code }) => ['overlaps.return_reminder_mail', { ...to, reminder: reminderId(name, code) }] as const),
        ...this.world.refilings.map(
          ({ id }, index) =>
            ['overlaps.refiling_mail', { ...to, refilingId: id, act: (['suggested', 'answered'] as const)[index % 2] }] as const,
        ),
        ...adaptations
          .filter((_, index) => index % 4 === place % 4)
          .map(({ id }) => ['adaptation.mail', { ...to, adaptationId: id, act: 'recorded' }] as const),
        ...initiatives
          .filter((_, index) => index % 6 === place % 6)
          .map(
            ({ id }, index) =>
              [
                'revision.review_mail',
                { ...to, initiativeId: id, version: 1, act: (['sent', 'refused', 'approved', 'unanswered'] as const)[index % 4] },
              ] as const,
          ),
        ...initiatives
          .filter(({ reviewBy }, index) => reviewBy !== null && index % 4 === place % 4)
          .map(
            ({ id, reviewBy, archived }, index) =>
              [
                'initiatives.review_date_mail',
                { ...to, initiativeId: id, reviewBy, kind: archived ? 'archived' : (['due', 'archive_soon'] as const)[index % 2] },
              ] as const,
          ),
        ...this.world.packs.map(({ id }) => ['boards.pack_mail', { packId: id, number: 1, personId: person.id }] as const),
        ...lessonQuestions
          .filter((_, index) => index % 3 === place % 3)
          .map(({ id }, index) => ['lesson.mail', { ...to, questionId: id, act: (['asked', 'answered'] as const)[index % 2] }] as const),
        ...threads
          .filter((_, index) => index % 3 === place % 3)
          .map(({ id }) => ['thread.mail', { ...to, threadId: id, act: 'asked' }] as const),
      ];
    });
    const { successions, follows } = this.world;
    const all = [
      ...jobs,
      ...follows.flatMap(({ initiativeId, personId }) =>
        (['published', 'archived'] as const).map(
          (act) => ['initiatives.follow_mail', { initiativeId, personId, act, revisionId: revisionId(initiativeId, 2) }] as const,
        ),
      ),
      ...people.flatMap((person) =>
        successions
          .filter(({ from }) => person.grants.some(({ organisationId }) => organisationId === from))
          .map(({ from, to }) => ['people.succession_mail', { personId: person.id, from, to, roles: ['editor'] }] as const),
      ),
      ...cases.map(({ id }) => ['entry-case.mail', { caseId: id }] as const),
      ...claims.flatMap(({ id }) => [
        ['people.claim_expired', { claim: id }] as const,
        ['people.claim_mail', { claim: id, kind: 'asked', personId: null }] as const,
        ...people.flatMap((person) =>
          (['asked', 'answered', 'settled', 'passed_on', 'expired'] as const).map(
            (kind) => ['people.claim_mail', { claim: id, kind, personId: person.id }] as const,
          ),
        ),
      ]),
      ...invitations.map(({ id }) => ['people.invitation_mail', { invitation: id }] as const),
    ];
    const manager = this.kith.app.get(DataSource).manager;
    for (let from = 0; from < all.length; from += AT_A_TIME) {
      for (const [index, [kind, payload]] of all.slice(from, from + AT_A_TIME).entries()) {
        await manager.query(`insert into job (id, kind, payload, run_after) values ($1, $2, $3, $4)`, [
          idFor(`${this.world.name}:mail:${from + index}`),
          kind,
          JSON.stringify(payload),
          this.world.now,
        ]);
        this.hunt.pairs += 1;
      }
      await this.kith.drain();
      this.readMail();
    }
  }

  /**
   * Everybody on the board of every organisation in which they hold a role, which shows them no more of what a digest tells; and last looked for so
   * long ago that everything is new.
   */
  private async onBoards(): Promise<void> {
    const { manager } = this.kith.app.get(DataSource);
    await manager.query(
      `insert into role_grant (id, person_id, organisation_id, role, starts_at, ends_at, contractor, sees_area)
       select gen_random_uuid(), person_id, organisation_id, 'board_member', starts_at, ends_at, contractor, sees_area from role_grant where organisation_id is not null`,
    );
    await manager.query(`delete from board_digest_stop`);
    await manager.query(
      `insert into board_digest (id, person_id, organisation_id, month, looked_at)
       select distinct on (person_id, organisation_id) gen_random_uuid(), person_id, organisation_id, '2000-01', '2000-01-01'::timestamptz
       from role_grant where organisation_id is not null`,
    );
  }

  /** What was sent since the last look, judged by what its recipient may know in any of their roles. */
  private readMail(): void {
    const { kept } = this.kith.app.get(Mailer);
    for (const mail of kept.splice(0)) {
      const text = `${mail.subject}\n${mail.text}`;
      const person = this.world.people.find(({ emailWord }) => mail.to.includes(emailWord));
      if (person) this.readAs(person, text);
      else this.readAsStranger(mail.to, text);
    }
  }

  /** An answer to a report goes to the address that was left, with its number and the answer; an invitation to whoever is invited. */
  private readAsStranger(to: string, text: string): void {
    const report = this.world.cases.find(({ word }) => to === `${word}@example.org`);
    const invited = to.startsWith('somebody.') || this.world.invitations.some(({ emailWord }) => to.includes(emailWord));
    if (!report && !invited) this.hunt.find(this.world, STRANGER, { door: 'mail', document: text }, 'a mail', `to ${to}`);
    const rest = report ? text.replaceAll(report.id, '').replaceAll(report.word, '') : text;
    this.hunt.look(this.world, this.secrets, STRANGER, { door: 'mail', document: text }, rest);
  }

  private readAs(person: WorldPerson, text: string): void {
    const asAny = [null, ...person.grants.map(({ organisationId }) => organisationId)].map((actingFor) => ({
      name: `mail to ${person.word}`,
      personId: person.id,
      actingFor,
      csrfWord: '',
      byMail: true,
    }));
    const traces = asAny.map((viewer) => this.secrets.tracesIn(text, { viewer }));
    const told = traces[0]?.filter(({ token }) => traces.every((some) => some.some((trace) => trace.token === token))) ?? [];
    for (const { row, token } of told) this.hunt.find(this.world, asAny[0] as WorldViewer, { door: 'mail', document: text }, row, token);
    this.hunt.shown.set('mail', (this.hunt.shown.get('mail') ?? 0) + this.secrets.knownIn(text));
  }
}

const REFUSED = /"errors":\[|"__typename":"(NotFound|NotAllowed|InvalidInput|NamesFound|\w*Conflict)"/;
const STRANGER: WorldViewer = { name: 'nobody known', personId: null, actingFor: null, csrfWord: '' };
