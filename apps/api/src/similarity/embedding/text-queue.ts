import { type EmbeddingKind, inHaste } from './embedder.js';

/** A text that somebody waits for. `settled` is set when the caller has an answer, be it a vector or a refusal. */
export type WaitingText = {
  readonly text: string;
  readonly kind: EmbeddingKind;
  settled: boolean;
  resolve(vector: Float32Array): void;
  reject(error: Error): void;
};

export type Pace = 'haste' | 'leisure';

/** What somebody waits for before documents, each in the order it came. What was settled while it waited is passed over. */
export class TextQueue {
  private readonly waiting: Record<Pace, WaitingText[]> = { haste: [], leisure: [] };

  push(text: WaitingText): void {
    this.waiting[inHaste(text.kind) ? 'haste' : 'leisure'].push(text);
  }

  /** How many documents wait, counting those that were settled meanwhile. */
  get documents(): number {
    return this.waiting.leisure.length;
  }

  next(from: readonly Pace[] = ['haste', 'leisure']): WaitingText | null {
    for (const pace of from) {
      let first = this.waiting[pace].shift();
      while (first?.settled) first = this.waiting[pace].shift();
      if (first) return first;
    }
    return null;
  }

  /** Takes everybody out, for a common refusal. */
  drain(): WaitingText[] {
    return [...this.waiting.haste.splice(0), ...this.waiting.leisure.splice(0)].filter((each) => !each.settled);
  }
}
