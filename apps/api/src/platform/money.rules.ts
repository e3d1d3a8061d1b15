/** Sums as bands: whole pounds without VAT. */
export const COST_BANDS = ['under_25k', 'b_25k_100k', 'b_100k_500k', 'b_500k_2m', 'b_2m_10m', 'over_10m', 'not_known'] as const;
export type CostBand = (typeof COST_BANDS)[number];

/** The largest sum that is kept: GraphQL's whole numbers have 32 bits. */
export const MOST_POUNDS = 2_000_000_000;

/** The first sum above each band; a sum on the line belongs to the band above, but exactly 10 million is not yet over 10 million. */
const UPPER: readonly (readonly [pounds: number, band: CostBand])[] = [
  [25_000, 'under_25k'],
  [100_000, 'b_25k_100k'],
  [500_000, 'b_100k_500k'],
  [2_000_000, 'b_500k_2m'],
  [10_000_001, 'b_2m_10m'],
];

/** The band that holds a sum. */
export const bandOf = (pounds: number): CostBand => UPPER.find(([upper]) => pounds < upper)?.[1] ?? 'over_10m';

/** What is wrong with a sum, if anything. */
export function sumProblem(pounds: number | null): string | null {
  if (pounds === null) return null;
  if (!Number.isInteger(pounds)) return 'Give the sum in whole pounds.';
  if (pounds < 0) return 'A sum can’t be less than nothing. Give it in whole pounds, without VAT.';
  return pounds > MOST_POUNDS ? 'This sum is too large: at most £2,000,000,000, in whole pounds.' : null;
}

/** The least and the most that a band holds; null where it has no upper end. Null for what is not known. */
export function rangeOfBand(band: CostBand): { readonly least: number; readonly most: number | null } | null {
  if (band === 'not_known') return null;
  const place = UPPER.findIndex(([, name]) => name === band);
  const [upper] = UPPER[place] ?? [null];
  // The largest band ends with its line, the others just before theirs: as a range both are said by the line.
  const line = (sum: number): number => (sum === 10_000_001 ? 10_000_000 : sum);
  return { least: line((place === -1 ? UPPER.at(-1) : UPPER[place - 1])?.[0] ?? 0), most: upper === null ? null : line(upper) };
}
