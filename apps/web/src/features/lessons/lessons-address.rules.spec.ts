import { describe, expect, it } from '@jest/globals';
import { lessonsAddress, readLessonsAddress } from './lessons-address.rules';

describe('the address of the lessons', () => {
  it('says all that the page shows, and reads it again', () => {
    const state = { words: 'late training', capability: 'virtual-ward', demonstration: true, after: 'abc.def' };
    const address = lessonsAddress(state);
    expect(address).toBe('/lessons?q=late+training&capability=virtual-ward&demonstration=true&after=abc.def');
    expect(readLessonsAddress(new URL(address, 'https://kith.example').searchParams)).toEqual(state);
  });

  it('is short where nothing was chosen, and takes what it can’t mean as nothing', () => {
    expect(lessonsAddress({ words: '', capability: null, demonstration: false, after: null })).toBe('/lessons');
    expect(readLessonsAddress(new URLSearchParams('q=%20&capability=&demonstration=perhaps'))).toEqual({
      words: '',
      capability: null,
      demonstration: false,
      after: null,
    });
  });
});
