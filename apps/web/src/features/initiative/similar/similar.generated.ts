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

/** Whole-life cost in whole pounds without VAT, as a band. */
export type CostBand =
  | 'UNDER_25K'
  | 'B_25K_100K'
  | 'B_100K_500K'
  | 'B_500K_2M'
  | 'B_2M_10M'
  | 'OVER_10M'
  | 'NOT_KNOWN';

/** How far to look. Scopes are cumulative: ADJOINING includes SYSTEM, REGION includes both. */
export type SimilarScope =
  /** Organisations of the same kind that are statistical peers, or the same kind where none are known. */
  | 'LIKE_MINE'
  | 'SYSTEM'
  | 'ADJOINING'
  | 'REGION'
  | 'EVERYWHERE';

/** Weights of the terms, 0 to 1; those left out keep their default. Nearness terms are scaled to sum to at most 0.3. */
export type SimilarWeights = {
  /** Likeness of the texts, by words and meaning. */
  text?: number | null | undefined;
  /** The same or a shared capability. */
  capability?: number | null | undefined;
  /** Shared technologies. */
  technology?: number | null | undefined;
  /** A shared product. */
  product?: number | null | undefined;
  /** Shared care settings. */
  careSetting?: number | null | undefined;
  /** Shared kinds of change. */
  kindOfChange?: number | null | undefined;
  /** Leads in the same system today. */
  sameSystem?: number | null | undefined;
  /** Leads in adjoining systems. */
  adjoining?: number | null | undefined;
  /** Leads in the same region. */
  region?: number | null | undefined;
  /** Nearness of head offices, falling with the distance (at 80 km to a third). */
  distance?: number | null | undefined;
  /** Leads of the same kind. */
  sameKind?: number | null | undefined;
  /** Leads on the same supplier’s EPR, as of their known dates. */
  sameEpr?: number | null | undefined;
  /** Leads that are statistical peers. */
  peer?: number | null | undefined;
};

/** What a reason speaks of. */
export type ReasonKind =
  | 'TEXT'
  | 'CAPABILITY'
  | 'TECHNOLOGY'
  | 'PRODUCT'
  | 'CARE_SETTING'
  | 'KIND_OF_CHANGE'
  | 'SAME_SYSTEM'
  | 'ADJOINING'
  | 'REGION'
  | 'DISTANCE'
  | 'SAME_KIND'
  | 'SAME_EPR'
  | 'PEER';

/** The vocabularies by which work is tagged. They are never mixed with each other. */
export type Vocabulary =
  | 'CAPABILITY'
  | 'TECHNOLOGY'
  | 'CARE_SETTING'
  | 'KIND_OF_CHANGE'
  | 'SUCCESS_MEASURE'
  | 'BOARD_QUESTION'
  | 'ASSET_KIND'
  | 'LICENCE'
  | 'FUNDING_SOURCE'
  | 'PATHWAY';

export type SimilarWorkQueryVariables = Exact<{
  slug: string;
  scope?: SimilarScope | null | undefined;
  weights?: SimilarWeights | null | undefined;
}>;


export type SimilarWorkQuery = { initiative: { __typename: 'Initiative', id: string, similar: Array<{ __typename: 'SimilarInitiative', score: number, reasons: Array<{ __typename: 'Reason', kind: ReasonKind, text: string, weight: number }>, initiative: { __typename: 'Initiative', id: string, slug: string, title: string, summary: string, outcome: string | null, stage: Stage, stageAsOf: string | null, costBand: CostBand, adaptedByCount: number, publishedAt: string, reviewedAt: string | null, reviewOverdue: boolean, archived: boolean, demonstration: boolean, organisation: { __typename: 'Organisation', id: string, odsCode: string | null, name: string, systems: Array<{ __typename: 'System', id: string, odsCode: string, shortName: string }> } | null, careSettings: Array<{ __typename: 'Term', id: string, vocabulary: Vocabulary, label: string }>, primaryCapability: { __typename: 'Term', id: string, vocabulary: Vocabulary, label: string } | null, source: { __typename: 'EntrySource', title: string, date: string | null } | null } }> } | null };


export const SimilarWorkDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SimilarWork"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"slug"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"scope"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"SimilarScope"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"weights"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"SimilarWeights"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"initiative"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"Variable","name":{"kind":"Name","value":"slug"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"similar"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"scope"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scope"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"6"}},{"kind":"Argument","name":{"kind":"Name","value":"weights"},"value":{"kind":"Variable","name":{"kind":"Name","value":"weights"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"weight"}}]}},{"kind":"Field","name":{"kind":"Name","value":"initiative"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ListedInitiative_initiative"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ListedInitiative_initiative"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Initiative"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"stageAsOf"}},{"kind":"Field","name":{"kind":"Name","value":"costBand"}},{"kind":"Field","name":{"kind":"Name","value":"adaptedByCount"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"reviewedAt"}},{"kind":"Field","name":{"kind":"Name","value":"reviewOverdue"}},{"kind":"Field","name":{"kind":"Name","value":"archived"}},{"kind":"Field","name":{"kind":"Name","value":"demonstration"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"odsCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"systems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"odsCode"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"careSettings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"vocabulary"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"primaryCapability"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"vocabulary"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"date"}}]}}]}}]} as unknown as DocumentNode<SimilarWorkQuery, SimilarWorkQueryVariables>;