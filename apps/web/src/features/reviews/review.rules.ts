import { dateBoxesOf, partialDateFrom, problemOfDate } from '../../lib/forms/partial-date.rules';
import type { FormProblem } from '../../parts/form-problems/form-problems';
import { OWN_LEVELS } from '../../parts/level-field/own-level-words';
import type {
  Level,
  ReviewContentInput,
  ReviewDecision,
  SeenByBoardContentInput,
  ShowingContentInput,
  ShowingKind,
} from './reviews.generated';

type Fields<Name extends string> = Record<Name, string>;
type Read<Content> = { readonly content: Content } | { readonly problems: FormProblem[] };

export const DECISIONS: readonly ReviewDecision[] = ['KEEP', 'EXPAND', 'ADAPT', 'DROP'];
export const SHOWING_KINDS: readonly ShowingKind[] = ['DEMONSTRATION', 'RECORDING', 'VISIT'];

/** What a form holds, as it is typed. A record of a board begins with the organisation alone: widening is a choice. */
export type ReviewFields = Fields<'body' | 'day' | 'month' | 'year' | 'decision' | 'reason' | 'level'>;
export const NO_REVIEW: ReviewFields = { body: '', day: '', month: '', year: '', decision: '', reason: '', level: 'ORGANISATION' };
export const REVIEW_FIELD_IDS = ['body', 'decidedOn-day', 'decision', 'reason', 'level'];

export const reviewFieldsOf = (review: ReviewContentInput): ReviewFields => ({
  ...dateBoxesOf(review.decidedOn),
  body: review.body,
  decision: review.decision,
  reason: review.reason,
  level: review.level,
});

/** What was typed as it can be sent, or what is wrong with it, in the order of the form. */
export function readReview(fields: ReviewFields): Read<ReviewContentInput> {
  const date = partialDateFrom(fields);
  const decision = DECISIONS.find((one) => one === fields.decision);
  const level = levelIn(fields);
  const problems: FormProblem[] = [];
  if (!fields.body.trim()) problems.push({ field: 'body', message: 'Enter which body decided' });
  problems.push(...problemsOfDate(date, 'decidedOn', 'Enter when it decided: a year is enough'));
  if (!decision) problems.push({ field: 'decision', message: 'Choose what it decided' });
  if (!fields.reason.trim()) problems.push({ field: 'reason', message: 'Enter why it decided so' });
  if (!level) problems.push({ field: 'level', message: 'Choose who may know of it' });
  if (problems.length > 0 || !decision || !level || 'problem' in date || date.date === null) return { problems };
  return { content: { body: fields.body, decidedOn: date.date, decision, reason: fields.reason, level } };
}

export type ShowingFields = Fields<'kind' | 'when' | 'place' | 'url' | 'offeredTo' | 'note'>;
export const NO_SHOWING: ShowingFields = { kind: '', when: '', place: '', url: '', offeredTo: '', note: '' };
export const SHOWING_FIELD_IDS = ['kind', 'when', 'place', 'url', 'offeredTo', 'note'];

export const showingFieldsOf = ({ kind, when, place, url, offeredTo, note }: ShowingContentInput): ShowingFields => ({
  kind,
  when: when ?? '',
  place: place ?? '',
  url: url ?? '',
  offeredTo: offeredTo ?? '',
  note: note ?? '',
});

export function readShowing({ kind: chosen, ...texts }: ShowingFields): Read<ShowingContentInput> {
  const kind = SHOWING_KINDS.find((one) => one === chosen);
  const url = texts.url.trim();
  const problems: FormProblem[] = [];
  if (!kind) problems.push({ field: 'kind', message: 'Choose how it can be seen' });
  if (url && !/^https:\/\/[^/@\s]+\.[^/@\s]+/i.test(url))
    problems.push({ field: 'url', message: 'Enter an address that begins with https://' });
  if (kind === 'RECORDING' && !url) problems.push({ field: 'url', message: 'Enter the address of the recording' });
  if (problems.length > 0 || !kind) return { problems };
  return { content: { kind, ...texts, url } };
}

export type SeenFields = Fields<'day' | 'month' | 'year' | 'who' | 'tookFromIt' | 'level'>;
export const NOT_SEEN: SeenFields = { day: '', month: '', year: '', who: '', tookFromIt: '', level: 'ORGANISATION' };
export const SEEN_FIELD_IDS = ['seenOn-day', 'who', 'tookFromIt', 'level'];

export const seenFieldsOf = ({ seenOn, who, tookFromIt, level }: SeenByBoardContentInput): SeenFields => ({
  ...dateBoxesOf(seenOn),
  who,
  tookFromIt: tookFromIt ?? '',
  level,
});

export function readSeen(fields: SeenFields): Read<SeenByBoardContentInput> {
  const date = partialDateFrom(fields);
  const level = levelIn(fields);
  const problems = problemsOfDate(date, 'seenOn', 'Enter when: a year is enough');
  if (!fields.who.trim()) problems.push({ field: 'who', message: 'Enter who of the board has seen it, by their roles' });
  if (!level) problems.push({ field: 'level', message: 'Choose who may know of it' });
  if (problems.length > 0 || !level || 'problem' in date || date.date === null) return { problems };
  return { content: { seenOn: date.date, who: fields.who, tookFromIt: fields.tookFromIt, level } };
}

const levelIn = ({ level }: Fields<'level'>): Level | undefined => OWN_LEVELS.find((one) => one === level);

function problemsOfDate(date: ReturnType<typeof partialDateFrom>, id: string, missing: string): FormProblem[] {
  if ('problem' in date) return [problemOfDate(id, date)];
  return date.date === null ? [{ field: `${id}-day`, message: missing }] : [];
}
