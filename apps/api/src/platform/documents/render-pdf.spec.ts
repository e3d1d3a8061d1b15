import { describe, expect, test } from '@jest/globals';
import { readPdf } from '../../../test/read-pdf.js';
import type { PaperDocument } from './document.js';
import { lengthOf, renderPdf } from './render-pdf.js';

const ROW = ['Ash NHS Trust', 'Virtual ward for frailty', 'Planned; decided March 2027; whole-life cost £500,000 to £2 million'];
const table = (rows: number, caption = 'Side by side') => ({
  kind: 'table' as const,
  caption,
  columns: [
    { heading: 'Organisation', share: 2 },
    { heading: 'What', share: 2 },
    { heading: 'In short', share: 3 },
  ],
  rows: Array.from({ length: rows }, (_, place) => [`${ROW[0]} ${place + 1}`, ROW[1] ?? '', ROW[2] ?? '']),
});
const DOCUMENT: PaperDocument = {
  title: 'Two trusts plan a virtual ward',
  caption: 'Brief for a board · Sussex',
  subject: 'A possible overlap',
  blocks: [
    { kind: 'heading', level: 2, text: 'The question' },
    { kind: 'paragraph', weight: 'lead', text: 'Should Ash and Birch buy together? “Yes” – £2 million, Łódź and Σ.' },
    { kind: 'heading', level: 2, text: 'Evidence' },
    { kind: 'list', numbered: false, items: ['All are filed under virtual ward.', [{ text: 'Both: ', bold: true }, { text: 'planned.' }]] },
    table(2),
  ],
  sources: [
    [{ text: 'Virtual ward, ' }, { text: 'https://kith.example.org/initiatives/ward', link: 'https://kith.example.org/initiatives/ward' }],
  ],
  footer: 'Made on 22 November 2026 for Olu',
  madeAt: new Date('2026-11-22T12:00:00Z'),
};

describe('a PDF', () => {
  test('is as long as its parts together, each from its heading to the next', async () => {
    const long = { ...DOCUMENT, blocks: [...DOCUMENT.blocks, { kind: 'heading' as const, level: 2 as const, text: 'More' }, table(90)] };
    const { pages, parts } = lengthOf(long);
    expect(pages).toBe((await readPdf(await renderPdf(long))).pages.length);
    expect(parts.map(({ heading }) => heading)).toEqual([null, 'The question', 'Evidence', 'More', 'Sources']);
    const all = parts.reduce((sum, part) => sum + part.pages, 0);
    expect([all > pages - 1, all <= pages]).toEqual([true, true]);
    expect(Math.max(...parts.map((part) => part.pages))).toBe(parts[3]?.pages);
    expect(parts.every((part) => part.pages >= 0)).toBe(true);
  });

  test('says what it is, in which language, and that it is tagged', async () => {
    const { info, marked, language, pages, bookmarks, raw } = await readPdf(await renderPdf(DOCUMENT));
    expect(info).toMatchObject({ Title: DOCUMENT.title, Subject: DOCUMENT.subject, Author: 'Kith', CreationDate: 'D:20261122120000Z' });
    expect([marked, language, pages.length]).toEqual([true, 'en-GB', 1]);
    expect(bookmarks).toEqual([DOCUMENT.title, 'The question', 'Evidence', 'Sources']);
    expect(raw).toContain('/DisplayDocTitle true');
    expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>');
    // Nothing of a font that the reader would have to have.
    expect(raw).toContain('/FontFile2');
    expect(raw).not.toContain('/BaseFont /Helvetica');
  });

  test('is read in the order in which it is seen, with headings, lists and tables as such', async () => {
    const { outline, text } = await readPdf(await renderPdf(DOCUMENT));
    expect(outline.filter((line) => !/^ *Span/.test(line))).toEqual([
      'Root',
      ' Document',
      '  P: Brief for a board · Sussex',
      '  H1: Two trusts plan a virtual ward',
      '  H2: The question',
      '  P: Should Ash and Birch buy together? “Yes” – £2 million, Łódź and Σ.',
      '  H2: Evidence',
      '  L',
      '   LI',
      '    Lbl: •',
      '    LBody: All are filed under virtual ward.',
      '   LI',
      '    Lbl: •',
      '    LBody',
      '  Table',
      '   Caption: Side by side',
      '   THead',
      '    TR',
      '     TH: Organisation',
      '     TH: What',
      '     TH: In short',
      '   TBody',
      '    TR',
      '     TH: Ash NHS Trust 1',
      '     TD: Virtual ward for frailty',
      '     TD: Planned; decided March 2027; whole-life cost £500,000 to £2 million',
      '    TR',
      '     TH: Ash NHS Trust 2',
      '     TD: Virtual ward for frailty',
      '     TD: Planned; decided March 2027; whole-life cost £500,000 to £2 million',
      '  H2: Sources',
      '  L',
      '   LI',
      '    Lbl: 1.',
      '    LBody',
      '     Link: https://kith.example.org/initiatives/ward',
    ]);
    expect(text).toContain('Should Ash and Birch buy together? “Yes” – £2 million, Łódź and Σ.');
    expect(text.indexOf('The question')).toBeLessThan(text.indexOf('Evidence'));
  });

  test('marks a sign that the font has not, instead of leaving nothing', async () => {
    const { text } = await readPdf(await renderPdf({ ...DOCUMENT, title: 'Ward 中 \u{1F600} end' }));
    expect(text).toContain('Ward ? ? end');
  });

  test('puts a table that fits on one page on one, and says the headings again where it cannot', async () => {
    const filling = Array.from({ length: 30 }, (_, place) => ({ kind: 'paragraph' as const, text: `Paragraph ${place}` }));
    const short = await readPdf(await renderPdf({ ...DOCUMENT, blocks: [...filling, table(8)] }));
    expect(short.pages).toHaveLength(2);
    expect(short.pages[0]).not.toContain('Side by side');
    expect(short.pages[1]).toMatch(/Side by side.*Ash NHS Trust 1.*Ash NHS Trust 8/s);

    const long = await readPdf(await renderPdf({ ...DOCUMENT, blocks: [table(60)] }));
    expect(long.pages.length).toBeGreaterThan(1);
    for (const page of long.pages) expect(page).toContain('In short');
    expect(long.pages.map((page) => /Page \d+ of \d+/.exec(page)?.[0])).toEqual(
      long.pages.map((_page, place) => `Page ${place + 1} of ${long.pages.length}`),
    );
    // Heard once.
    expect(long.outline.filter((line) => line.includes('In short'))).toHaveLength(1);
    expect(long.outline.filter((line) => /^ *TH: Ash/.test(line))).toHaveLength(60);
  });

  test('loses nothing of a row that is higher than a page', async () => {
    const words = Array.from({ length: 1_500 }, (_, place) => `word${place}`);
    const { text, pages } = await readPdf(
      await renderPdf({ ...DOCUMENT, blocks: [{ ...table(0), rows: [['Ash', words.join(' '), 'short']] }] }),
    );
    expect(pages.length).toBeGreaterThan(1);
    expect(words.filter((word) => !text.includes(word))).toEqual([]);
  });

  test('is the same from the same', async () => {
    expect((await renderPdf(DOCUMENT)).equals(await renderPdf(DOCUMENT))).toBe(true);
  });
});
