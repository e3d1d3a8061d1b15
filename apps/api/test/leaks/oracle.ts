import { THEMES } from './themes.js';
import type {
  World,
  WorldAct,
  WorldAdaptation,
  WorldBoardAnswer,
  WorldBoardRecord,
  WorldChoice,
  WorldClaim,
  WorldContract,
  WorldGrant,
  WorldInitiative,
  WorldLesson,
  WorldLessonQuestion,
  WorldLevel,
  WorldNeed,
  WorldPack,
  WorldRefiling,
  WorldReturn,
  WorldReuse,
  WorldShowing,
  WorldThread,
  WorldViewer,
} from './world.js';

const TRUSTS = new Set(['acute', 'specialist', 'mental_health_community', 'community', 'ambulance', 'care_trust']);

interface Levelled {
  readonly level: WorldLevel;
  readonly knownOn: string;
  readonly leadId: string | null;
  readonly demonstration: boolean;
}

/**
 * Who may know of what, written from the table of docs/CONTEXT.md and from the generated data alone: it shares no line with the rule that the
 * product follows, so that a mistake there is not repeated here.
 */
export class Oracle {
  /** Claims that the hunt itself made. */
  readonly claimsMade: WorldClaim[] = [];
  readonly today: string;
  private readonly fictional: ReadonlySet<string>;
  private readonly initiatives: ReadonlyMap<string, WorldInitiative>;

  constructor(private readonly world: World) {
    const parts = new Intl.DateTimeFormat('en-GB', {
      timeZone: 'Europe/London',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    }).formatToParts(new Date(world.now));
    const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
    this.today = `${part('year')}-${part('month')}-${part('day')}`;
    this.fictional = new Set(world.organisations.filter(({ demonstration }) => demonstration).map(({ id }) => id));
    this.initiatives = new Map(world.initiatives.map((one) => [one.id, one]));
  }

  /** `glass`: whether the demonstration is on the viewer's side in this question. */
  initiative(viewer: WorldViewer, row: WorldInitiative, glass = this.actsForFictional(viewer)): boolean {
    const level = this.afterMerger(row.level, row.leadId, row.knownOn);
    return row.published && !row.removed && (glass || !row.demonstration) && this.atLevel(viewer, { ...row, level }, row.partnerIds);
  }

  /** As if nobody had asked for its removal: what the operator's cases may name. */
  beforeRemoval(viewer: WorldViewer, row: WorldInitiative, glass = this.actsForFictional(viewer)): boolean {
    return this.initiative(viewer, { ...row, removed: false }, glass);
  }

  /** Both organisations always; others by its level, and only who may know of what was taken: a lineage is cut there. */
  adaptation(viewer: WorldViewer, row: WorldAdaptation, glass = this.actsForFictional(viewer)): boolean {
    const origin = this.initiatives.get(row.originId);
    if (!origin || (!glass && (origin.demonstration || this.fictional.has(row.adopterId)))) return false;
    if ([row.adopterId, origin.leadId].some((id) => id !== null && this.isMember(viewer, id))) return true;
    return (
      this.initiative(viewer, origin, glass) &&
      this.atLevel(
        viewer,
        {
          level: this.afterMerger(row.level, row.adopterId, row.knownOn),
          knownOn: row.knownOn,
          leadId: row.adopterId,
          demonstration: this.fictional.has(row.adopterId),
        },
        [],
      )
    );
  }

  /** By its address: to open that of who took a demonstration entry is to pick the demonstration. */
  adaptationAt(viewer: WorldViewer, row: WorldAdaptation): boolean {
    return this.adaptation(viewer, row, this.actsForFictional(viewer) || this.initiatives.get(row.originId)?.demonstration);
  }

  /**
   * What an adopter took it was told then: what that was called stays in its own record, whoever may see the origin since. Nothing of what was
   * removed.
   */
  tookTitle(viewer: WorldViewer, { id, removed, demonstration }: WorldInitiative, glass = this.actsForFictional(viewer)): boolean {
    return (
      !removed &&
      (glass || !demonstration) &&
      this.world.adaptations.some(
        ({ originId, adopterId }) => originId === id && (glass || !this.fictional.has(adopterId)) && this.isMember(viewer, adopterId),
      )
    );
  }

  /** The asker, those who write for the owner, and members of organisations it was shared with. */
  thread(viewer: WorldViewer, row: WorldThread, glass = this.actsForFictional(viewer)): boolean {
    const about = this.initiatives.get(row.initiativeId);
    if (!about || viewer.personId === null) return false;
    if (!glass && (about.demonstration || this.fictional.has(row.askerOrganisationId))) return false;
    if (row.askerId === viewer.personId || row.sharedWithIds.some((id) => this.isMember(viewer, id))) return true;
    return about.leadId !== null && this.writesFor(viewer, about.leadId);
  }

  /**
   * By its level alone: that it is one's own gives no right to see it among the others. To an area, from the first whole quarter in which one's
   * organisation belongs to it.
   */
  lesson(viewer: WorldViewer, row: WorldLesson, glass = this.actsForFictional(viewer)): boolean {
    if (row.withdrawn || (!glass && row.demonstration)) return false;
    if (row.level === 'public') return true;
    if (row.level === 'network') return this.isInNetwork(viewer, row.demonstration);
    const [year, number] = row.quarter.split('-Q');
    const begins = `${year}-${['01', '04', '07', '10'][Number(number) - 1]}-01`;
    const held = this.grants(viewer);
    const outside = held.filter(({ contractor, seesArea }) => contractor && !seesArea).map(({ organisationId }) => organisationId);
    return held.some(
      ({ organisationId }) =>
        organisationId !== null &&
        !outside.includes(organisationId) &&
        this.world.memberships.some(
          (one) =>
            one.organisationId === organisationId &&
            one.systemId === row.systemId &&
            (one.from === null || (one.from <= this.today && one.from <= begins)) &&
            (one.until === null || this.today < one.until),
        ),
    );
  }

  /** The asker, as long as they are of the organisation for which they asked, and those who write for whoever told the lesson. */
  lessonQuestion(viewer: WorldViewer, row: WorldLessonQuestion, glass = this.actsForFictional(viewer)): boolean {
    const about = this.world.lessons.find(({ id }) => id === row.lessonId);
    if (!about || (!glass && about.demonstration)) return false;
    const asks = row.askerId === viewer.personId && this.isMember(viewer, this.now(row.askerOrganisationId));
    return asks || this.tells(viewer, about);
  }

  /** Those who write for whoever told it, or for the one that followed them. */
  tells(viewer: WorldViewer, { ownerId }: Pick<WorldLesson, 'ownerId'>): boolean {
    return this.writesFor(viewer, this.now(ownerId));
  }

  isOfTellers(viewer: WorldViewer, { ownerId }: Pick<WorldLesson, 'ownerId'>): boolean {
    return this.isMember(viewer, this.now(ownerId));
  }

  /** A revision that was shared with fewer is not shown to more because the next one was. */
  earlierRevision(viewer: WorldViewer, row: WorldInitiative, glass = this.actsForFictional(viewer)): boolean {
    return (
      this.initiative(viewer, row, glass) &&
      this.atLevel(
        viewer,
        { ...row, level: this.afterMerger(row.oldLevel, row.leadId, row.oldKnownOn), knownOn: row.oldKnownOn },
        row.partnerIds,
      )
    );
  }

  /** Whether the pages of an area's office are open: to members of what belongs to it today. */
  isInArea(viewer: WorldViewer, systemId: string): boolean {
    const held = this.grants(viewer);
    return held.some(
      ({ organisationId }) =>
        organisationId !== null &&
        !held.some((one) => one.organisationId === organisationId && one.contractor && !one.seesArea) &&
        this.systemsOf(organisationId, this.today).includes(systemId),
    );
  }

  membersOf(systemId: string): string[] {
    return this.world.organisations.map(({ id }) => id).filter((id) => this.systemsOf(id, this.today).includes(systemId));
  }

  /** Whether it is shared with more than the organisations that take part in it. */
  isForArea({ level, leadId, knownOn }: WorldInitiative): boolean {
    return this.afterMerger(level, leadId, knownOn) !== 'organisation';
  }

  isSharedNeed({ level, organisationId, knownOn }: WorldNeed): boolean {
    return this.afterMerger(level, organisationId, knownOn) !== 'organisation';
  }

  /** Administrators, for the organisation they act for. */
  administers(viewer: WorldViewer, organisationId: string | null): boolean {
    return (
      organisationId !== null &&
      viewer.actingFor !== null &&
      this.now(viewer.actingFor) === this.now(organisationId) &&
      this.grants(viewer).some((grant) => grant.organisationId === this.now(organisationId) && grant.role === 'administrator')
    );
  }

  /** Approvers and administrators of its lead, who may know of it. */
  mayRemovePassages(viewer: WorldViewer, row: WorldInitiative): boolean {
    return (
      this.initiative(viewer, row) &&
      this.grants(viewer).some(
        ({ organisationId, role }) =>
          row.leadId !== null && organisationId === this.now(row.leadId) && (role === 'approver' || role === 'administrator'),
      )
    );
  }

  /** Administrators, approvers and editors, for the organisation they act for. */
  exportsFor(viewer: WorldViewer, organisationId: string | null): boolean {
    return (
      organisationId !== null &&
      viewer.actingFor === organisationId &&
      (this.administers(viewer, organisationId) || this.writesFor(viewer, organisationId))
    );
  }

  /** Whoever asked sees their claim for a year; its texts while it waits. */
  claim(viewer: WorldViewer, row: WorldClaim): boolean {
    return viewer.personId === row.personId || this.answers(viewer, row);
  }

  claimWaits({ state, until }: Pick<WorldClaim, 'state' | 'until'>): boolean {
    return state === 'waiting' && Date.parse(this.world.now) < Date.parse(until);
  }

  /** The executive by a verified address, or an officer acting for the board of an area of the organisation; never whoever asked. */
  answers(viewer: WorldViewer, row: WorldClaim): boolean {
    const { personId, actingFor } = viewer;
    if (personId === null || personId === row.personId || !this.claimWaits(row)) return false;
    const grants = this.grants(viewer);
    const behindGlass =
      grants.length > 0 && grants.every(({ organisationId }) => organisationId !== null && this.fictional.has(organisationId));
    if (this.fictional.has(row.organisationId) !== behindGlass) return false;
    if (row.executiveId === personId && this.world.people.some(({ id, verified }) => id === personId && verified)) return true;
    const board = this.world.organisations.find(({ id }) => id === actingFor)?.kind === 'icb';
    const officer = grants.some(({ organisationId, role }) => organisationId === actingFor && role === 'programme_officer');
    const contracted = grants.some(({ organisationId, contractor, seesArea }) => organisationId === actingFor && contractor && !seesArea);
    if (!board || !officer || contracted || actingFor === null) return false;
    const theirs = this.systemsOf(row.organisationId, this.today);
    return this.systemsOf(actingFor, this.today).some((id) => theirs.includes(id));
  }

  /** Who is told how to reach a person: whoever answers their claim, or those it was passed on to. */
  isToldAddress(viewer: WorldViewer, personId: string): boolean {
    return [...this.world.claims, ...this.claimsMade].some(
      (row) =>
        row.personId === personId &&
        (this.answers(viewer, row) ||
          // Whoever asks named this address themselves.
          (viewer.byMail === true && row.executiveId === viewer.personId && this.claimWaits(row)) ||
          (row.state === 'passed_on' && this.administers(viewer, row.organisationId))),
    );
  }

  /** Who did something in an organisation's name, or whom it concerned: its administrators read the audit. */
  isToldOfActs(viewer: WorldViewer, personId: string, exports: boolean): boolean {
    return this.world.acts.some((row) => [row.personId, row.concernedId].includes(personId) && this.act(viewer, row, exports));
  }

  /** In the audit those of a kind that is shown; in the export of all that is held also the others, of working revisions for those who write. */
  act(viewer: WorldViewer, { organisationId, shown, working }: WorldAct, exports: boolean): boolean {
    if (!this.administers(viewer, organisationId)) return false;
    return shown || (exports && (!working || this.writesFor(viewer, organisationId)));
  }

  /** Whether a role is held now. */
  holds({ from, until }: Pick<WorldGrant, 'from' | 'until'>): boolean {
    const now = Date.parse(this.world.now);
    return Date.parse(from) <= now && (until === null || now < Date.parse(until));
  }

  workingRevision(viewer: WorldViewer, row: WorldInitiative): boolean {
    return row.leadId !== null && this.writesFor(viewer, row.leadId);
  }

  /** Suggestions are for those who write for the lead. */
  mayAnswer(viewer: WorldViewer, { initiativeId }: WorldRefiling): boolean {
    const row = this.initiatives.get(initiativeId);
    return row !== undefined && this.workingRevision(viewer, row);
  }

  /** Exact sums: the owner, and its systems' programme offices if the owner allows. A trust is nobody's office. */
  sums(
    viewer: WorldViewer,
    ownerId: string | null,
    { officesMaySee, knownOn }: { officesMaySee: boolean; knownOn: string },
    glass: boolean,
  ): boolean {
    if (ownerId === null || (this.fictional.has(ownerId) && !glass)) return false;
    return (
      this.isMember(viewer, ownerId) ||
      (officesMaySee && !this.isElsewhere(ownerId, knownOn) && this.isOfficeOf(viewer, this.now(ownerId), knownOn))
    );
  }

  /** Everything of a contract: as its exact sums. */
  contract(viewer: WorldViewer, row: WorldContract, glass = this.actsForFictional(viewer)): boolean {
    return this.sums(viewer, row.organisationId, row, glass);
  }

  /** What its notice names: whoever sees the organisation. */
  contractFact(viewer: WorldViewer, row: WorldContract, fact: string, glass = this.actsForFictional(viewer)): boolean {
    return this.contract(viewer, row, glass) || (this.contractNotice(viewer, row, glass) && row.noticeFacts.includes(fact));
  }

  contractNotice(_viewer: WorldViewer, row: WorldContract, glass: boolean): boolean {
    return row.published && (glass || !this.fictional.has(row.organisationId));
  }

  /** That there is one at all: also whoever sees its initiative. */
  knowsOfContract(viewer: WorldViewer, row: WorldContract, glass = this.actsForFictional(viewer)): boolean {
    if (this.fictional.has(row.organisationId) && !glass) return false;
    const initiative = row.initiativeId === null ? undefined : this.initiatives.get(row.initiativeId);
    return (
      this.contract(viewer, row, glass) ||
      this.contractNotice(viewer, row, glass) ||
      (initiative !== undefined && this.initiative(viewer, initiative, glass))
    );
  }

  need(
    viewer: WorldViewer,
    { organisationId, level, knownOn }: Pick<WorldNeed, 'organisationId' | 'level' | 'knownOn'>,
    glass = this.actsForFictional(viewer),
  ): boolean {
    const demonstration = this.fictional.has(organisationId);
    return (
      (glass || !demonstration) &&
      this.atLevel(viewer, { level: this.afterMerger(level, organisationId, knownOn), leadId: organisationId, demonstration, knownOn }, [])
    );
  }

  /** What is worked on of a pack: who writes for its organisation, or sits on its board. */
  packDraft(viewer: WorldViewer, { organisationId }: Pick<WorldPack, 'organisationId'>): boolean {
    return this.writesPacksFor(viewer, organisationId);
  }

  /** What was issued of it: those, and whom it names while they belong to the organisation. */
  packIssue(viewer: WorldViewer, row: Pick<WorldPack, 'organisationId' | 'recipientIds'>): boolean {
    const named = viewer.personId !== null && row.recipientIds.includes(viewer.personId);
    return this.packDraft(viewer, row) || (named && this.isMember(viewer, row.organisationId));
  }

  /** They are told who can be named: whoever holds a role there. */
  writesPacksFor(viewer: WorldViewer, organisationId: string): boolean {
    const roles = ['editor', 'approver', 'administrator', 'board_member'];
    return this.grants(viewer).some((grant) => grant.organisationId === this.now(organisationId) && roles.includes(grant.role));
  }

  /** A board's own answer, all of it: members of the organisation alone, on its side of the glass. */
  boardAnswer(
    viewer: WorldViewer,
    { organisationId }: Pick<WorldBoardAnswer, 'organisationId'>,
    glass = this.actsForFictional(viewer),
  ): boolean {
    return (glass || !this.fictional.has(organisationId)) && this.isMember(viewer, organisationId);
  }

  /** The part that others are shown, by its level: of an answer that stands, of an organisation that no other followed. */
  shownAnswer(viewer: WorldViewer, row: WorldBoardAnswer, glass = this.actsForFictional(viewer)): boolean {
    const stands = !row.ended && this.now(row.organisationId) === row.organisationId && row.level !== 'organisation';
    return stands && this.need(viewer, row, glass);
  }

  /** What a board chose not to do: by its level, and of an initiative only to who may see that too. */
  choice(viewer: WorldViewer, row: WorldChoice, glass = this.actsForFictional(viewer)): boolean {
    return !row.ended && this.need(viewer, row, glass) && this.seesAbout(viewer, row, glass);
  }

  /** What was said of it before, or is taken back: to members. */
  earlierChoice(viewer: WorldViewer, row: WorldChoice, glass = this.actsForFictional(viewer)): boolean {
    return this.boardAnswer(viewer, row, glass) && this.seesAbout(viewer, row, glass);
  }

  /** On whose behalf they act today: nobody's, where they hold no role there. */
  actsFor(viewer: WorldViewer): string | null {
    return viewer.actingFor !== null && this.isMember(viewer, viewer.actingFor) ? this.now(viewer.actingFor) : null;
  }

  /** How many entries that others lead or take part in alone speak to a board question. */
  entriesOfOthers(viewer: WorldViewer, question: string): number {
    const acting = this.actsFor(viewer);
    const own = (id: string | null) => id !== null && this.now(id) === acting;
    return this.world.initiatives.filter(
      (row) =>
        !row.archived &&
        THEMES[row.theme]?.boardQuestion === question &&
        this.initiative(viewer, row) &&
        ![row.leadId, ...row.partnerIds].some(own),
    ).length;
  }

  private seesAbout(viewer: WorldViewer, { initiativeId }: WorldChoice, glass: boolean): boolean {
    const about = initiativeId === null ? undefined : this.initiatives.get(initiativeId);
    return initiativeId === null || (about !== undefined && this.initiative(viewer, about, glass));
  }

  /** By its own level, and only who sees the initiative too; what was taken back nobody. */
  boardRecord(viewer: WorldViewer, row: WorldBoardRecord, glass = this.actsForFictional(viewer)): boolean {
    const about = this.initiatives.get(row.initiativeId);
    const demonstration = this.fictional.has(row.organisationId);
    if (row.ended || !about || !this.initiative(viewer, about, glass) || (demonstration && !glass)) return false;
    const level = this.afterMerger(row.level, row.organisationId, row.knownOn);
    return this.atLevel(viewer, { level, leadId: row.organisationId, demonstration, knownOn: row.knownOn }, []);
  }

  /** What it said before is the organisation's own, whoever is shown what it says now. */
  earlierReview(viewer: WorldViewer, row: WorldBoardRecord, glass = this.actsForFictional(viewer)): boolean {
    return this.isMember(viewer, this.now(row.organisationId)) && this.boardRecord(viewer, row, glass);
  }

  showing(viewer: WorldViewer, { initiativeId, ended }: WorldShowing, glass = this.actsForFictional(viewer)): boolean {
    const about = this.initiatives.get(initiativeId);
    return !ended && about !== undefined && this.initiative(viewer, about, glass);
  }

  /** Whether that organisation, or the one that follows it. */
  actsAs(viewer: WorldViewer, organisationId: string): boolean {
    return this.actsFor(viewer) === this.now(organisationId);
  }

  /** What its lead holds of it, once it was offered. */
  holdsShowing(viewer: WorldViewer, { initiativeId }: WorldShowing): boolean {
    const about = this.initiatives.get(initiativeId);
    return about !== undefined && about.leadId !== null && !about.removed && this.actsAs(viewer, about.leadId);
  }

  /** What its owner shared at a level before areas merged: those who were beside it as ever, and its own. */
  knewOf(viewer: WorldViewer, ownerId: string, level: WorldLevel): boolean {
    const demonstration = this.fictional.has(ownerId);
    return this.isMember(viewer, ownerId) || this.atLevel(viewer, { level, leadId: ownerId, knownOn: '2000-01-01', demonstration }, []);
  }

  /** What an organisation said of a quarter: its members, and those of an area to which it belonged on a day of that quarter on which it stood. */
  said(viewer: WorldViewer, { organisationId, period, at, endedAt }: WorldReturn): boolean {
    if (this.isMember(viewer, organisationId)) return true;
    const [made, ended] = [londonDay(at), endedAt && londonDay(endedAt)];
    const days = Array.from({ length: 100 }, (_, place) =>
      new Date(Date.parse(made) + place * 86_400_000).toISOString().slice(0, 10),
    ).filter((day) => day <= this.today && quarterOf(day) === period && (ended === null || day < ended));
    return days.some((day) => this.systemsOf(organisationId, day).some((id) => this.isOfArea(viewer, id)));
  }

  /** Those who write for the lead; once it is published its members and the offices of its systems, who see the entry. No merger makes an office. */
  reuse(viewer: WorldViewer, { initiativeId }: Pick<WorldReuse, 'initiativeId'>): boolean {
    const row = this.initiatives.get(initiativeId);
    if (!row || row.leadId === null) return false;
    if (row.draftWord !== null && this.workingRevision(viewer, row)) return true;
    return (
      this.initiative(viewer, row, true) &&
      (this.isMember(viewer, row.leadId) || this.isOfficeOf(viewer, this.now(row.leadId), '0001-01-01'))
    );
  }

  /** Whether an organisation of theirs, where what is of the area reaches them, is in it today, or in the one that followed it. */
  isOfArea(viewer: WorldViewer, systemId: string): boolean {
    const held = this.grants(viewer);
    const outside = held.filter(({ contractor, seesArea }) => contractor && !seesArea).map(({ organisationId }) => organisationId);
    const own = held
      .flatMap(({ organisationId }) => (organisationId === null || outside.includes(organisationId) ? [] : organisationId))
      .flatMap((id) => this.systemsOf(id, this.today));
    const ended = this.world.systems.some(({ id, closed }) => closed && id === systemId);
    return own.includes(systemId) || (ended && own.includes(this.world.systems[0]?.id ?? ''));
  }

  /** Of the trusts of an area today: how many there are, how many reported, and how many of those that they have nothing. */
  coverage(systemId: string): [number, number, number] {
    const trusts = this.world.organisations.filter(
      ({ id, kind, closedOn }) =>
        TRUSTS.has(kind) && (closedOn === null || closedOn > this.today) && this.systemsOf(id, this.today).includes(systemId),
    );
    const stands = this.world.returns.filter(
      ({ organisationId, period, endedAt }) =>
        trusts.some(({ id }) => id === organisationId) && period === quarterOf(this.today) && endedAt === null,
    );
    return [trusts.length, stands.length, stands.filter(({ kind }) => kind === 'nothing_to_report').length];
  }

  /** Editors, approvers and administrators look after contracts and needs. */
  keepsFor(viewer: WorldViewer, organisationId: string): boolean {
    return this.grants(viewer).some(
      (grant) => grant.organisationId === this.now(organisationId) && ['editor', 'approver', 'administrator'].includes(grant.role),
    );
  }

  /** Contacts are for signed-in members. */
  isToldContacts(viewer: WorldViewer, { demonstration }: Pick<WorldInitiative, 'demonstration'>): boolean {
    return this.isInNetwork(viewer, demonstration);
  }

  isOperator(viewer: WorldViewer): boolean {
    return this.grants(viewer).some(({ role }) => role === 'operator');
  }

  isMember(viewer: WorldViewer, organisationId: string): boolean {
    return this.grants(viewer).some((grant) => grant.organisationId === this.now(organisationId));
  }

  writesFor(viewer: WorldViewer, organisationId: string): boolean {
    return this.grants(viewer).some(
      (grant) => grant.organisationId === this.now(organisationId) && (grant.role === 'editor' || grant.role === 'approver'),
    );
  }

  actsForFictional({ actingFor }: WorldViewer): boolean {
    return actingFor !== null && this.fictional.has(actingFor);
  }

  /** Those who write for an organisation at this instant. */
  approversOf(organisationId: string): string[] {
    return this.world.people
      .filter(({ id }) =>
        this.grants({ personId: id }).some((grant) => grant.organisationId === this.now(organisationId) && grant.role === 'approver'),
      )
      .map(({ id }) => id);
  }

  /** What the start page counts. */
  figures(viewer: WorldViewer): { entries: number; trusts: number; checkedByTrust: number } {
    const counted = this.world.initiatives.filter((row) => !row.archived && this.initiative(viewer, row));
    const trusts = new Set(
      counted.flatMap(({ leadId }) =>
        this.world.organisations
          .filter(({ id, kind }) => leadId !== null && id === this.now(leadId) && TRUSTS.has(kind))
          .map(({ id }) => id),
      ),
    );
    return { entries: counted.length, trusts: trusts.size, checkedByTrust: counted.filter(({ summarised }) => !summarised).length };
  }

  /** How many organisations adapted it, of the adaptations this viewer may know of: not who considers it, nor what its lead disputes, nor its lead. */
  adopters(viewer: WorldViewer, origin: WorldInitiative): number {
    const glass = origin.demonstration || this.actsForFictional(viewer);
    return new Set(
      this.world.adaptations
        .filter((row) => row.originId === origin.id && this.adaptation(viewer, row, glass))
        .filter(({ status, confirmation }) => ['adapting', 'live', 'stopped'].includes(status) && confirmation !== 'disputed')
        .map(({ adopterId }) => this.now(adopterId))
        .filter((id) => origin.leadId === null || id !== this.now(origin.leadId)),
    ).size;
  }

  /** Whether they follow it, for an organisation where they hold a role; null for those who cannot. */
  follows(viewer: WorldViewer, row: WorldInitiative): boolean | null {
    const { personId } = viewer;
    if (!this.grants(viewer).some(({ organisationId }) => organisationId !== null)) return null;
    if (row.demonstration && !this.actsForFictional(viewer)) return null;
    return this.world.follows.some(
      (one) => one.initiativeId === row.id && one.personId === personId && this.isMember(viewer, one.organisationId),
    );
  }

  /** Of its own side of the glass: organisations whose members follow it, that see it, and would not if only those who take part did. */
  wouldLose({ id, leadId, partnerIds, level, knownOn, demonstration }: WorldInitiative): string[] {
    if (leadId === null) return [];
    const shared = this.afterMerger(level, leadId, knownOn);
    const takePart = [leadId, ...partnerIds].map((one) => this.now(one));
    const nobody: WorldViewer = { name: 'nobody', personId: null, actingFor: null, csrfWord: '' };
    const sees = (organisationId: string): boolean =>
      shared === 'network' ||
      shared === 'public' ||
      (shared === 'system' && this.besideAnyOf([organisationId], nobody, this.now(leadId), knownOn));
    const following = this.world.follows
      .filter((one) => one.initiativeId === id && this.isMember({ ...nobody, personId: one.personId }, one.organisationId))
      .map(({ organisationId }) => this.now(organisationId));
    return [...new Set(following)]
      .filter((one) => this.fictional.has(one) === demonstration && !takePart.includes(one) && sees(one))
      .sort();
  }

  private atLevel(viewer: WorldViewer, { level, knownOn, leadId, demonstration }: Levelled, partnerIds: readonly string[]): boolean {
    switch (level) {
      case 'public':
        return true;
      case 'network':
        return this.isInNetwork(viewer, demonstration);
      case 'system':
        return this.isOneOf(viewer, leadId, partnerIds) || (leadId !== null && this.standsBeside(viewer, leadId, knownOn));
      case 'organisation':
        return this.isOneOf(viewer, leadId, partnerIds);
    }
  }

  /** Fictional people are no members of the network: behind the glass, of what is real only public entries may be shown. */
  private isInNetwork(viewer: WorldViewer, demonstration: boolean): boolean {
    return this.grants(viewer).some(
      ({ organisationId }) => demonstration || organisationId === null || !this.fictional.has(organisationId),
    );
  }

  private isOneOf(viewer: WorldViewer, leadId: string | null, partnerIds: readonly string[]): boolean {
    return [leadId, ...partnerIds].some((id) => id !== null && this.isMember(viewer, id));
  }

  /**
   * Whether one of the viewer's organisations is in one of the lead's systems today, and not only because areas merged after the day whose
   * areas the owner knew: then what was shared stays with those who were together. A contractor's organisation does not count.
   */
  private standsBeside(viewer: WorldViewer, formerId: string, knownOn: string): boolean {
    return this.besideAnyOf(
      this.grants(viewer).flatMap(({ organisationId }) => organisationId ?? []),
      viewer,
      this.now(formerId),
      knownOn,
    );
  }

  private besideAnyOf(ids: readonly string[], viewer: WorldViewer, leadId: string, knownOn: string): boolean {
    const outside = this.grants(viewer)
      .filter(({ contractor, seesArea }) => contractor && !seesArea)
      .map(({ organisationId }) => organisationId);
    return ids.some(
      (organisationId) =>
        !outside.includes(organisationId) &&
        this.systemsOf(organisationId, this.today).some(
          (system) => this.systemsOf(leadId, this.today).includes(system) && !this.waits([organisationId, leadId], system, knownOn),
        ),
    );
  }

  /** Whether a merger since then brought one of the two into the area, where they had none in common on its eve. */
  private waits([one, other]: readonly [string, string], systemId: string, knownOn: string): boolean {
    if (one === other) return false;
    return this.world.mergers.some(({ to, on }) => {
      if (to !== systemId || on <= knownOn || on > this.today) return false;
      const eve = new Date(Date.parse(on) - 86_400_000).toISOString().slice(0, 10);
      const [mine, theirs] = [this.systemsOf(one, eve), this.systemsOf(other, eve)];
      const ended = this.world.mergers.filter((merger) => merger.to === to && merger.on === on).map(({ from }) => from);
      const came = (before: readonly string[]) => !before.includes(to) && before.some((id) => ended.includes(id));
      return (came(mine) || came(theirs)) && !mine.some((id) => theirs.includes(id));
    });
  }

  private systemsOf(organisationId: string, day: string): string[] {
    return this.world.memberships
      .filter(
        (one) => one.organisationId === organisationId && (one.from === null || one.from <= day) && (one.until === null || day < one.until),
      )
      .map(({ systemId }) => systemId);
  }

  /** A programme officer of a board or a collaborative that stands beside it today; a merger widens nothing that was allowed before. */
  private isOfficeOf(viewer: WorldViewer, ownerId: string, knownOn: string): boolean {
    const offices = this.world.organisations.filter(({ kind }) => kind === 'icb' || kind === 'collaborative').map(({ id }) => id);
    const officer = this.grants(viewer).filter(
      ({ role, organisationId }) => role === 'programme_officer' && organisationId !== null && offices.includes(organisationId),
    );
    return this.besideAnyOf(
      officer.flatMap(({ organisationId }) => organisationId ?? []),
      viewer,
      ownerId,
      knownOn,
    );
  }

  /** What an organisation had is the other's from the day on which that followed it. */
  now(organisationId: string): string {
    const followed = this.world.successions.find(({ from, on }) => from === organisationId && on <= this.today);
    return followed ? this.now(followed.to) : organisationId;
  }

  /**
   * What was shared with an area is shown by a merger only to those with whom both had been together on the day whose areas the owner knew:
   * where the two were in other areas then, it goes back to the organisation alone.
   */
  private afterMerger(level: WorldLevel, organisationId: string | null, knownOn: string): WorldLevel {
    return level === 'system' && organisationId !== null && this.isElsewhere(organisationId, knownOn) ? 'organisation' : level;
  }

  private isElsewhere(organisationId: string, knownOn: string): boolean {
    const heir = this.now(organisationId);
    if (heir === organisationId) return false;
    const before = this.systemsOf(organisationId, knownOn);
    return !this.systemsOf(heir, this.today).every((id) => before.includes(id) && this.systemsOf(heir, knownOn).includes(id));
  }

  /** Roles come along; an administrator only where the other had none. */
  private grants({ personId }: Pick<WorldViewer, 'personId'>): WorldGrant[] {
    return this.held(personId).flatMap((grant) => {
      if (grant.organisationId === null) return [grant];
      const organisationId = this.now(grant.organisationId);
      const administered = this.world.people.some(({ id }) =>
        this.held(id).some((one) => one.organisationId === organisationId && one.role === 'administrator'),
      );
      const comes = organisationId === grant.organisationId || grant.role !== 'administrator' || !administered;
      return comes ? [{ ...grant, organisationId }] : [];
    });
  }

  private held(personId: string | null): WorldGrant[] {
    return (this.world.people.find(({ id }) => id === personId)?.grants ?? []).filter((grant) => this.holds(grant));
  }
}

const london = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit' });
const londonDay = (instant: string): string => london.format(new Date(instant));
const quarterOf = (day: string): string => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
