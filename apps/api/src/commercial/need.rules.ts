import type { NeedContentInput } from '@kith/schema';
import { isPartialDate, rangeOf } from '../platform/dates.rules.js';
import { readTexts } from '../platform/plain-texts.rules.js';
import type { FieldProblem } from '../platform/results.js';
import type { Level } from '../visibility/visibility.rules.js';

const TEXTS = { note: { most: 1_000 } } as const;

/** The columns that an owner decides, by their names in the table. */
export interface NeedColumns {
  readonly capability: string;
  readonly needed_by: string | null;
  readonly needed_earliest: string | null;
  readonly needed_latest: string | null;
  readonly note: string;
  readonly level: Level;
}

/** What was sent as it is kept, or what is wrong with it, in the order of the form. */
export function readNeed(
  { capability, neededBy, note, level }: NeedContentInput,
  capabilityExists: (id: string) => boolean,
): { columns: NeedColumns } | { problems: FieldProblem[] } {
  const read = readTexts({ note: note ?? '' }, TEXTS);
  const isDate = !neededBy || isPartialDate(neededBy);
  const problems = [
    ...(capabilityExists(capability) ? [] : [{ field: 'capability', message: 'Choose what it is for.' }]),
    ...(isDate ? [] : [{ field: 'neededBy', message: 'Give a year, a year and month, or a full date: 2027, 2027-03 or 2027-03-31.' }]),
    ...('problems' in read ? read.problems : []),
  ];
  if (problems.length > 0 || 'problems' in read) return { problems };
  const range = neededBy ? rangeOf(neededBy) : null;
  return {
    columns: {
      capability,
      needed_by: neededBy ?? null,
      needed_earliest: range?.earliest ?? null,
      needed_latest: range?.latest ?? null,
      note: read.texts.note,
      level,
    },
  };
}
