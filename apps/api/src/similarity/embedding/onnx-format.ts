/** As much of the ONNX file format (protobuf wire format; field numbers from onnx.proto) as one encoder needs. */

export const elementType = { float: 1, int8: 3, int64: 7 } as const;
export type ElementType = (typeof elementType)[keyof typeof elementType];
export type Attribute = { int: number } | { float: number } | { ints: readonly number[] };

const WIRE_VARINT = 0;
const WIRE_BYTES = 2;
const WIRE_FIXED32 = 5;

export function node(op: string, inputs: readonly string[], output: string, attributes: Record<string, Attribute>, domain = ''): Buffer {
  return Buffer.concat([
    ...inputs.map((input) => bytes(1, input)),
    bytes(2, output),
    bytes(4, op),
    ...Object.entries(attributes).map(([name, value]) => bytes(5, attribute(name, value))),
    ...(domain ? [bytes(7, domain)] : []),
  ]);
}

export function tensor(name: string, type: ElementType, dims: readonly number[], data: ArrayBufferView): Buffer {
  const raw = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  return Buffer.concat([...dims.map((dim) => int(1, dim)), int(2, type), bytes(8, name), bytes(9, raw)]);
}

/** A graph input or output; a dimension given as a word is free. */
export function value(name: string, type: ElementType, dims: readonly (number | string)[]): Buffer {
  const shape = Buffer.concat(dims.map((dim) => bytes(1, typeof dim === 'string' ? bytes(2, dim) : int(1, dim))));
  return Buffer.concat([bytes(1, name), bytes(2, bytes(1, Buffer.concat([int(1, type), bytes(2, shape)])))]);
}

export type Graph = {
  name: string;
  nodes: readonly Buffer[];
  tensors: readonly Buffer[];
  inputs: readonly Buffer[];
  outputs: readonly Buffer[];
};

/** A model file: IR version 8, operator set 17, and version 1 of ONNX Runtime's own operators. */
export function model(graph: Graph): Buffer {
  const body = Buffer.concat([
    ...graph.nodes.map((part) => bytes(1, part)),
    bytes(2, graph.name),
    ...graph.tensors.map((part) => bytes(5, part)),
    ...graph.inputs.map((part) => bytes(11, part)),
    ...graph.outputs.map((part) => bytes(12, part)),
  ]);
  const own = Buffer.concat([bytes(1, 'com.microsoft'), int(2, 1)]);
  return Buffer.concat([int(1, 8), bytes(2, 'kith'), bytes(7, body), bytes(8, int(2, 17)), bytes(8, own)]);
}

function attribute(name: string, given: Attribute): Buffer {
  if ('float' in given) {
    const raw = Buffer.alloc(4);
    raw.writeFloatLE(given.float);
    return Buffer.concat([bytes(1, name), tag(2, WIRE_FIXED32), raw, int(20, 1)]);
  }
  if ('int' in given) return Buffer.concat([bytes(1, name), int(3, given.int), int(20, 2)]);
  return Buffer.concat([bytes(1, name), ...given.ints.map((each) => int(8, each)), int(20, 7)]);
}

function int(field: number, number: number): Buffer {
  return Buffer.concat([tag(field, WIRE_VARINT), varint(number)]);
}

function bytes(field: number, content: string | Buffer): Buffer {
  const raw = typeof content === 'string' ? Buffer.from(content) : content;
  return Buffer.concat([tag(field, WIRE_BYTES), varint(raw.length), raw]);
}

function tag(field: number, wireType: number): Buffer {
  return varint((field << 3) | wireType);
}

function varint(number: number): Buffer {
  let rest = BigInt.asUintN(64, BigInt(number)); // negative numbers (axis -1) are written as 64-bit two's complement
  const out: number[] = [];
  do {
    const low = Number(rest & 127n);
    rest >>= 7n;
    out.push(rest ? low | 128 : low);
  } while (rest);
  return Buffer.from(out);
}
