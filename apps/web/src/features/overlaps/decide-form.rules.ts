import { partialDateFrom, problemOfDate } from '../../lib/forms/partial-date.rules';
import type { FormProblem } from '../../parts/form-problems/form-problems';
import { DECISIONS } from './overlap-words';
import type { DecideOverlapInput, OverlapPage_overlapFragment } from './overlaps.generated';

export type DecideFields = Record<'kind' | 'lead' | 'why' | 'day' | 'month' | 'year', string>;
export const NO_DECISION: DecideFields = { kind: '', lead: '', why: '', day: '', month: '', year: '' };
export const DECIDE_FIELD_IDS = ['kind', 'lead', 'why', 'lookAgainOn-day'];

/** What was typed as it can be sent, or what is wrong with it, in the order of the form. */
export function readDecision(
  fields: DecideFields,
): { decision: Pick<DecideOverlapInput, 'kind' | 'lead' | 'why' | 'lookAgainOn'> } | { problems: FormProblem[] } {
  const kind = DECISIONS.find((one) => one === fields.kind);
  const on = partialDateFrom(fields);
  const problems: FormProblem[] = [];
  if (!kind) problems.push({ field: 'kind', message: 'Choose what is intended' });
  if ((kind === 'ONE_LEADS' || kind === 'SHARED_PROCUREMENT') && !fields.lead) problems.push({ field: 'lead', message: 'Say who leads' });
  if (fields.why.trim() === '') problems.push({ field: 'why', message: 'Say why: whoever looks at it again will ask' });
  if ('problem' in on) problems.push(problemOfDate('lookAgainOn', on));
  else if (on.date !== null && on.date.length < 10) problems.push({ field: 'lookAgainOn-day', message: 'Enter a day, a month and a year' });
  if (problems.length > 0 || !kind || 'problem' in on) return { problems };
  return { decision: { kind, lead: fields.lead || null, why: fields.why, lookAgainOn: on.date } };
}

/** An initiative of the overlap, which may be filed under another capability. */
export interface Refilable {
  readonly id: string;
  readonly title: string;
  readonly organisation: string;
  /** Its main capability today; null where it has none. */
  readonly today: string | null;
}

/** The initiatives that it is made of. The contract of one is none of them. */
export const refilable = ({ members }: Pick<OverlapPage_overlapFragment, 'members'>): Refilable[] =>
  members.flatMap(({ initiative, contract, need, organisation }) =>
    initiative && !contract && !need
      ? [{ id: initiative.id, title: initiative.title, organisation: organisation.name, today: initiative.primaryCapability?.id ?? null }]
      : [],
  );

export const refileField = (id: string): string => `refile-${id}`;

/** What is suggested: goes with one decision alone, whatever was chosen before another was. */
export function readRefile(
  kind: string,
  fields: Readonly<Record<string, string>>,
  members: readonly Refilable[],
): NonNullable<DecideOverlapInput['refile']> {
  if (kind !== 'MISCLASSIFIED') return [];
  return members.flatMap(({ id }) => {
    const capability = fields[refileField(id)];
    return capability ? [{ initiative: id, capability }] : [];
  });
}
