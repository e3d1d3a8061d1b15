import { isPartialDate, rangeOf } from './dates.rules.js';
import type { FieldProblem } from './results.js';

/** The days that a year, a month or a day can mean, where it has begun; or what is wrong with it. */
export function readPastDate(
  field: string,
  given: string,
  today: string,
): { range: ReturnType<typeof rangeOf> } | { problems: FieldProblem[] } {
  if (!isPartialDate(given))
    return { problems: [{ field, message: 'Give a year, a year and month, or a full date: 2026, 2026-03 or 2026-03-31.' }] };
  const range = rangeOf(given);
  return range.earliest > today ? { problems: [{ field, message: 'This is still to come: record it when it has happened.' }] } : { range };
}
