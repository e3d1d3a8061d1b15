import { inWords } from '../../platform/dates.rules.js';
import type { Block, PaperDocument, Table, Text } from '../../platform/documents/document.js';
import type { Row } from './compare.rules.js';
import type { ComparisonView } from './compare-initiatives.js';
import { lowerFirst } from './compare-words.rules.js';

type Column = ComparisonView['columns'][number];

const SIGNS = { same: '=', partly: '≈', different: '≠' } as const;

/** The comparison as a table of a paper: aspects in rows, and in words all that the page marks. */
export function comparisonTable({ columns, rows }: Pick<ComparisonView, 'columns' | 'rows'>): Table {
  return {
    kind: 'table',
    caption: 'Side by side, in the order asked',
    columns: [
      { heading: 'Aspect', share: 3 },
      ...columns.map((column) => {
        const { heading, organisation, note } = column;
        const whose = organisation && organisation.name !== heading ? organisation.name : null;
        return { heading: [heading, whose, note, ...entriesOf(column)].filter(Boolean).join('\n'), share: 5 };
      }),
    ],
    rows: rows.map((row) => [headOf(row), ...row.cells.map((cell, place) => cellOf(row, cell, columns[place] as Column))]),
  };
}

/** Several entries of one organisation are told apart by numbers. */
const entriesOf = ({ heading, initiatives }: Column): string[] =>
  initiatives.length > 1
    ? initiatives.map(({ title }, place) => `${place + 1}: ${title}`)
    : initiatives.flatMap(({ title }) => (title === heading ? [] : [title]));

const headOf = ({ label, agreement, note }: Row): string =>
  [label, note ? `${agreement ? `${SIGNS[agreement]} ` : ''}${note}` : ''].filter(Boolean).join('\n');

function cellOf({ agreement }: Row, { lines, gap }: Row['cells'][number], { initiatives }: Column): string {
  if (gap !== null) return gap;
  return lines
    .map(({ text, entry, common }) => {
      const number = initiatives.findIndex(({ title }) => title === entry) + 1;
      const told = entry ? `${number > 0 ? number : entry}: ${text}` : text;
      const shared = agreement === 'partly' && common !== null ? (common ? ' (= all)' : ' (≠ not all)') : '';
      return `${lines.length > 1 && !entry ? '• ' : ''}${told}${shared}`;
    })
    .join('\n');
}

/** What none of them tells, in a sentence; nothing where there is no such thing. */
export const toldByNoneOf = ({ columns, toldByNone }: Pick<ComparisonView, 'columns' | 'toldByNone'>): Block[] =>
  toldByNone.length === 0
    ? []
    : [
        {
          kind: 'paragraph',
          text: `${columns.length === 1 ? 'Not told' : 'Told by none of them'}: ${toldByNone.map(lowerFirst).join('; ')}.`,
        },
      ];

/** Addresses of what is compared. */
export const comparisonSources = ({ columns }: Pick<ComparisonView, 'columns'>, publicUrl: string): Text[] =>
  columns.flatMap(({ initiatives }) =>
    initiatives.map(({ title, slug }): Text => [{ text: `${title}: ` }, address(`${publicUrl}/initiatives/${encodeURIComponent(slug)}`)]),
  );

/** As it is typed: the scheme only takes room. */
const address = (url: string) => ({ text: url.replace(/^https?:\/\//, ''), link: url });

export interface PaperFacts {
  readonly comparison: ComparisonView;
  /** The page itself, with what was asked. */
  readonly url: string;
  readonly publicUrl: string;
  /** Null for a reader who is not signed in. */
  readonly reader: string | null;
  readonly today: string;
  readonly madeAt: Date;
}

/** A comparison on paper, across the page. */
export function comparisonPaper({ comparison, url, publicUrl, reader, today, madeAt }: PaperFacts): PaperDocument {
  const { capability, columns } = comparison;
  const fictional = columns.some(
    ({ initiatives, organisation }) => organisation?.demonstration || initiatives.some((one) => one.demonstration),
  );
  const title = capability
    ? `Approaches to ${lowerFirst(capability.label)}`
    : columns.length === 1
      ? (columns[0]?.heading ?? '')
      : `${columns.length} entries side by side`;
  const made = `${inWords(today)}${reader ? ` for ${reader}` : ''}`;
  return {
    title,
    caption: [...(fictional ? ['Demonstration: some or all of this is fictional'] : []), 'Side by side'].join(' · '),
    subject: columns.map(({ heading }) => heading).join('; '),
    blocks: [
      {
        kind: 'paragraph',
        text: 'What each told, in the order asked. Nothing here is scored or ranked. Facts that differ are marked “≠ They differ”; words of one’s own are not compared. “Not told” means that nobody wrote it down, not that there is nothing.',
      },
      comparisonTable(comparison),
      ...toldByNoneOf(comparison),
      {
        kind: 'paragraph',
        weight: 'small',
        text: `Made on ${made}, from what that reader could see on Kith that day; others may see more or less. A copy that was downloaded can’t be recalled and does not change; every organisation that holds it may be asked for it.`,
      },
    ],
    sources: [[{ text: 'This comparison as it is today: ' }, address(url)], ...comparisonSources(comparison, publicUrl)],
    footer: `${fictional ? 'Fictional · ' : ''}Kith · side by side · made on ${made}`,
    landscape: true,
    madeAt,
  };
}
