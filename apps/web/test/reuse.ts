import type { FoundList_initiativeFragment, ReuseCheck_checkFragment } from '../src/parts/reuse/reuse.generated';

export const reusable = (title: string, over: Partial<FoundList_initiativeFragment> = {}): FoundList_initiativeFragment => ({
  __typename: 'Initiative',
  id: title,
  slug: title.toLowerCase().replaceAll(' ', '-'),
  title,
  stage: 'LIVE',
  organisation: { __typename: 'Organisation', id: 'birch', name: 'Birch' },
  assets: [{ __typename: 'Asset', title: 'Business case' }],
  ...over,
});

/** A plan for which one thing was found, and nothing said yet. */
export const reuseCheck = (over: Partial<ReuseCheck_checkFragment> = {}): ReuseCheck_checkFragment => ({
  __typename: 'ReuseCheck',
  id: 'i1',
  title: 'Drug charts on screen',
  stage: 'PLANNED',
  viewerMayAnswer: true,
  capability: {
    __typename: 'Term',
    id: 'e-prescribing',
    vocabulary: 'CAPABILITY',
    label: 'E-prescribing',
    nationally: null,
    boughtNationally: false,
  },
  found: [{ __typename: 'FoundToReuse', relation: 'SAME_SYSTEM', distanceKm: 12, peer: false, initiative: reusable('Charts at Birch') }],
  answer: null,
  ...over,
});

export const reuseAnswer = (
  over: Partial<NonNullable<ReuseCheck_checkFragment['answer']>> = {},
): NonNullable<ReuseCheck_checkFragment['answer']> => ({
  __typename: 'ReuseAnswer',
  id: 'a1',
  kind: 'GO_ON',
  reason: 'Ours is for children.',
  answeredAt: '2026-11-22T10:00:00.000Z',
  answeredBy: 'Ada',
  capability: { __typename: 'Term', id: 'e-prescribing', vocabulary: 'CAPABILITY', label: 'E-prescribing' },
  of: null,
  shown: [{ __typename: 'ShownForReuse', title: 'Charts as they were called', initiative: reusable('Charts at Birch') }],
  ...over,
});
