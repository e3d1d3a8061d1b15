/** How a publication changes the counts: what it adds and what it takes away. */
export interface CountsChange {
  readonly documents: number;
  readonly length: number;
  readonly stemsAdded: readonly string[];
  readonly stemsTaken: readonly string[];
  readonly spellingsAdded: readonly string[];
  readonly spellingsTaken: readonly string[];
}

/** By how much each word's count changes in all; those that come to nothing are left out. In one order, whoever counts. */
export function sumOf(added: readonly (readonly string[])[], taken: readonly (readonly string[])[]): { words: string[]; by: number[] } {
  const sums = new Map<string, number>();
  for (const [lists, by] of [
    [added, 1],
    [taken, -1],
  ] as const)
    for (const word of lists.flat()) sums.set(word, (sums.get(word) ?? 0) + by);
  const changed = [...sums].filter(([, by]) => by !== 0).sort(([a], [b]) => (a < b ? -1 : 1));
  return { words: changed.map(([word]) => word), by: changed.map(([, by]) => by) };
}
