import { describe, expect, it } from '@jest/globals';
import { addressOf, filterOf, readAddress, withChosen, withoutFilters, withoutValue } from './find-address.rules';

const read = (query: string) => readAddress(new URLSearchParams(query));

describe('the address of a search', () => {
  it.each([
    '/find',
    '/find?q=paper+drug+charts',
    '/find?q=%26%3D%23&capability=e-prescribing&capability=virtual-ward&stage=LIVE&demonstration=true&sort=NEWEST&after=abc',
    '/find?archived=true',
    '/find?q=ward&followed=true&archived=true',
  ])('comes back as it was: %s', (address) => {
    expect(addressOf(read(address.split('?')[1] ?? ''))).toBe(address);
  });

  it('leaves out what it can’t mean, so that an old link still opens', () => {
    expect(addressOf(read('stage=LIVE&stage=FLYING&sort=BEST&organisationKind=PUB&colour=red&archived=yes'))).toBe('/find?stage=LIVE');
  });

  it('takes no word of a prototype for a stage', () => {
    expect(read('stage=toString&sort=constructor')).toEqual(read(''));
  });

  it('says each value once, and cuts words nobody types', () => {
    const state = read(`capability=a&capability=a&q=${'x'.repeat(5000)}`);
    expect(state.chosen.capability).toEqual(['a']);
    expect(state.words).toHaveLength(1_000);
  });
});

describe('the filter of a search', () => {
  it('is nothing where nothing narrows', () => {
    expect(filterOf(read('q=x&sort=NEWEST'))).toBeUndefined();
  });

  it('holds what the address holds', () => {
    expect(filterOf(read('careSetting=community&stage=LIVE&stage=PILOT&demonstration=true'))).toEqual({
      careSetting: ['community'],
      stage: ['LIVE', 'PILOT'],
      demonstration: true,
    });
  });
});

describe('changing what narrows', () => {
  const state = read('q=x&capability=a&capability=b&region=London&after=abc');

  it('begins at the first entry again', () => {
    expect(addressOf(withoutValue(state, 'capability', 'a'))).toBe('/find?q=x&capability=b&region=London');
    expect(addressOf(withoutFilters(state))).toBe('/find?q=x');
  });

  it('takes what was ticked, and keeps what was not shown', () => {
    expect(addressOf(withChosen(state, { capability: ['c'], stage: [] }))).toBe('/find?q=x&capability=c&region=London');
    expect(addressOf(withChosen(state, { capability: [] }))).toBe('/find?q=x&region=London');
  });
});
