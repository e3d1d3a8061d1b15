import { describe, expect, it } from '@jest/globals';
import { addressOf, narrows, readAddress } from './directory-address.rules';

const read = (query: string) => readAddress(new URLSearchParams(query));

describe('the address of the directory', () => {
  it.each(['/organisations', '/organisations?q=western+sussex', '/organisations?q=%26%23&kind=AMBULANCE&area=S9B9J&after=abc'])(
    'comes back as it was: %s',
    (address) => {
      expect(addressOf(read(address.split('?')[1] ?? ''))).toBe(address);
    },
  );

  it('leaves out what it can’t mean, so that an old link still opens', () => {
    expect(read('kind=PUB&area=&q=%20%20')).toEqual({ words: '', kind: null, area: null, after: null });
    expect(read('kind=toString').kind).toBeNull();
  });

  it('takes an area in small letters, and cuts words nobody types', () => {
    expect(read('area=s9b9j').area).toBe('S9B9J');
    expect(read(`q=${'x'.repeat(5000)}`).words).toHaveLength(200);
  });

  it('knows whether anything narrows the list', () => {
    expect(narrows(read('after=abc'))).toBe(false);
    expect(narrows(read('q=x'))).toBe(true);
    expect(narrows(read('kind=ICB'))).toBe(true);
    expect(narrows(read('area=QNX'))).toBe(true);
  });
});
