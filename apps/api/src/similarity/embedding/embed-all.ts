import type { Embedder } from './embedder.js';

const BATCH = 32;

/** Vectors of many documents in their order, a batch at a time, with a word after each batch: for commands and backfills. */
export async function embedAll(
  embedder: Embedder,
  texts: readonly string[],
  progress: (done: number, of: number) => void = () => {},
): Promise<Float32Array[]> {
  const vectors: Float32Array[] = [];
  for (let from = 0; from < texts.length; from += BATCH) {
    vectors.push(...(await embedder.embed(texts.slice(from, from + BATCH), 'document')));
    progress(vectors.length, texts.length);
  }
  return vectors;
}
