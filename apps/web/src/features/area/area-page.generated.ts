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

/** How two footprints touch. */
export type BorderKind =
  | 'LAND'
  | 'WATER'
  | 'CORNER';

/** What a trust says of a quarter. */
export type ReturnKind =
  /** Its list on Kith is complete. */
  | 'COMPLETE'
  /** It has nothing that would have to be listed: not the same as saying nothing. */
  | 'NOTHING_TO_REPORT';

/** Narrows a list. Values of one facet are alternatives; different facets must all hold. */
export type InitiativeFilter = {
  /** Capability term ids, primary or further. */
  capability?: Array<string> | null | undefined;
  /** Technology term ids. */
  technology?: Array<string> | null | undefined;
  /** Care setting term ids. */
  careSetting?: Array<string> | null | undefined;
  /** Kind of change term ids. */
  kindOfChange?: Array<string> | null | undefined;
  /** What Good Looks Like term ids. */
  successMeasure?: Array<string> | null | undefined;
  /** Board question term ids. */
  boardQuestion?: Array<string> | null | undefined;
  /** Stages. */
  stage?: Array<Stage> | null | undefined;
  /** Regions by name. */
  region?: Array<string> | null | undefined;
  /** ODS codes of systems of today. */
  system?: Array<string> | null | undefined;
  /** ODS codes of lead organisations. */
  organisation?: Array<string> | null | undefined;
  /** Kinds of lead organisation. */
  organisationKind?: Array<OrganisationKind> | null | undefined;
  /** EPR suppliers of lead organisations, as given in their latest known year. */
  epr?: Array<string> | null | undefined;
  /** `trust` for written or checked by its trust, `summary` for summarised and not checked. */
  checked?: Array<string> | null | undefined;
  /** True to list only what the viewer follows, for an organisation in which they hold a role: nothing for whoever follows nothing. */
  followed?: boolean | null | undefined;
  /** True to list archived work instead. */
  archived?: boolean | null | undefined;
  /** True to list the demonstration instead of real entries. */
  demonstration?: boolean | null | undefined;
};

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

export type AreaPageQueryVariables = Exact<{
  odsCode: string;
}>;


export type AreaPageQuery = { system: { __typename: 'System', id: string, odsCode: string, name: string, shortName: string, region: string | null, openedOn: string | null, closedOn: string | null, demonstration: boolean, boundary: object | null, neighbours: Array<{ __typename: 'AdjoiningSystem', kind: BorderKind, system: { __typename: 'System', id: string, odsCode: string, shortName: string, closedOn: string | null, boundary: object | null } }>, organisations: Array<{ __typename: 'Organisation', id: string, odsCode: string | null, name: string, kind: OrganisationKind, town: string | null, closedOn: string | null, latitude: number | null, longitude: number | null, eprSupplier: string | null, eprAsOf: string | null }>, predecessors: Array<{ __typename: 'SystemSuccession', date: string, kind: string, system: { __typename: 'System', id: string, odsCode: string, shortName: string } }>, successors: Array<{ __typename: 'SystemSuccession', date: string, kind: string, system: { __typename: 'System', id: string, odsCode: string, shortName: string, boundary: object | null } }> } | null };

export type areaPage_systemFragment = { __typename: 'System', id: string, odsCode: string, name: string, shortName: string, region: string | null, openedOn: string | null, closedOn: string | null, demonstration: boolean, boundary: object | null, neighbours: Array<{ __typename: 'AdjoiningSystem', kind: BorderKind, system: { __typename: 'System', id: string, odsCode: string, shortName: string, closedOn: string | null, boundary: object | null } }>, organisations: Array<{ __typename: 'Organisation', id: string, odsCode: string | null, name: string, kind: OrganisationKind, town: string | null, closedOn: string | null, latitude: number | null, longitude: number | null, eprSupplier: string | null, eprAsOf: string | null }>, predecessors: Array<{ __typename: 'SystemSuccession', date: string, kind: string, system: { __typename: 'System', id: string, odsCode: string, shortName: string } }>, successors: Array<{ __typename: 'SystemSuccession', date: string, kind: string, system: { __typename: 'System', id: string, odsCode: string, shortName: string, boundary: object | null } }> };

export type areaPage_memberFragment = { __typename: 'Organisation', id: string, odsCode: string | null, name: string, kind: OrganisationKind, town: string | null, closedOn: string | null, latitude: number | null, longitude: number | null, eprSupplier: string | null, eprAsOf: string | null };

export type AreaReportedQueryVariables = Exact<{
  area: string;
}>;


export type AreaReportedQuery = { areaCoverage: { __typename: 'AreaCoverage', on: string, total: number, reported: number, nothingToReport: number, notAnswered: number, line: string, viewerIsOfOffice: boolean, area: { __typename: 'System', id: string, odsCode: string, shortName: string }, period: { __typename: 'ReturnPeriod', code: string, name: string, starts: string }, trusts: Array<{ __typename: 'TrustCoverage', organisation: { __typename: 'Organisation', id: string, odsCode: string | null, name: string }, answer: { __typename: 'Return', id: string, kind: ReturnKind, madeOn: string } | null, answeredBefore: { __typename: 'ReturnPeriod', code: string, name: string } | null }> } | null };

export type AreaWorkQueryVariables = Exact<{
  filter: InitiativeFilter;
  first: number;
}>;


export type AreaWorkQuery = { initiatives: { __typename: 'InitiativeConnection', totalCount: number, edges: Array<{ __typename: 'InitiativeEdge', cursor: string, node: { __typename: 'Initiative', id: string, slug: string, title: string, summary: string, outcome: string | null, stage: Stage, stageAsOf: string | null, costBand: CostBand, adaptedByCount: number, publishedAt: string, reviewedAt: string | null, reviewOverdue: boolean, archived: boolean, demonstration: boolean, organisation: { __typename: 'Organisation', id: string, odsCode: string | null, name: string, systems: Array<{ __typename: 'System', id: string, odsCode: string, shortName: string }> } | null, careSettings: Array<{ __typename: 'Term', id: string, vocabulary: Vocabulary, label: string }>, primaryCapability: { __typename: 'Term', id: string, vocabulary: Vocabulary, label: string } | null, source: { __typename: 'EntrySource', title: string, date: string | null } | null } }> } };

export const areaPage_memberFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"areaPage_member"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organisation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"odsCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"town"}},{"kind":"Field","name":{"kind":"Name","value":"closedOn"}},{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}},{"kind":"Field","name":{"kind":"Name","value":"eprSupplier"}},{"kind":"Field","name":{"kind":"Name","value":"eprAsOf"}}]}}]} as unknown as DocumentNode<areaPage_memberFragment, unknown>;
export const areaPage_systemFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"areaPage_system"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"System"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"odsCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"openedOn"}},{"kind":"Field","name":{"kind":"Name","value":"closedOn"}},{"kind":"Field","name":{"kind":"Name","value":"demonstration"}},{"kind":"Field","name":{"kind":"Name","value":"boundary"}},{"kind":"Field","name":{"kind":"Name","value":"neighbours"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"system"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"odsCode"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"closedOn"}},{"kind":"Field","name":{"kind":"Name","value":"boundary"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"organisations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"areaPage_member"}}]}},{"kind":"Field","name":{"kind":"Name","value":"predecessors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"system"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"odsCode"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"successors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"system"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"odsCode"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"boundary"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"areaPage_member"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organisation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"odsCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"town"}},{"kind":"Field","name":{"kind":"Name","value":"closedOn"}},{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}},{"kind":"Field","name":{"kind":"Name","value":"eprSupplier"}},{"kind":"Field","name":{"kind":"Name","value":"eprAsOf"}}]}}]} as unknown as DocumentNode<areaPage_systemFragment, unknown>;
export const AreaPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AreaPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"odsCode"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"odsCode"},"value":{"kind":"Variable","name":{"kind":"Name","value":"odsCode"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"areaPage_system"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"areaPage_system"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"System"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"odsCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"openedOn"}},{"kind":"Field","name":{"kind":"Name","value":"closedOn"}},{"kind":"Field","name":{"kind":"Name","value":"demonstration"}},{"kind":"Field","name":{"kind":"Name","value":"boundary"}},{"kind":"Field","name":{"kind":"Name","value":"neighbours"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"system"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"odsCode"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"closedOn"}},{"kind":"Field","name":{"kind":"Name","value":"boundary"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"organisations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"areaPage_member"}}]}},{"kind":"Field","name":{"kind":"Name","value":"predecessors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"system"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"odsCode"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"successors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"system"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"odsCode"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"boundary"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"areaPage_member"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organisation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"odsCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"town"}},{"kind":"Field","name":{"kind":"Name","value":"closedOn"}},{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}},{"kind":"Field","name":{"kind":"Name","value":"eprSupplier"}},{"kind":"Field","name":{"kind":"Name","value":"eprAsOf"}}]}}]} as unknown as DocumentNode<AreaPageQuery, AreaPageQueryVariables>;
export const AreaReportedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AreaReported"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"area"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"areaCoverage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"area"},"value":{"kind":"Variable","name":{"kind":"Name","value":"area"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Coverage_coverage"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Coverage_coverage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AreaCoverage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"area"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"odsCode"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"starts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"reported"}},{"kind":"Field","name":{"kind":"Name","value":"nothingToReport"}},{"kind":"Field","name":{"kind":"Name","value":"notAnswered"}},{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"viewerIsOfOffice"}},{"kind":"Field","name":{"kind":"Name","value":"trusts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Coverage_trust"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Coverage_trust"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TrustCoverage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"odsCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"answer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"madeOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"answeredBefore"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<AreaReportedQuery, AreaReportedQueryVariables>;
export const AreaWorkDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AreaWork"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"InitiativeFilter"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"initiatives"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"sort"},"value":{"kind":"EnumValue","value":"NEWEST"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ListedInitiative_initiative"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ListedInitiative_initiative"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Initiative"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"stageAsOf"}},{"kind":"Field","name":{"kind":"Name","value":"costBand"}},{"kind":"Field","name":{"kind":"Name","value":"adaptedByCount"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"reviewedAt"}},{"kind":"Field","name":{"kind":"Name","value":"reviewOverdue"}},{"kind":"Field","name":{"kind":"Name","value":"archived"}},{"kind":"Field","name":{"kind":"Name","value":"demonstration"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"odsCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"systems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"odsCode"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"careSettings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"vocabulary"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"primaryCapability"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"vocabulary"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"date"}}]}}]}}]} as unknown as DocumentNode<AreaWorkQuery, AreaWorkQueryVariables>;