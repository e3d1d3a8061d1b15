import { describe, expect, it } from '@jest/globals';
import { addressOf, defaultScope, readAddress, USUAL_WEIGHTS, weightsOf } from './similar-address.rules';

const read = (text: string) => readAddress(new URLSearchParams(text));

describe('similar work in the address', () => {
  it('reads and writes the scope and the weights', () => {
    const address = '?scope=REGION&weigh-text=half&weigh-sameEpr=double';
    expect(addressOf(read(address))).toBe(address);
  });

  it('says nothing where nothing was chosen', () => {
    expect(addressOf(read(''))).toBe('');
    expect(weightsOf(read(''))).toBeUndefined();
  });

  it('leaves out what it can’t mean', () => {
    expect(read('scope=MARS&weigh-text=tons&weigh-nothing=half&weigh-peer=toString')).toEqual({ scope: null, amounts: {} });
  });

  it('weighs what was chosen and leaves the rest as usual', () => {
    expect(weightsOf(read('weigh-text=none&weigh-sameEpr=double'))).toEqual({ text: 0, sameEpr: USUAL_WEIGHTS.sameEpr * 2 });
  });

  it('never weighs more than 1', () => {
    expect(weightsOf(read('weigh-text=most'))).toEqual({ text: 1 });
  });

  it('begins with trusts like this one where an area holds one of the kind', () => {
    expect(defaultScope('AMBULANCE')).toBe('LIKE_MINE');
    expect(defaultScope('ACUTE')).toBe('EVERYWHERE');
    expect(defaultScope(undefined)).toBe('EVERYWHERE');
  });
});
