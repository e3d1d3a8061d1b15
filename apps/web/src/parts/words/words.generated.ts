// Generated from the .graphql beside it by `pnpm generate`.
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** How far an adaptation is. */
export type AdaptationStatus =
  | 'CONSIDERING'
  | 'PLANNING'
  | 'ADAPTING'
  | 'LIVE'
  | 'STOPPED';

/** Why an adaptation stopped. */
export type StopReason =
  | 'COST'
  | 'SAFETY'
  | 'NOT_FITTING'
  | 'NO_CAPACITY'
  | 'SUPPLIER'
  | 'PRIORITIES'
  | 'POLICY'
  | 'OTHER';

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

/** What sort of body an organisation is. Peers are always of the same kind. */
export type OrganisationKind =
  | 'ACUTE'
  | 'SPECIALIST'
  | 'MENTAL_HEALTH_COMMUNITY'
  | 'COMMUNITY'
  | 'AMBULANCE'
  | 'CARE_TRUST'
  | 'ICB'
  | 'COUNCIL'
  | 'COLLABORATIVE'
  | 'REGION'
  | 'COMMUNITY_INTEREST_COMPANY'
  | 'OTHER';

export type words_initiativeFragment = { __typename: 'Initiative', stage: Stage, costBand: CostBand, level: Level, openness: Array<Openness>, organisation: { __typename: 'Organisation', kind: OrganisationKind } | null, adaptations: Array<{ __typename: 'Adaptation', status: AdaptationStatus, stopReason: StopReason | null }> };

export const words_initiativeFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"words_initiative"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Initiative"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"costBand"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"openness"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"adaptations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"stopReason"}}]}}]}}]} as unknown as DocumentNode<words_initiativeFragment, unknown>;