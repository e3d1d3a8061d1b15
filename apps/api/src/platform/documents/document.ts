/** A piece of a line: bold, or leading somewhere. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  /** An address that begins with http: or https:. */
  readonly link?: string;
}
/** A line or a few: plain text, or runs of it. A line break in it is kept. */
export type Text = string | readonly Run[];

export interface Table {
  readonly kind: 'table';
  /** Says what the table holds; stands above it. */
  readonly caption: string;
  /** What each column holds, and how wide it is beside the others. */
  readonly columns: readonly { readonly heading: string; readonly share: number }[];
  /** The first cell of each says what the row is about. */
  readonly rows: readonly (readonly string[])[];
}

export type Block =
  /** Level 1 is the title's. */
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  /** `lead` stands out; `small` is what must be said but need not be seen first. */
  | { readonly kind: 'paragraph'; readonly text: Text; readonly weight?: 'lead' | 'small' }
  | { readonly kind: 'list'; readonly numbered: boolean; readonly items: readonly Text[]; readonly weight?: 'small' }
  | Table;

/**
 * What a file on paper says, whatever the format: texts only, no looks. `renderPdf` and `renderWord` give it the same order, headings and
 * tables, so that whoever hears it read gets what is seen.
 */
export interface PaperDocument {
  readonly title: string;
  /** A few words above the title. */
  readonly caption: string;
  /** What it is about, for lists of files. */
  readonly subject: string;
  readonly blocks: readonly Block[];
  /** Stands at the end under a heading of its own, numbered; none is no heading. */
  readonly sources: readonly Text[];
  /** Stands at the foot of each page, before the number. */
  readonly footer: string;
  /** Across, for a table that needs the width; upright where left out. */
  readonly landscape?: boolean;
  readonly madeAt: Date;
}

/** Of all documents: what a screen reader speaks. */
export const LANGUAGE = 'en-GB';

export const runsOf = (text: Text): readonly Run[] => (typeof text === 'string' ? [{ text }] : text);
export const plain = (text: Text): string =>
  runsOf(text)
    .map((run) => run.text)
    .join('');

/** All blocks, the sources among them. */
export const blocksOf = ({ blocks, sources }: PaperDocument): readonly Block[] =>
  sources.length === 0
    ? blocks
    : [...blocks, { kind: 'heading', level: 2, text: 'Sources' }, { kind: 'list', numbered: true, weight: 'small', items: sources }];
