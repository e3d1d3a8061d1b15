// Generated from the .graphql beside it by `pnpm generate`.
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** How a contract was awarded. */
export type ProcurementRoute =
  /** Open to all, by a notice of its own. */
  | 'OPEN_COMPETITION'
  /** A competition among the suppliers of a framework. */
  | 'FRAMEWORK_COMPETITION'
  /** Awarded directly from a framework. */
  | 'FRAMEWORK_DIRECT_AWARD'
  /** Through a dynamic market or dynamic purchasing system. */
  | 'DYNAMIC_MARKET'
  /** By quotes, below the threshold. */
  | 'QUOTES'
  /** Awarded directly, outside of a framework. */
  | 'DIRECT_AWARD'
  /** Under a contract that is bought nationally. */
  | 'NATIONAL_CONTRACT'
  /** In another way. */
  | 'OTHER';

/** A fact of a contract, each of which a notice may name. */
export type ContractFact =
  | 'SUPPLIER'
  | 'PRODUCT'
  | 'CAPABILITY'
  | 'STARTS'
  | 'ENDS'
  | 'EXTENSION'
  | 'ROUTE'
  | 'WHOLE_LIFE_SUM'
  | 'YEARLY_SUM';

/** Whole-life cost in whole pounds without VAT, as a band. */
export type CostBand =
  | 'UNDER_25K'
  | 'B_25K_100K'
  | 'B_100K_500K'
  | 'B_500K_2M'
  | 'B_2M_10M'
  | 'OVER_10M'
  | 'NOT_KNOWN';

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

export type ContractFacts_contractFragment = { __typename: 'Contract', id: string, factsTold: Array<ContractFact>, supplier: string | null, product: string | null, starts: string | null, ends: string | null, endsWithinYear: boolean | null, route: ProcurementRoute | null, wholeLifeBand: CostBand | null, yearlyBand: CostBand | null, published: boolean, capability: { __typename: 'Term', id: string, vocabulary: Vocabulary, label: string } | null, extension: { __typename: 'ContractExtension', times: number, months: number } | null, money: { __typename: 'Money', wholeLife: number | null, yearly: number | null } | null, notice: { __typename: 'ContractNotice', reference: string, url: string | null, facts: Array<ContractFact> } | null, initiative: { __typename: 'Initiative', id: string, slug: string, title: string } | null };

export const ContractFacts_contractFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContractFacts_contract"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contract"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"factsTold"}},{"kind":"Field","name":{"kind":"Name","value":"supplier"}},{"kind":"Field","name":{"kind":"Name","value":"product"}},{"kind":"Field","name":{"kind":"Name","value":"capability"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"vocabulary"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"starts"}},{"kind":"Field","name":{"kind":"Name","value":"ends"}},{"kind":"Field","name":{"kind":"Name","value":"endsWithinYear"}},{"kind":"Field","name":{"kind":"Name","value":"extension"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"times"}},{"kind":"Field","name":{"kind":"Name","value":"months"}}]}},{"kind":"Field","name":{"kind":"Name","value":"route"}},{"kind":"Field","name":{"kind":"Name","value":"money"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"wholeLife"}},{"kind":"Field","name":{"kind":"Name","value":"yearly"}}]}},{"kind":"Field","name":{"kind":"Name","value":"wholeLifeBand"}},{"kind":"Field","name":{"kind":"Name","value":"yearlyBand"}},{"kind":"Field","name":{"kind":"Name","value":"published"}},{"kind":"Field","name":{"kind":"Name","value":"notice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"facts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"initiative"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]} as unknown as DocumentNode<ContractFacts_contractFragment, unknown>;