// Generated from the .graphql beside it by `pnpm generate`.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Following an initiative. */
export type FollowInitiativeInput = {
  /** Made by the client; the same key is the same act. */
  key: string;
  /** The initiative's id. */
  id: string;
};

/** No longer following an initiative. */
export type UnfollowInitiativeInput = {
  /** Made by the client; the same key is the same act. */
  key: string;
  /** The initiative's id. */
  id: string;
};

export type FollowButton_initiativeFragment = { __typename: 'Initiative', id: string, followed: boolean | null };

export type FollowInitiativeMutationVariables = Exact<{
  input: FollowInitiativeInput;
}>;


export type FollowInitiativeMutation = { followInitiative:
    | { __typename: 'Initiative', id: string, followed: boolean | null }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'NotAllowed', message: string, signInNeeded: boolean }
   };

export type UnfollowInitiativeMutationVariables = Exact<{
  input: UnfollowInitiativeInput;
}>;


export type UnfollowInitiativeMutation = { unfollowInitiative:
    | { __typename: 'Initiative', id: string, followed: boolean | null }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'NotAllowed', message: string, signInNeeded: boolean }
   };

export const FollowButton_initiativeFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FollowButton_initiative"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Initiative"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"followed"}}]}}]} as unknown as DocumentNode<FollowButton_initiativeFragment, unknown>;
export const FollowInitiativeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"FollowInitiative"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FollowInitiativeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"followInitiative"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Initiative"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FollowButton_initiative"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refused_notFound"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refused_notAllowed"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FollowButton_initiative"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Initiative"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"followed"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Refused_notFound"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotFound"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Refused_notAllowed"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotAllowed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"signInNeeded"}}]}}]} as unknown as DocumentNode<FollowInitiativeMutation, FollowInitiativeMutationVariables>;
export const UnfollowInitiativeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UnfollowInitiative"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UnfollowInitiativeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unfollowInitiative"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Initiative"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FollowButton_initiative"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refused_notFound"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refused_notAllowed"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FollowButton_initiative"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Initiative"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"followed"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Refused_notFound"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotFound"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Refused_notAllowed"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotAllowed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"signInNeeded"}}]}}]} as unknown as DocumentNode<UnfollowInitiativeMutation, UnfollowInitiativeMutationVariables>;