// Generated from the .graphql beside it by `pnpm generate`.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** How far a piece of work is. */
export type Stage =
  | 'IDEA'
  | 'PLANNED'
  | 'DISCOVERY'
  | 'PILOT'
  | 'ROLLING_OUT'
  | 'LIVE'
  | 'SCALED'
  | 'PAUSED'
  | 'STOPPED'
  | 'RETIRED'
  | 'UNKNOWN';

/** Who may know that a thing exists. */
export type Level =
  /** Members of the lead and partner organisations. */
  | 'ORGANISATION'
  /** Those, and members of organisations in one of the lead's systems today, and those systems' programme offices. */
  | 'SYSTEM'
  /** Any signed-in member. */
  | 'NETWORK'
  /** Anyone, including suppliers and the press. */
  | 'PUBLIC';

/** Whole-life cost in whole pounds without VAT, as a band. */
export type CostBand =
  | 'UNDER_25K'
  | 'B_25K_100K'
  | 'B_100K_500K'
  | 'B_500K_2M'
  | 'B_2M_10M'
  | 'OVER_10M'
  | 'NOT_KNOWN';

/** What the owner offers to others. */
export type Openness =
  | 'SHARE_IDEAS'
  | 'CONVERSATION'
  | 'HOST_VISIT'
  | 'JOIN_PROCUREMENT'
  | 'SHARE_FUNDING';

/** The content to save. What is left out is emptied: send the whole form. */
export type DraftContentInput = {
  /** Names the thing; to 400 characters. */
  title?: string | null | undefined;
  /** Two or three sentences; to 1,000 characters. */
  summary?: string | null | undefined;
  /** What changed and for whom, in one line; to 600 characters. */
  outcome?: string | null | undefined;
  /** Who it is for; to 600 characters. */
  forWhom?: string | null | undefined;
  /** People, time and money in words; to 600 characters. */
  whatItTook?: string | null | undefined;
  /** The starting point; plain text, to 20,000 characters. */
  context?: string | null | undefined;
  /** The problem; plain text, to 20,000 characters. */
  challenge?: string | null | undefined;
  /** What was done; plain text, to 20,000 characters. */
  approach?: string | null | undefined;
  /** What it gave; plain text, to 20,000 characters. */
  impact?: string | null | undefined;
  /** What one needs first; plain text, to 20,000 characters. */
  prerequisites?: string | null | undefined;
  /** What someone should know before doing the same; to 40. */
  lessons?: Array<DraftLessonInput> | null | undefined;
  /** How far it is; UNKNOWN until chosen. */
  stage?: Stage | null | undefined;
  /** The date for which the stage is true; null where not said. */
  stageAsOf?: string | null | undefined;
  /** When it began; null where not said. */
  startedOn?: string | null | undefined;
  /** When planned work is to be decided, as by a board or on a business case; null where not said. */
  decisionOn?: string | null | undefined;
  /** Term id of the one capability it mainly enables; null until chosen. */
  primaryCapability?: string | null | undefined;
  /** Term ids of further capabilities; to 40. */
  capabilities?: Array<string> | null | undefined;
  /** Term ids of technologies; to 40. */
  technologies?: Array<string> | null | undefined;
  /** Term ids of care settings; to 40. */
  careSettings?: Array<string> | null | undefined;
  /** Term ids of kinds of change; to 40. */
  kindsOfChange?: Array<string> | null | undefined;
  /** Term ids of What Good Looks Like areas; to 40. */
  successMeasures?: Array<string> | null | undefined;
  /** Term ids of board questions; to 40. */
  boardQuestions?: Array<string> | null | undefined;
  /** Term ids of pathways; to 40. */
  pathways?: Array<string> | null | undefined;
  /** Products and suppliers; to 40. */
  products?: Array<DraftProductInput> | null | undefined;
  /** Organisations that take part besides the lead; to 40. */
  partners?: Array<DraftPartnerInput> | null | undefined;
  /** Figures of impact; to 40. */
  measures?: Array<DraftMeasureInput> | null | undefined;
  /** What people said; to 40. */
  quotes?: Array<DraftQuoteInput> | null | undefined;
  /** What others can reuse, as links; to 40. */
  assets?: Array<DraftAssetInput> | null | undefined;
  /** Term ids of funding sources; to 40. */
  fundingSources?: Array<string> | null | undefined;
  /** Whole-life cost in whole pounds without VAT, as a band; NOT_KNOWN until chosen. */
  costBand?: CostBand | null | undefined;
  /** Exact sums, whole pounds without VAT; null where none is given. The band follows from the whole-life sum, and must not say otherwise. */
  money?: DraftMoneyInput | null | undefined;
  /** What the owner offers. */
  openness?: Array<Openness> | null | undefined;
  /** Who to ask, as roles. */
  contact?: DraftContactInput | null | undefined;
  /** By when to look at it again; null where not set. */
  reviewBy?: string | null | undefined;
};

/** A lesson. */
export type DraftLessonInput = {
  /** Plain text, 1 to 4,000 characters. */
  text: string;
};

/** A product. */
export type DraftProductInput = {
  /** Name; 1 to 120 characters. */
  name: string;
  /** Supplier; empty where unknown, to 120 characters. */
  supplier?: string | null | undefined;
};

/** A partner. */
export type DraftPartnerInput = {
  /** ODS code where Kith knows the organisation; else null. */
  odsCode?: string | null | undefined;
  /** Name where there is no code; to 200 characters. */
  name?: string | null | undefined;
};

/** A measure. */
export type DraftMeasureInput = {
  /** What was measured; 1 to 300 characters. */
  name: string;
  /** Value before, as given; empty where unknown. */
  before?: string | null | undefined;
  /** Value after, as given; empty where unknown. */
  after?: string | null | undefined;
  /** Unit, as minutes; empty where unknown. */
  unit?: string | null | undefined;
  /** Over which time; empty where unknown. */
  period?: string | null | undefined;
  /** How it was measured; empty where unknown. */
  howMeasured?: string | null | undefined;
  /** Who says so; empty where unknown. */
  saidBy?: string | null | undefined;
};

/** A quote. */
export type DraftQuoteInput = {
  /** The words; 1 to 1,000 characters. */
  text: string;
  /** The role of whoever said it, never a name. */
  role?: string | null | undefined;
};

/** Something reusable. */
export type DraftAssetInput = {
  /** What it is called; 1 to 300 characters. */
  title: string;
  /** Term id of the asset kind. */
  kind: string;
  /** Term id of the licence; null where not said. */
  licence?: string | null | undefined;
  /** Address that starts with http:// or https://; empty where one has to ask. */
  url?: string | null | undefined;
};

/** Exact sums, in whole pounds without VAT. */
export type DraftMoneyInput = {
  /** Over the whole life; null where not known. */
  wholeLife?: number | null | undefined;
  /** In one year; null where not known. */
  yearly?: number | null | undefined;
  /** Whether programme offices of the lead's systems see these sums; false where left out. */
  programmeOfficesMaySee?: boolean | null | undefined;
};

/** A contact. */
export type DraftContactInput = {
  /** The role to ask; to 200 characters. */
  role?: string | null | undefined;
  /** Who stands in; empty where nobody. */
  deputyRole?: string | null | undefined;
  /** How much time is offered, in words; empty where not said. */
  timeOffered?: string | null | undefined;
  /** How soon an answer usually comes, in words; empty where not said. */
  replyTime?: string | null | undefined;
};

/** Saving a working revision. */
export type SaveDraftInput = {
  /** Made by the client, one per save; the same key is one act. */
  key: string;
  /** The initiative's id; left out on the first save. */
  id?: string | null | undefined;
  /** The version this was edited from; left out on the first save. */
  version?: number | null | undefined;
  /** The level it is to have. */
  level?: Level | null | undefined;
  /** The whole form. */
  content: DraftContentInput;
};

export type WorkingRevisionQueryVariables = Exact<{
  id: string;
}>;


export type WorkingRevisionQuery = { workingRevision: { __typename: 'WorkingRevision', id: string, publishedSlug: string | null, version: number, level: Level, savedAt: string, savedBy: { __typename: 'Person', id: string, name: string } | null, organisation: { __typename: 'Organisation', id: string, odsCode: string | null, name: string }, adaptedFrom: { __typename: 'Initiative', id: string, slug: string, title: string, organisation: { __typename: 'Organisation', id: string, name: string } | null } | null, hints: Array<{ __typename: 'FieldProblem', field: string, message: string }>, content: { __typename: 'DraftContent', title: string, summary: string, outcome: string, forWhom: string, whatItTook: string, context: string, challenge: string, approach: string, impact: string, prerequisites: string, stage: Stage, stageAsOf: string | null, startedOn: string | null, decisionOn: string | null, primaryCapability: string | null, capabilities: Array<string>, technologies: Array<string>, careSettings: Array<string>, kindsOfChange: Array<string>, successMeasures: Array<string>, boardQuestions: Array<string>, pathways: Array<string>, fundingSources: Array<string>, costBand: CostBand, openness: Array<Openness>, reviewBy: string | null, lessons: Array<{ __typename: 'DraftLesson', text: string }>, products: Array<{ __typename: 'DraftProduct', name: string, supplier: string }>, partners: Array<{ __typename: 'DraftPartner', odsCode: string | null, name: string }>, measures: Array<{ __typename: 'DraftMeasure', name: string, before: string, after: string, unit: string, period: string, howMeasured: string, saidBy: string }>, quotes: Array<{ __typename: 'DraftQuote', text: string, role: string }>, assets: Array<{ __typename: 'DraftAsset', title: string, kind: string, licence: string | null, url: string }>, money: { __typename: 'DraftMoney', wholeLife: number | null, yearly: number | null, programmeOfficesMaySee: boolean } | null, contact: { __typename: 'DraftContact', role: string, deputyRole: string, timeOffered: string, replyTime: string } } } | null };

export type SaveDraftMutationVariables = Exact<{
  input: SaveDraftInput;
}>;


export type SaveDraftMutation = { saveDraft:
    | { __typename: 'WorkingRevision', id: string, publishedSlug: string | null, version: number, level: Level, savedAt: string, savedBy: { __typename: 'Person', id: string, name: string } | null, organisation: { __typename: 'Organisation', id: string, odsCode: string | null, name: string }, adaptedFrom: { __typename: 'Initiative', id: string, slug: string, title: string, organisation: { __typename: 'Organisation', id: string, name: string } | null } | null, hints: Array<{ __typename: 'FieldProblem', field: string, message: string }>, content: { __typename: 'DraftContent', title: string, summary: string, outcome: string, forWhom: string, whatItTook: string, context: string, challenge: string, approach: string, impact: string, prerequisites: string, stage: Stage, stageAsOf: string | null, startedOn: string | null, decisionOn: string | null, primaryCapability: string | null, capabilities: Array<string>, technologies: Array<string>, careSettings: Array<string>, kindsOfChange: Array<string>, successMeasures: Array<string>, boardQuestions: Array<string>, pathways: Array<string>, fundingSources: Array<string>, costBand: CostBand, openness: Array<Openness>, reviewBy: string | null, lessons: Array<{ __typename: 'DraftLesson', text: string }>, products: Array<{ __typename: 'DraftProduct', name: string, supplier: string }>, partners: Array<{ __typename: 'DraftPartner', odsCode: string | null, name: string }>, measures: Array<{ __typename: 'DraftMeasure', name: string, before: string, after: string, unit: string, period: string, howMeasured: string, saidBy: string }>, quotes: Array<{ __typename: 'DraftQuote', text: string, role: string }>, assets: Array<{ __typename: 'DraftAsset', title: string, kind: string, licence: string | null, url: string }>, money: { __typename: 'DraftMoney', wholeLife: number | null, yearly: number | null, programmeOfficesMaySee: boolean } | null, contact: { __typename: 'DraftContact', role: string, deputyRole: string, timeOffered: string, replyTime: string } } }
    | { __typename: 'InvalidInput', message: string, problems: Array<{ __typename: 'FieldProblem', field: string, message: string }> }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'NotAllowed', message: string, signInNeeded: boolean }
    | { __typename: 'Conflict', message: string, theirs: { __typename: 'WorkingRevision', id: string, publishedSlug: string | null, version: number, level: Level, savedAt: string, savedBy: { __typename: 'Person', id: string, name: string } | null, organisation: { __typename: 'Organisation', id: string, odsCode: string | null, name: string }, adaptedFrom: { __typename: 'Initiative', id: string, slug: string, title: string, organisation: { __typename: 'Organisation', id: string, name: string } | null } | null, hints: Array<{ __typename: 'FieldProblem', field: string, message: string }>, content: { __typename: 'DraftContent', title: string, summary: string, outcome: string, forWhom: string, whatItTook: string, context: string, challenge: string, approach: string, impact: string, prerequisites: string, stage: Stage, stageAsOf: string | null, startedOn: string | null, decisionOn: string | null, primaryCapability: string | null, capabilities: Array<string>, technologies: Array<string>, careSettings: Array<string>, kindsOfChange: Array<string>, successMeasures: Array<string>, boardQuestions: Array<string>, pathways: Array<string>, fundingSources: Array<string>, costBand: CostBand, openness: Array<Openness>, reviewBy: string | null, lessons: Array<{ __typename: 'DraftLesson', text: string }>, products: Array<{ __typename: 'DraftProduct', name: string, supplier: string }>, partners: Array<{ __typename: 'DraftPartner', odsCode: string | null, name: string }>, measures: Array<{ __typename: 'DraftMeasure', name: string, before: string, after: string, unit: string, period: string, howMeasured: string, saidBy: string }>, quotes: Array<{ __typename: 'DraftQuote', text: string, role: string }>, assets: Array<{ __typename: 'DraftAsset', title: string, kind: string, licence: string | null, url: string }>, money: { __typename: 'DraftMoney', wholeLife: number | null, yearly: number | null, programmeOfficesMaySee: boolean } | null, contact: { __typename: 'DraftContact', role: string, deputyRole: string, timeOffered: string, replyTime: string } } } }
   };

export type workingRevision_savedFragment = { __typename: 'WorkingRevision', id: string, publishedSlug: string | null, version: number, level: Level, savedAt: string, savedBy: { __typename: 'Person', id: string, name: string } | null, organisation: { __typename: 'Organisation', id: string, odsCode: string | null, name: string }, adaptedFrom: { __typename: 'Initiative', id: string, slug: string, title: string, organisation: { __typename: 'Organisation', id: string, name: string } | null } | null, hints: Array<{ __typename: 'FieldProblem', field: string, message: string }>, content: { __typename: 'DraftContent', title: string, summary: string, outcome: string, forWhom: string, whatItTook: string, context: string, challenge: string, approach: string, impact: string, prerequisites: string, stage: Stage, stageAsOf: string | null, startedOn: string | null, decisionOn: string | null, primaryCapability: string | null, capabilities: Array<string>, technologies: Array<string>, careSettings: Array<string>, kindsOfChange: Array<string>, successMeasures: Array<string>, boardQuestions: Array<string>, pathways: Array<string>, fundingSources: Array<string>, costBand: CostBand, openness: Array<Openness>, reviewBy: string | null, lessons: Array<{ __typename: 'DraftLesson', text: string }>, products: Array<{ __typename: 'DraftProduct', name: string, supplier: string }>, partners: Array<{ __typename: 'DraftPartner', odsCode: string | null, name: string }>, measures: Array<{ __typename: 'DraftMeasure', name: string, before: string, after: string, unit: string, period: string, howMeasured: string, saidBy: string }>, quotes: Array<{ __typename: 'DraftQuote', text: string, role: string }>, assets: Array<{ __typename: 'DraftAsset', title: string, kind: string, licence: string | null, url: string }>, money: { __typename: 'DraftMoney', wholeLife: number | null, yearly: number | null, programmeOfficesMaySee: boolean } | null, contact: { __typename: 'DraftContact', role: string, deputyRole: string, timeOffered: string, replyTime: string } } };

export type workingRevision_contentFragment = { __typename: 'DraftContent', title: string, summary: string, outcome: string, forWhom: string, whatItTook: string, context: string, challenge: string, approach: string, impact: string, prerequisites: string, stage: Stage, stageAsOf: string | null, startedOn: string | null, decisionOn: string | null, primaryCapability: string | null, capabilities: Array<string>, technologies: Array<string>, careSettings: Array<string>, kindsOfChange: Array<string>, successMeasures: Array<string>, boardQuestions: Array<string>, pathways: Array<string>, fundingSources: Array<string>, costBand: CostBand, openness: Array<Openness>, reviewBy: string | null, lessons: Array<{ __typename: 'DraftLesson', text: string }>, products: Array<{ __typename: 'DraftProduct', name: string, supplier: string }>, partners: Array<{ __typename: 'DraftPartner', odsCode: string | null, name: string }>, measures: Array<{ __typename: 'DraftMeasure', name: string, before: string, after: string, unit: string, period: string, howMeasured: string, saidBy: string }>, quotes: Array<{ __typename: 'DraftQuote', text: string, role: string }>, assets: Array<{ __typename: 'DraftAsset', title: string, kind: string, licence: string | null, url: string }>, money: { __typename: 'DraftMoney', wholeLife: number | null, yearly: number | null, programmeOfficesMaySee: boolean } | null, contact: { __typename: 'DraftContact', role: string, deputyRole: string, timeOffered: string, replyTime: string } };

export const workingRevision_contentFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"workingRevision_content"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DraftContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"forWhom"}},{"kind":"Field","name":{"kind":"Name","value":"whatItTook"}},{"kind":"Field","name":{"kind":"Name","value":"context"}},{"kind":"Field","name":{"kind":"Name","value":"challenge"}},{"kind":"Field","name":{"kind":"Name","value":"approach"}},{"kind":"Field","name":{"kind":"Name","value":"impact"}},{"kind":"Field","name":{"kind":"Name","value":"prerequisites"}},{"kind":"Field","name":{"kind":"Name","value":"lessons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"stageAsOf"}},{"kind":"Field","name":{"kind":"Name","value":"startedOn"}},{"kind":"Field","name":{"kind":"Name","value":"decisionOn"}},{"kind":"Field","name":{"kind":"Name","value":"primaryCapability"}},{"kind":"Field","name":{"kind":"Name","value":"capabilities"}},{"kind":"Field","name":{"kind":"Name","value":"technologies"}},{"kind":"Field","name":{"kind":"Name","value":"careSettings"}},{"kind":"Field","name":{"kind":"Name","value":"kindsOfChange"}},{"kind":"Field","name":{"kind":"Name","value":"successMeasures"}},{"kind":"Field","name":{"kind":"Name","value":"boardQuestions"}},{"kind":"Field","name":{"kind":"Name","value":"pathways"}},{"kind":"Field","name":{"kind":"Name","value":"products"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"supplier"}}]}},{"kind":"Field","name":{"kind":"Name","value":"partners"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"odsCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"measures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"howMeasured"}},{"kind":"Field","name":{"kind":"Name","value":"saidBy"}}]}},{"kind":"Field","name":{"kind":"Name","value":"quotes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"licence"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fundingSources"}},{"kind":"Field","name":{"kind":"Name","value":"costBand"}},{"kind":"Field","name":{"kind":"Name","value":"money"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"wholeLife"}},{"kind":"Field","name":{"kind":"Name","value":"yearly"}},{"kind":"Field","name":{"kind":"Name","value":"programmeOfficesMaySee"}}]}},{"kind":"Field","name":{"kind":"Name","value":"openness"}},{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"deputyRole"}},{"kind":"Field","name":{"kind":"Name","value":"timeOffered"}},{"kind":"Field","name":{"kind":"Name","value":"replyTime"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reviewBy"}}]}}]} as unknown as DocumentNode<workingRevision_contentFragment, unknown>;
export const workingRevision_savedFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"workingRevision_saved"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WorkingRevision"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"publishedSlug"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"savedAt"}},{"kind":"Field","name":{"kind":"Name","value":"savedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"odsCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"adaptedFrom"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"hints"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"content"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"workingRevision_content"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"workingRevision_content"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DraftContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"forWhom"}},{"kind":"Field","name":{"kind":"Name","value":"whatItTook"}},{"kind":"Field","name":{"kind":"Name","value":"context"}},{"kind":"Field","name":{"kind":"Name","value":"challenge"}},{"kind":"Field","name":{"kind":"Name","value":"approach"}},{"kind":"Field","name":{"kind":"Name","value":"impact"}},{"kind":"Field","name":{"kind":"Name","value":"prerequisites"}},{"kind":"Field","name":{"kind":"Name","value":"lessons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"stageAsOf"}},{"kind":"Field","name":{"kind":"Name","value":"startedOn"}},{"kind":"Field","name":{"kind":"Name","value":"decisionOn"}},{"kind":"Field","name":{"kind":"Name","value":"primaryCapability"}},{"kind":"Field","name":{"kind":"Name","value":"capabilities"}},{"kind":"Field","name":{"kind":"Name","value":"technologies"}},{"kind":"Field","name":{"kind":"Name","value":"careSettings"}},{"kind":"Field","name":{"kind":"Name","value":"kindsOfChange"}},{"kind":"Field","name":{"kind":"Name","value":"successMeasures"}},{"kind":"Field","name":{"kind":"Name","value":"boardQuestions"}},{"kind":"Field","name":{"kind":"Name","value":"pathways"}},{"kind":"Field","name":{"kind":"Name","value":"products"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"supplier"}}]}},{"kind":"Field","name":{"kind":"Name","value":"partners"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"odsCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"measures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"howMeasured"}},{"kind":"Field","name":{"kind":"Name","value":"saidBy"}}]}},{"kind":"Field","name":{"kind":"Name","value":"quotes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"licence"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fundingSources"}},{"kind":"Field","name":{"kind":"Name","value":"costBand"}},{"kind":"Field","name":{"kind":"Name","value":"money"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"wholeLife"}},{"kind":"Field","name":{"kind":"Name","value":"yearly"}},{"kind":"Field","name":{"kind":"Name","value":"programmeOfficesMaySee"}}]}},{"kind":"Field","name":{"kind":"Name","value":"openness"}},{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"deputyRole"}},{"kind":"Field","name":{"kind":"Name","value":"timeOffered"}},{"kind":"Field","name":{"kind":"Name","value":"replyTime"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reviewBy"}}]}}]} as unknown as DocumentNode<workingRevision_savedFragment, unknown>;
export const WorkingRevisionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WorkingRevision"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"workingRevision"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"workingRevision_saved"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"workingRevision_saved"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WorkingRevision"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"publishedSlug"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"savedAt"}},{"kind":"Field","name":{"kind":"Name","value":"savedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"odsCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"adaptedFrom"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"hints"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"content"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"workingRevision_content"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"workingRevision_content"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DraftContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"forWhom"}},{"kind":"Field","name":{"kind":"Name","value":"whatItTook"}},{"kind":"Field","name":{"kind":"Name","value":"context"}},{"kind":"Field","name":{"kind":"Name","value":"challenge"}},{"kind":"Field","name":{"kind":"Name","value":"approach"}},{"kind":"Field","name":{"kind":"Name","value":"impact"}},{"kind":"Field","name":{"kind":"Name","value":"prerequisites"}},{"kind":"Field","name":{"kind":"Name","value":"lessons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"stageAsOf"}},{"kind":"Field","name":{"kind":"Name","value":"startedOn"}},{"kind":"Field","name":{"kind":"Name","value":"decisionOn"}},{"kind":"Field","name":{"kind":"Name","value":"primaryCapability"}},{"kind":"Field","name":{"kind":"Name","value":"capabilities"}},{"kind":"Field","name":{"kind":"Name","value":"technologies"}},{"kind":"Field","name":{"kind":"Name","value":"careSettings"}},{"kind":"Field","name":{"kind":"Name","value":"kindsOfChange"}},{"kind":"Field","name":{"kind":"Name","value":"successMeasures"}},{"kind":"Field","name":{"kind":"Name","value":"boardQuestions"}},{"kind":"Field","name":{"kind":"Name","value":"pathways"}},{"kind":"Field","name":{"kind":"Name","value":"products"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"supplier"}}]}},{"kind":"Field","name":{"kind":"Name","value":"partners"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"odsCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"measures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"howMeasured"}},{"kind":"Field","name":{"kind":"Name","value":"saidBy"}}]}},{"kind":"Field","name":{"kind":"Name","value":"quotes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"licence"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fundingSources"}},{"kind":"Field","name":{"kind":"Name","value":"costBand"}},{"kind":"Field","name":{"kind":"Name","value":"money"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"wholeLife"}},{"kind":"Field","name":{"kind":"Name","value":"yearly"}},{"kind":"Field","name":{"kind":"Name","value":"programmeOfficesMaySee"}}]}},{"kind":"Field","name":{"kind":"Name","value":"openness"}},{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"deputyRole"}},{"kind":"Field","name":{"kind":"Name","value":"timeOffered"}},{"kind":"Field","name":{"kind":"Name","value":"replyTime"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reviewBy"}}]}}]} as unknown as DocumentNode<WorkingRevisionQuery, WorkingRevisionQueryVariables>;
export const SaveDraftDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SaveDraft"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SaveDraftInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"saveDraft"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WorkingRevision"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"workingRevision_saved"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refused_invalid"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refused_notFound"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refused_notAllowed"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Conflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"theirs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"workingRevision_saved"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"workingRevision_saved"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WorkingRevision"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"publishedSlug"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"savedAt"}},{"kind":"Field","name":{"kind":"Name","value":"savedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"odsCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"adaptedFrom"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"hints"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"content"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"workingRevision_content"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"workingRevision_content"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DraftContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"forWhom"}},{"kind":"Field","name":{"kind":"Name","value":"whatItTook"}},{"kind":"Field","name":{"kind":"Name","value":"context"}},{"kind":"Field","name":{"kind":"Name","value":"challenge"}},{"kind":"Field","name":{"kind":"Name","value":"approach"}},{"kind":"Field","name":{"kind":"Name","value":"impact"}},{"kind":"Field","name":{"kind":"Name","value":"prerequisites"}},{"kind":"Field","name":{"kind":"Name","value":"lessons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"stageAsOf"}},{"kind":"Field","name":{"kind":"Name","value":"startedOn"}},{"kind":"Field","name":{"kind":"Name","value":"decisionOn"}},{"kind":"Field","name":{"kind":"Name","value":"primaryCapability"}},{"kind":"Field","name":{"kind":"Name","value":"capabilities"}},{"kind":"Field","name":{"kind":"Name","value":"technologies"}},{"kind":"Field","name":{"kind":"Name","value":"careSettings"}},{"kind":"Field","name":{"kind":"Name","value":"kindsOfChange"}},{"kind":"Field","name":{"kind":"Name","value":"successMeasures"}},{"kind":"Field","name":{"kind":"Name","value":"boardQuestions"}},{"kind":"Field","name":{"kind":"Name","value":"pathways"}},{"kind":"Field","name":{"kind":"Name","value":"products"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"supplier"}}]}},{"kind":"Field","name":{"kind":"Name","value":"partners"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"odsCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"measures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"howMeasured"}},{"kind":"Field","name":{"kind":"Name","value":"saidBy"}}]}},{"kind":"Field","name":{"kind":"Name","value":"quotes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"licence"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fundingSources"}},{"kind":"Field","name":{"kind":"Name","value":"costBand"}},{"kind":"Field","name":{"kind":"Name","value":"money"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"wholeLife"}},{"kind":"Field","name":{"kind":"Name","value":"yearly"}},{"kind":"Field","name":{"kind":"Name","value":"programmeOfficesMaySee"}}]}},{"kind":"Field","name":{"kind":"Name","value":"openness"}},{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"deputyRole"}},{"kind":"Field","name":{"kind":"Name","value":"timeOffered"}},{"kind":"Field","name":{"kind":"Name","value":"replyTime"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reviewBy"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Refused_invalid"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Refused_notFound"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotFound"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Refused_notAllowed"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotAllowed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"signInNeeded"}}]}}]} as unknown as DocumentNode<SaveDraftMutation, SaveDraftMutationVariables>;