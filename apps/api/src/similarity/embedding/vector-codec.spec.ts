import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { centre, cosine, cosineFromCentred, fromBytes, toBits, toBytes } from './vector-codec.js';

const vectors = fc.float32Array({ minLength: 1, maxLength: 32, noNaN: true });

describe('the vector codec', () => {
  it('gives back exactly what it stored, wherever the bytes lie in their buffer', () => {
    fc.assert(
      fc.property(vectors, (vector) => {
        const shifted = Buffer.concat([Buffer.of(7), toBytes(vector)]).subarray(1);
        expect([...fromBytes(shifted)]).toEqual([...vector]);
      }),
    );
  });

  it('stores float32, little-endian', () => {
    expect(toBytes(Float32Array.of(1, -2)).toString('hex')).toBe('0000803f000000c0');
  });

  it('shares no memory with what it was given', () => {
    const bytes = toBytes(Float32Array.of(1, 2));
    const vector = fromBytes(bytes);
    bytes.fill(0);
    expect([...vector]).toEqual([1, 2]);
  });

  it('refuses bytes that are no vector', () => {
    expect(() => fromBytes(Buffer.alloc(5))).toThrow('5 bytes');
  });

  it('writes signs as bits', () => {
    expect(toBits(Float32Array.of(0.3, -0.1, 0, 2))).toBe('1001');
  });

  it('measures angles, whatever the lengths', () => {
    expect(cosine(Float32Array.of(1, 0), Float32Array.of(5, 0))).toBeCloseTo(1);
    expect(cosine(Float32Array.of(1, 0), Float32Array.of(0, 3))).toBe(0);
    expect(cosine(Float32Array.of(1, 2), Float32Array.of(-2, -4))).toBeCloseTo(-1);
    expect(cosine(Float32Array.of(0, 0), Float32Array.of(1, 1))).toBe(0);
    expect(() => cosine(Float32Array.of(1), Float32Array.of(1, 2))).toThrow('1 and 2 dimensions');
  });

  it('centres: subtracts the mean and keeps length 1', () => {
    const centred = centre(Float32Array.of(4, 5), Float32Array.of(1, 1));
    expect(centred[0]).toBeCloseTo(0.6);
    expect(centred[1]).toBeCloseTo(0.8);
    expect([...centre(Float32Array.of(1, 1), Float32Array.of(1, 1))]).toEqual([0, 0]);
    const [one, other, mean] = [Float32Array.of(4, 5, -2), Float32Array.of(3, -1, 2), Float32Array.of(1, 1, 0.5)];
    expect(cosineFromCentred(centre(one, mean), other, mean)).toBeCloseTo(cosine(centre(one, mean), centre(other, mean)), 6);
    expect(cosineFromCentred(centre(one, mean), mean, mean)).toBe(0);
  });
});
