/** What passes between the main thread and the model's thread. There is never more than one text with the worker. */
export type MinilmWorkerData = { cacheDir: string };

export type ToWorker = { kind: 'embed'; text: string } | { kind: 'close' };

export type FromWorker =
  | { kind: 'ready' }
  | { kind: 'unusable'; reason: string }
  | { kind: 'vector'; vector: Float32Array<ArrayBuffer> }
  | { kind: 'failed'; reason: string };
