import type { MarkJourneyInput } from '@kith/schema';
import { isPartialDate, rangeOf } from '../../platform/dates.rules.js';
import { isId } from '../../platform/ids.js';
import type { FieldProblem } from '../../platform/results.js';

const MOST_NEEDED = 20;
const NO_DATE = 'Give a year, a year and month, or a full date: 2027, 2027-03 or 2027-03-31.';

/** What was sent as it is kept, and what is wrong with it, in the order of the form. */
export function readMark({ businessCritical, liveFrom, liveTo, dependsOn }: MarkJourneyInput, about: string) {
  const problems: FieldProblem[] = [];
  const [from, to] = [liveFrom ?? null, liveTo ?? null];
  if (from !== null && !isPartialDate(from)) problems.push({ field: 'liveFrom', message: NO_DATE });
  if (to !== null && !isPartialDate(to)) problems.push({ field: 'liveTo', message: NO_DATE });
  if (problems.length === 0 && from !== null && to !== null && rangeOf(to).latest < rangeOf(from).earliest)
    problems.push({ field: 'liveTo', message: 'It can’t be live everywhere before going live begins.' });
  const needed = [...new Set(dependsOn ?? [])];
  if (needed.includes(about)) problems.push({ field: 'dependsOn', message: 'It can’t depend on itself.' });
  else if (needed.length > MOST_NEEDED) problems.push({ field: 'dependsOn', message: `Name ${MOST_NEEDED} at most.` });
  else if (!needed.every(isId)) problems.push({ field: 'dependsOn', message: 'Choose from the entries that are shown to you.' });
  const usable = problems.length === 0;
  return {
    problems,
    dependsOn: usable ? needed : [],
    columns: {
      business_critical: businessCritical,
      live_from: from,
      live_from_earliest: usable && from !== null ? rangeOf(from).earliest : null,
      live_to: to,
      live_to_latest: usable && to !== null ? rangeOf(to).latest : null,
    },
  };
}
