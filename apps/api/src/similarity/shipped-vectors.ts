import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const VECTORS_FOLDER = fileURLToPath(new URL('../../data/vectors/', import.meta.url));
const DIMS = 384;

/** What is in the files: `index.json` names the model, the texts' hashes in order and how many parts each has; `vectors.f32` and `parts.i8` hold their vectors. */
export interface ShippedIndex {
  readonly modelId: string;
  readonly texts: readonly (readonly [hash: string, parts: number])[];
}
export interface ShippedVector {
  readonly vector: Float32Array;
  readonly parts: Buffer;
}

/** Vectors of the starter catalogue and the demonstration, made beforehand, so that the first start does not wait for the model. */
export class ShippedVectors {
  private readonly byHash = new Map<string, ShippedVector>();
  readonly modelId: string | null = null;

  constructor(folder = VECTORS_FOLDER) {
    if (!existsSync(`${folder}index.json`)) return;
    const index = JSON.parse(readFileSync(`${folder}index.json`, 'utf8')) as ShippedIndex;
    const bytes = readFileSync(`${folder}vectors.f32`);
    const all = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
    const parts = readFileSync(`${folder}parts.i8`);
    this.modelId = index.modelId;
    let from = 0;
    for (const [position, [hash, count]] of index.texts.entries()) {
      const vector = all.slice(position * DIMS, (position + 1) * DIMS);
      this.byHash.set(hash, { vector, parts: parts.subarray(from, from + count * DIMS) });
      from += count * DIMS;
    }
  }

  /** The vectors of exactly this text by this model, if they were shipped. */
  of(modelId: string, textHash: string): ShippedVector | null {
    return modelId === this.modelId ? (this.byHash.get(textHash) ?? null) : null;
  }
}
