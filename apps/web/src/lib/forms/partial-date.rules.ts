/** A date as three boxes hold it. */
export interface DateBoxes {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

/** What the boxes say: a year, a month or a day; null where all are empty; or what is wrong with them. */
export function partialDateFrom({ day, month, year }: DateBoxes): { date: string | null } | { problem: string } {
  const [d, m, y] = [day.trim(), month.trim(), year.trim()];
  if (!d && !m && !y) return { date: null };
  if (!/^\d{4}$/.test(y)) return { problem: 'Enter the year with four figures, such as 2026' };
  if (d && !m) return { problem: 'Enter the month too, or leave out the day' };
  if (!m) return { date: y };
  if (!/^\d{1,2}$/.test(m) || Number(m) < 1 || Number(m) > 12) return { problem: 'Enter the month as a number from 1 to 12' };
  const upToMonth = `${y}-${m.padStart(2, '0')}`;
  if (!d) return { date: upToMonth };
  const days = new Date(Date.UTC(Number(y), Number(m), 0)).getUTCDate();
  if (!/^\d{1,2}$/.test(d) || Number(d) < 1 || Number(d) > days) return { problem: `Enter the day as a number from 1 to ${days}` };
  return { date: `${upToMonth}-${d.padStart(2, '0')}` };
}

/** The boxes for a date as the contract gives it. */
export function dateBoxesOf(date: string | null): DateBoxes {
  const [year = '', month, day] = (date ?? '').split('-');
  return { year, month: month ? String(Number(month)) : '', day: day ? String(Number(day)) : '' };
}
