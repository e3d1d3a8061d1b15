import { RANKING } from './ranking.js';

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
/** Shorter ones say nothing alone ("It did.") and go with the sentence before. */
const SHORTEST = 15;
/** A story of more sentences than this is cut into so many runs of them. */
const MOST_PARTS = 40;

/** The sentences of a story in order: each gets a vector of its own, so that one that answers a question is found in a long text. */
export function partsOf(texts: readonly string[]): string[] {
  const found: string[] = [];
  for (const text of texts) {
    let opens = true;
    for (const { segment } of sentences.segment(text)) {
      const sentence = segment.trim();
      if (sentence === '') continue;
      if (sentence.length < SHORTEST && !opens) found.push(`${found.pop()} ${sentence}`);
      else found.push(sentence);
      opens = false;
    }
  }
  if (found.length <= MOST_PARTS) return found;
  return Array.from({ length: MOST_PARTS }, (_, part) =>
    found.slice(Math.floor((part * found.length) / MOST_PARTS), Math.floor(((part + 1) * found.length) / MOST_PARTS)).join(' '),
  );
}

/** Vectors as one signed byte for each dimension, each to its own scale: only their direction counts. Costs nothing in ranking (measured), and a quarter of the room. */
export function packParts(vectors: readonly Float32Array[]): Buffer {
  return Buffer.concat(
    vectors.map((vector) => {
      const largest = vector.reduce((most, each) => Math.max(most, Math.abs(each)), 0) || 1;
      return Buffer.from(Int8Array.from(vector, (each) => Math.round((each / largest) * 127)).buffer);
    }),
  );
}

/** A few words name a subject, and are best compared with whole stories; a sentence is best compared with sentences too. */
const SUBJECT_WORDS = 4;
const SENTENCE_WORDS = 10;

/**
 * How much the nearest part counts for a search of so many words: nothing up to four, most of it from ten on. Measured when it was
 * introduced (nDCG@10, words and meaning): half for all searches raised claims of twelve words from 0.734 to 0.742 (SciFact) and lowered searches of a few words from 0.845 to 0.830.
 */
export function partShareOf(search: string): number {
  const words = search.trim().split(/\s+/).length;
  return RANKING.searchParts * Math.min(1, Math.max(0, (words - SUBJECT_WORDS) / (SENTENCE_WORDS - SUBJECT_WORDS)));
}

/**
 * How near the nearest part of a story is to `query` (of length 1): the mean of its nearest sentence and of its nearest two
 * sentences beside each other. Null for a story of one sentence or none: the whole says it all.
 */
export function nearestPart(query: Float32Array, packed: Uint8Array): number | null {
  const dims = query.length;
  const bytes = new Int8Array(packed.buffer, packed.byteOffset, packed.byteLength);
  const count = Math.floor(bytes.length / dims);
  if (count < 2) return null;
  let nearest = -1;
  let nearestPair = -1;
  let before = { dot: 0, length: 0, at: 0 };
  for (let part = 0; part < count; part += 1) {
    const at = part * dims;
    let dot = 0;
    let square = 0;
    for (let index = 0; index < dims; index += 1) {
      const value = bytes[at + index] as number;
      dot += value * (query[index] as number);
      square += value * value;
    }
    const now = { dot, length: Math.sqrt(square) || 1, at };
    nearest = Math.max(nearest, dot / now.length);
    if (part > 0) nearestPair = Math.max(nearestPair, ofPair(before, now, bytes, dims));
    before = now;
  }
  return (nearest + nearestPair) / 2;
}

type Part = { readonly dot: number; readonly length: number; readonly at: number };

/** The cosine of the mean direction of two parts. */
function ofPair(one: Part, other: Part, bytes: Int8Array, dims: number): number {
  let between = 0;
  for (let index = 0; index < dims; index += 1) between += (bytes[one.at + index] as number) * (bytes[other.at + index] as number);
  const cosine = between / (one.length * other.length);
  return (one.dot / one.length + other.dot / other.length) / Math.sqrt(2 + 2 * Math.max(cosine, -0.99));
}
