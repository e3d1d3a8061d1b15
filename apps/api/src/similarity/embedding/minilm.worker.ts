import { parentPort, workerData } from 'node:worker_threads';
import { reasonOf } from './embedder.js';
import type { FromWorker, MinilmWorkerData, ToWorker } from './minilm-messages.js';
import { loadMinilm } from './minilm-model.js';

/** The thread's entry: one text in, one vector out, in order. The main thread keeps the queue. */
const port = parentPort;
if (!port) throw new Error('minilm.worker is started as a worker thread');
const say = (message: FromWorker, transfer: ArrayBuffer[] = []): void => port.postMessage(message, transfer);

try {
  const model = await loadMinilm((workerData as MinilmWorkerData).cacheDir);
  port.on('message', async (asked: ToWorker) => {
    if (asked.kind === 'close') {
      await model.release();
      port.close();
      return;
    }
    try {
      const vector = await model.embed(asked.text);
      say({ kind: 'vector', vector }, [vector.buffer]);
    } catch (error) {
      say({ kind: 'failed', reason: reasonOf(error) });
    }
  });
  say({ kind: 'ready' });
} catch (error) {
  say({ kind: 'unusable', reason: reasonOf(error) });
}
