import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
  Table as WordTable,
} from 'docx';
import { type Block, blocksOf, LANGUAGE, type PaperDocument, runsOf, type Table, type Text } from './document.js';

/** In twentieths of a point: A4, with the margins of the PDF. */
const PAGE = { width: 11_906, height: 16_838 } as const;
const MARGIN = 900;
const widthOf = ({ landscape = false }: Pick<PaperDocument, 'landscape'>): number => (landscape ? PAGE.height : PAGE.width) - 2 * MARGIN;
const GREY = '4C4C4C';
const LEVELS = { 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

/** A Word file to be edited further: real styles, headings, lists and header rows, so that it stays readable aloud afterwards. */
export function renderWord(document: PaperDocument): Promise<Buffer> {
  const blocks = blocksOf(document);
  // Each numbered list begins with one again.
  let lists = 0;
  const width = widthOf(document);
  const children = blocks.flatMap((block): (Paragraph | WordTable)[] => {
    if (block.kind === 'list') lists += 1;
    return block.kind === 'table' ? tableOf(block, width) : wordOf(block, lists);
  });
  const file = new Document({
    title: document.title,
    subject: document.subject,
    description: document.footer,
    creator: 'Kith',
    lastModifiedBy: 'Kith',
    styles: STYLES,
    numbering: { config: [BULLETS, NUMBERS] },
    sections: [
      {
        properties: {
          page: {
            size: document.landscape ? { ...PAGE, orientation: PageOrientation.LANDSCAPE } : PAGE,
            margin: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: MARGIN, footer: 480 },
          },
        },
        footers: { default: new Footer({ children: [foot(document.footer, width)] }) },
        children: [
          ...(document.caption ? [new Paragraph({ style: 'KithCaption', children: [new TextRun(document.caption)] })] : []),
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(document.title)] }),
          ...children,
        ],
      },
    ],
  });
  return Packer.toBuffer(file);
}

function wordOf(block: Exclude<Block, Table>, list: number): Paragraph[] {
  if (block.kind === 'heading') return [new Paragraph({ heading: LEVELS[block.level], children: [new TextRun(block.text)] })];
  if (block.kind === 'paragraph') {
    const style = block.weight === 'lead' ? 'KithLead' : block.weight === 'small' ? 'KithSmall' : 'KithBody';
    return [new Paragraph({ style, children: runs(block.text) })];
  }
  const numbering = block.numbered
    ? { reference: NUMBERS.reference, level: 0, instance: list }
    : { reference: BULLETS.reference, level: 0 };
  return block.items.map(
    (item) => new Paragraph({ style: block.weight === 'small' ? 'KithSmallItem' : 'KithListItem', numbering, children: runs(item) }),
  );
}

function tableOf({ caption, columns, rows }: Table, full: number): (Paragraph | WordTable)[] {
  const all = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.round((full * share) / all));
  const cell = (text: string, place: number, heading: boolean): TableCell =>
    new TableCell({
      width: { size: widths[place] ?? 0, type: WidthType.DXA },
      ...(heading ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'ECECEC' } } : {}),
      children: [new Paragraph({ style: 'KithCell', children: lines(text, heading || place === 0) })],
    });
  const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
  return [
    new Paragraph({ style: 'KithTableCaption', keepNext: true, children: [new TextRun(caption)] }),
    new WordTable({
      width: { size: full, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      columnWidths: widths,
      margins: { top: 60, bottom: 60, left: 80, right: 80 },
      borders: { top: line, bottom: line, insideHorizontal: line, left: none, right: none, insideVertical: none },
      rows: [columns.map(({ heading }) => heading), ...rows].map(
        (row, place) =>
          new TableRow({ tableHeader: place === 0, cantSplit: true, children: row.map((text, column) => cell(text, column, place === 0)) }),
      ),
    }),
    // Word joins two tables that touch, and what follows needs room.
    new Paragraph({ style: 'KithAfterTable', children: [] }),
  ];
}

const foot = (text: string, width: number): Paragraph =>
  new Paragraph({
    style: 'KithFoot',
    tabStops: [{ type: TabStopType.RIGHT, position: width }],
    children: [new TextRun(`${text}\t`), new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })],
  });

const runs = (text: Text): (TextRun | ExternalHyperlink)[] =>
  runsOf(text).flatMap((run): (TextRun | ExternalHyperlink)[] =>
    run.link
      ? [new ExternalHyperlink({ link: run.link, children: [new TextRun({ text: run.text, style: 'Hyperlink' })] })]
      : lines(run.text, run.bold ?? false),
  );

const lines = (text: string, bold: boolean): TextRun[] =>
  text.split('\n').map((line, place) => new TextRun({ text: line, bold, ...(place > 0 ? { break: 1 } : {}) }));

const BULLETS = {
  reference: 'kith-bullets',
  levels: [
    {
      level: 0,
      format: LevelFormat.BULLET,
      text: '•',
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: 284, hanging: 284 } } },
    },
  ],
};
const NUMBERS = {
  reference: 'kith-numbers',
  levels: [
    {
      level: 0,
      format: LevelFormat.DECIMAL,
      text: '%1.',
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: 284, hanging: 284 } } },
    },
  ],
};

/** Sizes in half points, room in twentieths. As in the PDF. */
const heading = (size: number, before: number) => ({
  run: { size, bold: true, color: '000000', font: 'Arial' },
  paragraph: { spacing: { before, after: 40 }, keepNext: true },
});
const own = (id: string, name: string, run: object, spacing: object) => ({
  id,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  run,
  paragraph: { spacing },
});
const STYLES = {
  default: {
    document: { run: { font: 'Arial', size: 20, language: { value: LANGUAGE } }, paragraph: { spacing: { line: 252 } } },
    heading1: heading(30, 0),
    heading2: heading(23, 140),
    heading3: heading(20, 100),
  },
  paragraphStyles: [
    own('KithCaption', 'Kith caption', { size: 19, color: GREY }, { after: 80 }),
    own('KithLead', 'Kith lead', { size: 22 }, { after: 80 }),
    own('KithBody', 'Kith body', {}, { after: 60 }),
    own('KithSmall', 'Kith small', { size: 17, color: GREY }, { after: 60 }),
    own('KithListItem', 'Kith list item', {}, { after: 30 }),
    own('KithSmallItem', 'Kith small list item', { size: 17, color: GREY }, { after: 30 }),
    own('KithTableCaption', 'Kith table caption', { size: 18, bold: true }, { before: 120, after: 60 }),
    own('KithCell', 'Kith cell', { size: 18 }, { after: 0 }),
    own('KithAfterTable', 'Kith after a table', { size: 8 }, { after: 0 }),
    own('KithFoot', 'Kith foot', { size: 16, color: GREY }, { after: 0 }),
  ],
};
