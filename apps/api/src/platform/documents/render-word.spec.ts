import { expect, test } from '@jest/globals';
import { readZip } from '../../../test/read-zip.js';
import type { PaperDocument } from './document.js';
import { renderWord } from './render-word.js';

const DOCUMENT: PaperDocument = {
  title: 'Two trusts plan a virtual ward',
  caption: 'Brief for a board',
  subject: 'A possible overlap',
  blocks: [
    { kind: 'heading', level: 2, text: 'Evidence' },
    { kind: 'paragraph', weight: 'lead', text: 'One & two\n<three>' },
    { kind: 'list', numbered: true, items: ['First', [{ text: 'Second: ', bold: true }, { text: 'more' }]] },
    { kind: 'list', numbered: true, items: ['Again'] },
    {
      kind: 'table',
      caption: 'Side by side',
      columns: [
        { heading: 'Organisation', share: 1 },
        { heading: 'What', share: 2 },
      ],
      rows: [['Ash', 'Virtual ward']],
    },
  ],
  sources: [[{ text: 'the page', link: 'https://kith.example.org/initiatives/ward?a=1&b=2' }]],
  footer: 'Made for Olu',
  madeAt: new Date('2026-11-22T12:00:00Z'),
};

test('a Word file has real headings, lists that begin anew, header rows, its language and the number of the page', async () => {
  const parts = readZip(await renderWord(DOCUMENT));
  const body = parts['word/document.xml'] ?? '';
  const styles = parts['word/styles.xml'] ?? '';
  expect(styles).toMatch(/<w:docDefaults>.*w:val="en-GB".*<\/w:docDefaults>/s);
  const order = [
    'Heading1"/>',
    'Two trusts plan',
    'Heading2"/>',
    'Evidence',
    'One &amp; two',
    '&lt;three&gt;',
    'First',
    'Side by side',
    'Ash',
    'Sources',
  ];
  expect(order.map((what) => body.indexOf(what)).every((at, place, all) => at > (all[place - 1] ?? -1))).toBe(true);
  expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  expect(body.match(/<w:cantSplit\/>/g)).toHaveLength(2);
  expect(new Set([...body.matchAll(/<w:numId w:val="([^"]+)"/g)].map(([, id]) => id)).size).toBe(3);
  expect(parts['word/_rels/document.xml.rels']).toContain('Target="https://kith.example.org/initiatives/ward?a=1&amp;b=2"');
  const [foot] = Object.entries(parts).filter(([name]) => /^word\/footer\d*\.xml$/.test(name));
  expect(foot?.[1]).toMatch(/Made for Olu.*PAGE.*NUMPAGES/s);
  expect(parts['docProps/core.xml']).toContain('<dc:title>Two trusts plan a virtual ward</dc:title>');
});
