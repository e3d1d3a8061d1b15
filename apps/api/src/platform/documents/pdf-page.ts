import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import PDFDocument from 'pdfkit';
import { LANGUAGE, type PaperDocument, runsOf, type Text } from './document.js';

/** Metric-compatible with Arial, which the Word file asks for: both break their lines in the same places. Embedded as far as used. */
const FONTS = {
  regular: '@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf',
  bold: '@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf',
} as const;
export type Face = keyof typeof FONTS;
const { resolve } = createRequire(import.meta.url);
/** Reading a font takes longer than setting a page with it: once in a process. */
const opened = new Map<Face, Font>();
function fontOf(face: Face): Font {
  const font = opened.get(face) ?? (create(readFileSync(resolve(FONTS[face]))) as Font);
  opened.set(face, font);
  return font;
}

const MARGIN = 45;
const FOOT = 48;
export const INK = '#000000';
/** 7 to 1 on white, and told from black in greyscale. */
export const GREY = '#4c4c4c';
export const LINE_GAP = 1.2;

export interface Type {
  readonly face: Face;
  readonly size: number;
  readonly ink?: string;
}

export type Element = PDFKit.PDFStructureElement;

/** A4 with tags: what is drawn goes into the structure in the order in which it is drawn, or is an artifact. */
export class PdfPage {
  readonly pdf: PDFKit.PDFDocument;
  readonly root: Element;

  constructor({ title, subject, madeAt, landscape = false }: PaperDocument) {
    const options = {
      size: 'A4',
      layout: landscape ? 'landscape' : 'portrait',
      margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: FOOT },
      bufferPages: true,
      pdfVersion: '1.7',
      subset: 'PDF/UA',
      tagged: true,
      lang: LANGUAGE,
      displayTitle: true,
      // None of those that every reader is thought to have: they are not embedded.
      font: null,
      info: { Title: title, Subject: subject, Author: 'Kith', Creator: 'Kith', Producer: 'Kith', CreationDate: madeAt, ModDate: madeAt },
    };
    // Its types don't know this subset yet.
    this.pdf = new PDFDocument(options as unknown as PDFKit.PDFDocumentOptions);
    for (const face of ['regular', 'bold'] as const) this.pdf.registerFont(face, fontOf(face) as unknown as PDFKit.Mixins.PDFFontSource);
    this.root = this.pdf.struct('Document');
    this.pdf.addStructure(this.root);
  }

  get width(): number {
    return this.pdf.page.width - 2 * MARGIN;
  }

  get left(): number {
    return MARGIN;
  }

  /** How much fits on an empty page. */
  get most(): number {
    return this.pdf.page.height - MARGIN - FOOT;
  }

  /** How much is left of this page. */
  get room(): number {
    return this.pdf.page.maxY() - this.pdf.y;
  }

  /** How far the document has come, in pages. */
  get at(): number {
    return this.pdf.bufferedPageRange().count - 1 + (this.pdf.y - MARGIN) / this.most;
  }

  /** A new page, unless this one has so much room or is empty anyway. */
  need(height: number): void {
    if (height > this.room && this.pdf.y > MARGIN) this.turn();
  }

  turn(): void {
    this.pdf.addPage();
    this.pdf.x = MARGIN;
    this.pdf.y = MARGIN;
  }

  space(height: number): void {
    if (this.pdf.y > MARGIN) this.pdf.y += height;
  }

  /** A part of the structure, ready to take what is drawn. */
  element(parent: Element, type: string, options: { scope?: string; title?: string } = {}): Element {
    const element = this.pdf.struct(type, options);
    parent.add(element);
    return element;
  }

  heightOf(text: string, type: Type, width: number): number {
    this.set(type);
    return this.pdf.heightOfString(this.legible(text, type.face) || ' ', { width, lineGap: LINE_GAP });
  }

  /** Draws at the present height, over as many pages as it takes, and stands below it afterwards. */
  write(element: Element, text: Text, type: Type, x = this.left, width = this.width): void {
    const runs = runsOf(text).filter((run) => run.text !== '');
    for (const [place, run] of runs.entries()) {
      const goesOn = place < runs.length - 1;
      const parent = run.link ? this.element(element, 'Link') : runs.length > 1 ? this.element(element, 'Span') : element;
      const draw = () => {
        this.set({ ...type, face: run.bold ? 'bold' : type.face });
        const said = this.legible(run.text, run.bold ? 'bold' : type.face);
        const options = { width, lineGap: LINE_GAP, continued: goesOn, link: run.link ?? null, underline: Boolean(run.link) };
        if (place === 0) this.pdf.text(said, x, this.pdf.y, options);
        else this.pdf.text(said, options);
      };
      parent.add(draw);
    }
    this.pdf.x = this.left;
  }

  /** What is only to be seen: lines, grounds, and what is said again on each page. */
  artifact(kind: 'Layout' | 'Pagination', draw: (pdf: PDFKit.PDFDocument) => void): void {
    this.pdf.markContent('Artifact', { type: kind });
    this.pdf.save();
    draw(this.pdf);
    this.pdf.restore();
    this.pdf.endMarkedContent();
  }

  set({ face, size, ink = INK }: Type): void {
    this.pdf.font(face).fontSize(size).fillColor(ink);
  }

  /** A sign that the font has not is shown as one that says so: a reader would otherwise hear nothing where it stands. */
  legible(text: string, face: Face): string {
    const font = fontOf(face);
    return [...text.replaceAll('\t', ' ')]
      .map((sign) => (sign === '\n' || font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0) ? sign : '?'))
      .join('');
  }

  /** The foot of every page, once it is known how many there are. */
  async finish(footer: string): Promise<Buffer> {
    const { start, count } = this.pdf.bufferedPageRange();
    for (let place = start; place < start + count; place += 1) {
      this.pdf.switchToPage(place);
      // Below the margin, where otherwise a new page would begin.
      this.pdf.page.margins.bottom = 0;
      this.artifact('Pagination', (pdf) => {
        const y = pdf.page.height - FOOT + 15;
        this.set({ face: 'regular', size: 8, ink: GREY });
        const number = `Page ${place + 1} of ${count}`;
        pdf.text(number, this.left, y, { width: this.width, align: 'right', lineBreak: false });
        const width = this.width - pdf.widthOfString(number) - 20;
        pdf.text(this.legible(footer, 'regular'), this.left, y, { width, height: 22, ellipsis: true });
      });
    }
    this.root.end();
    const parts: Buffer[] = [];
    this.pdf.on('data', (part: Buffer) => parts.push(part));
    const ended = new Promise((resolved) => this.pdf.on('end', resolved));
    this.pdf.end();
    await ended;
    return Buffer.concat(parts);
  }
}
