import { type Attribute, type ElementType, elementType, model, node, tensor, value } from './onnx-format.js';
import type { WeightTensor } from './safetensors.js';

/** The shape of all-MiniLM-L6-v2, as its config.json states it. */
export const MINILM = { hidden: 384, heads: 12, layers: 6, vocabulary: 30_522, positions: 512, epsilon: 1e-12 } as const;

/**
 * Matrices use 7 of the 8 bits: processors without VNNI add pairs of products (255 x weight) in 16 bits, and two times 255 x 127 would
 * saturate there. With 64 the sums are exact on every x86, so vectors made elsewhere stay comparable; it costs 0.001 of mean cosine.
 */
const MATRIX_STEPS = 64;
const WORD_STEPS = 127;

/**
 * Writes the encoder as an ONNX file: `input_ids` [1, n] in, `embedding` [1, 384] out, mean over the tokens, length 1.
 *
 * Weights are int8 with one scale per output column (word vectors: per row); activations are quantised while running.
 * One text per run, on purpose. ONNX Runtime takes the scale of the activations from the whole tensor, so in a batch a text's vector would
 * depend on its neighbours. Alone it is always the same, needs no padding and no mask, and on one thread a batch is no faster.
 */
export function writeMinilmGraph(weights: ReadonlyMap<string, WeightTensor>): Buffer {
  const graph = new GraphInProgress(weights);
  const { hidden, heads, layers } = MINILM;
  let x = graph.layerNorm(graph.op('Add', [wordVectors(graph), positionVectors(graph)]), 'embeddings.LayerNorm');
  for (let layer = 0; layer < layers; layer++) {
    const prefix = `encoder.layer.${layer}`;
    const [query, key, mix] = ['query', 'key', 'value'].map((part) => graph.linear(x, `${prefix}.attention.self.${part}`)) as [
      string,
      string,
      string,
    ];
    const attended = graph.op('MultiHeadAttention', [query, key, mix], { num_heads: { int: heads } }, 'com.microsoft');
    const settled = graph.linear(attended, `${prefix}.attention.output.dense`);
    x = graph.layerNorm(graph.op('Add', [settled, x]), `${prefix}.attention.output.LayerNorm`);
    const widened = graph.op('Gelu', [graph.linear(x, `${prefix}.intermediate.dense`)], {}, 'com.microsoft');
    x = graph.layerNorm(graph.op('Add', [graph.linear(widened, `${prefix}.output.dense`), x]), `${prefix}.output.LayerNorm`);
  }
  const mean = graph.op('ReduceMean', [x], { axes: { ints: [1] }, keepdims: { int: 0 } });
  graph.op('LpNormalization', [mean], { axis: { int: -1 }, p: { int: 2 } }, '', 'embedding');
  return model({
    name: 'minilm',
    nodes: graph.nodes,
    tensors: graph.tensors,
    inputs: [value('input_ids', elementType.int64, [1, 'tokens'])],
    outputs: [value('embedding', elementType.float, [1, hidden])],
  });
}

function wordVectors(graph: GraphInProgress): string {
  const { data, shape } = graph.weight('embeddings.word_embeddings.weight', [MINILM.vocabulary, MINILM.hidden]);
  const { steps, scales } = quantiseRows(data, shape, WORD_STEPS);
  const row = graph.op('Gather', [graph.constant('words', elementType.int8, shape, steps), 'input_ids']);
  const scale = graph.op('Gather', [graph.constant('words.scale', elementType.float, [MINILM.vocabulary, 1], scales), 'input_ids']);
  return graph.op('Mul', [graph.op('Cast', [row], { to: { int: elementType.float } }), scale]);
}

/** The first n position vectors. There is only one segment, so its vector is added in beforehand. */
function positionVectors(graph: GraphInProgress): string {
  const { hidden, positions } = MINILM;
  const { data } = graph.weight('embeddings.position_embeddings.weight', [positions, hidden]);
  const segment = graph.weight('embeddings.token_type_embeddings.weight', [2, hidden]).data;
  const table = Float32Array.from(data, (at, i) => at + (segment[i % hidden] as number));
  const [zero, one, two] = ([0, 1, 2] as const).map((n) =>
    graph.constant(`n${n}`, elementType.int64, [1], BigInt64Array.of(BigInt(n))),
  ) as [string, string, string];
  const tokens = graph.op('Slice', [graph.op('Shape', ['input_ids']), one, two]);
  return graph.op('Slice', [graph.constant('positions', elementType.float, [positions, hidden], table), zero, tokens, zero]);
}

/** Collects nodes and constants; each method adds one piece and returns the name of its result. */
class GraphInProgress {
  readonly nodes: Buffer[] = [];
  readonly tensors: Buffer[] = [];

  constructor(private readonly weights: ReadonlyMap<string, WeightTensor>) {}

  op(
    name: string,
    inputs: readonly string[],
    attributes: Record<string, Attribute> = {},
    domain = '',
    output = `t${this.nodes.length}`,
  ): string {
    this.nodes.push(node(name, inputs, output, attributes, domain));
    return output;
  }

  constant(name: string, type: ElementType, dims: readonly number[], data: ArrayBufferView): string {
    this.tensors.push(tensor(name, type, dims, data));
    return name;
  }

  weight(name: string, shape: readonly number[]): WeightTensor {
    const found = this.weights.get(name);
    if (!found) throw new Error(`the weights lack ${name}`);
    if (found.shape.join() !== shape.join()) throw new Error(`the weights hold ${name} as [${found.shape}], not [${shape}]`);
    return found;
  }

  /** x times a weight matrix plus its bias. The file holds the matrix as [out, in]; the operator wants [in, out]. */
  linear(x: string, name: string): string {
    const found = this.weights.get(`${name}.weight`)?.shape ?? [];
    const [out = 0, into = 0] = found;
    const { data } = this.weight(`${name}.weight`, [out, into]);
    const bias = this.weight(`${name}.bias`, [out]).data;
    const { steps, scales } = quantiseRows(data, [out, into], MATRIX_STEPS);
    const inputs = [
      x,
      this.constant(`${name}.steps`, elementType.int8, [into, out], transpose(steps, out, into)),
      this.constant(`${name}.scales`, elementType.float, [out], scales),
      this.constant(`${name}.zeros`, elementType.int8, [out], new Int8Array(out)),
      this.constant(`${name}.bias`, elementType.float, [out], bias),
    ];
    return this.op('DynamicQuantizeMatMul', inputs, {}, 'com.microsoft');
  }

  layerNorm(x: string, name: string): string {
    const gain = this.constant(`${name}.gain`, elementType.float, [MINILM.hidden], this.weight(`${name}.weight`, [MINILM.hidden]).data);
    const bias = this.constant(`${name}.bias`, elementType.float, [MINILM.hidden], this.weight(`${name}.bias`, [MINILM.hidden]).data);
    return this.op('LayerNormalization', [x, gain, bias], { axis: { int: -1 }, epsilon: { float: MINILM.epsilon } });
  }
}

/** Symmetric: each row becomes whole steps from -largest to largest, and the size of its step. */
function quantiseRows(data: Float32Array, shape: readonly number[], largest: number): { steps: Int8Array; scales: Float32Array } {
  const [rows = 0, columns = 0] = shape;
  const steps = new Int8Array(rows * columns);
  const scales = new Float32Array(rows);
  for (let row = 0; row < rows; row++) {
    const values = data.subarray(row * columns, (row + 1) * columns);
    let peak = 1e-9;
    for (const each of values) peak = Math.max(peak, Math.abs(each));
    const scale = Math.fround(peak / largest);
    scales[row] = scale;
    for (let i = 0; i < columns; i++) steps[row * columns + i] = Math.round((values[i] as number) / scale);
  }
  return { steps, scales };
}

function transpose(matrix: Int8Array, rows: number, columns: number): Int8Array {
  const turned = new Int8Array(matrix.length);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) turned[column * rows + row] = matrix[row * columns + column] as number;
  return turned;
}
