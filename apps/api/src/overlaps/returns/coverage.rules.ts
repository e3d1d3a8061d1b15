export interface CoverageCounts {
  readonly total: number;
  readonly reported: number;
  readonly nothingToReport: number;
  readonly notAnswered: number;
}

/** Whoever has nothing to report has reported; whoever is silent has not, and nothing is known of what they do. */
export function countsOf(kinds: readonly ('complete' | 'nothing_to_report' | null)[]): CoverageCounts {
  const notAnswered = kinds.filter((kind) => kind === null).length;
  return {
    total: kinds.length,
    reported: kinds.length - notAnswered,
    nothingToReport: kinds.filter((kind) => kind === 'nothing_to_report').length,
    notAnswered,
  };
}

/** What stands on every view and in every brief: ‘7 of 9 trusts have reported for October to December 2026, 2 of them nothing to report’. */
export function coverageLine({ total, reported, nothingToReport }: CoverageCounts, period: string): string {
  if (total === 0) return `No trusts belonged to this area in ${period}`;
  const nothing = nothingToReport === 0 ? '' : `, ${nothingToReport} of them nothing to report`;
  const trusts = total === 1 ? '1 trust has' : `${total} trusts have`;
  return `${reported} of ${trusts} reported for ${period}${nothing}`;
}
