import type { ChoiceContentInput } from '@kith/schema';
import { isPartialDate, rangeOf } from '../../platform/dates.rules.js';
import { isId } from '../../platform/ids.js';
import { readPageTexts } from '../../platform/plain-texts.rules.js';
import type { FieldProblem } from '../../platform/results.js';
import type { Level } from '../../visibility/visibility.rules.js';

/** Stages of an initiative that is not being done. */
export const ENDED_STAGES = ['paused', 'stopped', 'retired'] as const;

export const MOST_WANTING = 12;

const TITLE = { most: 120, oneLine: true } as const;
const TEXTS = {
  what: { most: 1_000 },
  reason: { most: 1_500, needed: 'Write why it was decided.' },
  body: { most: 120, oneLine: true },
  wantedBy: { most: 500 },
} as const;

/** The columns that a board decides, by their names in the table, but for who could still want it. */
export interface ChoiceColumns {
  readonly initiative_id: string | null;
  readonly title: string;
  readonly what: string;
  readonly reason: string;
  readonly decided_on: string | null;
  readonly body: string;
  readonly capability: string | null;
  readonly wanted_by: string;
  readonly level: Level;
}

export interface ReadChoice {
  readonly columns: ChoiceColumns;
  /** ODS codes as they were sent. */
  readonly wantedByCodes: readonly string[];
}

/** What was sent as it is kept, or what is wrong with it, in the order of the form. */
export function readChoice(
  { initiative, title, what, reason, decidedOn, body, capability, wantedBy, wantedByOrganisations, level }: ChoiceContentInput,
  { today, capabilityExists }: { readonly today: string; readonly capabilityExists: (id: string) => boolean },
): ReadChoice | { problems: FieldProblem[] } {
  const named = initiative ? '' : (title ?? '');
  const read = readPageTexts(
    { title: named, what: what ?? '', reason, body: body ?? '', wantedBy: wantedBy ?? '' },
    { ...TEXTS, title: initiative ? TITLE : { ...TITLE, needed: 'Enter what it is called.' } },
  );
  const codes = [...new Set(wantedByOrganisations ?? [])];
  const purpose = initiative ? null : capability || null;
  const problems = [
    ...(initiative && !isId(initiative) ? [{ field: 'initiative', message: 'Choose one of your own published entries.' }] : []),
    ...('problems' in read ? read.problems : []),
    ...dateProblems(decidedOn || null, today),
    ...(purpose !== null && !capabilityExists(purpose)
      ? [{ field: 'capability', message: 'Choose what it would have been for, or leave it out.' }]
      : []),
    ...(codes.length > MOST_WANTING ? [{ field: 'wantedByOrganisations', message: `Choose at most ${MOST_WANTING} organisations.` }] : []),
  ];
  if (problems.length > 0 || 'problems' in read) return { problems: problems.sort((a, b) => place(a) - place(b)) };
  const { texts } = read;
  return {
    columns: {
      initiative_id: initiative ?? null,
      title: texts.title,
      what: texts.what,
      reason: texts.reason,
      decided_on: decidedOn || null,
      body: texts.body,
      capability: purpose,
      wanted_by: texts.wantedBy,
      level,
    },
    wantedByCodes: codes,
  };
}

const FIELDS = ['initiative', 'title', 'what', 'reason', 'decidedOn', 'body', 'capability', 'wantedBy', 'wantedByOrganisations'];
const place = ({ field }: FieldProblem): number => FIELDS.indexOf(field);

function dateProblems(decidedOn: string | null, today: string): FieldProblem[] {
  if (decidedOn === null) return [];
  if (!isPartialDate(decidedOn))
    return [{ field: 'decidedOn', message: 'Give a year, a year and month, or a full date: 2026, 2026-03 or 2026-03-31.' }];
  return rangeOf(decidedOn).earliest > today ? [{ field: 'decidedOn', message: 'Give today or an earlier date.' }] : [];
}
