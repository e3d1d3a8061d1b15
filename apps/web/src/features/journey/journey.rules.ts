import { dateBoxesOf, partialDateFrom, problemOfDate } from '../../lib/forms/partial-date.rules';
import type { FormProblem } from '../../parts/form-problems/form-problems';
import type { JourneyStepFacts } from './journey-types';

/** A step on the picture: from where to where it runs, as days. */
export interface Drawn {
  readonly step: JourneyStepFacts;
  /** When work began, as the entry says; null where it says nothing. */
  readonly began: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

/** The first day that a year, a month or a day can mean. */
export const firstDay = (partial: string): string =>
  partial.length === 4 ? `${partial}-01-01` : partial.length === 7 ? `${partial}-01` : partial;

/** The last one. */
export function lastDay(partial: string): string {
  if (partial.length === 10) return partial;
  const [year, month] = partial.length === 4 ? [Number(partial), 12] : [Number(partial.slice(0, 4)), Number(partial.slice(5))];
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** Where each step stands in time; `from` and `to` are null where the board has given no date. */
export const drawn = (step: JourneyStepFacts): Drawn => {
  const [first, last] = [step.liveFrom ?? step.liveTo, step.liveTo ?? step.liveFrom];
  return {
    step,
    began: step.initiative.startedOn ? firstDay(step.initiative.startedOn) : null,
    from: first ? firstDay(first) : null,
    to: last ? lastDay(last) : null,
  };
};

export const MARK_FIELD_IDS = ['businessCritical', 'liveFrom-day', 'liveTo-day', 'dependsOn'];

/** What the form of a step holds, as it is typed; ids of what it depends on with a space between them. */
export type MarkFields = Record<'critical' | 'fromDay' | 'fromMonth' | 'fromYear' | 'toDay' | 'toMonth' | 'toYear' | 'dependsOn', string>;

export function markFieldsOf({ businessCritical, liveFrom, liveTo, dependsOn }: JourneyStepFacts): MarkFields {
  const [from, to] = [dateBoxesOf(liveFrom), dateBoxesOf(liveTo)];
  return {
    critical: businessCritical ? 'yes' : '',
    fromDay: from.day,
    fromMonth: from.month,
    fromYear: from.year,
    toDay: to.day,
    toMonth: to.month,
    toYear: to.year,
    dependsOn: dependsOn.map(({ id }) => id).join(' '),
  };
}

export const idsIn = (text: string): string[] => text.split(' ').filter(Boolean);

/** What was typed as it can be sent, or what is wrong with it, in the order of the form. */
export function readMark(fields: MarkFields) {
  const from = partialDateFrom({ day: fields.fromDay, month: fields.fromMonth, year: fields.fromYear });
  const to = partialDateFrom({ day: fields.toDay, month: fields.toMonth, year: fields.toYear });
  const problems: FormProblem[] = [];
  if ('problem' in from) problems.push(problemOfDate('liveFrom', from));
  if ('problem' in to) problems.push(problemOfDate('liveTo', to));
  if ('problem' in from || 'problem' in to) return { problems };
  if (from.date && to.date && lastDay(to.date) < firstDay(from.date))
    return { problems: [{ field: 'liveTo-day', message: 'Enter a date that is not before going live begins' }] };
  return {
    mark: {
      businessCritical: fields.critical === 'yes',
      liveFrom: from.date,
      liveTo: to.date,
      dependsOn: idsIn(fields.dependsOn),
    },
  };
}
