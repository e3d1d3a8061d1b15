import type { Draft } from './draft';

/** The steps of the form, in their order; each is the last part of its address. */
export const STEPS = ['thing', 'story', 'results', 'tags', 'reuse', 'publish'] as const;
export type Step = (typeof STEPS)[number];

export const stepWords: Record<Step, string> = {
  thing: 'The thing',
  story: 'The story',
  results: 'Results and people',
  tags: 'Tags',
  reuse: 'Partners, reuse and money',
  publish: 'Who can see it, preview and publish',
};

type Field = Exclude<keyof Draft, never>;

/** Where each field stands, and what the page calls it; in the order of the form. */
export const FIELDS: Readonly<Record<Field, { readonly step: Step; readonly label: string }>> = {
  title: { step: 'thing', label: 'Title' },
  summary: { step: 'thing', label: 'Summary' },
  outcome: { step: 'thing', label: 'What changed' },
  stage: { step: 'thing', label: 'How far it is' },
  stageAsOf: { step: 'thing', label: 'When that was true' },
  startedOn: { step: 'thing', label: 'When it began' },
  decisionOn: { step: 'thing', label: 'When it is to be decided' },
  primaryCapability: { step: 'thing', label: 'Main capability' },
  careSettings: { step: 'thing', label: 'Where care is given' },
  context: { step: 'story', label: 'Where you started from' },
  challenge: { step: 'story', label: 'The problem' },
  approach: { step: 'story', label: 'What you did' },
  impact: { step: 'story', label: 'What it gave' },
  whatItTook: { step: 'story', label: 'What it took' },
  forWhom: { step: 'story', label: 'Who it is for' },
  prerequisites: { step: 'story', label: 'What others need first' },
  lessons: { step: 'story', label: 'Lessons' },
  measures: { step: 'results', label: 'Results' },
  quotes: { step: 'results', label: 'What people said' },
  contact: { step: 'results', label: 'Who can be asked' },
  capabilities: { step: 'tags', label: 'Further capabilities' },
  technologies: { step: 'tags', label: 'Technologies' },
  kindsOfChange: { step: 'tags', label: 'Kinds of change' },
  successMeasures: { step: 'tags', label: 'What Good Looks Like areas' },
  boardQuestions: { step: 'tags', label: 'Board questions' },
  pathways: { step: 'tags', label: 'Pathways' },
  products: { step: 'tags', label: 'Products and suppliers' },
  partners: { step: 'reuse', label: 'Partners' },
  assets: { step: 'reuse', label: 'What others can reuse' },
  fundingSources: { step: 'reuse', label: 'Where the money came from' },
  costBand: { step: 'reuse', label: 'Whole-life cost' },
  money: { step: 'reuse', label: 'Exact sums' },
  openness: { step: 'reuse', label: 'What you offer' },
  reviewBy: { step: 'reuse', label: 'Look at it again by' },
  level: { step: 'publish', label: 'Who can see it' },
};

const rowWords: Record<string, string> = {
  lessons: 'Lesson',
  measures: 'Result',
  quotes: 'Quote',
  products: 'Product',
  partners: 'Partner',
  assets: 'Thing to reuse',
};

const topOf = (path: string): Field => path.split('.')[0] as Field;

/** The step on which a path of the form stands. */
export const stepOf = (path: string): Step => FIELDS[topOf(path)]?.step ?? 'publish';

/** What the page calls the place: ‘Result 2’, ‘Title’. */
export function placeWords(path: string): string {
  const [top = '', number] = path.split('.');
  const row = rowWords[top];
  return row && number !== undefined ? `${row} ${Number(number) + 1}` : (FIELDS[top as Field]?.label ?? top);
}

/** The id of the input for a path; the first box where there are several. */
export const inputId = (path: string): string => `f-${path.replaceAll('.', '-')}`;
