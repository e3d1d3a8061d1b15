import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const VECTORS_FOLDER = fileURLToPath(new URL('../../data/vectors/', import.meta.url));
const DIMS = 384;

/** What is in the two files: `index.json` names the model and the texts' hashes in order, `vectors.f32` holds their vectors. */
export interface ShippedIndex {
  readonly modelId: string;
  readonly textHashes: readonly string[];
}

/** Vectors of the starter catalogue and the demonstration, made beforehand, so that the first start does not wait for the model. */
export class ShippedVectors {
  private readonly byHash = new Map<string, Float32Array>();
  readonly modelId: string | null = null;

  constructor(folder = VECTORS_FOLDER) {
    if (!existsSync(`${folder}index.json`)) return;
    const index = JSON.parse(readFileSync(`${folder}index.json`, 'utf8')) as ShippedIndex;
    const bytes = readFileSync(`${folder}vectors.f32`);
    const all = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
    this.modelId = index.modelId;
    for (const [position, hash] of index.textHashes.entries()) this.byHash.set(hash, all.slice(position * DIMS, (position + 1) * DIMS));
  }

  /** The vector of exactly this text by this model, if it was shipped. */
  of(modelId: string, textHash: string): Float32Array | null {
    return modelId === this.modelId ? (this.byHash.get(textHash) ?? null) : null;
  }
}
