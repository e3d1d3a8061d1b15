import { OPENNESS, STAGES } from '../../initiatives/initiative-content.js';
import { COST_BANDS } from '../../platform/money.rules.js';
import type { Vocabulary } from '../../tags/term.entity.js';
import { LEVELS } from '../../visibility/visibility.rules.js';
import type { Separator } from './cells.rules.js';

/** The columns of an import file and of an export, in their order (docs/import.md). The words are those of docs/CONTEXT.md. */
export type Column =
  | { readonly key: string; readonly kind: 'text' | 'date' | 'organisation' }
  | { readonly key: string; readonly kind: 'choice'; readonly spoken: Readonly<Record<string, string>> }
  | { readonly key: string; readonly kind: 'choices'; readonly spoken: Readonly<Record<string, string>> }
  | { readonly key: string; readonly kind: 'term' | 'terms'; readonly vocabulary: Vocabulary }
  /** Items of one or more parts. */
  | { readonly key: string; readonly kind: 'items'; readonly separator: Separator; readonly parts: readonly string[] };

const words = (value: string): string => value.replaceAll('_', ' ');
const spokenAs = (values: readonly string[]): Record<string, string> => Object.fromEntries(values.map((value) => [value, words(value)]));

const BANDS: Readonly<Record<(typeof COST_BANDS)[number], string>> = {
  under_25k: 'under 25k',
  b_25k_100k: '25k to 100k',
  b_100k_500k: '100k to 500k',
  b_500k_2m: '500k to 2m',
  b_2m_10m: '2m to 10m',
  over_10m: 'over 10m',
  not_known: 'not known',
};

const texts = (...keys: string[]): Column[] => keys.map((key) => ({ key, kind: 'text' }));

export const COLUMNS: readonly Column[] = [
  ...texts('id', 'title'),
  { key: 'lead', kind: 'organisation' },
  { key: 'partners', kind: 'items', separator: ';', parts: ['odsCode', 'name'] },
  { key: 'level', kind: 'choice', spoken: spokenAs(LEVELS) },
  ...texts('summary', 'outcome', 'forWhom', 'whatItTook', 'context', 'challenge', 'approach', 'impact', 'prerequisites'),
  { key: 'lessons', kind: 'items', separator: '\n', parts: ['text'] },
  { key: 'stage', kind: 'choice', spoken: spokenAs(STAGES) },
  { key: 'stageAsOf', kind: 'date' },
  { key: 'startedOn', kind: 'date' },
  { key: 'decisionOn', kind: 'date' },
  { key: 'primaryCapability', kind: 'term', vocabulary: 'capability' },
  { key: 'capabilities', kind: 'terms', vocabulary: 'capability' },
  { key: 'technologies', kind: 'terms', vocabulary: 'technology' },
  { key: 'careSettings', kind: 'terms', vocabulary: 'care_setting' },
  { key: 'kindsOfChange', kind: 'terms', vocabulary: 'kind_of_change' },
  { key: 'successMeasures', kind: 'terms', vocabulary: 'success_measure' },
  { key: 'boardQuestions', kind: 'terms', vocabulary: 'board_question' },
  { key: 'pathways', kind: 'terms', vocabulary: 'pathway' },
  { key: 'fundingSources', kind: 'terms', vocabulary: 'funding_source' },
  { key: 'products', kind: 'items', separator: ';', parts: ['name', 'supplier'] },
  { key: 'measures', kind: 'items', separator: '\n', parts: ['name', 'before', 'after', 'unit', 'period', 'howMeasured', 'saidBy'] },
  { key: 'quotes', kind: 'items', separator: '\n', parts: ['text', 'role'] },
  { key: 'assets', kind: 'items', separator: '\n', parts: ['title', 'kind', 'licence', 'url'] },
  { key: 'costBand', kind: 'choice', spoken: BANDS },
  { key: 'openness', kind: 'choices', spoken: spokenAs(OPENNESS) },
  ...texts('contactRole', 'contactDeputyRole', 'contactTimeOffered', 'contactReplyTime'),
  { key: 'reviewBy', kind: 'date' },
  ...texts('sourceTitle', 'sourceUrl'),
  { key: 'sourceDate', kind: 'date' },
  ...texts('sourceSummarisedBy', 'collection'),
];

/** Read but never written: a whole story where it is not divided. Its first sentences become the summary, the rest the context. */
const TEXT: Column = { key: 'text', kind: 'text' };
const READ: readonly Column[] = [...COLUMNS, TEXT];

/** `primaryCapability` as it stands at the head of a spreadsheet. */
export const headingOf = ({ key }: Pick<Column, 'key'>): string =>
  key === 'sourceUrl' ? 'Source URL' : key.charAt(0).toUpperCase() + key.slice(1).replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

const plainHeading = (heading: string): string => heading.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
const BY_HEADING = new Map<string, Column>([
  ...READ.map((column): [string, Column] => [plainHeading(column.key), column]),
  ['sourceref', READ[0] as Column],
  ['leadorganisation', READ.find(({ key }) => key === 'lead') as Column],
]);

/** Case, spaces and signs don't matter: `Primary capability`, `primary_capability` and `primaryCapability` are one. */
export const columnOf = (heading: string): Column | null => BY_HEADING.get(plainHeading(heading)) ?? null;

export const HEADINGS: readonly string[] = READ.map(headingOf);
