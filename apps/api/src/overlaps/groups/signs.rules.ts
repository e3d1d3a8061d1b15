import type { TextOf } from './ready-text.rules.js';

/** The signs of a vector, 32 in each number: how many differ between two stands in for their angle. */
export function signsOf(vector: Float32Array): Int32Array {
  const signs = new Int32Array(Math.ceil(vector.length / 32));
  for (let index = 0; index < vector.length; index += 1)
    if ((vector[index] as number) > 0) signs[index >> 5] = (signs[index >> 5] as number) | (1 << (index & 31));
  return signs;
}

/** The share of them that differ. */
export const signsApart = (one: Int32Array, other: Int32Array): number => differing(one, 0, other, 0, one.length) / (one.length * 32);

/** Of those from a place on, the places of what is worth comparing with one. */
export type Sieve = (one: number, from: number) => number[];

type Sifted = Pick<TextOf, 'primaryCapability' | 'signs'>;

/**
 * Among many: who is filed under the same capability, or has at most such a share of its signs apart, or can't be told so. Everything that is
 * looked at lies in a row in memory: of the millions of pairs of a large area nearly all are put aside here, in a twentieth of the time.
 */
export function sieveOf(texts: readonly (Sifted | null)[], mostApart: number): Sieve {
  const length = texts.find((text) => text?.signs)?.signs?.length ?? 0;
  const most = mostApart * length * 32;
  const signs = new Int32Array(texts.length * length);
  const kinds = new Uint8Array(texts.length);
  const capabilities = new Int32Array(texts.length);
  const numbers = new Map<string, number>();
  for (const [place, text] of texts.entries()) {
    kinds[place] = !text ? NOTHING : text.signs?.length === length ? SIGNED : UNSIGNED;
    if (kinds[place] === SIGNED && text?.signs) signs.set(text.signs, place * length);
    const filed = text?.primaryCapability ?? null;
    if (filed !== null && !numbers.has(filed)) numbers.set(filed, numbers.size);
    // No two that are filed nowhere are filed together.
    capabilities[place] = filed === null ? -1 - place : (numbers.get(filed) as number);
  }
  return (one, from) => {
    const places: number[] = [];
    if (kinds[one] === NOTHING) return places;
    for (let other = from; other < kinds.length; other += 1) {
      if (kinds[other] === NOTHING) continue;
      const told = kinds[one] === SIGNED && kinds[other] === SIGNED && capabilities[one] !== capabilities[other];
      if (!told || differing(signs, one * length, signs, other * length, length) <= most) places.push(other);
    }
    return places;
  };
}
const [NOTHING, UNSIGNED, SIGNED] = [0, 1, 2];

function differing(ones: Int32Array, one: number, others: Int32Array, other: number, length: number): number {
  let apart = 0;
  for (let index = 0; index < length; index += 1) {
    // How many bits are set, in pairs, fours and eights.
    let bits = (ones[one + index] as number) ^ (others[other + index] as number);
    bits -= (bits >>> 1) & 0x55555555;
    bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
    apart += Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return apart;
}
