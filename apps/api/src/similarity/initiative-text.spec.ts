import { expect, test } from '@jest/globals';
import { speaksOf } from './initiative-text.rules.js';

test.each([
  ['roster', 'The rostering of nurses', true],
  ['pharmaci', 'Our pharmacy closes at six', true],
  ['type', 'Letters are typed by', true],
  ['type', 'a prototype', false],
  ['barcod', 'Badges are tracked', false],
  ["o'brien", 'Ward O’Brien', true],
])('the stem %s in ‘%s’: %s', (stem, text, speaks) => expect(speaksOf(text, stem)).toBe(speaks));
