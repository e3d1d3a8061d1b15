import type { BoardAnswerContentInput } from '@kith/schema';
import { isPartialDate, rangeOf } from '../../platform/dates.rules.js';
import { isId } from '../../platform/ids.js';
import { readPageTexts } from '../../platform/plain-texts.rules.js';
import type { FieldProblem } from '../../platform/results.js';
import type { Level } from '../../visibility/visibility.rules.js';

export const MOST_EVIDENCE = 12;

const TEXTS = {
  text: { most: 1_500, needed: 'Write how the board answers this question.' },
  owner: { most: 120, needed: 'Enter who answers for it, such as ‘Chief information officer’.', oneLine: true },
  gap: { most: 300, oneLine: true },
  shownPart: { most: 1_000 },
} as const;

/** The columns that a board decides, by their names in the table. */
export interface BoardAnswerColumns {
  readonly text: string;
  readonly owner: string;
  readonly stands_on: string;
  readonly evidence: readonly string[];
  readonly gap: string;
  readonly shown_part: string;
  readonly level: Level;
}

/** What was sent as it is kept, or what is wrong with it, in the order of the form. */
export function readBoardAnswer(
  { text, owner, standsOn, evidence, gap, shownPart, level }: BoardAnswerContentInput,
  today: string,
): { columns: BoardAnswerColumns } | { problems: FieldProblem[] } {
  const read = readPageTexts({ text, owner, gap: gap ?? '', shownPart: shownPart ?? '' }, TEXTS);
  const ids = [...new Set(evidence)];
  const problems = [
    ...('problems' in read ? read.problems : []),
    ...dateProblems(standsOn, today),
    ...(ids.length > MOST_EVIDENCE ? [{ field: 'evidence', message: `Choose at most ${MOST_EVIDENCE} entries.` }] : []),
    ...(level !== 'organisation' && (shownPart ?? '').trim() === ''
      ? [{ field: 'shownPart', message: 'Write what others may be shown, or choose that nobody else is shown anything.' }]
      : []),
  ];
  if (problems.length > 0 || 'problems' in read) return { problems: problems.sort((a, b) => place(a) - place(b)) };
  const { texts } = read;
  return {
    columns: {
      text: texts.text,
      owner: texts.owner,
      stands_on: standsOn,
      evidence: ids.filter(isId),
      gap: texts.gap,
      shown_part: texts.shownPart,
      level,
    },
  };
}

const FIELDS = ['text', 'owner', 'standsOn', 'evidence', 'gap', 'shownPart'];
const place = ({ field }: FieldProblem): number => FIELDS.indexOf(field);

function dateProblems(standsOn: string, today: string): FieldProblem[] {
  if (!isPartialDate(standsOn))
    return [{ field: 'standsOn', message: 'Give a year, a year and month, or a full date: 2026, 2026-03 or 2026-03-31.' }];
  return rangeOf(standsOn).earliest > today ? [{ field: 'standsOn', message: 'Give today or an earlier date.' }] : [];
}
