import { dateBoxesOf, partialDateFrom, problemOfDate } from '../../lib/forms/partial-date.rules';
import type { FormProblem } from '../../parts/form-problems/form-problems';
import { OWN_LEVELS } from '../../parts/level-field/own-level-words';
import type { Choice_saidFragment, ChoiceContentInput } from './board.generated';

export type ChoiceFields = Record<
  'title' | 'what' | 'reason' | 'day' | 'month' | 'year' | 'body' | 'capability' | 'wantedBy' | 'wanting' | 'level',
  string
>;
export const CHOICE_FIELD_IDS = [
  'title',
  'what',
  'reason',
  'decidedOn-day',
  'body',
  'capability',
  'wantedBy',
  'wantedByOrganisations',
  'level',
];

export const NO_CHOICE: ChoiceFields = {
  title: '',
  what: '',
  reason: '',
  day: '',
  month: '',
  year: '',
  body: '',
  capability: '',
  wantedBy: '',
  wanting: '[]',
  level: 'ORGANISATION',
};

/** An organisation that could still want it. */
export interface Wanting {
  readonly odsCode: string;
  readonly name: string;
}

export const choiceFieldsOf = (choice: Choice_saidFragment): ChoiceFields => ({
  ...NO_CHOICE,
  ...dateBoxesOf(choice.decidedOn),
  title: choice.initiative ? '' : choice.title,
  what: choice.what,
  reason: choice.reason,
  body: choice.body,
  capability: choice.capability?.id ?? '',
  wantedBy: choice.wantedBy,
  wanting: JSON.stringify(choice.wantedByOrganisations.flatMap(({ odsCode, name }) => (odsCode ? [{ odsCode, name }] : []))),
  level: choice.level,
});

/** What was kept in the window may be of an older release. */
export function wantingIn(kept: string): Wanting[] {
  try {
    const read: unknown = JSON.parse(kept);
    return Array.isArray(read)
      ? read.filter((one): one is Wanting => typeof one?.odsCode === 'string' && typeof one?.name === 'string')
      : [];
  } catch {
    return [];
  }
}

/** What was typed as it can be sent, or what is wrong with it, in the order of the form. */
export function readChoice(fields: ChoiceFields, initiative: string | null): { content: ChoiceContentInput } | { problems: FormProblem[] } {
  const on = partialDateFrom(fields);
  const level = OWN_LEVELS.find((one) => one === fields.level);
  const problems: FormProblem[] = [];
  if (!initiative && fields.title.trim() === '') problems.push({ field: 'title', message: 'Enter what it is called' });
  if (fields.reason.trim() === '') problems.push({ field: 'reason', message: 'Write why it was decided' });
  if ('problem' in on) problems.push(problemOfDate('decidedOn', on));
  if (!level) problems.push({ field: 'level', message: 'Choose who may know of it' });
  if (problems.length > 0 || !level || 'problem' in on) return { problems };
  const { title, what, reason, body, capability, wantedBy } = fields;
  return {
    content: {
      ...(initiative ? { initiative } : { title, ...(capability ? { capability } : {}) }),
      what,
      reason,
      decidedOn: on.date,
      body,
      wantedBy,
      wantedByOrganisations: wantingIn(fields.wanting).map(({ odsCode }) => odsCode),
      level,
    },
  };
}
