// Generated from the .graphql beside it by `pnpm generate`.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
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

export type BoardQuestionsQueryVariables = Exact<{ [key: string]: never; }>;


export type BoardQuestionsQuery = { boardQuestions: Array<{ __typename: 'BoardQuestion', id: string, asks: string, entries: number, term: { __typename: 'Term', id: string, vocabulary: Vocabulary, label: string } }> };


export const BoardQuestionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BoardQuestions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"boardQuestions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"asks"}},{"kind":"Field","name":{"kind":"Name","value":"entries"}},{"kind":"Field","name":{"kind":"Name","value":"term"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"vocabulary"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]}}]}}]} as unknown as DocumentNode<BoardQuestionsQuery, BoardQuestionsQueryVariables>;