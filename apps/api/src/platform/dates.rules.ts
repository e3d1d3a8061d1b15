/** Whether the calendar has this day, written as 2026-04-01. PostgreSQL refuses 31 February and the year 0. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < '0001') return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** Whether this is a year, a month or a day: 2020, 2020-05 or 2020-05-14. */
export const isPartialDate = (text: string): boolean =>
  isDay(/^\d{4}$/.test(text) ? `${text}-01-01` : /^\d{4}-\d{2}$/.test(text) ? `${text}-01` : text);

/** The first and the last day that a partial date can mean: a year is all of its days. */
export function rangeOf(text: string): { readonly earliest: string; readonly latest: string } {
  if (text.length === 10) return { earliest: text, latest: text };
  const [year = '', month] = text.split('-');
  // Day 0 of the next month is the last of this one.
  const last = month ? new Date(Date.UTC(2000, 0, 1)) : null;
  last?.setUTCFullYear(Number(year), Number(month), 0);
  return month
    ? { earliest: `${text}-01`, latest: `${text}-${String(last?.getUTCDate()).padStart(2, '0')}` }
    : { earliest: `${year}-01-01`, latest: `${year}-12-31` };
}

const DAY = 86_400_000;
const daysFrom = (day: string, days: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
export const dayBefore = (day: string): string => daysFrom(day, -1);
export const dayAfter = (day: string): string => daysFrom(day, 1);

/** The same day a year later; 29 February becomes 28 February. */
export function yearAfter(day: string): string {
  const later = `${String(Number(day.slice(0, 4)) + 1).padStart(4, '0')}${day.slice(4)}`;
  return isDay(later) ? later : `${later.slice(0, 8)}28`;
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** A year, a month or a day as a page says it: 2020, May 2020 or 14 May 2020. */
export function inWords(partial: string): string {
  const [year, month, day] = partial.split('-');
  return [day && String(Number(day)), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(' ');
}

/** The same after its preposition: on 14 May 2027, in May 2027. */
export const when = (partial: string): string => `${partial.length === 10 ? 'on' : 'in'} ${inWords(partial)}`;
