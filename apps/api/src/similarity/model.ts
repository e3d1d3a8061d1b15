import { join } from 'node:path';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { CONFIG, type Config } from '../platform/config/config.js';
import { LOG, type Log } from '../platform/log.js';
import { createEmbedder } from './embedding/create-embedder.js';
import { type Embedder, type EmbeddingKind, ModelUnavailable } from './embedding/embedder.js';

/** The embedding model as configured; every answer may be "not now", and callers then go by words. */
@Injectable()
export class Model implements OnApplicationShutdown {
  private readonly embedder: Embedder | null;

  constructor(@Inject(CONFIG) config: Config, @Inject(LOG) log: Log) {
    this.embedder = createEmbedder(
      {
        mode: config.KITH_EMBEDDINGS,
        url: config.KITH_EMBEDDINGS_URL,
        model: config.KITH_EMBEDDINGS_MODEL,
        dims: config.KITH_EMBEDDINGS_DIMS,
        apiKey: config.KITH_EMBEDDINGS_KEY,
        cacheDir: join(config.KITH_DATA_DIR, 'model'),
      },
      { log: (message) => log.info({}, message), warn: (message) => log.warn({}, message) },
    );
  }

  /** Names the model whose vectors may be compared; null when switched off. */
  get id(): string | null {
    return this.embedder?.id ?? null;
  }

  /** One vector of length 1 for the text, or null when no model can be had now. */
  async vector(text: string, kind: EmbeddingKind): Promise<Float32Array | null> {
    if (!this.embedder || text.trim() === '') return null;
    try {
      return (await this.embedder.embed([text], kind))[0] ?? null;
    } catch (error) {
      if (error instanceof ModelUnavailable) return null;
      throw error;
    }
  }

  /** One for each document, or none when switched off. Fails where the model does, so that a job tries again later. */
  async documentVectors(texts: readonly string[]): Promise<Float32Array[]> {
    return this.embedder ? this.embedder.embed(texts, 'document') : [];
  }

  async onApplicationShutdown(): Promise<void> {
    await this.embedder?.close();
  }
}
