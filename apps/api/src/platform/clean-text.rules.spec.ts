import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cleanLine, cleanText } from './clean-text.rules.js';
import { findNhsNumbers, isNhsNumber } from './nhs-number.rules.js';

const withCheckDigit = (nine: string): string | null => {
  const check = 11 - ([...nine].reduce((sum, digit, index) => sum + Number(digit) * (10 - index), 0) % 11);
  return check === 10 ? null : nine + (check === 11 ? 0 : check);
};

describe('an NHS number', () => {
  test.each([
    ['9434765919', true],
    ['9434765918', false],
    ['4505577104', true],
    ['0000000000', false],
    ['943476591', false],
  ])('%s: %p', (digits, valid) => {
    expect(isNhsNumber(digits)).toBe(valid);
  });

  test.each(['943 476 5919', '943-476-5919', '9434765919', 'NHS no:9434765919.'])('is found written as %p', (text) => {
    expect(findNhsNumbers({ a: [text] }, 'content')).toEqual([{ field: 'content.a.0', message: expect.stringContaining('919') }]);
  });

  test.each(['https://example.org/a/9434765919', '+449434765919', '19434765919', 'reference 943 476 5918'])('is not seen in %p', (text) => {
    expect(findNhsNumbers(text, 'a')).toEqual([]);
  });

  test('is found wherever it stands, and only when its check digit is right', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[1-9]\d{8}$/), fc.string(), (nine, around) => {
        const number = withCheckDigit(nine);
        const before = around.replace(/[\d+/-]|https?:/g, '');
        fc.pre(number !== null && !/^(\d)\1{9}$/.test(number));
        expect(findNhsNumbers(`${before} ${number} ${before}`, 'a')).toHaveLength(1);
      }),
    );
  });
});

test('cleaning keeps what can be read and drops what can’t', () => {
  expect(cleanText('a\u0000b\u0007\tc\r\nd\re\u202ef\ud800g')).toBe('ab\tc\nd\nefg');
  expect(cleanText('e\u0301')).toBe('é');
  expect(cleanLine(' a\u0000b\r\n\tc  d ')).toBe('ab c d');
});

test('cleaning twice changes nothing more', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => cleanText(cleanText(text)) === cleanText(text)));
});
