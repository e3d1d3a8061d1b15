import { monthsAfter, monthsBetween } from '../months.rules.js';

/** Something with a date, as one viewer is told of it. */
export interface Dated {
  readonly id: string;
  readonly kind: 'contract_end' | 'decision' | 'need';
  readonly organisationId: string;
  /** Who takes part: partners never buy together with each other, they do already. */
  readonly memberIds: readonly string[];
  readonly capability: string | null;
  readonly productKeys: readonly string[];
  readonly earliest: string;
  readonly latest: string;
  /** By how many months the contract itself allows to extend it, all options together; null where that is not known or not told. */
  readonly optionMonths: number | null;
  readonly nationally: boolean;
}

/** So long a decision or a need may wait for others: a plan that waits longer is another plan. */
const PATIENCE = 12;
/** So many months beyond its options a contract may still be part of a window, marked as such: less than one purchase takes. */
const LEEWAY = 3;

export interface WindowItem {
  readonly itemId: string;
  readonly extends: boolean;
  readonly leastMonths: number;
  readonly mostMonths: number;
  readonly beyondOptions: boolean;
  readonly optionsKnown: boolean;
}

export interface Window {
  readonly by: 'product' | 'capability';
  readonly key: string;
  readonly opens: string;
  readonly closes: string;
  readonly items: readonly WindowItem[];
}

interface Span {
  readonly item: Dated;
  /** The days on which it could begin anew. */
  readonly from: string;
  readonly to: string;
}

/** Until when its own options would carry a contract. */
export const extendableUntil = ({ kind, latest, optionMonths }: Dated): string | null =>
  kind === 'contract_end' && optionMonths !== null && optionMonths > 0 ? monthsAfter(latest, optionMonths) : null;

function spanOf(item: Dated, today: string): Span {
  const reach = item.kind === 'contract_end' ? (item.optionMonths ?? 0) + LEEWAY : PATIENCE;
  return { item, from: item.latest > today ? item.latest : today, to: monthsAfter(item.latest, reach) };
}

/** Whether its date may still lie ahead. */
export const isAhead = ({ latest }: Pick<Dated, 'latest'>, today: string): boolean => latest >= today;

/**
 * When two or more could buy or renew together: of one product, or else for one capability. All of a window can begin on one and the same day:
 * spans of days that meet two by two have a day in common, so no window is a chain of neighbours. Of those that overlap
 * the ones that bring in most are kept, and what brings in nothing new is left out: else every day would be a window of its own.
 */
export function windowsOf(items: readonly Dated[], today: string): Window[] {
  const local = items.filter((item) => !item.nationally && isAhead(item, today));
  const found: Window[] = [];
  const held = new Set<string>();
  const offer = (windows: readonly Window[]): void => {
    const fresh = ({ items: own }: Window): number => own.filter(({ itemId }) => !held.has(itemId)).length;
    let left = windows.filter((window) => fresh(window) > 0);
    while (left.length > 0) {
      // What brings in most comes next: the fewest windows that hold all.
      const [next] = left.sort(
        (one, other) => fresh(other) - fresh(one) || other.items.length - one.items.length || compare(one.opens, other.opens),
      );
      found.push(next as Window);
      for (const { itemId } of (next as Window).items) held.add(itemId);
      left = left.filter((window) => fresh(window) > 0);
    }
  };
  offer(groups(local, ({ productKeys }) => productKeys).flatMap(([key, own]) => windowsIn('product', key, own, today)));
  offer(
    groups(local, ({ capability }) => (capability ? [capability] : [])).flatMap(([key, own]) => windowsIn('capability', key, own, today)),
  );
  return found.sort((one, other) => compare(one.opens, other.opens) || compare(one.by + one.key, other.by + other.key));
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

function groups(items: readonly Dated[], keysOf: (item: Dated) => readonly string[]): [string, Dated[]][] {
  const found = new Map<string, Dated[]>();
  for (const item of items) for (const key of new Set(keysOf(item))) found.set(key, [...(found.get(key) ?? []), item]);
  return [...found];
}

/** Each largest set of spans with a day in common, begun where a span begins and complete where the next one ends. */
function windowsIn(by: Window['by'], key: string, items: readonly Dated[], today: string): Window[] {
  const spans = items.map((item) => spanOf(item, today));
  const starts = [...new Set(spans.map(({ from }) => from))].sort();
  const sets = starts.map((day) => spans.filter(({ from, to }) => from <= day && day <= to));
  return sets
    .filter((set, place) => !sets.some((other, at) => at !== place && other.length > set.length && set.every((one) => other.includes(one))))
    .filter((set) => isForSeveral(set.map(({ item }) => item)))
    .map((set) => windowOf(by, key, set));
}

/** At least two organisations that are no partners in one of the things. */
const isForSeveral = (items: readonly Dated[]): boolean =>
  items.some((one) => items.some((other) => one.organisationId !== other.organisationId && !meet(one.memberIds, other.memberIds)));

const meet = (some: readonly string[], others: readonly string[]): boolean => some.some((id) => others.includes(id));

function windowOf(by: Window['by'], key: string, spans: readonly Span[]): Window {
  const opens = spans
    .map(({ from }) => from)
    .sort()
    .at(-1) as string;
  const closes = spans.map(({ to }) => to).sort()[0] as string;
  const items = [...spans]
    .sort((one, other) => compare(one.item.latest + one.item.id, other.item.latest + other.item.id))
    .map(({ item }): WindowItem => {
      const isContract = item.kind === 'contract_end';
      const mostMonths = monthsBetween(item.earliest, opens);
      return {
        itemId: item.id,
        extends: isContract,
        leastMonths: monthsBetween(item.latest, opens),
        mostMonths,
        beyondOptions: isContract && mostMonths > (item.optionMonths ?? 0),
        optionsKnown: !isContract || item.optionMonths !== null,
      };
    });
  return { by, key, opens, closes, items };
}
