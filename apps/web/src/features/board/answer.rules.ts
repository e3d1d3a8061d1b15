import { dateBoxesOf, partialDateFrom, problemOfDate } from '../../lib/forms/partial-date.rules';
import type { FormProblem } from '../../parts/form-problems/form-problems';
import type { Board_answerFragment, BoardAnswerContentInput, Level } from './board.generated';

/** Who is shown a part of an answer. The answer itself is for members alone. */
export const shownToWords: Record<Level, string> = {
  ORGANISATION: 'Nobody else',
  SYSTEM: 'Members in your area, with its programme office',
  NETWORK: 'Any signed-in member',
  PUBLIC: 'Anyone, including suppliers and the press',
};
export const SHOWN_TO = Object.keys(shownToWords) as Level[];

/** What the form of an answer holds, as it is typed; ids of entries with commas between. */
export type AnswerFields = Record<'text' | 'owner' | 'day' | 'month' | 'year' | 'evidence' | 'gap' | 'shownPart' | 'level', string>;
export const ANSWER_FIELD_IDS = ['text', 'owner', 'standsOn-day', 'evidence', 'gap', 'shownPart', 'level'];

export const NO_ANSWER: AnswerFields = {
  text: '',
  owner: '',
  day: '',
  month: '',
  year: '',
  evidence: '',
  gap: '',
  shownPart: '',
  level: 'ORGANISATION',
};

export const answerFieldsOf = ({ text, owner, standsOn, evidence, gap, shownPart, level }: Board_answerFragment): AnswerFields => ({
  ...NO_ANSWER,
  ...dateBoxesOf(standsOn),
  text,
  owner,
  evidence: evidence.map(({ id }) => id).join(','),
  gap,
  shownPart,
  level,
});

export const idsIn = (evidence: string): string[] => evidence.split(',').filter((id) => id !== '');

/** What was typed as it can be sent, or what is wrong with it, in the order of the form. */
export function readAnswer(fields: AnswerFields): { content: BoardAnswerContentInput } | { problems: FormProblem[] } {
  const on = partialDateFrom(fields);
  const level = SHOWN_TO.find((one) => one === fields.level);
  const problems: FormProblem[] = [];
  if (fields.text.trim() === '') problems.push({ field: 'text', message: 'Write how the board answers this question' });
  if (fields.owner.trim() === '') problems.push({ field: 'owner', message: 'Enter who answers for it' });
  if ('problem' in on) problems.push(problemOfDate('standsOn', on));
  else if (on.date === null) problems.push({ field: 'standsOn-day', message: 'Enter the date it stands for; a year is enough' });
  if (level && level !== 'ORGANISATION' && fields.shownPart.trim() === '')
    problems.push({ field: 'shownPart', message: 'Write what others may be shown, or choose ‘Nobody else’' });
  if (!level) problems.push({ field: 'level', message: 'Choose who else is shown a part of it' });
  if (problems.length > 0 || !level || 'problem' in on || on.date === null) return { problems };
  const { text, owner, gap, shownPart } = fields;
  return { content: { text, owner, standsOn: on.date, evidence: idsIn(fields.evidence), gap, shownPart, level } };
}
