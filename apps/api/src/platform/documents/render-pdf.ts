import { type Block, blocksOf, type PaperDocument, plain } from './document.js';
import { type Element, GREY, PdfPage, type Type } from './pdf-page.js';
import { PdfTable } from './pdf-table.js';

const CAPTION: Type = { face: 'regular', size: 9.5, ink: GREY };
const TITLE: Type = { face: 'bold', size: 15 };
const HEADINGS: Readonly<Record<2 | 3, Type>> = { 2: { face: 'bold', size: 11.5 }, 3: { face: 'bold', size: 10 } };
const BODY: Type = { face: 'regular', size: 10 };
const LEAD: Type = { face: 'regular', size: 11 };
const SMALL: Type = { face: 'regular', size: 8.5, ink: GREY };
const INDENT = 14;
/** A heading is not left alone at the end of a page. */
const LINES_AFTER_HEADING = 3;
const BEFORE_TABLE = 6;

/** A4 with real text, tags, bookmarks and numbered pages (docs/adr/0019-documents.md). Equal documents give equal bytes. */
export function renderPdf(document: PaperDocument): Promise<Buffer> {
  return set(document).finish(document.footer);
}

/** How long it is on paper: pages, and each part from one heading of level 2 to the next, in pages; null heads what stands before the first. */
export interface PaperLength {
  readonly pages: number;
  readonly parts: readonly { readonly heading: string | null; readonly pages: number }[];
}

export function lengthOf(document: PaperDocument): PaperLength {
  const marks: { heading: string | null; at: number }[] = [{ heading: null, at: 0 }];
  const page = set(document, (heading, at) => marks.push({ heading, at }));
  const ends = [...marks.slice(1).map(({ at }) => at), page.at];
  return {
    pages: page.pdf.bufferedPageRange().count,
    parts: marks.map(({ heading, at }, place) => ({ heading, pages: (ends[place] ?? at) - at })),
  };
}

function set(document: PaperDocument, mark: Marking['mark'] = () => undefined): PdfPage {
  const page = new PdfPage(document);
  if (document.caption) page.write(page.element(page.root, 'P'), document.caption, CAPTION);
  const bookmarks = page.pdf.outline.addItem(document.title, { expanded: true, ...here(page) });
  page.write(page.element(page.root, 'H1'), document.title, TITLE);
  page.space(3);
  const blocks = blocksOf(document);
  for (const [place, block] of blocks.entries()) {
    if (block.kind === 'heading') heading(page, block, blocks[place + 1], { bookmarks, mark });
    else if (block.kind === 'paragraph') paragraph(page, block);
    else if (block.kind === 'list') list(page, block);
    else {
      page.space(BEFORE_TABLE);
      new PdfTable(page, block).draw();
      page.space(4);
    }
  }
  return page;
}

interface Marking {
  readonly bookmarks: PDFKit.PDFOutline;
  readonly mark: (heading: string, at: number) => void;
}

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;

function heading(page: PdfPage, { level, text }: Of<'heading'>, next: Block | undefined, { bookmarks, mark }: Marking): void {
  const type = HEADINGS[level];
  page.space(level === 2 ? 7 : 5);
  const own = page.heightOf(text, type, page.width);
  const after = next?.kind === 'table' ? BEFORE_TABLE + new PdfTable(page, next).needed : LINES_AFTER_HEADING * (BODY.size + 4);
  page.need(own + after);
  if (level === 2) {
    bookmarks.addItem(text, here(page));
    mark(text, page.at);
  }
  page.write(page.element(page.root, `H${level}`), text, type);
  page.pdf.y += 1.5;
}

function paragraph(page: PdfPage, { text, weight }: Of<'paragraph'>): void {
  const type = weight === 'lead' ? LEAD : weight === 'small' ? SMALL : BODY;
  page.need(Math.min(page.heightOf(plain(text), type, page.width), LINES_AFTER_HEADING * (type.size + 4)));
  page.write(page.element(page.root, 'P'), text, type);
  page.space(weight === 'lead' ? 4 : 3);
}

function list(page: PdfPage, { numbered, items, weight }: Of<'list'>): void {
  const element = page.element(page.root, 'L');
  const type = weight === 'small' ? SMALL : BODY;
  for (const [place, item] of items.entries()) {
    page.need(Math.min(page.heightOf(plain(item), type, page.width - INDENT), LINES_AFTER_HEADING * (type.size + 4)));
    const entry: Element = page.element(element, 'LI');
    const top = page.pdf.y;
    page.write(page.element(entry, 'Lbl'), numbered ? `${place + 1}.` : '•', type);
    page.pdf.y = top;
    page.write(page.element(entry, 'LBody'), item, type, page.left + INDENT, page.width - INDENT);
    page.space(1.5);
  }
  page.space(2);
}

/** Where a bookmark leads: here. The type of the library does not know of places yet. */
const here = (page: PdfPage): object => ({ top: Math.max(0, page.pdf.y - 6), left: page.pdf.page.width });
