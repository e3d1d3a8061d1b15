/** A date as three boxes hold it. */
export interface DateBoxes {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

/** What is wrong with the boxes, and with which of them. */
export interface DateProblem {
  readonly problem: string;
  readonly box: keyof DateBoxes;
}

/** What the boxes say: a year, a month or a day; null where all are empty; or what is wrong with them. */
export function partialDateFrom({ day, month, year }: DateBoxes): { date: string | null } | DateProblem {
  const [d, m, y] = [day.trim(), month.trim(), year.trim()];
  if (!d && !m && !y) return { date: null };
  if (!/^\d{4}$/.test(y)) return { problem: 'Enter the year with four figures, such as 2026', box: 'year' };
  if (d && !m) return { problem: 'Enter the month too, or leave out the day', box: 'month' };
  if (!m) return { date: y };
  if (!/^\d{1,2}$/.test(m) || Number(m) < 1 || Number(m) > 12) return { problem: 'Enter the month as a number from 1 to 12', box: 'month' };
  const upToMonth = `${y}-${m.padStart(2, '0')}`;
  if (!d) return { date: upToMonth };
  const days = new Date(Date.UTC(Number(y), Number(m), 0)).getUTCDate();
  if (!/^\d{1,2}$/.test(d) || Number(d) < 1 || Number(d) > days)
    return { problem: `Enter the day as a number from 1 to ${days}`, box: 'day' };
  return { date: `${upToMonth}-${d.padStart(2, '0')}` };
}

/** As a problem of a form. It is known by the first box, where its message stands, and linked to the one that is wrong. */
export const problemOfDate = (id: string, { problem, box }: DateProblem) => ({
  field: `${id}-day`,
  input: `${id}-${box}`,
  message: problem,
});

/** The boxes for a date as the contract gives it. */
export function dateBoxesOf(date: string | null): DateBoxes {
  const [year = '', month, day] = (date ?? '').split('-');
  return { year, month: month ? String(Number(month)) : '', day: day ? String(Number(day)) : '' };
}
