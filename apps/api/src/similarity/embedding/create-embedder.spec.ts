import { describe, expect, it } from '@jest/globals';
import { createEmbedder } from './create-embedder.js';

const log = { log: () => {}, warn: () => {} };
const cacheDir = '/nowhere';

describe('choosing an embedder', () => {
  it('has none when embeddings are off', () => {
    expect(createEmbedder({ mode: 'off', cacheDir }, log)).toBeNull();
  });

  it('gives each source its own id, so that their vectors are never compared', () => {
    const http = { mode: 'http', url: 'http://localhost:1', model: 'm', dims: 8, cacheDir } as const;
    const ids = [{ mode: 'local', cacheDir } as const, { mode: 'hash', cacheDir } as const, http, { ...http, model: 'n' }].map(
      (config) => createEmbedder(config, log)?.id,
    );
    expect(ids).toEqual(['minilm-l6-v2-int8-1', 'hash-384-1', 'http:m:8', 'http:n:8']);
  });

  it('refuses http without its settings', () => {
    expect(() => createEmbedder({ mode: 'http', url: 'http://localhost:1', cacheDir }, log)).toThrow('url, model and dims');
  });
});
