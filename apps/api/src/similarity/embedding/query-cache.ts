import { createHash } from 'node:crypto';
import { type Embedder, type EmbeddingKind, inHaste } from './embedder.js';

/** Remembers the vectors of the latest queries and drafts (paging, facets, going back and suggested tags ask for the same one); documents pass through. */
export class QueryCache implements Embedder {
  /** Promises, so that the same query asked twice at once is embedded once. A Map keeps its order of insertion: the first is the oldest. */
  private readonly remembered = new Map<string, Promise<Float32Array>>();

  constructor(
    private readonly inner: Embedder,
    private readonly capacity = 512,
  ) {}

  get id(): string {
    return this.inner.id;
  }

  get dims(): number {
    return this.inner.dims;
  }

  async embed(texts: readonly string[], kind: EmbeddingKind): Promise<Float32Array[]> {
    if (!inHaste(kind)) return this.inner.embed(texts, kind);
    const vectors = await Promise.all(texts.map((text) => this.remember(text, kind)));
    return vectors.map((vector) => vector.slice());
  }

  close(): Promise<void> {
    this.remembered.clear();
    return this.inner.close();
  }

  private remember(given: string, kind: EmbeddingKind): Promise<Float32Array> {
    const text = given.trim().replace(/\s+/g, ' ');
    // A draft may be a whole story: its hash takes less room.
    const key = createHash('sha256').update(`${kind} ${text}`).digest('base64');
    const known = this.remembered.get(key);
    this.remembered.delete(key);
    const vector = known ?? this.first(text, kind);
    this.remembered.set(key, vector);
    if (this.remembered.size > this.capacity) this.remembered.delete(this.remembered.keys().next().value as string);
    if (!known) vector.catch(() => this.remembered.get(key) === vector && this.remembered.delete(key));
    return vector;
  }

  private async first(text: string, kind: EmbeddingKind): Promise<Float32Array> {
    const [vector] = await this.inner.embed([text], kind);
    if (!vector) throw new Error('an embedder gave no vector');
    return vector;
  }
}
