import { Worker } from 'node:worker_threads';
import { reasonOf } from './embedder.js';
import type { FromWorker, MinilmWorkerData, ToWorker } from './minilm-messages.js';

export type ThreadEvents = {
  ready(): void;
  vector(vector: Float32Array): void;
  /** The text could not be embedded; the thread is still good. */
  failed(reason: string): void;
  /** The thread is gone (never loaded, crashed, hung). Told once, and not after `close`. */
  lost(reason: string): void;
};

const CLOSING_PATIENCE_MS = 2_000;

/** One worker thread with the model in it. It keeps the process alive only while it has a text in hand. */
export class MinilmThread {
  private readonly worker: Worker;
  private readonly ended: Promise<unknown>;
  private watchdog: NodeJS.Timeout | undefined;
  private over = false;

  constructor(
    private readonly events: ThreadEvents,
    private readonly patienceMs: number,
    data: MinilmWorkerData,
    url = defaultWorkerUrl(),
  ) {
    this.worker = new Worker(url, { workerData: data, name: 'minilm' });
    this.ended = new Promise((resolve) => this.worker.once('exit', resolve));
    this.worker.on('message', (message: FromWorker) => this.hear(message));
    this.worker.on('error', (error) => this.lose(reasonOf(error)));
    this.worker.on('exit', (code) => this.lose(`its thread ended with code ${code}`));
    this.watch('loading');
  }

  embed(text: string): void {
    this.worker.ref();
    this.watch('one text');
    this.worker.postMessage({ kind: 'embed', text } satisfies ToWorker);
  }

  async close(): Promise<void> {
    this.finish();
    this.worker.ref(); // the promise below is worth waiting for
    this.worker.postMessage({ kind: 'close' } satisfies ToWorker);
    const giveUp = setTimeout(() => void this.worker.terminate(), CLOSING_PATIENCE_MS);
    await this.ended;
    clearTimeout(giveUp);
  }

  private hear(message: FromWorker): void {
    if (this.over) return;
    clearTimeout(this.watchdog);
    if (message.kind === 'unusable') {
      this.lose(message.reason);
      return;
    }
    this.worker.unref();
    if (message.kind === 'ready') this.events.ready();
    else if (message.kind === 'vector') this.events.vector(Float32Array.from(message.vector));
    else this.events.failed(message.reason);
  }

  private watch(what: string): void {
    clearTimeout(this.watchdog);
    this.watchdog = setTimeout(() => this.lose(`${what} took longer than ${this.patienceMs} ms`), this.patienceMs).unref();
  }

  private lose(reason: string): void {
    if (this.over) return;
    this.finish();
    void this.worker.terminate();
    this.events.lost(reason);
  }

  private finish(): void {
    this.over = true;
    clearTimeout(this.watchdog);
  }
}

/** A thread needs plain JavaScript: from TypeScript sources (jest) the built file of the same name in dist is taken. */
function defaultWorkerUrl(): URL {
  const here = import.meta.url;
  const built = here.endsWith('.ts') ? here.replace(/\/src\/(?!.*\/src\/)/, '/dist/') : here;
  return new URL('./minilm.worker.js', built);
}
