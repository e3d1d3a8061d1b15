import type { ListedInitiative_initiativeFragment } from '../src/parts/initiative-card/listed-initiative.generated';

/** An entry as lists show it; say only what a test is about. */
export const listedInitiative = (over: Partial<ListedInitiative_initiativeFragment> = {}): ListedInitiative_initiativeFragment => ({
  __typename: 'Initiative',
  id: 'i1',
  slug: 'drug-charts',
  title: 'Drug charts on screen',
  summary: 'Paper drug charts were replaced.',
  outcome: 'Missed doses fell by a third.',
  stage: 'LIVE',
  stageAsOf: '2024',
  costBand: 'NOT_KNOWN',
  adaptedByCount: 0,
  publishedAt: '2026-05-01T10:00:00.000Z',
  reviewedAt: '2026-05-01T10:00:00.000Z',
  archived: false,
  reviewOverdue: false,
  demonstration: false,
  organisation: {
    __typename: 'Organisation',
    id: 'o1',
    odsCode: 'DEMO1',
    name: 'Marlow Vale Hospitals',
    systems: [{ __typename: 'System', id: 's1', odsCode: 'DEMOS', shortName: 'Marlow' }],
  },
  careSettings: [],
  primaryCapability: null,
  source: null,
  ...over,
});
