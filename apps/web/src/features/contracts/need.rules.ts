import { dateBoxesOf, partialDateFrom, problemOfDate } from '../../lib/forms/partial-date.rules';
import type { FormProblem } from '../../parts/form-problems/form-problems';
import { OWN_LEVELS } from '../../parts/level-field/own-level-words';
import type { Contracts_needFragment, NeedContentInput } from './contracts.generated';

/** What the form of a need holds, as it is typed. */
export type NeedFields = Record<'capability' | 'day' | 'month' | 'year' | 'note' | 'level', string>;
export const NEED_FIELD_IDS = ['capability', 'neededBy-day', 'note', 'level'];
export const NO_NEED: NeedFields = { capability: '', day: '', month: '', year: '', note: '', level: 'SYSTEM' };

export const needFieldsOf = ({ capability, neededBy, note, level }: Contracts_needFragment): NeedFields => ({
  ...NO_NEED,
  ...dateBoxesOf(neededBy),
  capability: capability.id,
  note,
  level,
});

/** What was typed as it can be sent, or what is wrong with it, in the order of the form. */
export function readNeed(fields: NeedFields): { content: NeedContentInput } | { problems: FormProblem[] } {
  const by = partialDateFrom(fields);
  const level = OWN_LEVELS.find((one) => one === fields.level);
  const problems: FormProblem[] = [];
  if (!fields.capability) problems.push({ field: 'capability', message: 'Choose what it is for' });
  if ('problem' in by) problems.push(problemOfDate('neededBy', by));
  if (!level) problems.push({ field: 'level', message: 'Choose who may know of it' });
  if (problems.length > 0 || !level || 'problem' in by) return { problems };
  return { content: { capability: fields.capability, neededBy: by.date, note: fields.note, level } };
}
