const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** A year, month or day as people write it, no more exact than it was given: 2020, May 2020, 14 May 2020. */
export function formatPartialDate(value: string): string {
  const [year, month, day] = value.split('-');
  const name = month ? MONTHS[Number(month) - 1] : undefined;
  return [day ? String(Number(day)) : undefined, name, year].filter(Boolean).join(' ');
}

/** The same with its preposition: in 2020, in May 2020, on 14 May 2020. */
export const formatAsOf = (value: string): string => `${value.split('-').length === 3 ? 'on' : 'in'} ${formatPartialDate(value)}`;

/** Of a stage: what was so on that day, not what happened on it. */
export const formatStageAsOf = (value: string): string =>
  value.split('-').length === 3 ? `as of ${formatPartialDate(value)}` : formatAsOf(value);

const LONDON_DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Europe/London' });

/** The day of an instant, in London. */
export const formatDay = (instant: string): string => LONDON_DAY.format(new Date(instant));

const LONDON_MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'Europe/London' });

/** The month of an instant, in London. */
export const formatMonth = (instant: string): string => LONDON_MONTH.format(new Date(instant));

const LONDON_TIME = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/London',
});

/** Day and time of an instant, in London. */
export const formatTime = (instant: string): string => LONDON_TIME.format(new Date(instant));
