// Generated from the .graphql beside it by `pnpm generate`.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** A file of the organisation acted for. */
export type ImportOwnFileInput = {
  /** Made by the client, so that a retry is one act. */
  key: string;
  /** The file's bytes in Base64; at most 700,000 bytes and 200 entries. */
  file: string;
  /** Say what would happen, and change nothing. */
  dryRun: boolean;
  /** Publish what is new or changed, or send it for review where somebody has to agree; else all of it is kept as drafts. */
  publish: boolean;
};

/** A row of a file beside what was there. */
export type FileRowStanding =
  | 'NEW'
  | 'CHANGED'
  | 'UNCHANGED'
  | 'LEFT';

/** What an imported entry is afterwards. */
export type FileRowFate =
  | 'DRAFT'
  | 'IN_REVIEW'
  | 'PUBLISHED'
  | 'NOTHING';

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

export type ImportOwnFileMutationVariables = Exact<{
  input: ImportOwnFileInput;
}>;


export type ImportOwnFileMutation = { importOwnFile:
    | { __typename: 'FileImport', written: boolean, added: number, changed: number, unchanged: number, left: number, problemCount: number, rowProblems: Array<{ __typename: 'FileProblem', row: number, column: string | null, message: string }>, rows: Array<{ __typename: 'FileImportRow', row: number, title: string, standing: FileRowStanding, fate: FileRowFate, level: Level | null, changedColumns: Array<string> }> }
    | { __typename: 'NotAllowed', message: string, signInNeeded: boolean }
    | { __typename: 'InvalidInput', message: string, problems: Array<{ __typename: 'FieldProblem', field: string, message: string }> }
   };

export type ImportPlan_outcomeFragment = { __typename: 'FileImport', written: boolean, added: number, changed: number, unchanged: number, left: number, problemCount: number, rowProblems: Array<{ __typename: 'FileProblem', row: number, column: string | null, message: string }>, rows: Array<{ __typename: 'FileImportRow', row: number, title: string, standing: FileRowStanding, fate: FileRowFate, level: Level | null, changedColumns: Array<string> }> };

export const ImportPlan_outcomeFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ImportPlan_outcome"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FileImport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"written"}},{"kind":"Field","name":{"kind":"Name","value":"added"}},{"kind":"Field","name":{"kind":"Name","value":"changed"}},{"kind":"Field","name":{"kind":"Name","value":"unchanged"}},{"kind":"Field","name":{"kind":"Name","value":"left"}},{"kind":"Field","name":{"kind":"Name","value":"problemCount"}},{"kind":"Field","alias":{"kind":"Name","value":"rowProblems"},"name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"row"}},{"kind":"Field","name":{"kind":"Name","value":"column"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"row"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"fate"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"changedColumns"}}]}}]}}]} as unknown as DocumentNode<ImportPlan_outcomeFragment, unknown>;
export const ImportOwnFileDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ImportOwnFile"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ImportOwnFileInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"importOwnFile"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FileImport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ImportPlan_outcome"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refused_invalid"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refused_notAllowed"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ImportPlan_outcome"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FileImport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"written"}},{"kind":"Field","name":{"kind":"Name","value":"added"}},{"kind":"Field","name":{"kind":"Name","value":"changed"}},{"kind":"Field","name":{"kind":"Name","value":"unchanged"}},{"kind":"Field","name":{"kind":"Name","value":"left"}},{"kind":"Field","name":{"kind":"Name","value":"problemCount"}},{"kind":"Field","alias":{"kind":"Name","value":"rowProblems"},"name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"row"}},{"kind":"Field","name":{"kind":"Name","value":"column"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"row"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"fate"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"changedColumns"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Refused_invalid"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Refused_notAllowed"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotAllowed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"signInNeeded"}}]}}]} as unknown as DocumentNode<ImportOwnFileMutation, ImportOwnFileMutationVariables>;