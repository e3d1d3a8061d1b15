import { availableParallelism } from 'node:os';
import { type Embedder, type EmbeddingKind, type EmbeddingLog, inHaste, ModelUnavailable, TextRefused } from './embedder.js';
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
  /** Whether a second thread may help with many documents; else where there are two cores. */
  mayHelp?: boolean;
  /** How long it leaves the core to searches after each of them, and how long it stays with nothing to do. */
  calmMs?: number;
  restMs?: number;
};

/** So many documents must wait before a second thread is worth its start and its memory. */
const WORTH_HELP = 16;

interface Lane {
  readonly thread: MinilmThread;
  ready: boolean;
  inHand: WaitingText | null;
}

/**
 * all-MiniLM-L6-v2 in a thread of its own, started by the first text. The thread holds one text at a time, so a query waits for one
 * document at most (some 25 ms), however many are being indexed. While many are and nobody searches, a second thread helps.
 */
export class MinilmEmbedder implements Embedder {
  readonly id = 'minilm-l6-v2-int8-1';
  readonly dims = MINILM.hidden;
  private readonly queue = new TextQueue();
  private readonly gate: RetryGate;
  /** The first is the one that came first; the second helps. */
  private lanes: Lane[] = [];
  private mayHelp: boolean;
  private lastQueryAt = Number.NEGATIVE_INFINITY;
  private resting: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(private readonly options: MinilmOptions) {
    this.gate = new RetryGate(options.firstPauseMs ?? 5_000, 10 * 60_000);
    this.mayHelp = options.mayHelp ?? availableParallelism() > 1;
  }

  embed(texts: readonly string[], kind: EmbeddingKind): Promise<Float32Array[]> {
    const refusal = this.closed ? new ModelUnavailable('the embedder is closed') : this.gate.refusal();
    if (refusal) return Promise.reject(refusal);
    if (texts.length === 0) return Promise.resolve([]);
    const vectors = Promise.all(texts.map((text) => this.enqueue(text, kind)));
    if (inHaste(kind)) this.lastQueryAt = performance.now();
    if (this.lanes.length === 0) this.start();
    else this.proceed();
    return vectors;
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.resting);
    const { lanes } = this;
    this.refuseAll('the embedder is closed');
    this.lanes = [];
    await Promise.all(lanes.map(({ thread }) => thread.close()));
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
      const impatience = inHaste(kind)
        ? setTimeout(() => waiting.reject(new ModelUnavailable('the model is loading or busy')), this.options.queryPatienceMs ?? 2_000)
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
    const lane: Lane = {
      ready: false,
      inHand: null,
      thread: new MinilmThread(
        {
          ready: () => {
            lane.ready = true;
            if (lane === this.lanes[0]) this.options.log.log(`the embedding model is ready after ${Date.now() - started} ms`);
            this.proceed();
          },
          vector: (vector: Float32Array) => {
            this.gate.worked();
            this.handBack(lane, (waiting) => waiting.resolve(vector));
          },
          failed: (reason: string) => this.handBack(lane, (waiting) => waiting.reject(new TextRefused(reason))),
          lost: (reason: string) => this.lose(lane, reason),
        },
        this.options.threadPatienceMs ?? 60_000,
        { cacheDir: this.options.cacheDir },
        this.options.workerUrl,
      ),
    };
    this.lanes.push(lane);
  }

  private proceed(): void {
    for (const lane of this.lanes) {
      if (!lane.ready || lane.inHand) continue;
      lane.inHand = this.queue.next(lane === this.lanes[0] || this.calm() ? undefined : ['haste']);
      if (lane.inHand) lane.thread.embed(lane.inHand.text);
    }
    if (this.mayHelp && this.lanes.length === 1 && this.lanes[0]?.ready && this.queue.documents >= WORTH_HELP && this.calm()) this.start();
    this.letRest();
  }

  /** Searches come first: a second core is taken only while nobody asks. */
  private calm(): boolean {
    return performance.now() - this.lastQueryAt > (this.options.calmMs ?? 2_000);
  }

  /** The second thread ends when it has had nothing to do for a while; each text in its hand begins that time anew. */
  private letRest(): void {
    const helper = this.lanes[1];
    if (!helper?.ready || (this.resting && !helper.inHand)) return;
    clearTimeout(this.resting);
    this.resting = undefined;
    if (helper.inHand) return;
    this.resting = setTimeout(() => {
      this.resting = undefined;
      this.lanes = this.lanes.filter((lane) => lane !== helper);
      void helper.thread.close();
    }, this.options.restMs ?? 30_000).unref();
  }

  private handBack(lane: Lane, answer: (waiting: WaitingText) => void): void {
    const waiting = lane.inHand;
    lane.inHand = null;
    if (waiting) answer(waiting);
    this.proceed();
  }

  /** Without the second it goes on alone; without the first, as without any. */
  private lose(lane: Lane, reason: string): void {
    if (lane !== this.lanes[0]) {
      this.mayHelp = false;
      this.lanes = this.lanes.filter((each) => each !== lane);
      this.options.log.warn(`the embedding model goes on with one thread: ${reason}`);
      this.handBack(lane, (waiting) => waiting.reject(new ModelUnavailable(reason)));
      return;
    }
    this.gate.failed(reason);
    this.options.log.warn(`the embedding model is unavailable, so search goes by words alone: ${reason}`);
    this.refuseAll(reason);
    const others = this.lanes.filter((each) => each !== lane);
    this.lanes = [];
    for (const { thread } of others) void thread.close();
  }

  private refuseAll(reason: string): void {
    const waiting = [...this.lanes.map(({ inHand }) => inHand), ...this.queue.drain()];
    for (const lane of this.lanes) lane.inHand = null;
    for (const each of waiting) each?.reject(new ModelUnavailable(reason));
  }
}
