import { completeLinkOf, type Pair } from './complete-link.rules.js';
import type { Item } from './item.js';
import { copyable, mayStandTogether, planned } from './standing.rules.js';

/** How alike two initiatives are in what they say; null where that is not enough to be the same work. */
export type Likeness = (one: Item, other: Item) => number | null;

/** What can be planned twice, or planned though it is there. */
export const maybeSameWork = (item: Item): boolean =>
  item.subject === 'initiative' && !item.national && ((planned(item) && !item.signed) || copyable(item));

/** More than any two can be alike. */
const AFTER_ALL_OTHERS = 10;

/**
 * Plans of the system with what is planned or live elsewhere, or elsewhere in it, and is the same work. Every group has a plan of the system's
 * own, so first only what is like one of those is looked for; and two that make no overlap without such a plan come together after those that do,
 * so that two successes next door never take each other from the plan that is like one of them. In steps, for it can take seconds.
 */
export function* sameWork(initiatives: readonly Item[], likeness: Likeness): Generator<void, Item[][]> {
  const plans = initiatives.filter((item) => planned(item) && !item.signed);
  const own = plans.filter((item) => item.own);
  const looked = [...new Set([...own, ...plans, ...initiatives.filter(copyable)])];
  const alikeOf = (a: number, b: number): number | null => {
    const [one, other] = [looked[a], looked[b]] as [Item, Item];
    return mayStandTogether(one, other) ? likeness(one, other) : null;
  };
  const pairs: Pair[] = [];
  const met = new Set<number>();
  for (let a = 0; a < own.length; a += 1) {
    for (let b = a + 1; b < looked.length; b += 1) {
      const alike = alikeOf(a, b);
      if (alike === null) continue;
      pairs.push({ a, b, alike });
      if (b >= own.length) met.add(b);
    }
    yield;
  }
  const others = [...met].sort((a, b) => a - b);
  for (const [place, a] of others.entries()) {
    for (const b of others.slice(place + 1)) {
      const alike = alikeOf(a, b);
      if (alike !== null) pairs.push({ a, b, alike: alike - AFTER_ALL_OTHERS });
    }
    yield;
  }
  return completeLinkOf(looked, pairs);
}
