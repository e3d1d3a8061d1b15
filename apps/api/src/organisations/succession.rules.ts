import type { Followed } from './succession-listeners.js';

/** One line of the register: the predecessor is closed, and the day has come. */
export interface Effective {
  readonly predecessorId: string;
  readonly successorId: string;
}

/**
 * Who carries on whom today, through chains: A into B, and B into C, is A into C. Where several followed one, none of them carries it on
 * alone: what it had stays with it.
 */
export function whoCarriesOn(effective: readonly Effective[]): Followed[] {
  const successors = new Map<string, Set<string>>();
  for (const { predecessorId, successorId } of effective) {
    const known = successors.get(predecessorId) ?? new Set();
    successors.set(predecessorId, known.add(successorId));
  }
  const only = (id: string): string | null => {
    const [one, another] = successors.get(id) ?? [];
    return one && !another && one !== id ? one : null;
  };
  return [...successors.keys()].map((from) => {
    const seen = new Set([from]);
    let to = only(from);
    // A register that leads in a circle ends where the circle closes.
    while (to !== null && !seen.has(to)) {
      seen.add(to);
      const next = only(to);
      if (next === null || seen.has(next)) break;
      to = next;
    }
    return { from, to: to === from ? null : to };
  });
}
