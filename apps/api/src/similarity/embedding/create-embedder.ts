import type { Embedder, EmbeddingLog, EmbeddingsConfig } from './embedder.js';
import { HashEmbedder } from './hash.embedder.js';
import { HttpEmbedder } from './http.embedder.js';
import { MinilmEmbedder } from './minilm.embedder.js';
import { QueryCache } from './query-cache.js';

/** Null when embeddings are off. Nothing is loaded or asked before the first text, so this never delays a start. */
export function createEmbedder(config: EmbeddingsConfig, log: EmbeddingLog): Embedder | null {
  switch (config.mode) {
    case 'off':
      return null;
    case 'hash':
      return new HashEmbedder();
    case 'local':
      return new QueryCache(new MinilmEmbedder({ cacheDir: config.cacheDir, log }));
    case 'http': {
      const { url, model, dims, apiKey } = config;
      if (!url || !model || !dims) throw new Error('embeddings by http need url, model and dims');
      return new QueryCache(new HttpEmbedder({ url, model, dims, apiKey, log }));
    }
  }
}
