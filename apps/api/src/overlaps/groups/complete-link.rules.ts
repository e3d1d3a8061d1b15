/**
 * Groups in which every pair is alike (complete link): A like B and B like C does not put A with C. `likeness` is null for a pair that must not
 * stand together; a group's likeness is that of its least alike pair. The most alike come together first, ties in the order given, so that the
 * same items always make the same groups. Only groups of two and more.
 */
export function completeLink<T>(items: readonly T[], likeness: (one: T, other: T) => number | null): T[][] {
  return completeLinkOf(items, pairsOf(items, likeness));
}

/** Two items by their places in a list, the earlier one first, and how alike they are. */
export interface Pair {
  readonly a: number;
  readonly b: number;
  readonly alike: number;
}

/**
 * The same, of pairs that are known already; a pair that is not given must not stand together. From the most alike pair to the least: two groups
 * become one with the last of the pairs between them, which is their least alike. So no pair is looked at twice: 400 items that are all alike
 * take 0.1 s.
 */
export function completeLinkOf<T>(items: readonly T[], pairs: readonly Pair[]): T[][] {
  const groups = items.map((_, place): Group => ({ places: [place], met: new Map() }));
  for (const { a, b } of [...pairs].sort((one, other) => other.alike - one.alike || one.a - other.a || one.b - other.b)) {
    const [one, other] = [groups[a] as Group, groups[b] as Group];
    if (one === other) continue;
    const met = (one.met.get(other) ?? 0) + 1;
    one.met.set(other, met);
    other.met.set(one, met);
    if (met < one.places.length * other.places.length) continue;
    const [kept, gone] = one.places.length < other.places.length ? [other, one] : [one, other];
    join(kept, gone);
    for (const place of gone.places) groups[place] = kept;
  }
  return [...new Set(groups)]
    .filter(({ places }) => places.length > 1)
    .map(({ places }) => places.sort((a, b) => a - b).map((place) => items[place] as T));
}

interface Group {
  readonly places: number[];
  /** Each other group that it has met, and with how many pairs. */
  readonly met: Map<Group, number>;
}

function join(kept: Group, gone: Group): void {
  kept.places.push(...gone.places);
  kept.met.delete(gone);
  for (const [third, met] of gone.met) {
    if (third === kept) continue;
    third.met.delete(gone);
    const together = (kept.met.get(third) ?? 0) + met;
    kept.met.set(third, together);
    third.met.set(kept, together);
  }
}

function pairsOf<T>(items: readonly T[], likeness: (one: T, other: T) => number | null): Pair[] {
  const pairs: Pair[] = [];
  items.forEach((one, a) => {
    for (let b = a + 1; b < items.length; b += 1) {
      const alike = likeness(one, items[b] as T);
      if (alike !== null) pairs.push({ a, b, alike });
    }
  });
  return pairs;
}
