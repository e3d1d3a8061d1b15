/**
 * Groups in which every pair is alike (complete link): A like B and B like C does not put A with C. `likeness` is null for a pair that must not
 * stand together; a group's likeness is that of its least alike pair. The most alike come together first, ties in the order given, so that the
 * same items always make the same groups. Only groups of two and more.
 */
export function completeLink<T>(items: readonly T[], likeness: (one: T, other: T) => number | null): T[][] {
  const links: Map<number, number>[] = items.map(() => new Map());
  items.forEach((one, a) => {
    for (let b = a + 1; b < items.length; b += 1) {
      const alike = likeness(one, items[b] as T);
      if (alike === null) continue;
      links[a]?.set(b, alike);
      links[b]?.set(a, alike);
    }
  });
  const groups = new Map(items.map((item, place) => [place, [item]]));
  for (let pair = closest(links); pair; pair = closest(links)) {
    const [kept, gone] = pair;
    groups.get(kept)?.push(...(groups.get(gone) ?? []));
    groups.delete(gone);
    merge(links, kept, gone);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

function closest(links: readonly Map<number, number>[]): [number, number] | null {
  let best: [number, number] | null = null;
  let most = Number.NEGATIVE_INFINITY;
  links.forEach((others, a) => {
    for (const [b, alike] of others)
      if (a < b && alike > most) {
        most = alike;
        best = [a, b];
      }
  });
  return best;
}

/** Whatever is alike to both stays linked, as much as to the less alike of the two; whatever is alike to one alone, no more. */
function merge(links: readonly Map<number, number>[], kept: number, gone: number): void {
  const [ofKept, ofGone] = [links[kept] as Map<number, number>, links[gone] as Map<number, number>];
  for (const [other, alike] of [...ofKept]) {
    const second = ofGone.get(other);
    if (other === gone || second === undefined) {
      ofKept.delete(other);
      links[other]?.delete(kept);
    } else {
      ofKept.set(other, Math.min(alike, second));
      links[other]?.set(kept, Math.min(alike, second));
    }
  }
  for (const other of ofGone.keys()) links[other]?.delete(gone);
  ofGone.clear();
}
