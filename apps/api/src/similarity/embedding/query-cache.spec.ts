import { describe, expect, it } from '@jest/globals';
import { type Embedder, type EmbeddingKind, ModelUnavailable } from './embedder.js';
import { QueryCache } from './query-cache.js';

class CountingEmbedder implements Embedder {
  readonly id = 'counting';
  readonly dims = 2;
  readonly asked: string[] = [];
  broken = false;

  async embed(texts: readonly string[], kind: EmbeddingKind): Promise<Float32Array[]> {
    this.asked.push(...texts.map((text) => `${kind} ${text}`));
    if (this.broken) throw new ModelUnavailable('broken');
    return texts.map((text) => Float32Array.of(text.length, 1));
  }

  async close(): Promise<void> {}
}

describe('the cache of queries', () => {
  it('asks once for the same query, also at the same moment and with other spaces', async () => {
    const inner = new CountingEmbedder();
    const cache = new QueryCache(inner);
    await Promise.all([cache.embed(['virtual ward'], 'query'), cache.embed([' virtual  ward'], 'query')]);
    expect(await cache.embed(['virtual ward'], 'query')).toEqual([Float32Array.of(12, 1)]);
    expect(inner.asked).toEqual(['query virtual ward']);
  });

  it('remembers a draft too, and never for a query', async () => {
    const inner = new CountingEmbedder();
    const cache = new QueryCache(inner);
    for (const kind of ['draft', 'draft', 'query'] as const) await cache.embed(['a story'], kind);
    expect(inner.asked).toEqual(['draft a story', 'query a story']);
  });

  it('passes documents through', async () => {
    const inner = new CountingEmbedder();
    const cache = new QueryCache(inner);
    await cache.embed(['a'], 'document');
    await cache.embed(['a'], 'document');
    expect(inner.asked).toEqual(['document a', 'document a']);
  });

  it('forgets the query that was asked longest ago', async () => {
    const inner = new CountingEmbedder();
    const cache = new QueryCache(inner, 2);
    for (const query of ['a', 'b', 'a', 'c', 'a', 'b']) await cache.embed([query], 'query');
    expect(inner.asked).toEqual(['query a', 'query b', 'query c', 'query b']);
  });

  it('does not remember a failure', async () => {
    const inner = new CountingEmbedder();
    const cache = new QueryCache(inner);
    inner.broken = true;
    await expect(cache.embed(['a'], 'query')).rejects.toBeInstanceOf(ModelUnavailable);
    inner.broken = false;
    expect(await cache.embed(['a'], 'query')).toEqual([Float32Array.of(1, 1)]);
  });

  it('hands out copies, so that nobody changes what the next one gets', async () => {
    const cache = new QueryCache(new CountingEmbedder());
    const [mine] = await cache.embed(['a'], 'query');
    mine?.fill(0);
    expect(await cache.embed(['a'], 'query')).toEqual([Float32Array.of(1, 1)]);
  });
});
