import { type Embedder, type EmbeddingKind, type EmbeddingLog, ModelUnavailable } from './embedder.js';
import { MINILM } from './minilm-graph.js';
import { MinilmThread } from './minilm-thread.js';
import { RetryGate } from './retry-gate.js';
import { TextQueue, type WaitingText } from './text-queue.js';

export type MinilmOptions = {
  cacheDir: string;
  log: EmbeddingLog;
  /** The compiled thread; tests give their own. */
  workerUrl?: URL;
  /** A search must not hang on the model: past this it goes by words. */
  queryPatienceMs?: number;
  /** Longest time to load, and to embed one text, before the thread counts as hung. */
  threadPatienceMs?: number;
  /** The pause after a first failure; it doubles up to ten minutes. */
  firstPauseMs?: number;
};

/**
 * all-MiniLM-L6-v2 in a thread of its own, started by the first text. The thread holds one text at a time, so a query waits for one
 * document at most (some 25 ms), however many are being indexed.
 */
export class MinilmEmbedder implements Embedder {
  readonly id = 'minilm-l6-v2-int8-1';
  readonly dims = MINILM.hidden;
  private readonly queue = new TextQueue();
  private readonly gate: RetryGate;
  private thread: MinilmThread | null = null;
  private ready = false;
  private inHand: WaitingText | null = null;
  private closed = false;

  constructor(private readonly options: MinilmOptions) {
    this.gate = new RetryGate(options.firstPauseMs ?? 5_000, 10 * 60_000);
  }

  embed(texts: readonly string[], kind: EmbeddingKind): Promise<Float32Array[]> {
    const refusal = this.closed ? new ModelUnavailable('the embedder is closed') : this.gate.refusal();
    if (refusal) return Promise.reject(refusal);
    if (texts.length === 0) return Promise.resolve([]);
    const vectors = Promise.all(texts.map((text) => this.enqueue(text, kind)));
    if (this.thread) this.proceed();
    else this.start();
    return vectors;
  }

  async close(): Promise<void> {
    this.closed = true;
    const thread = this.thread;
    this.thread = null;
    this.refuseAll('the embedder is closed');
    await thread?.close();
  }

  private enqueue(text: string, kind: EmbeddingKind): Promise<Float32Array> {
    return new Promise((resolve, reject) => {
      const waiting: WaitingText = {
        text,
        kind,
        settled: false,
        resolve: (vector) => settle(() => resolve(vector)),
        reject: (error) => settle(() => reject(error)),
      };
      const impatience =
        kind === 'query'
          ? setTimeout(() => waiting.reject(new ModelUnavailable('the model is loading or busy')), this.options.queryPatienceMs ?? 5_000)
          : undefined;
      const settle = (answer: () => void): void => {
        waiting.settled = true;
        clearTimeout(impatience);
        answer();
      };
      this.queue.push(waiting);
    });
  }

  private start(): void {
    const started = Date.now();
    this.ready = false;
    const events = {
      ready: () => {
        this.ready = true;
        this.options.log.log(`the embedding model is ready after ${Date.now() - started} ms`);
        this.proceed();
      },
      vector: (vector: Float32Array) => {
        this.gate.worked();
        this.handBack((waiting) => waiting.resolve(vector));
      },
      failed: (reason: string) => this.handBack((waiting) => waiting.reject(new ModelUnavailable(reason))),
      lost: (reason: string) => {
        this.thread = null;
        this.gate.failed(reason);
        this.options.log.warn(`the embedding model is unavailable, so search goes by words alone: ${reason}`);
        this.refuseAll(reason);
      },
    };
    this.thread = new MinilmThread(
      events,
      this.options.threadPatienceMs ?? 60_000,
      { cacheDir: this.options.cacheDir },
      this.options.workerUrl,
    );
  }

  private proceed(): void {
    if (!this.ready || this.inHand) return;
    this.inHand = this.queue.next();
    if (this.inHand) this.thread?.embed(this.inHand.text);
  }

  private handBack(answer: (waiting: WaitingText) => void): void {
    const waiting = this.inHand;
    this.inHand = null;
    if (waiting) answer(waiting);
    this.proceed();
  }

  private refuseAll(reason: string): void {
    const waiting = [this.inHand, ...this.queue.drain()];
    this.inHand = null;
    for (const each of waiting) each?.reject(new ModelUnavailable(reason));
  }
}
