/**
 * Turns text into vectors whose angle says how near two texts are in meaning.
 * One vector per text, in the order given, of length 1. `kind` lets a model that needs it prefix a query, and lets go first what somebody waits for.
 */
export interface Embedder {
  /** Names model and numeric format. Vectors of different ids must never be compared: store it beside each vector. */
  readonly id: string;
  readonly dims: number;
  /** Rejects with `ModelUnavailable` when no vector can be had now; callers then go by words alone. */
  embed(texts: readonly string[], kind: EmbeddingKind): Promise<Float32Array[]>;
  close(): Promise<void>;
}

/** A draft is a document by its form and a query by its haste: somebody is typing it and waits. */
export type EmbeddingKind = 'query' | 'document' | 'draft';

/** Whether somebody waits: then it goes first, and soon or not at all. */
export const inHaste = (kind: EmbeddingKind): boolean => kind !== 'document';

export type EmbeddingsConfig = {
  mode: 'local' | 'http' | 'off' | 'hash';
  /** Of an OpenAI-compatible service, without `/embeddings`. `http` only, as are model, dims and apiKey. */
  url?: string;
  model?: string;
  dims?: number;
  apiKey?: string;
  /** A folder that may be deleted at any time. The local model keeps its converted form here. */
  cacheDir: string;
};

/** Nest's Logger fits. */
export type EmbeddingLog = { log(message: string): void; warn(message: string): void };

/** Expected: the model is missing, broken, unreachable or too slow. Search and `similar` answer by words instead. */
export class ModelUnavailable extends Error {
  override readonly name = 'ModelUnavailable';
}

/** The model works but will not take this text, now or later: no reason to stop asking it about others. */
export class TextRefused extends ModelUnavailable {}

/** Not by `instanceof`, which misses errors of another thread or context. */
export function reasonOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
}
