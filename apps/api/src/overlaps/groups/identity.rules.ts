/** A group as it was, or as it is found now: by the keys of its items. */
export interface Keyed {
  readonly family: string;
  readonly keys: readonly string[];
  /** Whether something was decided about it. */
  readonly decided?: boolean;
}

/**
 * Which earlier group each found one is: that of its family with which it shares the most items, the larger share of both first, and of two that
 * share the same (each system had its own before they merged) the one that was decided about. Each earlier group is taken at most once. So a group keeps its id, and what was decided about it, while items come and go.
 */
export function matchEarlier<E extends Keyed & { readonly id: string }>(found: readonly Keyed[], earlier: readonly E[]): (E | null)[] {
  const holders = new Map<string, E[]>();
  for (const group of earlier)
    for (const key of group.keys) {
      const named = `${group.family}/${key}`;
      holders.set(named, [...(holders.get(named) ?? []), group]);
    }
  const pairs = found.flatMap((now, place) => {
    const shared = new Map<E, number>();
    for (const key of now.keys)
      for (const group of holders.get(`${now.family}/${key}`) ?? []) shared.set(group, (shared.get(group) ?? 0) + 1);
    return [...shared].map(([group, count]) => ({ place, group, count, share: count / (now.keys.length + group.keys.length - count) }));
  });
  pairs.sort(
    (a, b) =>
      b.count - a.count ||
      b.share - a.share ||
      Number(b.group.decided ?? false) - Number(a.group.decided ?? false) ||
      (a.group.id < b.group.id ? -1 : 1) ||
      a.place - b.place,
  );
  const matched: (E | null)[] = found.map(() => null);
  const taken = new Set<E>();
  for (const { place, group } of pairs) {
    if (matched[place] || taken.has(group)) continue;
    matched[place] = group;
    taken.add(group);
  }
  return matched;
}

/** The group of its family that now has more than half of what this one was made of; null where none has. */
export const takenIn = <N extends Keyed>(gone: Keyed, now: readonly N[]): N | null =>
  now.find(({ family, keys }) => family === gone.family && gone.keys.filter((key) => keys.includes(key)).length * 2 > gone.keys.length) ??
  null;
