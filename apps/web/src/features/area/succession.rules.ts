import { formatAsOf } from '../../lib/format/dates';

/** How one area followed another, as the register says it, with the day. */
export function successionWords(kind: string, date: string): string {
  const how: Record<string, string> = { merger: 'merged', split: 'split', renaming: 'renamed' };
  return `${how[kind] ?? kind} ${formatAsOf(date)}`;
}

/** The day before, for an area that ended: the last day on which it was. */
export function dayBefore(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}
