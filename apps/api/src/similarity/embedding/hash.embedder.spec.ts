import { describe, expect, it } from '@jest/globals';
import { HashEmbedder } from './hash.embedder.js';
import { cosine } from './vector-codec.js';

describe('the hash embedder of the tests', () => {
  const embed = (...texts: string[]) => new HashEmbedder().embed(texts) as Promise<[Float32Array, Float32Array, Float32Array]>;

  it('gives a text the same vector each time, of length 1', async () => {
    const [first] = await embed('Electronic prescribing');
    const [again] = await embed('Electronic prescribing');
    expect([...again]).toEqual([...first]);
    expect(first).toHaveLength(384);
    expect(cosine(first, first)).toBeCloseTo(1);
    expect(Math.hypot(...first)).toBeCloseTo(1, 5);
  });

  it('puts texts that share words nearer than texts that share none', async () => {
    const [prescribing, same, other] = await embed(
      'electronic prescribing on wards',
      'wards prescribe electronically',
      'ambulance fleet tablets',
    );
    expect(cosine(prescribing, same)).toBeGreaterThan(cosine(prescribing, other) + 0.2);
  });

  it('gives an empty text a vector too', async () => {
    expect(Math.hypot(...(await embed('', ' ', '…'))[0])).toBeCloseTo(1, 5);
  });
});
