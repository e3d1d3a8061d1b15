import type { EmbeddingKind } from './embedder.js';

/** A text that somebody waits for. `settled` is set when the caller has an answer, be it a vector or a refusal. */
export type WaitingText = {
  readonly text: string;
  readonly kind: EmbeddingKind;
  settled: boolean;
  resolve(vector: Float32Array): void;
  reject(error: Error): void;
};

/** Queries before documents, each kind in the order it came. What was settled while it waited is passed over. */
export class TextQueue {
  private readonly waiting: Record<EmbeddingKind, WaitingText[]> = { query: [], document: [] };

  push(text: WaitingText): void {
    this.waiting[text.kind].push(text);
  }

  /** How many documents wait, counting those that were settled meanwhile. */
  get documents(): number {
    return this.waiting.document.length;
  }

  next(kinds: readonly EmbeddingKind[] = ['query', 'document']): WaitingText | null {
    for (const kind of kinds) {
      let first = this.waiting[kind].shift();
      while (first?.settled) first = this.waiting[kind].shift();
      if (first) return first;
    }
    return null;
  }

  /** Takes everybody out, for a common refusal. */
  drain(): WaitingText[] {
    return [...this.waiting.query.splice(0), ...this.waiting.document.splice(0)].filter((each) => !each.settled);
  }
}
