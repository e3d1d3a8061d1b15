import { describe, expect, it } from '@jest/globals';
import { blocksOf } from './plain-text.rules';

describe('blocksOf', () => {
  it.each([
    [
      'two paragraphs',
      'One.\n\nTwo.',
      [
        { kind: 'paragraph', lines: ['One.'] },
        { kind: 'paragraph', lines: ['Two.'] },
      ],
    ],
    ['lines of one paragraph, from any system', 'One\r\ntwo', [{ kind: 'paragraph', lines: ['One', 'two'] }]],
    [
      'a list below its sentence',
      'We did:\n- this\n• that',
      [
        { kind: 'paragraph', lines: ['We did:'] },
        { kind: 'bullets', items: ['this', 'that'] },
      ],
    ],
    ['a numbered list', '1. first\n2) second', [{ kind: 'numbers', items: ['first', 'second'] }]],
    ['a figure that begins a line as no list', '2020 was the year', [{ kind: 'paragraph', lines: ['2020 was the year'] }]],
    ['nothing', ' \n\n ', []],
  ])('reads %s', (_name, text, blocks) => {
    expect(blocksOf(text)).toEqual(blocks);
  });
});
