import type { ComparisonAgreement, ComparisonAspect } from '@kith/schema';
import type { InitiativeView } from '../../initiatives/initiative.view.js';
import {
  ASPECTS,
  type Aspect,
  CONTACT,
  type ComparedOrganisation,
  IMPACT,
  LATER_ASPECTS,
  ORGANISATION_ASPECTS,
  SOURCE,
  type Told,
} from './aspects.rules.js';
import { linedUp, measureInWords } from './measures.rules.js';

/** What stands in one column. */
export interface ColumnFacts {
  readonly heading: string;
  readonly organisation: ComparedOrganisation | null;
  readonly entries: readonly InitiativeView[];
  /** Whether the reader is told whom to ask, where somebody is named. */
  readonly contactsTold: boolean;
}

export interface Line {
  readonly text: string;
  readonly entry: string | null;
  readonly url: string | null;
  readonly common: boolean | null;
}
export interface Cell {
  readonly lines: readonly Line[];
  readonly gap: string | null;
}
export interface Row {
  readonly aspect: ComparisonAspect;
  readonly label: string;
  readonly agreement: ComparisonAgreement | null;
  readonly note: string | null;
  readonly cells: readonly Cell[];
}

const notTold = () => 'Not told';
type ToldBy = Told & { readonly entry: string | null };

/**
 * Rows of a comparison: each aspect that somebody tells. Of facts it says whether they are the same; of what nobody tells there is a list. In the
 * order of the columns: nothing is scored or ranked.
 */
export function sideBySide(columns: readonly ColumnFacts[]): { rows: Row[]; toldByNone: string[] } {
  const toldByNone: string[] = [];
  const rowOf = ({ aspect, label, fact, of }: Aspect, gapOf?: (column: ColumnFacts) => string): Row[] => {
    const told = columns.map((column) => column.entries.flatMap((entry) => of(entry).map((one) => by(one, entry, column))));
    if (told.every((lines) => lines.length === 0) && !gapOf) {
      toldByNone.push(label);
      return [];
    }
    return [row(aspect, label, fact ? told.map(once) : told, columns, fact, gapOf)];
  };
  const all = (aspects: readonly Aspect[]): Row[] => aspects.flatMap((one) => rowOf(one));
  const rows = [
    ...all(ASPECTS),
    ...all([IMPACT]),
    ...figures(columns, toldByNone),
    ...all(LATER_ASPECTS),
    ...rowOf(CONTACT, whomToAsk),
    ...(columns.length === 0
      ? []
      : ORGANISATION_ASPECTS.flatMap(({ aspect, label, of }) => {
          const told = columns.map(({ organisation }) => (organisation ? of(organisation) : []).map((one) => ({ ...one, entry: null })));
          if (told.some((lines) => lines.length > 0)) return [row(aspect, label, told, columns, true)];
          toldByNone.push(label);
          return [];
        })),
    ...all([SOURCE]),
  ];
  return columns.length === 0 ? { rows: [], toldByNone: [] } : { rows, toldByNone };
}

const by = (told: Told, entry: InitiativeView, { entries }: ColumnFacts): ToldBy => ({
  ...told,
  entry: entries.length > 1 ? entry.title : null,
});

/** Several entries of one organisation that tell the same fact tell it once. */
function once(told: readonly ToldBy[]): ToldBy[] {
  const seen = new Map<string, ToldBy>();
  for (const one of told) {
    const key = one.key ?? one.text;
    const earlier = seen.get(key);
    if (!earlier) seen.set(key, one);
    else seen.set(key, { ...earlier, entry: null });
  }
  return [...seen.values()];
}

function row(
  aspect: ComparisonAspect,
  label: string,
  told: readonly (readonly ToldBy[])[],
  columns: readonly ColumnFacts[],
  fact: boolean,
  gapOf: (column: ColumnFacts) => string = notTold,
): Row {
  const tellers = told.filter((lines) => lines.length > 0).map((lines) => new Set(lines.map(({ key, text }) => key ?? text)));
  const compared = fact && tellers.length > 1;
  const inAll = (key: string): boolean => tellers.every((keys) => keys.has(key));
  const keys = [...new Set(tellers.flatMap((some) => [...some]))];
  const common = keys.filter(inAll);
  const agreement = !compared ? null : common.length === keys.length ? 'same' : common.length > 0 ? 'partly' : 'different';
  return {
    aspect,
    label,
    agreement,
    // A gap that says why it is one is none of theirs: they may have told what this reader is not shown.
    note: noteOf(agreement, gapOf === notTold ? columns.length - tellers.length : 0, columns.length),
    cells: columns.map((column, place) => {
      const lines = told[place] ?? [];
      return {
        lines: lines.map(({ text, key, url, entry }) => ({ text, entry, url: url ?? null, common: compared ? inAll(key ?? text) : null })),
        gap: lines.length === 0 ? gapOf(column) : null,
      };
    }),
  };
}

const AGREEMENTS: Readonly<Record<ComparisonAgreement, string>> = {
  same: 'The same',
  partly: 'The same in part',
  different: 'They differ',
};
function noteOf(agreement: ComparisonAgreement | null, silent: number, of: number): string | null {
  const said = agreement ? AGREEMENTS[agreement] : '';
  const gaps = silent === 0 || of < 2 ? '' : `${silent} of ${of} did not tell`;
  return [said, gaps].filter(Boolean).join('; ') || null;
}

/** Figures of the same thing in the same unit side by side; others below them, each under its name. */
function figures(columns: readonly ColumnFacts[], toldByNone: string[]): Row[] {
  const all = columns.flatMap((column, place) =>
    column.entries.flatMap((entry) =>
      entry.measures.map((measure) => ({ column: place, entry: column.entries.length > 1 ? entry.title : null, measure })),
    ),
  );
  if (all.length === 0 && columns.length > 0) toldByNone.push('Results in figures');
  return linedUp(all).map(({ aspect, label, measures }) => {
    const told = columns.map((_column, place) =>
      measures
        .filter(({ column }) => column === place)
        .map(({ measure, entry }) => ({ text: measureInWords(measure, !label.startsWith(`Result: ${measure.name}`)), entry })),
    );
    return row(aspect, label, told, columns, false);
  });
}

function whomToAsk({ entries, organisation, contactsTold }: ColumnFacts): string {
  if (entries.length === 0) return notTold();
  if (!organisation) return 'The source names no trust to ask';
  return contactsTold ? 'No role is named: ask through Kith' : 'Members see whom to ask';
}
