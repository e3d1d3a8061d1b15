// Generated from sdl/ by `pnpm generate`.
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An instant in UTC, ISO 8601 with milliseconds. */
  DateTime: { input: string; output: Date | string; }
  /** A calendar date in Europe/London, as 2026-04-01. */
  Date: { input: string; output: string; }
  /** A year, a month or a day, as it was given: 2020, 2020-05 or 2020-05-14. */
  PartialDate: { input: string; output: string; }
  /** A GeoJSON geometry in WGS 84 (longitude, latitude), as an object. */
  GeoJSON: { input: object; output: object; }
};

/** How far an adaptation is. */
export type AdaptationStatus =
  | 'considering'
  | 'planning'
  | 'adapting'
  | 'live'
  | 'stopped';

/** Why an adaptation stopped. */
export type StopReason =
  | 'cost'
  | 'safety'
  | 'not_fitting'
  | 'no_capacity'
  | 'supplier'
  | 'priorities'
  | 'policy'
  | 'other';

/** What the origin says of it. */
export type Confirmation =
  | 'unconfirmed'
  | 'confirmed'
  | 'disputed';

/** An organisation's own record that it took an initiative, what it changed and why, and how it went. */
export type Adaptation = {
  __typename?: 'Adaptation';
  /** Random identifier. */
  id: Scalars['ID']['output'];
  /** What was taken; null where the viewer may not see it any more: its adopter still sees its own record. */
  origin?: Maybe<Initiative>;
  /** What it is called; where the viewer may not see it any more, what it was called when it was taken; null where it was removed. */
  originTitle?: Maybe<Scalars['String']['output']>;
  /** Who leads it; where the viewer may not see it any more, who led it when it was taken; null where nobody did, or it was removed. */
  originLead?: Maybe<Organisation>;
  /** The origin's revision at the time, counting those that the viewer may know of. */
  originRevision: Scalars['Int']['output'];
  /** The adopter. */
  adopter: Organisation;
  /** The adopter's own initiative, where there is one that the viewer may see. */
  initiative?: Maybe<Initiative>;
  /** How far it is. */
  status: AdaptationStatus;
  /** Since when; null where not said. */
  startedOn?: Maybe<Scalars['PartialDate']['output']>;
  /** What was taken; plain text. */
  taken: Scalars['String']['output'];
  /** What was changed; plain text. */
  changed: Scalars['String']['output'];
  /** Why; plain text. */
  why: Scalars['String']['output'];
  /** How it went; plain text. */
  outcome: Scalars['String']['output'];
  /** Why it stopped; null unless it did. */
  stopReason?: Maybe<StopReason>;
  /** Who may know of it; both organisations always do. */
  level: Level;
  /** What the origin says of it as it stands: a confirmation ends when what was taken, or how far it is, changes. */
  confirmation: Confirmation;
  /** The origin's note; null where none. */
  confirmationNote?: Maybe<Scalars['String']['output']>;
  /** When it was recorded. */
  recordedAt: Scalars['DateTime']['output'];
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Rises with every change; send back the one you started from. */
  version: Scalars['Int']['output'];
  /** Whether the viewer may change it for the adopter. */
  viewerCanEdit: Scalars['Boolean']['output'];
  /** Whether the viewer may confirm or dispute it for the origin. */
  viewerCanConfirm: Scalars['Boolean']['output'];
  /** What waits since areas merged; null where nothing does, and to everybody but editors, approvers and administrators of the adopter. */
  waitingAudience?: Maybe<WaitingAudience>;
};

/** A node of a lineage and its edges, flat. */
export type Lineage = {
  __typename?: 'Lineage';
  /** Initiatives in it, this one among them. */
  nodes: Array<Initiative>;
  /** Which was adapted into which. */
  edges: Array<LineageEdge>;
};

/** One step of a lineage. */
export type LineageEdge = {
  __typename?: 'LineageEdge';
  /** Id of the initiative taken. */
  from: Scalars['ID']['output'];
  /** Id of the adopter's initiative; null where the adopter has none that the viewer may see. */
  to?: Maybe<Scalars['ID']['output']>;
  /** The record. */
  adaptation: Adaptation;
};

/** Recording an adaptation. */
export type RecordAdaptationInput = {
  /** Made by the client. */
  key: Scalars['ID']['input'];
  /** Id of the initiative taken. */
  origin: Scalars['ID']['input'];
  /** How far it is. */
  status: AdaptationStatus;
  /** Since when. */
  startedOn?: InputMaybe<Scalars['PartialDate']['input']>;
  /** What was taken; to 4,000 characters. */
  taken: Scalars['String']['input'];
  /** What was changed; to 4,000 characters. */
  changed?: InputMaybe<Scalars['String']['input']>;
  /** Why; to 4,000 characters. */
  why?: InputMaybe<Scalars['String']['input']>;
  /** Who may know of it besides both organisations. */
  level?: InputMaybe<Level>;
  /** Open a working revision of an own initiative, filled from the origin and credited. */
  openInitiative?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Changing an adaptation. What is left out stays. */
export type UpdateAdaptationInput = {
  /** Made by the client. */
  key: Scalars['ID']['input'];
  /** The adaptation. */
  id: Scalars['ID']['input'];
  /** The version this was edited from. */
  version: Scalars['Int']['input'];
  /** How far it is. */
  status?: InputMaybe<AdaptationStatus>;
  /** Since when. */
  startedOn?: InputMaybe<Scalars['PartialDate']['input']>;
  /** What was taken; to 4,000 characters. */
  taken?: InputMaybe<Scalars['String']['input']>;
  /** What was changed; to 4,000 characters. */
  changed?: InputMaybe<Scalars['String']['input']>;
  /** Why; to 4,000 characters. */
  why?: InputMaybe<Scalars['String']['input']>;
  /** How it went; to 4,000 characters. */
  outcome?: InputMaybe<Scalars['String']['input']>;
  /** Why it stopped; only with the status STOPPED. */
  stopReason?: InputMaybe<StopReason>;
  /** Who may know of it besides both organisations. */
  level?: InputMaybe<Level>;
  /** Id of the adopter's own initiative. */
  initiative?: InputMaybe<Scalars['ID']['input']>;
};

/** Taking back a record. */
export type TakeBackAdaptationInput = {
  /** Made by the client, afresh for each act. */
  key: Scalars['ID']['input'];
  /** The adaptation. */
  id: Scalars['ID']['input'];
  /** The version one looked at. */
  version: Scalars['Int']['input'];
};

/** The origin's word. */
export type ConfirmAdaptationInput = {
  /** Made by the client. */
  key: Scalars['ID']['input'];
  /** The adaptation. */
  id: Scalars['ID']['input'];
  /** The version one looked at: its adopter may have changed it. */
  version: Scalars['Int']['input'];
  /** True confirms; false disputes. */
  confirmed: Scalars['Boolean']['input'];
  /** A note; needed to dispute. To 1,000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** Showing a record to the whole area. */
export type ConfirmAdaptationAudienceInput = {
  /** Made by the client; the same key is the same act. */
  key: Scalars['ID']['input'];
  /** The adaptation. */
  id: Scalars['ID']['input'];
};

/** Someone else changed the record in between. */
export type AdaptationConflict = {
  __typename?: 'AdaptationConflict';
  /** A plain sentence. */
  message: Scalars['String']['output'];
  /** The record as it is now. */
  theirs: Adaptation;
};

/** What comes of recording, changing or confirming. */
export type AdaptationResult = Adaptation | InvalidInput | NotFound | NotAllowed | AdaptationConflict;

/** What comes of taking a record back. */
export type TakeBackAdaptationResult = Removed | NotFound | NotAllowed | AdaptationConflict;

/** Who can see an initiative. */
export type Audience = {
  __typename?: 'Audience';
  /** Its level. */
  level: Level;
  /** At ORGANISATION and SYSTEM: the organisations whose members can, by name, without boards. Empty at the wider levels. */
  organisations: Array<Organisation>;
  /** At SYSTEM: boards of the lead's areas, whose programme offices can. Empty at the other levels. */
  offices: Array<Organisation>;
  /** How many organisations and boards; null at NETWORK and PUBLIC. */
  count?: Maybe<Scalars['Int']['output']>;
};

/** Whom an entry, or a record of adapting one, is not shown to, because areas merged after its level was set. */
export type WaitingAudience = {
  __typename?: 'WaitingAudience';
  /** First day of the merged area. */
  since: Scalars['Date']['output'];
  /** Names of the areas of today of whoever shares it, by name. */
  areas: Array<Scalars['String']['output']>;
  /** Organisations and boards that would see it, by name. */
  organisations: Array<Organisation>;
  /** Whether the viewer may show it to them. */
  viewerCanConfirm: Scalars['Boolean']['output'];
};

/** Who sees an initiative before and after a change. */
export type AudiencePreview = {
  __typename?: 'AudiencePreview';
  /** As it is now; null where it was never published. */
  before?: Maybe<Audience>;
  /** As it would be. */
  after: Audience;
  /** Organisations and boards that would come to see it, by name; empty where `after` is NETWORK or PUBLIC. */
  added: Array<Organisation>;
  /** Organisations and boards that would no longer see it, by name; empty where `before` is NETWORK or PUBLIC. */
  noLonger: Array<Organisation>;
  /** Organisations that recorded, as far as the viewer may know, that they adapted it, and would no longer see it. */
  adaptedBy: Array<Organisation>;
  /** Whether the level is wider than the published one and an approver has to agree, so that the viewer sends it for review. */
  approverNeeded: Scalars['Boolean']['output'];
  /** Organisations that see it now, would no longer see it, and have members who follow it, by name. Never who they are nor how many. */
  followedBy: Array<Organisation>;
};

/** Showing an entry to the whole area. */
export type ConfirmAudienceInput = {
  /** Made by the client; the same key is the same act. */
  key: Scalars['ID']['input'];
  /** The initiative's id. */
  id: Scalars['ID']['input'];
};

/** What comes of `confirmAudience`. */
export type ConfirmAudienceResult = Initiative | NotFound | NotAllowed;

/** What an audited act is about. */
export type AuditTopic =
  /** Who joins, and who holds which role. */
  | 'people'
  /** What is published, for whom, and what is taken back. */
  | 'initiatives'
  /** Records of adapting, and for whom they are. */
  | 'adaptations'
  /** With whom conversations are shared. */
  | 'conversations'
  /** Contracts and needs, and who is told of them. */
  | 'commercial'
  /** Access tokens, by which programs act. */
  | 'access'
  /** Rules and facts of the organisation itself. */
  | 'organisation';

/** By what an act was done. */
export type AuditMeans =
  /** A person on a page. */
  | 'session'
  /** A program with a person's access token. */
  | 'token'
  /** An operator's command, or Kith itself. */
  | 'command';

/** One audited act. It is kept for good: nobody can change or delete it. */
export type AuditEntry = {
  __typename?: 'AuditEntry';
  /** Random identifier. */
  id: Scalars['ID']['output'];
  /** When. */
  at: Scalars['DateTime']['output'];
  /** What it is about. */
  topic: AuditTopic;
  /** Its kind, as `role.given`. */
  action: Scalars['String']['output'];
  /** What was done, in a plain sentence. What the viewer may not see is not named. */
  sentence: Scalars['String']['output'];
  /** Who did it; null for a command or Kith itself. */
  by?: Maybe<Person>;
  /** By what. */
  means: AuditMeans;
  /** Which session or access token it was: the same mark is the same one, and opens nothing. Null for a command, and where it was not recorded. */
  mark?: Maybe<Scalars['String']['output']>;
};

/** A page of the audit. */
export type AuditConnection = {
  __typename?: 'AuditConnection';
  /** The page. */
  edges: Array<AuditEdge>;
  /** Where it ends. */
  pageInfo: PageInfo;
  /** How many match, counted to 10,000. */
  totalCount: Scalars['Int']['output'];
};

/** One act of a page. */
export type AuditEdge = {
  __typename?: 'AuditEdge';
  /** Its cursor. */
  cursor: Scalars['String']['output'];
  /** The act. */
  node: AuditEntry;
};

/** A board's own page. For members of the organisation alone. */
export type OwnBoard = {
  __typename?: 'OwnBoard';
  /** Whose board it is: the organisation acted for. */
  organisation: Organisation;
  /** Whether the viewer may write for the board. */
  viewerCanWrite: Scalars['Boolean']['output'];
  /** The nine questions in their order. */
  questions: Array<OwnBoardQuestion>;
};

/** One question, as a board looks at it. */
export type OwnBoardQuestion = {
  __typename?: 'OwnBoardQuestion';
  /** The question, of the vocabulary of board questions. */
  question: Term;
  /** Whose board it is. */
  organisation: Organisation;
  /** The answer that stands; null where the board has given none. */
  answer?: Maybe<BoardAnswer>;
  /** Answers that stood before, the newest first, those of organisations that this one followed among them. Longest 100. */
  earlier: Array<BoardAnswer>;
  /** Entries that the organisation neither leads nor takes part in that speak to the question, archived ones not counted, of those this viewer may see. */
  entriesOfOthers: Scalars['Int']['output'];
  /** Own entries that may stand as evidence: led by the organisation, or with it as a partner, those that speak to the question first. */
  ownEntries: Array<Initiative>;
  /** Whether the viewer may write for the board. */
  viewerCanWrite: Scalars['Boolean']['output'];
};

/** What a board said of a question at one time. For members of the organisation alone. */
export type BoardAnswer = {
  __typename?: 'BoardAnswer';
  /** Random identifier, another one after each change. */
  id: Scalars['ID']['output'];
  /** The question. */
  question: Term;
  /** Whose board said so: another than the organisation itself where that followed it. */
  saidBy: Organisation;
  /** The answer; plain text. */
  text: Scalars['String']['output'];
  /** Who answers for it: a role in words. */
  owner: Scalars['String']['output'];
  /** The date it stands for. */
  standsOn: Scalars['PartialDate']['output'];
  /** Own entries that show it, those that this viewer may see. */
  evidence: Array<Initiative>;
  /** What is missing, in one sentence; empty where nothing is said of it. */
  gap: Scalars['String']['output'];
  /** What others may be shown of it, in the board's own words; empty for nothing. */
  shownPart: Scalars['String']['output'];
  /** Who is shown that part; at level organisation nobody else. */
  level: Level;
  /** Rises with every change: send back the one you started from. */
  version: Scalars['Int']['output'];
  /** When it was recorded. */
  recordedAt: Scalars['DateTime']['output'];
  /** Who recorded it; null where that is not known any more. */
  recordedBy?: Maybe<Scalars['String']['output']>;
  /** Until when it stood; null while it does. */
  until?: Maybe<Scalars['DateTime']['output']>;
};

/** What a board shows others of its answer. Nothing else of the answer is told. */
export type ShownAnswer = {
  __typename?: 'ShownAnswer';
  /** Random identifier. */
  id: Scalars['ID']['output'];
  /** Whose board says so. */
  organisation: Organisation;
  /** What it chose to show; plain text. */
  text: Scalars['String']['output'];
  /** The date it stands for. */
  standsOn: Scalars['PartialDate']['output'];
};

/** A page of what boards show. */
export type ShownAnswerConnection = {
  __typename?: 'ShownAnswerConnection';
  /** The parts with their cursors. */
  edges: Array<ShownAnswerEdge>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many there are for this viewer. */
  totalCount: Scalars['Int']['output'];
};

/** A part in a list. */
export type ShownAnswerEdge = {
  __typename?: 'ShownAnswerEdge';
  /** Where it stands. */
  cursor: Scalars['String']['output'];
  /** What is shown. */
  node: ShownAnswer;
};

/** To keep an answer. */
export type SaveBoardAnswerInput = {
  /** Made by the client, afresh for each act. */
  key: Scalars['ID']['input'];
  /** Id of the organisation it is for, which must be the one acted for: another window may have chosen another. */
  organisation: Scalars['ID']['input'];
  /** Term id of the question. */
  question: Scalars['ID']['input'];
  /** The version one started from; null where there was none. */
  version?: InputMaybe<Scalars['Int']['input']>;
  /** What it says, as a whole. */
  content: BoardAnswerContentInput;
};

/** What a board says of a question. */
export type BoardAnswerContentInput = {
  /** The answer; 1 to 1,500 characters. */
  text: Scalars['String']['input'];
  /** Who answers for it: a role in words; 1 to 120 characters. */
  owner: Scalars['String']['input'];
  /** The date it stands for, today or earlier. */
  standsOn: Scalars['PartialDate']['input'];
  /** Ids of own published entries that show it; at most 12. */
  evidence: Array<Scalars['ID']['input']>;
  /** What is missing, in one sentence; to 300 characters. */
  gap?: InputMaybe<Scalars['String']['input']>;
  /** What others may be shown, to 1,000 characters; needed where the level is wider than organisation. */
  shownPart?: InputMaybe<Scalars['String']['input']>;
  /** Who is shown that part; organisation for nobody else. */
  level: Level;
};

/** To take back an answer. */
export type TakeBackBoardAnswerInput = {
  /** Made by the client, afresh for each act. */
  key: Scalars['ID']['input'];
  /** Id of the organisation it is of, which must be the one acted for. */
  organisation: Scalars['ID']['input'];
  /** Term id of the question. */
  question: Scalars['ID']['input'];
  /** The version that was looked at. */
  version: Scalars['Int']['input'];
};

/** Somebody else changed the answer in between. */
export type BoardAnswerConflict = {
  __typename?: 'BoardAnswerConflict';
  /** A plain sentence. */
  message: Scalars['String']['output'];
  /** The answer as it is now. */
  theirs: BoardAnswer;
};

/** What comes of keeping an answer. */
export type BoardAnswerResult = BoardAnswer | InvalidInput | NotFound | NotAllowed | BoardAnswerConflict;

/** What comes of taking back an answer. */
export type TakeBackBoardAnswerResult = Removed | NotFound | NotAllowed | BoardAnswerConflict;

/** What a board can share with its area. */
export type BoardRecordKind =
  /** A part of its answer to a board question. */
  | 'answer'
  /** What it chose not to do. */
  | 'choice'
  /** A review: keep, expand, adapt or drop. */
  | 'review'
  /** That it has seen something at work. */
  | 'seen';

/** Something of a board that waits since areas merged. */
export type WaitingBoardRecord = {
  __typename?: 'WaitingBoardRecord';
  /** Random identifier of this wording: another one once it is changed. */
  id: Scalars['ID']['output'];
  /** What it is. */
  kind: BoardRecordKind;
  /** What it is about: a board question, an entry, or what was not done; null where it has no name any more. */
  title?: Maybe<Scalars['String']['output']>;
  /** Whom it is not shown to, and whether the viewer may change that. */
  waiting: WaitingAudience;
};

/** Showing what a board shares to the whole area. */
export type ConfirmBoardAudienceInput = {
  /** Made by the client; the same key is the same act. */
  key: Scalars['ID']['input'];
  /** Which wording. */
  id: Scalars['ID']['input'];
};

/** It is shown to the whole area of today. */
export type BoardAudienceConfirmed = {
  __typename?: 'BoardAudienceConfirmed';
  /** Which wording. */
  id: Scalars['ID']['output'];
};

/** What comes of `confirmBoardAudience`. */
export type ConfirmBoardAudienceResult = BoardAudienceConfirmed | NotFound | NotAllowed;

/** One of the nine questions of *A new era of digital leadership*, explained, with how peers approach it. */
export type BoardQuestion = {
  __typename?: 'BoardQuestion';
  /** Id of its term, `q1` to `q9`. */
  id: Scalars['ID']['output'];
  /** The question itself, as entries are tagged with it. */
  term: Term;
  /** What it asks, in Kith's own words. */
  asks: Scalars['String']['output'];
  /** Why it matters. */
  why: Scalars['String']['output'];
  /** What good answers look like. */
  good: Array<Scalars['String']['output']>;
  /** What a member could ask at the next meeting. */
  askOnThursday: Array<Scalars['String']['output']>;
  /** What would worry a member. */
  worries: Array<Scalars['String']['output']>;
  /** Where this comes from. */
  sources: Array<QuestionSource>;
  /** How many entries that are not archived speak to it, of those this viewer may see. */
  entries: Scalars['Int']['output'];
  /** Entries that speak to it, those of trusts like one's own first; successes and failures alike: what was paused, stopped or retired is never put behind the rest. */
  approaches: ApproachConnection;
};


/** One of the nine questions of *A new era of digital leadership*, explained, with how peers approach it. */
export type BoardQuestionApproachesArgs = {
  organisation?: InputMaybe<Scalars['String']['input']>;
  alike?: InputMaybe<Array<Alikeness>>;
  successMeasure?: InputMaybe<Array<Scalars['ID']['input']>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A source of what is said of a question. */
export type QuestionSource = {
  __typename?: 'QuestionSource';
  /** Its title, with who published it and when. */
  title: Scalars['String']['output'];
  /** Its address; null where none is known. */
  url?: Maybe<Scalars['String']['output']>;
};

/** In what a trust can be like one's own. */
export type Alikeness =
  /** The same kind of organisation. */
  | 'kind'
  /** Statistical peers: alike in size and case mix, always of the same kind. */
  | 'size'
  /** The same supplier's electronic patient record. */
  | 'epr'
  /** The same area, one next door, the same region, or near. */
  | 'place';

/** A page of approaches. */
export type ApproachConnection = {
  __typename?: 'ApproachConnection';
  /** The page. */
  edges: Array<ApproachEdge>;
  /** Where it ends. */
  pageInfo: PageInfo;
  /** How many match, of those this viewer may see. */
  totalCount: Scalars['Int']['output'];
  /** How many real entries speak to the question, of those this viewer may see, whatever was filtered; demonstration entries left out. */
  realCount: Scalars['Int']['output'];
  /** Every What Good Looks Like area with how many entries of this question carry it, as if none were chosen. */
  areas: Array<ApproachArea>;
  /** From whose place likeness was judged; null where nobody said. */
  seenFrom?: Maybe<Organisation>;
  /** In what likeness was judged. */
  alike: Array<Alikeness>;
};

/** One approach of a page. */
export type ApproachEdge = {
  __typename?: 'ApproachEdge';
  /** Its cursor. */
  cursor: Scalars['String']['output'];
  /** The approach. */
  node: Approach;
};

/** How one trust, or several together, went about what a question asks. */
export type Approach = {
  __typename?: 'Approach';
  /** The entry. */
  initiative: Initiative;
  /** Why it stands where it stands: true statements only. Empty where its trust is in nothing chosen like one's own. */
  statements: Array<ApproachStatement>;
  /** Whether it was paused, stopped or retired, and stands further up than likeness alone would put it. */
  movedUp: Scalars['Boolean']['output'];
};

/** In what a trust is like one's own, said plainly. */
export type ApproachStatement = {
  __typename?: 'ApproachStatement';
  /** In what; null where it is one's own work. */
  alike?: Maybe<Alikeness>;
  /** Plain words, as ‘both on Oracle Health in 2024’. */
  text: Scalars['String']['output'];
};

/** A What Good Looks Like area among the entries of a question. */
export type ApproachArea = {
  __typename?: 'ApproachArea';
  /** The area. */
  successMeasure: Term;
  /** How many. */
  count: Scalars['Int']['output'];
};

/** What a reader asks for. */
export type ReportKind =
  | 'mistake'
  | 'removal';

/** What became of a case. */
export type CaseOutcome =
  | 'open'
  | 'corrected'
  | 'removed'
  | 'restored'
  | 'kept';

/** A report about an entry, logged and answered. */
export type EntryCase = {
  __typename?: 'EntryCase';
  /** Random identifier. */
  id: Scalars['ID']['output'];
  /** Address of the entry; empty where its trust has since published it for fewer, the operator not among them. */
  slug: Scalars['String']['output'];
  /** Title of the entry, or a sentence that says that it is no longer shown. */
  title: Scalars['String']['output'];
  /** What was asked for. */
  kind: ReportKind;
  /** In the reader's words. */
  message: Scalars['String']['output'];
  /** How to answer them, if they said; seen by operators only. */
  replyTo?: Maybe<Scalars['String']['output']>;
  /** On whose behalf, if signed in. */
  organisation?: Maybe<Organisation>;
  /** Whether the entry is hidden now. */
  hidden: Scalars['Boolean']['output'];
  /** When it came. */
  createdAt: Scalars['DateTime']['output'];
  /** What became of it. */
  outcome: CaseOutcome;
  /** The answer; null while open. */
  answer?: Maybe<Scalars['String']['output']>;
  /** When it was answered; null while open. */
  answeredAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Claiming. */
export type ClaimEntryInput = {
  /** Made by the client. */
  key: Scalars['ID']['input'];
  /** The initiative's id. */
  id: Scalars['ID']['input'];
};

/** Reporting. */
export type ReportEntryInput = {
  /** Made by the client. */
  key: Scalars['ID']['input'];
  /** The initiative's id. */
  id: Scalars['ID']['input'];
  /** What is asked for. */
  kind: ReportKind;
  /** What is wrong, or why; to 4,000 characters. */
  message: Scalars['String']['input'];
  /** An e-mail address for the answer; may be left out. */
  replyTo?: InputMaybe<Scalars['String']['input']>;
};

/** Answering a case. */
export type AnswerEntryCaseInput = {
  /** Made by the client. */
  key: Scalars['ID']['input'];
  /** The case. */
  id: Scalars['ID']['input'];
  /** What became of it; not OPEN. */
  outcome: CaseOutcome;
  /** The answer, kept; to 4,000 characters. */
  answer: Scalars['String']['input'];
};

/** A report that was taken. */
export type ReportReceipt = {
  __typename?: 'ReportReceipt';
  /** Number to refer to. */
  id: Scalars['ID']['output'];
  /** Whether the entry is hidden now. */
  hidden: Scalars['Boolean']['output'];
  /** Within how many working days it is answered. */
  answeredWithinDays: Scalars['Int']['output'];
};

/** What comes of claiming. */
export type ClaimEntryResult = WorkingRevision | NotFound | NotAllowed | InvalidInput;

/** What comes of reporting. */
export type ReportEntryResult = ReportReceipt | NotFound | InvalidInput;

/** What comes of answering. */
export type AnswerEntryCaseResult = EntryCase | NotFound | NotAllowed | InvalidInput;

/** A file of the organisation acted for. */
export type ImportOwnFileInput = {
  /** Made by the client, so that a retry is one act. */
  key: Scalars['ID']['input'];
  /** The file's bytes in Base64; at most 700,000 bytes and 200 entries. */
  file: Scalars['String']['input'];
  /** Say what would happen, and change nothing. */
  dryRun: Scalars['Boolean']['input'];
  /** Publish what is new or changed, or send it for review where somebody has to agree; else all of it is kept as drafts. */
  publish: Scalars['Boolean']['input'];
};

/** What came of importing. */
export type ImportOwnFileResult = FileImport | NotAllowed | InvalidInput;

/** What importing a file did, or would do. */
export type FileImport = {
  __typename?: 'FileImport';
  /** Whether anything was written: false for a dry run, and where there is a problem. */
  written: Scalars['Boolean']['output'];
  /** How many entries are new. */
  added: Scalars['Int']['output'];
  /** How many differ from what was there, or were drafts and are published now. */
  changed: Scalars['Int']['output'];
  /** How many are there already as the file says. */
  unchanged: Scalars['Int']['output'];
  /** How many were left alone: somebody is working on them, or they were archived, removed or lost a passage. */
  left: Scalars['Int']['output'];
  /** How many problems there are; with one, nothing is written. */
  problemCount: Scalars['Int']['output'];
  /** The first 500 problems, by row. */
  problems: Array<FileProblem>;
  /** Each entry in the order of the file; empty where there are problems, and in the answer to a retry. */
  rows: Array<FileImportRow>;
};

/** What is wrong with a row of a file. */
export type FileProblem = {
  __typename?: 'FileProblem';
  /** As a spreadsheet counts, headings being row 1; lines in JSON Lines. */
  row: Scalars['Int']['output'];
  /** Heading of the column; null where the whole row or file is meant. */
  column?: Maybe<Scalars['String']['output']>;
  /** A plain sentence that says what to do. */
  message: Scalars['String']['output'];
};

/** What becomes of one row of a file. */
export type FileImportRow = {
  __typename?: 'FileImportRow';
  /** As a spreadsheet counts. */
  row: Scalars['Int']['output'];
  /** The entry's title, as the file says. */
  title: Scalars['String']['output'];
  /** Beside what was there. */
  standing: FileRowStanding;
  /** What it is afterwards. */
  fate: FileRowFate;
  /** Who sees it, or will once it is published; null where it is left alone. */
  level?: Maybe<Level>;
  /** Headings of the columns that differ from what was there. */
  changedColumns: Array<Scalars['String']['output']>;
};

/** A row of a file beside what was there. */
export type FileRowStanding =
  | 'new'
  | 'changed'
  | 'unchanged'
  | 'left';

/** What an imported entry is afterwards. */
export type FileRowFate =
  | 'draft'
  | 'in_review'
  | 'published'
  | 'nothing';

/** What an organisation chose not to do. For its members alone. */
export type NotDone = {
  __typename?: 'NotDone';
  /** Whose board it is: the organisation acted for. */
  organisation: Organisation;
  /** Whether the viewer may write for the board. */
  viewerCanWrite: Scalars['Boolean']['output'];
  /** Own initiatives, led or taken part in, that are paused, stopped or retired; the newest change first. */
  ended: Array<EndedInitiative>;
  /** What was never started, as far as a choice says so; those decided last first. Longest 200. */
  notStarted: Array<Choice>;
  /** Choices that were taken back, the newest first. Longest 100. */
  takenBack: Array<EarlierChoice>;
};

/** An own initiative that was paused, stopped or retired. */
export type EndedInitiative = {
  __typename?: 'EndedInitiative';
  /** The initiative, with its stage and what it says. */
  initiative: Initiative;
  /** The day on which Kith was first told that it is so: of the revision from which on it says nothing else. */
  saidOn: Scalars['Date']['output'];
  /** Reasons that boards gave: that of this one, and of those that it followed. */
  choices: Array<Choice>;
};

/** What a board chose not to do, with the reason. */
export type Choice = {
  __typename?: 'Choice';
  /** Random identifier; it stays when the choice is changed. */
  id: Scalars['ID']['output'];
  /** Whose it is. */
  organisation: Organisation;
  /** Whose board said so: another than the organisation where that followed it. */
  saidBy: Organisation;
  /** The initiative that was paused, stopped or retired; null for something that was never started. */
  initiative?: Maybe<Initiative>;
  /** What it is called; of an initiative its title. */
  title: Scalars['String']['output'];
  /** What was not done; plain text, empty where an initiative says it. */
  what: Scalars['String']['output'];
  /** Why; plain text. */
  reason: Scalars['String']['output'];
  /** When it was decided; null where not known. */
  decidedOn?: Maybe<Scalars['PartialDate']['output']>;
  /** Which body decided; empty where not known. */
  body: Scalars['String']['output'];
  /** What it would have been for; null where not given. */
  capability?: Maybe<Term>;
  /** Who could still want it, in words; may be empty. */
  wantedBy: Scalars['String']['output'];
  /** Organisations that could still want it. */
  wantedByOrganisations: Array<Organisation>;
  /** Who may know of it: with the organisation in the place of the lead. Of an initiative, only whoever may see that too. */
  level: Level;
  /** What was said before it was changed, the newest first; empty to whoever is no member of the organisation. */
  earlier: Array<EarlierChoice>;
  /** Who recorded it as it is; null where that is not known, and to whoever is no member of the organisation. */
  recordedBy?: Maybe<Scalars['String']['output']>;
  /** When it was recorded as it is. */
  recordedAt: Scalars['DateTime']['output'];
  /** Rises with every change: send back the one you started from. Null unless the viewer may take it back. */
  version?: Maybe<Scalars['Int']['output']>;
  /** Whether the viewer may change it: not what the board of another organisation said, which this one followed. */
  viewerCanEdit: Scalars['Boolean']['output'];
  /** Whether the viewer may take it back. */
  viewerCanTakeBack: Scalars['Boolean']['output'];
};

/** What was said of a choice at an earlier time. For members of the organisation alone. */
export type EarlierChoice = {
  __typename?: 'EarlierChoice';
  /** What it was called. */
  title: Scalars['String']['output'];
  /** What was not done. */
  what: Scalars['String']['output'];
  /** Why. */
  reason: Scalars['String']['output'];
  /** When it was decided; null where not known. */
  decidedOn?: Maybe<Scalars['PartialDate']['output']>;
  /** Which body decided; empty where not known. */
  body: Scalars['String']['output'];
  /** Who could know of it. */
  level: Level;
  /** When that was recorded. */
  recordedAt: Scalars['DateTime']['output'];
  /** Until when it stood. */
  until: Scalars['DateTime']['output'];
  /** Who recorded it; null where that is not known. */
  recordedBy?: Maybe<Scalars['String']['output']>;
  /** Whose board said so. */
  saidBy: Organisation;
  /** Why it was taken back; null where it was changed instead. */
  endNote?: Maybe<Scalars['String']['output']>;
};

/** A page of choices. */
export type ChoiceConnection = {
  __typename?: 'ChoiceConnection';
  /** The choices with their cursors. */
  edges: Array<ChoiceEdge>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many there are for this viewer. */
  totalCount: Scalars['Int']['output'];
};

/** A choice in a list. */
export type ChoiceEdge = {
  __typename?: 'ChoiceEdge';
  /** Where it stands. */
  cursor: Scalars['String']['output'];
  /** The choice. */
  node: Choice;
};

/** What a board says of something that it chose not to do. */
export type ChoiceContentInput = {
  /** Id of the own published initiative that was paused, stopped or retired; null for something that was never started. It can't be changed later. */
  initiative?: InputMaybe<Scalars['ID']['input']>;
  /** What it is called, 1 to 120 characters; left out where an initiative is named. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** What was not done, to 1,000 characters. */
  what?: InputMaybe<Scalars['String']['input']>;
  /** Why; 1 to 1,500 characters. */
  reason: Scalars['String']['input'];
  /** When it was decided, today or earlier; null where not known. */
  decidedOn?: InputMaybe<Scalars['PartialDate']['input']>;
  /** Which body decided, to 120 characters. */
  body?: InputMaybe<Scalars['String']['input']>;
  /** Term id of the capability it would have been for; null where it has none, or an initiative is named. */
  capability?: InputMaybe<Scalars['ID']['input']>;
  /** Who could still want it, in words; to 500 characters. */
  wantedBy?: InputMaybe<Scalars['String']['input']>;
  /** ODS codes of organisations that could still want it; at most 12. */
  wantedByOrganisations?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Who may know of it. */
  level: Level;
};

/** To record a choice. */
export type RecordChoiceInput = {
  /** Made by the client, afresh for each act. */
  key: Scalars['ID']['input'];
  /** Id of the organisation it is for, which must be the one acted for: another window may have chosen another. */
  organisation: Scalars['ID']['input'];
  /** What it says. */
  content: ChoiceContentInput;
};

/** To change a choice. */
export type ChangeChoiceInput = {
  /** Made by the client, afresh for each act. */
  key: Scalars['ID']['input'];
  /** Which. */
  id: Scalars['ID']['input'];
  /** The version one started from. */
  version: Scalars['Int']['input'];
  /** What it is to say, as a whole. */
  content: ChoiceContentInput;
};

/** To take a choice back. */
export type TakeBackChoiceInput = {
  /** Made by the client, afresh for each act. */
  key: Scalars['ID']['input'];
  /** Which. */
  id: Scalars['ID']['input'];
  /** The version one looked at. */
  version: Scalars['Int']['input'];
  /** Why, such as that it was started after all; 1 to 500 characters. */
  reason: Scalars['String']['input'];
};

/** Somebody else changed the choice in between, or recorded one for the same initiative. */
export type ChoiceConflict = {
  __typename?: 'ChoiceConflict';
  /** A plain sentence. */
  message: Scalars['String']['output'];
  /** The choice as it is now. */
  theirs: Choice;
};

/** What comes of recording or changing a choice. */
export type ChoiceResult = Choice | InvalidInput | NotFound | NotAllowed | ChoiceConflict;

/** What comes of taking a choice back. */
export type TakeBackChoiceResult = Removed | InvalidInput | NotFound | NotAllowed | ChoiceConflict;

/** Sums in whole pounds without VAT. */
export type Money = {
  __typename?: 'Money';
  /** Over the whole life; null where not known, or where the viewer may see only the other sum. */
  wholeLife?: Maybe<Scalars['Int']['output']>;
  /** In one year; null where not known, or where the viewer may see only the other sum. */
  yearly?: Maybe<Scalars['Int']['output']>;
};

/** How a contract was awarded. */
export type ProcurementRoute =
  /** Open to all, by a notice of its own. */
  | 'open_competition'
  /** A competition among the suppliers of a framework. */
  | 'framework_competition'
  /** Awarded directly from a framework. */
  | 'framework_direct_award'
  /** Through a dynamic market or dynamic purchasing system. */
  | 'dynamic_market'
  /** By quotes, below the threshold. */
  | 'quotes'
  /** Awarded directly, outside of a framework. */
  | 'direct_award'
  /** Under a contract that is bought nationally. */
  | 'national_contract'
  /** In another way. */
  | 'other';

/** A fact of a contract, each of which a notice may name. */
export type ContractFact =
  | 'supplier'
  | 'product'
  | 'capability'
  | 'starts'
  | 'ends'
  | 'extension'
  | 'route'
  | 'whole_life_sum'
  | 'yearly_sum';

/**
 * What an organisation buys from whom, until when. Commercial: everything is for members of the organisation, and for programme offices of
 * its systems if it allows. Of a published contract, everybody who sees the organisation sees the facts that the notice names. Whoever sees
 * the initiative it belongs to sees bands, and whether it ends within a year if the organisation opens that. To anybody else it does not exist.
 */
export type Contract = {
  __typename?: 'Contract';
  /** Random identifier. */
  id: Scalars['ID']['output'];
  /** Whose contract it is. */
  organisation: Organisation;
  /** The facts that this viewer is told: of these, null means not known; of the others, it says nothing. */
  factsTold: Array<ContractFact>;
  /** From whom; null where the viewer is not told. */
  supplier?: Maybe<Scalars['String']['output']>;
  /** What is bought, by its name; null where not known or not told. */
  product?: Maybe<Scalars['String']['output']>;
  /** What it is mainly for; null where not told. */
  capability?: Maybe<Term>;
  /** When it starts; null where not known or not told. */
  starts?: Maybe<Scalars['PartialDate']['output']>;
  /** When it ends, extensions not counted; null where not known or not told. */
  ends?: Maybe<Scalars['PartialDate']['output']>;
  /**
   * Whether it may end between today and this day next year; a year or a month counts from its first day. Null where its end is not known,
   * or where the viewer is not told and the owner has not opened this.
   */
  endsWithinYear?: Maybe<Scalars['Boolean']['output']>;
  /** How it may be extended; null where it can't be, where that is not known, or not told. */
  extension?: Maybe<ContractExtension>;
  /** How it was awarded; null where not known or not told. */
  route?: Maybe<ProcurementRoute>;
  /** Exact sums; null where none is known, or the viewer is told none. */
  money?: Maybe<Money>;
  /** Band of the whole-life sum; null where the viewer is not told. */
  wholeLifeBand?: Maybe<CostBand>;
  /** Band of the yearly sum; null where the viewer is not told. */
  yearlyBand?: Maybe<CostBand>;
  /** Whether a notice of it is published. */
  published: Scalars['Boolean']['output'];
  /** The published notice; null where not published. */
  notice?: Maybe<ContractNotice>;
  /** The initiative it belongs to; null where it belongs to none, or the viewer may not see which. */
  initiative?: Maybe<Initiative>;
  /** Who else is told what; null unless the viewer is a member of the organisation. */
  sharing?: Maybe<ContractSharing>;
  /** Rises with every change: send back the one you started from. Null unless the viewer may change it. */
  version?: Maybe<Scalars['Int']['output']>;
  /** Advice that stops nobody, as where a sum seems to hold VAT; empty unless the viewer may change it. */
  hints: Array<FieldProblem>;
  /** Whether the viewer may change it. */
  viewerCanEdit: Scalars['Boolean']['output'];
};

/** Options to extend a contract. An extension needs procurement advice. */
export type ContractExtension = {
  __typename?: 'ContractExtension';
  /** How often. */
  times: Scalars['Int']['output'];
  /** By how many months each time. */
  months: Scalars['Int']['output'];
};

/** The published notice of a contract. */
export type ContractNotice = {
  __typename?: 'ContractNotice';
  /** Its reference. */
  reference: Scalars['String']['output'];
  /** Where it can be read; null where not given. */
  url?: Maybe<Scalars['String']['output']>;
  /** The facts that it names. */
  facts: Array<ContractFact>;
};

/** Who besides its members an organisation tells of a contract. */
export type ContractSharing = {
  __typename?: 'ContractSharing';
  /** Whether programme offices of its systems see everything, exact sums too. */
  programmeOfficesMaySee: Scalars['Boolean']['output'];
  /** Whether those who see the initiative are told if it ends within a year. */
  endsWithinYearOpen: Scalars['Boolean']['output'];
};

/** A page of contracts. */
export type ContractConnection = {
  __typename?: 'ContractConnection';
  /** The contracts with their cursors. */
  edges: Array<ContractEdge>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many there are for this viewer. */
  totalCount: Scalars['Int']['output'];
};

/** A contract in a list. */
export type ContractEdge = {
  __typename?: 'ContractEdge';
  /** Where it stands. */
  cursor: Scalars['String']['output'];
  /** The contract. */
  node: Contract;
};

/** What an organisation needs by when. Its level is its own. */
export type Need = {
  __typename?: 'Need';
  /** Random identifier. */
  id: Scalars['ID']['output'];
  /** Who needs it. */
  organisation: Organisation;
  /** What it is for. */
  capability: Term;
  /** By when; null where not known. */
  neededBy?: Maybe<Scalars['PartialDate']['output']>;
  /** A note; plain text, empty where there is none. */
  note: Scalars['String']['output'];
  /** Who may know of it: with the organisation in the place of the lead. */
  level: Level;
  /** Rises with every change: send back the one you started from. Null unless the viewer may change it. */
  version?: Maybe<Scalars['Int']['output']>;
  /** Whether the viewer may change it. */
  viewerCanEdit: Scalars['Boolean']['output'];
};

/** A page of needs. */
export type NeedConnection = {
  __typename?: 'NeedConnection';
  /** The needs with their cursors. */
  edges: Array<NeedEdge>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many there are for this viewer. */
  totalCount: Scalars['Int']['output'];
};

/** A need in a list. */
export type NeedEdge = {
  __typename?: 'NeedEdge';
  /** Where it stands. */
  cursor: Scalars['String']['output'];
  /** The need. */
  node: Need;
};

/** What an organisation says of a contract. */
export type ContractContentInput = {
  /** From whom; 1 to 120 characters. */
  supplier: Scalars['String']['input'];
  /** What is bought, by its name; to 120 characters, null where not known. */
  product?: InputMaybe<Scalars['String']['input']>;
  /** Term id of the capability it is mainly for. */
  capability: Scalars['ID']['input'];
  /** When it starts; null where not known. */
  starts?: InputMaybe<Scalars['PartialDate']['input']>;
  /** When it ends, extensions not counted; null where not known. */
  ends?: InputMaybe<Scalars['PartialDate']['input']>;
  /** How often it may be extended, from 1 to 20; null with `extensionMonths` where it can't be, or that is not known. */
  extensionTimes?: InputMaybe<Scalars['Int']['input']>;
  /** By how many months each time, from 1 to 120. */
  extensionMonths?: InputMaybe<Scalars['Int']['input']>;
  /** Whole-life sum in whole pounds without VAT; null where not known or not given. */
  wholeLifeSum?: InputMaybe<Scalars['Int']['input']>;
  /** Yearly sum in whole pounds without VAT; null where not known or not given. */
  yearlySum?: InputMaybe<Scalars['Int']['input']>;
  /** Band of the whole life where no sum is given; with a sum it follows from that, and must not say otherwise. */
  wholeLifeBand?: InputMaybe<CostBand>;
  /** Band of a year where no sum is given; with a sum it follows from that, and must not say otherwise. */
  yearlyBand?: InputMaybe<CostBand>;
  /** How it was awarded; null where not known. */
  route?: InputMaybe<ProcurementRoute>;
  /** Whether a notice of it is published. */
  published: Scalars['Boolean']['input'];
  /** Reference of the notice; needed where it is published, to 200 characters. */
  noticeReference?: InputMaybe<Scalars['String']['input']>;
  /** Address of the notice, with http:// or https://. */
  noticeUrl?: InputMaybe<Scalars['String']['input']>;
  /** The facts that the notice names: everybody who sees the organisation sees these. */
  noticeFacts?: InputMaybe<Array<ContractFact>>;
  /** Whether programme offices of its systems see everything, exact sums too. */
  programmeOfficesMaySee: Scalars['Boolean']['input'];
  /** Whether those who see the initiative are told if it ends within a year. */
  endsWithinYearOpen: Scalars['Boolean']['input'];
  /** Id of the published initiative it belongs to, which the organisation leads or takes part in; null where it belongs to none. */
  initiative?: InputMaybe<Scalars['ID']['input']>;
};

/** To record a contract. */
export type RecordContractInput = {
  /** Made by the client, afresh for each act. */
  key: Scalars['ID']['input'];
  /** What it says. */
  content: ContractContentInput;
};

/** To change a contract. */
export type ChangeContractInput = {
  /** Made by the client, afresh for each act. */
  key: Scalars['ID']['input'];
  /** Which. */
  id: Scalars['ID']['input'];
  /** The version one started from. */
  version: Scalars['Int']['input'];
  /** What it is to say, as a whole. */
  content: ContractContentInput;
};

/** To remove a contract. */
export type RemoveContractInput = {
  /** Made by the client, afresh for each act. */
  key: Scalars['ID']['input'];
  /** Which. */
  id: Scalars['ID']['input'];
};

/** What an organisation says of a need. */
export type NeedContentInput = {
  /** Term id of the capability it is for. */
  capability: Scalars['ID']['input'];
  /** By when; null where not known. */
  neededBy?: InputMaybe<Scalars['PartialDate']['input']>;
  /** A note; plain text, to 1,000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Who may know of it. */
  level: Level;
};

/** To record a need. */
export type RecordNeedInput = {
  /** Made by the client, afresh for each act. */
  key: Scalars['ID']['input'];
  /** What it says. */
  content: NeedContentInput;
};

/** To change a need. */
export type ChangeNeedInput = {
  /** Made by the client, afresh for each act. */
  key: Scalars['ID']['input'];
  /** Which. */
  id: Scalars['ID']['input'];
  /** The version one started from. */
  version: Scalars['Int']['input'];
  /** What it is to say, as a whole. */
  content: NeedContentInput;
};

/** To remove a need. */
export type RemoveNeedInput = {
  /** Made by the client, afresh for each act. */
  key: Scalars['ID']['input'];
  /** Which. */
  id: Scalars['ID']['input'];
};

/** Somebody else changed the contract in between. */
export type ContractConflict = {
  __typename?: 'ContractConflict';
  /** A plain sentence. */
  message: Scalars['String']['output'];
  /** The contract as it is now. */
  theirs: Contract;
};

/** Somebody else changed the need in between. */
export type NeedConflict = {
  __typename?: 'NeedConflict';
  /** A plain sentence. */
  message: Scalars['String']['output'];
  /** The need as it is now. */
  theirs: Need;
};

/** What was removed. */
export type Removed = {
  __typename?: 'Removed';
  /** Id of what is no more. */
  id: Scalars['ID']['output'];
};

/** What comes of recording or changing a contract. */
export type ContractResult = Contract | InvalidInput | NotFound | NotAllowed | ContractConflict;

/** What comes of removing a contract. */
export type RemoveContractResult = Removed | NotFound | NotAllowed;

/** What comes of recording or changing a need. */
export type NeedResult = Need | InvalidInput | NotFound | NotAllowed | NeedConflict;

/** What comes of removing a need. */
export type RemoveNeedResult = Removed | NotFound | NotAllowed;

/** The root of every read. What the viewer may not see is absent or null, exactly as if it did not exist. */
export type Query = {
  __typename?: 'Query';
  /** An adaptation by its id; null where there is none for this viewer. */
  adaptation?: Maybe<Adaptation>;
  /** Adaptations made by, or of the work of, the organisation acted for; last changed first. */
  ownAdaptations: Array<Adaptation>;
  /** Who could see an initiative if its working revision were published at a level, with the partners it names now; null unless the viewer may edit it. */
  audiencePreview?: Maybe<AudiencePreview>;
  /** Acts in the name of an organisation that changed who sees or may do what, newest first; null unless the viewer acts for it as its administrator. Days are London's, both included. `search` looks in names of people and organisations and in titles that the viewer may see. */
  organisationAudit?: Maybe<AuditConnection>;
  /**
   * What the board of the organisation acted for says of the nine questions. Null to whoever is signed in for no organisation: a board's own
   * page is for members of that organisation alone.
   */
  ownBoard?: Maybe<OwnBoard>;
  /** The same for one question, with earlier answers. Null where there is no such question, or nobody's page is asked for. */
  ownBoardQuestion?: Maybe<OwnBoardQuestion>;
  /**
   * Parts of answers of other boards to a question that this viewer is shown because those boards chose so, by the names of the
   * organisations. Empty where there is no such question.
   */
  shownAnswers: ShownAnswerConnection;
  /**
   * What the board of the organisation acted for shares with its area and is not shown to those who came to it because areas merged. Empty for
   * whoever does not write for that board.
   */
  boardRecordsWaiting: Array<WaitingBoardRecord>;
  /** The nine questions of boards, in their order. */
  boardQuestions: Array<BoardQuestion>;
  /** One of them by the id of its term, as `q3`; null where there is none. */
  boardQuestion?: Maybe<BoardQuestion>;
  /** Entries about the organisation that nobody from it has checked, of what the viewer may see. */
  unclaimedEntries: Array<Initiative>;
  /** Cases for the operator, open ones first; empty for everybody else. */
  entryCases: Array<EntryCase>;
  /**
   * What the board of the organisation acted for chose not to do: its initiatives that were paused, stopped or retired, and what was never
   * started. For members of that organisation alone; null to whoever is signed in for none.
   */
  notDone?: Maybe<NotDone>;
  /**
   * Choices of one organisation that this viewer may know of, those decided last first, those without a date last. `organisation` is its ODS
   * code. Empty where there is no such organisation.
   */
  choices: ChoiceConnection;
  /** Choices of other organisations than the one acted for that this viewer may know of, those decided last first: what others chose not to do. */
  shownChoices: ChoiceConnection;
  /** One choice; null where there is none for this viewer. */
  choice?: Maybe<Choice>;
  /**
   * Contracts of one organisation, as far as this viewer may know of them, those that end first before the others and those whose end the
   * viewer is not told last. `organisation` is its ODS code; without it, the organisation acted for.
   */
  contracts: ContractConnection;
  /** One contract; null where there is none, or the viewer may know nothing of it. */
  contract?: Maybe<Contract>;
  /**
   * Needs of one organisation that this viewer may know of, the newest first. `organisation` is its ODS code; without it, the organisation
   * acted for.
   */
  needs: NeedConnection;
  /** One need; null where there is none for this viewer. */
  need?: Maybe<Need>;
  /**
   * Up to four initiatives side by side, in the order asked, each by its address (also one it had before) or id. What there is not, or not for this
   * viewer, is left out and counted; more than four are refused.
   */
  compare: Comparison;
  /**
   * How up to four organisations (ODS codes) approach one capability (a term id), side by side in the order asked. An organisation that told nothing
   * of it has a column that says so. Null where there is no such capability; more than four are refused.
   */
  compareApproaches?: Maybe<Comparison>;
  /** A thread by its id; null where there is none for this viewer. */
  thread?: Maybe<Thread>;
  /** Threads of the viewer and of the organisation acted for; last message first. */
  threads: Array<Thread>;
  /** What the initiative at this address said, newest first; null where there is none for this viewer. Texts come for the revisions named in `textsOf` only. */
  initiativeHistory?: Maybe<InitiativeHistory>;
  /** The initiative at this address, also by an address it had before; null where there is none for this viewer. */
  initiative?: Maybe<Initiative>;
  /** The viewer's working revision by the initiative's id; null where there is none that the viewer may edit. */
  workingRevision?: Maybe<WorkingRevision>;
  /** Working revisions of the organisation acted for, last changed first. */
  workingRevisions: Array<WorkingRevision>;
  /** Fills the fields from a pasted text by its headings; keeps nothing. The editor corrects the result. */
  draftFromText: DraftContent;
  /** How the organisation acted for publishes: whether a second person must approve, and who. */
  publishingRules: PublishingRules;
  /** How somebody joins for the organisation with this code; null where there is none that is open, where it is on the other side of the glass, and when nobody is signed in. */
  joining?: Maybe<Joining>;
  /** Claims that wait for this viewer's answer, the longest waiting first: those that name the viewer's verified address, and those of the areas of the office acted for. */
  organisationClaims: OrganisationClaimConnection;
  /** The viewer's own claims of the last year, newest first; empty when nobody is signed in. */
  ownOrganisationClaims: Array<OrganisationClaim>;
  /**
   * The journey of the organisation acted for: what it leads or takes part in, with what its board marked, and where that needs a look. Null
   * unless the viewer is a member of it and acts for it. Nothing of it is ever anybody else's.
   */
  journey?: Maybe<Journey>;
  /** Lessons told without their organisation's name, of those this viewer may see: newest quarter first, within a quarter in an order that means nothing. */
  quietLessons: QuietLessonConnection;
  /** A lesson by its id; null where there is none for this viewer. */
  quietLesson?: Maybe<QuietLesson>;
  /** What the organisation acted for has told, withdrawn ones too, newest first; empty for whoever does not write for it. */
  ownQuietLessons: Array<OwnQuietLesson>;
  /** What in a lesson could tell who wrote it. Null for whoever does not write for the organisation acted for. */
  quietLessonCheck?: Maybe<QuietLessonCheck>;
  /** Questions about lessons: those the viewer asked, and those asked about what the organisation acted for has told. Last message first. */
  quietQuestions: Array<QuietQuestion>;
  /** A question by its id; null where there is none for this viewer. */
  quietQuestion?: Maybe<QuietQuestion>;
  /**
   * What is planned, under way, live and ending in one of the viewer's areas, by organisation. `area` is its ODS code. For members of
   * organisations that are in it today; null for anybody else. Made from entries that their trust published or confirmed for the area or more,
   * and from contracts, as far as this viewer may know of them. Without `asOf` today, and for an area that has ended its last day.
   */
  areaMatrix?: Maybe<AreaMatrix>;
  /** What a row of that matrix was counted from, or one cell of it where `organisation` (an id) is given. Null as the matrix is. */
  areaMatrixItems?: Maybe<MatrixItemConnection>;
  /** The organisation with this ODS code, of today or closed; null where there is none. Demonstration organisations have codes that start with DEMO. */
  organisation?: Maybe<Organisation>;
  /** Open organisations whose name, former name, town or ODS code matches `search`, by name; all where it is empty. */
  organisations: OrganisationConnection;
  /** The system (ICS) with this ODS code, of today or former; null where there is none. */
  system?: Maybe<System>;
  /** The systems of today by name; with `includeFormer` also those that were merged or split. */
  systems: Array<System>;
  /**
   * The systems whose office pages are open to this viewer: those to which an organisation of theirs belongs today, by name. Empty for anybody
   * else.
   */
  ownAreas: Array<System>;
  /**
   * Possible overlaps of one system, most pressing first: the nearest decision or end of a contract, then most organisations, then the highest
   * band. `area` is its code; null where it is not the viewer's own. Each is made from what this viewer may see alone. `asOf` shows it as it was
   * on a day: memberships, revisions, contracts, needs, returns and decisions of then, to whoever may see them today; nothing is gone then. Of a system that has ended, its last day.
   */
  overlaps?: Maybe<OverlapConnection>;
  /** One possible overlap, also one that is gone; null where there is none, or fewer than two of what it is made of are visible to this viewer. */
  overlap?: Maybe<Overlap>;
  /**
   * Board packs of the organisation acted for that this viewer may read, the latest meeting first: those who write for it read drafts too,
   * anybody else the issues in which they are named.
   */
  packs: PackConnection;
  /** One board pack; null where there is none, or this viewer may read nothing of it. */
  pack?: Maybe<Pack>;
  /** One issue of a pack, with what it said on the day it was issued; null where there is none for this viewer. */
  packIssue?: Maybe<PackIssue>;
  /** On whose behalf this request is answered. A signed-out reader is a viewer without a person. */
  viewer: Viewer;
  /** Who holds a role in the organisation acted for, and who is invited; null unless the viewer is its administrator. */
  organisationPeople?: Maybe<OrganisationPeople>;
  /** The signed-in person's own roles, sessions and access tokens; null when nobody is signed in, and to access tokens. */
  ownAccount?: Maybe<OwnAccount>;
  /**
   * What is planned, under way or live for the same capability as an initiative, in the systems of its lead and with its peers, as far as the
   * viewer sees it, and what was said of it. `capability` is a term id, as it stands in a form that is not saved yet. Null unless the viewer
   * writes for the lead or, once it is published, is a member of it or of a programme office of its systems, and may see the entry.
   */
  reuseCheck?: Maybe<ReuseCheck>;
  /**
   * How a text that is being written reads: its reading age and words that a board may not know, with plain ones. Keeps nothing. To 60,000
   * characters; a longer text is refused.
   */
  readingOf: Reading;
  /**
   * The page for a board about the initiative at this address (also one it had before): one side of A4 in the owner's words, shortened, with plain
   * words for abbreviations. Null where there is none for this viewer.
   */
  initiativeSummary?: Maybe<InitiativeSummary>;
  /** Where a passage stands in all that is kept of an initiative, before it is removed; null unless the viewer may remove it. */
  passagePlaces?: Maybe<PassagePlaces>;
  /**
   * How many entries for one capability (a term id), primary or further, each area of today has, by what its trusts lead. From network and public
   * entries only, as far as this viewer may see them, so that the figures are those of every member. Areas by name, never by figure. Null where
   * nobody is signed in, or there is no such capability. `demonstration` shows the demonstration areas instead of real ones.
   */
  capabilityByArea?: Maybe<CapabilityByArea>;
  /**
   * Which trusts of an area have said that their list is complete, that they have nothing to report, or nothing: on a day, without `asOf` today,
   * of an area that has ended on its last day. `area` is its ODS code. Null unless an organisation of the viewer belongs to it.
   */
  areaCoverage?: Maybe<AreaCoverage>;
  /**
   * What a trust said of its own list, by its ODS code; null unless the viewer is a member of it. Others of its areas read what stands in
   * `areaCoverage`.
   */
  organisationReturns?: Maybe<OrganisationReturns>;
  /** One review; null where there is none for this viewer. */
  review?: Maybe<Review>;
  /**
   * Reviews of the organisation acted for, the latest decision first; empty where the viewer acts for none. What a predecessor decided is among
   * them, named as its own.
   */
  ownReviews: ReviewConnection;
  /**
   * What organisations decided of a product, or of work for a capability: the latest review of each, counted from those that this viewer may see.
   * Null for fewer than three organisations, for an unknown capability, and where neither or both are given.
   */
  peerReviews?: Maybe<PeerReviews>;
  /** Published initiatives that the viewer may see. With words: by relevance over the whole story, with synonyms, forgiving of typing errors; the first 64 are read, of 2,000 characters at most. Relevance goes at most 1,000 deep. */
  initiatives: InitiativeConnection;
  /** Honest figures for the start page, of what this viewer may see. */
  figures: Figures;
  /** One showing; null where there is none for this viewer. */
  showing?: Maybe<Showing>;
  /** One record that a board has seen an initiative; null where there is none for this viewer. */
  seenByBoard?: Maybe<SeenByBoard>;
  /** What the board of the organisation acted for has seen, the latest first; empty where the viewer acts for none. */
  ownSeenByBoard: SeenByBoardConnection;
  /** The same as `Initiative.similar` for something still being typed; measured from the organisation given. Empty for a text about something else than any entry. */
  similarTo: Array<SimilarInitiative>;
  /** Terms that the text suggests, most certain first; nothing below the confidence that was measured to be right mostly. */
  suggestedTerms: Array<SuggestedTerm>;
  /** The capabilities of the vocabulary, grouped, in their order. */
  capabilities: Array<Term>;
  /** All terms of one vocabulary, in their order. */
  terms: Array<Term>;
  /**
   * When decisions are due and contracts end in one of the viewer's areas, and when two or more could buy or renew together. `area` is its ODS
   * code. For members of organisations that are in it today; null for anybody else. Each fact of a contract as far as this viewer is told.
   * `capability` (a term id) and `product` (an id from `products`) narrow both. Without `asOf` today, and for an area that has ended its last day.
   */
  joinUpWindows?: Maybe<JoinUpWindows>;
};


/** The root of every read. What the viewer may not see is absent or null, exactly as if it did not exist. */
export type QueryAdaptationArgs = {
  id: Scalars['ID']['input'];
};


/** The root of every read. What the viewer may not see is absent or null, exactly as if it did not exist. */
export type QueryAudiencePreviewArgs = {
  id: Scalars['ID']['input'];
  level: Level;
};


/** The root of every read. What the viewer may not see is absent or null, exactly as if it did not exist. */
export type QueryOrganisationAuditArgs = {
  organisationId: Scalars['ID']['input'];
  from?: InputMaybe<Scalars['Date']['input']>;
  to?: InputMaybe<Scalars['Date']['input']>;
  topic?: InputMaybe<AuditTopic>;
  search?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** The root of every read. What the viewer may not see is absent or null, exactly as if it did not exist. */
export type QueryOwnBoardQuestionArgs = {
  question: Scalars['ID']['input'];
};


/** The root of every read. What the viewer may not see is absent or null, exactly as if it did not exist. */
export type QueryShownAnswersArgs = {
  question: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** The root of every read. What the viewer may not see is absent or null, exactly as if it did not exist. */
export type QueryBoardQuestionArgs = {
  id: Scalars['ID']['input'];
};


/** The root of every read. What the viewer may not see is absent or null, exactly as if it did not exist. */
export type QueryUnclaimedEntriesArgs = {
  odsCode: Scalars['String']['input'];
};


/** The root of every read. What the viewer may not see is absent or null, exactly as if it did not exist. */
export type QueryChoicesArgs = {
  organisation: Scalars['String']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** The root of every read. What the viewer may not see is absent or null, exactly as if it did not exist. */
export type QueryShownChoicesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** The root of every read. What the viewer may not see is absent or null, exactly as if it did not exist. */
export type QueryChoiceArgs = {
  id: Scalars['ID']['input'];
};


/** The root of every read. What the viewer may not see is absent or null, exactly as if it did not exist. */
export type QueryContractsArgs = {
  organisation?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** The root of every read. What the viewer may not see is absent or null, exactly as if it did not exist. */
export type QueryContractArgs = {
  id: Scalars['ID']['input'];
};


/** The root of every read. What the viewer may not see is absent or null, exactly as if it did not exist. */
export type QueryNeedsArgs = {
  organisation?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** The root of every read. What the viewer may not see is absent or null, exactly as if it did not exist. */
export type QueryNeedArgs = {
  id: Scalars['ID']['input'];
};


/** The root of every read. What the viewer may not see is absent or null, exactly as if it did not exist. */
export type QueryCompareArgs = {
  initiatives: Array<Scalars['String']['input']>;
};


/** The root of every read. What the viewer may not see is absent or null, exactly as if it did not exist. */
export type QueryCompareApproachesArgs = {
  capability: Scalars['ID']['input'];
  organisations: Array<Scalars['ID']['input']>;
};


/** The root of every read. What the viewer may not see is absent or null, exactly as if it did not exist. */
export type QueryThreadArgs = {
  id: Scalars['ID']['input'];
};


/** The root of every read. What the viewer may not see is absent or null, exactly as if it did not exist. */
export type QueryInitiativeHistoryArgs = {
  slug: Scalars['String']['input'];
  textsOf?: InputMaybe<Array<Scalars['ID']['input']>>;
};


/** The root of every read. What the viewer may not see is absent or null, exactly as if it did not exist. */
export type QueryInitiativeArgs = {
  slug: Scalars['String']['input'];
};


/** The root of every read. What the viewer may not see is absent or null, exactly as if it did not exist. */
export type QueryWorkingRevisionArgs = {
  id: Scalars['ID']['input'];
};


/** The root of every read. What the viewer may not see is absent or null, exactly as if it did not exist. */
export type QueryDraftFromTextArgs = {
  text: Scalars['String']['input'];
};


/** The root of every read. What the viewer may not see is absent or null, exactly as if it did not exist. */
export type QueryJoiningArgs = {
  odsCode: Scalars['String']['input'];
};


/** The root of every read. What the viewer may not see is absent or null, exactly as if it did not exist. */
export type QueryOrganisationClaimsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** The root of every read. What the viewer may not see is absent or null, exactly as if it did not exist. */
export type QueryQuietLessonsArgs = {
  search?: InputMaybe<Scalars['String']['input']>;
  capability?: InputMaybe<Scalars['ID']['input']>;
  demonstration?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** The root of every read. What the viewer may not see is absent or null, exactly as if it did not exist. */
export type QueryQuietLessonArgs = {
  id: Scalars['ID']['input'];
  demonstration?: InputMaybe<Scalars['Boolean']['input']>;
};


/** The root of every read. What the viewer may not see is absent or null, exactly as if it did not exist. */
export type QueryQuietLessonCheckArgs = {
  happened: Scalars['String']['input'];
  advice: Scalars['String']['input'];
  level: LessonLevel;
  system?: InputMaybe<Scalars['String']['input']>;
};


/** The root of every read. What the viewer may not see is absent or null, exactly as if it did not exist. */
export type QueryQuietQuestionArgs = {
  id: Scalars['ID']['input'];
};


/** The root of every read. What the viewer may not see is absent or null, exactly as if it did not exist. */
export type QueryAreaMatrixArgs = {
  area: Scalars['String']['input'];
  by?: InputMaybe<MatrixAxis>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


/** The root of every read. What the viewer may not see is absent or null, exactly as if it did not exist. */
export type QueryAreaMatrixItemsArgs = {
  area: Scalars['String']['input'];
  by?: InputMaybe<MatrixAxis>;
  row: Scalars['ID']['input'];
  organisation?: InputMaybe<Scalars['ID']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** The root of every read. What the viewer may not see is absent or null, exactly as if it did not exist. */
export type QueryOrganisationArgs = {
  odsCode: Scalars['String']['input'];
};


/** The root of every read. What the viewer may not see is absent or null, exactly as if it did not exist. */
export type QueryOrganisationsArgs = {
  search?: InputMaybe<Scalars['String']['input']>;
  kind?: InputMaybe<OrganisationKind>;
  system?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** The root of every read. What the viewer may not see is absent or null, exactly as if it did not exist. */
export type QuerySystemArgs = {
  odsCode: Scalars['String']['input'];
};


/** The root of every read. What the viewer may not see is absent or null, exactly as if it did not exist. */
export type QuerySystemsArgs = {
  includeFormer?: InputMaybe<Scalars['Boolean']['input']>;
};


/** The root of every read. What the viewer may not see is absent or null, exactly as if it did not exist. */
export type QueryOverlapsArgs = {
  area: Scalars['String']['input'];
  kinds?: InputMaybe<Array<OverlapKind>>;
  state?: InputMaybe<OverlapState>;
  capability?: InputMaybe<Scalars['ID']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** The root of every read. What the viewer may not see is absent or null, exactly as if it did not exist. */
export type QueryOverlapArgs = {
  id: Scalars['ID']['input'];
};


/** The root of every read. What the viewer may not see is absent or null, exactly as if it did not exist. */
export type QueryPacksArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** The root of every read. What the viewer may not see is absent or null, exactly as if it did not exist. */
export type QueryPackArgs = {
  id: Scalars['ID']['input'];
};


/** The root of every read. What the viewer may not see is absent or null, exactly as if it did not exist. */
export type QueryPackIssueArgs = {
  pack: Scalars['ID']['input'];
  number: Scalars['Int']['input'];
};


/** The root of every read. What the viewer may not see is absent or null, exactly as if it did not exist. */
export type QueryReuseCheckArgs = {
  id: Scalars['ID']['input'];
  capability?: InputMaybe<Scalars['ID']['input']>;
};


/** The root of every read. What the viewer may not see is absent or null, exactly as if it did not exist. */
export type QueryReadingOfArgs = {
  text: Scalars['String']['input'];
};


/** The root of every read. What the viewer may not see is absent or null, exactly as if it did not exist. */
export type QueryInitiativeSummaryArgs = {
  slug: Scalars['String']['input'];
};


/** The root of every read. What the viewer may not see is absent or null, exactly as if it did not exist. */
export type QueryPassagePlacesArgs = {
  id: Scalars['ID']['input'];
  passage: Scalars['String']['input'];
  messages?: InputMaybe<Scalars['Boolean']['input']>;
};


/** The root of every read. What the viewer may not see is absent or null, exactly as if it did not exist. */
export type QueryCapabilityByAreaArgs = {
  capability: Scalars['ID']['input'];
  demonstration?: InputMaybe<Scalars['Boolean']['input']>;
};


/** The root of every read. What the viewer may not see is absent or null, exactly as if it did not exist. */
export type QueryAreaCoverageArgs = {
  area: Scalars['String']['input'];
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


/** The root of every read. What the viewer may not see is absent or null, exactly as if it did not exist. */
export type QueryOrganisationReturnsArgs = {
  organisation: Scalars['String']['input'];
};


/** The root of every read. What the viewer may not see is absent or null, exactly as if it did not exist. */
export type QueryReviewArgs = {
  id: Scalars['ID']['input'];
};


/** The root of every read. What the viewer may not see is absent or null, exactly as if it did not exist. */
export type QueryOwnReviewsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** The root of every read. What the viewer may not see is absent or null, exactly as if it did not exist. */
export type QueryPeerReviewsArgs = {
  product?: InputMaybe<Scalars['String']['input']>;
  capability?: InputMaybe<Scalars['ID']['input']>;
};


/** The root of every read. What the viewer may not see is absent or null, exactly as if it did not exist. */
export type QueryInitiativesArgs = {
  search?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<InitiativeFilter>;
  sort?: InputMaybe<InitiativeSort>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** The root of every read. What the viewer may not see is absent or null, exactly as if it did not exist. */
export type QueryShowingArgs = {
  id: Scalars['ID']['input'];
};


/** The root of every read. What the viewer may not see is absent or null, exactly as if it did not exist. */
export type QuerySeenByBoardArgs = {
  id: Scalars['ID']['input'];
};


/** The root of every read. What the viewer may not see is absent or null, exactly as if it did not exist. */
export type QueryOwnSeenByBoardArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** The root of every read. What the viewer may not see is absent or null, exactly as if it did not exist. */
export type QuerySimilarToArgs = {
  title?: Scalars['String']['input'];
  text?: Scalars['String']['input'];
  organisation?: InputMaybe<Scalars['String']['input']>;
  scope?: InputMaybe<SimilarScope>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** The root of every read. What the viewer may not see is absent or null, exactly as if it did not exist. */
export type QuerySuggestedTermsArgs = {
  title: Scalars['String']['input'];
  text?: Scalars['String']['input'];
};


/** The root of every read. What the viewer may not see is absent or null, exactly as if it did not exist. */
export type QueryTermsArgs = {
  vocabulary: Vocabulary;
};


/** The root of every read. What the viewer may not see is absent or null, exactly as if it did not exist. */
export type QueryJoinUpWindowsArgs = {
  area: Scalars['String']['input'];
  capability?: InputMaybe<Scalars['ID']['input']>;
  product?: InputMaybe<Scalars['ID']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
};

/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type Mutation = {
  __typename?: 'Mutation';
  /** Records that the organisation acted for is adapting an initiative. Made by its editor; the origin is told. */
  recordAdaptation: AdaptationResult;
  /** Changes the adopter's own record. */
  updateAdaptation: AdaptationResult;
  /**
   * Takes back the adopter's own record, as when it was recorded by mistake: it is removed, and the origin is told. What the origin confirmed
   * stays; an adaptation that ended has the status STOPPED.
   */
  takeBackAdaptation: TakeBackAdaptationResult;
  /** The origin confirms or disputes. */
  confirmAdaptation: AdaptationResult;
  /** An approver or administrator of the adopter shows a record at level SYSTEM to the whole area, after areas merged. Where nothing waits, nothing changes. */
  confirmAdaptationAudience: AdaptationResult;
  /** An approver or administrator of the lead shows an entry at level SYSTEM to the whole area, after areas merged. Where nothing waits, nothing changes. */
  confirmAudience: ConfirmAudienceResult;
  /**
   * Keeps an answer of the board of the organisation acted for, by an editor, approver, administrator or board member of it. The answer that
   * stood before is kept as an earlier one.
   */
  saveBoardAnswer: BoardAnswerResult;
  /**
   * Takes back the answer that stands, by those who may write for the board: none stands then, nobody else is shown a part of it, and members
   * find it among the earlier ones.
   */
  takeBackBoardAnswer: TakeBackBoardAnswerResult;
  /**
   * An approver or administrator of the organisation shows what its board shares with its area to the whole of it, after areas merged. Where
   * nothing waits, nothing changes.
   */
  confirmBoardAudience: ConfirmBoardAudienceResult;
  /** An editor of the trust takes over a summary: opens a working revision filled from it. With its publication the ‘summarised from’ line ends. */
  claimEntry: ClaimEntryResult;
  /** Any reader reports a mistake, or asks for removal. A removal asked for by the trust's editor hides the entry at once. */
  reportEntry: ReportEntryResult;
  /** The operator answers a case; removal and restoring are carried out. */
  answerEntryCase: AnswerEntryCaseResult;
  /** An editor imports a file (CSV, .xlsx or JSON Lines) of the organisation acted for: all of it, or nothing where one row has a problem. */
  importOwnFile: ImportOwnFileResult;
  /** Records a choice of the board of the organisation acted for, by an editor, approver, administrator or board member of it. */
  recordChoice: ChoiceResult;
  /** Changes a choice: what is left out is emptied. What was said before is kept. */
  changeChoice: ChoiceResult;
  /** Takes a choice back, as when it is done after all. It stays in the history of the board, with the reason. */
  takeBackChoice: TakeBackChoiceResult;
  /** Records a contract of the organisation acted for, by one of its editors, approvers or administrators. */
  recordContract: ContractResult;
  /** Changes a contract: what is left out is emptied. */
  changeContract: ContractResult;
  /** Removes a contract that was recorded by mistake, or is no more to be shown: with what it was before, so that no earlier day shows it. */
  removeContract: RemoveContractResult;
  /** Records a need of the organisation acted for, by one of its editors, approvers or administrators. */
  recordNeed: NeedResult;
  /** Changes a need: what is left out is emptied. */
  changeNeed: NeedResult;
  /** Removes a need, as when it is met. Areas as of an earlier day still show it to those whom it reached both then and at the end. */
  removeNeed: RemoveNeedResult;
  /** Sends a question to whoever is named as contact, through Kith: no address is shown. */
  askAboutInitiative: ThreadResult;
  /** Writes into a thread. */
  replyToThread: ThreadResult;
  /** Lets the members of another organisation read a thread. By the asker or an editor of the owner. */
  shareThread: ThreadResult;
  /** Notes that the viewer would like a trust that nobody has joined from to take part. Gives a text to send. */
  inviteOrganisation: InviteOrganisationResult;
  /** A board member says whether they want the monthly digest. */
  setBoardDigest: SetBoardDigestResult;
  /** A member follows an initiative that they can see, for the organisation acted for: they get a mail when a new revision is published, or it is archived, as long as they can see it. Following what one follows already changes no more than for whom. */
  followInitiative: FollowInitiativeResult;
  /** Ends it. Answers in the same way where the viewer does not follow it; what they can no longer see is no longer followed either, and the answer is NotFound. */
  unfollowInitiative: UnfollowInitiativeResult;
  /** Opens a working revision that is filled from an older published one. */
  restoreRevision: RestoreRevisionResult;
  /** Sends the working revision to the organisation's approvers, at the level it is to have. Changing it afterwards takes it back. */
  sendForReview: SendForReviewResult;
  /** An approver sends a revision that is in review back, with a reason. Approving it is publishing it. */
  refuseRevision: RefuseRevisionResult;
  /** An administrator chooses whether an approver must agree before the organisation acted for publishes. */
  changePublishingRules: ChangePublishingRulesResult;
  /** Keeps the working revision, making the initiative on the first save. Half-filled is fine. */
  saveDraft: SaveDraftResult;
  /** Publishes the working revision at a level. */
  publishInitiative: PublishInitiativeResult;
  /** Opens a working revision that starts from what is published. */
  reviseInitiative: SaveDraftResult;
  /** Takes the published revision out of lists; it stays at its address, marked, and is found under archived. */
  archiveInitiative: ArchiveInitiativeResult;
  /** Ask to be an organisation's first administrator. A named executive of it, or a programme officer of its area's board, answers within 14 days. Where it has administrators they are told instead. */
  claimOrganisation: ClaimOrganisationResult;
  /** Confirm or refuse a claim. On a confirmation the one who asked is an administrator at once. */
  answerOrganisationClaim: AnswerOrganisationClaimResult;
  /** Take an own claim back while it waits. */
  withdrawOrganisationClaim: WithdrawOrganisationClaimResult;
  /** Marks an initiative on the journey of the organisation acted for, by an editor, approver, administrator or board member. What is left out is emptied. */
  markJourney: JourneyResult;
  /** Says that the viewer has the working revision of this initiative open, and answers who else has. Asked again every fifteen seconds while the page is in sight; whoever was not heard of for forty-five seconds is gone. Empty where the viewer may not edit it. */
  noteEditing: Array<EditingNow>;
  /** An editor looked at what is published, and it is still right: reviewed today, and to be looked at again in a year or by the date given. */
  confirmReviewed: ConfirmReviewedResult;
  /** Brings an archived initiative back into the lists, reviewed today. */
  unarchiveInitiative: UnarchiveInitiativeResult;
  /** Tells a lesson without the organisation's name. By its editors and approvers. */
  tellQuietLesson: QuietLessonResult;
  /** Changes what was told; its quarter stays. */
  changeQuietLesson: QuietLessonResult;
  /** Takes a lesson back: from now on nobody else sees it. */
  withdrawQuietLesson: QuietLessonResult;
  /** Asks whoever told a lesson, through Kith. The asker's organisation is shown to them; who they are is not shown to the asker. */
  askAboutQuietLesson: QuietQuestionResult;
  /** Writes on in a question, on either side. */
  writeInQuietQuestion: QuietQuestionResult;
  /** Records what the office of the system means to do about a possible overlap. Its programme officers only. */
  decideOverlap: DecideOverlapResult;
  /** Says something about a possible overlap to the members of the system. */
  commentOnOverlap: CommentOnOverlapResult;
  /**
   * Begins a board pack of the organisation acted for, by one of its editors, approvers, administrators or board members. Whether it is for the
   * public or the private part of the meeting is said now, and never changes.
   */
  createPack: CreatePackResult;
  /** Changes one section of a pack; give exactly one. A pack for the public part takes only what anyone may see. */
  changePack: ChangePackResult;
  /**
   * Issues a pack to the people it names, with a number and the versions of today. What some of them may not see must be taken out first: its
   * problem names the part of the pack in which it stands (`approaches.q2`, `comparison`, `overlaps`). What has been issued stays as it was; the
   * pack can be changed further and issued again.
   */
  issuePack: IssuePackResult;
  /** Removes a pack that was never issued, with all that was written for it, by those who may change it. What has been issued stays: NotAllowed. */
  removePack: RemovePackResult;
  /** Choose on whose behalf to act; null acts for nobody. Only organisations in which the viewer holds a role. */
  actFor: ActForResult;
  /** Ends this session on this machine. The answer says where to end the session at the identity provider too, if it offers that. */
  signOut: SignOutResult;
  /** Invite somebody to a role in the organisation acted for, by e-mail address. They hold it once they sign in with that address, verified. The answer never says whether they are known to Kith. */
  inviteToRole: InviteToRoleResult;
  /** Withdraw an invitation that nobody has taken up. */
  withdrawRoleInvitation: ChangePeopleResult;
  /** Give a further role to somebody who holds one in the organisation acted for. */
  giveRole: GiveRoleResult;
  /** End a role at once. An organisation's last administrator can't be ended. */
  endRole: ChangePeopleResult;
  /** Say whether somebody with a role in the organisation acted for is a contractor, and whether what is shared with its area reaches them nevertheless. Nobody decides this about themselves. */
  changeContractor: ChangePeopleResult;
  /** End one of the viewer's sessions. */
  endSession: ChangeAccountResult;
  /** End all of the viewer's sessions but this one. */
  endOtherSessions: ChangeAccountResult;
  /** Make a personal access token. It is shown in this answer and never again. */
  createAccessToken: CreateAccessTokenResult;
  /** End an access token at once. */
  revokeAccessToken: ChangeAccountResult;
  /** An editor or approver of the lead says what they make of what there is already. It stops nobody from publishing. Saying something else takes the place of what was said. */
  answerReuse: AnswerReuseResult;
  /** Blanks a passage in every revision of an initiative, and wherever else it is kept. It cannot be undone. For approvers and administrators of the lead, on a page. */
  redactPassage: RedactPassageResult;
  /** Erases the viewer's own name and address, and ends their roles, sessions and tokens. It cannot be undone. What they published stays, without the name. On a page only. */
  deleteOwnAccount: DeleteOwnAccountResult;
  /** All that the organisation acted for holds on a subject as of a date, for a freedom of information request. For its administrators, approvers and editors, on a page; that it was made is recorded. */
  exportHeld: ExportHeldResult;
  /**
   * An editor or approver of the lead takes a suggestion of another main capability, or keeps the entry as it is, which needs a note. Taking it
   * changes the working revision, which is opened where there is none, and keeps what is typed there; it is published as ever. To anybody else
   * there is nothing to answer.
   */
  answerRefiling: AnswerRefilingResult;
  /** An editor, approver or administrator of a trust says of the current quarter that its list is complete or that it has nothing to report. Saying something else takes the place of what was said. */
  makeReturn: MakeReturnResult;
  /** Takes back what was said of the current quarter: the trust has not answered then. Answers in the same way where nothing was said. */
  withdrawReturn: WithdrawReturnResult;
  /** A programme officer of the area has its editors, approvers and administrators reminded by mail, of each of these trusts that may be reminded now; the others are passed over. */
  remindOfReturns: RemindOfReturnsResult;
  /** Records what a body of the organisation acted for decided of an initiative, by one of its editors, approvers, administrators or board members. */
  recordReview: ReviewResult;
  /** Puts a review right: what it said before is kept, and shown to members of the organisation alone. */
  changeReview: ReviewResult;
  /** Takes a review back: it is kept for the organisation's records, and shown no more. */
  withdrawReview: WithdrawReviewResult;
  /** Says how an initiative can be seen, by an editor, approver, administrator or board member of its lead. */
  recordShowing: ShowingResult;
  /** Changes a showing: what is left out is emptied. */
  changeShowing: ShowingResult;
  /** Takes a showing away: it is kept for the organisation's records, and offered no more. */
  withdrawShowing: WithdrawShowingResult;
  /** Records that the board of the organisation acted for has seen an initiative at work, by an editor, approver, administrator or board member. */
  recordSeenByBoard: SeenByBoardResult;
  /** Puts it right: the earlier text is kept, and shown no more. */
  changeSeenByBoard: SeenByBoardResult;
  /** Takes it back: it is kept for the organisation's records, and shown no more. */
  withdrawSeenByBoard: WithdrawSeenByBoardResult;
  /**
   * Stops a mail that comes again and again, by the link that stands in each of them, without signing in. Stopping what is stopped answers in the
   * same way.
   */
  stopMail: StopMailResult;
  /** Ask for a term that is missing. An operator answers. */
  requestTerm: RequestTermResult;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationRecordAdaptationArgs = {
  input: RecordAdaptationInput;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationUpdateAdaptationArgs = {
  input: UpdateAdaptationInput;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationTakeBackAdaptationArgs = {
  input: TakeBackAdaptationInput;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationConfirmAdaptationArgs = {
  input: ConfirmAdaptationInput;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationConfirmAdaptationAudienceArgs = {
  input: ConfirmAdaptationAudienceInput;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationConfirmAudienceArgs = {
  input: ConfirmAudienceInput;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationSaveBoardAnswerArgs = {
  input: SaveBoardAnswerInput;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationTakeBackBoardAnswerArgs = {
  input: TakeBackBoardAnswerInput;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationConfirmBoardAudienceArgs = {
  input: ConfirmBoardAudienceInput;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationClaimEntryArgs = {
  input: ClaimEntryInput;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationReportEntryArgs = {
  input: ReportEntryInput;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationAnswerEntryCaseArgs = {
  input: AnswerEntryCaseInput;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationImportOwnFileArgs = {
  input: ImportOwnFileInput;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationRecordChoiceArgs = {
  input: RecordChoiceInput;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationChangeChoiceArgs = {
  input: ChangeChoiceInput;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationTakeBackChoiceArgs = {
  input: TakeBackChoiceInput;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationRecordContractArgs = {
  input: RecordContractInput;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationChangeContractArgs = {
  input: ChangeContractInput;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationRemoveContractArgs = {
  input: RemoveContractInput;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationRecordNeedArgs = {
  input: RecordNeedInput;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationChangeNeedArgs = {
  input: ChangeNeedInput;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationRemoveNeedArgs = {
  input: RemoveNeedInput;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationAskAboutInitiativeArgs = {
  input: AskAboutInitiativeInput;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationReplyToThreadArgs = {
  input: ReplyToThreadInput;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationShareThreadArgs = {
  input: ShareThreadInput;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationInviteOrganisationArgs = {
  input: InviteOrganisationInput;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationSetBoardDigestArgs = {
  input: SetBoardDigestInput;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationFollowInitiativeArgs = {
  input: FollowInitiativeInput;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationUnfollowInitiativeArgs = {
  input: UnfollowInitiativeInput;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationRestoreRevisionArgs = {
  input: RestoreRevisionInput;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationSendForReviewArgs = {
  input: SendForReviewInput;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationRefuseRevisionArgs = {
  input: RefuseRevisionInput;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationChangePublishingRulesArgs = {
  input: ChangePublishingRulesInput;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationSaveDraftArgs = {
  input: SaveDraftInput;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationPublishInitiativeArgs = {
  input: PublishInitiativeInput;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationReviseInitiativeArgs = {
  input: ReviseInitiativeInput;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationArchiveInitiativeArgs = {
  input: ArchiveInitiativeInput;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationClaimOrganisationArgs = {
  input: ClaimOrganisationInput;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationAnswerOrganisationClaimArgs = {
  input: AnswerOrganisationClaimInput;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationWithdrawOrganisationClaimArgs = {
  input: WithdrawOrganisationClaimInput;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationMarkJourneyArgs = {
  input: MarkJourneyInput;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationNoteEditingArgs = {
  id: Scalars['ID']['input'];
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationConfirmReviewedArgs = {
  input: ConfirmReviewedInput;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationUnarchiveInitiativeArgs = {
  input: UnarchiveInitiativeInput;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationTellQuietLessonArgs = {
  input: TellQuietLessonInput;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationChangeQuietLessonArgs = {
  input: ChangeQuietLessonInput;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationWithdrawQuietLessonArgs = {
  input: WithdrawQuietLessonInput;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationAskAboutQuietLessonArgs = {
  input: AskAboutQuietLessonInput;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationWriteInQuietQuestionArgs = {
  input: WriteInQuietQuestionInput;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationDecideOverlapArgs = {
  input: DecideOverlapInput;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationCommentOnOverlapArgs = {
  input: CommentOnOverlapInput;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationCreatePackArgs = {
  input: CreatePackInput;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationChangePackArgs = {
  input: ChangePackInput;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationIssuePackArgs = {
  input: IssuePackInput;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationRemovePackArgs = {
  input: RemovePackInput;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationActForArgs = {
  odsCode?: InputMaybe<Scalars['String']['input']>;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationInviteToRoleArgs = {
  input: InviteToRoleInput;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationWithdrawRoleInvitationArgs = {
  input: WithdrawRoleInvitationInput;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationGiveRoleArgs = {
  input: GiveRoleInput;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationEndRoleArgs = {
  input: EndRoleInput;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationChangeContractorArgs = {
  input: ChangeContractorInput;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationEndSessionArgs = {
  input: EndSessionInput;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationEndOtherSessionsArgs = {
  input: EndOtherSessionsInput;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationCreateAccessTokenArgs = {
  input: CreateAccessTokenInput;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationRevokeAccessTokenArgs = {
  input: RevokeAccessTokenInput;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationAnswerReuseArgs = {
  input: AnswerReuseInput;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationRedactPassageArgs = {
  input: RedactPassageInput;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationDeleteOwnAccountArgs = {
  input: DeleteOwnAccountInput;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationExportHeldArgs = {
  input: ExportHeldInput;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationAnswerRefilingArgs = {
  input: AnswerRefilingInput;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationMakeReturnArgs = {
  input: MakeReturnInput;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationWithdrawReturnArgs = {
  input: WithdrawReturnInput;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationRemindOfReturnsArgs = {
  input: RemindOfReturnsInput;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationRecordReviewArgs = {
  input: RecordReviewInput;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationChangeReviewArgs = {
  input: ChangeReviewInput;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationWithdrawReviewArgs = {
  input: WithdrawReviewInput;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationRecordShowingArgs = {
  input: RecordShowingInput;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationChangeShowingArgs = {
  input: ChangeShowingInput;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationWithdrawShowingArgs = {
  input: WithdrawShowingInput;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationRecordSeenByBoardArgs = {
  input: RecordSeenByBoardInput;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationChangeSeenByBoardArgs = {
  input: ChangeSeenByBoardInput;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationWithdrawSeenByBoardArgs = {
  input: WithdrawSeenByBoardInput;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationStopMailArgs = {
  input: StopMailInput;
};


/** The root of every change. Expected refusals are members of the result union; anything else is an error with a correlation id. */
export type MutationRequestTermArgs = {
  input: RequestTermInput;
};

/** Where a page of a connection ends. Cursors are opaque and bound to the viewer, the filter and the sort. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** The cursor to pass as `after` for the next page; null on an empty page. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether a further page exists. */
  hasNextPage: Scalars['Boolean']['output'];
};

/** One thing wrong with what was sent. */
export type FieldProblem = {
  __typename?: 'FieldProblem';
  /** Dotted path of the field, as `content.measures.0.name`; empty where it concerns the whole. */
  field: Scalars['String']['output'];
  /** A plain sentence that says what to do. */
  message: Scalars['String']['output'];
};

/** What was sent can't be accepted; nothing was changed. */
export type InvalidInput = {
  __typename?: 'InvalidInput';
  /** A plain sentence for the whole. */
  message: Scalars['String']['output'];
  /** Each problem with its field, in the order of the form. */
  problems: Array<FieldProblem>;
};

/** It does not exist, or the viewer may not know that it does. */
export type NotFound = {
  __typename?: 'NotFound';
  /** A plain sentence. */
  message: Scalars['String']['output'];
};

/** The viewer may see it but not do this. */
export type NotAllowed = {
  __typename?: 'NotAllowed';
  /** A plain sentence. */
  message: Scalars['String']['output'];
  /** Whether signing in could help. */
  signInNeeded: Scalars['Boolean']['output'];
};

/** Work side by side: what is the same, what differs, and what nobody has told. Nothing is scored or ranked. */
export type Comparison = {
  __typename?: 'Comparison';
  /** The capability whose approaches are compared; null where initiatives were asked for. */
  capability?: Maybe<Term>;
  /** What stands side by side, in the order asked. */
  columns: Array<ComparisonColumn>;
  /** One row for each aspect that somebody tells, and for each result that lines up. */
  rows: Array<ComparisonRow>;
  /** Aspects that none of them tells, as a page calls them. */
  toldByNone: Array<Scalars['String']['output']>;
  /** How many of those asked for do not exist for this viewer. */
  notFound: Scalars['Int']['output'];
};

/** One initiative, or one organisation's approach. */
export type ComparisonColumn = {
  __typename?: 'ComparisonColumn';
  /** What was asked for: the address, id or ODS code as it was sent. */
  asked: Scalars['String']['output'];
  /** What stands above the column: the initiative's title, or the organisation's name. */
  heading: Scalars['String']['output'];
  /** Whose it is; null where the source names nobody. */
  organisation?: Maybe<Organisation>;
  /** What the column is made of: the one initiative, or the organisation's entries for the capability, to three, those mainly for it first. */
  initiatives: Array<Initiative>;
  /** How many further entries for the capability it has that are not in the column. */
  more: Scalars['Int']['output'];
  /** What a reader should know first, such as that the organisation told nothing or has ended; null where nothing. */
  note?: Maybe<Scalars['String']['output']>;
};

/** What a row is about. */
export type ComparisonAspect =
  /** What sort of body it is. */
  | 'organisation_kind'
  /** Its electronic patient record. */
  | 'epr'
  /** Its areas of today. */
  | 'area'
  /** What was done. */
  | 'what'
  /** What changed, in one line. */
  | 'outcome'
  /** How far it is, with the date for which that is true. */
  | 'stage'
  /** When it began, or is to be decided. */
  | 'when'
  /** The capability it mainly enables. */
  | 'capability'
  /** Products with their suppliers. */
  | 'products'
  /** Technologies. */
  | 'technologies'
  /** Who it is for, in the owner's words. */
  | 'for_whom'
  /** Care settings. */
  | 'care_settings'
  /** People, time and money in words. */
  | 'what_it_took'
  /** What one needs first. */
  | 'prerequisites'
  /** Whole-life cost as a band. */
  | 'cost'
  /** Who paid. */
  | 'funding'
  /** What it gave, in words. */
  | 'impact'
  /** A figure that two or more give of the same thing in the same unit. */
  | 'same_measure'
  /** Other figures in a unit that two or more use: of different things. */
  | 'same_unit'
  /** Figures that line up with no other. */
  | 'other_measures'
  /** What they would do differently, and what others should know first. */
  | 'lessons'
  /** What others can reuse. */
  | 'reuse'
  /** What the owner offers. */
  | 'offers'
  /** Who to ask: roles, as far as this viewer may know. */
  | 'contact'
  /** Who says all this. */
  | 'source';

/** Whether those who tell an aspect tell the same of it. Only of facts: words of one's own are not compared. */
export type ComparisonAgreement =
  /** All who tell it tell the same. */
  | 'same'
  /** Something is common to all who tell it, and something is not. */
  | 'partly'
  /** Nothing is common to all who tell it. */
  | 'different';

/** One aspect across the columns. */
export type ComparisonRow = {
  __typename?: 'ComparisonRow';
  /** What it is about. */
  aspect: ComparisonAspect;
  /** What a page calls it. */
  label: Scalars['String']['output'];
  /** Whether they agree; null where words are not compared, or fewer than two tell it. */
  agreement?: Maybe<ComparisonAgreement>;
  /** That in words, with how many do not tell it; null where there is nothing to say. */
  note?: Maybe<Scalars['String']['output']>;
  /** One for each column, in their order. */
  cells: Array<ComparisonCell>;
};

/** What one column tells of one aspect. */
export type ComparisonCell = {
  __typename?: 'ComparisonCell';
  /** What is told; empty where nothing is. */
  lines: Array<ComparisonLine>;
  /** What stands there instead where nothing is told, such as `Not told`; null where something is. */
  gap?: Maybe<Scalars['String']['output']>;
};

/** One thing that is told. */
export type ComparisonLine = {
  __typename?: 'ComparisonLine';
  /** Plain text; long texts are cut at the end of a word, with an ellipsis. */
  text: Scalars['String']['output'];
  /** Which entry says so, where the column has several; else null. */
  entry?: Maybe<Scalars['String']['output']>;
  /** Where it leads; null where nowhere. */
  url?: Maybe<Scalars['String']['output']>;
  /** Whether all who tell the aspect tell this; null where that is not compared. */
  common?: Maybe<Scalars['Boolean']['output']>;
};

/** A question about an initiative and its answers. Read by the asker, the owner's editors and whoever they allow. */
export type Thread = {
  __typename?: 'Thread';
  /** Random identifier. */
  id: Scalars['ID']['output'];
  /** What it is about. */
  initiative: Initiative;
  /** First line. */
  subject: Scalars['String']['output'];
  /** Who asked. */
  asker: Person;
  /** On whose behalf. */
  askerOrganisation: Organisation;
  /** Messages, oldest first. */
  messages: Array<Message>;
  /** Organisations that were allowed to read it. */
  sharedWith: Array<Organisation>;
  /** When the last message came. */
  lastMessageAt: Scalars['DateTime']['output'];
  /** Whether anyone from the owner has joined who can answer. */
  ownerJoined: Scalars['Boolean']['output'];
};

/** One message. */
export type Message = {
  __typename?: 'Message';
  /** Random identifier. */
  id: Scalars['ID']['output'];
  /** Who wrote it. */
  author: Person;
  /** On whose behalf. */
  organisation: Organisation;
  /** Plain text. */
  text: Scalars['String']['output'];
  /** When. */
  sentAt: Scalars['DateTime']['output'];
};

/** Asking. */
export type AskAboutInitiativeInput = {
  /** Made by the client. */
  key: Scalars['ID']['input'];
  /** The initiative's id. */
  initiative: Scalars['ID']['input'];
  /** First line; to 200 characters. */
  subject: Scalars['String']['input'];
  /** The question; to 5,000 characters. */
  text: Scalars['String']['input'];
};

/** Answering. */
export type ReplyToThreadInput = {
  /** Made by the client. */
  key: Scalars['ID']['input'];
  /** The thread. */
  thread: Scalars['ID']['input'];
  /** To 5,000 characters. */
  text: Scalars['String']['input'];
};

/** Sharing a thread. */
export type ShareThreadInput = {
  /** Made by the client. */
  key: Scalars['ID']['input'];
  /** The thread. */
  thread: Scalars['ID']['input'];
  /** ODS code of the organisation. */
  organisation: Scalars['String']['input'];
};

/** Inviting an organisation. */
export type InviteOrganisationInput = {
  /** Made by the client. */
  key: Scalars['ID']['input'];
  /** ODS code. */
  organisation: Scalars['String']['input'];
  /** Id of the initiative that it is about; may be left out. */
  initiative?: InputMaybe<Scalars['ID']['input']>;
};

/** An invitation, for the viewer to send from their own mail. */
export type Invitation = {
  __typename?: 'Invitation';
  /** Subject line. */
  subject: Scalars['String']['output'];
  /** Text with the address of the page. */
  text: Scalars['String']['output'];
};

/** What comes of asking, answering or sharing. */
export type ThreadResult = Thread | InvalidInput | NotFound | NotAllowed;

/** What comes of inviting. */
export type InviteOrganisationResult = Invitation | NotFound | NotAllowed | InvalidInput;

/** Whether a board member is sent the monthly digest. */
export type BoardDigestSetting = {
  __typename?: 'BoardDigestSetting';
  /** Identifier of the person. */
  id: Scalars['ID']['output'];
  /** True until they stop it. */
  wanted: Scalars['Boolean']['output'];
};

/** Saying whether the digest is wanted. */
export type SetBoardDigestInput = {
  /** Made by the client; the same key is the same act. */
  key: Scalars['ID']['input'];
  /** True to be sent it. */
  wanted: Scalars['Boolean']['input'];
};

/** What comes of saying whether the digest is wanted. */
export type SetBoardDigestResult = BoardDigestSetting | NotAllowed;

/** Following an initiative. */
export type FollowInitiativeInput = {
  /** Made by the client; the same key is the same act. */
  key: Scalars['ID']['input'];
  /** The initiative's id. */
  id: Scalars['ID']['input'];
};

/** No longer following an initiative. */
export type UnfollowInitiativeInput = {
  /** Made by the client; the same key is the same act. */
  key: Scalars['ID']['input'];
  /** The initiative's id. */
  id: Scalars['ID']['input'];
};

/** What comes of following. */
export type FollowInitiativeResult = Initiative | NotFound | NotAllowed;

/** What comes of no longer following. */
export type UnfollowInitiativeResult = Initiative | NotFound | NotAllowed;

/** Where a revision that is not published yet stands. */
export type WorkingState =
  /** Being written. */
  | 'working'
  /** Waiting for an approver. */
  | 'in_review'
  /** Sent back by an approver, not changed since. */
  | 'refused';

/** Sending a working revision for review. */
export type SendForReviewInput = {
  /** Made by the client, one per intention; a double click is one act. */
  key: Scalars['ID']['input'];
  /** The initiative's id. */
  id: Scalars['ID']['input'];
  /** The version that was looked at. */
  version: Scalars['Int']['input'];
  /** Who may know that it exists, once it is published. */
  level: Level;
};

/** Sending a revision back. */
export type RefuseRevisionInput = {
  /** Made by the client, one per intention. */
  key: Scalars['ID']['input'];
  /** The initiative's id. */
  id: Scalars['ID']['input'];
  /** The version that was looked at. */
  version: Scalars['Int']['input'];
  /** What is to be changed; its editors see it. To 600 characters. */
  reason: Scalars['String']['input'];
};

/** Choosing how the organisation acted for publishes. */
export type ChangePublishingRulesInput = {
  /** Made by the client, one per intention. */
  key: Scalars['ID']['input'];
  /** Whether an approver must agree. */
  approverNeeded: Scalars['Boolean']['input'];
};

/** What comes of sending for review. */
export type SendForReviewResult = WorkingRevision | InvalidInput | NotFound | NotAllowed | Conflict;

/** What comes of sending back. */
export type RefuseRevisionResult = WorkingRevision | InvalidInput | NotFound | NotAllowed | Conflict;

/** What comes of choosing how an organisation publishes. */
export type ChangePublishingRulesResult = PublishingRules | InvalidInput | NotAllowed;

/** The published revisions of an initiative that the viewer may know of. */
export type InitiativeHistory = {
  __typename?: 'InitiativeHistory';
  /** The initiative as it is now. */
  initiative: Initiative;
  /** Newest first. One that was shared with fewer than the viewer belongs to stays hidden. */
  revisions: Array<PublishedRevision>;
  /** Whether the viewer may remove a passage from every version: approvers and administrators of the lead. */
  viewerMayRemovePassages: Scalars['Boolean']['output'];
};

/** What an initiative said, from one publication to the next. */
export type PublishedRevision = {
  __typename?: 'PublishedRevision';
  /** Random identifier. */
  id: Scalars['ID']['output'];
  /** From 1, counting those that the viewer may know of. */
  number: Scalars['Int']['output'];
  /** When it was published. */
  publishedAt: Scalars['DateTime']['output'];
  /** Who published it; null to everybody but members of the lead, where nobody did, and once erased. */
  publishedBy?: Maybe<Person>;
  /** Who might know of it when it was published. */
  level: Level;
  /** Whether it is what is published now. */
  isCurrent: Scalars['Boolean']['output'];
  /** What it said, field by field; null where it was not asked for. */
  texts?: Maybe<Array<RevisionText>>;
};

/** One field of a revision in words. */
export type RevisionText = {
  __typename?: 'RevisionText';
  /** Name of the field, as in DraftContent. */
  field: Scalars['String']['output'];
  /** Plain text; several values on lines of their own, terms by their labels, stages, bands and offers by their names in the contract. */
  text: Scalars['String']['output'];
};

/** Restoring. */
export type RestoreRevisionInput = {
  /** Made by the client, one per intention. */
  key: Scalars['ID']['input'];
  /** The initiative's id. */
  id: Scalars['ID']['input'];
  /** The published revision to start from. */
  revisionId: Scalars['ID']['input'];
};

/** What comes of restoring. */
export type RestoreRevisionResult = WorkingRevision | NotFound | NotAllowed;

/** How far a piece of work is. */
export type Stage =
  | 'idea'
  | 'planned'
  | 'discovery'
  | 'pilot'
  | 'rolling_out'
  | 'live'
  | 'scaled'
  | 'paused'
  | 'stopped'
  | 'retired'
  | 'unknown';

/** Who may know that a thing exists. */
export type Level =
  /** Members of the lead and partner organisations. */
  | 'organisation'
  /** Those, and members of organisations in one of the lead's systems today, and those systems' programme offices. */
  | 'system'
  /** Any signed-in member. */
  | 'network'
  /** Anyone, including suppliers and the press. */
  | 'public';

/** Whole-life cost in whole pounds without VAT, as a band. */
export type CostBand =
  | 'under_25k'
  | 'b_25k_100k'
  | 'b_100k_500k'
  | 'b_500k_2m'
  | 'b_2m_10m'
  | 'over_10m'
  | 'not_known';

/** What the owner offers to others. */
export type Openness =
  | 'share_ideas'
  | 'conversation'
  | 'host_visit'
  | 'join_procurement'
  | 'share_funding';

/** A piece of digital work with a lead and any number of partners, as its newest published revision tells it. */
export type Initiative = {
  __typename?: 'Initiative';
  /** Random identifier. */
  id: Scalars['ID']['output'];
  /** The address: stable; old ones redirect. */
  slug: Scalars['String']['output'];
  /** Names the thing; to 400 characters. */
  title: Scalars['String']['output'];
  /** Two or three sentences. */
  summary: Scalars['String']['output'];
  /** The lead organisation; null where the source names none. */
  organisation?: Maybe<Organisation>;
  /** Other organisations that take part. */
  partners: Array<Partner>;
  /** What changed and for whom, in one line; null where unknown. */
  outcome?: Maybe<Scalars['String']['output']>;
  /** Who it is for; null where unknown. */
  forWhom?: Maybe<Scalars['String']['output']>;
  /** What it took: people, time, money in words; null where unknown. */
  whatItTook?: Maybe<Scalars['String']['output']>;
  /** The starting point; plain text. */
  context?: Maybe<Scalars['String']['output']>;
  /** The problem; plain text. */
  challenge?: Maybe<Scalars['String']['output']>;
  /** What was done; plain text. */
  approach?: Maybe<Scalars['String']['output']>;
  /** What it gave; plain text. */
  impact?: Maybe<Scalars['String']['output']>;
  /** What one needs first; plain text. */
  prerequisites?: Maybe<Scalars['String']['output']>;
  /** What someone should know before doing the same. */
  lessons: Array<Lesson>;
  /** How far it is, as of `stageAsOf`. */
  stage: Stage;
  /** The date for which the stage is true; null where the source does not say. */
  stageAsOf?: Maybe<Scalars['PartialDate']['output']>;
  /** When it began; null where unknown. */
  startedOn?: Maybe<Scalars['PartialDate']['output']>;
  /** When planned work is to be decided, as by a board or on a business case; null where unknown. */
  decisionOn?: Maybe<Scalars['PartialDate']['output']>;
  /** The one thing it mainly enables; null where unknown. */
  primaryCapability?: Maybe<Term>;
  /** Other capabilities. */
  capabilities: Array<Term>;
  /** Technologies used. */
  technologies: Array<Term>;
  /** Where care is given. */
  careSettings: Array<Term>;
  /** Kinds of change. */
  kindsOfChange: Array<Term>;
  /** Areas of What Good Looks Like. */
  successMeasures: Array<Term>;
  /** Board questions it speaks to. */
  boardQuestions: Array<Term>;
  /** Pathways it belongs to. */
  pathways: Array<Term>;
  /** Products and their suppliers. */
  products: Array<Product>;
  /** Figures of impact, as given. */
  measures: Array<Measure>;
  /** What people said of it. */
  quotes: Array<Quote>;
  /** What others can reuse. */
  assets: Array<Asset>;
  /** Where the money came from. */
  fundingSources: Array<Term>;
  /** Whole-life cost as a band. */
  costBand: CostBand;
  /** What the owner offers. */
  openness: Array<Openness>;
  /** Who to ask: roles, never addresses. Null to readers who are not signed in, and where nobody is named. */
  contact?: Maybe<Contact>;
  /** Who may know that it exists. */
  level: Level;
  /** Whether it was archived. */
  archived: Scalars['Boolean']['output'];
  /** Number of its newest published revision, from 1, counting those that the viewer may know of. */
  revisionNumber: Scalars['Int']['output'];
  /** When it was first published to as many as may know of it now. */
  publishedAt: Scalars['DateTime']['output'];
  /** When its newest revision was published by its trust; null for a summary nobody from the trust has checked. */
  reviewedAt?: Maybe<Scalars['DateTime']['output']>;
  /** By when it is to be looked at again; null where not set. */
  reviewBy?: Maybe<Scalars['PartialDate']['output']>;
  /** Where it was summarised from; null once its trust has published a revision of its own. */
  source?: Maybe<EntrySource>;
  /** Whether it belongs to the demonstration. */
  demonstration: Scalars['Boolean']['output'];
  /** Whether the viewer may revise it. */
  viewerCanEdit: Scalars['Boolean']['output'];
  /** The working revision's id (this initiative's) where the viewer may edit and one is open. */
  hasWorkingRevision: Scalars['Boolean']['output'];
  /** Who adapted it and what they changed, of what this viewer may see; newest first. */
  adaptations: Array<Adaptation>;
  /** Adaptations by which this initiative came from others. */
  adaptedFrom: Array<Adaptation>;
  /** The tree it stands in: origins above, adaptations below. It is cut, never bridged, at a node that the viewer may not see. */
  lineage: Lineage;
  /** Who can see it today. */
  audience: Audience;
  /** What waits since areas merged; null where nothing does, and to everybody but editors, approvers and administrators of the lead. */
  waitingAudience?: Maybe<WaitingAudience>;
  /**
   * What the initiative costs, exactly. Commercial: members of the lead, and its systems' programme offices if the lead allows; null to
   * everybody else, and where no sum is given. The band is in `costBand` for all who see the initiative.
   */
  money?: Maybe<Money>;
  /**
   * Whether a contract that belongs to it may end between today and this day next year. Null where its owner has not opened that and the
   * viewer may not see the contract's end, where no contract is recorded, and where its end is not known.
   */
  contractEndsWithinYear?: Maybe<Scalars['Boolean']['output']>;
  /** Whether the viewer follows it, for an organisation in which they hold a role; null to whoever cannot follow it: nobody signed in, somebody without a role in an organisation, and readers of a demonstration that is not theirs. */
  followed?: Maybe<Scalars['Boolean']['output']>;
  /** Whether the date by which it was to be looked at again has passed: it was not reviewed since `reviewedAt`. False for a summary nobody from the trust has checked. */
  reviewOverdue: Scalars['Boolean']['output'];
  /** When it was archived; null where it is not, or where nobody kept it. */
  archivedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why it was archived, in a sentence; null where it is not. */
  archiveReason?: Maybe<Scalars['String']['output']>;
  /** The organisation that led it before the lead followed that one; null where the lead led it from the beginning. */
  formerOrganisation?: Maybe<Organisation>;
  /** What area offices suggest it be filed under, and nobody has answered: for editors and approvers of the lead. Empty for anybody else. */
  refilings: Array<Refiling>;
  /** What boards and their bodies decided of it, of what this viewer may see; the latest decision first, a hundred at most. */
  reviews: Array<Review>;
  /**
   * What organisations decided of its products and of work for its primary capability, counted from the reviews that this viewer may see; only
   * those that at least three organisations reviewed.
   */
  peerReviews: Array<PeerReviews>;
  /** Whether the viewer may record a review of it for the organisation acted for: one that leads it, takes part in it or adapted it. */
  viewerMayReview: Scalars['Boolean']['output'];
  /** How many organisations adapt it, have it live or stopped, of the adaptations this viewer may see; neither those that consider or plan it, nor what its lead disputes, nor its lead itself. */
  adaptedByCount: Scalars['Int']['output'];
  /** How one can see it at work: seen by whoever sees the initiative; the newest first, fifty at most. */
  showings: Array<Showing>;
  /** Which boards have seen it, of what this viewer may know; the latest first, a hundred at most. */
  seenByBoards: Array<SeenByBoard>;
  /** Whether the viewer may say how it can be seen: editors, approvers, administrators and board members of its lead. */
  viewerMayShow: Scalars['Boolean']['output'];
  /** Whether the viewer may record that the board of the organisation acted for has seen it. */
  viewerMayRecordSeen: Scalars['Boolean']['output'];
  /** Similar work with its reasons, best first; empty rather than weak. Without a scope: LIKE_MINE where the lead is a mental health, community, ambulance or specialist trust, else EVERYWHERE. */
  similar: Array<SimilarInitiative>;
};


/** A piece of digital work with a lead and any number of partners, as its newest published revision tells it. */
export type InitiativeSimilarArgs = {
  scope?: InputMaybe<SimilarScope>;
  first?: InputMaybe<Scalars['Int']['input']>;
  weights?: InputMaybe<SimilarWeights>;
};

/** An organisation that takes part. */
export type Partner = {
  __typename?: 'Partner';
  /** The organisation where Kith knows it. */
  organisation?: Maybe<Organisation>;
  /** Its name. */
  name: Scalars['String']['output'];
};

/** What someone should know before doing the same. */
export type Lesson = {
  __typename?: 'Lesson';
  /** Random identifier. */
  id: Scalars['ID']['output'];
  /** Plain text. */
  text: Scalars['String']['output'];
};

/** A product with its supplier. */
export type Product = {
  __typename?: 'Product';
  /** Name. */
  name: Scalars['String']['output'];
  /** Supplier; null where unknown. */
  supplier?: Maybe<Scalars['String']['output']>;
};

/** A figure of impact, as it was given. */
export type Measure = {
  __typename?: 'Measure';
  /** What was measured. */
  name: Scalars['String']['output'];
  /** Value before; null where unknown. */
  before?: Maybe<Scalars['String']['output']>;
  /** Value after; null where unknown. */
  after?: Maybe<Scalars['String']['output']>;
  /** Unit; null where unknown. */
  unit?: Maybe<Scalars['String']['output']>;
  /** Over which time; null where unknown. */
  period?: Maybe<Scalars['String']['output']>;
  /** How it was measured; null where unknown. */
  howMeasured?: Maybe<Scalars['String']['output']>;
  /** Who says so; null where unknown. */
  saidBy?: Maybe<Scalars['String']['output']>;
};

/** What someone said. */
export type Quote = {
  __typename?: 'Quote';
  /** The words. */
  text: Scalars['String']['output'];
  /** The role of whoever said it, never a name. */
  role?: Maybe<Scalars['String']['output']>;
};

/** Something reusable, as a link. */
export type Asset = {
  __typename?: 'Asset';
  /** What it is called. */
  title: Scalars['String']['output'];
  /** What sort of paper or thing it is. */
  kind: Term;
  /** Under which terms; null where not said. */
  licence?: Maybe<Term>;
  /** Where it is; null where one has to ask. */
  url?: Maybe<Scalars['String']['output']>;
};

/** Who to ask. Roles, never personal addresses. */
export type Contact = {
  __typename?: 'Contact';
  /** The role. */
  role: Scalars['String']['output'];
  /** Who stands in; null where nobody. */
  deputyRole?: Maybe<Scalars['String']['output']>;
  /** How much time is offered; null where not said. */
  timeOffered?: Maybe<Scalars['String']['output']>;
  /** How soon an answer usually comes; null where not said. */
  replyTime?: Maybe<Scalars['String']['output']>;
};

/** Where a summary comes from. Its trust has not checked it. */
export type EntrySource = {
  __typename?: 'EntrySource';
  /** Title of the source. */
  title: Scalars['String']['output'];
  /** Its address; null where there is none. */
  url?: Maybe<Scalars['String']['output']>;
  /** Its date; null where unknown. */
  date?: Maybe<Scalars['PartialDate']['output']>;
  /** Who wrote the summary. */
  summarisedBy: Scalars['String']['output'];
};

/** The content of a revision, as an editor works on it. Terms are ids of their vocabularies. */
export type DraftContent = {
  __typename?: 'DraftContent';
  /** Names the thing; to 400 characters. */
  title: Scalars['String']['output'];
  /** Two or three sentences; to 1,000 characters. */
  summary: Scalars['String']['output'];
  /** What changed and for whom, in one line; to 600 characters. */
  outcome: Scalars['String']['output'];
  /** Who it is for; to 600 characters. */
  forWhom: Scalars['String']['output'];
  /** People, time and money in words; to 600 characters. */
  whatItTook: Scalars['String']['output'];
  /** The starting point; plain text, to 20,000 characters. */
  context: Scalars['String']['output'];
  /** The problem; plain text, to 20,000 characters. */
  challenge: Scalars['String']['output'];
  /** What was done; plain text, to 20,000 characters. */
  approach: Scalars['String']['output'];
  /** What it gave; plain text, to 20,000 characters. */
  impact: Scalars['String']['output'];
  /** What one needs first; plain text, to 20,000 characters. */
  prerequisites: Scalars['String']['output'];
  /** What someone should know before doing the same; to 40. */
  lessons: Array<DraftLesson>;
  /** How far it is; UNKNOWN until chosen. */
  stage: Stage;
  /** The date for which the stage is true; null where not said. */
  stageAsOf?: Maybe<Scalars['PartialDate']['output']>;
  /** When it began; null where not said. */
  startedOn?: Maybe<Scalars['PartialDate']['output']>;
  /** When planned work is to be decided, as by a board or on a business case; null where not said. */
  decisionOn?: Maybe<Scalars['PartialDate']['output']>;
  /** Term id of the one capability it mainly enables; null until chosen. */
  primaryCapability?: Maybe<Scalars['ID']['output']>;
  /** Term ids of further capabilities; to 40. */
  capabilities: Array<Scalars['ID']['output']>;
  /** Term ids of technologies; to 40. */
  technologies: Array<Scalars['ID']['output']>;
  /** Term ids of care settings; to 40. */
  careSettings: Array<Scalars['ID']['output']>;
  /** Term ids of kinds of change; to 40. */
  kindsOfChange: Array<Scalars['ID']['output']>;
  /** Term ids of What Good Looks Like areas; to 40. */
  successMeasures: Array<Scalars['ID']['output']>;
  /** Term ids of board questions; to 40. */
  boardQuestions: Array<Scalars['ID']['output']>;
  /** Term ids of pathways; to 40. */
  pathways: Array<Scalars['ID']['output']>;
  /** Products and suppliers; to 40. */
  products: Array<DraftProduct>;
  /** Organisations that take part besides the lead; to 40. */
  partners: Array<DraftPartner>;
  /** Figures of impact; to 40. */
  measures: Array<DraftMeasure>;
  /** What people said; to 40. */
  quotes: Array<DraftQuote>;
  /** What others can reuse, as links; to 40. */
  assets: Array<DraftAsset>;
  /** Term ids of funding sources; to 40. */
  fundingSources: Array<Scalars['ID']['output']>;
  /** Whole-life cost in whole pounds without VAT, as a band; NOT_KNOWN until chosen. */
  costBand: CostBand;
  /** Exact sums; null where none is given. */
  money?: Maybe<DraftMoney>;
  /** What the owner offers. */
  openness: Array<Openness>;
  /** Who to ask, as roles. */
  contact: DraftContact;
  /** By when to look at it again; null where not set. */
  reviewBy?: Maybe<Scalars['PartialDate']['output']>;
};

/** A lesson being written. */
export type DraftLesson = {
  __typename?: 'DraftLesson';
  /** Plain text, 1 to 4,000 characters. */
  text: Scalars['String']['output'];
};

/** A product being written. */
export type DraftProduct = {
  __typename?: 'DraftProduct';
  /** Name; 1 to 120 characters. */
  name: Scalars['String']['output'];
  /** Supplier; empty where unknown, to 120 characters. */
  supplier: Scalars['String']['output'];
};

/** A partner being written: by ODS code where Kith knows it, else by name. */
export type DraftPartner = {
  __typename?: 'DraftPartner';
  /** ODS code where Kith knows the organisation; else null. */
  odsCode?: Maybe<Scalars['String']['output']>;
  /** Name where there is no code; to 200 characters. */
  name: Scalars['String']['output'];
};

/** A measure being written. */
export type DraftMeasure = {
  __typename?: 'DraftMeasure';
  /** What was measured; 1 to 300 characters. */
  name: Scalars['String']['output'];
  /** Value before, as given; empty where unknown. */
  before: Scalars['String']['output'];
  /** Value after, as given; empty where unknown. */
  after: Scalars['String']['output'];
  /** Unit, as minutes; empty where unknown. */
  unit: Scalars['String']['output'];
  /** Over which time; empty where unknown. */
  period: Scalars['String']['output'];
  /** How it was measured; empty where unknown. */
  howMeasured: Scalars['String']['output'];
  /** Who says so; empty where unknown. */
  saidBy: Scalars['String']['output'];
};

/** A quote being written. */
export type DraftQuote = {
  __typename?: 'DraftQuote';
  /** The words; 1 to 1,000 characters. */
  text: Scalars['String']['output'];
  /** The role of whoever said it, never a name. */
  role: Scalars['String']['output'];
};

/** Something reusable being written. */
export type DraftAsset = {
  __typename?: 'DraftAsset';
  /** What it is called; 1 to 300 characters. */
  title: Scalars['String']['output'];
  /** Term id of the asset kind. */
  kind: Scalars['ID']['output'];
  /** Term id of the licence; null where not said. */
  licence?: Maybe<Scalars['ID']['output']>;
  /** Address that starts with http:// or https://; empty where one has to ask. */
  url: Scalars['String']['output'];
};

/** Exact sums being written, in whole pounds without VAT. Commercial: never in lists, words of search or bands but the one they are in. */
export type DraftMoney = {
  __typename?: 'DraftMoney';
  /** Over the whole life; null where not known. */
  wholeLife?: Maybe<Scalars['Int']['output']>;
  /** In one year; null where not known. */
  yearly?: Maybe<Scalars['Int']['output']>;
  /** Whether programme offices of the lead's systems see these sums. */
  programmeOfficesMaySee: Scalars['Boolean']['output'];
};

/** A contact being written. */
export type DraftContact = {
  __typename?: 'DraftContact';
  /** The role to ask; to 200 characters. */
  role: Scalars['String']['output'];
  /** Who stands in; empty where nobody. */
  deputyRole: Scalars['String']['output'];
  /** How much time is offered, in words; empty where not said. */
  timeOffered: Scalars['String']['output'];
  /** How soon an answer usually comes, in words; empty where not said. */
  replyTime: Scalars['String']['output'];
};

/** The revision being worked on. Seen by the lead's editors and approvers only. */
export type WorkingRevision = {
  __typename?: 'WorkingRevision';
  /** The initiative's id. */
  id: Scalars['ID']['output'];
  /** The initiative's address, if it has been published. */
  publishedSlug?: Maybe<Scalars['String']['output']>;
  /** Rises with every save; send back the one you started from. */
  version: Scalars['Int']['output'];
  /** What it says so far. */
  content: DraftContent;
  /** The level it is to have. */
  level: Level;
  /** When it was last saved. */
  savedAt: Scalars['DateTime']['output'];
  /** Who saved it last; null once erased. */
  savedBy?: Maybe<Person>;
  /** The organisation it belongs to. */
  organisation: Organisation;
  /** The initiative from which it was filled, if it began as an adaptation. */
  adaptedFrom?: Maybe<Initiative>;
  /** What still stands between it and publishing: fields to be filled, in the order of the form, and what must be taken out. */
  missing: Array<FieldProblem>;
  /** Hints that do not stop publishing, such as a title that begins ‘An initiative to’. */
  hints: Array<FieldProblem>;
  /** Where it stands. */
  state: WorkingState;
  /** Who sent it for review; null where it is not in review, or once erased. */
  sentBy?: Maybe<Person>;
  /** When it was sent for review; null where it is not in review. */
  sentAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why an approver last sent it back; null once it is sent again, or where nobody did. */
  refusedReason?: Maybe<Scalars['String']['output']>;
  /** Who sent it back; null with the reason, or once erased. */
  refusedBy?: Maybe<Person>;
  /** Why the entry is archived, perhaps without a word: publishing brings it back into lists. Null where it is not archived. */
  archivedBecause?: Maybe<Scalars['String']['output']>;
  /** What area offices suggest it be filed under, and nobody has answered. */
  refilings: Array<Refiling>;
};

/** How an organisation publishes. */
export type PublishingRules = {
  __typename?: 'PublishingRules';
  /** Whether an approver must agree. */
  approverNeeded: Scalars['Boolean']['output'];
  /** Roles of those who approve, in words. */
  approvers: Array<Scalars['String']['output']>;
};

/** The content to save. What is left out is emptied: send the whole form. */
export type DraftContentInput = {
  /** Names the thing; to 400 characters. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** Two or three sentences; to 1,000 characters. */
  summary?: InputMaybe<Scalars['String']['input']>;
  /** What changed and for whom, in one line; to 600 characters. */
  outcome?: InputMaybe<Scalars['String']['input']>;
  /** Who it is for; to 600 characters. */
  forWhom?: InputMaybe<Scalars['String']['input']>;
  /** People, time and money in words; to 600 characters. */
  whatItTook?: InputMaybe<Scalars['String']['input']>;
  /** The starting point; plain text, to 20,000 characters. */
  context?: InputMaybe<Scalars['String']['input']>;
  /** The problem; plain text, to 20,000 characters. */
  challenge?: InputMaybe<Scalars['String']['input']>;
  /** What was done; plain text, to 20,000 characters. */
  approach?: InputMaybe<Scalars['String']['input']>;
  /** What it gave; plain text, to 20,000 characters. */
  impact?: InputMaybe<Scalars['String']['input']>;
  /** What one needs first; plain text, to 20,000 characters. */
  prerequisites?: InputMaybe<Scalars['String']['input']>;
  /** What someone should know before doing the same; to 40. */
  lessons?: InputMaybe<Array<DraftLessonInput>>;
  /** How far it is; UNKNOWN until chosen. */
  stage?: InputMaybe<Stage>;
  /** The date for which the stage is true; null where not said. */
  stageAsOf?: InputMaybe<Scalars['PartialDate']['input']>;
  /** When it began; null where not said. */
  startedOn?: InputMaybe<Scalars['PartialDate']['input']>;
  /** When planned work is to be decided, as by a board or on a business case; null where not said. */
  decisionOn?: InputMaybe<Scalars['PartialDate']['input']>;
  /** Term id of the one capability it mainly enables; null until chosen. */
  primaryCapability?: InputMaybe<Scalars['ID']['input']>;
  /** Term ids of further capabilities; to 40. */
  capabilities?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Term ids of technologies; to 40. */
  technologies?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Term ids of care settings; to 40. */
  careSettings?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Term ids of kinds of change; to 40. */
  kindsOfChange?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Term ids of What Good Looks Like areas; to 40. */
  successMeasures?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Term ids of board questions; to 40. */
  boardQuestions?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Term ids of pathways; to 40. */
  pathways?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Products and suppliers; to 40. */
  products?: InputMaybe<Array<DraftProductInput>>;
  /** Organisations that take part besides the lead; to 40. */
  partners?: InputMaybe<Array<DraftPartnerInput>>;
  /** Figures of impact; to 40. */
  measures?: InputMaybe<Array<DraftMeasureInput>>;
  /** What people said; to 40. */
  quotes?: InputMaybe<Array<DraftQuoteInput>>;
  /** What others can reuse, as links; to 40. */
  assets?: InputMaybe<Array<DraftAssetInput>>;
  /** Term ids of funding sources; to 40. */
  fundingSources?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Whole-life cost in whole pounds without VAT, as a band; NOT_KNOWN until chosen. */
  costBand?: InputMaybe<CostBand>;
  /** Exact sums, whole pounds without VAT; null where none is given. The band follows from the whole-life sum, and must not say otherwise. */
  money?: InputMaybe<DraftMoneyInput>;
  /** What the owner offers. */
  openness?: InputMaybe<Array<Openness>>;
  /** Who to ask, as roles. */
  contact?: InputMaybe<DraftContactInput>;
  /** By when to look at it again; null where not set. */
  reviewBy?: InputMaybe<Scalars['PartialDate']['input']>;
};

/** A lesson. */
export type DraftLessonInput = {
  /** Plain text, 1 to 4,000 characters. */
  text: Scalars['String']['input'];
};

/** A product. */
export type DraftProductInput = {
  /** Name; 1 to 120 characters. */
  name: Scalars['String']['input'];
  /** Supplier; empty where unknown, to 120 characters. */
  supplier?: InputMaybe<Scalars['String']['input']>;
};

/** A partner. */
export type DraftPartnerInput = {
  /** ODS code where Kith knows the organisation; else null. */
  odsCode?: InputMaybe<Scalars['String']['input']>;
  /** Name where there is no code; to 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
};

/** A measure. */
export type DraftMeasureInput = {
  /** What was measured; 1 to 300 characters. */
  name: Scalars['String']['input'];
  /** Value before, as given; empty where unknown. */
  before?: InputMaybe<Scalars['String']['input']>;
  /** Value after, as given; empty where unknown. */
  after?: InputMaybe<Scalars['String']['input']>;
  /** Unit, as minutes; empty where unknown. */
  unit?: InputMaybe<Scalars['String']['input']>;
  /** Over which time; empty where unknown. */
  period?: InputMaybe<Scalars['String']['input']>;
  /** How it was measured; empty where unknown. */
  howMeasured?: InputMaybe<Scalars['String']['input']>;
  /** Who says so; empty where unknown. */
  saidBy?: InputMaybe<Scalars['String']['input']>;
};

/** A quote. */
export type DraftQuoteInput = {
  /** The words; 1 to 1,000 characters. */
  text: Scalars['String']['input'];
  /** The role of whoever said it, never a name. */
  role?: InputMaybe<Scalars['String']['input']>;
};

/** Something reusable. */
export type DraftAssetInput = {
  /** What it is called; 1 to 300 characters. */
  title: Scalars['String']['input'];
  /** Term id of the asset kind. */
  kind: Scalars['ID']['input'];
  /** Term id of the licence; null where not said. */
  licence?: InputMaybe<Scalars['ID']['input']>;
  /** Address that starts with http:// or https://; empty where one has to ask. */
  url?: InputMaybe<Scalars['String']['input']>;
};

/** Exact sums, in whole pounds without VAT. */
export type DraftMoneyInput = {
  /** Over the whole life; null where not known. */
  wholeLife?: InputMaybe<Scalars['Int']['input']>;
  /** In one year; null where not known. */
  yearly?: InputMaybe<Scalars['Int']['input']>;
  /** Whether programme offices of the lead's systems see these sums; false where left out. */
  programmeOfficesMaySee?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A contact. */
export type DraftContactInput = {
  /** The role to ask; to 200 characters. */
  role?: InputMaybe<Scalars['String']['input']>;
  /** Who stands in; empty where nobody. */
  deputyRole?: InputMaybe<Scalars['String']['input']>;
  /** How much time is offered, in words; empty where not said. */
  timeOffered?: InputMaybe<Scalars['String']['input']>;
  /** How soon an answer usually comes, in words; empty where not said. */
  replyTime?: InputMaybe<Scalars['String']['input']>;
};

/** Saving a working revision. */
export type SaveDraftInput = {
  /** Made by the client, one per save; the same key is one act. */
  key: Scalars['ID']['input'];
  /** The initiative's id; left out on the first save. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** The version this was edited from; left out on the first save. */
  version?: InputMaybe<Scalars['Int']['input']>;
  /** The level it is to have. */
  level?: InputMaybe<Level>;
  /** The whole form. */
  content: DraftContentInput;
};

/** Publishing a working revision. */
export type PublishInitiativeInput = {
  /** Made by the client, one per intention; a double click is one act. */
  key: Scalars['ID']['input'];
  /** The initiative's id. */
  id: Scalars['ID']['input'];
  /** The version that was looked at. */
  version: Scalars['Int']['input'];
  /** Who may know that it exists. */
  level: Level;
};

/** Opening a working revision. */
export type ReviseInitiativeInput = {
  /** Made by the client. */
  key: Scalars['ID']['input'];
  /** The initiative's id. */
  id: Scalars['ID']['input'];
};

/** Archiving. */
export type ArchiveInitiativeInput = {
  /** Made by the client. */
  key: Scalars['ID']['input'];
  /** The initiative's id. */
  id: Scalars['ID']['input'];
  /** Why; shown with it. To 600 characters. */
  reason: Scalars['String']['input'];
};

/** Someone else saved in between. Nothing was lost: both versions are here. */
export type Conflict = {
  __typename?: 'Conflict';
  /** A plain sentence. */
  message: Scalars['String']['output'];
  /** What is kept now. */
  theirs: WorkingRevision;
  /** The fields that differ from what was sent, by name. */
  differingFields: Array<Scalars['String']['output']>;
};

/** What comes of saving. */
export type SaveDraftResult = WorkingRevision | InvalidInput | NotFound | NotAllowed | Conflict;

/** What comes of publishing. */
export type PublishInitiativeResult = Initiative | InvalidInput | NotFound | NotAllowed | Conflict;

/** What comes of archiving. */
export type ArchiveInitiativeResult = Initiative | InvalidInput | NotFound | NotAllowed;

/** Why the viewer can't ask to join for an organisation. */
export type JoiningBar =
  /** The identity provider has not said that the viewer's e-mail address is verified. */
  | 'address_not_verified'
  /** The address is on no domain that is approved for the organisation. */
  | 'address_not_approved'
  /** The viewer is an administrator of it already. */
  | 'administrator_already'
  /** A claim of the viewer's waits. */
  | 'asked_already';

/** How somebody joins for one organisation. */
export type Joining = {
  __typename?: 'Joining';
  /** The organisation. */
  organisation: Organisation;
  /** Why the viewer can't ask; null where they can. */
  bar?: Maybe<JoiningBar>;
  /** Domains of the organisation itself: an executive with an address there can confirm. */
  ownDomains: Array<Scalars['String']['output']>;
  /** Domains that many organisations share: enough to ask, not to confirm. */
  sharedDomains: Array<Scalars['String']['output']>;
  /** Whether a programme office of its area has joined, and can confirm. */
  officeAnswers: Scalars['Boolean']['output'];
};

/** Where a claim stands. */
export type OrganisationClaimState =
  /** It waits for an answer. */
  | 'waiting'
  /** The one who asked is an administrator. */
  | 'confirmed'
  /** It was refused, with a reason. */
  | 'refused'
  /** Whoever asked took it back. */
  | 'withdrawn'
  /** The organisation has administrators, and they were told. */
  | 'passed_on'
  /** Nobody answered within 14 days. */
  | 'expired';

/** Somebody's wish to be an organisation's first administrator, as they and those who may answer see it. */
export type OrganisationClaim = {
  __typename?: 'OrganisationClaim';
  /** Random identifier. */
  id: Scalars['ID']['output'];
  /** The organisation. */
  organisation: Organisation;
  /** Who asks. */
  claimant: Person;
  /** Their verified address; null where it was erased, or the claim no longer waits. */
  claimantEmail?: Maybe<Scalars['String']['output']>;
  /** Why they ask, in their words; null once the claim no longer waits. */
  statement?: Maybe<Scalars['String']['output']>;
  /** The executive they name; null where none, or once the claim no longer waits. */
  executiveName?: Maybe<Scalars['String']['output']>;
  /** The executive's address; null where none, or once the claim no longer waits. */
  executiveEmail?: Maybe<Scalars['String']['output']>;
  /** Where it stands. */
  state: OrganisationClaimState;
  /** Why it was refused; null otherwise. */
  reason?: Maybe<Scalars['String']['output']>;
  /** When they asked. */
  askedAt: Scalars['DateTime']['output'];
  /** When it ends by itself. */
  expiresAt: Scalars['DateTime']['output'];
  /** When it was answered; null where it was not. */
  answeredAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether the viewer is the one who asks. */
  own: Scalars['Boolean']['output'];
};

/** A page of claims. */
export type OrganisationClaimConnection = {
  __typename?: 'OrganisationClaimConnection';
  /** The page. */
  edges: Array<OrganisationClaimEdge>;
  /** Where it ends. */
  pageInfo: PageInfo;
  /** How many wait for the viewer. */
  totalCount: Scalars['Int']['output'];
};

/** One claim of a page. */
export type OrganisationClaimEdge = {
  __typename?: 'OrganisationClaimEdge';
  /** Its cursor. */
  cursor: Scalars['String']['output'];
  /** The claim. */
  node: OrganisationClaim;
};

/** Asking to be an organisation's first administrator. */
export type ClaimOrganisationInput = {
  /** Made by the client; the same key is the same act. */
  key: Scalars['ID']['input'];
  /** The organisation, by its ODS code. */
  organisation: Scalars['String']['input'];
  /** Who you are there and why you ask, to 1,000 characters. */
  statement: Scalars['String']['input'];
  /** Name of an executive of the organisation who can confirm, to 200 characters. Needed unless the area's office can answer. */
  executiveName?: InputMaybe<Scalars['String']['input']>;
  /** The executive's address, on one of the organisation's own domains. */
  executiveEmail?: InputMaybe<Scalars['String']['input']>;
};

/** Answering a claim. */
export type AnswerOrganisationClaimInput = {
  /** Made by the client; the same key is the same act. */
  key: Scalars['ID']['input'];
  /** The claim. */
  id: Scalars['ID']['input'];
  /** True makes the one who asked an administrator; false refuses. */
  confirm: Scalars['Boolean']['input'];
  /** Why it is refused, to 1,000 characters; needed then, and sent to whoever asked. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** Taking a claim back. */
export type WithdrawOrganisationClaimInput = {
  /** Made by the client; the same key is the same act. */
  key: Scalars['ID']['input'];
  /** The claim. */
  id: Scalars['ID']['input'];
};

/** What comes of `claimOrganisation`. */
export type ClaimOrganisationResult = OrganisationClaim | InvalidInput | NotFound | NotAllowed;

/** What comes of `answerOrganisationClaim`. */
export type AnswerOrganisationClaimResult = OrganisationClaim | InvalidInput | NotFound | NotAllowed;

/** What comes of `withdrawOrganisationClaim`. */
export type WithdrawOrganisationClaimResult = OrganisationClaim | NotFound | NotAllowed;

/** Work of an organisation over time, for its own board. */
export type Journey = {
  __typename?: 'Journey';
  /** Whose. */
  organisation: Organisation;
  /** The day it was read, in London. */
  asOf: Scalars['Date']['output'];
  /** What the organisation leads or takes part in and is not archived: first what goes live first, then what has no date, by title; two hundred at most. */
  steps: Array<JourneyStep>;
  /** What needs a look, the earliest first. */
  warnings: Array<JourneyWarning>;
  /** Whether the viewer may mark it. */
  viewerCanEdit: Scalars['Boolean']['output'];
};

/** An initiative on the journey. */
export type JourneyStep = {
  __typename?: 'JourneyStep';
  /** The initiative; its id stands for the step. */
  initiative: Initiative;
  /** Whether the board marked it as business critical: if it goes wrong, care or the running of the organisation suffers at once. */
  businessCritical: Scalars['Boolean']['output'];
  /** When going live begins, as the board has it; null where not said. */
  liveFrom?: Maybe<Scalars['PartialDate']['output']>;
  /** When it is to be live everywhere, as the board has it; null where not said. */
  liveTo?: Maybe<Scalars['PartialDate']['output']>;
  /** What has to be live before, of what this viewer may see. */
  dependsOn: Array<Initiative>;
  /** Rises with every change: send back the one you started from; 0 where nothing is marked. Null unless the viewer may mark it. */
  version?: Maybe<Scalars['Int']['output']>;
};

/** Why a warning stands. */
export type JourneyWarningKind =
  /** Three or more business-critical changes on the same days, or two that begin going live in the same quarter. */
  | 'fall_together'
  /** One starts before what it depends on is live. */
  | 'too_early'
  /** What it depends on has no date, or was stopped, paused or retired. */
  | 'depends_on_uncertain';

/** Something on the journey that needs a look. A board decides whether it is a problem. */
export type JourneyWarning = {
  __typename?: 'JourneyWarning';
  /** Why. */
  kind: JourneyWarningKind;
  /** In a sentence. */
  sentence: Scalars['String']['output'];
  /** First day of the time it is about; null where it is about no time. */
  from?: Maybe<Scalars['Date']['output']>;
  /** Last day of that time; null where it is about no time. */
  to?: Maybe<Scalars['Date']['output']>;
  /** Which initiatives, by their ids: the one that starts first where one depends on another. */
  initiatives: Array<Initiative>;
};

/** To mark an initiative on the journey. */
export type MarkJourneyInput = {
  /** Made by the client, afresh for each act. */
  key: Scalars['ID']['input'];
  /** Id of an initiative that the organisation leads or takes part in. */
  initiative: Scalars['ID']['input'];
  /** The version one started from; 0 where nothing is marked. */
  version: Scalars['Int']['input'];
  /** Whether it is business critical. */
  businessCritical: Scalars['Boolean']['input'];
  /** When going live begins; null where not known. */
  liveFrom?: InputMaybe<Scalars['PartialDate']['input']>;
  /** When it is to be live everywhere; null where not known. */
  liveTo?: InputMaybe<Scalars['PartialDate']['input']>;
  /** Ids of initiatives that have to be live before, twenty at most; not itself. */
  dependsOn?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** Somebody else marked the initiative in between. */
export type JourneyConflict = {
  __typename?: 'JourneyConflict';
  /** A plain sentence. */
  message: Scalars['String']['output'];
  /** The journey as it is now. */
  theirs: Journey;
};

/** What comes of marking an initiative on the journey. */
export type JourneyResult = Journey | InvalidInput | NotFound | NotAllowed | JourneyConflict;

/** Somebody who has a working revision open. */
export type EditingNow = {
  __typename?: 'EditingNow';
  /** Who. */
  person: Person;
  /** Since when, in this stretch. */
  since: Scalars['DateTime']['output'];
};

/** Saying that what is published is still right. */
export type ConfirmReviewedInput = {
  /** Made by the client, one per intention; a double click is one act. */
  key: Scalars['ID']['input'];
  /** The initiative's id. */
  id: Scalars['ID']['input'];
  /** By when to look at it again; a year from today where left out. */
  reviewBy?: InputMaybe<Scalars['PartialDate']['input']>;
};

/** Bringing an initiative back from the archive. */
export type UnarchiveInitiativeInput = {
  /** Made by the client, one per intention; a double click is one act. */
  key: Scalars['ID']['input'];
  /** The initiative's id. */
  id: Scalars['ID']['input'];
};

/** What comes of saying that it is still right. */
export type ConfirmReviewedResult = Initiative | InvalidInput | NotFound | NotAllowed;

/** What comes of bringing it back. */
export type UnarchiveInitiativeResult = Initiative | NotFound | NotAllowed;

/** Who may see a lesson that is told without a name. */
export type LessonLevel =
  /** Members of organisations that are in one named system today. */
  | 'system'
  /** Any signed-in member. */
  | 'network'
  /** Anyone, including suppliers and the press. */
  | 'public';

/** Whether it is told to be copied or to be avoided. */
export type LessonOutcome =
  /** It went well. */
  | 'good'
  /** It went badly. */
  | 'bad';

/** A lesson told without its organisation's name. Nothing in it says who told it, or when beyond the quarter. */
export type QuietLesson = {
  __typename?: 'QuietLesson';
  /** Random identifier. */
  id: Scalars['ID']['output'];
  /** Good or bad. */
  outcome: LessonOutcome;
  /** What happened; plain text. */
  happened: Scalars['String']['output'];
  /** What they would tell others who are about to do the same; plain text. */
  advice: Scalars['String']['output'];
  /** What it is about. */
  capability: Term;
  /** Who may see it. */
  level: LessonLevel;
  /** The quarter of the calendar in which it was told, as 2026-Q3. */
  quarter: Scalars['String']['output'];
  /** Whether it belongs to the fictional area. */
  demonstration: Scalars['Boolean']['output'];
};

/** A page of lessons. */
export type QuietLessonConnection = {
  __typename?: 'QuietLessonConnection';
  /** The lessons with their cursors. */
  edges: Array<QuietLessonEdge>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many this viewer may see of what was asked for. */
  totalCount: Scalars['Int']['output'];
  /** What the lessons found are about, whichever capability was chosen; most frequent first. */
  capabilities: Array<QuietLessonCount>;
};

/** A lesson in a list. */
export type QuietLessonEdge = {
  __typename?: 'QuietLessonEdge';
  /** Opaque; bound to viewer and filter. */
  cursor: Scalars['String']['output'];
  /** The lesson. */
  node: QuietLesson;
};

/** How many lessons are about a capability, of those this viewer may see. */
export type QuietLessonCount = {
  __typename?: 'QuietLessonCount';
  /** The capability. */
  capability: Term;
  /** How many. */
  count: Scalars['Int']['output'];
};

/** Whether a lesson can be seen by others. */
export type QuietLessonState =
  /** By its level. */
  | 'shared'
  /** It was taken back. */
  | 'withdrawn';

/** A lesson as the editors of the organisation that told it see it. */
export type OwnQuietLesson = {
  __typename?: 'OwnQuietLesson';
  /** The same random identifier as others see. */
  id: Scalars['ID']['output'];
  /** Good or bad. */
  outcome: LessonOutcome;
  /** What happened. */
  happened: Scalars['String']['output'];
  /** What others are told to do. */
  advice: Scalars['String']['output'];
  /** What it is about. */
  capability: Term;
  /** Who may see it. */
  level: LessonLevel;
  /** At level system: which. */
  system?: Maybe<System>;
  /** Whether others see it. */
  state: QuietLessonState;
  /** What others see of the date. */
  quarter: Scalars['String']['output'];
  /** The day it was told, in London; never shown to others. */
  sharedOn: Scalars['Date']['output'];
  /** The own initiative that it comes from; never shown to others. Null where none was named or it is not published. */
  initiative?: Maybe<Initiative>;
  /** Rises with each change. */
  version: Scalars['Int']['output'];
  /** How many organisations could have written it, the own among them, as far as its readers can tell. */
  couldHaveWritten: Scalars['Int']['output'];
};

/** What a name is that was found in a text. */
export type FoundNameKind =
  /** An organisation, by a name of today or of before, or by its initials. */
  | 'organisation'
  /** An ODS code. */
  | 'code'
  /** An area, or a town where an organisation of the own area stands. */
  | 'place'
  /** A supplier or a product. */
  | 'supplier'
  /** It looks like somebody's name. */
  | 'person'
  /** It looks like a telephone number. */
  | 'telephone'
  /** An address of a page. */
  | 'link';

/** Something in a text by which readers could tell who wrote it. */
export type FoundName = {
  __typename?: 'FoundName';
  /** As it stands in the text. */
  text: Scalars['String']['output'];
  /** What it is. */
  kind: FoundNameKind;
  /** The field in which it stands. */
  field: Scalars['String']['output'];
};

/** What in a lesson could tell who wrote it. */
export type QuietLessonCheck = {
  __typename?: 'QuietLessonCheck';
  /** Names found, in the order of the text. */
  names: Array<FoundName>;
  /** What can't be shared at all: patients' numbers, mail addresses, a level that would tell. */
  problems: Array<FieldProblem>;
  /** How many organisations could have written it, the own among them. Null where a system has to be chosen first. */
  couldHaveWritten?: Maybe<Scalars['Int']['output']>;
  /** The same as a sentence. */
  sentence: Scalars['String']['output'];
};

/** Names were found that the teller has not said to keep; nothing was changed. */
export type NamesFound = {
  __typename?: 'NamesFound';
  /** A plain sentence. */
  message: Scalars['String']['output'];
  /** All that was found. */
  names: Array<FoundName>;
};

/** Someone else changed the lesson in the meantime; nothing was changed. */
export type QuietLessonConflict = {
  __typename?: 'QuietLessonConflict';
  /** A plain sentence. */
  message: Scalars['String']['output'];
  /** As it is now. */
  theirs: OwnQuietLesson;
};

/** Telling a lesson. */
export type TellQuietLessonInput = {
  /** Made by the client. */
  key: Scalars['ID']['input'];
  /** Good or bad. */
  outcome: LessonOutcome;
  /** To 4,000 characters. */
  happened: Scalars['String']['input'];
  /** To 4,000 characters. */
  advice: Scalars['String']['input'];
  /** Id of a capability. */
  capability: Scalars['ID']['input'];
  /** Who may see it. */
  level: LessonLevel;
  /** ODS code of the system at level system; may be left out where there is only one. */
  system?: InputMaybe<Scalars['String']['input']>;
  /** Id of the own published initiative that it comes from; for the own editors only. */
  initiative?: InputMaybe<Scalars['ID']['input']>;
  /** Names that were found and are meant to stay, as they stand in the text. */
  namesAccepted: Array<Scalars['String']['input']>;
};

/** Changing a lesson: the whole form. */
export type ChangeQuietLessonInput = {
  /** Made by the client. */
  key: Scalars['ID']['input'];
  /** The lesson. */
  id: Scalars['ID']['input'];
  /** The version it was edited from. */
  version: Scalars['Int']['input'];
  /** Good or bad. */
  outcome: LessonOutcome;
  /** To 4,000 characters. */
  happened: Scalars['String']['input'];
  /** To 4,000 characters. */
  advice: Scalars['String']['input'];
  /** Id of a capability. */
  capability: Scalars['ID']['input'];
  /** Who may see it. */
  level: LessonLevel;
  /** ODS code of the system at level system; may be left out where there is only one. */
  system?: InputMaybe<Scalars['String']['input']>;
  /** Id of the own published initiative that it comes from; for the own editors only. */
  initiative?: InputMaybe<Scalars['ID']['input']>;
  /** Names that were found and are meant to stay, as they stand in the text. */
  namesAccepted: Array<Scalars['String']['input']>;
};

/** Taking a lesson back. */
export type WithdrawQuietLessonInput = {
  /** Made by the client. */
  key: Scalars['ID']['input'];
  /** The lesson. */
  id: Scalars['ID']['input'];
};

/** Which side of a question. */
export type QuietSide =
  /** Who asked. */
  | 'asker'
  /** Who told the lesson. */
  | 'teller';

/** A question about a lesson, with its answers. Read by the asker and by editors of the organisation that told the lesson. */
export type QuietQuestion = {
  __typename?: 'QuietQuestion';
  /** Random identifier. */
  id: Scalars['ID']['output'];
  /** The lesson; null once it was withdrawn or the viewer may no longer see it. */
  lesson?: Maybe<QuietLesson>;
  /** On whose behalf it was asked. */
  askerOrganisation: Organisation;
  /** Who told the lesson; null until they choose to introduce themselves in this question. */
  teller?: Maybe<Organisation>;
  /** On which side the viewer is. */
  side: QuietSide;
  /** Messages, oldest first. */
  messages: Array<QuietMessage>;
  /** The day of the last message, in London. */
  lastOn: Scalars['Date']['output'];
};

/** One message of a question. Its author is not named. */
export type QuietMessage = {
  __typename?: 'QuietMessage';
  /** Random identifier. */
  id: Scalars['ID']['output'];
  /** Which side wrote it. */
  from: QuietSide;
  /** Plain text. */
  text: Scalars['String']['output'];
  /** The day, in London. */
  sentOn: Scalars['Date']['output'];
};

/** Asking about a lesson. */
export type AskAboutQuietLessonInput = {
  /** Made by the client. */
  key: Scalars['ID']['input'];
  /** The lesson. */
  lesson: Scalars['ID']['input'];
  /** To 4,000 characters. */
  text: Scalars['String']['input'];
};

/** Writing on in a question. */
export type WriteInQuietQuestionInput = {
  /** Made by the client. */
  key: Scalars['ID']['input'];
  /** The question. */
  question: Scalars['ID']['input'];
  /** To 4,000 characters. */
  text: Scalars['String']['input'];
  /** True to tell the asker from now on which organisation told the lesson; can't be taken back. For the teller's side. */
  introduce?: InputMaybe<Scalars['Boolean']['input']>;
  /** Names that were found in an answer and are meant to stay. */
  namesAccepted: Array<Scalars['String']['input']>;
};

/** What comes of telling, changing or withdrawing. */
export type QuietLessonResult = OwnQuietLesson | NamesFound | QuietLessonConflict | InvalidInput | NotFound | NotAllowed;

/** What comes of asking or writing on. */
export type QuietQuestionResult = QuietQuestion | NamesFound | InvalidInput | NotFound | NotAllowed;

/** What the rows of a matrix are. */
export type MatrixAxis =
  /** The primary capability. */
  | 'capability'
  /** Who supplies it, by name. */
  | 'supplier'
  /** What is used, by name. */
  | 'product';

/** Where a piece of work stands, as far as paying twice is concerned. */
export type WorkPhase =
  /** An idea, planned, or in discovery; or a contract that has not begun. */
  | 'planned'
  /** A pilot, or rolling out. */
  | 'under_way'
  /** Live, or scaled to others; or a contract that runs. */
  | 'live'
  /** Paused. */
  | 'paused'
  /** Stopped or retired; or a contract that has ended. */
  | 'ended'
  /** Not said. */
  | 'unknown';

/** How full a row is. */
export type MatrixRowState =
  /** Nobody has told us of anything. That does not mean that nobody has it. */
  | 'empty'
  /** Something is known, but fewer than three organisations have something planned, under way or live. */
  | 'some'
  /**
   * Three or more organisations have something of their own planned, under way or live; partners in one piece of work count once, and what is
   * under a national contract does not count.
   */
  | 'crowded'
  /** All of it is bought, or required of everybody, nationally: never an overlap. */
  | 'national';

/** A table of work by organisation. */
export type AreaMatrix = {
  __typename?: 'AreaMatrix';
  /** The area. */
  area: System;
  /** What the rows are. */
  by: MatrixAxis;
  /** The day for which memberships, entries and contract dates were read. */
  asOf: Scalars['Date']['output'];
  /** The columns: who belongs to the area on that day, trusts first, by name. */
  organisations: Array<Organisation>;
  /** Of capabilities every one in the order of the vocabulary, empty ones too; suppliers and products by name. */
  rows: Array<MatrixRow>;
};

/** One capability, supplier or product. */
export type MatrixRow = {
  __typename?: 'MatrixRow';
  /** Term id of a capability, or a name without spaces and signs; `none` for entries that name no capability. */
  id: Scalars['ID']['output'];
  /** What the page calls it. */
  label: Scalars['String']['output'];
  /** Group of a capability in the vocabulary; null for others. */
  group?: Maybe<Scalars['String']['output']>;
  /** What of it is provided, bought or required nationally; null where nothing is known to be, and for suppliers and products. */
  nationally?: Maybe<Scalars['String']['output']>;
  /** How full it is. */
  state: MatrixRowState;
  /** How many pieces of work and contracts the whole row holds: one that is shared by partners counts once. */
  total: Scalars['Int']['output'];
  /** Cells with something in them. */
  cells: Array<MatrixCell>;
};

/** What one organisation has of one row. Work that is shared by partners is counted with each of them. */
export type MatrixCell = {
  __typename?: 'MatrixCell';
  /** Id of the organisation, one of the columns. */
  organisationId: Scalars['ID']['output'];
  /** Planned. */
  planned: Scalars['Int']['output'];
  /** Under way. */
  underWay: Scalars['Int']['output'];
  /** Live. */
  live: Scalars['Int']['output'];
  /** Of what is under way or live: how much has a contract that may end within 24 months, extensions not counted, as far as the viewer is told. */
  ending: Scalars['Int']['output'];
  /** Paused, ended, or with a stage that nobody has said. */
  other: Scalars['Int']['output'];
};

/** A page of what was counted. */
export type MatrixItemConnection = {
  __typename?: 'MatrixItemConnection';
  /** The page. */
  edges: Array<MatrixItemEdge>;
  /** Where it ends. */
  pageInfo: PageInfo;
  /** How many there are. */
  totalCount: Scalars['Int']['output'];
};

/** One of what was counted, with its cursor. */
export type MatrixItemEdge = {
  __typename?: 'MatrixItemEdge';
  /** Its cursor. */
  cursor: Scalars['String']['output'];
  /** The piece of work. */
  node: MatrixItem;
};

/** A piece of work, or a contract that belongs to no entry the viewer may see. */
export type MatrixItem = {
  __typename?: 'MatrixItem';
  /** Whose it is: those of the area, by name. */
  organisations: Array<Organisation>;
  /** Where it stood on that day. */
  phase: WorkPhase;
  /** Whether it has a contract that may end within 24 months of that day, as far as the viewer is told. */
  ending: Scalars['Boolean']['output'];
  /** Whether a contract of it is under a national one. */
  nationally: Scalars['Boolean']['output'];
  /** The entry; null for a contract without one. */
  initiative?: Maybe<Initiative>;
  /** The contract; null for an entry, whose contracts are on its page. */
  contract?: Maybe<Contract>;
};

/** What sort of body an organisation is. Peers are always of the same kind. */
export type OrganisationKind =
  | 'acute'
  | 'specialist'
  | 'mental_health_community'
  | 'community'
  | 'ambulance'
  | 'care_trust'
  | 'icb'
  | 'council'
  | 'collaborative'
  | 'region'
  | 'community_interest_company'
  | 'other';

/** A body: a trust, an integrated care board, a council, a collaborative or a region. */
export type Organisation = {
  __typename?: 'Organisation';
  /** Random identifier made by Kith. */
  id: Scalars['ID']['output'];
  /** Code of the Organisation Data Service, three to five characters; null where the body has none. */
  odsCode?: Maybe<Scalars['String']['output']>;
  /** Registered name. */
  name: Scalars['String']['output'];
  /** What sort of body it is. */
  kind: OrganisationKind;
  /** Town of the head office; null where not known. */
  town?: Maybe<Scalars['String']['output']>;
  /** NHS England region; null where none. */
  region?: Maybe<Scalars['String']['output']>;
  /** Day it opened; null where the register does not say. */
  openedOn?: Maybe<Scalars['Date']['output']>;
  /** The first day on which it was no more; null while it is open, also where its end is known already. */
  closedOn?: Maybe<Scalars['Date']['output']>;
  /** Whether it is fictional and part of the demonstration. */
  demonstration: Scalars['Boolean']['output'];
  /** Latitude of the head office in degrees; null where not known. */
  latitude?: Maybe<Scalars['Float']['output']>;
  /** Longitude of the head office in degrees; null where not known. */
  longitude?: Maybe<Scalars['Float']['output']>;
  /** Supplier of its main electronic patient record; null where not known. */
  eprSupplier?: Maybe<Scalars['String']['output']>;
  /** The month or year for which `eprSupplier` was true. */
  eprAsOf?: Maybe<Scalars['PartialDate']['output']>;
  /** Names it had before, newest first. */
  formerNames: Array<FormerName>;
  /** Systems it belongs to today. An ambulance trust may have several. */
  systems: Array<System>;
  /** Every membership with its dates, newest first. */
  memberships: Array<Membership>;
  /** Organisations that were merged into it. */
  predecessors: Array<Succession>;
  /** Organisations that took over from it. */
  successors: Array<Succession>;
  /** Organisations near enough to copy from (same system, adjoining system, same region, near in distance), nearest first; at most `first`, 50 at the most. */
  neighbours: Array<Neighbour>;
  /** Statistical peers of the same kind (trusts of similar size and case mix): those that name each other first, then by name, for the source gives no order. */
  peers: Array<Organisation>;
  /** Whether someone from it has joined Kith. */
  joined: Scalars['Boolean']['output'];
};


/** A body: a trust, an integrated care board, a council, a collaborative or a region. */
export type OrganisationNeighboursArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A name that an organisation had. */
export type FormerName = {
  __typename?: 'FormerName';
  /** The name. */
  name: Scalars['String']['output'];
  /** The day it ended; null where not known. */
  until?: Maybe<Scalars['Date']['output']>;
};

/** An organisation's dated membership of a system. */
export type Membership = {
  __typename?: 'Membership';
  /** The system. */
  system: System;
  /** The organisation. */
  organisation: Organisation;
  /** First day; null where it is older than the register. */
  startsOn?: Maybe<Scalars['Date']['output']>;
  /** First day on which it no longer holds; null while it holds. */
  endsOn?: Maybe<Scalars['Date']['output']>;
};

/** One organisation that followed another. */
export type Succession = {
  __typename?: 'Succession';
  /** The other organisation: the predecessor or the successor. Null where the register holds only its name. */
  organisation?: Maybe<Organisation>;
  /** Its name in the register. */
  name: Scalars['String']['output'];
  /** Its ODS code. */
  odsCode: Scalars['String']['output'];
  /** The day; null where not known. */
  date?: Maybe<Scalars['Date']['output']>;
};

/** How near an organisation is, nearest kind first. */
export type Relation =
  | 'own'
  | 'same_system'
  | 'adjoining_system'
  | 'same_region'
  | 'near'
  | 'elsewhere';

/** A neighbouring organisation. */
export type Neighbour = {
  __typename?: 'Neighbour';
  /** The neighbour. */
  organisation: Organisation;
  /** How near it is. */
  relation: Relation;
  /** Distance between head offices in kilometres, as the crow flies; null where one is not known. */
  distanceKm?: Maybe<Scalars['Float']['output']>;
};

/** A page of organisations. */
export type OrganisationConnection = {
  __typename?: 'OrganisationConnection';
  /** The page. */
  edges: Array<OrganisationEdge>;
  /** Where it ends. */
  pageInfo: PageInfo;
  /** How many match, exactly. */
  totalCount: Scalars['Int']['output'];
};

/** One organisation of a page. */
export type OrganisationEdge = {
  __typename?: 'OrganisationEdge';
  /** Its cursor. */
  cursor: Scalars['String']['output'];
  /** The organisation. */
  node: Organisation;
};

/** A footprint with neighbours: an integrated care system (ICS), once an STP. On screen it is the area's name. */
export type System = {
  __typename?: 'System';
  /** Random identifier made by Kith. */
  id: Scalars['ID']['output'];
  /** ODS code of its integrated care board. */
  odsCode: Scalars['String']['output'];
  /** Name of its board in the register. */
  name: Scalars['String']['output'];
  /** The area's name, as shown. */
  shortName: Scalars['String']['output'];
  /** NHS England region. */
  region?: Maybe<Scalars['String']['output']>;
  /** Day it began; null where older than the register. */
  openedOn?: Maybe<Scalars['Date']['output']>;
  /** The first day on which it was no more; null while it is of today, also where its end is known already. */
  closedOn?: Maybe<Scalars['Date']['output']>;
  /** Whether it is fictional and part of the demonstration. */
  demonstration: Scalars['Boolean']['output'];
  /** Its footprint, simplified; null where there is none on file. Source: ONS, Open Government Licence v3.0. */
  boundary?: Maybe<Scalars['GeoJSON']['output']>;
  /** Systems that touch it, longest border first. */
  neighbours: Array<AdjoiningSystem>;
  /** Organisations that belong to it on this day (today where it is left out), by name. For a system that has ended: on its last day. */
  organisations: Array<Organisation>;
  /** Systems that were merged into or split to make it. */
  predecessors: Array<SystemSuccession>;
  /** Systems that followed it. */
  successors: Array<SystemSuccession>;
};


/** A footprint with neighbours: an integrated care system (ICS), once an STP. On screen it is the area's name. */
export type SystemOrganisationsArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};

/** How two footprints touch. */
export type BorderKind =
  | 'land'
  | 'water'
  | 'corner';

/** A system beside another. */
export type AdjoiningSystem = {
  __typename?: 'AdjoiningSystem';
  /** The neighbour. */
  system: System;
  /** How they touch. */
  kind: BorderKind;
};

/** One system that followed another. */
export type SystemSuccession = {
  __typename?: 'SystemSuccession';
  /** The other system. */
  system: System;
  /** The day. */
  date: Scalars['Date']['output'];
  /** merger, split or renaming, as the register says. */
  kind: Scalars['String']['output'];
};

/** How work of several organisations may be paid for twice. Each has an action of its own. */
export type OverlapKind =
  /** Planned by several: two or more plan the same, and none has signed. */
  | 'parallel_plan'
  /** Already live nearby: planned by one, live at a neighbour who offers what others may reuse. */
  | 'reinventing'
  /** Contracts ending together: for the same product or capability, within a year of each other. */
  | 'joint_renewal'
  /** Different products for the same job, on a pathway that crosses both. */
  | 'divergence'
  /** Same supplier, separate terms. */
  | 'same_supplier'
  /** Nobody has told us: several need it, and nobody who has reported has anything planned or live. */
  | 'white_space'
  /** Works, not yet copied: live with results, taken by nobody for a year, though others record the need. */
  | 'orphan_success';

/** Where a possible overlap stands for this viewer. */
export type OverlapState =
  /** Nothing is decided. */
  | 'open'
  /** Decided, and what mattered has not changed since. */
  | 'decided'
  /** Decided, and open again: something that mattered has changed since. */
  | 'reopened'
  /** Decided once, and found no longer: as it was decided, with what may still be seen of it. Listed only where asked for. */
  | 'gone';

/** What an area's office means to do about a possible overlap: an intention. Boards decide, an office convenes. */
export type DispositionKind =
  | 'join_up'
  /** One leads and the others copy. */
  | 'one_leads'
  /** One after the other. */
  | 'sequence'
  | 'shared_procurement'
  /** They belong together, and pay for different things. */
  | 'complementary'
  /** They differ for a reason. */
  | 'justified_variation'
  /** Filed under the wrong capability. */
  | 'misclassified'
  | 'nationally_bought'
  | 'not_an_overlap';

/** A group of initiatives, contracts or needs in one system that may pay for the same thing twice. Possible until somebody decides. */
export type Overlap = {
  __typename?: 'Overlap';
  /** Random identifier; stays while what it is made of comes and goes. */
  id: Scalars['ID']['output'];
  /** The system in whose worklist it stands. */
  area: System;
  /** Of what kind it is, by what this viewer may see. */
  kind: OverlapKind;
  /** The capability that all of it shares; null where it is about a supplier of several things. */
  capability?: Maybe<Term>;
  /** One plain sentence that says what it is about. */
  sentence: Scalars['String']['output'];
  /** What speaks for it, most telling first, each a true statement from data. */
  evidence: Array<Scalars['String']['output']>;
  /** What nobody has said, and would matter. */
  unknowns: Array<Scalars['String']['output']>;
  /** What it is made of, as far as this viewer may see; the system's own first. */
  members: Array<OverlapMember>;
  /** Organisations among them. */
  organisations: Array<Organisation>;
  /** The next day on which something is decided or a contract ends, as it was given; null where none is known. */
  nextDate?: Maybe<Scalars['PartialDate']['output']>;
  /** What the bands add up to. */
  bands: BandTotal;
  /** Other systems that it concerns, by an organisation that belongs to several or that lies across the border. */
  otherAreas: Array<System>;
  /** Where it stands. */
  state: OverlapState;
  /** What holds today; null where nothing is decided, or it was decided about what this viewer may not see. */
  decision?: Maybe<Disposition>;
  /**
   * All that was decided, the newest first, as far as this viewer may see two of the things that it was about; also about groups that were taken in
   * by this one.
   */
  decisions: Array<Disposition>;
  /** What has changed since the last decision, of what this viewer may see now and could see then; empty unless it is open again, or gone. */
  changes: Array<OverlapChange>;
  /** What members of the system said, the oldest first; the newest 100. */
  comments: Array<OverlapComment>;
  /** Rises with each decision: an officer sends back the one they started from. */
  version: Scalars['Int']['output'];
  /** Whether this viewer may decide. */
  viewerCanDecide: Scalars['Boolean']['output'];
  /** What its office suggested that its initiatives be filed under, and what their owners answered, the newest first. */
  refilings: Array<Refiling>;
};

/** One of the things that a possible overlap is made of: an initiative, a contract or a need. */
export type OverlapMember = {
  __typename?: 'OverlapMember';
  /** Whose it is: the lead, or the owner. */
  organisation: Organisation;
  /** Whether that organisation belongs to the system. */
  inArea: Scalars['Boolean']['output'];
  /** The initiative; for a contract, the one it belongs to. Null where there is none that the viewer may see. */
  initiative?: Maybe<Initiative>;
  /** The contract; null where it is none. */
  contract?: Maybe<Contract>;
  /** The need; null where it is none. */
  need?: Maybe<Need>;
  /** What stands out of it here, in a few words. */
  facts: Array<Scalars['String']['output']>;
};

/** What several bands of whole-life cost add up to, in whole pounds without VAT. A range, never a saving. */
export type BandTotal = {
  __typename?: 'BandTotal';
  /** The least that the known ones come to; null where none is known. */
  atLeast?: Maybe<Scalars['Int']['output']>;
  /** The most; null where none is known, or one is over ten million. */
  atMost?: Maybe<Scalars['Int']['output']>;
  /** For how many the band is known. */
  known: Scalars['Int']['output'];
  /** For how many it is not known, or not told to this viewer. */
  notKnown: Scalars['Int']['output'];
};

/** What an office decided. */
export type Disposition = {
  __typename?: 'Disposition';
  /** Random identifier. */
  id: Scalars['ID']['output'];
  /** What. */
  kind: DispositionKind;
  /** Who leads; null where nobody does, or nothing of theirs here may be seen by this viewer. */
  lead?: Maybe<Organisation>;
  /** Why; plain text. */
  why: Scalars['String']['output'];
  /** By when to look at it again; null where not said. */
  lookAgainOn?: Maybe<Scalars['Date']['output']>;
  /** In whose name. */
  office: Organisation;
  /** Who recorded it; null where that person has left. */
  decidedBy?: Maybe<Scalars['String']['output']>;
  /** When. */
  decidedAt: Scalars['DateTime']['output'];
};

/** Something that mattered for a decision and has changed since. */
export type OverlapChange = {
  __typename?: 'OverlapChange';
  /** A plain sentence. */
  text: Scalars['String']['output'];
  /** As it was; null where it was not known. */
  before?: Maybe<Scalars['String']['output']>;
  /** As it is; null where it is not known. */
  after?: Maybe<Scalars['String']['output']>;
};

/** What a member of the system said about a possible overlap. */
export type OverlapComment = {
  __typename?: 'OverlapComment';
  /** Random identifier. */
  id: Scalars['ID']['output'];
  /** For which organisation. */
  organisation: Organisation;
  /** Who; null where that person has left. */
  name?: Maybe<Scalars['String']['output']>;
  /** Plain text. */
  text: Scalars['String']['output'];
  /** When. */
  at: Scalars['DateTime']['output'];
};

/** A page of possible overlaps. */
export type OverlapConnection = {
  __typename?: 'OverlapConnection';
  /** The overlaps with their cursors. */
  edges: Array<OverlapEdge>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many there are for this viewer, with this filter. */
  totalCount: Scalars['Int']['output'];
  /** How many of each kind there are, whatever kinds are asked for. */
  kinds: Array<OverlapKindCount>;
};

/** A possible overlap in a list. */
export type OverlapEdge = {
  __typename?: 'OverlapEdge';
  /** Where it stands. */
  cursor: Scalars['String']['output'];
  /** The overlap. */
  node: Overlap;
};

/** How many possible overlaps there are of one kind. */
export type OverlapKindCount = {
  __typename?: 'OverlapKindCount';
  /** The kind. */
  kind: OverlapKind;
  /** How many of it this viewer may see, with the rest of the filter. */
  count: Scalars['Int']['output'];
};

/** To record a decision. */
export type DecideOverlapInput = {
  /** Made by the client, afresh for each act. */
  key: Scalars['ID']['input'];
  /** Which overlap. */
  id: Scalars['ID']['input'];
  /** The version one started from. */
  version: Scalars['Int']['input'];
  /** What. */
  kind: DispositionKind;
  /** ODS code of the organisation that leads: one of those that it is made of, or the office. Needed where one leads, or a purchase is shared. */
  lead?: InputMaybe<Scalars['String']['input']>;
  /** Why; 1 to 2,000 characters of plain text. */
  why: Scalars['String']['input'];
  /** By when to look at it again; today or later. */
  lookAgainOn?: InputMaybe<Scalars['Date']['input']>;
  /** Other main capabilities to suggest to the owners: only where the decision is that it was filed wrongly, each initiative once. */
  refile?: InputMaybe<Array<RefileInput>>;
};

/** To say something about an overlap. */
export type CommentOnOverlapInput = {
  /** Made by the client, afresh for each act. */
  key: Scalars['ID']['input'];
  /** Which overlap. */
  id: Scalars['ID']['input'];
  /** 1 to 2,000 characters of plain text. */
  text: Scalars['String']['input'];
};

/** Somebody else decided in between. */
export type OverlapConflict = {
  __typename?: 'OverlapConflict';
  /** A plain sentence. */
  message: Scalars['String']['output'];
  /** The overlap as it is now. */
  theirs: Overlap;
};

/** What comes of deciding. */
export type DecideOverlapResult = Overlap | InvalidInput | NotFound | NotAllowed | OverlapConflict;

/** What comes of a comment. */
export type CommentOnOverlapResult = Overlap | InvalidInput | NotFound | NotAllowed;

/** Which part of a meeting a pack is for. */
export type MeetingPart =
  /** Open to anyone: the pack holds only public entries. */
  | 'public'
  /** For the board alone. */
  | 'private';

/** A board pack, made by an organisation for one meeting. */
export type Pack = {
  __typename?: 'Pack';
  /** Random identifier. */
  id: Scalars['ID']['output'];
  /** Whose pack it is. */
  organisation: Organisation;
  /** The organisation that made it, where another has followed it since; null otherwise. */
  madeBy?: Maybe<Organisation>;
  /** Said when it was begun; never changed. */
  part: MeetingPart;
  /** The day of the meeting. */
  meetingOn: Scalars['Date']['output'];
  /** Who meets, as ‘Board of directors’. */
  body: Scalars['String']['output'];
  /** What it is about. */
  title: Scalars['String']['output'];
  /** What is worked on now; null unless the viewer writes for the organisation. */
  draft?: Maybe<PackDraft>;
  /** What has been issued and this viewer may read, the newest first. */
  issues: Array<PackIssueLine>;
  /** Whether the viewer may change and issue it. */
  viewerCanEdit: Scalars['Boolean']['output'];
};

/** That a pack was issued. */
export type PackIssueLine = {
  __typename?: 'PackIssueLine';
  /** From 1, in the order of issue. */
  number: Scalars['Int']['output'];
  /** When. */
  issuedAt: Scalars['DateTime']['output'];
};

/** What a pack says now, before it is issued. Of what was chosen, only what this viewer may see. */
export type PackDraft = {
  __typename?: 'PackDraft';
  /** Rises with every change: send it back to issue what you looked at. */
  version: Scalars['Int']['output'];
  /** The version of each section: send back the one you started from. */
  sections: Array<PackSectionVersion>;
  /** What the board is asked to look at it for; empty where not written yet. */
  purpose: Scalars['String']['output'];
  /** What is recommended. */
  recommendation: Scalars['String']['output'];
  /** Which executive stands for it. */
  sponsor: Scalars['String']['output'];
  /** What could go wrong, and what it would mean. */
  risk: Scalars['String']['output'];
  /** Where it was looked at before. */
  consideredBefore: Scalars['String']['output'];
  /** Decisions the board is asked for, in order. */
  decisions: Array<Scalars['String']['output']>;
  /** Board questions chosen, in order. */
  questions: Array<PackQuestion>;
  /** Up to four initiatives to be set side by side, in order. */
  comparison: Array<Initiative>;
  /** Possible overlaps chosen; always empty in a pack for the public part. */
  overlaps: Array<Overlap>;
  /** Possible overlaps of its systems in which the organisation itself has something, to choose from; empty in a pack for the public part. */
  possibleOverlaps: Array<Overlap>;
  /** Who is to read it, by name. */
  recipients: Array<PackPerson>;
  /** Whether all board members of the organisation are named when it is issued, besides those chosen. */
  allBoardMembers: Scalars['Boolean']['output'];
  /** Who can be named: whoever holds a role in the organisation. */
  people: Array<PackPerson>;
  /** What has changed since the last issue, one sentence each; empty before the first. */
  changes: Array<Scalars['String']['output']>;
  /** How it would look. */
  paper: PackPaper;
  /** How many pages it would have on paper. */
  pages: Scalars['Int']['output'];
  /** How long each of its parts would be on paper, in order: from its heading to the next one. */
  lengths: Array<PackPartLength>;
};

/** How long a part of a pack is on paper. */
export type PackPartLength = {
  __typename?: 'PackPartLength';
  /** Its heading; null of what stands before the first one. */
  heading?: Maybe<Scalars['String']['output']>;
  /** In pages, to a tenth: 1.5 is one and a half. */
  pages: Scalars['Float']['output'];
};

/** The version of one section of a draft. */
export type PackSectionVersion = {
  __typename?: 'PackSectionVersion';
  /** meeting, frontSheet, questions, comparison, overlaps, decisions, recipients; or the term id of a question. */
  section: Scalars['String']['output'];
  /** Rises with each change of it. */
  version: Scalars['Int']['output'];
};

/** A board question in a pack. */
export type PackQuestion = {
  __typename?: 'PackQuestion';
  /** Which. */
  question: Term;
  /** Where the organisation stands itself; empty where not written yet. */
  position: Scalars['String']['output'];
  /**
   * What its board says of the question today, to begin from; null where it has said nothing. In a pack for the public part, what it has made
   * public of that.
   */
  ownAnswer?: Maybe<Scalars['String']['output']>;
  /** Peers’ approaches chosen, in order. */
  approaches: Array<Initiative>;
  /** Entries of others that speak to the question, to choose from, trusts like this one first; in a pack for the public part, public ones. */
  suggested: Array<Initiative>;
};

/** Somebody who holds a role in the organisation. */
export type PackPerson = {
  __typename?: 'PackPerson';
  /** Identifies the person. */
  id: Scalars['ID']['output'];
  /** Their name. */
  name: Scalars['String']['output'];
  /** Whether they are a member of its board. */
  boardMember: Scalars['Boolean']['output'];
};

/** What was issued, as its reader may see it today: what has been hidden or removed since is left out. */
export type PackIssue = {
  __typename?: 'PackIssue';
  /** The pack. */
  pack: Pack;
  /** From 1, in the order of issue. */
  number: Scalars['Int']['output'];
  /** When it was issued. */
  issuedAt: Scalars['DateTime']['output'];
  /** Who issued it; null where it came with the demonstration. */
  issuedBy?: Maybe<Scalars['String']['output']>;
  /** To whom, by name. */
  recipients: Array<Scalars['String']['output']>;
  /** What it says. */
  paper: PackPaper;
};

/** A document in plain parts, the same as in its files. */
export type PackPaper = {
  __typename?: 'PackPaper';
  /** A few words above the title. */
  caption: Scalars['String']['output'];
  /** Its title. */
  title: Scalars['String']['output'];
  /** What it says, in order. */
  blocks: Array<PackBlock>;
  /** Stands at the foot of each page. */
  footer: Scalars['String']['output'];
};

/** What a part of a document is. */
export type PackBlockKind =
  | 'heading'
  | 'paragraph'
  | 'list'
  | 'table';

/** A part of a document. Which fields are filled follows from its kind. */
export type PackBlock = {
  __typename?: 'PackBlock';
  /** What it is. */
  kind: PackBlockKind;
  /** Of a heading: 2 or 3; null otherwise. */
  level?: Maybe<Scalars['Int']['output']>;
  /** Of a list: whether its items are numbered. */
  numbered: Scalars['Boolean']['output'];
  /** Of a heading or a paragraph: its text. Of a list: its items. Empty otherwise. */
  lines: Array<PackLine>;
  /** Of a table: what it holds; null otherwise. */
  caption?: Maybe<Scalars['String']['output']>;
  /** Of a table: the heading of each column. */
  columns: Array<Scalars['String']['output']>;
  /** Of a table: its rows, the first cell of each saying what it is about. */
  rows: Array<Array<Scalars['String']['output']>>;
};

/** A line of a document. */
export type PackLine = {
  __typename?: 'PackLine';
  /** Its pieces, in order. */
  runs: Array<PackRun>;
};

/** A piece of a line. */
export type PackRun = {
  __typename?: 'PackRun';
  /** The words. */
  text: Scalars['String']['output'];
  /** Whether they stand out. */
  bold: Scalars['Boolean']['output'];
  /** Where they lead; null where nowhere. */
  link?: Maybe<Scalars['String']['output']>;
};

/** A page of packs. */
export type PackConnection = {
  __typename?: 'PackConnection';
  /** The packs, each with its cursor. */
  edges: Array<PackEdge>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many this viewer may read in all. */
  totalCount: Scalars['Int']['output'];
};

/** A pack in a list. */
export type PackEdge = {
  __typename?: 'PackEdge';
  /** To be given as `after`. */
  cursor: Scalars['String']['output'];
  /** The pack. */
  node: Pack;
};

/** To begin a pack. */
export type CreatePackInput = {
  /** Made afresh by the client for this change, such as a UUID. */
  key: Scalars['String']['input'];
  /** For which part of the meeting; never changed afterwards. */
  part: MeetingPart;
  /** When the board meets. */
  meeting: PackMeetingInput;
  /** Term ids of the board questions that it speaks to, in order; may be empty. */
  questions: Array<Scalars['ID']['input']>;
};

/** The meeting that a pack is for. */
export type PackMeetingInput = {
  /** Its day. */
  meetingOn: Scalars['Date']['input'];
  /** Who meets: at most 120 characters. */
  body: Scalars['String']['input'];
  /** What the pack is about: at most 200 characters. */
  title: Scalars['String']['input'];
};

/** The front sheet of a pack; each text at most 1,000 characters. */
export type PackFrontSheetInput = {
  /** What the board is asked to look at it for. */
  purpose: Scalars['String']['input'];
  /** What is recommended. */
  recommendation: Scalars['String']['input'];
  /** Which executive stands for it: at most 200 characters. */
  sponsor: Scalars['String']['input'];
  /** What could go wrong. */
  risk: Scalars['String']['input'];
  /** Where it was looked at before. */
  consideredBefore: Scalars['String']['input'];
};

/** What a pack says to one of its questions. */
export type PackQuestionInput = {
  /** Term id of the question, one of those chosen. */
  question: Scalars['ID']['input'];
  /** Where the organisation stands: at most 2,000 characters. */
  position: Scalars['String']['input'];
  /** Initiatives chosen as peers’ approaches, at most six, in order. */
  approaches: Array<Scalars['ID']['input']>;
};

/** Who is to read a pack. */
export type PackRecipientsInput = {
  /** People who hold a role in the organisation. */
  people: Array<Scalars['ID']['input']>;
  /** Whether to name all board members of the day on which it is issued. */
  allBoardMembers: Scalars['Boolean']['input'];
};

/** To change one section of a pack: exactly one of them is given. */
export type ChangePackInput = {
  /** Made afresh by the client for this change, such as a UUID. */
  key: Scalars['String']['input'];
  /** The pack. */
  id: Scalars['ID']['input'];
  /** The version of that section that was started from. */
  version: Scalars['Int']['input'];
  /** The meeting and the title. */
  meeting?: InputMaybe<PackMeetingInput>;
  /** The front sheet. */
  frontSheet?: InputMaybe<PackFrontSheetInput>;
  /** Term ids of the questions chosen, in order. What was written to one that is left out comes back when it is chosen again. */
  questions?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** What it says to one question. */
  question?: InputMaybe<PackQuestionInput>;
  /** Initiatives to set side by side, at most four, in order. */
  comparison?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Possible overlaps, at most four; none in a pack for the public part. */
  overlaps?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Decisions asked for, at most eight, each at most 400 characters. */
  decisions?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Who is to read it. */
  recipients?: InputMaybe<PackRecipientsInput>;
};

/** To issue a pack. */
export type IssuePackInput = {
  /** Made afresh by the client for this change, such as a UUID. */
  key: Scalars['String']['input'];
  /** The pack. */
  id: Scalars['ID']['input'];
  /** The version of the draft that was looked at. */
  version: Scalars['Int']['input'];
  /** Whether it may have more than six pages on paper. Without a yes such a pack is refused, with the field `length`. */
  evenIfLong?: InputMaybe<Scalars['Boolean']['input']>;
};

/** To remove a pack that was never issued. */
export type RemovePackInput = {
  /** Made afresh by the client for this change, such as a UUID. */
  key: Scalars['String']['input'];
  /** The pack. */
  id: Scalars['ID']['input'];
  /** The version of the draft that was looked at. */
  version: Scalars['Int']['input'];
};

/** Somebody changed it in the meantime; nothing was saved, and nothing of either is lost. */
export type PackConflict = {
  __typename?: 'PackConflict';
  /** A plain sentence. */
  message: Scalars['String']['output'];
  /** The pack as it is now. */
  theirs: Pack;
};

/** What comes of beginning a pack. */
export type CreatePackResult = Pack | InvalidInput | NotFound | NotAllowed;

/** What comes of changing a pack. */
export type ChangePackResult = Pack | InvalidInput | NotFound | NotAllowed | PackConflict;

/** What comes of issuing a pack. */
export type IssuePackResult = PackIssue | InvalidInput | NotFound | NotAllowed | PackConflict;

/** What comes of removing a pack. */
export type RemovePackResult = Removed | NotFound | NotAllowed | PackConflict;

/** What a person may do for an organisation. */
export type Role =
  /** Reads what the organisation may read. */
  | 'member'
  /** Writes its initiatives, adaptations and answers. */
  | 'editor'
  /** Publishes where the organisation wants a second pair of eyes. */
  | 'approver'
  /** Reads and keeps its board's page and packs. */
  | 'board_member'
  /** Works the overlaps of the systems that the organisation's office serves. */
  | 'programme_officer'
  /** Invites people and gives roles. */
  | 'administrator'
  /** Runs this Kith: curates terms, answers reports. Sees no more than a signed-in member. */
  | 'operator';

/** The person, or nobody, on whose behalf a request is answered. */
export type Viewer = {
  __typename?: 'Viewer';
  /** The signed-in person; null when nobody is signed in. */
  person?: Maybe<Person>;
  /** The organisation acted for: the one whose id a page sends as the header `kith-acting-for`, else the one chosen last in this session; null when none is. */
  actingFor?: Maybe<Organisation>;
  /** Roles held in the organisation acted for; OPERATOR too for operators, whose role belongs to no organisation. */
  roles: Array<Role>;
  /** Organisations in which the viewer holds a role. */
  affiliations: Array<Affiliation>;
  /** The token that mutations send in the header `x-csrf-token`; null when nobody is signed in. */
  csrfToken?: Maybe<Scalars['String']['output']>;
  /** Whether this Kith runs with the bundled identity provider of fictional people. */
  demonstrationSignIn: Scalars['Boolean']['output'];
};

/** Someone known to Kith. */
export type Person = {
  __typename?: 'Person';
  /** Random identifier. */
  id: Scalars['ID']['output'];
  /** Name as it was given by the identity provider; ‘Former member’ once erased. */
  name: Scalars['String']['output'];
};

/** The roles a viewer holds in one organisation. */
export type Affiliation = {
  __typename?: 'Affiliation';
  /** The organisation. */
  organisation: Organisation;
  /** Its roles. */
  roles: Array<Role>;
};

/** What comes of `actFor`. */
export type ActForResult = Viewer | NotAllowed;

/** What comes of `signOut`. */
export type SignOutResult = {
  __typename?: 'SignOutResult';
  /** Where to go next: the provider's own sign-out page, or the start page. */
  goTo: Scalars['String']['output'];
};

/** The people of one organisation, as its administrators see them. */
export type OrganisationPeople = {
  __typename?: 'OrganisationPeople';
  /** Identifier of the organisation. */
  id: Scalars['ID']['output'];
  /** The organisation. */
  organisation: Organisation;
  /** Those who hold a role today, by name. */
  holders: Array<RoleHolder>;
  /** Invitations that wait, newest first. */
  invitations: Array<RoleInvitation>;
  /** Roles that an administrator of this organisation can give. */
  rolesToGive: Array<Role>;
};

/** Somebody with their roles in one organisation. */
export type RoleHolder = {
  __typename?: 'RoleHolder';
  /** The person. */
  person: Person;
  /** Their roles of today, oldest first. */
  grants: Array<HeldRole>;
  /** Whether they work for a supplier or under contract. */
  contractor: Scalars['Boolean']['output'];
  /** Whether what is shared with the organisation's area reaches them: always but for contractors, and for those where an administrator allowed it. */
  seesArea: Scalars['Boolean']['output'];
};

/** One role that is held. */
export type HeldRole = {
  __typename?: 'HeldRole';
  /** Random identifier of the grant. */
  id: Scalars['ID']['output'];
  /** The role. */
  role: Role;
  /** Since when. */
  since: Scalars['DateTime']['output'];
};

/** A role that waits for whoever signs in with an address. */
export type RoleInvitation = {
  __typename?: 'RoleInvitation';
  /** Random identifier. */
  id: Scalars['ID']['output'];
  /** The address that was invited, in lower case. */
  email: Scalars['String']['output'];
  /** The role that waits. */
  role: Role;
  /** Whether it is for a contractor. */
  contractor: Scalars['Boolean']['output'];
  /** When it was made. */
  invitedAt: Scalars['DateTime']['output'];
  /** When it ends by itself. */
  expiresAt: Scalars['DateTime']['output'];
};

/** Inviting somebody. */
export type InviteToRoleInput = {
  /** Made by the client; the same key is the same act. */
  key: Scalars['ID']['input'];
  /** E-mail address, to 320 characters. */
  email: Scalars['String']['input'];
  /** The role; one of `rolesToGive`. */
  role: Role;
  /** Whether it is for somebody who works for a supplier or under contract: what is shared with the area does not reach them. Left out: no. */
  contractor?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Saying whether somebody is a contractor. */
export type ChangeContractorInput = {
  /** Made by the client; the same key is the same act. */
  key: Scalars['ID']['input'];
  /** Somebody who holds a role in the organisation. */
  person: Scalars['ID']['input'];
  /** Whether they work for a supplier or under contract. */
  contractor: Scalars['Boolean']['input'];
  /** Whether what is shared with the area reaches a contractor nevertheless; without meaning for others. */
  seesArea: Scalars['Boolean']['input'];
};

/** Withdrawing an invitation. */
export type WithdrawRoleInvitationInput = {
  /** Made by the client; the same key is the same act. */
  key: Scalars['ID']['input'];
  /** The invitation. */
  id: Scalars['ID']['input'];
};

/** Giving a role. */
export type GiveRoleInput = {
  /** Made by the client; the same key is the same act. */
  key: Scalars['ID']['input'];
  /** Somebody who holds a role in the organisation. */
  person: Scalars['ID']['input'];
  /** The role; one of `rolesToGive`. */
  role: Role;
};

/** Ending a role. */
export type EndRoleInput = {
  /** Made by the client; the same key is the same act. */
  key: Scalars['ID']['input'];
  /** The grant, as `HeldRole.id`. */
  grant: Scalars['ID']['input'];
};

/** What comes of `inviteToRole`. */
export type InviteToRoleResult = OrganisationPeople | InvalidInput | NotAllowed;

/** What comes of `giveRole`. */
export type GiveRoleResult = OrganisationPeople | InvalidInput | NotFound | NotAllowed;

/** What comes of `endRole`, `withdrawRoleInvitation` and `changeContractor`. */
export type ChangePeopleResult = OrganisationPeople | NotFound | NotAllowed;

/** What an access token may do. */
export type TokenScope =
  /** Ask, never change. */
  | 'read'
  /** Ask and change, as its person may. */
  | 'write';

/** A person's own account. */
export type OwnAccount = {
  __typename?: 'OwnAccount';
  /** Identifier of the person. */
  id: Scalars['ID']['output'];
  /** Roles of today, oldest first. */
  roles: Array<OwnRole>;
  /** Open sessions, this one first, then the last seen. */
  sessions: Array<OwnSession>;
  /** Access tokens that work, newest first. */
  accessTokens: Array<AccessToken>;
  /** The monthly digest for board members; null for whoever is a board member of no organisation. */
  boardDigest?: Maybe<BoardDigestSetting>;
};

/** One role that the viewer holds. */
export type OwnRole = {
  __typename?: 'OwnRole';
  /** Random identifier of the grant. */
  id: Scalars['ID']['output'];
  /** For which organisation; null for an operator. */
  organisation?: Maybe<Organisation>;
  /** The role. */
  role: Role;
  /** Since when. */
  since: Scalars['DateTime']['output'];
};

/** A session of the viewer. */
export type OwnSession = {
  __typename?: 'OwnSession';
  /** Opaque identifier, of no use for signing in. */
  id: Scalars['ID']['output'];
  /** Whether this request came by it. */
  current: Scalars['Boolean']['output'];
  /** When it began. */
  startedAt: Scalars['DateTime']['output'];
  /** When it was last seen, to the minute. */
  lastSeenAt: Scalars['DateTime']['output'];
  /** The organisation that it acts for; null where none. */
  actingFor?: Maybe<Organisation>;
};

/** A personal access token, without the token itself. */
export type AccessToken = {
  __typename?: 'AccessToken';
  /** Random identifier. */
  id: Scalars['ID']['output'];
  /** As its person called it. */
  name: Scalars['String']['output'];
  /** What it may do. */
  scope: TokenScope;
  /** The organisation that it acts for; null where none. */
  actingFor?: Maybe<Organisation>;
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** When it ends by itself. */
  expiresAt: Scalars['DateTime']['output'];
  /** When it was last used, to the minute; null where never. */
  lastUsedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A token that was just made. */
export type NewAccessToken = {
  __typename?: 'NewAccessToken';
  /** The token, for the header `Authorization: Bearer`; null where the same key made it before: it can't be shown twice. */
  token?: Maybe<Scalars['String']['output']>;
  /** The account with it. */
  account: OwnAccount;
};

/** Ending a session. */
export type EndSessionInput = {
  /** Made by the client; the same key is the same act. */
  key: Scalars['ID']['input'];
  /** The session, as `OwnSession.id`. */
  id: Scalars['ID']['input'];
};

/** Ending the other sessions. */
export type EndOtherSessionsInput = {
  /** Made by the client; the same key is the same act. */
  key: Scalars['ID']['input'];
};

/** Making an access token. */
export type CreateAccessTokenInput = {
  /** Made by the client; the same key is the same act. */
  key: Scalars['ID']['input'];
  /** What it is for, to 100 characters. */
  name: Scalars['String']['input'];
  /** What it may do. */
  scope: TokenScope;
  /** After how many days it ends, 1 to 365. */
  days: Scalars['Int']['input'];
};

/** Ending an access token. */
export type RevokeAccessTokenInput = {
  /** Made by the client; the same key is the same act. */
  key: Scalars['ID']['input'];
  /** The token, as `AccessToken.id`. */
  id: Scalars['ID']['input'];
};

/** What comes of changing the account. */
export type ChangeAccountResult = OwnAccount | NotFound | NotAllowed;

/** What comes of `createAccessToken`. */
export type CreateAccessTokenResult = NewAccessToken | InvalidInput | NotAllowed;

/** What those who plan say of what there is. */
export type ReuseAnswerKind =
  /** They join it. */
  | 'join'
  /** They copy and adapt it. */
  | 'copy'
  /** They go on with their own, and say why. */
  | 'go_on';

/** Whether something can be reused instead of starting anew. */
export type ReuseCheck = {
  __typename?: 'ReuseCheck';
  /** Id of the initiative. */
  id: Scalars['ID']['output'];
  /** Its title: of the working revision, to those who write for the lead. */
  title: Scalars['String']['output'];
  /** How far it is. */
  stage: Stage;
  /** What was looked for; null where none is chosen. */
  capability?: Maybe<Term>;
  /** What there is, nearest first, at most 12: those of the same area before peers elsewhere. Never work in which the lead takes part. */
  found: Array<FoundToReuse>;
  /** What was said last; null where nothing was. */
  answer?: Maybe<ReuseAnswer>;
  /** Whether the viewer may say it. */
  viewerMayAnswer: Scalars['Boolean']['output'];
};

/** Something that might be joined or copied. */
export type FoundToReuse = {
  __typename?: 'FoundToReuse';
  /** The initiative. */
  initiative: Initiative;
  /** How near its lead is. */
  relation: Relation;
  /** Kilometres between head offices; null where one is not known. */
  distanceKm?: Maybe<Scalars['Float']['output']>;
  /** Whether its lead is a statistical peer. */
  peer: Scalars['Boolean']['output'];
};

/** What was said of reuse, with what was shown then. */
export type ReuseAnswer = {
  __typename?: 'ReuseAnswer';
  /** Random identifier. */
  id: Scalars['ID']['output'];
  /** What. */
  kind: ReuseAnswerKind;
  /** Which one is joined or copied; null where they go on, and where the viewer may not see it. */
  of?: Maybe<Initiative>;
  /** Why; plain text, empty where nothing was said. */
  reason: Scalars['String']['output'];
  /** What was looked for then. */
  capability: Term;
  /** When. */
  answeredAt: Scalars['DateTime']['output'];
  /** Who; null to everybody but members of the lead. */
  answeredBy?: Maybe<Scalars['String']['output']>;
  /** What was shown then, as far as the viewer may see it today, nearest first. */
  shown: Array<ShownForReuse>;
};

/** What was shown to those who answered. */
export type ShownForReuse = {
  __typename?: 'ShownForReuse';
  /** What it was called then, where the viewer may know that; else what it is called today. */
  title: Scalars['String']['output'];
  /** The initiative as it is today. */
  initiative: Initiative;
};

/** What those who plan say. */
export type AnswerReuseInput = {
  /** Made by the client; the same key is the same act. */
  key: Scalars['ID']['input'];
  /** Id of the initiative. */
  id: Scalars['ID']['input'];
  /** Term id of the capability as it stands in the form; null for the one that is saved. */
  capability?: InputMaybe<Scalars['ID']['input']>;
  /** What they say. */
  kind: ReuseAnswerKind;
  /** Id of the one that is joined or copied: one of those found. */
  of?: InputMaybe<Scalars['ID']['input']>;
  /** Why, to 2,000 characters; needed where they go on. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** What comes of saying it. */
export type AnswerReuseResult = ReuseCheck | InvalidInput | NotFound | NotAllowed;

/** How a text reads. */
export type Reading = {
  __typename?: 'Reading';
  /** How many words it has. */
  words: Scalars['Int']['output'];
  /**
   * The age, in years, at which one usually reads such a text: the grade of Flesch and Kincaid (1975) and five. An estimate from the length of words
   * and sentences. Null for fewer than 30 words, of which it says nothing.
   */
  age?: Maybe<Scalars['Int']['output']>;
  /** Sentences of more than 25 words, in their order, each shortened; to five. */
  longSentences: Array<Scalars['String']['output']>;
  /** Words that a board may not know, in the order of the text, each once; to 30. */
  hints: Array<PlainWord>;
};

/** A word of the glossary, as it stands in a text. */
export type PlainWord = {
  __typename?: 'PlainWord';
  /** As it was written. */
  said: Scalars['String']['output'];
  /** What an abbreviation stands for; null for a word that is none. */
  full?: Maybe<Scalars['String']['output']>;
  /** What it means, in a sentence. */
  plain: Scalars['String']['output'];
};

/** One page about an initiative, for a board. */
export type InitiativeSummary = {
  __typename?: 'InitiativeSummary';
  /** What it is about. */
  initiative: Initiative;
  /** Its parts, in the order of reading. A part of which nothing is told says so. */
  sections: Array<SummarySection>;
  /** Words used on the page that a reader may not know, in alphabetical order. */
  words: Array<PlainWord>;
};

/** What a part of the page answers. */
export type SummaryPart =
  /** What it is, and how far. */
  | 'what'
  /** What changed, and for whom. */
  | 'changed'
  /** People, time and money. */
  | 'took'
  /** What it gave. */
  | 'result'
  /** What they would do differently. */
  | 'differently'
  /** Who to ask. */
  | 'ask'
  /** Who says all this. */
  | 'source';

/** One part of the page. */
export type SummarySection = {
  __typename?: 'SummarySection';
  /** What it answers. */
  part: SummaryPart;
  /** What stands above it. */
  heading: Scalars['String']['output'];
  /** Its lines; one that says `Not told.` where nothing is told. */
  lines: Array<SummaryLine>;
  /** Whether anything is told. */
  told: Scalars['Boolean']['output'];
};

/** One line or paragraph. */
export type SummaryLine = {
  __typename?: 'SummaryLine';
  /** The pieces of it, to be set after each other. */
  runs: Array<SummaryRun>;
};

/** A piece of a line. */
export type SummaryRun = {
  __typename?: 'SummaryRun';
  /** Plain text. */
  text: Scalars['String']['output'];
  /** What this abbreviation stands for, at its first use on the page; else null. */
  full?: Maybe<Scalars['String']['output']>;
};

/** What keeps a text about an initiative. */
export type PassagePlaceKind =
  /** A published revision, also an old one. */
  | 'revision'
  /** The revision that is being worked on. */
  | 'working_revision'
  /** The entry itself: its address, or why it was archived. */
  | 'entry'
  /** An organisation's record that it adapts it. */
  | 'adaptation'
  /** A contract of it that its lead recorded. */
  | 'contract'
  /** A lesson that its lead told from it without its name, or, where messages are asked for, a question about that; counted for those who write for the lead alone. */
  | 'lesson'
  /** A message about it. */
  | 'message'
  /** What was decided or said about a possible overlap that it is part of. */
  | 'overlap'
  /** What its lead's board recorded about it: an answer with it as evidence, what it chose not to do. */
  | 'board_record'
  /** What a board pack that names it says. */
  | 'pack'
  /** A report about it. */
  | 'report';

/** Where a passage stands, as far as the viewer may know. */
export type PassagePlaces = {
  __typename?: 'PassagePlaces';
  /** How often, in all. */
  count: Scalars['Int']['output'];
  /** One for each field of each revision, oldest revision first. */
  places: Array<PassagePlace>;
};

/** One field in which a passage stands. */
export type PassagePlace = {
  __typename?: 'PassagePlace';
  /** What keeps it. */
  kind: PassagePlaceKind;
  /** Number of the published revision, from 1; null elsewhere. */
  revision?: Maybe<Scalars['Int']['output']>;
  /** Name of the field, as in DraftContent, or of the text: address, archiveReason, refusedReason, subject, text. */
  field: Scalars['String']['output'];
  /** How often. */
  count: Scalars['Int']['output'];
};

/** Removing a passage from every version. */
export type RedactPassageInput = {
  /** Made by the client, one per intention. */
  key: Scalars['ID']['input'];
  /** The initiative's id. */
  id: Scalars['ID']['input'];
  /** The text, as it is written; capitals and line breaks don't matter. 2 to 2,000 characters. */
  passage: Scalars['String']['input'];
  /** Why. Kept, so without the passage. To 600 characters. */
  reason: Scalars['String']['input'];
  /** Whether messages about the initiative lose it too. */
  messages: Scalars['Boolean']['input'];
};

/** A passage was removed from every version. */
export type PassageRemoved = {
  __typename?: 'PassageRemoved';
  /** The initiative as it is now; its address may be another. */
  initiative: Initiative;
};

/** What comes of removing a passage. */
export type RedactPassageResult = PassageRemoved | InvalidInput | NotFound | NotAllowed;

/** Deleting one's own account. */
export type DeleteOwnAccountInput = {
  /** Made by the client, one per intention. */
  key: Scalars['ID']['input'];
};

/** The account is deleted, and the viewer signed out. */
export type AccountDeleted = {
  __typename?: 'AccountDeleted';
  /** Always true. */
  deleted: Scalars['Boolean']['output'];
};

/** What comes of deleting one's own account. */
export type DeleteOwnAccountResult = AccountDeleted | NotAllowed;

/** What is to be exported. */
export type ExportHeldInput = {
  /** Made by the client, one per intention. */
  key: Scalars['ID']['input'];
  /** Words, as in a search; empty for everything. To 200 characters. */
  subject: Scalars['String']['input'];
  /** The day as of which it is made, to its end in London; today where left out. Who may see what is always today's. */
  asOf?: InputMaybe<Scalars['Date']['input']>;
};

/** What an organisation held on a subject at the end of a day. */
export type HeldExport = {
  __typename?: 'HeldExport';
  /** The organisation acted for. */
  organisation: Organisation;
  /** The words that were looked for; empty for everything. */
  subject: Scalars['String']['output'];
  /** The day as of which it was made. */
  asOf: Scalars['Date']['output'];
  /** When it was made. */
  madeAt: Scalars['DateTime']['output'];
  /** By kind, also those in which nothing was found. */
  sections: Array<HeldSection>;
  /** Sentences on what is not in it, and why. */
  leftOut: Array<Scalars['String']['output']>;
};

/** Records of one kind. */
export type HeldSection = {
  __typename?: 'HeldSection';
  /** What they are. */
  heading: Scalars['String']['output'];
  /** Whether names, addresses or words of people may stand in it, to be looked at before it is given away. */
  personal: Scalars['Boolean']['output'];
  /** Whether there were more than the 5,000 that are given. */
  cut: Scalars['Boolean']['output'];
  /** Newest first. */
  records: Array<HeldRecord>;
};

/** One thing that is held. */
export type HeldRecord = {
  __typename?: 'HeldRecord';
  /** Random identifier. */
  id: Scalars['ID']['output'];
  /** What it is called. */
  title: Scalars['String']['output'];
  /** When it was published, saved, sent, or began; null where that is not known. */
  at?: Maybe<Scalars['DateTime']['output']>;
  /** What it says, in order; what is empty is left out. */
  facts: Array<HeldFact>;
};

/** A named text of a record. */
export type HeldFact = {
  __typename?: 'HeldFact';
  /** What the text is: a field as in DraftContent, or plain words. */
  name: Scalars['String']['output'];
  /** Plain text. */
  text: Scalars['String']['output'];
};

/** What comes of an export. */
export type ExportHeldResult = HeldExport | InvalidInput | NotAllowed;

/** What became of a suggestion. */
export type RefilingOutcome =
  /** Nobody has answered it. */
  | 'waiting'
  /** The owner takes it: it shows once that is published. */
  | 'taken'
  /** The owner keeps the entry as it is. */
  | 'declined'
  /** The office has decided anew since. */
  | 'replaced';

/** An area's office suggests another main capability for an initiative that it found to be filed under the wrong one. */
export type Refiling = {
  __typename?: 'Refiling';
  /** Random identifier. */
  id: Scalars['ID']['output'];
  /** What is to be filed elsewhere; null where this viewer may not see it. */
  initiative?: Maybe<Initiative>;
  /** The main capability that is suggested. */
  capability: Term;
  /** What it was filed under when it was suggested; null where that was not known. */
  insteadOf?: Maybe<Term>;
  /** Of which area. */
  area: System;
  /** In whose name it is suggested. */
  office: Organisation;
  /** Who suggested it; null where that person has left. */
  suggestedBy?: Maybe<Scalars['String']['output']>;
  /** When. */
  suggestedAt: Scalars['DateTime']['output'];
  /** Why, as in the office's decision; plain text. */
  why: Scalars['String']['output'];
  /** What became of it. */
  outcome: RefilingOutcome;
  /** What the owner says to it; null where nothing. */
  note?: Maybe<Scalars['String']['output']>;
  /** When it was answered, or replaced; null while it waits. */
  answeredAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether the published entry is filed so today. */
  inEffect: Scalars['Boolean']['output'];
};

/** To suggest another main capability for one of the initiatives that an overlap is made of. */
export type RefileInput = {
  /** Which: one of those that the overlap is made of for this viewer. */
  initiative: Scalars['ID']['input'];
  /** Identifier of the capability: one that may be chosen, and not the one that it has. */
  capability: Scalars['ID']['input'];
};

/** To answer a suggestion of another main capability. */
export type AnswerRefilingInput = {
  /** Made by the client, afresh for each act. */
  key: Scalars['ID']['input'];
  /** Which suggestion. */
  id: Scalars['ID']['input'];
  /** Whether to take it. */
  take: Scalars['Boolean']['input'];
  /** What to say to the office; up to 1,000 characters of plain text. Needed where it is not taken. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** What comes of answering. */
export type AnswerRefilingResult = Refiling | InvalidInput | NotFound | NotAllowed;

/** One capability across the areas. */
export type CapabilityByArea = {
  __typename?: 'CapabilityByArea';
  /** The capability. */
  capability: Term;
  /** Every area of today, by name, also those of which nobody told us. */
  areas: Array<AreaFigure>;
};

/** What one area has. */
export type AreaFigure = {
  __typename?: 'AreaFigure';
  /** The area. */
  area: System;
  /** How many entries that are not archived. An entry of a trust that belongs to two areas counts in both. */
  entries: Scalars['Int']['output'];
  /** How many of them their trust wrote or checked; the others are summaries of public sources. */
  checked: Scalars['Int']['output'];
  /** How many organisations lead them. */
  organisations: Scalars['Int']['output'];
};

/** Whom to remind. */
export type RemindOfReturnsInput = {
  /** Made by the client; the same key is the same act. */
  key: Scalars['ID']['input'];
  /** The area's ODS code. */
  area: Scalars['String']['input'];
  /** Ids of the trusts. */
  organisations: Array<Scalars['ID']['input']>;
};

/** What a trust says of a quarter. */
export type ReturnKind =
  /** Its list on Kith is complete. */
  | 'complete'
  /** It has nothing that would have to be listed: not the same as saying nothing. */
  | 'nothing_to_report';

/** A calendar quarter. */
export type ReturnPeriod = {
  __typename?: 'ReturnPeriod';
  /** As 2026-Q4. */
  code: Scalars['String']['output'];
  /** In words, as October to December 2026. */
  name: Scalars['String']['output'];
  /** Its first day. */
  starts: Scalars['Date']['output'];
  /** Its last day. */
  ends: Scalars['Date']['output'];
};

/** What a trust said of a quarter. It is the trust's own statement: nobody checked it. */
export type Return = {
  __typename?: 'Return';
  /** Random identifier. */
  id: Scalars['ID']['output'];
  /** Who said it. What a trust said that another one carries on stays with the former. */
  organisation: Organisation;
  /** Of which quarter. */
  period: ReturnPeriod;
  /** What. */
  kind: ReturnKind;
  /** When, by the day in London. */
  madeOn: Scalars['Date']['output'];
  /** When it was withdrawn or something else was said; null while it stands. */
  endedOn?: Maybe<Scalars['Date']['output']>;
};

/** A trust's own returns, for its members. */
export type OrganisationReturns = {
  __typename?: 'OrganisationReturns';
  /** The trust. */
  organisation: Organisation;
  /** The current quarter. */
  period: ReturnPeriod;
  /** What stands for the current quarter; null where the trust has not answered. */
  current?: Maybe<Return>;
  /** Everything else that was said, also what was withdrawn or changed, and by organisations that the trust carries on; the newest quarter first, at most 100. */
  earlier: Array<Return>;
  /** Whether the viewer may say it for the trust. */
  viewerMayAnswer: Scalars['Boolean']['output'];
};

/** Who of an area has reported on a day: the trusts that belonged to it then. Never counts a silent trust as having nothing. */
export type AreaCoverage = {
  __typename?: 'AreaCoverage';
  /** The area. */
  area: System;
  /** The day. */
  on: Scalars['Date']['output'];
  /** The quarter in which the day lies. */
  period: ReturnPeriod;
  /** How many trusts belonged to it. */
  total: Scalars['Int']['output'];
  /** How many have reported: that their list is complete, or that they have nothing to report. */
  reported: Scalars['Int']['output'];
  /** How many of those have nothing to report. */
  nothingToReport: Scalars['Int']['output'];
  /** How many have not answered: of what they do, nothing is known. */
  notAnswered: Scalars['Int']['output'];
  /** In words, as 7 of 9 trusts have reported for October to December 2026, 2 of them nothing to report. */
  line: Scalars['String']['output'];
  /** The trusts, by name. */
  trusts: Array<TrustCoverage>;
  /** Whether the viewer is of the area's programme office. */
  viewerIsOfOffice: Scalars['Boolean']['output'];
};

/** Whether a trust of an area has reported. */
export type TrustCoverage = {
  __typename?: 'TrustCoverage';
  /** The trust. */
  organisation: Organisation;
  /** What it said of the quarter, as it stood at the end of the day; null where it has not answered. */
  answer?: Maybe<Return>;
  /** The last quarter before, in which it belonged to the area and for which something stands; null where there is none. */
  answeredBefore?: Maybe<ReturnPeriod>;
  /** When an office reminded it last, by the day in London; null where none did, and to everybody but the area's programme office. */
  remindedOn?: Maybe<Scalars['Date']['output']>;
  /** Whether the viewer may have it reminded now: it has not answered, was not reminded in the last seven days by any office, and somebody there can be written to. */
  mayBeReminded: Scalars['Boolean']['output'];
  /** Why it can't be reminded now, in words; null where it can, for a day that is over, and to everybody but the area's programme office. */
  notReminded?: Maybe<Scalars['String']['output']>;
};

/** What a trust says of the current quarter. */
export type MakeReturnInput = {
  /** Made by the client; the same key is the same act. */
  key: Scalars['ID']['input'];
  /** The trust's ODS code. */
  organisation: Scalars['String']['input'];
  /** The quarter as it was shown, as 2026-Q4: only the current one can be answered for. */
  period: Scalars['String']['input'];
  /** What is said. */
  kind: ReturnKind;
};

/** Taking it back. */
export type WithdrawReturnInput = {
  /** Made by the client; the same key is the same act. */
  key: Scalars['ID']['input'];
  /** The trust's ODS code. */
  organisation: Scalars['String']['input'];
  /** The quarter as it was shown: only what was said of the current one can be taken back. */
  period: Scalars['String']['input'];
};

/** What comes of saying it. */
export type MakeReturnResult = OrganisationReturns | InvalidInput | NotFound | NotAllowed;

/** What comes of taking it back. */
export type WithdrawReturnResult = OrganisationReturns | InvalidInput | NotFound | NotAllowed;

/** What comes of reminding: the coverage with the day on which each trust was reminded last. */
export type RemindOfReturnsResult = AreaCoverage | NotFound | NotAllowed;

/** What a body decides of an initiative. */
export type ReviewDecision =
  /** Go on as it is. */
  | 'keep'
  /** Do more of it, or in more places. */
  | 'expand'
  /** Go on in another way. */
  | 'adapt'
  /** End it. */
  | 'drop';

/**
 * A dated decision of a named body to keep, expand, adapt or drop an initiative, with its reason. Its level is its own, the organisation alone
 * unless the board widened it; and nobody sees it who may not see the initiative.
 */
export type Review = {
  __typename?: 'Review';
  /** Random identifier; the same when the review is put right. */
  id: Scalars['ID']['output'];
  /** What was decided on; null where it is not shown any more. */
  initiative?: Maybe<Initiative>;
  /** Whose decision it is, or who carries on the one that decided. */
  organisation: Organisation;
  /** The organisation that decided, where another one carries it on since; null otherwise. */
  formerOrganisation?: Maybe<Organisation>;
  /** The body that decided, as Digital committee. */
  body: Scalars['String']['output'];
  /** When it decided. */
  decidedOn: Scalars['PartialDate']['output'];
  /** What it decided. */
  decision: ReviewDecision;
  /** Why; plain text. */
  reason: Scalars['String']['output'];
  /** Who may know of it: with the organisation in the place of the lead. */
  level: Level;
  /** Rises with every change: send back the one you started from. Null unless the viewer may change it. */
  version?: Maybe<Scalars['Int']['output']>;
  /** Whether the viewer may put it right. What a predecessor decided stays as it was. */
  viewerCanEdit: Scalars['Boolean']['output'];
  /** Whether the viewer may take it back. */
  viewerCanWithdraw: Scalars['Boolean']['output'];
  /** What it said before it was put right, the newest first; empty for whoever is no member of the organisation, whatever the level. Longest 20. */
  earlier: Array<EarlierReview>;
};

/** What a review said until it was put right. For members of the organisation alone. */
export type EarlierReview = {
  __typename?: 'EarlierReview';
  /** Random identifier of this wording. */
  id: Scalars['ID']['output'];
  /** The body that decided, as it was written. */
  body: Scalars['String']['output'];
  /** When it decided. */
  decidedOn: Scalars['PartialDate']['output'];
  /** What it decided. */
  decision: ReviewDecision;
  /** Why; plain text. */
  reason: Scalars['String']['output'];
  /** Who was shown it. */
  level: Level;
  /** When it was written. */
  recordedAt: Scalars['DateTime']['output'];
  /** Until when it stood. */
  until: Scalars['DateTime']['output'];
};

/** A page of reviews. */
export type ReviewConnection = {
  __typename?: 'ReviewConnection';
  /** The reviews with their cursors. */
  edges: Array<ReviewEdge>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many there are for this viewer. */
  totalCount: Scalars['Int']['output'];
};

/** A review in a list. */
export type ReviewEdge = {
  __typename?: 'ReviewEdge';
  /** Where it stands. */
  cursor: Scalars['String']['output'];
  /** The review. */
  node: Review;
};

/** What at least three organisations decided of the same product or capability, each by its latest review. No table of who is better. */
export type PeerReviews = {
  __typename?: 'PeerReviews';
  /** The product, by the name it was asked for; null where it is about a capability. */
  product?: Maybe<Scalars['String']['output']>;
  /** The capability; null where it is about a product. */
  capability?: Maybe<Term>;
  /** How many organisations: at least three. */
  count: Scalars['Int']['output'];
  /** All of it in a sentence. */
  sentence: Scalars['String']['output'];
  /** Who decided what, in the order keep, expand, adapt, drop; decisions that nobody took are left out. */
  decisions: Array<PeerDecision>;
};

/** Organisations that decided the same. */
export type PeerDecision = {
  __typename?: 'PeerDecision';
  /** What they decided. */
  decision: ReviewDecision;
  /** Who, by name in the order of the alphabet. */
  organisations: Array<Organisation>;
};

/** What a review says. */
export type ReviewContentInput = {
  /** The body that decided; 1 to 120 characters. */
  body: Scalars['String']['input'];
  /** When; not later than today. */
  decidedOn: Scalars['PartialDate']['input'];
  /** What it decided. */
  decision: ReviewDecision;
  /** Why; plain text, 1 to 2,000 characters. */
  reason: Scalars['String']['input'];
  /** Who may know of it. */
  level: Level;
};

/** To record a review. */
export type RecordReviewInput = {
  /** Made by the client, afresh for each act. */
  key: Scalars['ID']['input'];
  /** Id of the initiative. */
  initiative: Scalars['ID']['input'];
  /** What it says. */
  content: ReviewContentInput;
};

/** To put a review right. */
export type ChangeReviewInput = {
  /** Made by the client, afresh for each act. */
  key: Scalars['ID']['input'];
  /** Which. */
  id: Scalars['ID']['input'];
  /** The version one started from. */
  version: Scalars['Int']['input'];
  /** What it is to say, as a whole. */
  content: ReviewContentInput;
};

/** To take a review back. */
export type WithdrawReviewInput = {
  /** Made by the client, afresh for each act. */
  key: Scalars['ID']['input'];
  /** Which. */
  id: Scalars['ID']['input'];
};

/** Somebody else changed the review in between. */
export type ReviewConflict = {
  __typename?: 'ReviewConflict';
  /** A plain sentence. */
  message: Scalars['String']['output'];
  /** The review as it is now. */
  theirs: Review;
};

/** What comes of recording a review or putting it right. */
export type ReviewResult = Review | InvalidInput | NotFound | NotAllowed | ReviewConflict;

/** What comes of taking a review back. */
export type WithdrawReviewResult = Removed | NotFound | NotAllowed;

/** In which order. Relevance where there are words, else newest, is the default; of two equally relevant the newer comes first. */
export type InitiativeSort =
  | 'relevance'
  | 'newest'
  | 'recently_reviewed'
  | 'most_adopted';

/** Narrows a list. Values of one facet are alternatives; different facets must all hold. */
export type InitiativeFilter = {
  /** Capability term ids, primary or further. */
  capability?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Technology term ids. */
  technology?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Care setting term ids. */
  careSetting?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Kind of change term ids. */
  kindOfChange?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** What Good Looks Like term ids. */
  successMeasure?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Board question term ids. */
  boardQuestion?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Stages. */
  stage?: InputMaybe<Array<Stage>>;
  /** Regions by name. */
  region?: InputMaybe<Array<Scalars['String']['input']>>;
  /** ODS codes of systems of today. */
  system?: InputMaybe<Array<Scalars['String']['input']>>;
  /** ODS codes of lead organisations. */
  organisation?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Kinds of lead organisation. */
  organisationKind?: InputMaybe<Array<OrganisationKind>>;
  /** EPR suppliers of lead organisations, as given in their latest known year. */
  epr?: InputMaybe<Array<Scalars['String']['input']>>;
  /** `trust` for written or checked by its trust, `summary` for summarised and not checked. */
  checked?: InputMaybe<Array<Scalars['String']['input']>>;
  /** True to list only what the viewer follows, for an organisation in which they hold a role: nothing for whoever follows nothing. */
  followed?: InputMaybe<Scalars['Boolean']['input']>;
  /** True to list archived work instead. */
  archived?: InputMaybe<Scalars['Boolean']['input']>;
  /** True to list the demonstration instead of real entries. */
  demonstration?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A page of initiatives with its facets. */
export type InitiativeConnection = {
  __typename?: 'InitiativeConnection';
  /** The page. */
  edges: Array<InitiativeEdge>;
  /** Where it ends. */
  pageInfo: PageInfo;
  /** How many match, exact to 10,000. */
  totalCount: Scalars['Int']['output'];
  /** False where there are more than 10,000. */
  totalIsExact: Scalars['Boolean']['output'];
  /** Counts over all matches, beyond 10,000 over those that were looked at; each facet is counted as if it had no choice made in itself. */
  facets: Array<Facet>;
  /** Words that were read differently from how they were typed; empty where none. */
  corrections: Array<Correction>;
  /** False while no model can be reached: then words alone are compared. */
  meaningUsed: Scalars['Boolean']['output'];
};

/** One initiative of a page. */
export type InitiativeEdge = {
  __typename?: 'InitiativeEdge';
  /** Its cursor. */
  cursor: Scalars['String']['output'];
  /** The initiative. */
  node: Initiative;
  /** The part of its text that best meets the words, with matches between «U+2039» and «U+203A»; null without words. */
  highlight?: Maybe<Scalars['String']['output']>;
};

/** One facet with its values. */
export type Facet = {
  __typename?: 'Facet';
  /** Name of the filter field it belongs to, as `careSetting`. */
  name: Scalars['String']['output'];
  /** What the page calls it. */
  label: Scalars['String']['output'];
  /** Values with at least one match, and those chosen; most matches first. */
  values: Array<FacetValue>;
};

/** One value of a facet. */
export type FacetValue = {
  __typename?: 'FacetValue';
  /** What to put into the filter. */
  value: Scalars['String']['output'];
  /** What the page calls it. */
  label: Scalars['String']['output'];
  /** How many matches carry it. */
  count: Scalars['Int']['output'];
  /** Whether the filter holds it. */
  selected: Scalars['Boolean']['output'];
};

/** A word that was read differently. */
export type Correction = {
  __typename?: 'Correction';
  /** As typed. */
  from: Scalars['String']['output'];
  /** As read. */
  to: Scalars['String']['output'];
};

/** Figures that are counted, not claimed; all of what this viewer may see. */
export type Figures = {
  __typename?: 'Figures';
  /** Published entries. */
  entries: Scalars['Int']['output'];
  /** Trusts with at least one entry. */
  trusts: Scalars['Int']['output'];
  /** Entries written or checked by their trust. */
  checkedByTrust: Scalars['Int']['output'];
  /** When anything was last published; null where nothing is. */
  lastUpdated?: Maybe<Scalars['DateTime']['output']>;
};

/** How an initiative can be seen. */
export type ShowingKind =
  /** Shown live, on the spot or on a screen. */
  | 'demonstration'
  /** A recording to watch. */
  | 'recording'
  /** A visit to where it is used. */
  | 'visit';

/** A way to see an initiative at work, offered by its lead and seen by whoever sees the initiative. */
export type Showing = {
  __typename?: 'Showing';
  /** Random identifier; the same when it is changed. */
  id: Scalars['ID']['output'];
  /** What is shown; null where it is not shown any more. */
  initiative?: Maybe<Initiative>;
  /** How. */
  kind: ShowingKind;
  /** When, in words, as first Tuesday of the month; null where not said. */
  when?: Maybe<Scalars['String']['output']>;
  /** Where, in words; null where not said. */
  place?: Maybe<Scalars['String']['output']>;
  /** Address to watch or join, with https://; null where there is none. */
  url?: Maybe<Scalars['String']['output']>;
  /** To whom it is offered, in words, as boards of trusts that plan the same; null where not said. */
  offeredTo?: Maybe<Scalars['String']['output']>;
  /** A note; plain text, empty where there is none. */
  note: Scalars['String']['output'];
  /** Rises with every change: send back the one you started from. Null unless the viewer may change it. */
  version?: Maybe<Scalars['Int']['output']>;
  /** Whether the viewer may change it or take it away. */
  viewerCanEdit: Scalars['Boolean']['output'];
};

/**
 * That a board has seen an initiative at work, and what it took from that. Its level is its own, the organisation alone unless the board widened
 * it; and nobody sees it who may not see the initiative.
 */
export type SeenByBoard = {
  __typename?: 'SeenByBoard';
  /** Random identifier; the same when it is put right. */
  id: Scalars['ID']['output'];
  /** What was seen; null where it is not shown any more. */
  initiative?: Maybe<Initiative>;
  /** Whose board, or who carries on the organisation whose board it was. */
  organisation: Organisation;
  /** The organisation whose board has seen it, where another one carries it on since; null otherwise. */
  formerOrganisation?: Maybe<Organisation>;
  /** When. */
  seenOn: Scalars['PartialDate']['output'];
  /** Who of the board, in words; roles, not names. */
  who: Scalars['String']['output'];
  /** What the board took from it; plain text. */
  tookFromIt: Scalars['String']['output'];
  /** Who may know of it: with the organisation in the place of the lead. */
  level: Level;
  /** Rises with every change: send back the one you started from. Null unless the viewer may change it. */
  version?: Maybe<Scalars['Int']['output']>;
  /** Whether the viewer may put it right. What a predecessor said stays as it was. */
  viewerCanEdit: Scalars['Boolean']['output'];
  /** Whether the viewer may take it back. */
  viewerCanWithdraw: Scalars['Boolean']['output'];
};

/** A page of what a board has seen. */
export type SeenByBoardConnection = {
  __typename?: 'SeenByBoardConnection';
  /** The records with their cursors. */
  edges: Array<SeenByBoardEdge>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many there are for this viewer. */
  totalCount: Scalars['Int']['output'];
};

/** A record in a list. */
export type SeenByBoardEdge = {
  __typename?: 'SeenByBoardEdge';
  /** Where it stands. */
  cursor: Scalars['String']['output'];
  /** The record. */
  node: SeenByBoard;
};

/** What a showing says. */
export type ShowingContentInput = {
  /** How it can be seen. */
  kind: ShowingKind;
  /** When, in words, to 200 characters. */
  when?: InputMaybe<Scalars['String']['input']>;
  /** Where, in words, to 200 characters. */
  place?: InputMaybe<Scalars['String']['input']>;
  /** Address to watch or join, beginning with https://; needed for a recording. To 500 characters. */
  url?: InputMaybe<Scalars['String']['input']>;
  /** To whom it is offered, in words, to 200 characters. */
  offeredTo?: InputMaybe<Scalars['String']['input']>;
  /** A note; plain text, to 1,000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** To say how an initiative can be seen. */
export type RecordShowingInput = {
  /** Made by the client, afresh for each act. */
  key: Scalars['ID']['input'];
  /** Id of the initiative. */
  initiative: Scalars['ID']['input'];
  /** What it says. */
  content: ShowingContentInput;
};

/** To change a showing. */
export type ChangeShowingInput = {
  /** Made by the client, afresh for each act. */
  key: Scalars['ID']['input'];
  /** Which. */
  id: Scalars['ID']['input'];
  /** The version one started from. */
  version: Scalars['Int']['input'];
  /** What it is to say, as a whole. */
  content: ShowingContentInput;
};

/** To take a showing away. */
export type WithdrawShowingInput = {
  /** Made by the client, afresh for each act. */
  key: Scalars['ID']['input'];
  /** Which. */
  id: Scalars['ID']['input'];
};

/** What a board says of having seen an initiative. */
export type SeenByBoardContentInput = {
  /** When; not later than today. */
  seenOn: Scalars['PartialDate']['input'];
  /** Who of the board, in words; 1 to 300 characters. */
  who: Scalars['String']['input'];
  /** What the board took from it; plain text, to 2,000 characters. */
  tookFromIt?: InputMaybe<Scalars['String']['input']>;
  /** Who may know of it. */
  level: Level;
};

/** To record that a board has seen an initiative. */
export type RecordSeenByBoardInput = {
  /** Made by the client, afresh for each act. */
  key: Scalars['ID']['input'];
  /** Id of the initiative. */
  initiative: Scalars['ID']['input'];
  /** What it says. */
  content: SeenByBoardContentInput;
};

/** To put right what a board said of having seen an initiative. */
export type ChangeSeenByBoardInput = {
  /** Made by the client, afresh for each act. */
  key: Scalars['ID']['input'];
  /** Which. */
  id: Scalars['ID']['input'];
  /** The version one started from. */
  version: Scalars['Int']['input'];
  /** What it is to say, as a whole. */
  content: SeenByBoardContentInput;
};

/** To take back that a board has seen an initiative. */
export type WithdrawSeenByBoardInput = {
  /** Made by the client, afresh for each act. */
  key: Scalars['ID']['input'];
  /** Which. */
  id: Scalars['ID']['input'];
};

/** Somebody else changed the showing in between. */
export type ShowingConflict = {
  __typename?: 'ShowingConflict';
  /** A plain sentence. */
  message: Scalars['String']['output'];
  /** The showing as it is now. */
  theirs: Showing;
};

/** Somebody else changed the record in between. */
export type SeenByBoardConflict = {
  __typename?: 'SeenByBoardConflict';
  /** A plain sentence. */
  message: Scalars['String']['output'];
  /** The record as it is now. */
  theirs: SeenByBoard;
};

/** What comes of recording or changing a showing. */
export type ShowingResult = Showing | InvalidInput | NotFound | NotAllowed | ShowingConflict;

/** What comes of taking a showing away. */
export type WithdrawShowingResult = Removed | NotFound | NotAllowed;

/** What comes of recording that a board has seen an initiative, or putting that right. */
export type SeenByBoardResult = SeenByBoard | InvalidInput | NotFound | NotAllowed | SeenByBoardConflict;

/** What comes of taking back that a board has seen an initiative. */
export type WithdrawSeenByBoardResult = Removed | NotFound | NotAllowed;

/** How far to look. Scopes are cumulative: ADJOINING includes SYSTEM, REGION includes both. */
export type SimilarScope =
  /** Organisations of the same kind that are statistical peers, or the same kind where none are known. */
  | 'like_mine'
  | 'system'
  | 'adjoining'
  | 'region'
  | 'everywhere';

/** Weights of the terms, 0 to 1; those left out keep their default. Nearness terms are scaled to sum to at most 0.3. */
export type SimilarWeights = {
  /** Likeness of the texts, by words and meaning. */
  text?: InputMaybe<Scalars['Float']['input']>;
  /** The same or a shared capability. */
  capability?: InputMaybe<Scalars['Float']['input']>;
  /** Shared technologies. */
  technology?: InputMaybe<Scalars['Float']['input']>;
  /** A shared product. */
  product?: InputMaybe<Scalars['Float']['input']>;
  /** Shared care settings. */
  careSetting?: InputMaybe<Scalars['Float']['input']>;
  /** Shared kinds of change. */
  kindOfChange?: InputMaybe<Scalars['Float']['input']>;
  /** Leads in the same system today. */
  sameSystem?: InputMaybe<Scalars['Float']['input']>;
  /** Leads in adjoining systems. */
  adjoining?: InputMaybe<Scalars['Float']['input']>;
  /** Leads in the same region. */
  region?: InputMaybe<Scalars['Float']['input']>;
  /** Nearness of head offices, falling with the distance (at 80 km to a third). */
  distance?: InputMaybe<Scalars['Float']['input']>;
  /** Leads of the same kind. */
  sameKind?: InputMaybe<Scalars['Float']['input']>;
  /** Leads on the same supplier’s EPR, as of their known dates. */
  sameEpr?: InputMaybe<Scalars['Float']['input']>;
  /** Leads that are statistical peers. */
  peer?: InputMaybe<Scalars['Float']['input']>;
};

/** What a reason speaks of. */
export type ReasonKind =
  | 'text'
  | 'capability'
  | 'technology'
  | 'product'
  | 'care_setting'
  | 'kind_of_change'
  | 'same_system'
  | 'adjoining'
  | 'region'
  | 'distance'
  | 'same_kind'
  | 'same_epr'
  | 'peer';

/** One true statement that counted. */
export type Reason = {
  __typename?: 'Reason';
  /** What it speaks of. */
  kind: ReasonKind;
  /** Plain words, as ‘both on Oracle Health in 2024’. */
  text: Scalars['String']['output'];
  /** What it added to the score. */
  weight: Scalars['Float']['output'];
};

/** A similar initiative. */
export type SimilarInitiative = {
  __typename?: 'SimilarInitiative';
  /** The initiative. */
  initiative: Initiative;
  /** Sum of weight times term, 0 to 1. */
  score: Scalars['Float']['output'];
  /** What counted, most telling first. */
  reasons: Array<Reason>;
  /** Kilometres between head offices; null where one is not known. */
  distanceKm?: Maybe<Scalars['Float']['output']>;
  /** How near its lead is. */
  relation: Relation;
};

/** A term that the text suggests. */
export type SuggestedTerm = {
  __typename?: 'SuggestedTerm';
  /** The term. */
  term: Term;
  /** 0 to 1: the share of right suggestions at this strength in the starter catalogue. */
  confidence: Scalars['Float']['output'];
};

/** What is sent again and again until one stops it. */
export type StoppableMail =
  /** The monthly digest for board members. */
  | 'board_digest'
  /** What becomes of one entry that its reader follows. */
  | 'followed';

/** It is no longer sent to whom the link was sent. */
export type MailStopped = {
  __typename?: 'MailStopped';
  /** What was stopped. */
  what: StoppableMail;
};

/** Stopping a mail by its link. */
export type StopMailInput = {
  /** Made by the client; the same key is the same act. */
  key: Scalars['ID']['input'];
  /** What the link holds. It stops one kind of mail to one person, and does nothing else; it works for a year. */
  token: Scalars['String']['input'];
};

/** What comes of stopping a mail by its link. */
export type StopMailResult = MailStopped | NotFound;

/** The vocabularies by which work is tagged. They are never mixed with each other. */
export type Vocabulary =
  | 'capability'
  | 'technology'
  | 'care_setting'
  | 'kind_of_change'
  | 'success_measure'
  | 'board_question'
  | 'asset_kind'
  | 'licence'
  | 'funding_source'
  | 'pathway';

/** One term of a vocabulary. */
export type Term = {
  __typename?: 'Term';
  /** Stable identifier within its vocabulary, as `e-prescribing`. */
  id: Scalars['ID']['output'];
  /** The vocabulary it belongs to. */
  vocabulary: Vocabulary;
  /** What the page calls it. */
  label: Scalars['String']['output'];
  /** Heading under which it is shown; null where the vocabulary has no groups. */
  group?: Maybe<Scalars['String']['output']>;
  /** One sentence that says what belongs there. */
  description: Scalars['String']['output'];
  /** Other words for the same thing; a search for one finds all. */
  synonyms: Array<Scalars['String']['output']>;
  /** A note where something of the kind is provided, bought or required nationally: look there first. Null where nothing is. */
  nationally?: Maybe<Scalars['String']['output']>;
  /** Whether all of it is bought, or required of everybody, nationally: work on it is never an overlap. */
  boughtNationally: Scalars['Boolean']['output'];
  /** Whether what carries it is a starting point only (safety and privacy papers are not valid for another deployment). */
  startingPointOnly: Scalars['Boolean']['output'];
};

/** A term that an editor misses. */
export type RequestTermInput = {
  /** Made by the client; the same key is one request. */
  key: Scalars['ID']['input'];
  /** The vocabulary. */
  vocabulary: Vocabulary;
  /** What it should be called; 2 to 100 characters. */
  label: Scalars['String']['input'];
  /** What it is for; to 1,000 characters. */
  why: Scalars['String']['input'];
};

/** A request that was taken. */
export type TermRequest = {
  __typename?: 'TermRequest';
  /** Random identifier. */
  id: Scalars['ID']['output'];
  /** What was asked for. */
  label: Scalars['String']['output'];
};

/** What comes of `requestTerm`. */
export type RequestTermResult = TermRequest | InvalidInput | NotAllowed;

/** The timeline of an area. */
export type JoinUpWindows = {
  __typename?: 'JoinUpWindows';
  /** The area. */
  area: System;
  /** The day for which memberships, entries, contracts and needs were read, and from which months are counted. */
  asOf: Scalars['Date']['output'];
  /** Everything with a date that has not passed, the nearest first. */
  dated: Array<DatedItem>;
  /** How many contracts, needs and planned entries there are whose date nobody has said, or the viewer is not told. */
  undated: Scalars['Int']['output'];
  /** When two or more could buy or renew together, the nearest first; each found among the dated ones. */
  windows: Array<JoinUpWindow>;
  /** Capabilities to choose from: those of everything with a date. */
  capabilities: Array<Term>;
  /** Products to choose from, by name. */
  products: Array<NamedProduct>;
};

/** A product as it is named where the viewer may read it. */
export type NamedProduct = {
  __typename?: 'NamedProduct';
  /** Its name without spaces and signs. */
  id: Scalars['ID']['output'];
  /** Its name. */
  name: Scalars['String']['output'];
};

/** What kind of date it is. */
export type DatedKind =
  /** A contract ends. */
  | 'contract_end'
  /** A planned piece of work is to be decided, or begins. */
  | 'decision'
  /** Something is needed by then. */
  | 'need';

/** Something with a date. */
export type DatedItem = {
  __typename?: 'DatedItem';
  /** Identifier of the contract, the initiative or the need. */
  id: Scalars['ID']['output'];
  /** What kind of date it is. */
  kind: DatedKind;
  /** Whose it is: owner, or lead; where the lead is of another area, a partner of this one. */
  organisation: Organisation;
  /** What it is mainly for; null where not known or not told. */
  capability?: Maybe<Term>;
  /** Its products by name, as far as told. */
  products: Array<Scalars['String']['output']>;
  /** The date as it was given. */
  given: Scalars['PartialDate']['output'];
  /** The first day that it can mean. */
  earliest: Scalars['Date']['output'];
  /** The last day that it can mean. */
  latest: Scalars['Date']['output'];
  /** Until when the contract's own options would carry it; null where it has none, they are not known, or it is no contract. */
  extendableUntil?: Maybe<Scalars['Date']['output']>;
  /** Whether it is bought or required nationally: then it is in no window. */
  nationally: Scalars['Boolean']['output'];
  /** The initiative, of a decision; null for others. */
  initiative?: Maybe<Initiative>;
  /** The contract, with route, options and notice as far as told; null for others. */
  contract?: Maybe<Contract>;
  /** The need; null for others. */
  need?: Maybe<Need>;
};

/** A time at which several could buy or renew together. Never legal advice: an extension needs procurement advice. */
export type JoinUpWindow = {
  __typename?: 'JoinUpWindow';
  /** Made from what it holds; another one as soon as that changes. */
  id: Scalars['ID']['output'];
  /** The product that all of them have; null where it is found by capability. */
  product?: Maybe<NamedProduct>;
  /** The capability that all of them are for; null where it is found by product and they differ or it is not told. */
  capability?: Maybe<Term>;
  /** The earliest common day: the last of them is due. */
  opens: Scalars['Date']['output'];
  /** The last day on which the first of them could still wait or extend. */
  closes: Scalars['Date']['output'];
  /** How many organisations. */
  organisations: Scalars['Int']['output'];
  /** What each would have to do, whose date comes first before the others. */
  items: Array<WindowItem>;
  /** What the whole-life bands of its contracts and entries come to. Never a saving. */
  bands: BandTotal;
  /** The whole-life sums of all its contracts together; null unless the viewer is told every one of them. */
  exactWholeLife?: Maybe<Scalars['Float']['output']>;
  /** What has to be heeded with every window. */
  advice: Scalars['String']['output'];
};

/** What one of them would have to do so that all begin on the same day. */
export type WindowItem = {
  __typename?: 'WindowItem';
  /** Id of the dated item. */
  itemId: Scalars['ID']['output'];
  /** Whether a contract would be extended; otherwise a decision or need would wait. */
  extends: Scalars['Boolean']['output'];
  /** By how many months at least. */
  leastMonths: Scalars['Int']['output'];
  /** By how many months at most: more than the least where the date is a month or a year. */
  mostMonths: Scalars['Int']['output'];
  /** Whether that may be more than the options of the contract allow. */
  beyondOptions: Scalars['Boolean']['output'];
  /** Whether the options of the contract are known and told; true for what is no contract. */
  optionsKnown: Scalars['Boolean']['output'];
};
