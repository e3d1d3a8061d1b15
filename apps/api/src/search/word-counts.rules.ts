/** What an open entry adds to the counts of words. */
export interface CountedEntry {
  readonly stems: readonly string[];
  /** Its words as they are spelt. */
  readonly spellings: readonly string[];
  readonly length: number;
}

/** How a publication changes the counts: what it adds and what it takes away. */
export interface CountsChange {
  readonly documents: number;
  readonly length: number;
  readonly stemsAdded: readonly string[];
  readonly stemsTaken: readonly string[];
  readonly spellingsAdded: readonly string[];
  readonly spellingsTaken: readonly string[];
}

/** From what was counted of an entry to what is to be; null stands for an entry that does not count. Null where nothing changes. */
export function countsChange(before: CountedEntry | null, after: CountedEntry | null): CountsChange | null {
  const change = {
    documents: Number(after !== null) - Number(before !== null),
    length: (after?.length ?? 0) - (before?.length ?? 0),
    stemsAdded: without(after?.stems, before?.stems),
    stemsTaken: without(before?.stems, after?.stems),
    spellingsAdded: without(after?.spellings, before?.spellings),
    spellingsTaken: without(before?.spellings, after?.spellings),
  };
  const { documents, length, ...words } = change;
  return documents === 0 && length === 0 && Object.values(words).every((list) => list.length === 0) ? null : change;
}

const without = (words: readonly string[] = [], others: readonly string[] = []): string[] => {
  const known = new Set(others);
  return words.filter((word) => !known.has(word));
};

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
