import { describe, expect, it } from '@jest/globals';
import { alsoHereWords } from './presence.rules';

const joe = { name: 'Joe Bloggs', since: '2026-07-01T09:32:00Z' };
const asha = { name: 'Asha', since: '2026-07-01T09:40:00Z' };

describe('who else is editing', () => {
  it.each([
    [[], ''],
    [[joe], 'Joe Bloggs is also editing this, since 10:32.'],
    [[joe, asha], 'Joe Bloggs and Asha are also editing this.'],
    [[joe, asha, { ...asha, name: 'Tom' }], 'Joe Bloggs and 2 others are also editing this.'],
  ])('%j', (others, words) => {
    expect(alsoHereWords(others)).toBe(words);
  });
});
