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

/** How near an organisation is, nearest kind first. */
export type Relation =
  | 'OWN'
  | 'SAME_SYSTEM'
  | 'ADJOINING_SYSTEM'
  | 'SAME_REGION'
  | 'NEAR'
  | 'ELSEWHERE';

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

export type SimilarWhileTypingQueryVariables = Exact<{
  title: string;
  text: string;
  organisation?: string | null | undefined;
}>;


export type SimilarWhileTypingQuery = { similarTo: Array<{ __typename: 'SimilarInitiative', score: number, distanceKm: number | null, relation: Relation, reasons: Array<{ __typename: 'Reason', kind: ReasonKind, text: string, weight: number }>, initiative: { __typename: 'Initiative', id: string, slug: string, title: string, stage: Stage, stageAsOf: string | null, demonstration: boolean, organisation: { __typename: 'Organisation', id: string, odsCode: string | null, name: string } | null } }> };

export type SuggestedTagsQueryVariables = Exact<{
  title: string;
  text: string;
}>;


export type SuggestedTagsQuery = { suggestedTerms: Array<{ __typename: 'SuggestedTerm', confidence: number, term: { __typename: 'Term', id: string, vocabulary: Vocabulary, label: string, description: string } }> };


export const SimilarWhileTypingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SimilarWhileTyping"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"title"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"text"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"organisation"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"similarTo"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"title"},"value":{"kind":"Variable","name":{"kind":"Name","value":"title"}}},{"kind":"Argument","name":{"kind":"Name","value":"text"},"value":{"kind":"Variable","name":{"kind":"Name","value":"text"}}},{"kind":"Argument","name":{"kind":"Name","value":"organisation"},"value":{"kind":"Variable","name":{"kind":"Name","value":"organisation"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"distanceKm"}},{"kind":"Field","name":{"kind":"Name","value":"relation"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"weight"}}]}},{"kind":"Field","name":{"kind":"Name","value":"initiative"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"stageAsOf"}},{"kind":"Field","name":{"kind":"Name","value":"demonstration"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"odsCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SimilarWhileTypingQuery, SimilarWhileTypingQueryVariables>;
export const SuggestedTagsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SuggestedTags"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"title"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"text"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"suggestedTerms"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"title"},"value":{"kind":"Variable","name":{"kind":"Name","value":"title"}}},{"kind":"Argument","name":{"kind":"Name","value":"text"},"value":{"kind":"Variable","name":{"kind":"Name","value":"text"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}},{"kind":"Field","name":{"kind":"Name","value":"term"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"vocabulary"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"description"}}]}}]}}]}}]} as unknown as DocumentNode<SuggestedTagsQuery, SuggestedTagsQueryVariables>;