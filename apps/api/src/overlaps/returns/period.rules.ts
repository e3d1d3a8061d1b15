import { rangeOf } from '../../platform/dates.rules.js';

/** A calendar quarter. */
export interface Period {
  /** As 2026-Q4. */
  readonly code: string;
  readonly name: string;
  /** Its first and last day. */
  readonly starts: string;
  readonly ends: string;
}

const NAMES = ['January to March', 'April to June', 'July to September', 'October to December'];

/** The quarter in which a day lies, written as 2026-11-22. */
export const periodOf = (day: string): Period => periodFrom(day.slice(0, 4), Math.ceil(Number(day.slice(5, 7)) / 3));

/** A quarter from its code, which is in the table and so well formed. */
export const periodByCode = (code: string): Period => periodFrom(code.slice(0, 4), Number(code.slice(6)));

function periodFrom(year: string, quarter: number): Period {
  const month = (number: number) => `${year}-${String(number).padStart(2, '0')}`;
  return {
    code: `${year}-Q${quarter}`,
    name: `${NAMES[quarter - 1]} ${year}`,
    starts: `${month(quarter * 3 - 2)}-01`,
    ends: rangeOf(month(quarter * 3)).latest,
  };
}
