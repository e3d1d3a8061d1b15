/**
 * How long ago a year, a month or a day was, no more exact than it was given: ‘this month’, ‘8 months ago’, ‘2 years ago’. A year alone is
 * told by years. Null where it is yet to come.
 */
export function ageOf(partial: string, today: string): { readonly months: number; readonly words: string } | null {
  const [year = 0, month] = partial.split('-').map(Number);
  const [thisYear = 0, thisMonth = 1] = today.split('-').map(Number);
  // A year alone may have been any of its days: it is told by its last month.
  const months = (thisYear - year) * 12 + (month === undefined ? Math.min(0, thisMonth - 12) : thisMonth - month);
  if (month === undefined) {
    const years = thisYear - year;
    if (years < 0) return null;
    return { months: Math.max(0, months), words: years === 0 ? 'this year' : years === 1 ? 'last year' : `${years} years ago` };
  }
  if (months < 0) return null;
  if (months === 0) return { months, words: 'this month' };
  if (months < 24) return { months, words: months === 1 ? '1 month ago' : `${months} months ago` };
  return { months, words: `${Math.floor(months / 12)} years ago` };
}

const LONDON = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit' });

/** Today in London, as 2026-04-01. */
export const todayInLondon = (now = new Date()): string => LONDON.format(now);
