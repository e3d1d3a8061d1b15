import type { CostBand } from '../words/words.generated';

/** The largest sum that is kept. */
const MOST = 2_000_000_000;

/** What somebody typed as a sum: whole pounds; null where nothing is typed; or what is wrong with it. */
export function poundsFrom(text: string): { readonly pounds: number | null } | { readonly problem: string } {
  const plain = text.trim().replace(/^£\s*/, '').replaceAll(',', '').replaceAll(' ', '');
  if (plain === '') return { pounds: null };
  if (/^-\d/.test(plain)) return { problem: 'Enter a sum that is not less than nothing' };
  if (/^\d+\.\d+$/.test(plain)) return { problem: 'Enter whole pounds, without pence' };
  if (!/^\d+$/.test(plain)) return { problem: 'Enter the sum in figures, such as 120000' };
  const pounds = Number(plain);
  return pounds > MOST ? { problem: 'Enter a sum of at most £2,000,000,000' } : { pounds };
}

const UPPER: readonly (readonly [pounds: number, band: CostBand])[] = [
  [25_000, 'UNDER_25K'],
  [100_000, 'B_25K_100K'],
  [500_000, 'B_100K_500K'],
  [2_000_000, 'B_500K_2M'],
  [10_000_001, 'B_2M_10M'],
];

/** The band that holds a sum, as the service makes it. */
export const bandOf = (pounds: number): CostBand => UPPER.find(([upper]) => pounds < upper)?.[1] ?? 'OVER_10M';

export const inPounds = (sum: number): string => `£${sum.toLocaleString('en-GB')}`;
