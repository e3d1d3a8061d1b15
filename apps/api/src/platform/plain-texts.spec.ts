import { describe, expect, it } from '@jest/globals';
import { readTexts } from './plain-texts.rules.js';

const limits = { subject: { most: 10, needed: 'Give it a first line.', oneLine: true }, text: { most: 40 } };

describe('texts that people write', () => {
  it('are cleaned and trimmed, a subject to one line', () => {
    expect(readTexts({ subject: ' two\r\nlines ', text: 'a\u0000b\r\nc ' }, limits)).toEqual({
      texts: { subject: 'two lines', text: 'ab\nc' },
    });
  });

  it.each([
    [{ subject: ' \n ', text: '' }, 'subject', 'Give it a first line.'],
    [{ subject: 'x'.repeat(11), text: '' }, 'subject', 'at most 10 characters'],
    [{ subject: 'ok', text: 'x'.repeat(41) }, 'text', 'at most 40 characters'],
    [{ subject: 'ok', text: 'patient 943 476 5919' }, 'text', 'NHS number'],
  ])('are refused with their field: %j', (given, field, words) => {
    expect(readTexts(given, limits)).toEqual({ problems: [{ field, message: expect.stringContaining(words) }] });
  });

  it('may be left out where a change leaves them as they are', () => {
    expect(readTexts<'subject' | 'text'>({ text: 'x' } as { subject: string; text: string }, limits)).toEqual({ texts: { text: 'x' } });
  });
});
