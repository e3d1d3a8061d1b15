import type { FormProblem } from '../../parts/form-problems/form-problems';
import type { LessonLevel, LessonOutcome, OwnLesson_lessonFragment } from './own-lessons.generated';

/** What the form holds, as text: it is kept while it is typed. */
export type LessonFields = Record<
  'outcome' | 'happened' | 'advice' | 'capability' | 'level' | 'system' | 'initiative' | 'accepted',
  string
>;

export const NO_LESSON: LessonFields = {
  outcome: '',
  happened: '',
  advice: '',
  capability: '',
  level: 'NETWORK',
  system: '',
  initiative: '',
  accepted: '[]',
};

export const LESSON_FIELD_IDS = ['outcome', 'happened', 'advice', 'capability', 'level', 'system', 'initiative', 'names'];
export const LESSON_OUTCOMES: readonly LessonOutcome[] = ['GOOD', 'BAD'];

export const fieldsOf = (lesson: OwnLesson_lessonFragment): LessonFields => ({
  outcome: lesson.outcome,
  happened: lesson.happened,
  advice: lesson.advice,
  capability: lesson.capability.id,
  level: lesson.level,
  system: lesson.system?.odsCode ?? '',
  initiative: lesson.initiative?.id ?? '',
  accepted: '[]',
});

/** What is missing, in the order of the form. */
export function missingIn({ outcome, happened, advice, capability }: LessonFields): FormProblem[] {
  return [
    ...(isOutcome(outcome) ? [] : [{ field: 'outcome', message: 'Say whether it went well or badly' }]),
    ...(happened.trim() ? [] : [{ field: 'happened', message: 'Say what happened' }]),
    ...(advice.trim() ? [] : [{ field: 'advice', message: 'Say what you would tell others' }]),
    ...(capability ? [] : [{ field: 'capability', message: 'Choose what it is about' }]),
  ];
}

export const isOutcome = (text: string): text is LessonOutcome => text === 'GOOD' || text === 'BAD';

export const levelOf = ({ level }: LessonFields): LessonLevel => (level === 'SYSTEM' || level === 'PUBLIC' ? level : 'NETWORK');

/** Names that are to stay. */
export function acceptedIn({ accepted }: LessonFields): string[] {
  const kept: unknown = JSON.parse(accepted);
  return Array.isArray(kept) ? kept.filter((one): one is string => typeof one === 'string') : [];
}

/** The form as the contract wants it; only where nothing is missing. */
export const inputOf = (fields: LessonFields) => ({
  outcome: fields.outcome as LessonOutcome,
  happened: fields.happened,
  advice: fields.advice,
  capability: fields.capability,
  level: levelOf(fields),
  ...(levelOf(fields) === 'SYSTEM' && fields.system ? { system: fields.system } : {}),
  ...(fields.initiative ? { initiative: fields.initiative } : {}),
  namesAccepted: acceptedIn(fields),
});
