const hostIsLittleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/** As stored in `bytea`: float32, little-endian, nothing else. */
export function toBytes(vector: Float32Array): Buffer {
  const bytes = Buffer.from(Uint8Array.from(new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength)));
  return hostIsLittleEndian ? bytes : bytes.swap32();
}

export function fromBytes(bytes: Uint8Array): Float32Array {
  if (bytes.byteLength % 4 !== 0) throw new RangeError(`a stored vector has ${bytes.byteLength} bytes, which is not a multiple of four`);
  const copy = new Uint8Array(bytes); // also aligned, which a slice of the driver's buffer need not be
  if (!hostIsLittleEndian) Buffer.from(copy.buffer).swap32();
  return new Float32Array(copy.buffer);
}

/** The signs as '0101...', for `bit(n)`: how many differ between two vectors stands in for their angle when making a shortlist. */
export function toBits(vector: Float32Array): string {
  let bits = '';
  for (const each of vector) bits += each > 0 ? '1' : '0';
  return bits;
}

/** From -1 to 1; 0 when either has no length. */
export function cosine(a: Float32Array, b: Float32Array): number {
  const lengths = Math.sqrt(dot(a, a) * dot(b, b));
  return lengths === 0 ? 0 : dot(a, b) / lengths;
}

/** The vector seen from the collection's mean, of length 1. Between documents this tells more; for short queries it tells less (measured). */
export function centre(vector: Float32Array, mean: Float32Array): Float32Array {
  refuseUnequal(vector, mean);
  return unit(vector.map((each, i) => each - (mean[i] as number)));
}

/** Between a centred vector and another as `centre` would make it, without making it. */
export function cosineFromCentred(centred: Float32Array, other: Float32Array, mean: Float32Array): number {
  refuseUnequal(centred, other);
  refuseUnequal(other, mean);
  let sum = 0;
  let square = 0;
  for (let i = 0; i < other.length; i++) {
    const from = (other[i] as number) - (mean[i] as number);
    sum += from * (centred[i] as number);
    square += from * from;
  }
  return square === 0 ? 0 : sum / Math.sqrt(square);
}

/** Scaled to length 1; a vector of zeros stays as it is. */
export function unit(vector: Float32Array): Float32Array {
  const length = Math.sqrt(dot(vector, vector));
  return length === 0 ? vector : vector.map((each) => each / length);
}

function dot(a: Float32Array, b: Float32Array): number {
  refuseUnequal(a, b);
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

function refuseUnequal(a: Float32Array, b: Float32Array): void {
  if (a.length !== b.length) throw new RangeError(`vectors of ${a.length} and ${b.length} dimensions cannot be compared`);
}
