import { dateBoxesOf, partialDateFrom, problemOfDate } from '../../lib/forms/partial-date.rules';
import type { FormProblem } from '../../parts/form-problems/form-problems';
import type { Adaptation_recordFragment, AdaptationStatus, Level, StopReason } from './adapt.generated';

export const STATUSES = ['CONSIDERING', 'PLANNING', 'ADAPTING', 'LIVE', 'STOPPED'] as const satisfies readonly AdaptationStatus[];
export const STOP_REASONS = [
  'COST',
  'SAFETY',
  'NOT_FITTING',
  'NO_CAPACITY',
  'SUPPLIER',
  'PRIORITIES',
  'POLICY',
  'OTHER',
] as const satisfies readonly StopReason[];
const LEVELS = ['ORGANISATION', 'SYSTEM', 'NETWORK', 'PUBLIC'] as const satisfies readonly Level[];

/** What the form of an adaptation holds, as it is typed. */
export type RecordFields = Record<
  'status' | 'day' | 'month' | 'year' | 'taken' | 'changed' | 'why' | 'outcome' | 'stopReason' | 'level' | 'openInitiative',
  string
>;

export const EMPTY: RecordFields = {
  status: '',
  day: '',
  month: '',
  year: '',
  taken: '',
  changed: '',
  why: '',
  outcome: '',
  stopReason: '',
  level: 'NETWORK',
  openInitiative: '',
};

/** The form as the record stands. */
export function fieldsOf(record: Adaptation_recordFragment): RecordFields {
  const { status, startedOn, taken, changed, why, outcome, stopReason, level } = record;
  return { ...EMPTY, ...dateBoxesOf(startedOn), status, taken, changed, why, outcome, stopReason: stopReason ?? '', level };
}

const among = <One extends string>(choices: readonly One[], value: string): One | undefined => choices.find((choice) => choice === value);

/** What is to be sent. */
export interface ReadRecord {
  readonly status: AdaptationStatus;
  readonly startedOn: string | null;
  readonly taken: string;
  readonly changed: string;
  readonly why: string;
  readonly outcome: string;
  /** Null unless it stopped. */
  readonly stopReason: StopReason | null;
  readonly level: Level;
}

/** What was typed as it can be sent, or what is wrong with it, in the order of the form. */
export function readRecord(fields: RecordFields): { record: ReadRecord } | { problems: FormProblem[] } {
  const status = among(STATUSES, fields.status);
  const stopReason = status === 'STOPPED' ? among(STOP_REASONS, fields.stopReason) : null;
  const since = partialDateFrom(fields);
  const level = among(LEVELS, fields.level);
  const problems: FormProblem[] = [];
  if (!status) problems.push({ field: 'status', message: 'Choose how far you are' });
  if (stopReason === undefined) problems.push({ field: 'stopReason', message: 'Choose why it stopped' });
  if ('problem' in since) problems.push(problemOfDate('startedOn', since));
  if (!fields.taken.trim()) problems.push({ field: 'taken', message: 'Say what you took' });
  if (!level) problems.push({ field: 'level', message: 'Choose who may know of it' });
  if (problems.length > 0 || !status || !level || stopReason === undefined || 'problem' in since) return { problems };
  const { taken, changed, why, outcome } = fields;
  return { record: { status, startedOn: since.date, taken, changed, why, outcome, stopReason, level } };
}

const NAMES: Readonly<Partial<Record<keyof ReadRecord, string>>> = {
  status: 'How far',
  startedOn: 'Since when',
  taken: 'What was taken',
  changed: 'What was changed',
  why: 'Why',
  outcome: 'How it went',
  stopReason: 'Why it stopped',
  level: 'Who may know of it',
};

/** Where what someone else saved differs from what was typed here. */
export function differences(mine: ReadRecord, theirs: Adaptation_recordFragment): { field: keyof ReadRecord; name: string }[] {
  const fields = Object.entries(NAMES) as [keyof ReadRecord, string][];
  return fields.filter(([field]) => mine[field] !== theirs[field]).map(([field, name]) => ({ field, name }));
}
