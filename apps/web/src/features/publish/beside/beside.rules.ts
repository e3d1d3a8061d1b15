import type { Draft, TermsField } from '../draft/draft';
import type { Vocabulary } from './beside.generated';

/** What is read for similar work: longer texts add nothing to the meaning. */
const MOST_TEXT = 6_000;
/** Shorter than this, a title says nothing yet. */
const LEAST_TITLE = 8;

/** The text whose neighbours are looked for; null while there is too little to go by. */
export function textToCompare(draft: Draft): { title: string; text: string } | null {
  const { title, summary, outcome, challenge, approach, impact } = draft;
  const text = [summary, outcome, challenge, approach, impact]
    .map((part) => part.trim())
    .filter(Boolean)
    .join('\n')
    .slice(0, MOST_TEXT);
  return title.trim().length >= LEAST_TITLE || text.length >= LEAST_TITLE * 4 ? { title: title.trim(), text } : null;
}

const fieldOf: Partial<Record<Vocabulary, TermsField>> = {
  CAPABILITY: 'capabilities',
  TECHNOLOGY: 'technologies',
  CARE_SETTING: 'careSettings',
  KIND_OF_CHANGE: 'kindsOfChange',
  SUCCESS_MEASURE: 'successMeasures',
  BOARD_QUESTION: 'boardQuestions',
  PATHWAY: 'pathways',
  FUNDING_SOURCE: 'fundingSources',
};

export interface SuggestedTerm {
  readonly id: string;
  readonly vocabulary: Vocabulary;
}

/** Whether the form holds the term already. */
export function holdsTerm(draft: Draft, { id, vocabulary }: SuggestedTerm): boolean {
  const field = fieldOf[vocabulary];
  return !field || draft[field].includes(id) || (vocabulary === 'CAPABILITY' && draft.primaryCapability === id);
}

/** The form with the term. Only an editor's click comes here: nothing is added by itself. */
export function withTerm(draft: Draft, { id, vocabulary }: SuggestedTerm, asMain: boolean): Draft {
  if (asMain && vocabulary === 'CAPABILITY') return { ...draft, primaryCapability: id };
  const field = fieldOf[vocabulary];
  return field && !holdsTerm(draft, { id, vocabulary }) ? { ...draft, [field]: [...draft[field], id] } : draft;
}
