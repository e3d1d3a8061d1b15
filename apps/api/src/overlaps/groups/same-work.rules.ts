import { completeLinkOf, type Pair } from './complete-link.rules.js';
import type { Item } from './item.js';
import type { Sieve } from './signs.rules.js';
import { copyable, mayStandTogether, planned } from './standing.rules.js';

/** What is compared: each initiative is made ready once, for it is compared thousands of times. */
export interface Likeness<T = Item> {
  /** Null where there is nothing to compare. */
  of(item: Item): T | null;
  /** Null where that is not enough to be the same work. */
  alike(one: T, other: T): number | null;
  /** Puts aside most of what is not alike, without a look at each; nothing where it is absent. */
  sieve?(told: readonly (T | null)[]): Sieve;
}

/** What can be planned twice, or planned though it is there. */
export const maybeSameWork = (item: Item): boolean =>
  item.subject === 'initiative' && !item.national && ((planned(item) && !item.signed) || copyable(item));

/** Of what stands next to a plan, no more: where one text was copied hundreds of times, all pairs of these would take minutes. */
const MOST_BESIDE_A_PLAN = 20;

/** More than any two can be alike. */
const AFTER_ALL_OTHERS = 10;

/**
 * Plans of the system with what is planned or live elsewhere, or elsewhere in it, and is the same work. Every group has a plan of the system's
 * own, so first only what is like one of those is looked for; and two that make no overlap without such a plan come together after those that do,
 * so that two successes next door never take each other from the plan that is like one of them. In steps, for it can take seconds.
 */
export function* sameWork<T>(initiatives: readonly Item[], likeness: Likeness<T>): Generator<void, Item[][]> {
  const plans = initiatives.filter((item) => planned(item) && !item.signed);
  const own = plans.filter((item) => item.own);
  const looked = [...new Set([...own, ...plans, ...initiatives.filter(copyable)])];
  const told = looked.map((item) => likeness.of(item));
  const worthALook = likeness.sieve?.(told) ?? ((_one, from) => [...told.keys()].slice(from));
  const alikeOf = (a: number, b: number): number | null => {
    const [one, other] = [told[a] ?? null, told[b] ?? null];
    const alike = one === null || other === null ? null : likeness.alike(one, other);
    return alike !== null && mayStandTogether(looked[a] as Item, looked[b] as Item) ? alike : null;
  };
  const pairs: Pair[] = [];
  const beside = new Set<number>();
  for (let a = 0; a < own.length; a += 1) {
    const others: Pair[] = [];
    for (const b of worthALook(a, a + 1)) {
      const alike = alikeOf(a, b);
      if (alike !== null) (b < own.length ? pairs : others).push({ a, b, alike });
    }
    const most = others.sort((one, other) => other.alike - one.alike || one.b - other.b).slice(0, MOST_BESIDE_A_PLAN);
    pairs.push(...most);
    const places = most.map(({ b }) => b).sort((one, other) => one - other);
    for (const [place, one] of places.entries()) for (const other of places.slice(place + 1)) beside.add(one * looked.length + other);
    yield;
  }
  let looks = 0;
  for (const both of beside) {
    const [a, b] = [Math.floor(both / looked.length), both % looked.length];
    const alike = alikeOf(a, b);
    if (alike !== null) pairs.push({ a, b, alike: alike - AFTER_ALL_OTHERS });
    looks += 1;
    if (looks % 1_000 === 0) yield;
  }
  return completeLinkOf(looked, pairs);
}
