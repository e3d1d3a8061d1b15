/** Whether the calendar has this day, written as 2026-04-01. PostgreSQL refuses 31 February and the year 0. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < '0001') return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** Whether this is a year, a month or a day: 2020, 2020-05 or 2020-05-14. */
export const isPartialDate = (text: string): boolean =>
  isDay(/^\d{4}$/.test(text) ? `${text}-01-01` : /^\d{4}-\d{2}$/.test(text) ? `${text}-01` : text);
