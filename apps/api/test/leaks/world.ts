import type { Role } from '../../src/people/person.entity.js';

export type WorldLevel = 'organisation' | 'system' | 'network' | 'public';

export interface WorldSystem {
  readonly id: string;
  readonly code: string;
  readonly closed: boolean;
  readonly demonstration: boolean;
}
/** A system that ended in another on a day. */
export interface WorldMerger {
  readonly from: string;
  readonly to: string;
  readonly on: string;
}
export interface WorldOrganisation {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly region: string | null;
  readonly epr: string | null;
  readonly place: readonly [number, number] | null;
  readonly closedOn: string | null;
  readonly demonstration: boolean;
}
export interface WorldMembership {
  readonly organisationId: string;
  readonly systemId: string;
  readonly from: string | null;
  readonly until: string | null;
}
export interface WorldGrant {
  readonly id: string;
  readonly organisationId: string | null;
  readonly role: Role;
  readonly from: string;
  readonly until: string | null;
  /** Works for a supplier; and whether what is shared with the area was allowed nevertheless. */
  readonly contractor: boolean;
  readonly seesArea: boolean;
}
export interface WorldPerson {
  readonly id: string;
  /** Stands in the name, and with `email` in the address. */
  readonly word: string;
  readonly emailWord: string;
  /** Whether the provider said that the address is theirs. */
  readonly verified: boolean;
  readonly grants: readonly WorldGrant[];
}
/** One session, or nobody. */
export interface WorldViewer {
  readonly name: string;
  readonly personId: string | null;
  readonly actingFor: string | null;
  /** Stands in the token against forged requests. */
  readonly csrfWord: string;
  /** Reads a mail, at an address that somebody may have named. */
  readonly byMail?: boolean;
}
export interface WorldInitiative {
  readonly id: string;
  readonly word: string;
  /** Stands in its addresses, which its editors know from the working revision too. */
  readonly slugWord: string;
  readonly slug: string;
  readonly formerSlug: string | null;
  readonly leadId: string | null;
  readonly partnerIds: readonly string[];
  readonly level: WorldLevel;
  /** The day whose areas its owner knew. */
  readonly knownOn: string;
  readonly demonstration: boolean;
  readonly published: boolean;
  readonly archived: boolean;
  readonly removed: boolean;
  /** A summary nobody from the trust has checked. */
  readonly summarised: boolean;
  readonly theme: number;
  readonly stage: string;
  readonly spelling: string | null;
  readonly adaptedFromId: string | null;
  readonly publishedAt: string;
  /** Word of the working revision, where one is open. */
  readonly draftWord: string | null;
  readonly draftById: string | null;
  readonly draftState: 'working' | 'in_review' | 'refused';
  /** Who has the working revision open now. */
  readonly hereById: string | null;
  /** By when it is to be looked at again; null for what no trust published. */
  readonly reviewBy: string | null;
  /** Who published what is published. */
  readonly publishedById: string | null;
  /** Word of whoever is named as contact, which not everybody is told who may see the rest. */
  readonly contactWord: string;
  /** Exact sums of what is published, and whether the lead shares them with programme offices. */
  readonly sums: { readonly wholeLife: number; readonly yearly: number; readonly officesMaySee: boolean };
  /** Exact sums of the earlier revision. */
  readonly oldSums: { readonly wholeLife: number; readonly yearly: number; readonly officesMaySee: boolean };
  readonly draftSums: { readonly wholeLife: number; readonly yearly: number; readonly officesMaySee: boolean };
  /** Word of an earlier published revision. */
  readonly oldWord: string | null;
  readonly oldLevel: WorldLevel;
  readonly oldKnownOn: string;
}
export interface WorldAdaptation {
  readonly id: string;
  readonly word: string;
  readonly originId: string;
  readonly adopterId: string;
  readonly initiativeId: string | null;
  readonly level: WorldLevel;
  readonly knownOn: string;
  readonly status: string;
  readonly confirmation: string;
  readonly at: string;
}
export interface WorldThread {
  readonly id: string;
  readonly word: string;
  readonly initiativeId: string;
  readonly askerId: string;
  readonly askerOrganisationId: string;
  readonly sharedWithIds: readonly string[];
  readonly authorIds: readonly { readonly personId: string; readonly organisationId: string }[];
  readonly at: string;
}
/** That somebody wants to be told of an entry, whether they may still see it or not. */
export interface WorldFollow {
  readonly initiativeId: string;
  readonly personId: string;
  readonly organisationId: string;
  readonly at: string;
}
export interface WorldCase {
  readonly id: string;
  readonly word: string;
  readonly initiativeId: string;
  readonly organisationId: string | null;
  readonly kind: 'mistake' | 'removal';
  readonly outcome: 'open' | 'kept';
  readonly at: string;
}

/** A lesson told without a name. */
export interface WorldLesson {
  readonly id: string;
  readonly word: string;
  /** Who told it: for its own editors to know. */
  readonly ownerId: string;
  readonly authorId: string;
  /** Of its owner; for its own editors to know. */
  readonly initiativeId: string | null;
  readonly level: 'system' | 'network' | 'public';
  readonly systemId: string | null;
  readonly withdrawn: boolean;
  readonly demonstration: boolean;
  readonly theme: number;
  readonly quarter: string;
}
/** A question about a lesson, with an answer. */
export interface WorldLessonQuestion {
  readonly id: string;
  readonly word: string;
  readonly lessonId: string;
  readonly askerId: string;
  readonly askerOrganisationId: string;
  readonly introduced: boolean;
  readonly at: string;
}
export interface WorldContract {
  readonly id: string;
  /** Stands in supplier, product and route's notice: known to those who are told everything. */
  readonly word: string;
  /** Stands in the notice. */
  readonly noticeWord: string;
  readonly organisationId: string;
  readonly initiativeId: string | null;
  readonly wholeLife: number;
  readonly yearly: number;
  readonly published: boolean;
  readonly noticeFacts: readonly string[];
  readonly officesMaySee: boolean;
  readonly endsOpen: boolean;
  readonly knownOn: string;
  /** A partial date. */
  readonly ends: string | null;
  readonly at: string;
  /** What it was until yesterday. */
  readonly earlier: WorldEarlierContract | null;
}
export type WorldEarlierContract = Pick<
  WorldContract,
  'word' | 'noticeWord' | 'initiativeId' | 'wholeLife' | 'yearly' | 'published' | 'noticeFacts' | 'officesMaySee' | 'endsOpen' | 'ends'
>;
export interface WorldNeed {
  readonly id: string;
  readonly word: string;
  readonly organisationId: string;
  readonly level: WorldLevel;
  readonly knownOn: string;
  readonly at: string;
  /** What it was until yesterday. */
  readonly earlier: Pick<WorldNeed, 'word' | 'level'> | null;
  /** Taken out today: seen on earlier days alone. */
  readonly ended: boolean;
}

/** What a board said of a question. */
export interface WorldBoardAnswer {
  readonly id: string;
  /** Stands in all but the part that others may be shown; `shownWord` in that. */
  readonly word: string;
  readonly shownWord: string;
  readonly organisationId: string;
  readonly question: string;
  readonly level: WorldLevel;
  readonly knownOn: string;
  /** Ids of initiatives, some of which are others' by now. */
  readonly evidence: readonly string[];
  readonly byId: string;
  readonly at: string;
  readonly ended: boolean;
}
/** What a board chose not to do, or what it said of it before. */
export interface WorldPack {
  readonly id: string;
  /** Stands in what is worked on. */
  readonly word: string;
  /** Stands in what was issued. */
  readonly issuedWord: string;
  readonly organisationId: string;
  readonly part: 'public' | 'private';
  readonly recipientIds: readonly string[];
  readonly byId: string;
  readonly draftEntries: readonly string[];
  readonly issuedEntries: readonly string[];
  readonly at: string;
}
export interface WorldChoice {
  /** The same for all that was said of one. */
  readonly id: string;
  readonly rowId: string;
  readonly word: string;
  readonly organisationId: string;
  readonly initiativeId: string | null;
  readonly level: WorldLevel;
  readonly knownOn: string;
  readonly byId: string;
  readonly at: string;
  readonly ended: boolean;
  readonly takenBack: boolean;
}
/** What a board recorded of an initiative at a level of its own: a review, or that it has seen it. */
export interface WorldBoardRecord {
  readonly id: string;
  readonly word: string;
  readonly initiativeId: string;
  readonly organisationId: string;
  readonly level: WorldLevel;
  readonly knownOn: string;
  /** Of a review; no two have the same day. */
  readonly decision: 'keep' | 'expand' | 'adapt' | 'drop';
  readonly on: string;
  /** Of a review: in what it said before it was put right. */
  readonly earlierWord: string;
  readonly earlierId: string;
  /** Taken back. */
  readonly ended: boolean;
}
export interface WorldShowing {
  readonly id: string;
  readonly word: string;
  readonly initiativeId: string;
  readonly ended: boolean;
}
export interface WorldMark {
  readonly id: string;
  readonly organisationId: string;
  readonly initiativeId: string;
  readonly neededId: string;
  readonly liveFrom: string;
}

/** What those who plan an initiative said of what there was. */
export interface WorldReuse {
  readonly id: string;
  /** Stands in the reason. */
  readonly word: string;
  readonly initiativeId: string;
  readonly ofId: string | null;
  readonly shown: readonly { readonly initiativeId: string; readonly revisionId: string }[];
  readonly byId: string;
}

/** What an organisation said of a quarter. */
export interface WorldReturn {
  readonly id: string;
  readonly organisationId: string;
  /** As 2026-Q4. */
  readonly period: string;
  readonly kind: 'complete' | 'nothing_to_report';
  readonly at: string;
  readonly endedAt: string | null;
}

/** An office's suggestion to file an initiative elsewhere. */
export interface WorldRefiling {
  readonly id: string;
  /** Stands in why. */
  readonly word: string;
  /** Stands in what its owner answered; null while it waits. */
  readonly noteWord: string | null;
  readonly initiativeId: string;
  readonly officeId: string;
}

/** What the job found in a system, or what it once found there. */
export interface WorldGroup {
  readonly id: string;
  readonly systemId: string;
  readonly family: string;
  readonly gone: boolean;
  /** The group that took it in. */
  readonly intoId: string | null;
  /** `initiative/…`, `contract/…`, `need/…`. */
  readonly keys: readonly string[];
}
export interface WorldDecision {
  readonly id: string;
  readonly word: string;
  readonly groupId: string;
  readonly officeId: string;
  readonly personId: string;
  readonly leadId: string;
  readonly at: string;
  /** What it was about, each with a word of how it was then, and with whom that was shared. */
  readonly before: readonly { readonly key: string; readonly word: string; readonly level: WorldLevel }[];
}
export interface WorldOverlapComment {
  readonly id: string;
  readonly word: string;
  readonly groupId: string;
  readonly personId: string;
  readonly organisationId: string;
}
/** Made when the world is loaded, for what is found is found in the tables. */
export interface WorldOverlaps {
  groups: readonly WorldGroup[];
  decisions: readonly WorldDecision[];
  comments: readonly WorldOverlapComment[];
}

/** One audited act, in the name of an organisation. */
export interface WorldAct {
  readonly id: string;
  readonly organisationId: string;
  readonly action: string;
  readonly personId: string;
  /** Whom it concerned, and with whom something was shared. */
  readonly concernedId: string | null;
  readonly withId: string | null;
  /** The initiative or the adaptation. */
  readonly subjectId: string | null;
  /** Whether administrators are shown acts of this kind. */
  readonly shown: boolean;
  /** Whether it is about a working revision, of which only those who write may know. */
  readonly working: boolean;
}

/** Somebody asks to be an organisation's first administrator. */
export interface WorldClaim {
  readonly id: string;
  /** Stands in what they wrote; `executiveWord` in the name of whom they named. */
  readonly word: string;
  readonly executiveWord: string;
  readonly organisationId: string;
  readonly personId: string;
  /** Whose address was named. */
  readonly executiveId: string | null;
  readonly state: 'waiting' | 'refused' | 'passed_on';
  readonly at: string;
  readonly until: string;
}

/** Somebody invited to a role, who has not come. */
export interface WorldInvitation {
  readonly id: string;
  readonly emailWord: string;
  readonly organisationId: string;
}
export interface WorldToken {
  readonly id: string;
  readonly word: string;
  readonly personId: string;
}

/** Everything that is in the tables, as plain data: what is loaded, and what the oracle judges by. */
export interface World {
  readonly name: string;
  readonly now: string;
  readonly systems: readonly WorldSystem[];
  readonly organisations: readonly WorldOrganisation[];
  readonly memberships: readonly WorldMembership[];
  readonly mergers: readonly WorldMerger[];
  readonly successions: readonly { readonly from: string; readonly to: string; readonly on: string }[];
  readonly people: readonly WorldPerson[];
  readonly invitations: readonly WorldInvitation[];
  readonly tokens: readonly WorldToken[];
  readonly claims: readonly WorldClaim[];
  readonly acts: readonly WorldAct[];
  readonly viewers: readonly WorldViewer[];
  readonly initiatives: readonly WorldInitiative[];
  readonly adaptations: readonly WorldAdaptation[];
  readonly threads: readonly WorldThread[];
  readonly follows: readonly WorldFollow[];
  readonly cases: readonly WorldCase[];
  readonly contracts: readonly WorldContract[];
  readonly needs: readonly WorldNeed[];
  readonly reviews: readonly WorldBoardRecord[];
  readonly seenByBoards: readonly WorldBoardRecord[];
  readonly showings: readonly WorldShowing[];
  readonly marks: readonly WorldMark[];
  readonly returns: readonly WorldReturn[];
  readonly boardAnswers: readonly WorldBoardAnswer[];
  readonly choices: readonly WorldChoice[];
  readonly packs: readonly WorldPack[];
  readonly reuse: readonly WorldReuse[];
  readonly refilings: readonly WorldRefiling[];
  /** Null in a world of which nobody asks it. */
  readonly overlaps: WorldOverlaps | null;
  readonly lessons: readonly WorldLesson[];
  readonly lessonQuestions: readonly WorldLessonQuestion[];
  /** Words of rows that no door shows to anybody: requests for terms, audit, jobs. */
  readonly unseenWords: readonly string[];
}
