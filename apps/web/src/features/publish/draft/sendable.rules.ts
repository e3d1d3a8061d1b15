import { partialDateFrom } from '../../../lib/forms/partial-date.rules';
import { bandOf, poundsFrom } from '../../../parts/money/money.rules';
import { type Content, type Draft, emptyDraft, type Row, type RowField } from './draft';
import type { Level } from './working-revision.generated';

/** One thing wrong, with the place in the form: `measures.0.name`. */
export interface Problem {
  readonly path: string;
  readonly message: string;
  /** The sentence names its place itself. */
  readonly namesPlace?: boolean;
}

/** What of the form can be sent now, and what must wait until it is finished. */
export interface Sendable {
  readonly level: Level;
  readonly content: Content;
  /** Rows and dates that are begun but can't be kept yet; they stay in the form. */
  readonly unfinished: readonly Problem[];
  /** The server's path of a field (`content.measures.0.name`) as the form's: rows that were left out shift the numbers. */
  readonly formPath: (field: string) => string;
}

const begun = (row: object): boolean => Object.values(row).some((value) => typeof value === 'string' && value.trim() !== '');

/** What a row that is begun still lacks; null where it can be sent. */
const lacks: { readonly [F in RowField]: (row: Row<F>) => { key: string; message: string } | null } = {
  lessons: () => null,
  partners: () => null,
  products: ({ name }) => (name.trim() ? null : { key: 'name', message: 'Name the product, or empty its supplier.' }),
  measures: ({ name }) => (name.trim() ? null : { key: 'name', message: 'Say what was measured.' }),
  quotes: ({ text }) => (text.trim() ? null : { key: 'text', message: 'Write what was said, or empty the role.' }),
  assets: ({ title, kind }) =>
    !title.trim()
      ? { key: 'title', message: 'Say what it is called.' }
      : kind
        ? null
        : { key: 'kind', message: 'Choose what kind of thing it is.' },
};

const ROW_FIELDS = Object.keys(lacks) as RowField[];
const DATE_FIELDS = ['stageAsOf', 'startedOn', 'decisionOn', 'reviewBy'] as const;

export function sendable(draft: Draft): Sendable {
  // A form that an older release kept in this browser has no sums, and no day of decision.
  const { level, stageAsOf, startedOn, decisionOn = emptyDraft.decisionOn, reviewBy, money = emptyDraft.money, ...rest } = draft;
  const unfinished: Problem[] = [];
  const kept: Partial<Record<RowField, number[]>> = {};
  const rows: Partial<Record<RowField, unknown[]>> = {};

  for (const field of ROW_FIELDS) {
    const numbers: number[] = [];
    rows[field] = (draft[field] as object[]).filter((row, number) => {
      if (!begun(row)) return false;
      const lack = (lacks[field] as (row: object) => { key: string; message: string } | null)(row);
      if (lack) unfinished.push({ path: `${field}.${number}.${lack.key}`, message: lack.message });
      else numbers.push(number);
      return lack === null;
    });
    kept[field] = numbers;
  }

  const typed = { stageAsOf, startedOn, decisionOn, reviewBy };
  const dates = Object.fromEntries(
    DATE_FIELDS.map((field) => {
      const read = partialDateFrom(typed[field]);
      if ('date' in read) return [field, read.date];
      unfinished.push({ path: read.box === 'year' ? field : `${field}.${read.box}`, message: read.problem });
      return [field, null];
    }),
  );

  const sums = (['wholeLife', 'yearly'] as const).map((field) => {
    const read = poundsFrom(money[field]);
    if ('pounds' in read) return read.pounds;
    unfinished.push({ path: `money.${field}`, message: `${read.problem}.` });
    return null;
  });
  const [wholeLife = null, yearly = null] = sums;
  const exact = wholeLife === null && yearly === null ? null : { wholeLife, yearly, programmeOfficesMaySee: money.programmeOfficesMaySee };
  const costBand = wholeLife === null ? rest.costBand : bandOf(wholeLife);

  return {
    level,
    content: { ...rest, ...rows, ...dates, costBand, money: exact } as Content,
    unfinished,
    formPath: (field) => {
      const [first = '', number, ...others] = field.replace(/^content\./, '').split('.');
      const numbers = kept[first as RowField];
      if (!numbers || number === undefined) return [first, number, ...others].filter((part) => part !== undefined).join('.');
      return [first, numbers[Number(number)] ?? number, ...others].join('.');
    },
  };
}

/** Two forms that would be kept alike have the same print. */
export const printOf = ({ level, content }: { level: Level; content: Content }): string => JSON.stringify(ordered({ level, content }));

/** Keys in one order: what comes back from the server has them in its own. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (value === null || typeof value !== 'object') return typeof value === 'string' ? value.trim() : value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, ordered(inner)]),
  );
}
