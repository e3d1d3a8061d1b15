import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeMinilmGraph } from './minilm-graph.js';
import { readSafetensors } from './safetensors.js';

/** sha256 of the package's files (0.1.0), and of the graph that `writeMinilmGraph` makes of them. Anything else is refused: its vectors would not compare. */
const EXPECTED = {
  weights: '6638f625a0a60bdaa1e34c5fee0a17c705f13b98b43a7973e9d366106a55273d',
  tokenizer: 'be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037',
  graph: '00b2a38de754fbbadfeed4cea262cee61f222e85a59a660d9b91df6ba43d9797',
} as const;

const CACHED_NAME = /^minilm-.*\.onnx/;

/** The names and ids of the tokeniser's word pieces. */
export async function readVocabulary(tokenizerPath: string): Promise<Map<string, number>> {
  const file = await readFile(tokenizerPath);
  refuseUnlessExpected(file, 'tokenizer', tokenizerPath);
  const { model } = JSON.parse(file.toString()) as { model: { vocab: Record<string, number> } };
  return new Map(Object.entries(model.vocab)); // a Map: a plain object would answer for "constructor"
}

/**
 * The model in ONNX form: from the cache when it is whole, else converted (about a second) and cached.
 * A cache that cannot be read or written costs that second at each start and nothing else.
 */
export async function readOrConvertGraph(weightsPath: string, cacheDir: string): Promise<Buffer> {
  const name = `minilm-l6-v2-int8-${EXPECTED.graph.slice(0, 12)}.onnx`;
  const cached = await readFile(join(cacheDir, name)).catch(() => null);
  if (cached && sha256(cached) === EXPECTED.graph) return cached;
  const weights = await readFile(weightsPath);
  refuseUnlessExpected(weights, 'weights', weightsPath);
  const graph = writeMinilmGraph(readSafetensors(weights));
  refuseUnlessExpected(graph, 'graph', 'the model converted from the weights');
  await keep(graph, cacheDir, name).catch(() => {});
  return graph;
}

/** Written beside and renamed, so that a reader or a crash never meets half a file; older versions go. */
async function keep(graph: Buffer, cacheDir: string, name: string): Promise<void> {
  await mkdir(cacheDir, { recursive: true });
  const unfinished = join(cacheDir, `${name}.${process.pid}`);
  await writeFile(unfinished, graph);
  await rename(unfinished, join(cacheDir, name));
  const older = (await readdir(cacheDir)).filter((each) => CACHED_NAME.test(each) && !each.startsWith(name));
  await Promise.all(older.map((each) => rm(join(cacheDir, each), { force: true })));
}

function refuseUnlessExpected(file: Buffer, what: keyof typeof EXPECTED, name: string): void {
  const found = sha256(file);
  if (found !== EXPECTED[what]) throw new Error(`${name} is not the file Kith was built for (sha256 ${found}, expected ${EXPECTED[what]})`);
}

function sha256(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
