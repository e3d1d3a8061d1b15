/**
 * How well times tell two kinds apart: the chance that one of the first kind took longer than one of the second (ties count half). 0.5 tells
 * nothing, 1 everything; which of the two is slower does not matter, so that it is never below 0.5. Mann and Whitney's statistic.
 */
export function areaUnderCurve(first: readonly number[], second: readonly number[]): number {
  const all = [...first.map((ms) => ({ ms, first: true })), ...second.map((ms) => ({ ms, first: false }))].sort((a, b) => a.ms - b.ms);
  let ranks = 0;
  for (let from = 0; from < all.length; ) {
    let to = from;
    while (to < all.length && all[to]?.ms === all[from]?.ms) to += 1;
    const rank = (from + 1 + to) / 2;
    ranks += rank * all.slice(from, to).filter((one) => one.first).length;
    from = to;
  }
  const area = (ranks - (first.length * (first.length + 1)) / 2) / (first.length * second.length);
  return Math.max(area, 1 - area);
}
