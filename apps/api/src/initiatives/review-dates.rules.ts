/**
 * How long what a trust published counts as reviewed, where its editor names no date. A year: trusts plan, pay and report by the year, and
 * nobody who is asked twice in one goes on answering.
 */
export const REVIEW_MONTHS = 12;
/** How long before that day its editors are asked, once. */
export const NUDGE_DAYS = 30;
/** How long after that day it is archived, if nobody looked. */
export const ARCHIVE_MONTHS = 12;
/** For at least so long its editors know that it will be. */
export const WARNED_DAYS = 28;

/** The same day some months later, or the last of that month: 31 January and a month are 28 February. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0));
  last.setUTCDate(Math.min(date, last.getUTCDate()));
  return last.toISOString().slice(0, 10);
}

/** The last day of a year, a month or a day. */
export function lastDayOf(partial: string): string {
  if (/^\d{4}$/.test(partial)) return `${partial}-12-31`;
  if (/^\d{4}-\d{2}$/.test(partial)) return addMonths(`${partial}-31`, 0);
  return partial;
}

/** By when it is to be looked at again: as the editor said, if that is still to come. */
export function reviewDay(asked: string | null, today: string): string {
  const day = asked === null ? today : lastDayOf(asked);
  return day > today ? day : addMonths(today, REVIEW_MONTHS);
}

/** As the editor wrote it, unless another day has taken its place. */
export const shownReviewBy = (written: string | null, day: string | null): string | null =>
  day === null || (written !== null && lastDayOf(written) === day) ? written : day;

const monthOf = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', month: 'long', year: 'numeric' });

/** The sentence that readers find with what nobody reviewed. */
export const reasonToArchive = (reviewedAt: Date): string => `Not reviewed since ${monthOf.format(reviewedAt)}.`;
