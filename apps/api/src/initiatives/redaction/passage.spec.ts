import { describe, expect, test } from '@jest/globals';
import { initiativeContent, LIMITS } from '../initiative-content.js';
import { blankContent, blankIn, countIn, isCopied, passagePattern, placesIn } from './passage.rules.js';

const pattern = (passage: string): RegExp => passagePattern(passage) as RegExp;

describe('a passage', () => {
  test.each([
    ['as it is written', 'Jane Smith', 'Ask Jane Smith.', 1],
    ['in capitals', 'Jane Smith', 'ASK JANE SMITH', 1],
    ['over a line break', 'Jane Smith', 'Jane\n  Smith', 1],
    ['several times', 'Jane', 'Jane and Jane', 2],
    ['not within a word', 'Ann', 'Annual plans of Ann', 1],
    ['with marks of patterns', 'a.b (c)', 'a.b (c) but not aXb (c)', 1],
    ['with an accent in two forms', 'José', 'Jose\u0301 said', 1],
    ['before an apostrophe', 'Jane', 'Jane’s plan', 1],
    ['not at all', 'Jane', 'John', 0],
  ])('is found %s', (_, passage, text, count) => {
    expect(countIn(text, pattern(passage))).toBe(count);
  });

  test('without a letter or a digit is none', () => {
    expect([passagePattern(''), passagePattern(' \n'), passagePattern('...')]).toEqual([null, null, null]);
  });

  test('is replaced by the mark as it is, whatever it holds', () => {
    expect(blankIn('by Jane, for Jane', pattern('Jane'), '$& [x]')).toBe('by $& [x], for $& [x]');
  });
});

describe('a content', () => {
  const content = initiativeContent.parse({
    title: 'Charts of Jane Smith',
    stage: 'live',
    lessons: [{ text: 'Jane Smith led it.' }],
    measures: [{ name: 'Time', saidBy: 'Jane Smith' }],
    quotes: [{ text: 'Good', role: 'Jane Smith, nurse' }],
    assets: [{ title: 'Paper', kind: 'template', url: 'https://example.org/jane%20smith/Jane Smith' }],
    contact: { role: 'Jane Smith' },
    partners: [{ name: 'Jane Smith Ltd' }],
    capabilities: ['jane smith'],
  });

  test('loses it in every text, and in no code', () => {
    const after = blankContent(content, pattern('Jane Smith'), '3 May 2026');
    expect(placesIn(content, pattern('Jane Smith')).map(({ field, count }) => `${field} ${count}`)).toEqual([
      'title 1',
      'lessons 1',
      'partners 1',
      'measures 1',
      'quotes 1',
      'assets 1',
      'contact 1',
    ]);
    expect(placesIn(after, pattern('Jane Smith'))).toEqual([]);
    expect(after).toMatchObject({
      title: 'Charts of [removed on 3 May 2026]',
      capabilities: ['jane smith'],
      assets: [{ url: '' }],
      stage: 'live',
    });
    expect(blankContent(after, pattern('Jane Smith'), '4 May 2026')).toEqual(after);
  });

  test('stays short enough to be saved again', () => {
    const title = `Jane ${'x'.repeat(LIMITS.title - 5)}`;
    const long = initiativeContent.parse({ title });
    expect(blankContent(long, pattern('Jane'), '3 May 2026').title).toMatch(/^\[…\] x+$/);
  });
});

describe('a copy', () => {
  const origin = ['We began with wards. Jane Smith led it.\nThen we grew.'];
  test.each([
    ['the sentence as it was', 'First. Jane Smith led it. More.', true],
    ['own words that hold the same name', 'Jane Smith came to visit us.', false],
    ['nothing of it', 'We did it ourselves.', false],
  ])('%s', (_, text, copied) => {
    expect(isCopied(text, origin, pattern('Jane Smith'))).toBe(copied);
  });

  test('of a passage over two sentences', () => {
    expect(isCopied('With us: wards. Jane Smith led it. So.', origin, pattern('wards. Jane Smith'))).toBe(true);
  });
});

test.each(["'; drop table initiative; --", 'Anne-Marie', 'a/b', '(a|b)*', '[a-z]+ {2}', 'C:\\x', '^a.b$ ?'])(
  '%s is taken as it stands',
  (passage) => {
    const pattern = passagePattern(passage) as RegExp;
    expect(countIn(`before ${passage} after`, pattern)).toBe(1);
    expect(blankIn(`before ${passage} after`, pattern, '[removed]')).toBe('before [removed] after');
  },
);
