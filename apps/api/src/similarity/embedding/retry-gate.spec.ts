import { describe, expect, it } from '@jest/globals';
import { ModelUnavailable } from './embedder.js';
import { RetryGate } from './retry-gate.js';

describe('the gate between attempts', () => {
  it('refuses until a pause has passed, and doubles it with each failure in a row up to a limit', () => {
    let now = 0;
    const gate = new RetryGate(1_000, 3_000, () => now);
    expect(gate.refusal()).toBeNull();
    const pauses = [1, 2, 3, 4].map(() => {
      gate.failed('no file');
      const from = now;
      while (gate.refusal()) now += 500;
      return now - from;
    });
    expect(pauses).toEqual([1_000, 2_000, 3_000, 3_000]);
  });

  it('counts requests that fail together once', () => {
    let now = 0;
    const gate = new RetryGate(1_000, 60_000, () => now);
    expect([1, 2, 3, 4, 5].map(() => gate.failed('no answer'))).toEqual([true, false, false, false, false]);
    now = 1_000;
    expect(gate.refusal()).toBeNull();
    expect(gate.failed('no answer')).toBe(true);
    expect(gate.refusal()?.message).toBe('no answer; next attempt in 2 s');
  });

  it('says why and when, and starts afresh once it worked', () => {
    const gate = new RetryGate(1_000, 3_000, () => 0);
    gate.failed('no file');
    expect(gate.refusal()).toBeInstanceOf(ModelUnavailable);
    expect(gate.refusal()?.message).toBe('no file; next attempt in 1 s');
    gate.worked();
    expect(gate.refusal()).toBeNull();
    gate.failed('again');
    expect(gate.refusal()?.message).toBe('again; next attempt in 1 s');
  });
});
