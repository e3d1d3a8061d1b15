import { describe, expect, it } from '@jest/globals';
import { readSafetensors } from './safetensors.js';

function file(header: object, body: Buffer): Buffer {
  const json = Buffer.from(JSON.stringify(header));
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(json.length));
  return Buffer.concat([length, json, body]);
}

describe('the safetensors reader', () => {
  it('widens halves, reads floats and leaves other types out', () => {
    const halves = Buffer.from(Uint16Array.of(0x3c00, 0xc000, 0x0001, 0x7c00, 0x3555).buffer);
    const floats = Buffer.from(Float32Array.of(1.5, -2.25).buffer);
    const tensors = readSafetensors(
      file(
        {
          __metadata__: { format: 'pt' },
          half: { dtype: 'F16', shape: [5], data_offsets: [0, 10] },
          float: { dtype: 'F32', shape: [2, 1], data_offsets: [10, 18] },
          ids: { dtype: 'I64', shape: [0], data_offsets: [18, 18] },
        },
        Buffer.concat([halves, floats]),
      ),
    );
    expect([...tensors.keys()]).toEqual(['half', 'float']);
    expect([...(tensors.get('half')?.data ?? [])]).toEqual([1, -2, 2 ** -24, Number.POSITIVE_INFINITY, 0.333251953125]);
    expect(tensors.get('float')?.shape).toEqual([2, 1]);
    expect([...(tensors.get('float')?.data ?? [])]).toEqual([1.5, -2.25]);
  });
});
