// Generated from the .graphql beside it by `pnpm generate`.
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Where a claim stands. */
export type OrganisationClaimState =
  /** It waits for an answer. */
  | 'WAITING'
  /** The one who asked is an administrator. */
  | 'CONFIRMED'
  /** It was refused, with a reason. */
  | 'REFUSED'
  /** Whoever asked took it back. */
  | 'WITHDRAWN'
  /** The organisation has administrators, and they were told. */
  | 'PASSED_ON'
  /** Nobody answered within 14 days. */
  | 'EXPIRED';

export type OwnRequests_claimFragment = { __typename: 'OrganisationClaim', id: string, state: OrganisationClaimState, askedAt: string, expiresAt: string, organisation: { __typename: 'Organisation', id: string, odsCode: string | null, name: string } };

export const OwnRequests_claimFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OwnRequests_claim"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OrganisationClaim"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"odsCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]} as unknown as DocumentNode<OwnRequests_claimFragment, unknown>;