import type { Table } from './document.js';
import { type Element, INK, LINE_GAP, type PdfPage, type Type } from './pdf-page.js';

const BODY: Type = { face: 'regular', size: 9 };
const HEAD: Type = { face: 'bold', size: 9 };
const PAD = 3;
const GROUND = '#ececec';
/** Room for the heading above a table that is not cut: the two turn the page together. */
const HEADING = 60;

interface Column {
  readonly x: number;
  readonly width: number;
}

/**
 * Rows are not cut between pages, and a table that fits on one page is not cut at all; where it goes on, its headings are shown again. Only a
 * row that is higher than a page goes on on the next.
 */
export class PdfTable {
  private readonly columns: readonly Column[];
  private readonly headings: readonly string[];

  constructor(
    private readonly page: PdfPage,
    private readonly table: Table,
  ) {
    const all = table.columns.reduce((sum, { share }) => sum + share, 0);
    let x = page.left;
    this.columns = table.columns.map(({ share }) => {
      const column = { x, width: (page.width * share) / all };
      x += column.width;
      return column;
    });
    this.headings = table.columns.map(({ heading }) => heading);
  }

  /** How much room it must find on a page to begin there: all of it, or where that is more than a page has its headings and first row. */
  get needed(): number {
    const { page, table } = this;
    const caption = page.heightOf(table.caption, HEAD, page.width) + PAD;
    const heads = this.height(this.headings, true);
    const rows = table.rows.map((row) => this.height(row));
    const whole = caption + heads + rows.reduce((sum, height) => sum + height, 0);
    return whole <= page.most - HEADING ? whole : Math.min(caption + heads + (rows[0] ?? 0), page.most - HEADING);
  }

  draw(): void {
    const { page, table } = this;
    const heads = this.height(this.headings, true);
    const rows = table.rows.map((row) => this.height(row));
    page.need(this.needed);

    const element = page.element(page.root, 'Table');
    page.write(page.element(element, 'Caption'), table.caption, HEAD);
    page.pdf.y += PAD;
    this.row(page.element(page.element(element, 'THead'), 'TR'), this.headings, heads, true);
    const body = page.element(element, 'TBody');
    for (const [place, row] of table.rows.entries()) this.bodyRow(page.element(body, 'TR'), row, rows[place] ?? 0, heads);
    element.end();
  }

  private bodyRow(element: Element, row: readonly string[], height: number, heads: number): void {
    const { page } = this;
    const most = page.most - heads;
    if (height > page.room && height <= most) this.goOn(heads);
    if (height <= page.room) {
      this.row(element, row, height);
      return;
    }
    // Higher than a page: as much of each cell as fits, then the rest.
    const cells = row.map((_text, place) => this.cell(element, place));
    let left: readonly string[] = row;
    while (left.some((text) => text !== '')) {
      const room = Math.max(page.room, 3 * BODY.size);
      const now = left.map((text, place) => this.fitting(text, place, room));
      left = left.map((text, place) => text.slice(now[place]?.length ?? 0).trimStart());
      this.contents(cells, now, Math.min(this.height(now), room));
      if (left.some((text) => text !== '')) this.goOn(heads);
    }
  }

  /** The headings again, for the eye only: they stand in the structure once. */
  private goOn(heads: number): void {
    this.page.turn();
    const top = this.page.pdf.y;
    this.ground(top, heads);
    this.page.artifact('Pagination', (pdf) => {
      this.page.set(HEAD);
      for (const [place, { x, width }] of this.columns.entries())
        pdf.text(this.page.legible(this.headings[place] ?? '', 'bold'), x + PAD, top + PAD, { width: width - 2 * PAD, lineGap: LINE_GAP });
    });
    this.page.pdf.y = top + heads;
  }

  private row(element: Element, texts: readonly string[], height: number, head = false): void {
    if (head) this.ground(this.page.pdf.y, height);
    const cells = texts.map((_text, place) => this.cell(element, place, head));
    this.contents(cells, texts, height, head);
  }

  private cell(row: Element, place: number, head = false): Element {
    if (head) return this.page.element(row, 'TH', { scope: 'Column' });
    return place === 0 ? this.page.element(row, 'TH', { scope: 'Row' }) : this.page.element(row, 'TD');
  }

  private contents(cells: readonly Element[], texts: readonly string[], height: number, head = false): void {
    const { page } = this;
    const top = page.pdf.y;
    for (const [place, { x, width }] of this.columns.entries()) {
      const [cell, text] = [cells[place], texts[place]];
      if (!cell || !text) continue;
      page.pdf.y = top + PAD;
      page.write(cell, text, head || place === 0 ? HEAD : BODY, x + PAD, width - 2 * PAD);
    }
    const bottom = top + height;
    page.artifact('Layout', (pdf) => {
      pdf
        .moveTo(page.left, bottom)
        .lineTo(page.left + page.width, bottom)
        .lineWidth(head ? 1 : 0.5)
        .strokeColor(INK)
        .stroke();
    });
    page.pdf.y = bottom;
  }

  private ground(top: number, height: number): void {
    this.page.artifact('Layout', (pdf) => {
      pdf.rect(this.page.left, top, this.page.width, height).fill(GROUND);
    });
  }

  private height(texts: readonly string[], head = false): number {
    return Math.max(...texts.map((text, place) => this.textHeight(text, place, head))) + 2 * PAD;
  }

  private textHeight(text: string, place: number, head = false): number {
    return this.page.heightOf(text, head || place === 0 ? HEAD : BODY, (this.columns[place]?.width ?? 0) - 2 * PAD);
  }

  /** The most words of a text that are not higher than this; at least one sign, so that it ends. */
  private fitting(text: string, place: number, height: number): string {
    const fits = (length: number) => this.textHeight(text.slice(0, length), place) + 2 * PAD <= height;
    if (fits(text.length)) return text;
    let [least, most] = [1, text.length];
    while (least < most) {
      const middle = Math.ceil((least + most) / 2);
      if (fits(middle)) least = middle;
      else most = middle - 1;
    }
    const words = text.slice(0, least).search(/\s\S*$/);
    return text.slice(0, words > 0 ? words : least);
  }
}
