import type { ChangePackInput, PackFrontSheetInput, PackMeetingInput, PackQuestionInput } from '@kith/schema';
import { isDay } from '../../platform/dates.rules.js';
import { isId } from '../../platform/ids.js';
import { readPageTexts, type TextLimit } from '../../platform/plain-texts.rules.js';
import type { FieldProblem } from '../../platform/results.js';

/** What fits into a pack that a board reads: two to six pages. */
export const MOST = { questions: 9, approaches: 6, comparison: 4, overlaps: 4, decisions: 8, recipients: 60 } as const;

export const SECTIONS = ['meeting', 'frontSheet', 'questions', 'question', 'comparison', 'overlaps', 'decisions', 'recipients'] as const;
export type Section = (typeof SECTIONS)[number];

/** The section that is changed, and the name under which its versions are counted: each question has its own. Null unless it is exactly one. */
export function sectionOf(input: ChangePackInput): { readonly section: Section; readonly name: string } | null {
  const given = SECTIONS.filter((section) => input[section] !== null && input[section] !== undefined);
  const [section] = given;
  if (!section || given.length > 1) return null;
  return { section, name: section === 'question' ? (input.question?.question ?? '') : section };
}

type Read<T> = { readonly read: T } | { readonly problems: FieldProblem[] };

const asRead = <K extends string>(texts: { texts: Record<K, string> } | { problems: FieldProblem[] }): Read<Record<K, string>> =>
  'problems' in texts ? texts : { read: texts.texts };

export interface Meeting {
  readonly meetingOn: string;
  readonly body: string;
  readonly title: string;
}

export function readMeeting({ meetingOn, body, title }: PackMeetingInput): Read<Meeting> {
  const read = readPageTexts(
    { title, body },
    {
      title: { most: 200, needed: 'Say what the pack is about.', oneLine: true },
      body: { most: 120, needed: 'Say who meets, such as ‘Board of directors’.', oneLine: true },
    },
  );
  const wrong = isDay(meetingOn) ? [] : [{ field: 'meetingOn', message: 'Give the day of the meeting as 2027-01-28.' }];
  const problems = [...('problems' in read ? read.problems : []), ...wrong];
  return problems.length > 0 || 'problems' in read ? { problems } : { read: { ...read.texts, meetingOn } };
}

const PARAGRAPH: TextLimit = { most: 1_000 };
export const readFrontSheet = ({ purpose, recommendation, sponsor, risk, consideredBefore }: PackFrontSheetInput) =>
  asRead(
    readPageTexts(
      { purpose, recommendation, sponsor, risk, consideredBefore },
      {
        purpose: PARAGRAPH,
        recommendation: PARAGRAPH,
        sponsor: { most: 200, oneLine: true },
        risk: PARAGRAPH,
        consideredBefore: PARAGRAPH,
      },
    ),
  );

export interface Answer {
  readonly question: string;
  readonly position: string;
  readonly approachIds: readonly string[];
}

export function readQuestion({ question, position, approaches }: PackQuestionInput): Read<Answer> {
  const read = readPageTexts({ position }, { position: { most: 2_000 } });
  const ids = readIds(approaches, MOST.approaches, 'approaches', 'initiatives');
  const problems = [...('problems' in read ? read.problems : []), ...('problems' in ids ? ids.problems : [])];
  if (problems.length > 0 || 'problems' in read || 'problems' in ids) return { problems };
  return { read: { question, position: read.texts.position, approachIds: ids.read } };
}

/** Each once, in the order given. What is no id names nothing. */
export function readIds(given: readonly string[], most: number, field: string, what: string): Read<string[]> {
  const ids = [...new Set(given.filter(isId))];
  return ids.length > most ? { problems: [{ field, message: `Choose at most ${most} ${what}.` }] } : { read: ids };
}

export function readQuestions(given: readonly string[], exists: (id: string) => boolean): Read<string[]> {
  const ids = [...new Set(given)];
  return ids.every(exists) ? { read: ids } : { problems: [{ field: 'questions', message: 'Choose from the nine board questions.' }] };
}

/** One a line; empty ones go. */
export function readDecisions(given: readonly string[]): Read<string> {
  const problems: FieldProblem[] = [];
  const lines = given.flatMap((text, place) => {
    const field = `decisions.${place}`;
    const read = readPageTexts({ [field]: text }, { [field]: { most: 400, oneLine: true } });
    if ('problems' in read) problems.push(...read.problems);
    return 'texts' in read && read.texts[field] ? [read.texts[field]] : [];
  });
  if (lines.length > MOST.decisions) problems.push({ field: 'decisions', message: `Ask for at most ${MOST.decisions} decisions.` });
  return problems.length > 0 ? { problems } : { read: lines.join('\n') };
}

export const decisionsOf = (lines: string): string[] => lines.split('\n').filter((line) => line !== '');

/** What a viewer chose, and what others chose that this viewer may not see: it stays, behind what they see. */
export const keepingUnseen = (chosen: readonly string[], before: readonly string[], seen: ReadonlySet<string>): string[] => [
  ...chosen,
  ...before.filter((id) => !seen.has(id) && !chosen.includes(id)),
];
