import { describe, expect, it } from '@jest/globals';
import { wordDiff } from './word-diff.rules';

const marked = (before: string, after: string) =>
  wordDiff(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'gone' ? `[-${text}-]` : `[+${text}+]`))
    .join('');

describe('two texts in words', () => {
  it.each([
    ['alike', 'one two', 'one two', 'one two'],
    ['a word in the middle', 'four wards use it', 'six wards use it', '[-four-][+six+] wards use it'],
    ['a word more at the end', 'one two', 'one two three', 'one two[+ three+]'],
    ['from nothing', '', 'one two', '[+one two+]'],
    ['to nothing', 'one', '', '[-one-]'],
    ['two places', 'a b c d e', 'a x c y e', 'a [-b-][+x+] c [-d-][+y+] e'],
    ['lines', 'one\ntwo', 'one\nthree', 'one\n[-two-][+three+]'],
  ])('%s', (_, before, after, expected) => {
    expect(marked(before, after)).toBe(expected);
  });

  it('give both texts back, whatever they are', () => {
    const before = 'The quick brown fox  jumps over the lazy dog';
    const after = 'A quick red fox jumps over a lazy\ndog now';
    const pieces = wordDiff(before, after);
    const without = (kind: string) =>
      pieces
        .filter((piece) => piece.kind !== kind)
        .map(({ text }) => text)
        .join('');
    expect([without('new'), without('gone')]).toEqual([before, after]);
  });

  it('of great length are one change in the middle', () => {
    const long = (word: string) => Array.from({ length: 3_000 }, (_, index) => `${word}${index}`).join(' ');
    expect(wordDiff(long('a'), long('b')).filter(({ kind }) => kind === 'gone').length).toBeLessThanOrEqual(1);
  });
});
