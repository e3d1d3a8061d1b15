import type { Embedder } from './embedder.js';
import { unit } from './vector-codec.js';

const DIMS = 384;

/**
 * For tests only: needs no model and gives near vectors to texts that share words, nothing more. Each word's stem, and more lightly its
 * letter triples, adds or takes one at a place given by a hash.
 */
export class HashEmbedder implements Embedder {
  readonly id = 'hash-384-1';
  readonly dims = DIMS;

  async embed(texts: readonly string[]): Promise<Float32Array[]> {
    return texts.map(hashVector);
  }

  async close(): Promise<void> {}
}

function hashVector(text: string): Float32Array {
  const vector = new Float32Array(DIMS);
  const add = (feature: string, weight: number): void => {
    const hash = fnv1a(feature);
    const place = hash % DIMS;
    vector[place] = (vector[place] as number) + (hash & 0x80000000 ? -weight : weight);
  };
  add('any text', 0.01); // so that not even an empty text has length zero
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) {
    add(stem(word), 1);
    for (let i = 0; i + 3 <= word.length; i++) add(`#${word.slice(i, i + 3)}`, 0.25);
  }
  return unit(vector);
}

function stem(word: string): string {
  return word.length > 4 ? word.replace(/(ing|ed|es|s)$/, '') : word;
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
