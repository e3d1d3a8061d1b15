import { z } from 'zod';
import { type Embedder, type EmbeddingKind, type EmbeddingLog, inHaste, ModelUnavailable, reasonOf, TextRefused } from './embedder.js';
import { RetryGate } from './retry-gate.js';
import { unit } from './vector-codec.js';

export type HttpOptions = {
  /** Without `/embeddings`; a query string is kept. */
  url: string;
  model: string;
  dims: number;
  apiKey?: string;
  log: EmbeddingLog;
  queryTimeoutMs?: number;
  documentTimeoutMs?: number;
  firstPauseMs?: number;
};

const BATCH = 32;
/** Down to so many characters a text that is refused is tried with its first half: services take a few hundred to some thousand words. */
const SHORTEST = 500;

const answer = z.object({ data: z.array(z.object({ index: z.number().int(), embedding: z.array(z.number()) })) });

/** The service answers, but not with vectors of what it was given: some do so for a single text that they can't deal with. */
class Unusable extends Error {}

/** Any service that speaks OpenAI's `POST /embeddings`. Texts leave the server: the operator chooses this knowingly. */
export class HttpEmbedder implements Embedder {
  readonly id: string;
  readonly dims: number;
  private readonly endpoint: URL;
  private readonly gate: RetryGate;
  private readonly closing = new AbortController();

  constructor(private readonly options: HttpOptions) {
    this.id = `http:${options.model}:${options.dims}`;
    this.dims = options.dims;
    this.endpoint = new URL(options.url);
    this.endpoint.pathname = `${this.endpoint.pathname.replace(/\/+$/, '')}/embeddings`;
    this.gate = new RetryGate(options.firstPauseMs ?? 5_000, 10 * 60_000);
  }

  async embed(texts: readonly string[], kind: EmbeddingKind): Promise<Float32Array[]> {
    const vectors: Float32Array[] = [];
    for (let from = 0; from < texts.length; from += BATCH) vectors.push(...(await this.taken(texts.slice(from, from + BATCH), kind)));
    return vectors;
  }

  /** One text that the service will not take must not cost the others theirs; one that is too long for it gives what its beginning says. */
  private async taken(texts: readonly string[], kind: EmbeddingKind): Promise<Float32Array[]> {
    try {
      return await this.batch(texts, kind);
    } catch (error) {
      if (!(error instanceof TextRefused)) throw error;
      await this.refuseAllIfEven(error, kind);
      return this.inPieces(texts, kind, error);
    }
  }

  private async inPieces(texts: readonly string[], kind: EmbeddingKind, refused: TextRefused): Promise<Float32Array[]> {
    const [first = ''] = texts;
    if (texts.length === 1 && first.length <= SHORTEST) throw refused;
    const middle = Math.ceil(texts.length / 2);
    const pieces = texts.length === 1 ? [[first.slice(0, Math.ceil(first.length / 2))]] : [texts.slice(0, middle), texts.slice(middle)];
    const vectors: Float32Array[] = [];
    for (const piece of pieces) {
      const found = await this.batch(piece, kind).catch((error: unknown) => {
        if (error instanceof TextRefused) return this.inPieces(piece, kind, error);
        throw error;
      });
      vectors.push(...found);
    }
    return vectors;
  }

  /** A service that will not take one plain word either does not work, or does not know the model: no text of ours is at fault. */
  private async refuseAllIfEven(refused: TextRefused, kind: EmbeddingKind): Promise<void> {
    await this.batch(['word'], kind).catch((error: unknown) => {
      if (error instanceof TextRefused) this.fail(refused.message);
      throw error instanceof TextRefused ? new ModelUnavailable(refused.message) : error;
    });
  }

  async close(): Promise<void> {
    this.closing.abort(new Error('the embedder is closed'));
  }

  private async batch(texts: readonly string[], kind: EmbeddingKind): Promise<Float32Array[]> {
    const refusal = this.gate.refusal();
    if (refusal) throw refusal;
    try {
      const vectors = await this.ask(texts, kind);
      this.gate.worked();
      return vectors;
    } catch (error) {
      const reason = this.sentence(error);
      if (error instanceof TextRefused || (error instanceof Unusable && (await this.takesAWord(kind)))) throw new TextRefused(reason);
      if (!this.closing.signal.aborted) this.fail(reason);
      throw new ModelUnavailable(reason);
    }
  }

  /** Whether the fault is with the texts: else one of them would keep the others, and every search, from their vectors for ever. */
  private async takesAWord(kind: EmbeddingKind): Promise<boolean> {
    if (inHaste(kind)) return false;
    return this.ask(['word'], kind).then(
      () => true,
      () => false,
    );
  }

  private fail(reason: string): void {
    if (this.gate.failed(reason)) this.options.log.warn(`the embedding service is unavailable, so search goes by words alone: ${reason}`);
  }

  /** Neither the body of an answer nor the address's query goes in: some services repeat the key there. */
  private sentence(error: unknown): string {
    const { model, apiKey } = this.options;
    const reason = `embeddings from ${this.endpoint.origin}${this.endpoint.pathname}, model ${model}: ${reasonOf(error)}`;
    return apiKey ? reason.replaceAll(apiKey, '(key)') : reason; // a key that cannot stand in a header is quoted in fetch's complaint
  }

  private async ask(texts: readonly string[], kind: EmbeddingKind): Promise<Float32Array[]> {
    const { queryTimeoutMs = 2_000, documentTimeoutMs = 60_000 } = this.options;
    const timeoutMs = inHaste(kind) ? queryTimeoutMs : documentTimeoutMs;
    // Not by AbortSignal.any(): Node may forget a time limit that nothing else holds, and then it never comes (nodejs/node#57736).
    const given = new AbortController();
    const timer = setTimeout(() => given.abort(new DOMException(`no answer within ${timeoutMs} ms`, 'TimeoutError')), timeoutMs);
    const close = () => given.abort(this.closing.signal.reason);
    this.closing.signal.addEventListener('abort', close);
    if (this.closing.signal.aborted) close();
    try {
      return await this.answered(texts, timeoutMs, given.signal);
    } finally {
      clearTimeout(timer);
      this.closing.signal.removeEventListener('abort', close);
    }
  }

  private async answered(texts: readonly string[], timeoutMs: number, signal: AbortSignal): Promise<Float32Array[]> {
    const { model, apiKey } = this.options;
    const response = await fetch(this.endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(apiKey ? { authorization: `Bearer ${apiKey}` } : {}) },
      body: JSON.stringify({ model, input: texts, encoding_format: 'float' }),
      redirect: 'error', // the key goes to the address that was configured and to no other
      signal,
    }).catch((error: unknown) => {
      throw new Error(whyUnreached(error, timeoutMs));
    });
    if (!response.ok) {
      await response.body?.cancel();
      if (response.status === 400 || response.status === 413 || response.status === 422)
        throw new TextRefused(`answered ${response.status}`);
      throw response.status === 500 ? new Unusable('answered 500') : new Error(`answered ${response.status}`);
    }
    const parsed = answer.safeParse(await response.json().catch(() => null));
    if (!parsed.success) throw new Unusable('answered something that is not a list of embeddings');
    return this.inOrder(parsed.data.data, texts.length);
  }

  private inOrder(data: z.infer<typeof answer>['data'], count: number): Float32Array[] {
    const byIndex = new Map(data.map((each) => [each.index, each.embedding]));
    return Array.from({ length: count }, (_, i) => {
      const embedding = byIndex.get(i);
      if (!embedding) throw new Error(`answered ${data.length} embeddings for ${count} texts`);
      if (embedding.length !== this.dims) throw new Error(`answered ${embedding.length} dimensions where ${this.dims} are configured`);
      const vector = unit(Float32Array.from(embedding));
      if (!vector.every(Number.isFinite) || vector.every((value) => value === 0))
        throw new Unusable('answered a vector without a direction');
      return vector;
    });
  }
}

function whyUnreached(thrown: unknown, timeoutMs: number): string {
  const { name, cause } = thrown as { name?: string; cause?: { code?: string } };
  if (name === 'TimeoutError') return `no answer within ${timeoutMs} ms`;
  return cause ? `${reasonOf(thrown)} (${cause.code ?? reasonOf(cause)})` : reasonOf(thrown); // "fetch failed" alone tells nobody anything
}
