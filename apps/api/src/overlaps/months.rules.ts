/**
 * The same day so many months later, or the last of that month where it has no such day: 31 January and one month is 28 February. The last of a
 * month stays the last, as contracts mean it: 30 April and one month is 31 May. At most the last day that has four digits for its year.
 */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(2000, 0, 1));
  // Day 0 of the month after is the last of that month.
  last.setUTCFullYear(year, month + months, 0);
  const at = new Date(last);
  const isLast = new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).getUTCDate() === 1;
  at.setUTCDate(isLast ? last.getUTCDate() : Math.min(date, last.getUTCDate()));
  return at.getUTCFullYear() > 9999 ? '9999-12-31' : at.toISOString().slice(0, 10);
}

/** Whole months from one day to a later one, a part of a month as a whole; 0 where it is not later. */
export function monthsBetween(from: string, to: string): number {
  if (to <= from) return 0;
  const [year = 0, month = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0] = to.split('-').map(Number);
  const months = (toYear - year) * 12 + toMonth - month;
  return monthsAfter(from, months) < to ? months + 1 : months;
}
