import type { Coverage_coverageFragment, Coverage_trustFragment } from '../src/parts/coverage/coverage.generated';

export const trustCoverage = (name: string, over: Partial<Coverage_trustFragment> = {}): Coverage_trustFragment => ({
  __typename: 'TrustCoverage',
  organisation: { __typename: 'Organisation', id: name, odsCode: name.toUpperCase(), name },
  answer: { __typename: 'Return', id: `r-${name}`, kind: 'COMPLETE', madeOn: '2026-11-02' },
  answeredBefore: { __typename: 'ReturnPeriod', code: '2026-Q3', name: 'July to September 2026' },
  ...over,
});

/** Three trusts: one has reported, one has nothing to report, one is silent. */
export const areaCoverage = (over: Partial<Coverage_coverageFragment> = {}): Coverage_coverageFragment => ({
  __typename: 'AreaCoverage',
  area: { __typename: 'System', id: 'sussex', odsCode: 'S9B9J', shortName: 'Surrey and Sussex' },
  on: '2026-11-22',
  period: { __typename: 'ReturnPeriod', code: '2026-Q4', name: 'October to December 2026', starts: '2026-10-01' },
  total: 3,
  reported: 2,
  nothingToReport: 1,
  notAnswered: 1,
  line: '2 of 3 trusts have reported for October to December 2026, 1 of them nothing to report',
  viewerIsOfOffice: false,
  trusts: [
    trustCoverage('Alder'),
    trustCoverage('Birch', {
      answer: { __typename: 'Return', id: 'r2', kind: 'NOTHING_TO_REPORT', madeOn: '2026-11-03' },
      answeredBefore: null,
    }),
    trustCoverage('Cedar', { answer: null, answeredBefore: null }),
  ],
  ...over,
});
