import { type DateBoxes, dateBoxesOf } from '../../../lib/forms/partial-date.rules';
import type { Level, workingRevision_contentFragment } from './working-revision.generated';

type Plain<T> = T extends readonly (infer Item)[]
  ? Plain<Item>[]
  : T extends object
    ? { [K in keyof T as K extends '__typename' ? never : K]: Plain<T[K]> }
    : T;

/** The content of a revision as it is sent: the contract's shape without type names. */
export type Content = Plain<workingRevision_contentFragment>;

export type DateField = 'stageAsOf' | 'startedOn' | 'decisionOn' | 'reviewBy';

/** What the form holds: everything typed, also what can't be sent yet. */
export type Draft = Omit<Content, DateField | 'money'> & Record<DateField, DateBoxes> & { money: TypedMoney; level: Level };

/** Sums as they are typed. */
export interface TypedMoney {
  wholeLife: string;
  yearly: string;
  programmeOfficesMaySee: boolean;
}

export type RowField = 'lessons' | 'products' | 'partners' | 'measures' | 'quotes' | 'assets';
export type TermsField =
  | 'capabilities'
  | 'technologies'
  | 'careSettings'
  | 'kindsOfChange'
  | 'successMeasures'
  | 'boardQuestions'
  | 'pathways'
  | 'fundingSources';
export type Row<F extends RowField> = Draft[F][number];

export const blankRow: { readonly [F in RowField]: Row<F> } = {
  lessons: { text: '' },
  products: { name: '', supplier: '' },
  partners: { odsCode: null, name: '' },
  measures: { name: '', before: '', after: '', unit: '', period: '', howMeasured: '', saidBy: '' },
  quotes: { text: '', role: '' },
  assets: { title: '', kind: '', licence: null, url: '' },
};

export const noDate: DateBoxes = { day: '', month: '', year: '' };

export const emptyDraft: Draft = {
  level: 'NETWORK',
  title: '',
  summary: '',
  outcome: '',
  forWhom: '',
  whatItTook: '',
  context: '',
  challenge: '',
  approach: '',
  impact: '',
  prerequisites: '',
  lessons: [],
  stage: 'UNKNOWN',
  stageAsOf: noDate,
  startedOn: noDate,
  decisionOn: noDate,
  primaryCapability: null,
  capabilities: [],
  technologies: [],
  careSettings: [],
  kindsOfChange: [],
  successMeasures: [],
  boardQuestions: [],
  pathways: [],
  products: [],
  partners: [],
  measures: [],
  quotes: [],
  assets: [],
  fundingSources: [],
  costBand: 'NOT_KNOWN',
  money: { wholeLife: '', yearly: '', programmeOfficesMaySee: false },
  openness: [],
  contact: { role: '', deputyRole: '', timeOffered: '', replyTime: '' },
  reviewBy: noDate,
};

/** What came over the wire, without its type names. */
export function contentOf(sent: workingRevision_contentFragment): Content {
  return withoutTypenames(sent) as Content;
}

/** The form as it stands for this content. */
export function draftOf(content: Content, level: Level): Draft {
  const { stageAsOf, startedOn, decisionOn, reviewBy, money, ...rest } = content;
  return {
    ...rest,
    level,
    money: {
      wholeLife: String(money?.wholeLife ?? ''),
      yearly: String(money?.yearly ?? ''),
      programmeOfficesMaySee: money?.programmeOfficesMaySee ?? false,
    },
    stageAsOf: dateBoxesOf(stageAsOf),
    startedOn: dateBoxesOf(startedOn),
    decisionOn: dateBoxesOf(decisionOn),
    reviewBy: dateBoxesOf(reviewBy),
  };
}

function withoutTypenames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutTypenames);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== '__typename')
      .map(([key, inner]) => [key, withoutTypenames(inner)]),
  );
}
